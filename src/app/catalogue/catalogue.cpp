#include "app/catalogue/catalogue.h"

#include <algorithm>

#include "app/catalogue/measures.h"
#include "app/catalogue/numbers.h"
#include "app/catalogue/procedures.h"
#include "app/catalogue/reports.h"
#include "base/embedded.h"

namespace redress::catalogue {
namespace {

// The file is named by what it holds: `procedures/spso.csc.yaml` holds `spso.csc`.
void named_by_its_file(base::Refusals& refusals, std::string_view path, std::string_view id) {
  const std::size_t slash = path.rfind('/');
  if (path.substr(slash + 1) == std::string(id) + ".yaml") return;
  refusals.push_back({"shipped_file_is_named_by_its_id", std::string(path) + ":1:1", "",
                      "the id is `" + std::string(id) + "`, expected the name of the file"});
}

template <class Read>
auto read_all(base::Refusals& refusals, std::span<const base::Embedded> files, std::string_view folder,
              const Read& read) {
  std::vector<std::decay_t<decltype(*read("", ""))>> all;
  for (const base::Embedded& file : files) {
    if (!file.path.starts_with(folder) || !file.path.ends_with(".yaml")) continue;
    auto checked = read(file.bytes, file.path);
    if (checked) {
      named_by_its_file(refusals, file.path, checked->id);
      all.push_back(std::move(*checked));
    } else {
      refusals.insert(refusals.end(), checked.error().begin(), checked.error().end());
    }
  }
  return all;
}

// Series, ratios and rates; a ratio divides a count by a series, and both must be there.
void check_numbers(base::Refusals& refusals, std::span<const base::Embedded> files,
                   const std::vector<figures::Measure>& measures) {
  const auto series =
      read_all(refusals, files, "series/", [](auto text, auto name) { return read_series(text, name); });
  for (const auto& ratio :
       read_all(refusals, files, "ratios/", [](auto text, auto name) { return read_ratio(text, name); })) {
    auto wrong = numbers::wrong_with(ratio, series);
    const bool counts = std::any_of(measures.begin(), measures.end(), [&](const figures::Measure& measure) {
      return measure.id == ratio.count && measure.aggregate == "count";
    });
    if (!counts) wrong.push_back({"ratio_file_must_be_sound", "count", "", "no measure " + ratio.count + " counts"});
    for (auto& refusal : wrong) {
      refusal.about = "ratios/" + ratio.id + ".yaml: " + refusal.about;
      refusals.push_back(std::move(refusal));
    }
  }
  read_all(refusals, files, "rates/", [](auto text, auto name) { return read_rate(text, name); });
}

}  // namespace

base::Checked<Shipped> read_shipped(std::span<const base::Embedded> files) {
  base::Refusals refusals;
  Shipped shipped;
  const Bases among_them = [&](const std::string& id) -> std::optional<BaseFile> {
    for (const base::Embedded& file : files) {
      if (file.path == "procedures/" + id + ".yaml") return BaseFile{std::string(file.path), std::string(file.bytes)};
    }
    return std::nullopt;
  };
  shipped.procedures = read_all(refusals, files, "procedures/", [&](auto text, auto name) {
    return read_procedure(text, name, known_calendars(), among_them);
  });
  shipped.measures =
      read_all(refusals, files, "measures/", [](auto text, auto name) { return read_measure(text, name); });
  shipped.reports = read_all(refusals, files, "reports/", [](auto text, auto name) { return read_report(text, name); });
  for (const reports::Definition& report : shipped.reports) {
    if (const auto checked = reports::check(report, shipped.measures); !checked) {
      for (base::Refusal refusal : checked.error()) {
        refusal.about = "reports/" + report.id + ".yaml: " + refusal.about;
        refusals.push_back(std::move(refusal));
      }
    }
  }
  check_numbers(refusals, files, shipped.measures);
  if (refusals.empty()) return shipped;
  return base::refuse(std::move(refusals));
}

base::Checked<base::Done> check_shipped() {
  const auto files = base::embedded_shipped();
  const auto read = read_shipped(files);
  if (!read) return base::refuse(read.error());
  return base::Done{};
}

}  // namespace redress::catalogue
