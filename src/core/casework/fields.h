// The kinds of command and their fields on the wire: the one table of them.
//
// docs/commands.md tells the same in words; a test compares the two.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day.h"
#include "core/casework/command.h"

namespace redress::casework {

enum class FieldType {
  text,       // words of any kind, at most 64 KiB; kept outside the log
  label,      // one line of at most 200 characters: a theme, a value
  code,       // a-z, 0-9, `_`, `.`, `-`; at most 60
  reference,  // of a case: one line of at most 100 characters
  whole,      // a whole number between the bounds
  day,
  moment,
  actor,  // a person's name
  team,
  service,
  codes,  // an object whose members are codes: a code for each name
  // Lists: an array of texts, or one text with a line for each, of at most 100.
  names,      // labels; kept outside the log
  actors,     // people's names
  code_list,  // codes
};

struct Field {
  std::string_view name;
  FieldType type;
  bool required = false;
  std::int64_t least = 0;
  std::int64_t most = 0;
};

// The fields of one command, read: texts, numbers (ids of people too), days and moments by their names.
class Given {
 public:
  using Codes = std::map<std::string, std::string, std::less<>>;
  using Names = std::vector<std::string>;     // of lists
  using Numbers = std::vector<std::int64_t>;  // ids of people
  using Read = std::variant<std::string, std::int64_t, Day, Instant, Codes, Names, Numbers>;
  void set(std::string_view name, Read value) { read_.insert_or_assign(std::string(name), std::move(value)); }
  // Empty, 0 or nothing where the field was not given.
  std::string text(std::string_view name) const { return get<std::string>(name).value_or(std::string()); }
  std::int64_t number(std::string_view name) const { return get<std::int64_t>(name).value_or(0); }
  Names names(std::string_view name) const { return get<Names>(name).value_or(Names()); }
  Numbers numbers(std::string_view name) const { return get<Numbers>(name).value_or(Numbers()); }
  template <class T>
  std::optional<T> get(std::string_view name) const {
    const auto found = read_.find(name);
    const T* value = found == read_.end() ? nullptr : std::get_if<T>(&found->second);
    return value == nullptr ? std::nullopt : std::optional<T>(*value);
  }

 private:
  std::map<std::string, Read, std::less<>> read_;
};

struct CommandKind {
  std::string_view name;
  std::string_view facet;  // empty: it only adds
  std::vector<Field> fields;
  Request (*build)(const Given& given);
};

// In the order of Request's alternatives.
const std::vector<CommandKind>& command_kinds();
// The fields that every command has.
std::span<const Field> common_fields();

}  // namespace redress::casework
