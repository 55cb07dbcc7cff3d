#include "app/web/case_frame.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "app/office/habits.h"
#include "app/web/along.h"
#include "app/web/case_facts.h"
#include "app/web/commands/banner.h"
#include "app/web/frame.h"
#include "app/web/limits.h"
#include "app/web/parts/case_heads.h"
#include "app/web/parts/case_people.h"
#include "app/web/parts/case_row.h"
#include "app/web/parts/live_line.h"
#include "app/web/words.h"
#include "base/assert.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using casework::CaseState;

template <class Things>
std::int64_t not_removed(const Things& things) {
  return std::count_if(things.begin(), things.end(), [](const auto& thing) { return !thing.removed; });
}

struct Tab {
  CaseTab tab;
  std::string_view name;
  html::Markup segment;                                 // of its address, behind that of the case
  std::int64_t (*count)(const office::CaseView& view);  // null: none is said
};
constexpr std::array tabs{
    Tab{CaseTab::overview, "Overview", "", nullptr},
    Tab{CaseTab::investigation, "Investigation", "investigation", nullptr},
    Tab{CaseTab::documents, "Documents", "files",
        [](const office::CaseView& view) { return not_removed(view.state.files); }},
    Tab{CaseTab::people, "People", "people",
        [](const office::CaseView& view) { return not_removed(view.state.people); }},
    Tab{CaseTab::remedies, "Remedies", "remedies",
        [](const office::CaseView& view) {
          return static_cast<std::int64_t>(view.state.promises.size() + view.state.remedies.size());
        }},
    Tab{CaseTab::history, "Full history", "history",
        [](const office::CaseView& view) { return static_cast<std::int64_t>(view.events.size()); }},
};

const Tab& find_tab(CaseTab id) {
  const auto* found = std::find_if(tabs.begin(), tabs.end(), [&](const Tab& tab) { return tab.tab == id; });
  REDRESS_ASSERT(found != tabs.end());
  return *found;
}

void write_tabs(html::Writer& out, const office::CaseView& view, CaseTab current) {
  out << "<nav aria-label=\"This case\"><ul class=\"rd-sections\">\n";
  for (const auto& tab : tabs) {
    out << "<li><a href=\"" << address_of(tab.tab, view.state.reference) << "\"";
    if (tab.tab == current) out << " aria-current=\"page\"";
    out << ">" << std::string(tab.name);
    if (tab.count != nullptr) out << " (" << grouped(std::to_string(tab.count(view))) << ")";
    out << "</a></li>\n";
  }
  out << "</ul></nav>\n";
}

// What somebody needs, up to its first pause, short enough for a tag: `large print` of `Large print, 18 point`.
std::string short_need(const std::string& words) {
  constexpr std::size_t most = 32;
  std::string need(base::trimmed(std::string_view(words).substr(0, words.find_first_of(",;.:(\r\n"))));
  if (need.size() > most) return {};
  // A word of capitals is a name.
  if (need.size() > 1 && std::islower(static_cast<unsigned char>(need[1])) != 0)
    need[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(need[0])));
  return need;
}

std::string adjustment_tag(const office::CaseView& view) {
  for (const auto& person : view.state.people) {
    const std::string words = person.removed ? std::string() : text_of(view, person.text("adjustments"));
    if (words.empty()) continue;
    const std::string need = short_need(words);
    return need.empty() ? "Adjustment" : "Adjustment: " + need;
  }
  return {};
}

// What it is linked with, where that is one case; else how many.
std::string linked_tag(const office::CaseView& view, const Desk& desk) {
  const auto links = desk.office.links_of(view.state);
  if (links.empty()) return {};
  if (links.size() > 1) return "Linked: " + counted(static_cast<std::int64_t>(links.size()), "case", "cases");
  store::CaseQuery query;
  query.references = {links.front().reference};
  const auto lines = desk.office.cases(query);
  return lines.empty() ? "Linked" : "Linked: " + row_of(lines.front(), desk).procedure;
}

html::Fragment tag(std::string_view words, html::Markup colour) {
  html::Writer out;
  if (!words.empty()) out << "<strong class=\"govuk-tag" << colour << "\">" << words << "</strong>";
  return out.take();
}

html::Fragment stage_tag(const office::CaseView& view) {
  const CaseState& state = view.state;
  if (!state.open()) return tag("Closed", " govuk-tag--grey");
  if (const auto* episode = state.open_episode()) return tag(stage_title(view, episode->opened.stage), "");
  return state.episodes.empty() ? html::Fragment() : tag("Answered", " govuk-tag--green");
}

html::Fragment standing_tag(const CaseState& state, const Desk& desk) {
  const auto readings = readings_of(state, desk);
  const ClockReading* next = nearest(readings);
  if (!state.open() || next == nullptr) return {};
  if (next->standing == Standing::late) return tag("Late", " govuk-tag--red");
  return next->standing == Standing::paused ? tag("Paused", " govuk-tag--purple") : html::Fragment();
}

// Four at most (UI 7): what does not find room is a key fact too.
void write_tags(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  constexpr int most = 4;
  html::Writer outcome;
  write_outcome(outcome, view.state.outcome());
  const std::array all{stage_tag(view), standing_tag(view.state, desk), outcome.take(),
                       tag(adjustment_tag(view), " govuk-tag--purple"),
                       tag(linked_tag(view, desk), " govuk-tag--grey")};
  int written = 0;
  out << "<div class=\"rd-tags\">";
  for (const auto& one : all) {
    if (!one.empty() && ++written <= most) out << one;
  }
  out << "</div>\n";
}

void write_head(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  const CaseState& state = view.state;
  out << "<div class=\"rd-head rd-head--case\">\n<div><span class=\"rd-ref\">" << state.reference;
  const std::string service = desk.office.unit_name(state.service);
  if (!service.empty()) out << " \xC2\xB7 " << service;
  out << "</span>\n<h1>" << title_of(view, desk) << "</h1>\n";
  write_tags(out, view, desk);
  out << "</div>\n";
  write_care_of(out, view);
  if (desk.may(office::Permission::work_cases)) {
    out << "<div class=\"rd-btns\">"
        << govuk::button({.text = "Record a contact", .href = address_of_command(state.reference, "record_contact")})
        << govuk::button({.text = "More actions",
                          .href = html::Url("/cases").segment(state.reference).segment("actions"),
                          .classes = "govuk-button--secondary"})
        << "</div>\n";
  }
  out << "</div>\n";
}

}  // namespace

html::Url address_of(CaseTab tab, std::string_view reference) {
  const html::Url overview = html::Url("/cases").segment(reference);
  return tab == CaseTab::overview ? overview : overview.segment(find_tab(tab).segment.text());
}

CaseTab tab_of(std::string_view done) {
  static constexpr std::array<std::pair<std::string_view, CaseTab>, 16> shown{{
      {"record_version", CaseTab::investigation},
      {"raise_anomaly", CaseTab::investigation},
      {"attached", CaseTab::documents},
      {"remove_file", CaseTab::documents},
      {"add_person", CaseTab::people},
      {"change_person", CaseTab::people},
      {"remove_person", CaseTab::people},
      {"make_promise", CaseTab::remedies},
      {"keep_promise", CaseTab::remedies},
      {"miss_promise", CaseTab::remedies},
      {"agree_remedy", CaseTab::remedies},
      {"complete_remedy", CaseTab::remedies},
      {"change_remedy", CaseTab::remedies},
      {"drop_remedy", CaseTab::remedies},
      {"request_approval", CaseTab::remedies},
      {"decide_approval", CaseTab::remedies},
  }};
  const auto* found = std::find_if(shown.begin(), shown.end(), [&](const auto& each) { return each.first == done; });
  return found == shown.end() ? CaseTab::overview : found->second;
}

Response case_framed(const Desk& desk, const Request& request, const office::CaseView& view, CaseTab tab,
                     html::Fragment below) {
  desk.office.habits().open_case(desk.visitor.who->actor, view.state.reference);
  const CameFrom came_from = list_with(desk, view.state.reference);
  html::Writer out;
  out << banner_of(view, desk, request.query) << "<div class=\"rd-crumb\">";
  write_way_back(out, came_from, view.state.reference);
  write_live_line(out, desk, view, "", tab == CaseTab::overview ? EditorsStand::in_a_panel : EditorsStand::in_the_line);
  write_neighbours(out, came_from, view.state.reference, desk);
  out << "</div>\n";
  write_head(out, view, desk);
  write_tabs(out, view, tab);
  out << below;
  std::string title = view.state.reference + " " + title_of(view, desk);
  if (tab != CaseTab::overview) title = std::string(find_tab(tab).name) + ": " + title;
  return framed(desk, {.title = std::move(title), .section = section_of(came_from), .main = out.take()});
}

}  // namespace redress::web
