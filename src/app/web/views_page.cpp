// Saved views: giving a list with its filters a name, the views that one has, and changing one of them.
#include <algorithm>

#include "app/office/organisation.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/column.h"
#include "app/web/saved_views.h"
#include "app/web/words.h"
#include "app/web/work_side.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : " \xC2\xB7 ") + word;
  return all;
}

// An address is typed by anybody: what would be kept must be a filter that there is, and no words of somebody's own.
base::Refusals wrong_with(const ListAddress& at, const Desk& desk) {
  const ListFilters& filters = at.filters;
  base::Refusals wrong;
  const auto hold = [&](bool known, const char* about) {
    if (!known) wrong.push_back({"filter_value_known", about, "", "there is no such value of this filter"});
  };
  const auto is_one_of = [](std::int64_t id, const std::vector<office::Named>& named) {
    return id == 0 || std::any_of(named.begin(), named.end(), [&](const auto& one) { return one.id == id; });
  };
  const auto& procedures = desk.office.procedures();
  const auto has_stage = [&](const procedure::Procedure& procedure) {
    return procedure::find_stage(procedure, filters.stage) != nullptr;
  };
  hold(filters.procedure.empty() || desk.procedure(filters.procedure) != nullptr, "procedure");
  hold(filters.stage.empty() || std::any_of(procedures.begin(), procedures.end(), has_stage), "stage");
  hold(is_one_of(filters.service, desk.office.services()) ||
           desk.office.organisation().units()->knows(filters.service),  // one that has ended still has closed cases
       "service");
  hold(is_one_of(filters.handler, desk.office.handlers()), "handler");
  if (wrong.empty() && !saving_of(WorkList(at.kind, filters, desk)))
    wrong.push_back({"view_has_filters", "of", "", "a view has filters: choose some first"});
  return wrong;
}

html::Fragment name_field(const std::string& name, const Wrongs& wrongs) {
  return govuk::input({.name = "name",
                       .label = {.text = "Name"},
                       .hint = {.text = "You alone see it. Not the name of somebody who complains."},
                       .errorMessage = {.text = wrongs.at("name")},
                       .value = name,
                       .autocomplete = "off"});
}

Response naming_page(const Desk& desk, const ListAddress& at, const Wrongs& wrongs) {
  const WorkList list(at.kind, at.filters, desk);
  std::vector<std::string> words{title_of(at.kind)};
  for (auto& chosen : words_of_filters(list, at.filters, desk)) words.push_back(std::move(chosen));
  html::Writer out;
  out << govuk::back_link({.text = "Back to the list", .href = list.address(at.filters)});
  begin_column(out, wrongs.summary({"name"}), "Save this view",
               "It stands beside every list, with how many cases it holds.");
  out << "<p class=\"govuk-body\"><strong>" << joined(words) << "</strong>: " << counted(list.count(), "case", "cases")
      << " now.</p>\n";
  write_form_start(out, desk, Url("/views"));
  out << "<input type=\"hidden\" name=\"of\" value=\"" << list.address(at.filters).text() << "\">\n"
      << name_field(desk.typed("name"), wrongs) << govuk::button({.text = "Save the view", .preventDoubleClick = true});
  write_form_end(out);
  end_column(out);
  return framed(desk,
                {.title = wrongs.title("Save this view"), .main = out.take(), .status = wrongs.none() ? 200 : 422});
}

Url address_of(const office::SavedView& view) {
  return Url("/views").segment(std::to_string(view.number));
}

std::optional<CountedView> view_named(const Desk& desk, const std::string& number) {
  for (auto& view : counted_views(desk)) {
    if (std::to_string(view.view.number) == number) return std::move(view);
  }
  return std::nullopt;
}

Response no_such_view() {
  return not_found("You have no such view. Perhaps you removed it in another window.");
}

Response changing_page(const Desk& desk, const CountedView& view, const Wrongs& wrongs) {
  html::Writer out;
  out << govuk::back_link({.text = "Your views", .href = Url("/views")});
  begin_column(out, wrongs.summary({"name"}), "Change the view " + view.view.name, joined(view.words));
  write_form_start(out, desk, address_of(view.view).segment("name"));
  out << name_field(wrongs.none() ? view.view.name : desk.typed("name"), wrongs)
      << govuk::button({.text = "Rename the view", .preventDoubleClick = true});
  write_form_end(out);
  out << "<h2 class=\"govuk-heading-m\">Remove it</h2>\n<p class=\"govuk-body\">The cases stay as they are.</p>\n";
  write_form_start(out, desk, address_of(view.view).segment("removal"));
  out << govuk::button({.text = "Remove the view", .classes = "govuk-button--secondary"});
  write_form_end(out);
  end_column(out);
  return framed(desk, {.title = wrongs.title("Change the view " + view.view.name),
                       .main = out.take(),
                       .status = wrongs.none() ? 200 : 422});
}

}  // namespace

Response new_view_page(const Desk& desk, const Request& request, const Captures&) {
  const std::string* of = http::find(request.query, "of");
  auto at = list_at(of == nullptr ? std::string_view() : std::string_view(*of));
  if (!at) return bad_request(at.error());
  if (auto wrong = wrong_with(*at, desk); !wrong.empty()) return bad_request(wrong);
  return naming_page(desk, *at, {});
}

Response save_view(const Desk& desk, const Request&, const Captures&) {
  const auto at = list_at(desk.typed("of"));
  if (!at) return bad_request(at.error());
  if (const auto wrong = wrong_with(*at, desk); !wrong.empty()) return bad_request(wrong);
  const Url address = WorkList(at->kind, at->filters, desk).address(at->filters);
  const auto saved = desk.office.habits().save_view(desk.visitor.who->actor, desk.typed("name"), address.text());
  if (!saved) return naming_page(desk, *at, Wrongs(saved.error()));
  return http::see_other(address.with("done", "view_saved").text());
}

Response views_page(const Desk& desk, const Request& request, const Captures&) {
  html::Writer out;
  begin_column(out, done_banner(request), "Your views",
               "Lists with chosen filters that you gave a name. They stand beside every list, with how many cases they "
               "hold; you alone see them.");
  const auto views = counted_views(desk);
  if (views.empty()) {
    out << "<p class=\"govuk-body\">None yet. Choose filters beside a list, and follow \xE2\x80\x9CSave this "
           "view\xE2\x80\x9D.</p>\n";
  } else {
    out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Your views</caption>\n"
           "<thead><tr><th scope=\"col\">View</th><th scope=\"col\">What it shows</th><th scope=\"col\" "
           "class=\"rd-right\">Cases</th><th scope=\"col\">Change</th></tr></thead>\n<tbody>\n";
    for (const auto& view : views) {
      out << "<tr><th scope=\"row\"><a class=\"rd-link\" href=\"" << view.leads_to << "\">" << view.view.name
          << "</a></th><td data-l=\"Shows\">" << joined(view.words) << "</td><td data-l=\"Cases\" class=\"rd-right\">"
          << "<a class=\"rd-link\" href=\"" << view.leads_to << "\">" << grouped(std::to_string(view.count))
          << "<span class=\"govuk-visually-hidden\"> in " << view.view.name
          << "</span></a></td><td data-l=\"Change\"><a class=\"rd-link\" href=\"" << address_of(view.view)
          << "\">Change<span class=\"govuk-visually-hidden\"> " << view.view.name << "</span></a></td></tr>\n";
    }
    out << "</tbody>\n</table>\n";
  }
  end_column(out);
  return framed(desk, {.title = "Your views", .main = out.take()});
}

Response view_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto view = view_named(desk, captures.at("view"));
  return view ? changing_page(desk, *view, {}) : no_such_view();
}

Response rename_view(const Desk& desk, const Request&, const Captures& captures) {
  const auto view = view_named(desk, captures.at("view"));
  if (!view) return no_such_view();
  const auto renamed = desk.office.habits().rename_view(desk.visitor.who->actor, view->view.number, desk.typed("name"));
  if (!renamed) return changing_page(desk, *view, Wrongs(renamed.error()));
  return http::see_other("/views?done=view_renamed");
}

Response remove_view(const Desk& desk, const Request&, const Captures& captures) {
  // One that is gone already was removed, too: sent twice it has one effect.
  if (const auto number = base::parse_int(captures.at("view"), 1, INT64_MAX))
    desk.office.habits().remove_view(desk.visitor.who->actor, *number);
  return http::see_other("/views?done=view_removed");
}

}  // namespace redress::web
