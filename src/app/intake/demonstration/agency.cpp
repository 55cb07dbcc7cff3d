#include "app/intake/demonstration/agency.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>
#include <vector>

#include "app/intake/demonstration/people.h"
#include "app/intake/demonstration/shipped.h"
#include "app/intake/demonstration/westermoor.h"
#include "base/fault.h"
#include "base/text.h"
#include "kit/json/read.h"

namespace redress::intake {
namespace {

constexpr const char* file = "demo/agency.jsonl";
constexpr std::size_t longest_line = 4096;

const std::vector<Person> people{{"Imogen Vale", "i.vale@example.org", {"coordinator"}},
                                 {"Tamsin Rowe", "t.rowe@example.org", {"officer"}},
                                 {"Wes Pocock", "w.pocock@example.org", {"officer"}},
                                 {"Callum Adair", "c.adair@example.org", {"manager"}},
                                 {"Honor Brandt", "h.brandt@example.org", {"approver"}},
                                 {"Nadia Rahman", "n.rahman@example.org", {"administrator"}}};

std::map<std::string, office::Author, std::less<>> authors_in(office::Office& office) {
  std::map<std::string, office::Author, std::less<>> authors;
  for (const auto& person : people) authors[person.name] = {*office.find_person(person.name), person.roles};
  return authors;
}

// A command, and who gives it when.
struct Told {
  base::Day on{};
  std::string by;
  base::Object wire;
};

// `2019-04-15`, or so many working days from today: `today-12`, `today+3`.
base::Day day_of(const std::string& words, base::Day today, const WorkingDays& days) {
  constexpr std::string_view relative = "today";
  if (words.starts_with(relative) && words.size() > relative.size() + 1) {
    const auto count = base::parse_int(std::string_view(words).substr(relative.size() + 1), 1, 999);
    if (count && words[relative.size()] == '-') return days.before(today, static_cast<int>(*count));
    if (count && words[relative.size()] == '+') return days.after(today, static_cast<int>(*count));
  }
  const auto day = base::parse_day(words);
  if (!day) throw base::Fault(std::string(file) + ": `" + words + "` is not a day");
  return *day;
}

std::vector<base::Object> read_lines() {
  std::vector<base::Object> lines;
  std::istringstream in(shipped_text(file));
  json::read_lines(in, file, longest_line, [&](std::size_t, base::Checked<base::Object> line) {
    if (!line) throw base::Fault(line.error().front().about + ": " + line.error().front().text);
    lines.push_back(std::move(*line));
    return true;
  });
  return lines;
}

std::string taken(base::Object& from, std::string_view key) {
  const std::string text = base::text_or(from, key);
  from.erase(std::string(key));
  return text;
}

// In the order of their days. A case is called by five signs there; its reference has the year in which it came.
std::vector<Told> told_until(base::Day today, const WorkingDays& days) {
  std::vector<Told> all;
  std::map<std::string, std::string> references;
  for (base::Object wire : read_lines()) {
    Told told;
    told.on = day_of(taken(wire, "on"), today, days);
    told.by = taken(wire, "by");
    const std::string signs = taken(wire, "case");
    if (base::text_or(wire, "kind") == "register_case") {
      const std::chrono::year_month_day date{told.on};
      references[signs] = "NM-" + std::to_string(static_cast<int>(date.year())) + "-" + signs;
      wire["reference"] = references[signs];
    } else {
      wire["case"] = references.at(signs);
    }
    for (const char* field : {"due_on", "meets_on", "letter_on"}) {
      if (wire.contains(field)) wire[field] = base::to_text(day_of(base::text_or(wire, field), today, days));
    }
    wire["on"] = base::to_text(told.on);
    wire["key"] = "told-" + std::to_string(all.size() + 1);
    told.wire = std::move(wire);
    all.push_back(std::move(told));
  }
  std::stable_sort(all.begin(), all.end(), [](const Told& one, const Told& other) { return one.on < other.on; });
  return all;
}

}  // namespace

base::Day agency_begins() {
  return base::Day{std::chrono::year{2019} / std::chrono::February / 28};
}

void fill_agency(office::Office& office, base::Day today, const SetClock& set_clock) {
  constexpr std::chrono::hours opening{9};
  if (set_clock) set_clock(base::Instant{agency_begins()} + opening);
  open_accounts(office, people);
  const auto authors = authors_in(office);
  const WorkingDays days(office.calendars(), "england-and-wales");
  // Recorded on its day, in office hours, a minute after the one before.
  base::Day last{};
  int of_the_day = 0;
  for (const Told& told : told_until(today, days)) {
    of_the_day = told.on == last ? of_the_day + 1 : 0;
    last = told.on;
    if (set_clock) set_clock(base::Instant{told.on} + std::chrono::hours{10} + std::chrono::minutes{of_the_day});
    const auto outcome = office.run(told.wire, authors.at(told.by));
    if (outcome) continue;
    const auto& refusal = outcome.error().front();
    throw base::Fault("the demonstration's command was refused: " + base::canonical_text(base::Value(told.wire)) +
                      ": " + refusal.about + ": " + refusal.text);
  }
}

}  // namespace redress::intake
