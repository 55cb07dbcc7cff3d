#include "app/office/saved_figure_desk.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/fault.h"
#include "base/letters.h"
#include "core/figures/moving_period.h"
#include "kit/json/read.h"

namespace redress::office {
namespace {

using Rows = std::vector<store::SavedFigureRow>;
using Wrong = std::optional<base::Refusal>;

constexpr std::array<std::string_view, 3> every_what{"day", "week", "month"};

Wrong wrong_with_name(std::string_view name) {
  if (name.empty()) return base::Refusal{"figure_needs_a_name", "name", "", "enter a name for the figure"};
  if (!base::is_plain_line(name) || base::count_letters(name) > longest_figure_name) {
    return base::Refusal{"figure_name_is_plain", "name", "",
                         "the name of a figure must be one line of " + std::to_string(longest_figure_name) +
                             " letters or fewer, and all of them must be seen"};
  }
  return std::nullopt;
}

Wrong taken(const Rows& rows, std::int64_t actor, std::int64_t but, std::string_view name) {
  const bool is_taken = std::any_of(rows.begin(), rows.end(), [&](const store::SavedFigureRow& row) {
    return row.owner == actor && row.id != but && row.name == name;
  });
  if (!is_taken) return std::nullopt;
  return base::Refusal{"figure_name_is_taken", "name", "", "you have a figure called " + std::string(name)};
}

const store::SavedFigureRow* row_of(const Rows& rows, std::int64_t id) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

base::Refusal gone() {
  return {"figure_is_known", "name", "", "this figure was removed, or is shared no more"};
}

SavedFigure figure_in(const store::SavedFigureRow& row) {
  return {row.id, row.owner, row.name, figure_question_in(row.question), row.is_shared, row.opened_at, row.every};
}

base::Checked<figures::Question> as_asked_on(const FigureQuestion& kept, Day today, const zone::Zone& zone) {
  figures::Question question;
  if (const auto moving = figures::moving_period(kept.period, today)) {
    question.period = *moving;
  } else {
    const auto fixed = figures::parse_period(kept.period);
    if (!fixed) return base::refuse(fixed.error());
    question.period = *fixed;
  }
  question.as_at = question.period.to;
  if (const auto day = base::parse_day(kept.as_at)) question.as_at = *day;
  if (const auto day = base::parse_day(kept.known_by)) question.known_by = *day;
  if (const auto instant = base::parse_instant(kept.known_by)) {
    question.known_at = *instant;
    question.known_by = zone.civil_day(*instant);
  }
  question.by = kept.by;
  if (!kept.procedure.empty()) question.procedures = {kept.procedure};
  if (!kept.stream.empty()) question.streams = {kept.stream};
  question.with_cases = false;
  return question;
}

// Of a measure its total; of a report the first number of the first total, with what it is.
std::string headline(const figures::Report& report, FigureQuestion::Kind kind) {
  for (const auto& table : report.tables) {
    for (const auto& row : table.rows) {
      if (row.id != "total" || row.cells.empty()) continue;
      const auto& cell = row.cells.front();
      const std::string number = cell.text.empty() ? "none" : cell.text;
      if (kind == FigureQuestion::Kind::measure) return number;
      return table.columns.front().label + ": " + number;
    }
  }
  return "none";
}

}  // namespace

std::string text_of(const FigureQuestion& question) {
  base::Object object{{question.kind == FigureQuestion::Kind::measure ? "measure" : "report", question.of},
                      {"period", question.period}};
  const auto put = [&](const char* name, const std::string& value) {
    if (!value.empty()) object[name] = value;
  };
  put("as_at", question.as_at);
  put("known_by", question.known_by);
  put("procedure", question.procedure);
  put("stream", question.stream);
  if (!question.by.empty()) put("by", question.by[0]);
  if (question.by.size() > 1) put("and_by", question.by[1]);
  return base::canonical_text(base::Value(std::move(object)));
}

FigureQuestion figure_question_in(const std::string& text) {
  const base::Object object = json::read_detail(text);
  FigureQuestion question;
  question.of = base::text_or(object, "measure");
  if (question.of.empty()) {
    question.kind = FigureQuestion::Kind::report;
    question.of = base::text_or(object, "report");
  }
  question.period = base::text_or(object, "period");
  question.as_at = base::text_or(object, "as_at");
  question.known_by = base::text_or(object, "known_by");
  question.procedure = base::text_or(object, "procedure");
  question.stream = base::text_or(object, "stream");
  for (const char* name : {"by", "and_by"}) {
    if (std::string column = base::text_or(object, name); !column.empty()) question.by.push_back(std::move(column));
  }
  return question;
}

bool is_due(std::string_view every, Day said_on, Day today) {
  if (every == "day") return said_on < today;
  const std::chrono::year_month_day date{today};
  const auto since_monday = std::chrono::weekday{today} - std::chrono::Monday;
  const Day begins = every == "week" ? today - since_monday : Day{date.year() / date.month() / 1};
  return said_on < begins;
}

SavedFigureDesk::SavedFigureDesk(Clock clock, const zone::Zone& zone, Readers& readers, const Rights& rights,
                                 Counters counters, OfficerFigureDesk& officers, Writing writing)
    : clock_(std::move(clock)),
      zone_(zone),
      readers_(readers),
      rights_(rights),
      counters_(std::move(counters)),
      officers_(officers),
      writing_(writing) {}

template <class Work>
base::Checked<base::Done> SavedFigureDesk::write(const Work& work) {
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  Wrong refused;
  writing_.writer->run([&] {
    refused = work(writing_.store->connection());
    return !refused.has_value();
  });
  if (refused) return base::refuse(std::move(*refused));
  return base::Done{};
}

template <class Work>
base::Checked<base::Done> SavedFigureDesk::change(std::int64_t actor, std::int64_t id, const Work& work) {
  return write([&](sql::Connection& connection) -> Wrong {
    const Rows rows = store::saved_figures(connection, actor);
    const auto* row = row_of(rows, id);
    if (row == nullptr) return gone();
    if (row->owner != actor)
      return base::Refusal{"figure_is_own", "name", "", "only the person who kept this figure can change it"};
    return work(connection, rows);
  });
}

std::vector<SavedFigure> SavedFigureDesk::all(std::int64_t actor) {
  return readers_.with([&](store::Store& store) {
    std::vector<SavedFigure> figures;
    for (const auto& row : store::saved_figures(store.connection(), actor)) figures.push_back(figure_in(row));
    return figures;
  });
}

std::optional<SavedFigure> SavedFigureDesk::find(std::int64_t actor, std::int64_t id) {
  for (auto& figure : all(actor)) {
    if (figure.id == id) return std::move(figure);
  }
  return std::nullopt;
}

base::Checked<std::int64_t> SavedFigureDesk::keep(std::int64_t actor, std::string_view name,
                                                  const FigureQuestion& question) {
  if (auto wrong = wrong_with_name(name)) return base::refuse(std::move(*wrong));
  if (figures::find_moving_period(question.period) != nullptr &&
      !(question.as_at.empty() && question.known_by.empty())) {
    return base::refuse({"period_moves_alone", "period", "",
                         "a period that moves goes with no fixed day: choose the period as it stands"});
  }
  // What cannot be counted now would never be.
  if (const auto counted = number(question, zone_.civil_day(clock_())); !counted) return base::refuse(counted.error());
  std::int64_t id = 0;
  const auto kept = write([&](sql::Connection& connection) -> Wrong {
    const Rows rows = store::saved_figures(connection, actor);
    if (auto wrong = taken(rows, actor, 0, name)) return wrong;
    const auto own = std::count_if(rows.begin(), rows.end(), [&](const auto& row) { return row.owner == actor; });
    if (static_cast<std::size_t>(own) >= most_saved_figures) {
      return base::Refusal{
          "too_many_figures", "name", "",
          "you keep " + std::to_string(most_saved_figures) + " figures: remove one that you do not need"};
    }
    store::SavedFigureRow row;
    row.owner = actor;
    row.name = name;
    row.question = text_of(question);
    row.kept_at = clock_();
    id = store::add_saved_figure(connection, row);
    return std::nullopt;
  });
  if (!kept) return base::refuse(kept.error());
  return id;
}

base::Checked<base::Done> SavedFigureDesk::rename(std::int64_t actor, std::int64_t id, std::string_view name) {
  if (auto wrong = wrong_with_name(name)) return base::refuse(std::move(*wrong));
  return change(actor, id, [&](sql::Connection& connection, const Rows& rows) -> Wrong {
    if (auto wrong = taken(rows, actor, id, name)) return wrong;
    store::rename_saved_figure(connection, id, name);
    return std::nullopt;
  });
}

base::Checked<base::Done> SavedFigureDesk::share(std::int64_t actor, std::int64_t id, bool shared) {
  return change(actor, id, [&](sql::Connection& connection, const Rows&) -> Wrong {
    store::share_saved_figure(connection, id, shared);
    return std::nullopt;
  });
}

base::Checked<base::Done> SavedFigureDesk::remove(std::int64_t actor, std::int64_t id) {
  return change(actor, id, [&](sql::Connection& connection, const Rows&) -> Wrong {
    store::remove_saved_figure(connection, id);
    return std::nullopt;
  });
}

void SavedFigureDesk::open(std::int64_t actor, std::int64_t id) {
  if (writing_.writer == nullptr) return;
  try {
    (void)write([&](sql::Connection& connection) -> Wrong {
      store::open_saved_figure(connection, id, actor, clock_());
      return std::nullopt;
    });
  } catch (const base::Fault&) {
    // A figure is shown also while nothing can be written; the next command says what is wrong.
  }
}

base::Checked<base::Done> SavedFigureDesk::schedule(std::int64_t actor, std::int64_t id, std::string_view every) {
  if (!every.empty() && std::find(every_what.begin(), every_what.end(), every) == every_what.end())
    return base::refuse(
        {"schedule_is_known", "every", "", "choose how often it stands in your morning\xE2\x80\x99s list"});
  return write([&](sql::Connection& connection) -> Wrong {
    if (row_of(store::saved_figures(connection, actor), id) == nullptr) return gone();
    store::schedule_figure(connection, {id, actor, std::string(every), zone_.civil_day(clock_()), ""});
    return std::nullopt;
  });
}

base::Checked<std::string> SavedFigureDesk::number(const FigureQuestion& kept, Day today) {
  const auto question = as_asked_on(kept, today, zone_);
  if (!question) return base::refuse(question.error());
  const auto& count = kept.kind == FigureQuestion::Kind::measure ? counters_.figure : counters_.report;
  const auto report = count(kept.of, *question);
  if (!report) return base::refuse(report.error());
  return headline(*report, kept.kind);
}

std::map<std::int64_t, std::vector<FigureOfTheMorning>> SavedFigureDesk::for_the_morning(Day today) {
  std::vector<std::pair<store::ScheduleRow, FigureQuestion>> due;
  readers_.with([&](store::Store& store) {
    for (auto& row : store::figure_schedules(store.connection())) {
      if (!is_due(row.every, row.said_on, today) || !may(rights_.roles_of(row.actor), Permission::read_reports))
        continue;
      const Rows rows = store::saved_figures(store.connection(), row.actor);
      if (const auto* figure = row_of(rows, row.figure))
        due.emplace_back(std::move(row), figure_question_in(figure->question));
    }
    return 0;
  });
  std::map<std::int64_t, std::vector<FigureOfTheMorning>> all;
  for (const auto& [row, question] : due) {
    const auto counted = number(question, today);
    all[row.actor].push_back({row.figure, counted ? *counted : "cannot be counted", row.said});
  }
  return all;
}

void SavedFigureDesk::said(store::Store& store, std::int64_t actor, Day on,
                           const std::vector<FigureOfTheMorning>& figures) {
  for (const auto& figure : figures)
    store::say_figure(store.connection(), {figure.figure, actor, "", on, figure.number});
}

}  // namespace redress::office
