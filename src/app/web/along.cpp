#include "app/web/along.h"

#include <algorithm>

#include "app/web/keys.h"
#include "app/web/parts/pages.h"
#include "app/web/saved_views.h"
#include "app/web/words.h"
#include "app/web/work_page.h"

namespace redress::web {
namespace {

using office::SeenList;
using References = std::vector<std::string>;

// From 0, in all of the list.
std::int64_t place_of(const SeenList& list, const std::string& reference) {
  const auto at = std::find(list.references.begin(), list.references.end(), reference);
  return list.before + (at - list.references.begin());
}

// The list of work that it is a page of, as it is now; nothing where it is another list.
std::optional<WorkList> work_list_of(const SeenList& seen, const Desk& desk) {
  const auto at = list_at(seen.address);
  return at ? std::optional<WorkList>(std::in_place, at->kind, at->filters, desk) : std::nullopt;
}

// Those that a list of work still has; of another list those that there are.
References still_there(const SeenList& seen, const std::optional<WorkList>& list, const Desk& desk) {
  store::CaseQuery query;
  query.references = seen.references;
  query.limit = static_cast<int>(seen.references.size());
  const auto lines = list ? list->of_these(seen.references) : desk.office.cases(query);
  References there;
  for (const auto& reference : seen.references) {
    if (std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return line.reference == reference; }))
      there.push_back(reference);
  }
  return there;
}

// The page of the list that begins there, remembered as the one that was looked at.
References page_from(const SeenList& seen, const WorkList& list, std::int64_t from, std::int64_t length,
                     const Desk& desk) {
  ListFilters filters = list.filters();
  filters.page = static_cast<int>(from / rows_a_page) + 1;
  References references;
  for (const auto& part : list.parts(from, length)) {
    for (const auto& line : part.lines) references.push_back(line.reference);
  }
  if (!references.empty())
    remember_list(desk, seen.words,
                  list.address(filters).with("page", filters.page == 1 ? "" : std::to_string(filters.page)), from,
                  list.count(), references);
  return references;
}

enum class Way { on, back };

// The nearest one that way; empty: there is none.
std::string neighbour(const SeenList& seen, const std::string& reference, Way way, const Desk& desk) {
  const auto list = work_list_of(seen, desk);
  const References there = still_there(seen, list, desk);
  const auto at = std::find(seen.references.begin(), seen.references.end(), reference);
  const auto is_there = [&](const std::string& other) {
    return std::find(there.begin(), there.end(), other) != there.end();
  };
  if (way == Way::on) {
    const auto found = std::find_if(at + 1, seen.references.end(), is_there);
    if (found != seen.references.end()) return *found;
    if (!list) return {};
    // What has left this page has moved the next one up by as much.
    const auto page = page_from(seen, *list, seen.before + static_cast<std::int64_t>(there.size()), rows_a_page, desk);
    return page.empty() ? std::string() : page.front();
  }
  const auto found = std::find_if(std::make_reverse_iterator(at), seen.references.rend(), is_there);
  if (found != seen.references.rend()) return *found;
  if (!list || seen.before == 0) return {};
  const std::int64_t length = std::min<std::int64_t>(rows_a_page, seen.before);
  const auto page = page_from(seen, *list, seen.before - length, length, desk);
  return page.empty() ? std::string() : page.back();
}

// Where there is none any more, the list itself says what it holds now.
Response go(const Desk& desk, const Captures& captures, Way way) {
  const std::string& reference = captures.at("reference");
  const auto seen = list_with(desk, reference);
  if (!seen) return http::see_other(html::Url("/cases").segment(reference).text());
  const std::string found = neighbour(*seen, reference, way, desk);
  return http::see_other(found.empty() ? seen->address : html::Url("/cases").segment(found).text());
}

void write_step(html::Writer& out, const Desk& desk, const html::Url& leads_to, html::Markup words, html::Markup key) {
  const bool has_key = has_single_keys(desk);
  out << "<span><a href=\"" << leads_to << "\"";
  if (has_key) out << " aria-keyshortcuts=\"" << key << "\"";
  out << ">" << words << "</a>";
  if (has_key) out << "<span class=\"rd-kbd\" aria-hidden=\"true\">" << key << "</span>";
  out << "</span>";
}

}  // namespace

void remember_list(const Desk& desk, const std::string& words, const html::Url& address, std::int64_t before,
                   std::int64_t count, std::vector<std::string> references) {
  if (references.empty()) return;
  desk.office.habits().see_list(desk.visitor.who->actor, {words, address.text(), before, count, std::move(references)});
}

CameFrom list_with(const Desk& desk, const std::string& reference) {
  return desk.office.habits().list_with(desk.visitor.who->actor, reference);
}

void write_way_back(html::Writer& out, const CameFrom& list, const std::string& reference) {
  const auto address = list ? html::Url::parse(list->address) : std::nullopt;
  if (!address) {
    out << "<a href=\"/cases\">Back to all cases</a>";
    return;
  }
  out << "<a href=\"" << *address << "\">Back to " << list->words << "</a>";
  if (list->count < 2) return;
  out << "<span>Case " << grouped(std::to_string(place_of(*list, reference) + 1)) << " of "
      << grouped(std::to_string(list->count)) << "</span>";
}

void write_neighbours(html::Writer& out, const CameFrom& list, const std::string& reference, const Desk& desk) {
  if (!list || list->count < 2) return;
  // A list of work goes on behind its page; another list ends with it.
  const std::int64_t place = place_of(*list, reference);
  const bool goes_on = list_at(list->address).has_value();
  const std::int64_t first = goes_on ? 0 : list->before;
  const std::int64_t behind = goes_on ? list->count : list->before + static_cast<std::int64_t>(list->references.size());
  const html::Url here = html::Url("/cases").segment(reference);
  out << "<span class=\"rd-along\">";
  if (place > first) write_step(out, desk, here.segment("previous"), "Previous", "k");
  if (place + 1 < behind) write_step(out, desk, here.segment("next"), "Next", "j");
  out << "</span>";
}

Section section_of(const CameFrom& list) {
  const auto at = list_at(list ? list->address : std::string());
  return at ? section_of(at->kind) : Section::cases;
}

Response next_case(const Desk& desk, const Request&, const Captures& captures) {
  return go(desk, captures, Way::on);
}

Response previous_case(const Desk& desk, const Request&, const Captures& captures) {
  return go(desk, captures, Way::back);
}

}  // namespace redress::web
