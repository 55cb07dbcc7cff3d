// The statechart: states, states around states, and what leads from one to another.
//
// In the file a state may stand around others; its transitions, stage and owner are theirs too. What is made of it is flat:
// the innermost states, each with its own transitions first and then those of the states around it, from the inside out.
#include "app/catalogue/procedure_parts.h"

namespace redress::catalogue {
namespace {

using procedure::Effect;
using procedure::Guard;
using procedure::Procedure;
using procedure::State;
using procedure::Transition;

// Beyond these a file is no procedure, and states around states would multiply it.
constexpr std::size_t most_states = 500;
constexpr std::size_t most_transitions = 200;

// What a state takes from those around it.
struct Around {
  std::string id;
  std::string stage;
  std::string owner;
  std::vector<procedure::FieldValue> fields;
  std::vector<Transition> transitions;
};

// `[a, b]` as `a b`; a word is itself.
std::string joined_words(const yaml::Node& node) {
  std::string joined;
  for (const yaml::Node& item : node.items) joined += (joined.empty() ? "" : " ") + item.text;
  return node.kind == yaml::Node::Kind::text ? node.text : joined;
}

struct Named {
  std::string name;
  yaml::Place place;
  std::string argument;
  yaml::Place argument_place;
  bool has_argument = false;
  std::string source;
};

// `name`, `name: argument`, or either with `source: ...` beside it.
std::optional<Named> read_named(const yaml::Node& node, const std::string& what, bool may_cite,
                                yaml::Remarks& remarks) {
  Named named;
  named.place = named.argument_place = node.place;
  if (node.kind == yaml::Node::Kind::text) {
    named.name = node.text;
    return named;
  }
  for (const yaml::Member& member : node.members) {
    if (may_cite && member.key == "source") {
      if (member.value.text.empty()) remarks.add(member.value.place, "`source` of the guard, expected a text");
      named.source = member.value.text;
      continue;
    }
    if (!named.name.empty()) {
      remarks.add(member.place, "a second key `" + member.key + "`, expected one " + what + " in each item");
      return std::nullopt;
    }
    named.name = member.key;
    named.place = member.place;
    named.argument = joined_words(member.value);
    named.argument_place = member.value.place;
    named.has_argument = member.value.kind != yaml::Node::Kind::empty;
  }
  if (named.name.empty()) {
    remarks.add(node.place, "expected " + what + ", as a word or as `word: what it is about`");
    return std::nullopt;
  }
  return named;
}

template <class What>
bool fits(const Named& named, What what, yaml::Remarks& remarks) {
  if (procedure::takes_argument(what) == (named.has_argument && !named.argument.empty())) return true;
  remarks.add(named.place,
              "`" + named.name + "` " +
                  (named.has_argument ? "stands alone, expected nothing after it"
                                      : "says nothing of what it is about, expected `" + named.name + ": ...`"));
  return false;
}

void read_guard(const yaml::Node& node, Transition& transition, yaml::Remarks& remarks) {
  const auto named = read_named(node, "guard", true, remarks);
  if (!named) return;
  const auto what = procedure::parse_guard(named->name);
  if (!what) return remarks.unknown(named->place, "guard", named->name, procedure::guard_names());
  if (!fits(*named, *what, remarks)) return;
  transition.when.push_back({*what, named->argument, named->source, placed(named->argument_place)});
}

void read_effect(const yaml::Node& node, Transition& transition, yaml::Remarks& remarks) {
  const auto named = read_named(node, "effect", false, remarks);
  if (!named) return;
  const auto what = procedure::parse_effect(named->name);
  if (!what) return remarks.unknown(named->place, "effect", named->name, procedure::effect_names());
  if (!fits(*named, *what, remarks)) return;
  for (const Effect& other : transition.effects) {
    if (other.what != *what || other.argument != named->argument) continue;
    return remarks.add(named->place, "the effect `" + named->name + "` stands twice, expected once");
  }
  transition.effects.push_back({*what, named->argument, placed(named->argument_place)});
}

void add_state(const yaml::Node& node, const Around& around, Procedure& procedure, yaml::Remarks& remarks) {
  yaml::Map map(node, remarks, "a state");
  const std::string id = read_id(map, remarks);
  const std::string title = map.text("title");
  Around inner{id, map.text_or("stage", around.stage), map.text_or("owner", around.owner), around.fields, {}};
  for (procedure::FieldValue& value : read_field_values(map, remarks)) inner.fields.push_back(std::move(value));
  read_transitions(map, id, inner.transitions, remarks);
  inner.transitions.insert(inner.transitions.end(), around.transitions.begin(), around.transitions.end());
  if (inner.transitions.size() > most_transitions || procedure.states.size() >= most_states) {
    return remarks.add(map.place(), "more than " + std::to_string(most_states) + " states, or " +
                                        std::to_string(most_transitions) + " transitions of one state");
  }

  if (map.has("states")) {
    for (const procedure::Composite& other : procedure.composites) {
      if (other.id == id) remarks.add(map.place(), "the state `" + id + "` stands twice, expected once");
    }
    procedure.composites.push_back({id, title, around.id});
    for (const yaml::Node& each : map.some("states")) add_state(each, inner, procedure, remarks);
    return map.finish();
  }
  State state;
  state.place = placed(map.place());
  state.id = id;
  state.title = title;
  state.stage = inner.stage;
  state.owner = inner.owner;
  state.within = around.id;
  state.final = map.boolean_or("final", false);
  state.next_action = map.text_or("next_action", "");
  state.fields = std::move(inner.fields);
  state.tasks = yaml::texts_of(map.words("tasks"));
  state.waits_for = map.text_or("waits_for", "");
  state.chase = map.text_or("chase", "");
  state.transitions = std::move(inner.transitions);
  for (Transition& transition : state.transitions) {
    if (transition.to.empty()) transition.to = id;  // it stays where it is
  }
  map.finish();
  procedure.states.push_back(std::move(state));
}

}  // namespace

void read_transitions(yaml::Map& state, std::string_view from, std::vector<Transition>& transitions,
                      yaml::Remarks& remarks) {
  for (const yaml::Node& node : state.list("transitions")) {
    yaml::Map map(node, remarks, "a transition");
    Transition transition;
    transition.place = placed(map.place());
    transition.from = from;
    transition.on = map.text("on");
    transition.by = yaml::texts_of(map.words("by"));
    transition.stage = map.text_or("received_stage", "");
    transition.to = map.text_or("to", "");
    transition.guidance = map.text_or("guidance", "");
    transition.source = map.text_or("source", "");
    transition.letter = map.text_or("letter", "");
    for (const yaml::Node& guard : map.list("when")) read_guard(guard, transition, remarks);
    for (const yaml::Node& effect : map.list("effects")) read_effect(effect, transition, remarks);
    transition.fields = read_field_values(map, remarks);
    transition.entries = read_entries(map, remarks);
    map.finish();
    transitions.push_back(std::move(transition));
  }
}

void read_states(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.some("states")) add_state(node, {}, procedure, remarks);
}

}  // namespace redress::catalogue
