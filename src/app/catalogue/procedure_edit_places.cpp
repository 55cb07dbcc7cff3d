#include "app/catalogue/procedure_edit_places.h"

#include <algorithm>

#include "base/text.h"

namespace redress::catalogue {
namespace {

using yaml::Member;
using yaml::Node;

Member* member_of(Node& map, std::string_view key) {
  const auto found =
      std::find_if(map.members.begin(), map.members.end(), [&](const Member& member) { return member.key == key; });
  return found == map.members.end() ? nullptr : &*found;
}

// Of a list by name, of one without names by number; a state also within others.
Node* item_of(Node& list, std::string_view name, bool states) {
  for (Node& item : list.items) {
    if (name_of(item) == name) return &item;
    if (!states || item.kind != Node::Kind::map) continue;
    Member* within = member_of(item, "states");
    if (within == nullptr || within->value.kind != Node::Kind::list) continue;
    if (Node* found = item_of(within->value, name, true)) return found;
  }
  const auto number = base::parse_int(name, 1, static_cast<std::int64_t>(list.items.size()));
  if (!number ||
      std::any_of(list.items.begin(), list.items.end(), [](const Node& item) { return !name_of(item).empty(); }))
    return nullptr;
  return &list.items[static_cast<std::size_t>(*number - 1)];
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Whether it reads the same without quotes, also within brackets.
bool is_plain(std::string_view value) {
  const std::string_view inside = " .;()'/-_+%";
  if (value.empty() || !is_word(value.front()) || value.back() == ' ') return false;
  for (const char c : value) {
    if (!is_word(c) && inside.find(c) == std::string_view::npos) return false;
  }
  return value != "null" && value != "Null" && value != "NULL";
}

}  // namespace

std::string name_of(const Node& item) {
  for (const Member& member : item.members) {
    if ((member.key == "id" || member.key == "code") && member.value.kind == Node::Kind::text) return member.value.text;
  }
  return "";
}

Way way_to(Node& tree, std::string_view at) {
  Way way;
  Node* here = &tree;
  bool states = false;
  const auto parts = base::split(at, '/');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string_view part = parts[i];
    const bool last = i + 1 == parts.size();
    if (here->kind == Node::Kind::map) {
      Member* member = member_of(*here, part);
      if (member == nullptr) return last ? Way{here, nullptr, std::string(part), 1} : Way{};
      way = {here, &member->value, "", member->place.column};
      here = &member->value;
      states = part == "states";
    } else if (here->kind == Node::Kind::list) {
      Node* item = item_of(*here, part, states);
      if (item == nullptr) return {};
      way = {here, item, "", here->place.column};
      here = item;
    } else {
      return {};
    }
  }
  return way;
}

std::size_t offset_of(std::string_view text, yaml::Place place) {
  std::size_t at = 0;
  for (int line = 1; line < place.line; ++line) {
    const std::size_t feed = text.find('\n', at);
    if (feed == std::string_view::npos) return text.size();
    at = feed + 1;
  }
  for (int column = 1; column < place.column && at < text.size(); ++column) {
    ++at;
    while (at < text.size() && (text[at] & '\xC0') == '\x80') ++at;
  }
  return at;
}

std::size_t start_of_line(std::string_view text, std::size_t at) {
  const std::size_t feed = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return feed == std::string_view::npos ? 0 : feed + 1;
}

std::size_t end_of_line(std::string_view text, std::size_t at) {
  const std::size_t feed = text.find('\n', at);
  return feed == std::string_view::npos ? text.size() : feed + 1;
}

namespace {

std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] == '\\' && quote == '"') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || at + 1 == text.size() || text[at + 1] != quote) return at + 1;
      ++at;  // '' is a quote within
    }
  }
  return std::nullopt;
}

// The lines that are further in than the key; blank ones that end them are not part of it.
std::size_t end_of_block(std::string_view text, std::size_t begin, int key_column) {
  std::size_t at = end_of_line(text, begin), end = at;
  while (at < text.size()) {
    const std::size_t next = end_of_line(text, at);
    const std::string_view line = text.substr(at, next - at);
    const std::size_t indent = line.find_first_not_of(" \r\n");
    if (indent != std::string_view::npos && indent < static_cast<std::size_t>(key_column)) break;
    if (indent != std::string_view::npos) end = next;
    at = next;
  }
  while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  return end;
}

// On its own line, up to what cannot be part of it.
std::size_t end_of_plain(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
  std::string_view line = text.substr(begin, end - begin);
  line = line.substr(0, line.find(" #"));
  return begin + line.substr(0, line.find_last_not_of(' ') + 1).size();
}

// The same within brackets.
std::size_t end_in_flow(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find_first_of(",]}\n", begin), text.size());
  const std::string_view value = text.substr(begin, end - begin);
  return begin + value.find_last_not_of(' ') + 1;
}

// Whether the place is within brackets or braces that opened on its line.
bool is_in_flow(std::string_view text, std::size_t begin) {
  int depth = 0;
  for (std::size_t at = start_of_line(text, begin); at < begin; ++at) {
    if (text[at] == '"' || (text[at] == '\'' && at > 0 && !is_word(text[at - 1]))) {
      const auto end = end_of_quoted(text, at);
      if (!end || *end > begin) return depth > 0;
      at = *end - 1;
    } else if (text[at] == '{' || text[at] == '[') {
      ++depth;
    } else if (text[at] == '}' || text[at] == ']') {
      --depth;
    }
  }
  return depth > 0;
}

}  // namespace

std::optional<std::size_t> end_of_text(std::string_view text, std::size_t begin, int key_column) {
  if (begin >= text.size()) return std::nullopt;
  const char first = text[begin];
  if (first == '"' || first == '\'') return end_of_quoted(text, begin);
  if (first == '|' || first == '>') return end_of_block(text, begin, key_column);
  return is_in_flow(text, begin) ? end_in_flow(text, begin) : end_of_plain(text, begin);
}

std::optional<std::size_t> end_of_flow(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] == '#') return std::nullopt;  // what a person wrote there would be lost
    if (text[at] == '"') {
      const auto end = end_of_quoted(text, at);
      if (!end) return std::nullopt;
      at = *end - 1;
    } else if (text[at] == ']') {
      return at + 1;
    } else if (text[at] == '[') {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

std::string plain_or_quoted(std::string_view value, bool quoted) {
  if (!quoted && is_plain(value)) return std::string(value);
  std::string written = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') written += '\\';
    written += c;
  }
  return written + '"';
}

std::string flow_list(const std::vector<std::string>& words) {
  std::string written = "[";
  for (const auto& word : words) written += (written.size() > 1 ? ", " : "") + plain_or_quoted(word, false);
  return written + ']';
}

std::string folded_text(std::string_view value, int key_column) {
  constexpr std::size_t longest_line = 140;
  const bool folds = value.find("  ") == std::string_view::npos;
  if (!folds || value.size() + static_cast<std::size_t>(key_column) < longest_line - 20)
    return plain_or_quoted(value, false);
  const std::string indent(static_cast<std::size_t>(key_column) + 1, ' ');
  std::string written = ">-", line;
  for (const auto word : base::split(value, ' ')) {
    if (!line.empty() && indent.size() + line.size() + 1 + word.size() > longest_line) {
      written += '\n' + indent + line;
      line.clear();
    }
    line += (line.empty() ? "" : " ") + std::string(word);
  }
  return written + '\n' + indent + line;
}

}  // namespace redress::catalogue
