#include "app/web/parts/case_files.h"

#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/words.h"
#include "kit/files/kind.h"
#include "kit/html/url.h"

namespace redress::web {
namespace {

using casework::CaseFile;
using html::Url;

void write_file(html::Writer& out, const office::CaseView& view, const CaseFile& file, const Desk& desk) {
  const Url here = Url("/cases").segment(view.state.reference);
  const std::string name = text_of(view, file.name), about = text_of(view, file.about);
  const auto* kind = files::kind_called(file.type);
  const std::string what =
      (kind == nullptr ? label_of(file.type) : std::string(kind->title)) + ", " + size_words(file.size);
  out << "<dt>";
  // Where its name and content were erased there is nothing left to give out.
  if (name.empty()) {
    out << "Erased";
  } else {
    out << "<a class=\"govuk-link\" href=\"" << here.segment("files").segment(file.id) << "\">" << name << "</a>";
  }
  out << " <small>" << what << "</small></dt>\n";
  if (!about.empty()) out << "<dd>" << about << "</dd>\n";
  std::string came = desk.short_day(file.on);
  const auto* from = view.state.person(file.person);
  if (from != nullptr) came += ", from " + text_of(view, from->text("name"));
  if (const std::string who = desk.office.actor_name(file.by); !who.empty()) came += ", attached by " + who;
  out << "<dd class=\"rd-muted\">" << came << "</dd>\n";
  if (desk.may(office::Permission::work_cases)) {
    out << "<dd><a class=\"govuk-link\" href=\""
        << here.segment("commands").segment("remove_file").with("file", file.id)
        << "\">Remove<span class=\"govuk-visually-hidden\"> " << (name.empty() ? file.id : name)
        << "</span></a></dd>\n";
  }
}

}  // namespace

void write_case_files(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  const auto& files = view.state.files;
  const bool any = std::any_of(files.begin(), files.end(), [](const CaseFile& file) { return !file.removed; });
  const bool may_attach = desk.may(office::Permission::work_cases);
  if (!any && !may_attach) return;
  out << "<div class=\"rd-panel\" id=\"files\"><h2>Files</h2>\n";
  if (any) {
    out << "<dl class=\"rd-people\">\n";
    for (const auto& file : files) {
      if (!file.removed) write_file(out, view, file, desk);
    }
    out << "</dl>\n";
  } else {
    out << "<p class=\"rd-muted\">None yet.</p>\n";
  }
  if (may_attach) {
    out << "<p><a class=\"govuk-link\" href=\""
        << Url("/cases").segment(view.state.reference).segment("files").segment("new") << "\">Attach files</a></p>\n";
  }
  out << "</div>\n";
}

}  // namespace redress::web
