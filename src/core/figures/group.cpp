// The COLUMNs that a figure can be grouped by.
#include <algorithm>
#include <chrono>

#include "base/assert.h"
#include "core/figures/held.h"
#include "core/figures/tally.h"

namespace redress::figures {

namespace {

std::string two_digits(unsigned number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

// Of the day of receipt: `2026-11`, the financial `2026-27-Q3`, the calendar `2026`. Months are numbered from year 0.
constexpr std::int64_t months_of_a_year = 12;

std::string month_text(std::int64_t number) {
  return std::to_string(number / months_of_a_year) + "-" +
         two_digits(static_cast<unsigned>(number % months_of_a_year) + 1);
}

std::string quarter_text(std::int64_t number) {
  const std::int64_t from_april = number - 3;
  const std::int64_t begins = from_april / months_of_a_year;
  return std::to_string(begins) + "-" + two_digits(static_cast<unsigned>((begins + 1) % 100)) + "-Q" +
         std::to_string(from_april % months_of_a_year / 3 + 1);
}

GroupValue named(std::string id) {
  if (id.empty()) return {"none", "not recorded"};
  return {id, id};
}

}  // namespace

const std::vector<std::string>& grouping_columns() {
  static const std::vector<std::string> columns{"row",     "procedure", "service", "team",  "theme",
                                                "handler", "channel",   "outcome", "month", "quarter",
                                                "year",    "kind",      "reason"};
  return columns;
}

Grouping::Grouping(const Columns::Held& held, const Names& names, const Question& question,
                   const std::vector<std::string>& columns)
    : held_(held), names_(names), as_at_(question.as_at), organisation_(question.organisation) {
  const auto& known = grouping_columns();
  for (const auto& column : columns) {
    const auto found = std::find(known.begin(), known.end(), column);
    REDRESS_ASSERT(found != known.end());
    columns_.push_back(static_cast<By>(found - known.begin()));
  }
}

std::size_t Grouping::place_of(const Counted& counted) {
  key_.clear();
  for (const By column : columns_) key_.push_back(key_of(column, counted));
  if (const auto found = by_key_.find(key_); found != by_key_.end()) return found->second;
  GroupValue joined;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const GroupValue value = value_of(columns_[i], key_[i]);
    joined.id += (i == 0 ? "" : "/") + value.id;
    joined.label += (i == 0 ? "" : ", ") + value.label;
  }
  // Two people of one name are one value, and so are services of which one goes on with the work of the others.
  const auto [place, made] = by_id_.try_emplace(joined.id, groups_.size());
  if (made) groups_.push_back(std::move(joined));
  by_key_.emplace(key_, place->second);
  return place->second;
}

std::int64_t Grouping::key_of(By column, const Counted& counted) const {
  const auto month = [&] {
    const std::chrono::year_month_day date{base::day_of(counted.received)};
    return static_cast<int>(date.year()) * months_of_a_year + static_cast<unsigned>(date.month()) - 1;
  };
  switch (column) {
    case By::row:
      return counted.row;
    case By::procedure:
      return counted.procedure;
    case By::service:
      return counted.service;
    case By::team:
      return held_.units[counted.team];
    case By::theme:
      return counted.theme;
    case By::handler:
      return held_.units[counted.handler];
    case By::channel:
      return counted.channel;
    case By::outcome:
      return counted.outcome;
    case By::month:
      return month();
    case By::quarter:
      return month() / 3 * 3;
    case By::year:
      return month() / months_of_a_year;
    case By::kind:
      return counted.kind;
    case By::reason:
      return counted.reason;
  }
  return 0;
}

std::string Grouping::unit_called(std::int64_t unit) const {
  if (organisation_ == OrganisationAs::now) return names_.unit(names_.unit_now ? names_.unit_now(unit) : unit);
  return names_.unit_then ? names_.unit_then(unit, as_at_) : names_.unit(unit);
}

GroupValue Grouping::value_of(By column, std::int64_t key) const {
  switch (column) {
    case By::row:
    case By::procedure:
    case By::theme:
    case By::channel:
    case By::outcome:
    case By::kind:
    case By::reason:
      return named(held_.words[static_cast<std::uint32_t>(key)]);
    case By::service:
    case By::team:
      return named(key == 0 ? "" : unit_called(key));
    case By::handler:
      return named(key == 0 ? "" : names_.actor(key));
    case By::month:
      return named(month_text(key));
    case By::quarter:
      return named(quarter_text(key));
    case By::year:
      return named(std::to_string(key));
  }
  return named("");
}

bool groups_by_units(const std::vector<std::string>& columns) {
  return std::any_of(columns.begin(), columns.end(),
                     [](const std::string& column) { return column == "service" || column == "team"; });
}

std::string to_text(OrganisationAs organisation) {
  return organisation == OrganisationAs::now ? "now" : "then";
}

std::optional<OrganisationAs> parse_organisation(std::string_view text) {
  if (text == "then") return OrganisationAs::then;
  if (text == "now") return OrganisationAs::now;
  return std::nullopt;
}

}  // namespace redress::figures
