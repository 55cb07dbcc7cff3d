#include "app/office/officer_figure_desk.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/store/accounts.h"
#include "base/fault.h"
#include "base/letters.h"
#include "core/casework/apply.h"

namespace redress::office {
namespace {

using figures::Cell;
using figures::Row;
using figures::Table;

constexpr std::string_view column = "number";

Table table_of(std::string id, std::string title) {
  return {std::move(id), std::move(title), {{std::string(column), "Number", ""}}, {}, {}};
}

Row counted_row(std::string id, std::string label, std::vector<std::string> cases) {
  std::sort(cases.begin(), cases.end());
  Cell cell;
  cell.column = column;
  cell.numerator = static_cast<std::int64_t>(cases.size());
  cell.denominator = 1;
  cell.text = std::to_string(cases.size());
  cell.listed = static_cast<std::int64_t>(cases.size());
  cell.cases = std::move(cases);
  return {std::move(id), std::move(label), {std::move(cell)}};
}

Day as_at_of(const OfficerRequest& request) {
  return std::min(request.period.to, request.asked_on);
}

std::optional<OfficerRequest> request_in(const store::OfficerRequestRow& row) {
  const auto period = figures::parse_period(row.period);
  if (!period) return std::nullopt;
  return OfficerRequest{row.id,       row.asked_by, row.officer, row.purpose,   row.words,  *period,
                        row.asked_on, row.asked_at, row.told_at, row.opened_at, row.seen_at};
}

}  // namespace

const std::vector<OfficerPurpose>& officer_purposes() {
  static const std::vector<OfficerPurpose> all{{"one_to_one", "Support in a one-to-one"},
                                               {"sharing_out", "Sharing out of work"},
                                               {"own_question", "Answer to a question of the officer"}};
  return all;
}

std::string_view words_of_purpose(std::string_view id) {
  for (const auto& purpose : officer_purposes()) {
    if (purpose.id == id) return purpose.words;
  }
  return {};
}

std::vector<OfficerRequest> OfficerFigureDesk::all() {
  return readers_.with([](store::Store& store) {
    std::vector<OfficerRequest> requests;
    for (const auto& row : store::officer_requests(store.connection())) {
      if (auto request = request_in(row)) requests.push_back(std::move(*request));
    }
    return requests;
  });
}

std::vector<OfficerRequest> OfficerFigureDesk::asked_by(std::int64_t actor) {
  auto requests = all();
  std::erase_if(requests, [&](const OfficerRequest& request) { return request.asked_by != actor; });
  return requests;
}

std::vector<OfficerRequest> OfficerFigureDesk::about(std::int64_t officer) {
  auto requests = all();
  std::erase_if(requests, [&](const OfficerRequest& request) { return request.officer != officer; });
  return requests;
}

base::Checked<std::int64_t> OfficerFigureDesk::ask(std::int64_t actor, const OfficerQuestion& question) {
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  const Instant now = clock_();
  const Day today = bearings_.zone.civil_day(now);
  base::Refusals wrong;
  const bool has_account = readers_.with([&](store::Store& store) {
    const auto accounts = store::AccountRows(store.connection()).all();
    return std::any_of(accounts.begin(), accounts.end(),
                       [&](const auto& each) { return each.actor == question.officer && !each.closed; });
  });
  if (!has_account)
    wrong.push_back(
        {"officer_can_be_told", "officer", "", "choose a person who has an account and can see the figures first"});
  else if (question.officer == actor)
    wrong.push_back({"officer_is_another", "officer", "", "choose somebody else"});
  if (words_of_purpose(question.purpose).empty())
    wrong.push_back({"purpose_is_chosen", "purpose", "DESIGN 6", "choose what the figures are for"});
  if (question.words.empty() || base::count_letters(question.words) > longest_officer_words) {
    wrong.push_back({"purpose_is_said", "words", "DESIGN 6",
                     "say in your own words what they are for, in " + std::to_string(longest_officer_words) +
                         " letters or fewer: the officer reads it"});
  }
  const auto period = figures::parse_period(question.period);
  if (!period) {
    wrong.insert(wrong.end(), period.error().begin(), period.error().end());
  } else if (period->from > today) {
    wrong.push_back({"period_has_begun", "period", "", "the period has not begun"});
  }
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  store::OfficerRequestRow row;
  row.asked_by = actor;
  row.officer = question.officer;
  row.purpose = question.purpose;
  row.words = question.words;
  row.period = question.period;
  row.asked_on = today;
  row.asked_at = now;
  std::int64_t id = 0;
  writing_.writer->run([&] {
    id = store::add_officer_request(writing_.store->connection(), row);
    return true;
  });
  return id;
}

std::optional<Day> OfficerFigureDesk::shown_from(const OfficerRequest& request) {
  if (!request.told_at) return std::nullopt;
  const auto* history = bearings_.calendars.find(bearings_.adopted->body.calendar);
  if (history == nullptr) return std::nullopt;
  const auto calendar = history->known_on(std::nullopt);
  if (!calendar->covers(request.asked_on)) return std::nullopt;
  const auto last = calendar->nth_working_day_after(request.asked_on, officer_is_first_for_working_days);
  if (!last) return std::nullopt;
  return std::max(*last, bearings_.zone.civil_day(*request.told_at)) + std::chrono::days{1};
}

bool OfficerFigureDesk::is_shown_to_asker(const OfficerRequest& request, Day today) {
  if (request.opened_at) return true;
  const auto from = shown_from(request);
  return from && *from <= today;
}

void OfficerFigureDesk::step(const OfficerRequest& request, std::string_view step) {
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  writing_.writer->run([&] {
    store::add_officer_step(writing_.store->connection(), request.id, step, clock_());
    return true;
  });
}

std::map<std::int64_t, std::vector<std::int64_t>> OfficerFigureDesk::for_the_morning() {
  std::map<std::int64_t, std::vector<std::int64_t>> waiting;
  for (const auto& request : all()) {
    if (!request.opened_at) waiting[request.officer].insert(waiting[request.officer].begin(), request.id);
  }
  return waiting;
}

void OfficerFigureDesk::told(store::Store& store, const std::vector<std::int64_t>& requests, Instant at) {
  for (const std::int64_t request : requests) store::add_officer_step(store.connection(), request, "told", at);
}

// --- the figures ------------------------------------------------------------------------------------------------------

// Grouped by the number of the person and not by the name, which two people may share; all other groups are thrown away.
Table OfficerFigureDesk::counted(const OfficerRequest& request, Day as_at, std::string id, std::string title,
                                 const std::vector<std::string>& measures) {
  const std::string officer = std::to_string(request.officer);
  Table table = table_of(std::move(id), std::move(title));
  for (const auto& name : measures) {
    const auto& all = bearings_.adopted->measures;
    const auto measure = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == name; });
    if (measure == all.end()) continue;
    figures::Question question;
    question.period = request.period;
    question.as_at = as_at;
    question.known_by = request.asked_on;
    question.known_at = request.asked_at;
    question.by = {"handler"};
    question.with_cases = false;
    question.cases_of = figures::CellName{name, officer, name};
    const auto report = counting_.with([&](const figures::Columns& columns) {
      return columns.figure(*measure, question,
                            {[](std::int64_t actor) { return std::to_string(actor); },
                             [](std::int64_t unit) { return std::to_string(unit); }});
    });
    if (!report) {
      table.notes.push_back(measure->title + " cannot be counted: " + report.error().front().text + ".");
      continue;
    }
    const Cell* cell = figures::find_cell(*report, name, officer, name);
    Cell shown = cell == nullptr ? Cell{} : *cell;
    shown.column = column;
    if (cell == nullptr) {
      shown.text = measure->aggregate == "count" ? "0" : "none";
    }
    table.rows.push_back({name, measure->title, {std::move(shown)}});
  }
  return table;
}

// The cases of which somebody gave them any part in the period, as far as it was known and stood at the moment of the request.
std::vector<std::string> OfficerFigureDesk::given(const OfficerRequest& request) {
  return readers_.with([&](store::Store& store) {
    std::vector<std::string> references;
    for (const std::int64_t id :
         store::cases_given_between(store.connection(), request.officer, request.period.from, request.period.to)) {
      Events known = store.case_events(id);
      std::erase_if(known, [&](const casework::CaseEvent& event) { return event.recorded_at > request.asked_at; });
      if (known.empty()) continue;
      const casework::CaseState state = casework::fold(known);
      const bool was_given =
          std::any_of(state.allocations.begin(), state.allocations.end(), [&](const casework::Allocation& each) {
            return each.handler == request.officer && each.on >= request.period.from && each.on <= request.period.to;
          });
      if (was_given) references.push_back(state.reference);
    }
    return references;
  });
}

// Of those that were answered late or are past their limit: why, as it was recorded.
Table OfficerFigureDesk::late_reasons(const OfficerRequest& request, Day as_at) {
  std::set<std::string> late;
  for (const auto& row : counted(request, as_at, "", "", {"not_met", "backlog.overdue"}).rows)
    late.insert(row.cells.front().cases.begin(), row.cells.front().cases.end());
  std::map<std::string, std::vector<std::string>> by_reason;
  readers_.with([&](store::Store& store) {
    for (const auto& reference : late) {
      const auto id = store.case_id_of(reference);
      if (!id) continue;
      Events known = store.case_events(*id);
      std::erase_if(known, [&](const casework::CaseEvent& event) { return event.recorded_at > request.asked_at; });
      std::set<std::string> reasons;
      for (const auto& clock : casework::fold(known).clocks) {
        if (!clock.late_reason.empty()) reasons.insert(clock.late_reason);
      }
      if (reasons.empty()) reasons.insert("");
      for (const auto& reason : reasons) by_reason[reason].push_back(reference);
    }
    return 0;
  });
  Table table = table_of("late", "Reasons of what was late");
  for (auto& [reason, cases] : by_reason)
    table.rows.push_back(counted_row(reason.empty() ? "none" : reason,
                                     reason.empty() ? "No reason was recorded" : reason, std::move(cases)));
  return table;
}

base::Checked<figures::Report> OfficerFigureDesk::figures(const OfficerRequest& request) {
  const Day as_at = as_at_of(request);
  figures::Report report;
  report.report = "officer";
  report.title = "Figures of one officer";
  report.period = request.period;
  report.as_at = as_at;
  report.known_by = base::to_text(request.asked_at);
  Table workload = counted(request, as_at, "workload", "Workload", {"open_at", "closed"});
  workload.rows.push_back(counted_row("allocated", "Allocated in the period", given(request)));
  report.tables.push_back(std::move(workload));
  report.tables.push_back(counted(request, as_at, "answers", "Answers", {"ontime", "days.avg", "backlog.overdue"}));
  report.tables.push_back(late_reasons(request, as_at));
  return report;
}

}  // namespace redress::office
