#include "app/web/work_side.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/office/procedure_use.h"
#include "app/web/live_counts.h"
#include "app/web/parts/case_tasks.h"
#include "app/web/saved_views.h"
#include "app/web/words.h"

namespace redress::web {
namespace {

struct View {
  std::string title;
  html::Url leads_to;
  std::optional<std::int64_t> count = 0;  // nothing: it is not counted
  std::string live = {};
};

bool somebody_is_waited_for(const Desk& desk) {
  for (const auto& procedure : desk.office.procedures()) {
    const bool waits = std::any_of(procedure.states.begin(), procedure.states.end(),
                                   [](const procedure::State& state) { return !state.chase.empty(); });
    if (waits && desk.office.procedure_use().is_used(procedure.id)) return true;
  }
  return false;
}

Day monday_of(Day day) {
  return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

std::vector<View> views_of(const WorkList& team, const Desk& desk) {
  std::vector<View> views;
  if (desk.may(office::Permission::work_cases))
    views.push_back({title_of(ListKind::my_work), address_of(ListKind::my_work), open_in(ListKind::my_work, desk),
                     live_name(ListKind::my_work)});
  const auto add = [&](std::string title, const ListFilters& filters) {
    views.push_back({std::move(title), team.address(filters), team.count(filters)});
  };
  add(title_of(ListKind::team_work), {});
  views.back().live = live_name(ListKind::team_work);
  views.push_back({title_of(ListKind::unallocated), address_of(ListKind::unallocated),
                   open_in(ListKind::unallocated, desk), live_name(ListKind::unallocated)});
  ListFilters second;
  second.stage = "2";
  add("Stage 2", second);
  ListFilters closed;
  closed.show = "closed";
  closed.closed_from = monday_of(desk.today);
  add("Closed this week", closed);
  if (somebody_is_waited_for(desk)) views.push_back({"Chase list", html::Url("/chases"), std::nullopt});
  if (const auto drafts = desk.office.drafts().all(desk.visitor.who->actor); !drafts.empty())
    views.push_back({"Your drafts", html::Url("/drafts"), static_cast<std::int64_t>(drafts.size())});
  return views;
}

void write_view_list(html::Writer& out, const std::vector<View>& views, const std::string& here, const Desk& desk) {
  out << "<ul class=\"rd-views\">\n";
  for (const auto& view : views) {
    out << "<li><a href=\"" << view.leads_to << "\"";
    if (view.leads_to.text() == here) out << " aria-current=\"page\"";
    out << ">" << view.title;
    if (view.count) {
      out << " <i";
      write_live_name(out, desk, view.live);
      out << ">" << grouped(std::to_string(*view.count)) << "</i>";
    }
    out << "</a></li>\n";
  }
  out << "</ul>\n";
}

void write_views(html::Writer& out, const WorkList& list, const Desk& desk) {
  ListFilters here = list.filters();
  here.sort.clear();
  const std::string address = list.address(here).text();
  const auto views = list.kind() == ListKind::team_work ? views_of(list, desk)
                                                        : views_of(WorkList(ListKind::team_work, {}, desk), desk);
  out << "<h2 class=\"rd-side-title\">Views</h2>\n";
  write_view_list(out, views, address, desk);
}

// What the person saved, and the way to save what is shown now.
void write_saved_views(html::Writer& out, const WorkList& list, const Desk& desk) {
  std::vector<View> views;
  for (const auto& saved : counted_views(desk))
    views.push_back({saved.view.name, saved.leads_to, saved.count, live_name(saved.view)});
  const auto saving = saving_of(list);
  if (views.empty() && !saving) return;
  out << "<h2 class=\"rd-side-title\">Your views</h2>\n";
  const std::string here = list.address(list.filters()).text();
  if (!views.empty()) write_view_list(out, views, here, desk);
  const bool is_saved =
      std::any_of(views.begin(), views.end(), [&](const View& view) { return view.leads_to.text() == here; });
  out << "<p class=\"rd-views-acts\">";
  if (saving && !is_saved) out << "<a class=\"govuk-link\" href=\"" << *saving << "\">Save this view</a>";
  if (!views.empty()) out << "<a class=\"govuk-link\" href=\"/views\">Change your views</a>";
  out << "</p>\n";
}

// One value of a filter, with what the list would say if it were chosen.
struct Choice {
  std::string value, words;
  std::int64_t count = 0;
};

// How many the choices would leave is said where the list holds open cases only: they alone are tallied.
bool says_counts(const WorkList& list) {
  return list.filters().show == "open";
}

void write_radios(html::Writer& out, html::Markup legend, std::string_view name, const std::vector<Choice>& choices,
                  const std::string& chosen, bool counts) {
  out << "<fieldset><legend>" << legend << "</legend>\n";
  int number = 0;
  for (const auto& choice : choices) {
    ++number;
    out << "<div class=\"rd-check\"><input type=\"radio\" id=\"" << name << "-" << number << "\" name=\"" << name
        << "\" value=\"" << choice.value << "\"";
    if (choice.value == chosen) out << " checked";
    out << "><label for=\"" << name << "-" << number << "\">" << choice.words << "</label>";
    if (counts) out << "<i>" << grouped(std::to_string(choice.count)) << "</i>";
    out << "</div>\n";
  }
  out << "</fieldset>\n";
}

void write_select(html::Writer& out, html::Markup label, std::string_view name, const std::vector<Choice>& choices,
                  const std::string& chosen, bool counts) {
  out << "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"" << name << "\">" << label
      << "</label><select class=\"govuk-select\" id=\"" << name << "\" name=\"" << name << "\">";
  for (const auto& choice : choices) {
    out << "<option value=\"" << choice.value << "\"";
    if (choice.value == chosen) out << " selected";
    out << ">" << choice.words;
    if (counts) out << " (" << grouped(std::to_string(choice.count)) << ")";
    out << "</option>";
  }
  out << "</select></div>\n";
}

void write_choices(html::Writer& out, html::Markup words, std::string_view name, const std::vector<Choice>& choices,
                   const std::string& chosen, bool counts) {
  constexpr std::size_t most_radios = 7;
  if (choices.size() <= 2 && chosen.empty()) return;  // all, and the one there is
  if (choices.size() <= most_radios) {
    write_radios(out, words, name, choices, chosen, counts);
  } else {
    write_select(out, words, name, choices, chosen, counts);
  }
}

// The values that would leave something, and the one that is chosen.
template <class Set>
void add_choice(std::vector<Choice>& choices, const WorkList& list, const std::string& chosen, std::string value,
                std::string words, const Set& set) {
  ListFilters filters = list.filters();
  set(filters);
  const std::int64_t count = says_counts(list) ? list.count(filters) : 0;
  if (!says_counts(list) || count > 0 || value.empty() || value == chosen)
    choices.push_back({std::move(value), std::move(words), count});
}

std::vector<Choice> procedures_of(const WorkList& list, const Desk& desk) {
  std::vector<Choice> choices;
  const std::string& chosen = list.filters().procedure;
  add_choice(choices, list, chosen, "", "Every procedure", [](ListFilters& filters) { filters.procedure.clear(); });
  std::vector<std::string> seen;
  for (const auto& procedure : desk.office.procedures()) {
    if (std::find(seen.begin(), seen.end(), procedure.id) != seen.end()) continue;
    seen.push_back(procedure.id);
    add_choice(choices, list, chosen, procedure.id, desk.procedure(procedure.id)->short_title,
               [&](ListFilters& filters) { filters.procedure = procedure.id; });
  }
  return choices;
}

std::vector<Choice> ids_of(const WorkList& list, std::string all, const std::vector<office::Named>& named,
                           std::int64_t ListFilters::* field) {
  std::vector<Choice> choices;
  const std::string chosen = list.filters().*field == 0 ? "" : std::to_string(list.filters().*field);
  add_choice(choices, list, chosen, "", std::move(all), [&](ListFilters& filters) { filters.*field = 0; });
  for (const auto& one : named) {
    add_choice(choices, list, chosen, std::to_string(one.id), one.name,
               [&](ListFilters& filters) { filters.*field = one.id; });
  }
  return choices;
}

void write_hidden(html::Writer& out, std::string_view name, const std::string& value) {
  if (!value.empty()) out << "<input type=\"hidden\" name=\"" << name << "\" value=\"" << value << "\">\n";
}

std::string text_of(const std::optional<Day>& day) {
  return day ? base::to_text(*day) : std::string();
}

std::string text_of(std::int64_t id) {
  return id == 0 ? std::string() : std::to_string(id);
}

void write_filters(html::Writer& out, const WorkList& list, const Desk& desk) {
  const ListFilters& filters = list.filters();
  const bool counts = says_counts(list);
  out << "<form class=\"rd-filter\" action=\"" << address_of(list.kind())
      << "\" method=\"get\">\n<h2 class=\"rd-side-title\">Filter</h2>\n";
  write_choices(out, "Procedure", "procedure", procedures_of(list, desk), filters.procedure, counts);
  write_choices(out, "Service", "service", ids_of(list, "Every service", desk.office.services(), &ListFilters::service),
                text_of(filters.service), counts);
  if (list.kind() == ListKind::team_work || list.kind() == ListKind::cases) {
    write_choices(out, "With", "handler", ids_of(list, "Anybody", desk.office.handlers(), &ListFilters::handler),
                  text_of(filters.handler), counts);
  }
  write_select(out, "Cases", "show", {{"open", "Open"}, {"closed", "Closed"}, {"all", "All"}}, filters.show, false);
  write_hidden(out, "due", filters.due);
  write_hidden(out, "due_from", text_of(filters.due_from));
  write_hidden(out, "due_to", text_of(filters.due_to));
  write_hidden(out, "closed_from", text_of(filters.closed_from));
  write_hidden(out, "stage", filters.stage);
  write_hidden(out, "sort", filters.sort);
  out << "<div class=\"rd-btns\"><button type=\"submit\" class=\"govuk-button govuk-button--secondary\" "
         "data-module=\"govuk-button\">Apply filters</button></div>\n</form>\n";
}

// What is chosen, in words, and the list without it.
std::vector<std::pair<std::string, html::Url>> chosen_of(const WorkList& list, const ListFilters& filters,
                                                         const Desk& desk) {
  std::vector<std::pair<std::string, html::Url>> chosen;
  const auto add = [&](bool set, std::string words, const auto& take) {
    if (!set) return;
    ListFilters without = filters;
    take(without);
    chosen.emplace_back(std::move(words), list.address(without));
  };
  for (const auto& group : list_groups())
    add(filters.due == group.id, group.title, [](ListFilters& without) { without.due.clear(); });
  if (filters.due_from || filters.due_to) {
    const std::string from = filters.due_from ? desk.short_day(*filters.due_from) : "";
    const std::string to = filters.due_to ? desk.short_day(*filters.due_to) : "";
    const std::string words = from == to     ? "Due on " + from
                              : to.empty()   ? "Due from " + from
                              : from.empty() ? "Due by " + to
                                             : "Due from " + from + " to " + to;
    add(true, words, [](ListFilters& without) {
      without.due_from.reset();
      without.due_to.reset();
    });
  }
  add(filters.show == "closed", "Closed cases", [](ListFilters& without) {
    without.show = "open";
    without.closed_from.reset();
  });
  add(filters.show == "all", "Open and closed", [](ListFilters& without) { without.show = "open"; });
  add(filters.closed_from.has_value() && filters.show != "open",
      "Closed since " + (filters.closed_from ? desk.short_day(*filters.closed_from) : ""),
      [](ListFilters& without) { without.closed_from.reset(); });
  const auto* procedure = desk.procedure(filters.procedure);
  add(!filters.procedure.empty(), procedure == nullptr ? filters.procedure : procedure->short_title,
      [](ListFilters& without) { without.procedure.clear(); });
  add(!filters.stage.empty(), "Stage " + filters.stage, [](ListFilters& without) { without.stage.clear(); });
  add(filters.service != 0, desk.office.unit_name(filters.service), [](ListFilters& without) { without.service = 0; });
  add(filters.handler != 0, "With " + desk.office.actor_name(filters.handler),
      [](ListFilters& without) { without.handler = 0; });
  return chosen;
}

}  // namespace

void write_side(html::Writer& out, const WorkList& list, const Desk& desk) {
  out << "<div>\n";
  if (list.kind() == ListKind::my_work) write_own_tasks(out, desk);
  out << "<details class=\"rd-side\" open><summary>Change view or filter</summary>\n";
  write_views(out, list, desk);
  write_saved_views(out, list, desk);
  write_filters(out, list, desk);
  out << "</details>\n</div>\n";
}

std::vector<std::string> words_of_filters(const WorkList& list, const ListFilters& filters, const Desk& desk) {
  std::vector<std::string> words;
  for (auto& [chosen, without] : chosen_of(list, filters, desk)) words.push_back(std::move(chosen));
  return words;
}

void write_chosen(html::Writer& out, const WorkList& list, const Desk& desk) {
  const auto chosen = chosen_of(list, list.filters(), desk);
  if (chosen.empty()) return;
  out << "<h2 class=\"govuk-visually-hidden\">Chosen filters</h2>\n<ul class=\"rd-chips rd-chosen\">\n";
  for (const auto& [words, without] : chosen) {
    out << "<li><a href=\"" << without << "\"><span class=\"govuk-visually-hidden\">Take away the filter: </span>"
        << words << " <span aria-hidden=\"true\">\xC3\x97</span></a></li>\n";
  }
  out << "</ul>\n";
}

}  // namespace redress::web
