#include <stdexcept>

#include "app/office/shipped.h"
#include "base/embedded.h"
#include "bench/body.h"
#include "bench/measure.h"
#include "core/reports/report.h"

namespace redress::bench {
namespace {

constexpr int written = 2'000;  // so many different histories, told over and over as other cases

struct Shipped {
  std::vector<procedure::Procedure> procedures;
  std::vector<figures::Measure> measures;
  std::vector<reports::Definition> reports;
};

template <class T>
T taken(base::Checked<T> checked) {
  if (!checked) throw std::runtime_error(checked.error().front().text);
  return std::move(checked.value());
}

Shipped shipped() {
  Shipped found;
  for (const auto& file : base::embedded_shipped()) {
    if (!file.path.ends_with(".yaml")) continue;
    if (file.path.starts_with("procedures/"))
      found.procedures.push_back(taken(office::read_procedure(file.bytes, file.path, {})));
    if (file.path.starts_with("measures/"))
      found.measures.push_back(taken(office::read_measure(file.bytes, file.path)));
    if (file.path.starts_with("reports/")) found.reports.push_back(taken(office::read_report(file.bytes, file.path)));
  }
  return found;
}

std::vector<casework::CaseEvent> events_of(const std::string& record) {
  (void)make_body(record, written);
  const auto store = store::Store::open(store::place_of(record, "", true));
  std::vector<casework::CaseEvent> events;
  store->each_case_event(0, [&](const casework::CaseEvent& event) { events.push_back(event); });
  return events;
}

}  // namespace

void measure_histories(const std::string& folder, const Sizes& sizes, Lines& lines) {
  const Shipped data = shipped();
  const std::vector<casework::CaseEvent> told = events_of(folder + "/histories");
  figures::Columns columns(office::shipped_calendars());
  for (const auto& procedure : data.procedures) columns.learn(procedure);
  std::int64_t seq = 0;
  const Took filling = time_of([&] {
    for (int copy = 0; copy * written < sizes.histories; ++copy) {
      for (casework::CaseEvent event : told) {
        event.seq = seq++;
        event.case_id += std::int64_t{copy} * written;
        if (event.kind == casework::EventKind::case_received) {
          event.detail["reference"] = fmt::format("BM-{:03}-{:07}", copy, event.case_id);
        }
        columns.append(event);
      }
    }
    columns.settle();
  });
  const std::string of = fmt::format(" ({} histories)", columns.case_count());
  lines.push_back({"histories.events_per_second", "Events put into the columns" + of,
                   static_cast<double>(seq) / filling.wall_ms * 1e3, "/s"});
  lines.push_back({"histories.bytes_per_case", "Resident for each history" + of,
                   static_cast<double>(columns.bytes()) / static_cast<double>(columns.case_count()), "bytes"});

  const figures::Names names{[](std::int64_t) { return std::string(); }, [](std::int64_t) { return std::string(); }};
  figures::Question question;
  question.period = taken(figures::parse_period(quarter));
  question.as_at = question.period.to;
  for (const auto& definition : data.reports) {
    if (definition.id != "spso-quarterly") continue;
    const auto make = [&] { (void)taken(reports::make(definition, data.measures, columns, question, names)); };
    question.with_cases = false;
    const Took tables = middle_of(5, make);
    lines.push_back({"histories.report.cpu_ms", "The quarterly tables, CPU" + of, tables.cpu_ms, "ms"});
    question.with_cases = true;
    const Took lists = middle_of(3, make);
    lines.push_back(
        {"histories.report.lists.cpu_ms", "The same with the cases of every number, CPU" + of, lists.cpu_ms, "ms"});
  }
}

}  // namespace redress::bench
