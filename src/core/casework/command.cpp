#include "core/casework/command.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/assert.h"
#include "base/text.h"
#include "core/casework/code.h"
#include "core/casework/fields.h"

namespace redress::casework {
namespace {

using base::Refusal;
using base::Refusals;
using base::Value;

constexpr std::size_t longest_text = std::size_t{64} << 10U;
constexpr std::size_t longest_label = 200;
constexpr std::size_t longest_reference = 100;
constexpr std::size_t longest_list = 100;

// Reads the wire form and collects everything that is wrong with it.
class Reader {
 public:
  Reader(const base::Object& wire, const Directory& directory) : wire_(wire), directory_(directory) {}

  base::Checked<Command> read() {
    for (const Field& field : common_fields()) read(field);
    const CommandKind* kind = find_kind();
    if (kind == nullptr) return base::refuse(std::move(refusals_));
    for (const Field& field : kind->fields) read(field);
    refuse_unknown(*kind);
    const bool registers = kind->name == "register_case";
    if (!registers && base::find(wire_, "case") == nullptr) missing("case");
    if (registers) settle_reference();
    // Looking up a name may make a new person: only for a command with nothing else wrong.
    if (refusals_.empty()) {
      for (const Field& field : kind->fields) look_up(field);
      look_up_service_value(*kind);
      look_up_known_person(*kind);
      look_up_other_case(*kind);
    }
    if (!refusals_.empty()) return base::refuse(std::move(refusals_));
    Command command;
    command.key = given_.text("key");
    if (!registers) command.case_reference = given_.text("case");
    command.on = *given_.get<Day>("on");
    command.at = given_.get<Instant>("at");
    if (const auto version = given_.get<std::int64_t>("seen_version"))
      command.seen_version = static_cast<int>(*version);
    command.request = kind->build(given_);
    command.posting = {given_.text("letter"), given_.get<Given::Names>("enclosed").value_or(Given::Names()),
                       given_.text("left_out")};
    return command;
  }

 private:
  void refuse(std::string rule, std::string_view about, std::string text) {
    refusals_.push_back({std::move(rule), std::string(about), "", std::move(text)});
  }
  void missing(std::string_view name) { refuse("field_missing", name, fmt::format("`{}` is missing", name)); }

  const CommandKind* find_kind() {
    const std::string name = given_.text("kind");
    if (name.empty()) return nullptr;  // refused already
    const auto& kinds = command_kinds();
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const CommandKind& kind) { return kind.name == name; });
    if (found != kinds.end()) return &*found;
    std::vector<std::string> names;
    for (const CommandKind& kind : kinds) names.emplace_back(kind.name);
    const auto near = base::nearest_word(name, names);
    refuse("unknown_kind", "kind",
           fmt::format("there is no command `{}`{}", name, near ? fmt::format("; is `{}` meant?", *near) : ""));
    return nullptr;
  }

  void refuse_unknown(const CommandKind& kind) {
    std::vector<std::string> names;
    for (const Field& field : common_fields()) names.emplace_back(field.name);
    for (const Field& field : kind.fields) names.emplace_back(field.name);
    for (const auto& [name, value] : wire_) {
      if (std::find(names.begin(), names.end(), name) != names.end()) continue;
      const std::string shown =
          base::is_utf8(name) ? name.substr(0, base::utf8_boundary(name, longest_label)) : "a name that is not UTF-8";
      const auto near = base::nearest_word(name, names);
      refuse("unknown_field", shown,
             fmt::format("`{}` has no field `{}`{}", kind.name, shown,
                         near ? fmt::format("; is `{}` meant?", *near) : ""));
    }
  }

  // A line may name the case it registers as any other line does.
  void settle_reference() {
    const std::string named = given_.text("case");
    const std::string reference = given_.text("reference");
    if (named.empty()) return;
    if (!reference.empty() && reference != named) {
      refuse("two_references", "reference", "`case` and `reference` name two different cases");
    }
    given_.set("reference", named);
  }

  void read(const Field& field) {
    const Value* value = base::find(wire_, field.name);
    if (value == nullptr || value->is_null()) {
      if (field.required) missing(field.name);
      return;
    }
    if (field.type == FieldType::whole) return read_whole(field, *value);
    if (field.type == FieldType::codes) return read_codes(field, *value);
    if (is_list(field)) return read_list(field, *value);
    const std::string* text = value->as_text();
    if (text == nullptr) return refuse("wrong_type", field.name, fmt::format("`{}` must be a text", field.name));
    if (!base::is_utf8(*text)) {
      return refuse("text_not_utf8", field.name, fmt::format("`{}` is not well-formed UTF-8", field.name));
    }
    // An empty value is a value for what may be cleared, and nothing given for everything else.
    if (base::trimmed(*text).empty() && field.name != "value") {
      if (field.required) missing(field.name);
      return;
    }
    read_text(field, *text);
  }

  void read_whole(const Field& field, const Value& value) {
    const std::int64_t* number = value.as_int();
    if (number == nullptr)
      return refuse("wrong_type", field.name, fmt::format("`{}` must be a whole number", field.name));
    if (*number < field.least || *number > field.most) {
      return refuse("number_out_of_range", field.name,
                    fmt::format("`{}` must be from {} to {}", field.name, field.least, field.most));
    }
    given_.set(field.name, *number);
  }

  void read_codes(const Field& field, const Value& value) {
    const base::Object* object = value.as_object();
    if (object == nullptr)
      return refuse("wrong_type", field.name, fmt::format("`{}` must be an object of codes", field.name));
    Given::Codes codes;
    for (const auto& [name, member] : *object) {
      const std::string* code = member.as_text();
      if (code == nullptr || !is_code(name) || !is_code(*code)) {
        return refuse(
            "not_a_code", field.name,
            fmt::format("each name and value of `{}` must be a word of at most 60 of a-z, 0-9, `_`, `.` and `-`",
                        field.name));
      }
      codes.emplace(name, *code);
    }
    given_.set(field.name, std::move(codes));
  }

  static bool is_list(const Field& field) {
    return field.type == FieldType::names || field.type == FieldType::actors || field.type == FieldType::code_list;
  }

  // What stands on one line each, or is one member of an array each; what is empty is none.
  std::optional<Given::Names> lines_of(const Field& field, const Value& value) {
    Given::Names names;
    const auto add = [&](std::string_view name) {
      if (!base::trimmed(name).empty()) names.emplace_back(base::trimmed(name));
    };
    if (const std::string* text = value.as_text()) {
      for (const std::string_view line : base::split(*text, '\n')) add(line);
      return names;
    }
    const base::Array* array = value.as_array();
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
      const std::string* name = (*array)[i].as_text();
      if (name == nullptr) array = nullptr;
      if (name != nullptr) add(*name);
    }
    if (array != nullptr) return names;
    refuse("wrong_type", field.name, fmt::format("`{}` must be an array of texts", field.name));
    return std::nullopt;
  }

  void read_list(const Field& field, const Value& value) {
    auto names = lines_of(field, value);
    if (!names) return;
    if (names->empty() && field.required) return missing(field.name);
    if (names->size() > longest_list) {
      return refuse("list_too_long", field.name,
                    fmt::format("`{}` has more than {} of them", field.name, longest_list));
    }
    for (const std::string& name : *names) {
      if (!base::is_utf8(name)) {
        return refuse("text_not_utf8", field.name, fmt::format("`{}` is not well-formed UTF-8", field.name));
      }
      if (field.type == FieldType::code_list && !is_code(name)) {
        return refuse(
            "not_a_code", field.name,
            fmt::format("each of `{}` must be a word of at most 60 of a-z, 0-9, `_`, `.` and `-`", field.name));
      }
      if (name.size() > longest_label) {
        return refuse("text_too_long", field.name,
                      fmt::format("one of `{}` is longer than {} bytes", field.name, longest_label));
      }
      if (has_control(name)) {
        return refuse("not_one_line", field.name, fmt::format("each of `{}` must be one line of text", field.name));
      }
    }
    if (field.type == FieldType::code_list) keep_each_once(*names);
    given_.set(field.name, std::move(*names));
  }

  static void keep_each_once(Given::Names& codes) {
    Given::Names once;
    for (auto& code : codes) {
      if (std::find(once.begin(), once.end(), code) == once.end()) once.push_back(std::move(code));
    }
    codes = std::move(once);
  }

  static bool has_control(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  }

  void read_text(const Field& field, const std::string& text) {
    switch (field.type) {
      case FieldType::text:
        return read_words(field, text, longest_text, true);
      case FieldType::label:
      case FieldType::actor:
      case FieldType::team:
      case FieldType::service:
        return read_words(field, text, longest_label, false);
      case FieldType::reference:
        return read_words(field, text, longest_reference, false);
      case FieldType::code:
        if (is_code(text)) return given_.set(field.name, text);
        return refuse("not_a_code", field.name,
                      fmt::format("`{}` must be a word of at most 60 of a-z, 0-9, `_`, `.` and `-`", field.name));
      case FieldType::day:
        if (const auto day = base::parse_day(text)) return given_.set(field.name, *day);
        return refuse("not_a_day", field.name, fmt::format("`{}` must be a day as in 2026-11-20", field.name));
      case FieldType::moment:
        if (const auto moment = base::parse_instant(text)) return given_.set(field.name, *moment);
        return refuse("not_a_moment", field.name,
                      fmt::format("`{}` must be a moment with its offset, as in 2026-11-20T09:30:00Z", field.name));
      case FieldType::whole:
      case FieldType::codes:
      case FieldType::names:
      case FieldType::actors:
      case FieldType::code_list:
        return;
    }
  }

  void read_words(const Field& field, const std::string& text, std::size_t longest, bool lines) {
    if (text.size() > longest) {
      return refuse("text_too_long", field.name, fmt::format("`{}` is longer than {} bytes", field.name, longest));
    }
    if (!lines && has_control(text)) {
      return refuse("not_one_line", field.name, fmt::format("`{}` must be one line of text", field.name));
    }
    given_.set(field.name, text);
  }

  void look_up_all(const Field& field) {
    const auto names = given_.get<Given::Names>(field.name);
    if (!names) return;
    Given::Numbers ids;
    for (const std::string& name : *names) {
      const auto id = id_of(directory_.actor, name);
      if (!id) return refuse("name_not_known", field.name, "there is no person called " + name);
      ids.push_back(*id);
    }
    given_.set(field.name, std::move(ids));
  }

  void look_up(const Field& field) {
    if (field.type == FieldType::actors) return look_up_all(field);
    const bool actor = field.type == FieldType::actor;
    const bool team = field.type == FieldType::team;
    if (!actor && !team && field.type != FieldType::service) return;
    const auto name = given_.get<std::string>(field.name);
    if (!name) return;
    if (const auto id = id_of(actor ? directory_.actor : team ? directory_.team : directory_.service, *name)) {
      given_.set(field.name, *id);
    } else {
      refuse("name_not_known", field.name,
             fmt::format("there is no {} of that name", actor  ? "person"
                                                        : team ? "team"
                                                               : "service"));
    }
  }

  // `service` as a field is set by its name too, and kept as its id.
  void look_up_service_value(const CommandKind& kind) {
    if (kind.name != "set_field" || given_.text("field") != "service") return;
    const std::string name = given_.text("value");
    const auto id = base::trimmed(name).empty() ? std::optional<std::int64_t>(0) : id_of(directory_.service, name);
    if (!id) return refuse("name_not_known", "value", "there is no service of that name");
    given_.set("value", std::to_string(*id));
  }

  void look_up_known_person(const CommandKind& kind) {
    const std::int64_t number = kind.name == "add_person" ? given_.number("number") : 0;
    if (number == 0 || !directory_.is_known_person || directory_.is_known_person(number)) return;
    refuse("person_is_not_known", "number", fmt::format("no case has a person with the number {}", number));
  }

  void look_up_other_case(const CommandKind& kind) {
    const std::string other = kind.name == "link_case" ? given_.text("to") : std::string();
    if (other.empty() || !directory_.is_known_case || directory_.is_known_case(other)) return;
    refuse("case_not_known", "to", fmt::format("there is no case {}", other));
  }

  static std::optional<std::int64_t> id_of(const std::function<std::optional<std::int64_t>(std::string_view)>& look,
                                           std::string_view name) {
    return look ? look(base::trimmed(name)) : std::nullopt;
  }

  const base::Object& wire_;
  const Directory& directory_;
  Given given_;
  Refusals refusals_;
};

}  // namespace

std::string kind_of(const Request& request) {
  REDRESS_ASSERT(request.index() < command_kinds().size());
  return std::string(command_kinds()[request.index()].name);
}

std::string facet_of(const Request& request) {
  REDRESS_ASSERT(request.index() < command_kinds().size());
  return std::string(command_kinds()[request.index()].facet);
}

base::Checked<Command> parse_command(const base::Object& wire, const Directory& directory) {
  return Reader(wire, directory).read();
}

}  // namespace redress::casework
