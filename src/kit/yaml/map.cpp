#include "kit/yaml/map.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"

namespace redress::yaml {
namespace {

constexpr std::size_t most_remarks = 200;  // a hostile file could earn a remark for each byte

const std::vector<Node>& no_items() {
  static const std::vector<Node> none;
  return none;
}

std::string described(const Node& node) {
  switch (node.kind) {
    case Node::Kind::empty:
      return "nothing is given";
    case Node::Kind::list:
      return "a list";
    case Node::Kind::map:
      return "a map";
    case Node::Kind::text:
      break;
  }
  const bool long_text = node.text.size() > 60 || node.text.find('\n') != std::string::npos;
  return long_text ? "a long text" : "`" + node.text + "`";
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

}  // namespace

void Remarks::add(Place place, std::string what) {
  if (refusals_.size() == most_remarks) return;
  if (refusals_.size() + 1 == most_remarks) what = "and more faults from here on, not listed";
  refusals_.push_back({rule_, about(file_, place), "", std::move(what)});
}

void Remarks::unknown(Place place, std::string_view what, std::string_view word,
                      const std::vector<std::string>& known) {
  const auto near = base::nearest_word(word, known);
  std::string text = "unknown " + std::string(what) + " `" + std::string(word.substr(0, 60)) + "`";
  if (near) {
    text += ", is `" + *near + "` meant?";
  } else if (known.empty()) {
    text += ", there are none";
  } else {
    text += ", expected one of: " + joined(known);
  }
  add(place, std::move(text));
}

Map::Map(const Node& node, Remarks& remarks, std::string what)
    : node_(node), remarks_(remarks), what_(std::move(what)) {
  if (node.kind != Node::Kind::map) remarks_.add(node.place, described(node) + ", expected " + what_ + " as a map");
}

const Node* Map::find(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.emplace_back(key);
  for (const Member& member : node_.members) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

bool Map::has(std::string_view key) {
  return find(key) != nullptr;
}

Place Map::place_of(std::string_view key) {
  const Node* found = find(key);
  return found ? found->place : node_.place;
}

const Node* Map::required(std::string_view key) {
  const Node* found = find(key);
  if (!found && node_.kind == Node::Kind::map) {
    remarks_.add(node_.place, "`" + std::string(key) + "` is missing, expected in " + what_);
  }
  return found;
}

void Map::wrong(const Node& node, std::string_view key, const std::string& expected) {
  remarks_.add(node.place, "`" + std::string(key) + "`: " + described(node) + ", expected " + expected);
}

std::string Map::text_of(const Node& node, std::string_view key) {
  const std::string_view text = node.text;
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  if (node.kind != Node::Kind::text || last == std::string_view::npos) {
    wrong(node, key, "a text");
    return "";
  }
  return std::string(text.substr(0, last + 1));
}

std::string Map::text(std::string_view key) {
  const Node* found = required(key);
  return found ? text_of(*found, key) : "";
}

std::string Map::text_or(std::string_view key, std::string_view otherwise) {
  const Node* found = find(key);
  return found ? text_of(*found, key) : std::string(otherwise);
}

std::optional<std::int64_t> Map::integer_of(const Node& node, std::string_view key, std::int64_t least,
                                            std::int64_t most) {
  if (node.kind == Node::Kind::text) {
    if (const auto number = base::parse_int(node.text, least, most)) return number;
  }
  wrong(node, key, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return std::nullopt;
}

std::int64_t Map::integer(std::string_view key, std::int64_t least, std::int64_t most) {
  const Node* found = required(key);
  return found ? integer_of(*found, key, least, most).value_or(least) : least;
}

std::optional<std::int64_t> Map::maybe_integer(std::string_view key, std::int64_t least, std::int64_t most) {
  const Node* found = find(key);
  return found ? integer_of(*found, key, least, most) : std::nullopt;
}

bool Map::boolean_or(std::string_view key, bool otherwise) {
  const Node* found = find(key);
  if (!found) return otherwise;
  if (found->text == "yes" || found->text == "true") return true;
  if (found->text == "no" || found->text == "false") return false;
  wrong(*found, key, "yes or no");
  return otherwise;
}

base::Day Map::day_of(const Node& node, std::string_view key) {
  if (node.kind == Node::Kind::text) {
    if (const auto day = base::parse_day(node.text)) return *day;
  }
  wrong(node, key, "a day as 2026-11-20");
  return {};
}

base::Day Map::day(std::string_view key) {
  const Node* found = required(key);
  return found ? day_of(*found, key) : base::Day{};
}

std::optional<base::Day> Map::maybe_day(std::string_view key) {
  const Node* found = find(key);
  return found ? std::optional(day_of(*found, key)) : std::nullopt;
}

std::string Map::one_of(std::string_view key, const std::vector<std::string>& known) {
  if (!required(key)) return known.front();
  return one_of_or(key, known, known.front());
}

std::string Map::one_of_or(std::string_view key, const std::vector<std::string>& known, std::string_view otherwise) {
  const Node* found = find(key);
  if (!found) return std::string(otherwise);
  if (found->kind != Node::Kind::text) {
    wrong(*found, key, "one of: " + joined(known));
  } else if (std::find(known.begin(), known.end(), found->text) == known.end()) {
    remarks_.unknown(found->place, key, found->text, known);
  } else {
    return found->text;
  }
  return std::string(otherwise);
}

const std::vector<Node>& Map::list(std::string_view key) {
  const Node* found = find(key);
  if (!found) return no_items();
  if (found->kind == Node::Kind::list) return found->items;
  wrong(*found, key, "a list");
  return no_items();
}

const std::vector<Node>& Map::some(std::string_view key) {
  const Node* found = required(key);
  if (!found) return no_items();
  if (found->kind == Node::Kind::list && !found->items.empty()) return found->items;
  wrong(*found, key, "a list of at least one");
  return no_items();
}

std::vector<Word> Map::words(std::string_view key) {
  std::vector<Word> words;
  std::set<std::string> seen;
  for (const Node& item : list(key)) {
    std::string text = text_of(item, key);
    if (text.empty()) continue;
    if (!seen.insert(text).second) {
      remarks_.add(item.place, "`" + std::string(key) + "`: `" + text + "` stands twice, expected once");
      continue;
    }
    words.push_back({std::move(text), item.place});
  }
  return words;
}

void Map::finish() {
  remarks_.asked_[what_].insert(known_.begin(), known_.end());
  for (const Member& member : node_.members) {
    if (std::find(known_.begin(), known_.end(), member.key) == known_.end()) {
      remarks_.unknown(member.place, "key", member.key, known_);
    }
  }
}

std::vector<std::string> texts_of(const std::vector<Word>& words) {
  std::vector<std::string> texts;
  for (const Word& word : words) texts.push_back(word.text);
  return texts;
}

}  // namespace redress::yaml
