// Import cases: what it is, the file to send, the files that are under way, the maps that are kept.
#include <fmt/format.h>

#include "app/web/frame.h"
#include "app/web/imports.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/column.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using intake::UploadStage;

struct StageWords {
  std::string words, colour;
};

StageWords words_of(const intake::Upload& upload) {
  switch (upload.stage) {
    case UploadStage::matching:
      return {"Columns to be matched", "govuk-tag--blue"};
    case UploadStage::checking:
      return {"Being checked", "govuk-tag--blue"};
    case UploadStage::checked:
      return {"Checked, not imported", "govuk-tag--blue"};
    case UploadStage::importing:
      return {"Being imported", "govuk-tag--blue"};
    case UploadStage::imported:
      return {"Imported", "govuk-tag--green"};
    case UploadStage::stopped:
      return {"Stopped", "govuk-tag--orange"};
    case UploadStage::refused:
      return {"Refused", "govuk-tag--orange"};
    case UploadStage::failed:
      break;
  }
  return {"Failed", "govuk-tag--orange"};
}

void write_uploads(html::Writer& out, const std::vector<intake::Upload>& uploads, const Desk& desk) {
  if (uploads.empty()) return;
  out << "<table class=\"rd-table rd-cards govuk-!-margin-top-6\">\n<caption>Your files of the last "
         "day</caption>\n<thead><tr><th "
         "scope=\"col\">File</th><th scope=\"col\">Sent</th><th scope=\"col\">State</th></tr></thead>\n<tbody>\n";
  for (const auto& upload : uploads) {
    const auto at = desk.office.local(upload.arrived_at);
    const StageWords stage = words_of(upload);
    out << "<tr><th scope=\"row\"><a class=\"rd-link\" href=\"" << address_of(upload) << "\">" << upload.name
        << "</a></th><td data-l=\"Sent\">" << desk.short_day(at.day) << fmt::format(", {:02}:{:02}", at.hour, at.minute)
        << "</td><td data-l=\"State\">" << govuk::tag({.text = stage.words, .classes = stage.colour}) << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n";
}

void write_maps(html::Writer& out, const Desk& desk) {
  const auto maps = desk.office.import_maps().all();
  out << "<h2 class=\"govuk-heading-m govuk-!-margin-top-6\">Kept maps</h2>\n";
  if (maps.empty()) {
    out << "<p class=\"govuk-body\">None yet. Once the columns of a file are matched, they can be kept as a map for "
           "the "
           "next file of that kind.</p>\n";
    return;
  }
  out << "<p class=\"govuk-body\">A file whose columns fit one is offered it. A downloaded map is what <code>redress "
         "import --map</code> reads.</p>\n<table class=\"rd-table rd-cards\">\n<caption "
         "class=\"govuk-visually-hidden\">Kept maps</caption>\n<thead><tr><th scope=\"col\">Name</th><th "
         "scope=\"col\">Kept by</th><th scope=\"col\">Kept on</th><th "
         "scope=\"col\">Remove</th></tr></thead>\n<tbody>\n";
  for (const auto& map : maps) {
    out << "<tr><th scope=\"row\"><a class=\"rd-link\" href=\"" << Url("/import-maps").segment(map.name) << "\">"
        << map.name << "</a></th><td data-l=\"Kept by\">" << desk.office.actor_name(map.kept_by)
        << "</td><td data-l=\"Kept on\">" << desk.short_day(desk.office.local(map.kept_at).day)
        << "</td><td data-l=\"Remove\">";
    write_form_start(out, desk, Url("/import-maps/removed"));
    out << "<input type=\"hidden\" name=\"name\" value=\"" << map.name
        << "\">\n<button type=\"submit\" class=\"govuk-button govuk-button--secondary "
           "govuk-!-margin-bottom-0\">Remove<span "
           "class=\"govuk-visually-hidden\"> "
        << map.name << "</span></button>\n";
    write_form_end(out);
    out << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n";
}

Response page(intake::Uploads& uploads, const Desk& desk, const Request& request, const Wrongs& wrongs) {
  html::Writer out;
  begin_column(out, wrongs.none() ? done_banner(request) : wrongs.summary({"file"}), "Import cases",
               "Each row of a CSV file from another system becomes a case here, with what it says and on which days. "
               "The file is checked first and you see what would happen; nothing is written until you say so.");
  write_file_form_start(out, desk, Url("/import"));
  out << govuk::file_upload(
             {.name = "file",
              .label = {.text = "File of cases"},
              .hint = {.text = "CSV in UTF-8, 32 MB and 100,000 rows at most. It is kept in memory for a day, for you "
                               "alone, and goes once it is imported."},
              .errorMessage = {.text = wrongs.at("file")},
              .javascript = true,
              .attributes = {{"accept", ".csv,text/csv"}}})
      << govuk::button({.text = "Send the file", .preventDoubleClick = true});
  write_form_end(out);
  write_uploads(out, uploads.all(desk.visitor.who->actor), desk);
  write_maps(out, desk);
  end_column(out);
  return framed(desk, {.title = wrongs.title("Import cases"),
                       .section = Section::cases,
                       .main = out.take(),
                       .status = wrongs.none() ? 200 : 422});
}

}  // namespace

Response import_page(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures&) {
  return page(uploads, desk, request, {});
}

Response send_case_file(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures&) {
  const auto wrong = [&](std::string text) {
    return page(uploads, desk, request, Wrongs({{"file_is_there", "file", "", std::move(text)}}));
  };
  if (desk.files.size() != 1 || desk.files.front().field != "file" || desk.files.front().name.empty())
    return wrong("select a file");
  const auto& file = desk.files.front();
  if (file.name.size() > 200) return wrong("the name of the file is longer than 200 letters");
  const auto id = uploads.take(desk.visitor.who->actor, file.name, std::string(file.bytes));
  if (!id) return page(uploads, desk, request, Wrongs(id.error()));
  return http::see_other(Url("/import").segment(*id).text());
}

Response kept_map(intake::Uploads&, const Desk& desk, const Request&, const Captures& captures) {
  const auto map = desk.office.import_maps().find(captures.at("name"));
  if (!map) return error_page(404, "This map is not here", "No map is kept under that name.", "");
  return as_file("application/yaml; charset=utf-8", map->name + ".yaml", map->yaml);
}

Response remove_kept_map(intake::Uploads&, const Desk& desk, const Request&, const Captures&) {
  desk.office.import_maps().drop(desk.typed("name"));
  return http::see_other("/import?done=map_removed");
}

}  // namespace redress::web
