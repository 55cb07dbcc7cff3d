#include "bench/asked.h"

#include <algorithm>
#include <stdexcept>

#include "app/office/shipped.h"
#include "base/embedded.h"
#include "base/text.h"
#include "bench/episodes.h"

namespace redress::bench {
namespace {

using base::Day;

figures::Measure shipped_measure(const std::string& id) {
  for (const auto& file : base::embedded_shipped()) {
    if (file.path == "measures/" + id + ".yaml") return *office::read_measure(file.bytes, file.path);
  }
  throw std::runtime_error("there is no measure " + id);
}

figures::Measure made_measure(What what) {
  switch (what) {
    case What::open:
      return shipped_measure("open_at");
    case What::received:
      return shipped_measure("recv");
    case What::answered: {
      figures::Measure measure = shipped_measure("closed");
      measure.id = "answered";
      measure.title = "Answered";
      measure.where = "answered";
      return measure;
    }
    case What::mean:
      return shipped_measure("days.avg");
    case What::median:
      return shipped_measure("days.median");
    case What::on_time:
      return shipped_measure("ontime");
  }
  throw std::runtime_error("no measure");
}

int number_in(std::string_view text) {
  return static_cast<int>(base::parse_int(text, 0, 1'000'000).value());
}

// `2024-03/stage-1/upheld`, `Service 12`.
Key key_of(const std::string& row, What what, const std::vector<std::string>& outcomes) {
  if (what == What::open) return {number_in(row.substr(row.find(' ') + 1)), 0, 0};
  const auto parts = base::split(row, '/');
  const std::string_view month = parts.at(0), stage = parts.at(1), outcome = parts.at(2);
  const std::string code(outcome == "none" ? "" : outcome);
  return {number_in(month.substr(0, 4)) * 12 + number_in(month.substr(5)) - 1, number_in(stage.substr(6)),
          static_cast<int>(std::find(outcomes.begin(), outcomes.end(), code) - outcomes.begin())};
}

}  // namespace

bool Asked::knows_all() const {
  return known_by >= far_away;
}

std::vector<Asked> all_asked(std::int32_t first_day, std::int32_t last_day) {
  const std::int32_t in_them = last_day - 547, before_it = in_them - 91, years_before = last_day - 3 * 365;
  std::vector<Asked> all;
  const auto add = [&](What what, const std::string& id, const std::string& title) {
    const bool stock = what == What::open;
    const std::int32_t as_at = stock ? in_them : last_day;
    all.push_back({what, id, title, first_day, last_day, as_at, far_away});
    all.push_back({what, id + ".then", title + ", as known earlier", first_day, last_day, as_at,
                   stock ? before_it : years_before});
  };
  add(What::open, "open", "Open at a day by 40 services");
  add(What::received, "received", "Received by month, stage, outcome");
  add(What::answered, "answered", "Answered by month, stage, outcome");
  add(What::mean, "mean", "Mean days by month, stage, outcome");
  add(What::median, "median", "Median days by month, stage, outcome");
  add(What::on_time, "on_time", "On time by month, stage, outcome");
  return all;
}

const figures::Measure& measure_of(What what) {
  static const std::map<What, figures::Measure> measures = [] {
    std::map<What, figures::Measure> made;
    for (const What each : {What::open, What::received, What::answered, What::mean, What::median, What::on_time})
      made.emplace(each, made_measure(each));
    return made;
  }();
  return measures.at(what);
}

figures::Question question_of(const Asked& asked, bool with_cases) {
  figures::Question question;
  question.period =
      *figures::parse_period(base::to_text(base::day_of(asked.from)) + ".." + base::to_text(base::day_of(asked.to)));
  question.as_at = base::day_of(asked.as_at);
  if (!asked.knows_all()) question.known_by = base::day_of(asked.known_by);
  question.by = asked.what == What::open ? std::vector<std::string>{"service"}
                                         : std::vector<std::string>{"month", "row", "outcome"};
  question.with_cases = with_cases;
  return question;
}

Answer answer_of(const figures::Report& report, const Asked& asked, const std::vector<std::string>& outcomes) {
  Answer answer;
  for (const auto& row : report.tables.front().rows) {
    if (row.id == "total") continue;
    const figures::Cell& cell = row.cells.front();
    if (cell.listed == 0) continue;
    answer.emplace(key_of(row.id, asked.what, outcomes), Number{*cell.numerator, *cell.denominator});
  }
  return answer;
}

std::size_t listed(const figures::Report& report) {
  std::size_t sum = 0;
  for (const auto& row : report.tables.front().rows) sum += row.cells.front().cases.size();
  return sum;
}

}  // namespace redress::bench
