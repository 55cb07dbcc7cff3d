#include "app/intake/demonstration/demonstration.h"

#include <algorithm>

#include "app/intake/demonstration/agency.h"
#include "app/intake/demonstration/shipped.h"
#include "app/intake/demonstration/westermoor.h"
#include "app/intake/import.h"
#include "base/embedded.h"
#include "base/fault.h"

namespace redress::intake {
namespace {

constexpr const char* quarter_file = "demo/ombudsman-quarter.csv";

void fill_ombudsman(office::Office& office) {
  const auto report = import_cases(office, shipped_text(quarter_file), quarter_file, "", "", {});
  if (!report || !report->refused.empty()) throw base::Fault("the demonstration's quarter cannot be imported");
}

}  // namespace

std::string shipped_text(std::string_view path) {
  for (const auto& file : base::embedded_shipped()) {
    if (file.path == path) return std::string(file.bytes);
  }
  throw base::Fault("the program lacks " + std::string(path));
}

std::optional<office::Founding> demonstration_founding(std::string_view kind) {
  struct Kind {
    std::string_view word;
    const char *name, *calendar, *prefix;
    std::vector<std::string> procedures;
  };
  static const std::vector<Kind> kinds{
      {"council", "Westermoor Council", westermoor_calendar, "WM", {"eng.lgsco.code.2024", "gen.enquiry"}},
      {"agency",
       "Northmoor Child Maintenance Agency",
       "england-and-wales",
       "NM",
       {"gb.cmg.phso", "ni.cmg.phso", "gen.enquiry"}},
      {"ombudsman", "Strathmoor Public Services Ombudsman", "scotland", "SM", {"spso.csc", "spso.iccr", "gen.enquiry"}},
  };
  const auto known = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& each) { return each.word == kind; });
  if (known == kinds.end()) return std::nullopt;
  office::Founding founding;
  founding.demonstration = true;
  founding.name = known->name;
  founding.calendar = known->calendar;
  founding.prefix = known->prefix;
  founding.procedures = known->procedures;
  return founding;
}

std::optional<base::Day> demonstration_founded_on(std::string_view kind) {
  return kind == "agency" ? std::optional(agency_begins()) : std::nullopt;
}

void fill_demonstration(office::Office& office, std::string_view kind, base::Day today, const SetClock& set_clock) {
  if (kind == "ombudsman") {
    fill_ombudsman(office);
  } else if (kind == "agency") {
    fill_agency(office, today, set_clock);
  } else {
    fill_westermoor(office, today);
  }
}

void write_all(office::Office& office, const std::vector<office::History>& histories, std::size_t chunk) {
  for (std::size_t first = 0; first < histories.size(); first += chunk) {
    const std::size_t end = std::min(histories.size(), first + chunk);
    const std::vector<office::History> some(histories.begin() + static_cast<std::ptrdiff_t>(first),
                                            histories.begin() + static_cast<std::ptrdiff_t>(end));
    const auto results = office.write_histories(some);
    for (std::size_t i = 0; i < results.size(); ++i) {
      if (results[i]) continue;
      const auto& refusal = results[i].error().front();
      throw base::Fault("the demonstration's case " + some[i].reference + " was refused: " + refusal.about + ": " +
                        refusal.text);
    }
  }
}

}  // namespace redress::intake
