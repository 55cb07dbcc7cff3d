// Reading one map of a YAML file with types: ask for each key, then finish.
//
// Every fault is kept, with its place, so that the writer of a file sees all of them at once; a getter that finds a
// fault gives an empty or the least value, and the caller carries on. Every key that was asked for is a known key;
// `finish` refuses the others and names the nearest known one.
//
//   yaml::Remarks remarks("spso.csc.yaml", "procedure_file_must_be_sound");
//   yaml::Map map(node, remarks, "a clock");
//   clock.id = map.text("id");
//   clock.rule.count = map.integer("count", 1, 10000);
//   map.finish();
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"
#include "kit/yaml/read.h"

namespace redress::yaml {

// What is wrong with one file.
class Remarks {
 public:
  // `file` begins each place; `rule` names the refusals.
  Remarks(std::string file, std::string rule) : file_(std::move(file)), rule_(std::move(rule)) {}

  void add(Place place, std::string what);
  // `unknown clock `x`, is `y` meant?` or, with nothing near, the words expected.
  void unknown(Place place, std::string_view what, std::string_view word, const std::vector<std::string>& known);
  bool none() const { return refusals_.empty(); }
  const base::Refusals& refusals() const { return refusals_; }  // in the order found
  const std::string& file() const { return file_; }
  // The keys that were asked for, by what each map is called: what the readers know.
  const std::map<std::string, std::set<std::string>>& asked() const { return asked_; }

 private:
  friend class Map;

  std::string file_;
  std::string rule_;
  base::Refusals refusals_;
  std::map<std::string, std::set<std::string>> asked_;
};

// A word and where it stands.
struct Word {
  std::string text;
  Place place;
};

class Map {
 public:
  // `what` is what messages call it: `a clock`. A node that is no map is a fault, and every key is then missing in
  // silence.
  Map(const Node& node, Remarks& remarks, std::string what);

  Place place() const { return node_.place; }
  bool has(std::string_view key);
  Place place_of(std::string_view key);  // of its value; of the map if it is not there

  // Text is never empty; the blanks and line feeds that end it are dropped.
  std::string text(std::string_view key);
  std::string text_or(std::string_view key, std::string_view otherwise);
  std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most);
  std::optional<std::int64_t> maybe_integer(std::string_view key, std::int64_t least, std::int64_t most);
  bool boolean_or(std::string_view key, bool otherwise);  // yes, no, true, false
  base::Day day(std::string_view key);                    // 2026-11-20
  std::optional<base::Day> maybe_day(std::string_view key);
  // One of the known words; the first if it is missing or unknown.
  std::string one_of(std::string_view key, const std::vector<std::string>& known);
  std::string one_of_or(std::string_view key, const std::vector<std::string>& known, std::string_view otherwise);
  // A list of texts; none if the key is not there. The same text twice is a fault.
  std::vector<Word> words(std::string_view key);

  // The node under the key, or null: a list or a map to be read further.
  const Node* find(std::string_view key);
  // The items of the list under the key; none if it is not there.
  const std::vector<Node>& list(std::string_view key);
  // As before, but at least one.
  const std::vector<Node>& some(std::string_view key);

  // Refuses the keys that nobody asked for.
  void finish();

 private:
  const Node* required(std::string_view key);
  std::string text_of(const Node& node, std::string_view key);
  std::optional<std::int64_t> integer_of(const Node& node, std::string_view key, std::int64_t least, std::int64_t most);
  base::Day day_of(const Node& node, std::string_view key);
  void wrong(const Node& node, std::string_view key, const std::string& expected);

  const Node& node_;
  Remarks& remarks_;
  std::string what_;
  std::vector<std::string> known_;
};

// The texts alone.
std::vector<std::string> texts_of(const std::vector<Word>& words);

}  // namespace redress::yaml
