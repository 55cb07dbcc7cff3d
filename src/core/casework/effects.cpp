#include "core/casework/effects.h"

#include <array>
#include <cstddef>

#include "base/text.h"

namespace redress::casework {
namespace {

using base::Array;
using base::Object;
using base::Value;

// One letter for each choice of a rule. Stored: do not change what a letter means.
struct UnitLetter {
  clock::Unit unit;
  char letter;
};
constexpr UnitLetter unit_letters[] = {{clock::Unit::working_days, 'w'},
                                       {clock::Unit::calendar_days, 'd'},
                                       {clock::Unit::weeks, 'k'},
                                       {clock::Unit::months, 'm'},
                                       {clock::Unit::clock_hours, 'h'}};

char letter_of(clock::Unit unit) {
  for (const auto& [known, letter] : unit_letters) {
    if (known == unit) return letter;
  }
  return '?';
}

std::optional<clock::Unit> unit_of(char letter) {
  for (const auto& [unit, known] : unit_letters) {
    if (known == letter) return unit;
  }
  return std::nullopt;
}

char letter_of(clock::Convention convention) {
  switch (convention) {
    case clock::Convention::after:
      return 'a';
    case clock::Convention::inclusive:
      return 'i';
    case clock::Convention::roll_then_after:
      return 'r';
  }
  return '?';
}

std::optional<clock::Convention> convention_of(char letter) {
  switch (letter) {
    case 'a':
      return clock::Convention::after;
    case 'i':
      return clock::Convention::inclusive;
    case 'r':
      return clock::Convention::roll_then_after;
    default:
      return std::nullopt;
  }
}

char letter_of(clock::Roll roll) {
  switch (roll) {
    case clock::Roll::none:
      return 'n';
    case clock::Roll::forward:
      return 'f';
    case clock::Roll::back:
      return 'b';
  }
  return '?';
}

std::optional<clock::Roll> roll_of(char letter) {
  switch (letter) {
    case 'n':
      return clock::Roll::none;
    case 'f':
      return clock::Roll::forward;
    case 'b':
      return clock::Roll::back;
    default:
      return std::nullopt;
  }
}

// `id|5wi|scotland|title`: count, then one letter each for unit and convention, for a roll a third; `!` before the
// title if the clock decides timeliness. Ids hold no `|`; a title may.
std::string written(const StartedClock& clock) {
  std::string text =
      clock.id + '|' + std::to_string(clock.rule.count) + letter_of(clock.rule.unit) + letter_of(clock.rule.convention);
  if (clock.rule.roll != clock::Roll::none) text += letter_of(clock.rule.roll);
  return text + '|' + clock.calendar + '|' + (clock.decides_timeliness ? "!" : "") + clock.title;
}

// `2|2|escalated|escalated|scotland|i`: episode, stage, row, origin, calendar, convention.
std::string written(const OpenedStage& opened) {
  return std::to_string(opened.episode) + '|' + opened.stage + '|' + opened.row + '|' + opened.origin + '|' +
         opened.calendar + '|' + letter_of(opened.convention);
}

// The first `count` - 1 parts and the rest, or nothing if there are fewer.
template <std::size_t count>
std::optional<std::array<std::string_view, count>> parts_of(std::string_view text) {
  std::array<std::string_view, count> parts;
  for (std::size_t i = 0; i + 1 < count; ++i) {
    const std::size_t end = text.find('|');
    if (end == std::string_view::npos) return std::nullopt;
    parts[i] = text.substr(0, end);
    text.remove_prefix(end + 1);
  }
  parts[count - 1] = text;
  return parts;
}

std::optional<clock::Rule> read_rule(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == std::string_view::npos) return std::nullopt;
  const auto count = base::parse_int(text.substr(0, digits), 1, 1'000'000);
  const std::string_view letters = text.substr(digits);
  if (!count || letters.size() < 2 || letters.size() > 3) return std::nullopt;
  const auto unit = unit_of(letters[0]);
  const auto convention = convention_of(letters[1]);
  const auto roll = letters.size() == 3 ? roll_of(letters[2]) : std::optional(clock::Roll::none);
  if (!unit || !convention || !roll) return std::nullopt;
  return clock::Rule{static_cast<int>(*count), *unit, *convention, *roll};
}

std::optional<StartedClock> read_clock(std::string_view text) {
  const auto parts = parts_of<4>(text);
  if (!parts) return std::nullopt;
  const auto& [id, rule_text, calendar, title] = *parts;
  const auto rule = read_rule(rule_text);
  if (!rule || id.empty()) return std::nullopt;
  const bool decides = title.starts_with('!');
  return StartedClock{std::string(id), std::string(title.substr(decides ? 1 : 0)), *rule, std::string(calendar),
                      decides};
}

std::optional<OpenedStage> read_stage(std::string_view text) {
  const auto parts = parts_of<6>(text);
  if (!parts) return std::nullopt;
  const auto& [number, stage, row, origin, calendar, letter] = *parts;
  const auto episode = base::parse_int(number, 1, 1'000'000);
  const auto convention = letter.size() == 1 ? convention_of(letter[0]) : std::nullopt;
  if (!episode || !convention) return std::nullopt;
  return OpenedStage{*episode,   std::string(stage), std::string(row), std::string(origin), std::string(calendar),
                     *convention};
}

// Reads the array under `key` with `read`, which answers whether the text was of its form.
template <class Read>
bool read_texts(const Object& effects, std::string_view key, Read read) {
  const Value* value = base::find(effects, key);
  if (value == nullptr) return true;
  const Array* array = value->as_array();
  if (array == nullptr) return false;
  for (const Value& member : *array) {
    const std::string* text = member.as_text();
    if (text == nullptr || !read(*text)) return false;
  }
  return true;
}

bool read_flag(const Object& effects, std::string_view key, bool& flag) {
  const Value* value = base::find(effects, key);
  if (value == nullptr) return true;
  const bool* held = value->as_bool();
  if (held == nullptr) return false;
  flag = *held;
  return true;
}

}  // namespace

Value to_value(const Effects& effects) {
  Object object;
  if (!effects.state.empty()) object["to"] = effects.state;
  if (effects.opens) object["opens"] = written(*effects.opens);
  if (effects.answers) object["answers"] = true;
  if (effects.ends_clocks) object["ends"] = true;
  Array starts;
  for (const StartedClock& clock : effects.starts) starts.emplace_back(written(clock));
  if (!starts.empty()) object["starts"] = std::move(starts);
  Array stops;
  for (const std::string& id : effects.stops) stops.emplace_back(id);
  if (!stops.empty()) object["stops"] = std::move(stops);
  return object;
}

std::optional<Effects> effects_of(const Object& detail) {
  const Value* value = base::find(detail, "effects");
  const Object* object = value != nullptr ? value->as_object() : nullptr;
  if (object == nullptr) return std::nullopt;
  Effects effects;
  if (const Value* to = base::find(*object, "to")) {
    if (to->as_text() == nullptr) return std::nullopt;
    effects.state = *to->as_text();
  }
  if (const Value* opens = base::find(*object, "opens")) {
    if (opens->as_text() == nullptr) return std::nullopt;
    effects.opens = read_stage(*opens->as_text());
    if (!effects.opens) return std::nullopt;
  }
  if (!read_flag(*object, "answers", effects.answers) || !read_flag(*object, "ends", effects.ends_clocks))
    return std::nullopt;
  const bool read = read_texts(*object, "starts",
                               [&](const std::string& text) {
                                 auto clock = read_clock(text);
                                 if (clock) effects.starts.push_back(std::move(*clock));
                                 return clock.has_value();
                               }) &&
                    read_texts(*object, "stops", [&](const std::string& text) {
                      effects.stops.push_back(text);
                      return true;
                    });
  if (!read) return std::nullopt;
  return effects;
}

}  // namespace redress::casework
