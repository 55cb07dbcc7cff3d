#include "app/office/forecasting.h"

#include <algorithm>
#include <iterator>

#include "app/office/numbers.h"
#include "base/text.h"
#include "core/casework/state.h"

namespace redress::office {

namespace {

using forecast::Week;
using References = std::vector<std::string>;

constexpr std::chrono::days one_week{7};

base::Refusal refusal(const char* rule, const char* about, std::string text) {
  return {rule, about, "docs/forecasts.md", std::move(text)};
}

// The cases that the stock counts at the end of that day, sorted.
base::Checked<References> stock_on(Office& office, const Stock& stock, Day day, std::optional<Day> known_by) {
  figures::Question question;
  const std::string id = base::to_text(day - std::chrono::days{6}) + ".." + base::to_text(day);
  const auto period = figures::parse_period(id);
  if (!period) return base::refuse(period.error());
  question.period = *period;
  question.as_at = day;
  question.known_by = known_by;
  question.procedures = stock.procedures;
  std::string row;
  for (const auto& [column, value] : {std::pair{"service", &stock.service}, {"row", &stock.row}}) {
    if (value->empty()) continue;
    question.by.emplace_back(column);
    row += (row.empty() ? "" : "/") + *value;
  }
  if (row.empty()) row = "total";
  question.with_cases = false;
  question.cases_of = figures::CellName{stock.measure, row, stock.measure};
  const auto report = office.figure(stock.measure, question);
  if (!report) return base::refuse(report.error());
  const auto* cell = figures::find_cell(*report, stock.measure, row, stock.measure);
  References cases = cell == nullptr ? References() : cell->cases;
  cases.erase(std::unique(cases.begin(), cases.end()), cases.end());
  return cases;
}

base::Checked<base::Done> counts_open_cases(Office& office, const std::string& measure) {
  std::vector<std::string> known;
  for (const auto& each : stock_measures(office)) {
    if (each.id == measure) return base::Done{};
    known.push_back(each.id);
  }
  const auto near = base::nearest_word(measure, known);
  return base::refuse(
      refusal("measure_counts_open_cases", "measure",
              "no measure " + measure + " counts open cases" + (near ? "; is " + *near + " meant?" : "")));
}

// The head count recorded for that day, if it is more than nobody.
std::optional<numbers::Decimal> people_on(const std::vector<numbers::Number>& all, std::int64_t service, Day day,
                                          std::optional<Day> known_by) {
  const auto total = numbers::total_on(all, "fte", service, day, known_by);
  if (!total || total->value.ten_thousandths == 0) return std::nullopt;
  return total->value;
}

std::vector<Week> plain(const std::vector<WeekOfCases>& weeks) {
  std::vector<Week> all;
  for (const auto& each : weeks) all.push_back(each.week);
  return all;
}

// The forecast as it would have been made then, of what was known then, with the people there were then.
base::Checked<forecast::Proof> proof_for(Office& office, const BacklogQuestion& question,
                                         const std::vector<WeekOfCases>& since, Day made_on, std::int64_t service) {
  const auto past = weeks_of(office, question.stock, made_on, question.weeks, made_on);
  if (!past) return base::refuse(past.error());
  forecast::Clearance then;
  then.past = plain(*past);
  then.backlog = then.past.back().after;
  then.goal = question.goal;
  then.people =
      people_on(office.numbers().all(), service, made_on, made_on).value_or(numbers::Decimal{numbers::Decimal::one});
  then.people_otherwise = then.people;
  then.seed = question.seed;
  return forecast::proof_of(forecast::forecast(then), plain(since));
}

base::Refusals wrong_with(const BacklogQuestion& question) {
  base::Refusals wrong;
  if (question.weeks < static_cast<int>(forecast::fewest_weeks) ||
      question.weeks > static_cast<int>(forecast::most_weeks))
    wrong.push_back(refusal("weeks_are_enough", "weeks", "draw from 4 to 104 past weeks"));
  if (question.people.ten_thousandths <= 0)
    wrong.push_back(refusal("somebody_works_on_it", "people", "say how many work on it from now on: more than nobody"));
  if (question.people_now && question.people_now->ten_thousandths <= 0)
    wrong.push_back(refusal("somebody_works_on_it", "people_now", "say how many work on it now: more than nobody"));
  if (question.goal < 0) wrong.push_back(refusal("goal_is_a_number", "goal", "enter a whole number such as 0 or 20"));
  if (question.plan && question.plan->target <= question.plan->starts)
    wrong.push_back(
        refusal("target_is_after_the_start", "target", "the target day is after the day on which the plan starts"));
  if (question.plan && question.plan->starts > question.as_at)
    wrong.push_back(refusal("plan_has_begun", "starts", "the plan starts on the day of the forecast or before"));
  constexpr std::chrono::days longest{730};
  if (question.plan && question.as_at - question.plan->starts > longest)
    wrong.push_back(refusal("plan_is_recent", "starts", "a plan is shown for two years"));
  return wrong;
}

// Its days in the record, as known by a day: since when it is overdue, and when it was answered or closed.
struct DaysOfCase {
  std::optional<Day> due, done;
};
DaysOfCase days_of(Office& office, const std::string& reference, Day as_at, Day known_by, Day looked_at) {
  DaysOfCase days;
  const auto view = office.find_case(reference);
  if (!view) return days;
  const auto then = casework::fold(view->events, {.as_at = as_at, .known_by = known_by});
  const casework::Episode* open = then.last_episode();
  if (open == nullptr) return days;
  for (const auto& running : then.clocks) {
    if (!running.started.decides_timeliness || running.episode != open->id) continue;
    const auto* calendar = office.calendars().find(running.started.calendar);
    if (calendar != nullptr) days.due = casework::limit_of(running, *calendar->known_on(known_by)).base_due_on;
  }
  const auto now = casework::fold(view->events, {.as_at = looked_at});
  for (const auto& episode : now.episodes) {
    if (episode.id == open->id) days.done = episode.answered_on;
  }
  if (!days.done && !now.open() && !now.closures.empty()) days.done = now.closures.back().on;
  return days;
}

// Of those cases, as at and known by that day; `done` is what is known now by `looked_at`.
std::vector<forecast::OverdueCase> overdue_cases(Office& office, const References& references, Day as_at, Day known_by,
                                                 Day looked_at, std::int64_t& no_day) {
  std::vector<forecast::OverdueCase> cases;
  for (const auto& reference : references) {
    const auto days = days_of(office, reference, as_at, known_by, looked_at);
    if (days.due) {
      cases.push_back({reference, *days.due, days.done});
    } else {
      ++no_day;
    }
  }
  return cases;
}

}  // namespace

std::vector<figures::Measure> stock_measures(Office& office) {
  std::vector<figures::Measure> all;
  for (auto& measure : office.measures()) {
    if (measure.counts == "open_at" && measure.aggregate == "count") all.push_back(std::move(measure));
  }
  std::sort(all.begin(), all.end(), [](const auto& one, const auto& other) { return one.title < other.title; });
  return all;
}

base::Checked<std::vector<WeekOfCases>> weeks_of(Office& office, const Stock& stock, Day last, int count,
                                                 std::optional<Day> known_by) {
  if (const auto counts = counts_open_cases(office, stock.measure); !counts) return base::refuse(counts.error());
  const auto numbers = office.numbers().all();
  const std::int64_t service = stock.service.empty() ? 0 : office.find_unit("service", stock.service).value_or(-1);
  auto before = stock_on(office, stock, last - one_week * count, known_by);
  if (!before) return base::refuse(before.error());
  std::vector<WeekOfCases> weeks;
  for (int back = count - 1; back >= 0; --back) {
    const Day ends = last - one_week * back;
    auto after = stock_on(office, stock, ends, known_by);
    if (!after) return base::refuse(after.error());
    WeekOfCases week;
    std::set_difference(after->begin(), after->end(), before->begin(), before->end(), std::back_inserter(week.came));
    std::set_difference(before->begin(), before->end(), after->begin(), after->end(), std::back_inserter(week.left));
    const auto size = [](const References& cases) { return static_cast<std::int64_t>(cases.size()); };
    week.week = {ends,
                 size(*before),
                 size(week.came),
                 size(week.left),
                 size(*after),
                 people_on(numbers, service, ends, known_by)};
    week.after = *after;
    weeks.push_back(std::move(week));
    before = std::move(after);
  }
  return weeks;
}

base::Checked<BacklogForecast> forecast_backlog(Office& office, const BacklogQuestion& question) {
  auto wrong = wrong_with(question);
  const auto service = question.stock.service.empty() ? std::optional<std::int64_t>(0)
                                                      : office.find_unit("service", question.stock.service);
  if (!service)
    wrong.push_back(refusal("service_is_known", "service", "there is no service " + question.stock.service));
  BacklogForecast answer;
  const auto recorded = people_on(office.numbers().all(), service.value_or(0), question.as_at, {});
  answer.people_recorded = !question.people_now && recorded;
  if (question.people_now) {
    answer.people_now = *question.people_now;
  } else if (recorded) {
    answer.people_now = *recorded;
  } else {
    wrong.push_back(refusal("head_count_is_known", "people_now",
                            "no head count is recorded for that day: say how many work on it now"));
  }
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  auto past = weeks_of(office, question.stock, question.as_at, question.weeks, {});
  if (!past) return base::refuse(past.error());
  answer.past = std::move(*past);
  answer.weeks_with_people = static_cast<int>(std::count_if(
      answer.past.begin(), answer.past.end(), [](const auto& week) { return week.week.people.has_value(); }));
  forecast::Clearance asked;
  asked.past = plain(answer.past);
  asked.backlog = asked.past.back().after;
  asked.goal = question.goal;
  asked.people = question.people;
  asked.people_otherwise = answer.people_now;
  asked.seed = question.seed;
  answer.made = forecast::forecast(asked);

  answer.proved_from = question.as_at - one_week * weeks_proved;
  const auto since = weeks_of(office, question.stock, question.as_at, weeks_proved, {});
  const auto proof = since ? proof_for(office, question, *since, answer.proved_from, *service)
                           : base::Checked<forecast::Proof>(base::refuse(since.error()));
  if (proof) answer.proof = *proof;
  if (question.plan) {
    answer.plan = question.plan;
    const auto days = (question.as_at - question.plan->starts).count();
    auto start = stock_on(office, question.stock, question.plan->starts, {});
    if (!start) return base::refuse(start.error());
    answer.plan->at_start = static_cast<std::int64_t>(start->size());
    answer.plan->goal = question.goal;
    const int weeks = static_cast<int>(days / one_week.count());
    auto planned = weeks_of(office, question.stock, question.plan->starts + one_week * weeks, weeks, {});
    if (!planned) return base::refuse(planned.error());
    answer.planned = std::move(*planned);
  }
  return answer;
}

base::Checked<RemedyForecast> forecast_remedies(Office& office, const RemedyQuestion& question) {
  base::Refusals wrong;
  if (question.coming < question.as_at)
    wrong.push_back(refusal("coming_day_is_later", "coming", "the coming day is not before the day of the forecast"));
  if (question.made_before >= question.as_at)
    wrong.push_back(
        refusal("earlier_day_is_earlier", "before", "the earlier forecast was made before the day of this one"));
  if (!question.stock.service.empty() && !office.find_unit("service", question.stock.service))
    wrong.push_back(refusal("service_is_known", "service", "there is no service " + question.stock.service));
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  if (const auto counts = counts_open_cases(office, question.stock.measure); !counts)
    return base::refuse(counts.error());
  RemedyForecast answer;
  const auto now = stock_on(office, question.stock, question.as_at, {});
  if (!now) return base::refuse(now.error());
  auto open = overdue_cases(office, *now, question.as_at, office.today(), question.as_at, answer.no_day);
  for (auto& each : open) each.done_on.reset();
  answer.now = forecast::costs_on(open, question.as_at, question.rate);
  answer.then = forecast::costs_on(open, question.coming, question.rate);

  const auto earlier = stock_on(office, question.stock, question.made_before, question.made_before);
  if (!earlier) return base::refuse(earlier.error());
  std::int64_t unknown = 0;
  auto known_then =
      overdue_cases(office, *earlier, question.made_before, question.made_before, question.as_at, unknown);
  answer.same_cases = forecast::costs_on(known_then, question.as_at, question.rate);
  for (auto& each : known_then) each.done_on.reset();
  answer.said = forecast::costs_on(known_then, question.as_at, question.rate);
  std::erase_if(open, [&](const forecast::OverdueCase& each) {
    return std::binary_search(earlier->begin(), earlier->end(), each.reference);
  });
  answer.new_cases = forecast::costs_on(open, question.as_at, question.rate);
  return answer;
}

}  // namespace redress::office
