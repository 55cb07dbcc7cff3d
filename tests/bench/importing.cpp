#include <stdexcept>

#include "app/intake/import.h"
#include "bench/body.h"
#include "bench/measure.h"

namespace redress::bench {

void measure_import(const std::string& folder, const Sizes& sizes, Lines& lines) {
  const std::string record = folder + "/import";
  const std::string csv = case_list(sizes.rows);
  (void)make_body(record, 1);
  const auto office = office::Office::open(store::place_of(record, "", false), {.new_names = true});
  const Took took = time_of([&] {
    const auto report = intake::import_cases(*office, csv, "cases.csv", "", "", {});
    if (!report) throw std::runtime_error("the case list was refused: " + report.error().front().text);
    if (report->new_cases != sizes.rows) throw std::runtime_error("rows were refused");
  });
  lines.push_back({"import.rows_per_second", fmt::format("Rows of a plain case list imported ({} rows)", sizes.rows),
                   sizes.rows / took.wall_ms * 1e3, "/s"});
  // 276,633 rows of one council's casework are to come in within a minute.
  lines.push_back(
      {"import.seconds_of_nyc", "At this rate 276,633 rows take", 276'633 / (sizes.rows / took.wall_ms), "s/1000"});
  lines.back().value /= 1e3;
  lines.back().unit = "s";
  lines.back().target = 60;
  lines.back().kind = Line::Kind::under;
}

}  // namespace redress::bench
