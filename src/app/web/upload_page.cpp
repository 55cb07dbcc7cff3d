// One file on its way into the record: how far it is, what the dry run says and the choice after it, the report at the end.
#include <set>

#include "app/web/frame.h"
#include "app/web/imports.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/column.h"
#include "app/web/words.h"
#include "kit/csv/write.h"
#include "kit/html/govuk/govuk.h"
#include "kit/json/write.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using intake::UploadStage;

constexpr std::size_t refusals_shown = 20;
// Most files are done before somebody would look again; a worker is not held longer than that.
constexpr std::chrono::milliseconds patience{400};

bool runs(const intake::Upload& upload) {
  return upload.stage == UploadStage::checking || upload.stage == UploadStage::importing;
}

// Rows, not reasons: a row may be refused for several.
std::int64_t refused_rows(const intake::ImportReport& report) {
  std::set<std::pair<std::size_t, std::string>> rows;
  for (const auto& row : report.refused) rows.emplace(row.line, row.line == 0 ? row.reference : std::string());
  return static_cast<std::int64_t>(rows.size());
}

void write_progress(html::Writer& out, const intake::Upload& upload) {
  const Url here = address_of(upload);
  out << "<p class=\"govuk-body\" id=\"import-words\">" << progress_words(upload)
      << "</p>\n<p class=\"govuk-body\"><progress class=\"rd-progress\" aria-labelledby=\"import-words\" "
         "data-progress=\""
      << here.segment("progress") << "\"";
  if (upload.progress.of > 0) out << " max=\"" << upload.progress.of << "\" value=\"" << upload.progress.done << "\"";
  out << "></progress></p>\n<p class=\"govuk-body\">You may leave this page and come back: it goes on. <a "
         "class=\"govuk-link\" href=\""
      << here << "\">See how far it is now</a></p>\n";
}

void write_button(html::Writer& out, const Desk& desk, const Url& to, const govuk::Button& button,
                  std::string_view name = {}, std::string_view value = {}) {
  write_form_start(out, desk, to);
  if (!name.empty())
    out << "<input type=\"hidden\" name=\"" << std::string(name) << "\" value=\"" << std::string(value) << "\">\n";
  out << govuk::button(button);
  write_form_end(out);
}

void write_stop(html::Writer& out, const intake::Upload& upload, const Desk& desk) {
  write_button(out, desk, address_of(upload).segment("stop"),
               {.text = upload.stage == UploadStage::importing ? "Stop the import" : "Stop, and remove the file",
                .preventDoubleClick = true,
                .classes = "govuk-button--secondary"});
}

void write_counts(html::Writer& out, const intake::ImportReport& report, bool done) {
  govuk::SummaryList list;
  const auto add = [&](const char* what, const std::string& words) {
    list.rows.push_back({.key = {.text = what}, .value = {.text = words}});
  };
  const auto number = [](std::int64_t count) { return grouped(std::to_string(count)); };
  const std::int64_t refused = refused_rows(report);
  add("Rows in the file", number(report.rows));
  add("New cases", number(report.new_cases));
  add("Cases that facts are added to", number(report.added_to));
  add("Already there, and left as they are", number(report.already_there));
  add(done ? "Rows left out" : "Rows refused",
      number(refused) + (static_cast<std::int64_t>(report.refused.size()) > refused
                             ? ", for " + counted(static_cast<std::int64_t>(report.refused.size()), "reason", "reasons")
                             : ""));
  out << govuk::summary_list(list);
  for (const auto& note : report.notes) out << govuk::inset_text({.text = note + "."});
}

void write_refused(html::Writer& out, const intake::Upload& upload) {
  const auto& refused = upload.report->refused;
  if (refused.empty()) return;
  out << "<table class=\"rd-table rd-cards govuk-!-margin-top-6\">\n<caption>"
      << (refused.size() > refusals_shown ? "The first of what was refused" : std::string("What was refused"))
      << "</caption>\n<thead><tr><th scope=\"col\">Line</th><th scope=\"col\">What</th><th "
         "scope=\"col\">Why</th></tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < refused.size() && i < refusals_shown; ++i) {
    const auto& row = refused[i];
    out << "<tr><th scope=\"row\">";
    if (row.line > 0) out << row.line;
    if (row.line == 0) out << "\xE2\x80\x93";
    out << "</th><td data-l=\"What\">"
        << (row.refusal.about.empty() ? row.reference : column_in_words(row.refusal.about))
        << "</td><td data-l=\"Why\">" << row.refusal.text << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n<p class=\"govuk-body govuk-!-margin-top-2\"><a class=\"govuk-link\" href=\""
      << address_of(upload).segment("refusals") << "\">Download all refusals (CSV)</a></p>\n";
}

void write_map(html::Writer& out, const intake::Upload& upload, const Desk& desk, const Wrongs& wrongs) {
  if (upload.map.empty()) return;
  out << "<h2 class=\"govuk-heading-m govuk-!-margin-top-6\">Keep the map</h2>\n<p class=\"govuk-body\">What the "
         "columns "
         "and values mean, for the next file of this kind. The same name again replaces it. <a class=\"govuk-link\" "
         "href=\""
      << address_of(upload).segment("map") << "\">Download the map (YAML)</a></p>\n";
  write_form_start(out, desk, address_of(upload).segment("map"));
  out << govuk::input({.name = "name",
                       .label = {.text = "Name of the map"},
                       .errorMessage = {.text = wrongs.at("name")},
                       .value = desk.typed("name"),
                       .autocomplete = "off",
                       .classes = "govuk-input--width-20"})
      << govuk::button({.text = "Keep the map", .preventDoubleClick = true, .classes = "govuk-button--secondary"});
  write_form_end(out);
}

void write_matching_link(html::Writer& out, const intake::Upload& upload) {
  out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"" << address_of(upload).segment("columns") << "\">"
      << (upload.map.empty() ? html::Markup("Match the columns by hand") : html::Markup("Match the columns again"))
      << "</a></p>\n";
}

// What may be done after the dry run.
void write_choice(html::Writer& out, const intake::Upload& upload, const Desk& desk) {
  const auto& report = *upload.report;
  const std::int64_t taken = report.new_cases + report.added_to;
  const std::int64_t refused = refused_rows(report);
  if (taken == 0) out << "<p class=\"govuk-body\">There is nothing in this file that could be imported.</p>\n";
  if (taken > 0 && refused > 0) {
    out << govuk::warning_text(
        {.text = counted(refused, "row is", "rows are") +
                 " refused, and left out if you go on: what is refused will not be in the record "
                 "until a file that puts it right is imported."});
  }
  out << "<div class=\"rd-btns govuk-!-margin-bottom-6\">\n";
  if (taken > 0 && refused == 0) {
    write_button(out, desk, address_of(upload).segment("run"),
                 {.text = "Import " + counted(taken, "case", "cases"), .preventDoubleClick = true});
  }
  if (taken > 0 && refused > 0) {
    write_button(
        out, desk, address_of(upload).segment("run"),
        {.text = "Leave " + counted(refused, "row", "rows") + " out and import " + counted(taken, "case", "cases"),
         .preventDoubleClick = true},
        "skip_refused", "yes");
  }
  write_stop(out, upload, desk);
  out << "</div>\n";
  write_matching_link(out, upload);
}

// Words for where it stands, and what follows.
void write_stage(html::Writer& out, const intake::Upload& upload, const Desk& desk) {
  switch (upload.stage) {
    case UploadStage::checking:
    case UploadStage::importing:
    case UploadStage::matching:
      write_progress(out, upload);
      return write_stop(out, upload, desk);
    case UploadStage::checked:
      write_counts(out, *upload.report, false);
      write_choice(out, upload, desk);
      return write_refused(out, upload);
    case UploadStage::imported:
      write_counts(out, *upload.report, true);
      if (desk.may(office::Permission::read_cases))
        out << link_button("All cases", Url("/cases").with("show", "all")) << "\n";
      return write_refused(out, upload);
    case UploadStage::stopped:
      out << "<p class=\"govuk-body\">"
          << (upload.report && upload.report->written
                  ? "It was stopped after " + grouped(std::to_string(upload.progress.done)) + " of " +
                        grouped(std::to_string(upload.progress.of)) +
                        " cases. They stay in the record. Check the file again to go on: what is there already is left "
                        "as it is."
                  : std::string("It was stopped before anything was written."))
          << "</p>\n";
      break;
    case UploadStage::refused:
      out << "<p class=\"govuk-body\">The file cannot be taken, and nothing was written:</p>\n<ul class=\"govuk-list "
             "govuk-list--bullet\">\n";
      for (const auto& refusal : upload.refusals) out << "<li>" << sentence_of(refusal) << "</li>\n";
      out << "</ul>\n";
      break;
    case UploadStage::failed:
      out << "<p class=\"govuk-body\">Something went wrong. What was written by then stays in the record. Check the "
             "file again to go on: what is there already is left as it is.</p>\n";
      break;
  }
  out << "<div class=\"rd-btns govuk-!-margin-bottom-6\">\n";
  if (upload.stage != UploadStage::refused) {
    write_button(out, desk, address_of(upload).segment("check"),
                 {.text = "Check the file again", .preventDoubleClick = true});
  }
  write_stop(out, upload, desk);
  out << "</div>\n";
  write_matching_link(out, upload);
}

std::string heading_of(const intake::Upload& upload) {
  switch (upload.stage) {
    case UploadStage::checked:
      return "What the import would do";
    case UploadStage::importing:
      return "The import is under way";
    case UploadStage::imported:
      return "The import is done";
    case UploadStage::stopped:
      return "The import was stopped";
    case UploadStage::refused:
      return "This file is refused";
    case UploadStage::failed:
      return "The import did not finish";
    default:
      return "The file is being checked";
  }
}

Response page(const intake::Upload& upload, const Desk& desk, const Request& request, const Wrongs& wrongs) {
  html::Writer out;
  out << govuk::back_link({.text = "Import cases", .href = Url("/import")});
  const std::string heading = heading_of(upload);
  const bool dry = upload.stage == UploadStage::checking || upload.stage == UploadStage::checked;
  begin_column(out, wrongs.none() ? done_banner(request) : wrongs.summary({"name"}), heading,
               upload.name + (dry ? ". Nothing is written yet." : ""));
  write_stage(out, upload, desk);
  if (upload.stage == UploadStage::checked || upload.stage == UploadStage::imported)
    write_map(out, upload, desk, wrongs);
  end_column(out);
  return framed(desk, {.title = wrongs.title(heading),
                       .section = Section::cases,
                       .main = out.take(),
                       .status = wrongs.none() ? 200 : 422});
}

}  // namespace

Response upload_page(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures) {
  const auto upload = uploads.find_settled(desk.visitor.who->actor, captures.at("upload"), patience);
  if (!upload) return no_such_upload();
  if (upload->stage == UploadStage::matching) return http::see_other(address_of(*upload).segment("columns").text());
  return page(*upload, desk, request, {});
}

Response upload_progress(intake::Uploads& uploads, const Desk& desk, const Request&, const Captures& captures) {
  const auto upload = upload_in(uploads, desk, captures);
  if (!upload) return no_such_upload();
  json::Writer out;
  out.begin_object().key("runs").boolean(runs(*upload)).key("words").text(progress_words(*upload));
  out.key("done").number(upload->progress.done).key("of").number(upload->progress.of).end_object();
  Response response;
  response.type = "application/json";
  response.body = std::move(out).done();
  return response;
}

Response run_import(intake::Uploads& uploads, const Desk& desk, const Request&, const Captures& captures) {
  const auto upload = upload_in(uploads, desk, captures);
  if (!upload) return no_such_upload();
  uploads.import(upload->actor, upload->id, desk.typed("skip_refused") == "yes");
  return http::see_other(address_of(*upload).text());
}

Response check_again(intake::Uploads& uploads, const Desk& desk, const Request&, const Captures& captures) {
  const auto upload = upload_in(uploads, desk, captures);
  if (!upload) return no_such_upload();
  if (upload->stage != UploadStage::matching) uploads.check(upload->actor, upload->id, upload->map);
  return http::see_other(address_of(*upload).text());
}

Response stop_import(intake::Uploads& uploads, const Desk& desk, const Request&, const Captures& captures) {
  const auto upload = upload_in(uploads, desk, captures);
  if (!upload) return no_such_upload();
  uploads.stop(upload->actor, upload->id);
  // Where it ran, its page says how far it came.
  const auto left = uploads.find(upload->actor, upload->id);
  if (left && left->stage != UploadStage::checking) return http::see_other(address_of(*upload).text());
  return http::see_other("/import?done=import_removed");
}

Response import_refusals(intake::Uploads& uploads, const Desk& desk, const Request&, const Captures& captures) {
  const auto upload = upload_in(uploads, desk, captures);
  if (!upload || !upload->report) return no_such_upload();
  std::string bytes;
  csv::Writer csv(bytes);
  for (const auto* heading : {"Line", "Reference", "Column", "Why"}) csv.text(heading);
  csv.end_row();
  for (const auto& row : upload->report->refused) {
    csv.number(static_cast<std::int64_t>(row.line)).text(row.reference).text(row.refusal.about).text(row.refusal.text);
    csv.end_row();
  }
  return as_file("text/csv; charset=utf-8", "refusals.csv", std::move(bytes));
}

Response upload_map(intake::Uploads& uploads, const Desk& desk, const Request&, const Captures& captures) {
  const auto upload = upload_in(uploads, desk, captures);
  if (!upload || upload->map.empty()) return no_such_upload();
  return as_file("application/yaml; charset=utf-8", "map.yaml", upload->map);
}

Response keep_upload_map(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures) {
  const auto upload = upload_in(uploads, desk, captures);
  if (!upload || upload->map.empty()) return no_such_upload();
  const auto kept = desk.office.import_maps().keep(upload->actor, desk.typed("name"), upload->map);
  if (!kept) return page(*upload, desk, request, Wrongs(kept.error()));
  return http::see_other(address_of(*upload).with("done", "map_kept").text());
}

}  // namespace redress::web
