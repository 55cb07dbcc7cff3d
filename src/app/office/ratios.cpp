#include "app/office/ratios.h"

#include <algorithm>

#include "app/office/numbers.h"

namespace redress::office {

namespace {

figures::Cell words(std::string column, std::string text) {
  figures::Cell cell;
  cell.column = std::move(column);
  cell.text = std::move(text);
  return cell;
}

}  // namespace

base::Checked<figures::Report> ratio_figure(Office& office, const numbers::Ratio& ratio, figures::Question question) {
  const bool by_service = question.by == std::vector<std::string>{"service"};
  if (!question.by.empty() && (!by_service || !ratio.by_service)) {
    return base::refuse(
        {"ratio_is_grouped_so", "by", "series/README.md",
         ratio.by_service ? "it is grouped by service or not at all" : "its number is the whole body's"});
  }
  auto report = office.figure(ratio.count, question);
  if (!report) return base::refuse(report.error());
  const auto all = office.numbers().all();
  const Day day = std::min(question.as_at, question.period.to);
  auto& table = report->tables.front();
  const std::string count_label = table.columns.front().label;
  for (auto& row : table.rows) {
    // A service is found by its name, as the figure names it; what is of no service has no head count.
    std::optional<std::int64_t> service = 0;
    if (row.id != "total") service = office.find_unit("service", row.id);
    const auto number = service ? numbers::total_on(all, ratio.per, *service, day, question.known_by) : std::nullopt;
    figures::Cell count = row.cells.front();
    figures::Cell made = numbers::divided(ratio, count, number);
    row.cells = {std::move(made), std::move(count), words("number", numbers::told(number))};
  }
  report->title = table.title = ratio.title;
  report->report = table.id = ratio.id;
  table.columns = {{ratio.id, ratio.title, ratio.definition},
                   {ratio.count, count_label, ""},
                   {"number", "The number it is divided by, on " + base::long_text(day), ""}};
  return report;
}

std::optional<numbers::Decimal> vacancy_days(const std::vector<numbers::Number>& all, std::int64_t service,
                                             const figures::Period& period, std::optional<Day> known_by) {
  numbers::Decimal days;
  for (Day day = period.from; day <= period.to; day += std::chrono::days{1}) {
    const auto posts = numbers::total_on(all, "fte.posts", service, day, known_by);
    const auto people = numbers::total_on(all, "fte", service, day, known_by);
    if (!posts || !people) return std::nullopt;
    days.ten_thousandths += std::max<std::int64_t>(0, posts->value.ten_thousandths - people->value.ten_thousandths);
  }
  return days;
}

std::vector<Neighbour> neighbours_of(const std::vector<numbers::Number>& all, std::string_view measure,
                                     std::string_view period, std::optional<Day> known_by) {
  std::vector<Neighbour> neighbours;
  for (const auto& line : numbers::lines_of(all, "published", known_by)) {
    if (line.measure != measure || line.period != period) continue;
    for (const auto& number : all) {
      if (number.line == line && number.is_known(known_by))
        neighbours.push_back({line.place, numbers::to_text(number.value), number.source, number.from});
    }
  }
  return neighbours;
}

}  // namespace redress::office
