#include "app/catalogue/procedures.h"

#include <algorithm>
#include <fstream>

#include "app/catalogue/procedure_parts.h"
#include "app/catalogue/read_once.h"
#include "base/embedded.h"
#include "base/fault.h"
#include "base/text.h"

namespace redress::catalogue {
namespace {

using procedure::Procedure;

const std::vector<std::string> row_schemes{"case-rows", "stage-episodes"};
const std::vector<std::string> rows{"stage-1", "stage-2", "stage-3", "escalated", "external", "all"};
const std::vector<std::string> streams{"complaint",       "enquiry",        "external_review",
                                       "ombudsman_case",  "member_enquiry", "request",
                                       "service_request", "comment",        "compliment"};

void read_validity(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks) {
  const yaml::Node* node = map.find("valid");
  if (node == nullptr)
    return remarks.add(map.place(), "`valid` is missing, expected from which day the procedure holds");
  yaml::Map valid(*node, remarks, "the time it holds");
  procedure.valid_from = valid.day("from");
  procedure.valid_to = valid.maybe_day("to");
  if (procedure.valid_to && *procedure.valid_to < procedure.valid_from) {
    remarks.add(valid.place_of("to"), "`to` is before `from`, expected a later day");
  }
  read_citation(valid, procedure, "the time it holds");
  valid.finish();
}

bool is_time_of_day(std::string_view text) {
  return text.size() == 5 && text[2] == ':' && base::parse_int(text.substr(0, 2), 0, 23) &&
         base::parse_int(text.substr(3), 0, 59);
}

void read_counting(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks,
                   const std::vector<std::string>& calendars) {
  const yaml::Node* node = map.find("counting");
  if (node == nullptr)
    return remarks.add(map.place(), "`counting` is missing, expected the calendar and the convention");
  yaml::Map counting(*node, remarks, "how days are counted");
  procedure.default_calendar = counting.one_of("calendar", calendars);
  const std::string convention = counting.one_of("convention", {"after", "inclusive", "roll-then-after"});
  procedure.convention = clock::parse_convention(convention).value_or(clock::Convention::after);
  procedure.cut_off = counting.text_or("cut_off", "");
  if (!procedure.cut_off.empty() && !is_time_of_day(procedure.cut_off)) {
    remarks.add(counting.place_of("cut_off"), "`cut_off`: `" + procedure.cut_off + "`, expected a time as `17:00`");
  } else if (!procedure.cut_off.empty() && procedure.stream == "request") {
    remarks.add(counting.place_of("cut_off"),
                "`cut_off`: a request counts on the day on which it comes, up to midnight");
  }
  read_citation(counting, procedure, "how days are counted");
  counting.finish();
}

void read_roles(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.some("roles")) {
    yaml::Map role(node, remarks, "a role");
    procedure.role_list.push_back({read_id(role, remarks), role.text("title"), role.text_or("does", "")});
    role.finish();
    const std::string& id = procedure.role_list.back().id;
    for (const std::string& other : procedure.roles) {
      if (other == id) remarks.add(role.place(), "the role `" + id + "` stands twice, expected once");
    }
    procedure.roles.push_back(id);
  }
}

void read_stages(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.some("stages")) {
    yaml::Map stage(node, remarks, "a stage");
    procedure::Stage read;
    read.place = placed(stage.place());
    read.id = read_id(stage, remarks);
    read.title = stage.text("title");
    read.row = stage.one_of("row", rows);
    read.row_if_escalated = stage.one_of_or("row_if_escalated", rows, "");
    stage.finish();
    procedure.stages.push_back(std::move(read));
  }
}

void read_steps(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("steps")) {
    yaml::Map step(node, remarks, "a step");
    procedure.steps.push_back({read_id(step, remarks), step.text("title"), placed(step.place())});
    step.finish();
  }
}

// A row of a list has room for so much.
std::string short_title(yaml::Map& map, const std::string& title, yaml::Remarks& remarks) {
  constexpr std::size_t longest = 24;
  std::string text = map.text_or("short", title);
  if (map.has("short") && text.size() > longest) {
    remarks.add(map.place_of("short"), "`short`: `" + text.substr(0, 60) + "`, expected at most 24 characters");
  }
  return text;
}

Procedure procedure_of(const yaml::Node& node, yaml::Remarks& remarks, const std::vector<std::string>& calendars,
                       std::vector<procedure::LegalLimit>& laws) {
  Procedure procedure;
  yaml::Map map(node, remarks, "a procedure");
  procedure.id = read_id(map, remarks);
  procedure.edition = static_cast<int>(map.integer("edition", 1, 10'000));
  procedure.title = map.text("title");
  procedure.short_title = short_title(map, procedure.title, remarks);
  procedure.stream = map.one_of("stream", streams);
  procedure.source = map.text("source");
  procedure.row_scheme = map.one_of("row_scheme", row_schemes);
  read_validity(map, procedure, remarks);
  read_counting(map, procedure, remarks, calendars);
  read_roles(map, procedure, remarks);
  read_outcomes(map, procedure, remarks);
  procedure.late_reasons = yaml::texts_of(map.words("late_reasons"));
  procedure.close_reasons = yaml::texts_of(map.words("close_reasons"));
  read_signposts(map, procedure, remarks);
  read_windows(map, procedure, remarks);
  read_reports(map, procedure, remarks);
  read_questions(map, procedure, remarks);
  read_stages(map, procedure, remarks);
  read_clocks(map, procedure, remarks, calendars, laws);
  read_steps(map, procedure, remarks);
  read_fields(map, procedure, remarks);
  read_tasks(map, procedure, remarks);
  read_registers(map, procedure, remarks);
  read_approvals(map, procedure, remarks);
  read_exports(map, procedure, remarks);
  read_comparisons(map, procedure, remarks);
  read_letters(map, procedure, remarks);
  read_meetings(map, procedure, remarks);
  procedure.initial = map.text("initial");
  procedure.place = placed(map.place_of("initial"));
  read_states(map, procedure, remarks);
  map.finish();
  procedure.unconfirmed = !procedure.unconfirmed_parts.empty();
  return procedure;
}

}  // namespace

const std::vector<std::string>& known_calendars() {
  static const std::vector<std::string> calendars{"body", "england-and-wales", "scotland", "northern-ireland", "uk-any",
                                                  "none"};
  return calendars;
}

Quantity read_quantity(yaml::Map& map, std::string_view key, yaml::Remarks& remarks) {
  static const std::vector<std::string> units{"working-days", "calendar-days", "weeks", "months", "clock-hours"};
  const std::string text = map.text(key);
  if (text.empty()) return {};
  const std::size_t blank = text.find(' ');
  const auto count = base::parse_int(text.substr(0, blank), 1, 10'000);
  if (!count || blank == std::string::npos) {
    remarks.add(map.place_of(key),
                "`" + std::string(key) + "`: `" + text + "`, expected a count and a unit as `5 working-days`");
    return {};
  }
  const auto unit = clock::parse_unit(text.substr(blank + 1));
  if (!unit) remarks.unknown(map.place_of(key), "unit", text.substr(blank + 1), units);
  return {static_cast<int>(*count), unit.value_or(clock::Unit::working_days)};
}

Cited read_citation(yaml::Map& map, Procedure& procedure, const std::string& what) {
  Cited cited{map.text("source"), map.boolean_or("unconfirmed", false)};
  if (cited.unconfirmed) procedure.unconfirmed_parts.push_back({what, cited.source, placed(map.place())});
  return cited;
}

std::string read_id(yaml::Map& map, yaml::Remarks& remarks) {
  std::string id = map.text("id");
  if (id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.-") != std::string::npos || id.size() > 60) {
    remarks.add(map.place_of("id"),
                "`id`: `" + id.substr(0, 60) + "`, expected small letters, digits, `_`, `.` and `-`, at most 60");
  }
  return id;
}

namespace {

// As parse_procedure, with what the file was put together from if it is a variant and the limits that it says are the law's.
base::Checked<Procedure> parsed(std::string_view text, std::string_view name, const std::vector<std::string>& calendars,
                                const Bases& bases, std::optional<Whole>& whole,
                                std::vector<procedure::LegalLimit>& laws) {
  const auto node = yaml::read_yaml(text, name);
  if (!node) return base::refuse(node.error());
  auto put = put_together(*node, name, bases);
  if (!put) return base::refuse(put.error());
  whole = std::move(*put);
  yaml::Remarks remarks(std::string(name), "procedure_file_must_be_sound");
  const auto put_node = whole ? yaml::read_yaml(whole->text, name) : node;
  Procedure procedure = procedure_of(*put_node, remarks, calendars, laws);
  if (!remarks.none()) {
    return base::refuse(whole ? whole->placed_where_written(remarks.refusals(), name) : remarks.refusals());
  }
  procedure.text = whole ? whole->text : text;
  return procedure;
}

// A sound procedure and the files that its variant was put together with, by id.
struct Sound {
  Procedure procedure;
  std::vector<std::pair<std::string, std::string>> taken;
};

}  // namespace

base::Checked<Procedure> parse_procedure(std::string_view text, std::string_view name,
                                         const std::vector<std::string>& calendars, const Bases& bases) {
  std::optional<Whole> whole;
  std::vector<procedure::LegalLimit> laws;
  return parsed(text, name, calendars, bases, whole, laws);
}

base::Checked<Procedure> read_procedure(std::string_view text, std::string_view name,
                                        const std::vector<std::string>& calendars, const Bases& bases) {
  static ReadOnce<Sound> once;
  std::string key(text);
  for (const std::string& calendar : std::set<std::string>(calendars.begin(), calendars.end())) key += '\0' + calendar;
  const auto kept = once.find(key);
  const bool same = kept && std::all_of(kept->taken.begin(), kept->taken.end(), [&](const auto& taken) {
                      const auto base = bases(taken.first);
                      return base && base->text == taken.second;
                    });
  if (same) return kept->procedure;

  std::optional<Whole> whole;
  std::vector<procedure::LegalLimit> laws;
  Sound sound;
  const Bases noted = [&](const std::string& id) {
    auto base = bases(id);
    if (base) sound.taken.emplace_back(id, base->text);
    return base;
  };
  auto read = parsed(text, name, calendars, noted, whole, laws);
  if (!read) return read;
  if (auto wrong = procedure::refusals_of(procedure::prove(*read, procedure::example_day, laws), name); !wrong.empty())
    return base::refuse(whole ? whole->placed_where_written(std::move(wrong), name) : std::move(wrong));
  sound.procedure = *read;
  once.keep(std::move(key), std::move(sound));
  return read;
}

std::vector<procedure::LegalLimit> legal_limits(std::string_view text) {
  std::vector<procedure::LegalLimit> laws;
  const auto node = yaml::read_yaml(text, "limits");
  yaml::Remarks remarks("limits", "procedure_file_must_be_sound");
  if (node) procedure_of(*node, remarks, known_calendars(), laws);
  return laws;
}

std::vector<procedure::Fault> faults_of(const Procedure& procedure, base::Day first_day) {
  return procedure::prove(procedure, first_day, legal_limits(procedure.text));
}

std::map<std::string, std::set<std::string>> procedure_keys(std::string_view text) {
  const auto node = yaml::read_yaml(text, "keys");
  yaml::Remarks remarks("keys", "procedure_file_must_be_sound");
  std::vector<procedure::LegalLimit> laws;
  if (node) procedure_of(*node, remarks, known_calendars(), laws);
  return remarks.asked();
}

base::Checked<std::string> procedure_file_text(const std::string& path) {
  // One byte more than is allowed, so that the reader sees that it is too much.
  std::string text(yaml::Limits{}.bytes + 1, '\0');
  std::ifstream in(path, std::ios::binary);
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!in.is_open() || in.bad()) {
    return base::refuse({"procedure_file_must_be_sound", path, "", "the file cannot be read"});
  }
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

base::Checked<Procedure> read_procedure_file(const std::string& path, const std::vector<std::string>& calendars) {
  const auto text = procedure_file_text(path);
  if (!text) return base::refuse(text.error());
  return read_procedure(*text, path, calendars, bases_beside(path));
}

std::optional<Whole> whole_of_file(const std::string& path) {
  const auto text = procedure_file_text(path);
  const auto node = text ? yaml::read_yaml(*text, path) : base::Checked<yaml::Node>(base::refuse(text.error()));
  if (!node) return std::nullopt;
  auto whole = put_together(*node, path, bases_beside(path));
  return whole ? std::move(*whole) : std::nullopt;
}

const std::vector<Procedure>& shipped_procedures() {
  static const std::vector<Procedure> shipped = [] {
    std::vector<Procedure> procedures;
    std::string faults;
    for (const base::Embedded& file : base::embedded_shipped()) {
      if (!file.path.starts_with("procedures/") || !file.path.ends_with(".yaml")) continue;
      auto read = read_procedure(file.bytes, file.path);
      if (read) {
        procedures.push_back(std::move(*read));
      } else {
        for (const base::Refusal& refusal : read.error()) faults += "\n" + refusal.about + ": " + refusal.text;
      }
    }
    if (!faults.empty()) throw base::Fault("the procedures in this program are broken:" + faults);
    return procedures;
  }();
  return shipped;
}

}  // namespace redress::catalogue
