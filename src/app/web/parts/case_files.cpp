#include "app/web/parts/case_files.h"

#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/parts/column.h"
#include "app/web/words.h"
#include "kit/files/kind.h"
#include "kit/html/url.h"

namespace redress::web {
namespace {

using casework::CaseFile;
using html::Url;

void write_name(html::Writer& out, const office::CaseView& view, const CaseFile& file, const Desk& desk) {
  const Url here = Url("/cases").segment(view.state.reference);
  const std::string name = text_of(view, file.name), about = text_of(view, file.about);
  // Where its name and content were erased there is nothing left to give out.
  if (name.empty()) {
    out << "Erased";
  } else {
    out << "<a class=\"govuk-link\" href=\"" << here.segment("files").segment(file.id) << "\">" << name << "</a>";
  }
  if (!about.empty()) out << "<small>" << about << "</small>";
  if (desk.may(office::Permission::work_cases)) {
    out << "<small><a class=\"govuk-link\" href=\""
        << address_of_command(view.state.reference, "remove_file").with("file", file.id)
        << "\">Remove<span class=\"govuk-visually-hidden\"> " << (name.empty() ? file.id : name)
        << "</span></a></small>";
  }
}

void write_file(html::Writer& out, const office::CaseView& view, const CaseFile& file, const Desk& desk) {
  const auto* kind = files::kind_called(file.type);
  const auto* from = view.state.person(file.person);
  out << "<tr><th scope=\"row\">";
  write_name(out, view, file, desk);
  out << "</th><td data-l=\"Kind\">" << (kind == nullptr ? label_of(file.type) : std::string(kind->title)) << ", "
      << size_words(file.size) << "</td><td data-l=\"Came on\" class=\"rd-nowrap\">" << desk.short_day(file.on)
      << "</td><td data-l=\"From\">" << (from == nullptr ? std::string() : text_of(view, from->text("name")))
      << "</td><td data-l=\"Attached by\">" << desk.office.actor_name(file.by) << "</td></tr>\n";
}

void write_table(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Files of this case</caption>\n"
         "<thead><tr><th scope=\"col\">File</th><th scope=\"col\">Kind</th><th scope=\"col\">Came on</th><th "
         "scope=\"col\">From</th><th scope=\"col\">Attached by</th></tr></thead>\n<tbody>\n";
  // The latest first.
  for (auto file = view.state.files.rbegin(); file != view.state.files.rend(); ++file) {
    if (!file->removed) write_file(out, view, *file, desk);
  }
  out << "</tbody>\n</table>\n";
}

}  // namespace

void write_case_files(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  const auto& files = view.state.files;
  out << "<section class=\"rd-sec\" aria-labelledby=\"files\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"files\">Documents</h2></div>\n";
  if (std::any_of(files.begin(), files.end(), [](const CaseFile& file) { return !file.removed; })) {
    write_table(out, view, desk);
  } else {
    out << "<p class=\"govuk-body rd-muted\">None yet.</p>\n";
  }
  if (desk.may(office::Permission::work_cases)) {
    out << "<div class=\"rd-btns govuk-!-margin-top-3\">"
        << link_button("Attach files", Url("/cases").segment(view.state.reference).segment("files").segment("new"),
                       LinkWeight::second)
        << "</div>\n";
  }
  out << "</section>\n";
}

}  // namespace redress::web
