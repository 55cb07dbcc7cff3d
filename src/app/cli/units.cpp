// redress units: the teams and services of the body, listed and loaded from a CSV file.
#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <sstream>

#include "app/cli/body.h"
#include "base/text.h"
#include "base/value.h"
#include "kit/csv/read.h"

namespace redress::cli {
namespace {

using base::Refusals;
using base::refuse;

constexpr std::size_t longest_name = 200;  // bytes
constexpr std::array<const char*, 2> kinds{"team", "service"};

bool is_one_line(const std::string& name) {
  return base::is_utf8(name) && std::none_of(name.begin(), name.end(),
                                             [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
}

using Names = std::map<std::string, std::vector<std::string>>;  // by kind, in the order of the file

Refusals wrong_columns(const csv::Reader& reader, const std::string& file) {
  Refusals refusals;
  for (const char* needed : {"kind", "name"}) {
    if (!reader.column(needed))
      refusals.push_back({"column_is_needed", file + ":1", "", std::string("the column ") + needed + " is missing"});
  }
  for (const auto& column : reader.header()) {
    if (column != "kind" && column != "name")
      refusals.push_back({"column_is_known", file + ":1", "",
                          "the column " + column + " is not known; the columns are kind and name"});
  }
  return refusals;
}

Refusals wrong_with(const std::string& kind, const std::string& name, const std::string& place) {
  Refusals refusals;
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
    refusals.push_back({"kind_is_known", place, "", "the kind is team or service, not `" + kind + "`"});
  if (name.empty() || name.size() > longest_name || !is_one_line(name))
    refusals.push_back({"unit_is_a_name", place, "", "a name is one line of 1 to 200 bytes of UTF-8"});
  return refusals;
}

// All of the file, or every row that is wrong.
base::Checked<Names> read_units(const std::string& text, const std::string& file) {
  std::istringstream in(text);
  csv::Reader reader(in, file);
  if (auto header = reader.read_header(); !header) return refuse(header.error());
  if (auto wrong = wrong_columns(reader, file); !wrong.empty()) return refuse(std::move(wrong));
  Names names;
  Refusals refusals;
  std::map<std::string, std::string> seen;  // where it stood first
  for (;;) {
    const auto more = reader.next();
    if (!more) {
      refusals.insert(refusals.end(), more.error().begin(), more.error().end());
      continue;
    }
    if (!*more) break;
    const std::string place = file + ":" + std::to_string(reader.line());
    const std::string kind(base::trimmed(reader.field(*reader.column("kind"))));
    std::string name(base::trimmed(reader.field(*reader.column("name"))));
    const auto wrong = wrong_with(kind, name, place);
    refusals.insert(refusals.end(), wrong.begin(), wrong.end());
    const auto [first, is_new] = seen.try_emplace(kind + ' ' + name, place);
    if (!is_new) {
      refusals.push_back(
          {"row_is_not_repeated", place, "", "the " + kind + ' ' + name + " stands in " + first->second + " already"});
    }
    names[kind].push_back(std::move(name));
  }
  if (seen.empty() && refusals.empty()) refusals.push_back({"file_has_rows", file, "", "there is no row in it"});
  if (!refusals.empty()) return refuse(std::move(refusals));
  return names;
}

int list(office::Office& office, bool json, Streams streams) {
  base::Array rows;
  for (const std::string kind : kinds) {
    for (const auto& unit : kind == "team" ? office.teams() : office.services()) {
      if (!json) streams.out << kind << '\t' << unit.name << '\n';
      rows.push_back(base::Object{{"kind", kind}, {"name", unit.name}});
    }
  }
  if (json) streams.out << base::canonical_text(base::Value(std::move(rows))) << '\n';
  return exit_done;
}

int load(office::Office& office, const std::string& file, Streams streams) {
  const auto names = read_units(read_file(file, streams.in), file);
  if (!names) {
    say(streams.err, names.error());
    streams.err << "nothing was done\n";
    return exit_wrong;
  }
  for (const auto& [kind, all] : *names) {
    std::vector<std::string> new_ones;
    for (const auto& name : all) {
      if (!office.find_unit(kind, name)) new_ones.push_back(name);
    }
    (void)office.units(kind, new_ones);
    for (const auto& name : new_ones) streams.out << kind << '\t' << name << '\n';
    streams.err << kind << "s: " << new_ones.size() << " made, " << all.size() - new_ones.size() << " there already\n";
  }
  return exit_done;
}

}  // namespace

int units(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  const auto& said = arguments->positional();
  const std::string act = said.empty() ? "" : said.front();
  if (act != "list" && act != "load")
    return usage(streams, {{"act_is_known", "units", "", "say what: list or load FILE.csv"}});
  if (said.size() != (act == "load" ? 2U : 1U))
    return usage(streams, {{"words_are_as_many", "units " + act, "",
                            act == "load" ? "one FILE.csv is needed" : "it takes options only"}});
  if (act == "load" && arguments->has("json"))
    return usage(streams, {{"option_is_for_another", "--json", "", "units load takes no such option"}});
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  office::Options options;
  options.writing = act == "load";
  const auto office = office::Office::open(*place, options);
  return act == "list" ? list(*office, arguments->has("json"), streams) : load(*office, said[1], streams);
}

}  // namespace redress::cli
