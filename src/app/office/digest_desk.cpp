#include "app/office/digest_desk.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "app/store/accounts.h"
#include "app/store/digests.h"
#include "base/fault.h"
#include "kit/json/read.h"

namespace redress::office {
namespace {

constexpr std::string_view plain_week = "12345";
constexpr std::array<std::string_view, 8> part_ids{"late", "today",   "soon",  "new",
                                                   "team", "figures", "asked", "before"};

void add(DigestPart& part, DigestLine line) {
  ++part.count;
  if (part.lines.size() < most_lines_of_a_part) part.lines.push_back(std::move(line));
}

std::string text_of(const std::vector<DigestPart>& parts) {
  base::Array all;
  for (const auto& part : parts) {
    if (part.count == 0) continue;
    base::Array lines;
    for (const auto& line : part.lines) {
      base::Object written{{"case", line.reference}};
      if (!line.about.empty()) written["about"] = line.about;
      if (line.due_on) written["due_on"] = base::to_text(*line.due_on);
      if (!line.number.empty()) written["number"] = line.number;
      if (!line.before.empty()) written["before"] = line.before;
      lines.emplace_back(std::move(written));
    }
    all.emplace_back(base::Object{{"part", part.id}, {"count", part.count}, {"lines", std::move(lines)}});
  }
  return base::canonical_text(base::Object{{"parts", std::move(all)}});
}

std::vector<DigestPart> parts_in(const std::string& text) {
  std::vector<DigestPart> parts;
  const base::Object whole = json::read_detail(text);
  const base::Value* all = base::find(whole, "parts");
  if (all == nullptr || all->as_array() == nullptr) return parts;
  for (const auto& value : *all->as_array()) {
    const base::Object* object = value.as_object();
    if (object == nullptr) continue;
    DigestPart part{base::text_or(*object, "part"), base::int_or(*object, "count", 0), {}};
    const base::Value* lines = base::find(*object, "lines");
    if (lines != nullptr && lines->as_array() != nullptr) {
      for (const auto& line : *lines->as_array()) {
        if (const base::Object* written = line.as_object()) {
          part.lines.push_back({base::text_or(*written, "case"), base::text_or(*written, "about"),
                                base::parse_day(base::text_or(*written, "due_on")), base::text_or(*written, "number"),
                                base::text_or(*written, "before")});
        }
      }
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

std::string weekdays_or_plain(sql::Connection& connection, std::int64_t actor) {
  const std::string weekdays = store::weekdays_of(connection, actor);
  return weekdays.empty() ? std::string(plain_week) : weekdays;
}

// The teams whose late cases somebody hears of; 0 for all of them.
std::vector<std::int64_t> teams_managed(const std::vector<HeldRole>& roles) {
  std::vector<std::int64_t> teams;
  for (const auto& role : roles) {
    if (role.role == "manager") teams.push_back(role.unit);
  }
  if (std::find(teams.begin(), teams.end(), 0) != teams.end()) return {0};
  return teams;
}

}  // namespace

DigestDesk::DigestDesk(const Bearings& bearings, Clock clock, Readers& readers, const Rights& rights,
                       SavedFigureDesk& figures, Writing writing)
    : bearings_(bearings),
      clock_(std::move(clock)),
      readers_(readers),
      rights_(rights),
      figures_(figures),
      writing_(writing) {}

bool DigestDesk::works_on(Day day, const std::string& weekdays) const {
  const auto number = std::chrono::weekday{day}.iso_encoding();
  if (weekdays.find(static_cast<char>('0' + number)) == std::string::npos) return false;
  const auto* history = bearings_.calendars.find(bearings_.adopted->body.calendar);
  if (history == nullptr) return true;
  const auto calendar = history->known_on(std::nullopt);
  return !calendar->covers(day) || calendar->holiday_on(day) == nullptr;
}

Day DigestDesk::looks_ahead_to(Day today, const std::string& weekdays) const {
  Day day = today;
  int left = digest_looks_ahead_working_days;
  for (int i = 0; i < 31 && left > 0; ++i) {
    day += std::chrono::days{1};
    if (works_on(day, weekdays)) --left;
  }
  return day;
}

std::optional<store::DigestRow> DigestDesk::drafted(store::Store& store, std::int64_t actor, Day today, Day first_day,
                                                    const Besides& besides) const {
  sql::Connection& connection = store.connection();
  const std::string weekdays = weekdays_or_plain(connection, actor);
  if (!works_on(today, weekdays) || store::digest_of(connection, actor, today)) return std::nullopt;
  const auto before = store::digest_of(connection, actor, std::nullopt);
  std::array<DigestPart, part_ids.size()> parts;
  for (std::size_t i = 0; i < part_ids.size(); ++i) parts[i].id = part_ids[i];
  auto& [late, due_today, soon, fresh, team, kept, asked, past] = parts;
  for (const std::int64_t request : besides.asked) add(asked, {std::to_string(request), "", std::nullopt});
  for (const auto& figure : besides.figures)
    add(kept, {std::to_string(figure.figure), "", std::nullopt, figure.number, figure.before});
  for (const auto& due : store::due_for(connection, actor, looks_ahead_to(today, weekdays))) {
    DigestLine line{due.reference, due.about, due.due_on};
    if (due.due_on < first_day) {
      ++past.count;
    } else {
      add(due.due_on < today ? late : due.due_on == today ? due_today : soon, std::move(line));
    }
  }
  if (before) {
    for (auto& reference : store::given_since(connection, actor, before->log_size))
      add(fresh, {std::move(reference), "", std::nullopt});
  }
  for (const std::int64_t managed : teams_managed(rights_.roles_of(actor))) {
    for (const auto& each : store::late_in_team(connection, managed, actor, today))
      add(team, {each.reference, each.about, each.due_on});
  }
  store::CaseQuery own;
  own.open = true;
  own.handler = actor;
  const std::vector<DigestPart> all(parts.begin(), parts.end());
  const bool is_empty = std::all_of(all.begin(), all.end(), [](const DigestPart& part) { return part.count == 0; });
  if (is_empty && store.count_cases(own) == 0) return std::nullopt;
  return store::DigestRow{actor, today, clock_(), static_cast<std::int64_t>(store.head().size), false, text_of(all)};
}

std::int64_t DigestDesk::make(Day today, Day first_day) {
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  {
    const std::lock_guard lock(mutex_);
    if (day_ == today && all_made_) return 0;
  }
  const auto figures = figures_.for_the_morning(today);
  const auto asked = figures_.officers().for_the_morning();
  const auto of = [&](std::int64_t actor) {
    Besides besides;
    if (const auto found = figures.find(actor); found != figures.end()) besides.figures = found->second;
    if (const auto found = asked.find(actor); found != asked.end()) besides.asked = found->second;
    return besides;
  };
  const auto drafts = readers_.with([&](store::Store& store) {
    std::vector<store::DigestRow> rows;
    for (const auto& account : store::AccountRows(store.connection()).all()) {
      const bool reads = may(rights_.roles_of(account.actor), Permission::read_cases);
      if (account.closed || (!reads && !figures.contains(account.actor) && !asked.contains(account.actor))) continue;
      if (auto row = drafted(store, account.actor, today, first_day, of(account.actor)))
        rows.push_back(std::move(*row));
    }
    return rows;
  });
  std::int64_t made = 0;
  for (const auto& draft : drafts) {
    writing_.writer->run([&] {
      // Another pass may have been quicker.
      if (store::digest_of(writing_.store->connection(), draft.actor, today)) return false;
      store::keep_digest(writing_.store->connection(), draft);
      SavedFigureDesk::said(*writing_.store, draft.actor, today, of(draft.actor).figures);
      OfficerFigureDesk::told(*writing_.store, of(draft.actor).asked, draft.made_at);
      ++made;
      return true;
    });
  }
  const std::lock_guard lock(mutex_);
  day_ = today;
  all_made_ = true;
  return made;
}

std::optional<Digest> DigestDesk::find(std::int64_t actor, std::optional<Day> on) {
  return readers_.with([&](store::Store& store) -> std::optional<Digest> {
    const auto row = store::digest_of(store.connection(), actor, on);
    if (!row) return std::nullopt;
    return Digest{row->made_for, row->made_at, row->is_read, parts_in(row->parts)};
  });
}

std::vector<Day> DigestDesk::days(std::int64_t actor, int limit) {
  return readers_.with([&](store::Store& store) { return store::days_with_digest(store.connection(), actor, limit); });
}

bool DigestDesk::has_unread(std::int64_t actor) {
  const Day today = bearings_.zone.civil_day(clock_());
  return readers_.with([&](store::Store& store) {
    const auto row = store::digest_of(store.connection(), actor, today);
    return row && !row->is_read;
  });
}

void DigestDesk::read(std::int64_t actor, Day on) {
  if (writing_.writer == nullptr) return;
  writing_.writer->run([&] {
    store::read_digest(writing_.store->connection(), actor, on);
    return true;
  });
}

std::string DigestDesk::working_days(std::int64_t actor) {
  return readers_.with([&](store::Store& store) { return weekdays_or_plain(store.connection(), actor); });
}

base::Checked<base::Done> DigestDesk::set_working_days(std::int64_t actor, std::string_view days) {
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  const bool in_order = std::adjacent_find(days.begin(), days.end(), std::greater_equal<>{}) == days.end();
  const bool known = std::all_of(days.begin(), days.end(), [](char day) { return day >= '1' && day <= '7'; });
  if (days.empty() || !in_order || !known) {
    return base::refuse({"working_days_are_some", "working_days", "", "select at least one day of the week"});
  }
  writing_.writer->run([&] {
    store::set_weekdays(writing_.store->connection(), actor, days);
    return true;
  });
  return base::Done{};
}

}  // namespace redress::office
