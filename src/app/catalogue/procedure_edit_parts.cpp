// Which values of a procedure's file the forms change, and what they are called.
#include <algorithm>

#include "app/catalogue/procedure_edit.h"
#include "app/catalogue/procedure_edit_places.h"
#include "base/text.h"
#include "kit/yaml/read.h"

namespace redress::catalogue {
namespace {

using yaml::Member;
using yaml::Node;
using Group = EditablePart::Group;
using Kind = EditablePart::Kind;

const Node* find(const Node& map, std::string_view key) {
  const auto found =
      std::find_if(map.members.begin(), map.members.end(), [&](const Member& member) { return member.key == key; });
  return found == map.members.end() ? nullptr : &found->value;
}

std::string text_at(const Node& map, std::string_view key) {
  const Node* node = find(map, key);
  return node != nullptr && node->kind == Node::Kind::text ? node->text : "";
}

// `answer_stage` as `Answer stage`
std::string spoken(std::string words) {
  std::replace(words.begin(), words.end(), '_', ' ');
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

class Parts {
 public:
  explicit Parts(const Node& root) : root_(root) {}

  std::vector<EditablePart> all() {
    add(root_, "", "title", Group::wording, Kind::line, "The procedure", "Title");
    add(root_, "", "short", Group::wording, Kind::line, "The procedure", "Short title, for lists");
    each("roles", [&](const Node& role, const std::string& at) {
      const std::string of = text_at(role, "title");
      add(role, at, "title", Group::roles, Kind::line, of, "Title");
      add(role, at, "does", Group::roles, Kind::line, of, "What they do");
    });
    add(root_, "", "late_reasons", Group::lists, Kind::words, "Reasons", "Why an answer was late");
    add(root_, "", "close_reasons", Group::lists, Kind::words, "Reasons", "Why a case was closed");
    signposts();
    windows();
    each("stages", [&](const Node& stage, const std::string& at) {
      add(stage, at, "title", Group::wording, Kind::line, text_at(stage, "title"), "Title of the stage");
    });
    each("clocks", [&](const Node& clock, const std::string& at) { of_clock(clock, at); });
    each("steps", [&](const Node& step, const std::string& at) {
      add(step, at, "title", Group::wording, Kind::line, text_at(step, "title"), "Title of the step");
    });
    each("fields", [&](const Node& field, const std::string& at) {
      const std::string of = text_at(field, "title");
      add(field, at, "title", Group::wording, Kind::line, of, "Title of the field");
      add(field, at, "values", Group::lists, Kind::words, of, "Values");
    });
    each("tasks", [&](const Node& task, const std::string& at) {
      const std::string of = text_at(task, "title");
      add(task, at, "title", Group::wording, Kind::line, of, "Title of the task");
      if (text_at(task, "due") != "set-by-letter") add(task, at, "due", Group::limits, Kind::quantity, of, "Due after");
      add(task, at, "role", Group::roles, Kind::role, of, "Who does it");
    });
    each("registers", [&](const Node& entry, const std::string& at) {
      add(entry, at, "title", Group::wording, Kind::line, text_at(entry, "title"), "Title of the register");
    });
    each("approvals", [&](const Node& approval, const std::string& at) {
      const std::string of = text_at(approval, "title");
      add(approval, at, "title", Group::wording, Kind::line, of, "Title of the approval");
      add(approval, at, "returns", Group::lists, Kind::words, of, "Why it is returned");
    });
    each("reports", [&](const Node& report, const std::string& at) {
      const std::string of = text_at(report, "title");
      add(report, at, "title", Group::wording, Kind::line, of, "Title of the report");
      add(report, at, "audience", Group::wording, Kind::line, of, "To whom");
      add(report, at, "within", Group::limits, Kind::quantity, of, "Due after the period, within");
    });
    each("questions", [&](const Node& question, const std::string& at) {
      const std::string of = text_at(question, "question");
      add(question, at, "question", Group::wording, Kind::line, of, "Question");
      add(question, at, "answer", Group::wording, Kind::line, of, "Answer");
    });
    if (const Node* states = find(root_, "states")) of_states(*states, "");
    return std::move(parts_);
  }

 private:
  template <class Do>
  void each(std::string_view key, const Do& act) {
    const Node* list = find(root_, key);
    if (list == nullptr) return;
    for (const Node& item : list->items) {
      if (!name_of(item).empty()) act(item, std::string(key) + '/' + name_of(item));
    }
  }

  void add(const Node& map, const std::string& at, const std::string& key, Group group, Kind kind,
           const std::string& of, const std::string& what, bool also_missing = false) {
    const Node* node = find(map, key);
    if (node == nullptr && !also_missing) return;
    EditablePart part;
    part.group = group;
    part.kind = kind;
    part.at = at.empty() ? key : at + '/' + key;
    part.of = of;
    part.what = what;
    part.missing = node == nullptr;
    const bool is_list = kind == Kind::words || kind == Kind::roles;
    if (node != nullptr) {
      if (node->kind != (is_list ? Node::Kind::list : Node::Kind::text)) return;
      part.text = node->text;
      for (const Node& item : node->items) {
        if (item.kind != Node::Kind::text) return;
        part.words.push_back(item.text);
        part.text += (part.text.empty() ? "" : ", ") + item.text;
      }
    }
    parts_.push_back(std::move(part));
  }

  void signposts() {
    const Node* list = find(root_, "signposts");
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
      const Node& item = list->items[i];
      const std::string stage = text_at(item, "stage"), nation = text_at(item, "nation");
      const std::string of = "What the answer says" + (stage.empty() ? "" : " at stage " + stage) +
                             (nation.empty() ? "" : ", " + spoken(nation));
      const std::string at = "signposts/" + std::to_string(i + 1);
      add(item, at, "to", Group::wording, Kind::line, of, "Where people can go next");
      add(item, at, "text", Group::wording, Kind::line, of, "What to say");
    }
  }

  void windows() {
    each("windows", [&](const Node& window, const std::string& at) {
      const std::string of = text_at(window, "title");
      add(window, at, "title", Group::wording, Kind::line, of, "Title of the time to come forward");
      const Node* within = find(window, "within");
      for (std::size_t i = 0; within != nullptr && i < within->items.size(); ++i) {
        add(within->items[i], at + "/within/" + std::to_string(i + 1), "limit", Group::limits, Kind::quantity, of,
            "From " + text_at(within->items[i], "from"));
      }
    });
  }

  void of_clock(const Node& clock, const std::string& at) {
    const std::string of = text_at(clock, "title");
    add(clock, at, "title", Group::wording, Kind::line, of, "Title of the clock");
    if (text_at(clock, "limit") != "set-by-letter") add(clock, at, "limit", Group::limits, Kind::quantity, of, "Limit");
    const Node* extension = find(clock, "extension");
    if (extension == nullptr || extension->kind != Node::Kind::map) return;
    const std::string within = at + "/extension", limit = text_at(clock, "limit");
    std::string unit = limit.find(' ') == std::string::npos ? "" : ", in" + limit.substr(limit.find(' '));
    std::replace(unit.begin(), unit.end(), '-', ' ');
    add(*extension, within, "at_most", Group::limits, Kind::number, of, "Each extension at most" + unit);
    add(*extension, within, "times", Group::limits, Kind::number, of, "How often it may be extended");
    for (const auto& [key, what] : {std::pair{"ceiling", "Limit and extensions together"},
                                    {"inform_every", "The complainant is told again after"}}) {
      if (const Node* count = find(*extension, key))
        add(*count, within + '/' + key, "count", Group::limits, Kind::number, of, what + unit);
    }
    add(*extension, within, "approver", Group::roles, Kind::role, of, "Who agrees to an extension", true);
  }

  void of_states(const Node& list, const std::string& around) {
    for (const Node& state : list.items) {
      if (name_of(state).empty()) continue;
      const std::string at = "states/" + name_of(state), of = around + text_at(state, "title");
      add(state, at, "title", Group::wording, Kind::line, of, "Title of the state");
      add(state, at, "owner", Group::roles, Kind::role, of, "Who has the case");
      add(state, at, "next_action", Group::wording, Kind::line, of, "What happens next");
      const Node* transitions = find(state, "transitions");
      for (std::size_t i = 0; transitions != nullptr && i < transitions->items.size(); ++i) {
        const Node& transition = transitions->items[i];
        const std::string way = at + "/transitions/" + std::to_string(i + 1);
        const std::string step = way_called(*transitions, i);
        add(transition, way, "by", Group::roles, Kind::roles, of, step + ": who may", true);
        add(transition, way, "guidance", Group::wording, Kind::line, of, step + ": guidance", true);
      }
      if (const Node* within = find(state, "states")) of_states(*within, of + ": ");
    }
  }

  // `Close case`; where a state has several ways to do it, which of them.
  std::string way_called(const Node& transitions, std::size_t at) const {
    const Node& way = transitions.items[at];
    const std::string on = text_at(way, "on"), stage = text_at(way, "received_stage");
    if (!stage.empty()) return step_called(on) + " at stage " + stage;
    std::size_t which = 0, all = 0;
    for (const Node& other : transitions.items) {
      if (text_at(other, "on") != on) continue;
      ++all;
      if (&other <= &way) ++which;
    }
    return step_called(on) + (all > 1 ? ", way " + std::to_string(which) : "");
  }

  std::string step_called(const std::string& on) const {
    const Node* steps = find(root_, "steps");
    for (std::size_t i = 0; steps != nullptr && i < steps->items.size(); ++i) {
      if (name_of(steps->items[i]) == on) return text_at(steps->items[i], "title");
    }
    return spoken(on);
  }

  const Node& root_;
  std::vector<EditablePart> parts_;
};

}  // namespace

std::vector<EditablePart> editable_parts(std::string_view text) {
  const auto tree = yaml::read_yaml(text, "the file");
  if (!tree || tree->kind != Node::Kind::map) return {};
  return Parts(*tree).all();
}

base::Refusals not_editable(std::string_view text, const std::vector<Change>& changes) {
  std::vector<std::string> known;
  for (auto& part : editable_parts(text)) known.push_back(std::move(part.at));
  base::Refusals wrong;
  for (const Change& change : changes) {
    if (std::find(known.begin(), known.end(), change.at) != known.end()) continue;
    const auto near = base::nearest_word(change.at, known);
    wrong.push_back(
        {"value_can_be_changed", change.at, "docs/procedures.md, Changing one in forms",
         "`" + change.at + "` is nothing that can be changed so" + (near ? "; is `" + *near + "` meant?" : "")});
  }
  return wrong;
}

int line_of(std::string_view text, std::string_view at) {
  auto tree = yaml::read_yaml(text, "the file");
  if (!tree) return 0;
  const Way way = way_to(*tree, at);
  return way.found == nullptr ? 0 : way.found->place.line;
}

std::vector<PartChange> changed_parts(std::string_view before, std::string_view after) {
  const auto old = editable_parts(before);
  std::vector<PartChange> changes;
  for (auto& part : editable_parts(after)) {
    const auto was = std::find_if(old.begin(), old.end(), [&](const EditablePart& each) { return each.at == part.at; });
    if (was != old.end() && (was->text != part.text || was->missing != part.missing)) changes.push_back({*was, part});
  }
  return changes;
}

}  // namespace redress::catalogue
