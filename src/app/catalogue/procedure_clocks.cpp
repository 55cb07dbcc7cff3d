// Clocks, what lengthens them, and the time people have to come forward.
#include <fmt/format.h>

#include "app/catalogue/procedure_parts.h"

namespace redress::catalogue {
namespace {

using procedure::Clock;
using procedure::Extension;
using procedure::Procedure;

// `ceiling: {count: 10, ...}` and `inform_every: {count: 20, ...}`: a number with a citation of its own.
std::optional<int> read_count(yaml::Map& map, std::string_view key, const std::string& what, Procedure& procedure,
                              yaml::Remarks& remarks, Cited& cited, bool* escalates) {
  const yaml::Node* node = map.find(key);
  if (node == nullptr) return std::nullopt;
  yaml::Map count(*node, remarks, "a count with its source");
  const int number = static_cast<int>(count.integer("count", 1, 10'000));
  if (escalates != nullptr) *escalates = count.boolean_or("escalate", false);
  cited = read_citation(count, procedure, what);
  count.finish();
  return number;
}

Extension read_extension(const yaml::Node& node, const std::string& clock, Procedure& procedure,
                         yaml::Remarks& remarks) {
  yaml::Map map(node, remarks, "an extension");
  const std::string what = "clock " + clock + ", extension";
  Extension extension;
  extension.place = placed(map.place());
  extension.at_most = static_cast<int>(map.maybe_integer("at_most", 1, 10'000).value_or(0));
  extension.times = static_cast<int>(map.maybe_integer("times", 1, 100).value_or(0));
  extension.approver = map.text_or("approver", "");
  extension.before_expiry = map.boolean_or("before_expiry", false);
  extension.inform_complainant = map.boolean_or("inform_complainant", true);
  extension.give_ombudsman_details = map.boolean_or("give_ombudsman_details", false);
  Cited ceiling;
  extension.ceiling = read_count(map, "ceiling", "clock " + clock + ", ceiling", procedure, remarks, ceiling,
                                 &extension.escalate_at_ceiling);
  extension.ceiling_source = ceiling.source;
  extension.ceiling_unconfirmed = ceiling.unconfirmed;
  Cited every;
  extension.inform_every = read_count(map, "inform_every", "clock " + clock + ", how often the complainant is told",
                                      procedure, remarks, every, nullptr);
  extension.inform_every_source = every.source;
  extension.inform_every_unconfirmed = every.unconfirmed;
  const Cited cited = read_citation(map, procedure, what);
  extension.source = cited.source;
  extension.unconfirmed = cited.unconfirmed;
  map.finish();
  return extension;
}

// `law: {at_most: 10 working-days, with_extension: 20 working-days, source: The Code, 6.3}`
procedure::LegalLimit read_law(const yaml::Node& node, const std::string& clock, Procedure& procedure,
                               yaml::Remarks& remarks) {
  yaml::Map map(node, remarks, "a limit of the law");
  procedure::LegalLimit law;
  law.clock = clock;
  law.place = placed(map.place());
  const Quantity most = read_quantity(map, "at_most", remarks);
  law.count = most.count;
  law.unit = most.unit;
  if (map.has("with_extension")) {
    const Quantity whole = read_quantity(map, "with_extension", remarks);
    law.with_extension = whole.count;
    if (whole.unit != most.unit || whole.count < most.count)
      remarks.add(map.place_of("with_extension"), "`with_extension`: expected the unit of `at_most`, and no less");
  }
  law.source = read_citation(map, procedure, "clock " + clock + ", the law's limit").source;
  map.finish();
  return law;
}

Clock read_clock(const yaml::Node& node, Procedure& procedure, yaml::Remarks& remarks,
                 const std::vector<std::string>& calendars, std::vector<procedure::LegalLimit>& laws) {
  yaml::Map map(node, remarks, "a clock");
  Clock clock;
  clock.place = placed(map.place());
  clock.id = read_id(map, remarks);
  clock.title = map.text("title");
  clock.set_by_letter = map.text("limit") == "set-by-letter";
  const Quantity limit = clock.set_by_letter ? Quantity{} : read_quantity(map, "limit", remarks);
  clock.rule.count = limit.count;
  clock.rule.unit = limit.unit;
  const std::string convention =
      map.one_of_or("convention", {"after", "inclusive", "roll-then-after"}, clock::to_text(procedure.convention));
  clock.rule.convention = clock::parse_convention(convention).value_or(procedure.convention);
  const std::string roll = map.one_of_or("roll", {"none", "forward", "back"}, "none");
  clock.rule.roll = clock::parse_roll(roll).value_or(clock::Roll::none);
  clock.calendar = map.one_of_or("calendar", calendars, procedure.default_calendar);
  clock.decides_timeliness = map.boolean_or("decides_timeliness", false);
  clock.whose = map.text_or("whose", "");
  if (clock.whose.find('>') != std::string::npos || clock.title.starts_with('>') || clock.title.starts_with('!'))
    remarks.add(map.place_of("title"), "a title begins neither with `>` nor with `!`, and `whose` has no `>`");
  const Cited cited = read_citation(map, procedure, "clock " + clock.id);
  clock.source = cited.source;
  clock.unconfirmed = cited.unconfirmed;
  if (const yaml::Node* extension = map.find("extension")) {
    clock.extension = read_extension(*extension, clock.id, procedure, remarks);
  }
  if (const yaml::Node* law = map.find("law")) laws.push_back(read_law(*law, clock.id, procedure, remarks));
  map.finish();
  return clock;
}

}  // namespace

void read_clocks(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks,
                 const std::vector<std::string>& calendars, std::vector<procedure::LegalLimit>& laws) {
  for (const yaml::Node& node : map.list("clocks"))
    procedure.clocks.push_back(read_clock(node, procedure, remarks, calendars, laws));
}

void read_windows(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("windows")) {
    yaml::Map window(node, remarks, "a window");
    procedure::Window read;
    read.place = placed(window.place());
    read.id = read_id(window, remarks);
    read.title = window.text("title");
    read.nation = window.one_of_or("nation", nations, "");
    for (const yaml::Node& each : window.some("within")) {
      yaml::Map span(each, remarks, "a span");
      const Quantity limit = read_quantity(span, "limit", remarks);
      read.spans.push_back({limit.count, limit.unit, span.text("from")});
      span.finish();
    }
    const Cited cited = read_citation(window, procedure, "window " + read.id);
    read.source = cited.source;
    read.unconfirmed = cited.unconfirmed;
    window.finish();
    procedure.windows.push_back(std::move(read));
  }
}

}  // namespace redress::catalogue
