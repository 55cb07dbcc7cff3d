// `redress procedure check [--json] FILE...`: whether a procedure's file can be used, and what is wrong with it.
#include <fmt/format.h>

#include <iostream>

#include "app/catalogue/procedures.h"
#include "app/cli/arguments.h"
#include "app/cli/procedures.h"
#include "app/cli/subcommand.h"
#include "base/text.h"
#include "core/procedure/prove.h"
#include "kit/json/write.h"

namespace redress::cli {
namespace {

using procedure::Fault;
using procedure::Procedure;

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

// Where something of a procedure was written: in its own file, or in that of which it is a variant.
struct Written {
  std::string other_file;  // empty: its own
  procedure::Place place;
};
Written written(const std::optional<catalogue::Whole>& whole, const std::string& path, procedure::Place place) {
  if (!whole || place.line == 0) return {"", place};
  const auto origin = whole->origin_of({place.line, place.column});
  return {origin.file == path ? "" : origin.file, {origin.written.line, origin.written.column}};
}

void say_sound(std::ostream& out, const std::string& path, const Procedure& procedure) {
  std::size_t transitions = 0;
  for (const procedure::State& state : procedure.states) transitions += state.transitions.size();
  out << fmt::format("{}: sound. {}, edition {}: {}\n", path, procedure.id, procedure.edition, procedure.title);
  out << fmt::format(
      "  proved: {} of {} with {}, {}, {}, over every situation that a case can come into\n",
      counted(procedure::properties().size(), "property", "properties"),
      counted(procedure.states.size(), "state", "states"), counted(transitions, "transition", "transitions"),
      counted(procedure.stages.size(), "stage", "stages"), counted(procedure.clocks.size(), "clock", "clocks"));
  const auto whole = catalogue::whole_of_file(path);
  for (const procedure::Unconfirmed& part : procedure.unconfirmed_parts) {
    const Written at = written(whole, path, part.place);
    out << fmt::format("  unconfirmed, {}line {}: {} ({})\n", at.other_file.empty() ? "" : at.other_file + ", ",
                       at.place.line, part.what, part.source);
  }
}

int check_files(const std::vector<std::string>& paths, Streams streams) {
  int code = exit_done;
  for (const std::string& path : paths) {
    const auto read = catalogue::read_procedure_file(path);
    if (read) {
      say_sound(streams.out, path, *read);
    } else {
      say(streams.err, read.error());
      code = exit_wrong;
    }
  }
  return code;
}

// A fault, and the other file that it is in, if it is.
struct Found {
  Fault fault;
  std::string other_file;
};

// What is wrong with the words of a file, `about` being `path:line:column`; line 0 where it is about the whole of it.
std::vector<Found> faults_of(const base::Refusals& refusals, const std::string& path) {
  std::vector<Found> faults;
  for (const base::Refusal& refusal : refusals) {
    Found& found = faults.emplace_back();
    found.fault.text = refusal.text;
    const auto parts = base::split(refusal.about, ':');
    if (parts.size() < 3) continue;
    const auto line = base::parse_int(parts[parts.size() - 2], 0, INT32_MAX);
    const auto column = base::parse_int(parts.back(), 0, INT32_MAX);
    if (!line || !column) continue;
    found.fault.place = {static_cast<int>(*line), static_cast<int>(*column)};
    const std::string file =
        refusal.about.substr(0, refusal.about.size() - parts.back().size() - parts[parts.size() - 2].size() - 2);
    if (file != path) found.other_file = file;
  }
  return faults;
}

std::vector<Found> proved(const Procedure& procedure, const std::optional<catalogue::Whole>& whole,
                          const std::string& path) {
  std::vector<Found> faults;
  for (Fault& fault : catalogue::faults_of(procedure)) {
    const Written at = written(whole, path, fault.place);
    fault.place = at.place;
    if (whole) fault.text = whole->lines_where_written(fault.text, path);
    faults.push_back({std::move(fault), at.other_file});
  }
  return faults;
}

void write_step(json::Writer& out, const procedure::ExampleStep& step) {
  out.begin_object().key("on").text(base::to_text(step.on)).key("command").text(step.command);
  for (const auto& [key, value] : {std::pair{"received_stage", &step.received_stage},
                                   {"role", &step.role},
                                   {"clock", &step.clock},
                                   {"outcome", &step.outcome}}) {
    if (!value->empty()) out.key(key).text(*value);
  }
  if (step.reason) out.key("reason").boolean(true);
  if (!step.undone.empty()) {
    out.key("undone").begin_array();
    for (const std::string& guard : step.undone) out.text(guard);
    out.end_array();
  }
  out.end_object();
}

void write_fault(json::Writer& out, const Found& found) {
  const Fault& fault = found.fault;
  out.begin_object().key("property").text(procedure::to_text(fault.property));
  if (!found.other_file.empty()) out.key("file").text(found.other_file);
  out.key("line").number(std::int64_t{fault.place.line}).key("column").number(std::int64_t{fault.place.column});
  out.key("text").text(fault.text).key("counter_example").begin_array();
  for (const procedure::ExampleStep& step : fault.example) write_step(out, step);
  out.end_array();
  if (!fault.then.empty() && !fault.example.empty()) out.key("then").text(fault.then);
  out.end_object();
}

std::string document(const std::string& path, const Procedure* procedure, const std::vector<Found>& faults,
                     const std::optional<catalogue::Whole>& whole) {
  json::Writer out(0);
  out.begin_object().key("file").text(path);
  if (procedure != nullptr) out.key("id").text(procedure->id).key("edition").number(std::int64_t{procedure->edition});
  out.key("sound").boolean(faults.empty()).key("faults").begin_array();
  for (const Found& found : faults) write_fault(out, found);
  out.end_array().key("unconfirmed").begin_array();
  if (procedure != nullptr) {
    for (const procedure::Unconfirmed& part : procedure->unconfirmed_parts) {
      const Written at = written(whole, path, part.place);
      out.begin_object();
      if (!at.other_file.empty()) out.key("file").text(at.other_file);
      out.key("line").number(std::int64_t{at.place.line}).key("what").text(part.what);
      out.key("source").text(part.source).end_object();
    }
  }
  out.end_array().end_object();
  return std::move(out).done();
}

// One document for each file, one a line.
int write_files(const std::vector<std::string>& paths, Streams streams) {
  int code = exit_done;
  for (const std::string& path : paths) {
    const auto text = catalogue::procedure_file_text(path);
    const auto parsed =
        text ? catalogue::parse_procedure(*text, path, catalogue::known_calendars(), catalogue::bases_beside(path))
             : base::Checked<Procedure>(base::refuse(text.error()));
    const auto whole = catalogue::whole_of_file(path);
    const auto faults = parsed ? proved(*parsed, whole, path) : faults_of(parsed.error(), path);
    streams.out << document(path, parsed ? &*parsed : nullptr, faults, whole) << '\n';
    if (!faults.empty()) code = exit_wrong;
  }
  return code;
}

}  // namespace

int procedures(const Words& words, Streams streams) {
  const bool is_about_use = !words.empty() && (words[0] == "list" || words[0] == "use" || words[0] == "drop");
  if (is_about_use) return procedure_use(words, streams);
  if (!words.empty() && words[0] == "preview") return procedure_preview(words, streams);
  if (!words.empty() && words[0] == "edit") return procedure_edit(words, streams);
  if (!words.empty() && words[0] == "draw") return procedure_draw(words, streams);
  if (!words.empty() && words[0] == "export") return procedure_export(words, streams);
  const auto arguments = Arguments::parse(words, {{"json", false}});
  if (!arguments) return usage(streams, arguments.error());
  const auto& positional = arguments->positional();
  if (positional.size() < 2 || positional[0] != "check") {
    streams.err << "usage: redress procedure check [--json] FILE...\n"
                   "       redress procedure draw FILE [--out F.svg]\n"
                   "       redress procedure edit FILE | --data DIR ID [--set AT=VALUE]... [--from DAY] [--out FILE]\n"
                   "       redress procedure preview --data DIR FILE [--state OLD=NEW]... [--json]\n"
                   "       redress procedure export --data DIR ID EXPORT [--from DAY] [--to DAY]\n"
                   "       redress procedure list --data DIR [--json]\n"
                   "       redress procedure use|drop ID... --data DIR --actor A\n";
    return exit_usage;
  }
  const std::vector<std::string> paths{positional.begin() + 1, positional.end()};
  return arguments->has("json") ? write_files(paths, streams) : check_files(paths, streams);
}

}  // namespace redress::cli
