#include "core/casework/effects.h"

#include <array>
#include <cstddef>

#include "base/text.h"
#include "core/casework/letter.h"

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
// title if the clock decides timeliness, `>The Examiner>` if somebody else keeps it. `id|@2019-09-23|...` where a letter
// set the day. Ids hold no `|`; a title may.
std::string written(const StartedClock& clock) {
  std::string text = clock.id + '|';
  if (clock.set_for) {
    text += '@' + base::to_text(*clock.set_for);
  } else {
    text += std::to_string(clock.rule.count) + letter_of(clock.rule.unit) + letter_of(clock.rule.convention);
    if (clock.rule.roll != clock::Roll::none) text += letter_of(clock.rule.roll);
  }
  text += '|' + clock.calendar + '|' + (clock.decides_timeliness ? "!" : "");
  if (!clock.whose.empty()) text += '>' + clock.whose + '>';
  return text + clock.title;
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
  const auto& [id, rule_text, calendar, marked] = *parts;
  const bool by_letter = rule_text.starts_with('@');
  const auto set_for = by_letter ? base::parse_day(rule_text.substr(1)) : std::nullopt;
  const auto rule = by_letter ? std::optional(clock::Rule{}) : read_rule(rule_text);
  if (!rule || by_letter != set_for.has_value() || id.empty()) return std::nullopt;
  const bool decides = marked.starts_with('!');
  std::string_view title = marked.substr(decides ? 1 : 0);
  std::string whose;
  if (const std::size_t end = title.starts_with('>') ? title.find('>', 1) : 0;
      end > 1 && end != std::string_view::npos) {
    whose = title.substr(1, end - 1);
    title.remove_prefix(end + 1);
  }
  return StartedClock{std::string(id), std::string(title), *rule, std::string(calendar), decides,
                      set_for,         std::move(whose)};
}

Value to_value(const OrderedTask& task) {
  Object object{{"due_on", base::to_text(task.due_on)}, {"kind", task.kind}, {"task", task.id}, {"title", task.title}};
  if (!task.role.empty()) object["role"] = task.role;
  Array items;
  for (const std::string& item : task.items) items.emplace_back(item);
  if (!items.empty()) object["items"] = std::move(items);
  if (!task.numbered.empty()) {
    object["numbered"] = task.numbered;
    object["number"] = task.number;
  }
  if (task.letter_on) object["letter_on"] = base::to_text(*task.letter_on);
  if (task.owner != 0) object["owner"] = task.owner;
  return object;
}

std::optional<OrderedTask> read_task(const Value& value) {
  const Object* object = value.as_object();
  if (object == nullptr) return std::nullopt;
  const auto due_on = base::parse_day(base::text_or(*object, "due_on"));
  OrderedTask task{base::text_or(*object, "task"), base::text_or(*object, "kind"), base::text_or(*object, "title"),
                   base::text_or(*object, "role"), due_on.value_or(Day{}),         {}};
  if (!due_on || task.id.empty() || task.title.empty()) return std::nullopt;
  task.numbered = base::text_or(*object, "numbered");
  task.number = base::int_or(*object, "number", 0);
  task.letter_on = base::parse_day(base::text_or(*object, "letter_on"));
  task.owner = base::int_or(*object, "owner", 0);
  const Value* items = base::find(*object, "items");
  if (items == nullptr) return task;
  if (items->as_array() == nullptr) return std::nullopt;
  for (const Value& item : *items->as_array()) {
    if (item.as_text() == nullptr) return std::nullopt;
    task.items.push_back(*item.as_text());
  }
  return task;
}

// `dg_caselist|2019-09-23|words`; the day may be empty.
std::string written(const RegisterEntry& entry) {
  return entry.into + '|' + (entry.day ? base::to_text(*entry.day) : "") + '|' + entry.words;
}

std::optional<RegisterEntry> read_entry(std::string_view text) {
  const auto parts = parts_of<3>(text);
  if (!parts) return std::nullopt;
  const auto& [into, day, words] = *parts;
  RegisterEntry entry{std::string(into), std::string(words), base::parse_day(day)};
  if (into.empty() || entry.day.has_value() == day.empty()) return std::nullopt;
  return entry;
}

// A list of values of one form under a key; left out where it is empty.
template <class Part, class Write>
void put(Object& object, std::string_view key, const std::vector<Part>& parts, Write write) {
  Array array;
  for (const Part& part : parts) array.push_back(Value(write(part)));
  if (!array.empty()) object[std::string(key)] = std::move(array);
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

bool read_tasks(const Object& object, Effects& effects) {
  const Value* tasks = base::find(object, "tasks");
  if (tasks == nullptr) return true;
  if (tasks->as_array() == nullptr) return false;
  for (const Value& value : *tasks->as_array()) {
    auto task = read_task(value);
    if (!task) return false;
    effects.tasks.push_back(std::move(*task));
  }
  return true;
}

bool read_sets(const Object& object, Effects& effects) {
  const Value* sets = base::find(object, "sets");
  if (sets == nullptr) return true;
  if (sets->as_object() == nullptr) return false;
  for (const auto& [field, value] : *sets->as_object()) {
    if (value.as_text() == nullptr) return false;
    effects.sets.insert_or_assign(field, *value.as_text());
  }
  return true;
}

}  // namespace

Value to_value(const Effects& effects) {
  Object object;
  if (!effects.state.empty()) object["to"] = effects.state;
  if (effects.opens) object["opens"] = written(*effects.opens);
  if (effects.answers) object["answers"] = true;
  if (effects.ends_clocks) object["ends"] = true;
  const auto as_it_is = [](const std::string& id) { return id; };
  put(object, "starts", effects.starts, [](const StartedClock& clock) { return written(clock); });
  put(object, "stops", effects.stops, as_it_is);
  put(object, "drops", effects.drops, as_it_is);
  put(object, "tasks", effects.tasks, [](const OrderedTask& task) { return to_value(task); });
  put(object, "enters", effects.enters, [](const RegisterEntry& entry) { return written(entry); });
  put(object, "continues", effects.continues, [](const StartedClock& clock) { return written(clock); });
  put(object, "lapses", effects.lapses, as_it_is);
  if (effects.sends) object["sends"] = to_value(*effects.sends);
  Object sets;
  for (const auto& [field, value] : effects.sets) sets[field] = value;
  if (!sets.empty()) object["sets"] = std::move(sets);
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
  if (const Value* sends = base::find(*object, "sends")) {
    effects.sends = read_sent_letter(*sends);
    if (!effects.sends) return std::nullopt;
  }
  const auto clocks_into = [](std::vector<StartedClock>& clocks) {
    return [&clocks](const std::string& text) {
      auto clock = read_clock(text);
      if (clock) clocks.push_back(std::move(*clock));
      return clock.has_value();
    };
  };
  const auto ids_into = [](std::vector<std::string>& ids) {
    return [&ids](const std::string& text) {
      ids.push_back(text);
      return true;
    };
  };
  const bool read = read_texts(*object, "starts", clocks_into(effects.starts)) &&
                    read_texts(*object, "stops", ids_into(effects.stops)) &&
                    read_texts(*object, "drops", ids_into(effects.drops)) &&
                    read_texts(*object, "continues", clocks_into(effects.continues)) &&
                    read_texts(*object, "lapses", ids_into(effects.lapses)) &&
                    read_texts(*object, "enters", [&](const std::string& text) {
                      auto entry = read_entry(text);
                      if (entry) effects.enters.push_back(std::move(*entry));
                      return entry.has_value();
                    });
  if (!read || !read_tasks(*object, effects) || !read_sets(*object, effects)) return std::nullopt;
  return effects;
}

}  // namespace redress::casework
