#include "app/catalogue/calendars.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "base/embedded.h"
#include "base/fault.h"
#include "kit/csv/read.h"

namespace redress::catalogue {
namespace {

using clock::Day;
using clock::Holiday;

constexpr std::array<std::string_view, 10> columns{"date",       "weekday",        "title",    "kind",   "published_on",
                                                   "instead_of", "first_on_govuk", "standing", "source", "note"};
enum Column : std::size_t {
  date,
  weekday,
  title,
  kind,
  published_on,
  instead_of,
  first_on_govuk,
  standing,
  source,
  note
};

struct Nation {
  std::string_view id;
  std::string_view title;
};
constexpr std::array<Nation, 3> nations{
    {{"england-and-wales", "England and Wales"}, {"scotland", "Scotland"}, {"northern-ireland", "Northern Ireland"}}};

std::optional<Holiday::Kind> parse_kind(std::string_view text) {
  if (text == "actual") return Holiday::Kind::actual;
  if (text == "substitute") return Holiday::Kind::substitute;
  if (text == "moved") return Holiday::Kind::moved;
  if (text == "one-off") return Holiday::Kind::one_off;
  return std::nullopt;
}

// One row, and what is wrong with it.
class RowReader {
 public:
  RowReader(const csv::Reader& row, base::Refusals& refusals) : row_(row), refusals_(refusals) {}

  Holiday read() {
    Holiday holiday;
    holiday.day = required_day(date);
    const std::string weekday_name = base::short_text(holiday.day, std::nullopt).substr(0, 3);
    if (row_.field(weekday) != weekday_name) refuse(weekday, "the day is a " + weekday_name);
    holiday.title = row_.field(title);
    if (holiday.title.empty()) refuse(title, "a title is needed");
    if (const auto known = parse_kind(row_.field(kind))) {
      holiday.kind = *known;
    } else {
      refuse(kind, "the kinds are actual, substitute, moved and one-off");
    }
    const bool moved = holiday.kind == Holiday::Kind::moved;
    holiday.published_on = optional_day(published_on);
    if (holiday.published_on && !moved && holiday.kind != Holiday::Kind::one_off) {
      refuse(published_on, "an ordinary day counts always and has no day of publication");
    }
    holiday.instead_of = optional_day(instead_of);
    if (moved != holiday.instead_of.has_value())
      refuse(instead_of, "a moved day, and no other, says which day it replaced");
    optional_day(first_on_govuk);
    const std::string_view stands = row_.field(standing);
    holiday.projected = stands == "projected";
    holiday.unverified = stands == "unverified";
    if (stands != "seen" && stands != "checked" && !holiday.projected && !holiday.unverified) {
      refuse(standing, "the standing is seen, checked, projected or unverified");
    }
    holiday.source = row_.field(source);
    if (holiday.source.empty()) refuse(source, "a source is needed");
    return holiday;
  }

 private:
  void refuse(Column column, const std::string& text) {
    refusals_.push_back({"calendar_row_readable", row_.place_of(column), "calendars/README.md",
                         fmt::format("{}: {}", columns[column], text)});
  }

  Day required_day(Column column) {
    const auto day = base::parse_day(row_.field(column));
    if (!day) refuse(column, "a day is written 2026-11-20");
    return day.value_or(Day{});
  }
  std::optional<Day> optional_day(Column column) {
    if (row_.field(column).empty()) return std::nullopt;
    return required_day(column);
  }

  const csv::Reader& row_;
  base::Refusals& refusals_;
};

void append(base::Refusals& all, const base::Refusals& more) {
  all.insert(all.end(), more.begin(), more.end());
}

int year_of(Day day) {
  return static_cast<int>(std::chrono::year_month_day{day}.year());
}

}  // namespace

base::Checked<clock::CalendarHistory> read_calendar(std::istream& in, const std::string& name, std::string id,
                                                    std::string calendar_title) {
  csv::Reader reader(in, name);
  if (auto header = reader.read_header(); !header) return base::refuse(header.error());
  if (!std::equal(columns.begin(), columns.end(), reader.header().begin(), reader.header().end())) {
    return base::refuse(base::Refusal{"calendar_columns", name + ":1:1", "calendars/README.md",
                                      fmt::format("the columns are {}", fmt::join(columns, ","))});
  }
  base::Refusals refusals;
  std::vector<Holiday> holidays;
  for (;;) {
    const auto row = reader.next();
    if (!row) {
      append(refusals, row.error());
      continue;
    }
    if (!*row) break;
    Holiday holiday = RowReader(reader, refusals).read();
    if (!holidays.empty() && holiday.day <= holidays.back().day) {
      refusals.push_back({"calendar_days_in_order", reader.place_of(date), "calendars/README.md",
                          "each day comes after the one before it"});
    }
    holidays.push_back(std::move(holiday));
  }
  if (holidays.empty() && refusals.empty()) {
    refusals.push_back({"calendar_has_days", name, "calendars/README.md", "there is no day in it"});
  }
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  const Day first{std::chrono::year{year_of(holidays.front().day)} / 1 / 1};
  const Day last{std::chrono::year{year_of(holidays.back().day)} / 12 / 31};
  return clock::CalendarHistory(std::move(id), std::move(calendar_title), first, last, std::move(holidays));
}

namespace {

clock::Calendars read_shipped() {
  clock::Calendars calendars;
  base::Refusals refusals;
  const auto shipped = base::embedded_shipped();
  for (const Nation& nation : nations) {
    const std::string path = fmt::format("calendars/{}.csv", nation.id);
    const auto file = std::find_if(shipped.begin(), shipped.end(), [&](const auto& each) { return each.path == path; });
    if (file == shipped.end()) throw base::Fault(path + ": missing from the program");
    std::istringstream in{std::string(file->bytes)};
    auto history = read_calendar(in, path, std::string(nation.id), std::string(nation.title));
    if (history) {
      calendars.add(std::move(*history));
    } else {
      append(refusals, history.error());
    }
  }
  if (!refusals.empty()) {
    std::string text = "the calendars in this program are broken:";
    for (const auto& refusal : refusals) text += fmt::format("\n{}: {}", refusal.about, refusal.text);
    throw base::Fault(text);
  }
  std::vector<const clock::CalendarHistory*> parts;
  for (const Nation& nation : nations) parts.push_back(calendars.find(nation.id));
  auto any = clock::any_of("uk-any", "Any part of the United Kingdom", parts);
  clock::CalendarHistory none("none", "Saturdays and Sundays only", any.first(), any.last(), {});
  calendars.add(std::move(any));
  calendars.add(std::move(none));
  return calendars;
}

}  // namespace

clock::Calendars shipped_calendars() {
  static const clock::Calendars once = read_shipped();
  return once;
}

}  // namespace redress::catalogue
