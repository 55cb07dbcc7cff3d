#include "app/catalogue/procedure_edit.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "app/catalogue/procedure_edit_places.h"
#include "base/text.h"
#include "kit/yaml/read.h"

namespace redress::catalogue {
namespace {

using yaml::Member;
using yaml::Node;

constexpr std::size_t longest_value = 4000;
// Keys that a part may have without having them yet.
const std::vector<std::string> may_be_added{"approver", "by", "guidance"};

base::Refusals refusal(const char* rule, const std::string& at, std::string text) {
  return {{rule, at, "docs/procedures.md, Changing one in forms", std::move(text)}};
}

bool is_one_line(std::string_view text) {
  return base::is_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7F;
         });
}

std::optional<base::Refusals> wrong_with(const Change& change) {
  const auto wrong_text = [&](const std::string& text) {
    return text.empty() || text.size() > longest_value || !is_one_line(text) || base::trimmed(text) != text;
  };
  if (!change.is_list) {
    if (!wrong_text(change.text)) return std::nullopt;
    return refusal("value_is_one_line", change.at, "enter one line of text, of at most 4,000 bytes");
  }
  if (change.words.empty()) return refusal("list_has_a_word", change.at, "enter at least one line");
  for (std::size_t i = 0; i < change.words.size(); ++i) {
    if (wrong_text(change.words[i]))
      return refusal("value_is_one_line", change.at, "enter one line of text for each, of at most 4,000 bytes");
    if (std::find(change.words.begin(), change.words.begin() + static_cast<std::ptrdiff_t>(i), change.words[i]) !=
        change.words.begin() + static_cast<std::ptrdiff_t>(i))
      return refusal("words_stand_once", change.at, "`" + change.words[i] + "` stands twice, expected once");
  }
  return std::nullopt;
}

Node text_node(std::string text) {
  Node node;
  node.kind = Node::Kind::text;
  node.text = std::move(text);
  return node;
}

std::vector<std::string> texts_of(const Node& list) {
  std::vector<std::string> texts;
  for (const Node& item : list.items) texts.push_back(item.text);
  return texts;
}

// Those that stay, then the new ones.
std::vector<std::string> in_place(const std::vector<std::string>& old, const std::vector<std::string>& wanted) {
  std::vector<std::string> words;
  for (const auto& word : old)
    if (std::find(wanted.begin(), wanted.end(), word) != wanted.end()) words.push_back(word);
  for (const auto& word : wanted)
    if (std::find(old.begin(), old.end(), word) == old.end()) words.push_back(word);
  return words;
}

Node wanted_node(const Change& change, const std::vector<std::string>& old) {
  if (!change.is_list) return text_node(change.text);
  Node list;
  list.kind = Node::Kind::list;
  for (auto& word : in_place(old, change.words)) list.items.push_back(text_node(std::move(word)));
  return list;
}

bool is_same(const Node& one, const Node& other) {
  if (one.kind != other.kind || one.text != other.text) return false;
  return std::equal(one.items.begin(), one.items.end(), other.items.begin(), other.items.end(), is_same) &&
         std::equal(one.members.begin(), one.members.end(), other.members.begin(), other.members.end(),
                    [](const Member& a, const Member& b) { return a.key == b.key && is_same(a.value, b.value); });
}

// One change of a text that was read, and of its tree, so that what comes of the text can be held against it.
class Edit {
 public:
  Edit(std::string& text, Node& tree, const Change& change) : text_(text), tree_(tree), change_(change) {}

  base::Checked<base::Done> make() {
    if (auto wrong = wrong_with(change_)) return base::refuse(std::move(*wrong));
    const auto way = way_to(tree_, change_.at);
    if (way.parent == nullptr) return base::refuse(unknown());
    if (way.found == nullptr) return add(*way.parent, way.missing);
    Node& node = *way.found;
    if (is_there(node)) return base::Done{};
    const bool made = change_.is_list ? replace_list(node) : replace_text(node, way.key_column);
    if (!made) return base::refuse(stands_otherwise());
    return settle([&] {
      const yaml::Place place = node.place;
      node = wanted_node(change_, texts_of(node));
      node.place = place;
    });
  }

 private:
  base::Refusals unknown() const {
    return refusal("value_has_a_place", change_.at, "the procedure has no `" + change_.at + "`");
  }
  base::Refusals stands_otherwise() const {
    return refusal("value_keeps_the_file", change_.at,
                   "`" + change_.at + "` cannot be changed here without changing more of the file: change it there");
  }

  bool is_there(const Node& node) const {
    if (!change_.is_list) return node.kind == Node::Kind::text && node.text == change_.text;
    return node.kind == Node::Kind::list && in_place(texts_of(node), change_.words) == texts_of(node);
  }

  // The text says that and no more, or nothing of it is kept.
  base::Checked<base::Done> settle(const std::function<void()>& expect) {
    expect();
    auto read = yaml::read_yaml(text_, change_.at);
    if (!read || !is_same(*read, tree_)) return base::refuse(stands_otherwise());
    tree_ = std::move(*read);
    return base::Done{};
  }

  bool replace_text(const Node& node, int key_column) {
    if (node.kind != Node::Kind::text) return false;
    const std::size_t begin = offset_of(text_, node.place);
    const auto end = end_of_text(text_, begin, key_column);
    if (!end) return false;
    const char first = text_[begin];
    const bool block = first == '|' || first == '>';
    text_.replace(begin, *end - begin,
                  block ? folded_text(change_.text, key_column) : plain_or_quoted(change_.text, first == '"'));
    return true;
  }

  bool replace_list(const Node& node) {
    if (node.kind != Node::Kind::list || node.items.empty()) return false;
    const bool texts = std::all_of(node.items.begin(), node.items.end(),
                                   [](const Node& item) { return item.kind == Node::Kind::text; });
    if (!texts) return false;
    const std::size_t begin = offset_of(text_, node.place);
    if (text_[begin] != '[') return replace_lines(node);
    const auto end = end_of_flow(text_, begin);
    if (!end) return false;
    text_.replace(begin, *end - begin, flow_list(in_place(texts_of(node), change_.words)));
    return true;
  }

  // A list with an item on each line: those that stay are not touched.
  bool replace_lines(const Node& node) {
    const std::size_t last = offset_of(text_, node.items.back().place);
    const std::size_t line = start_of_line(text_, last);
    const std::string before = text_.substr(line, last - line);  // `  - `
    if (before.find_first_not_of(" -") != std::string::npos) return false;
    std::string added;
    const auto old = texts_of(node);
    for (const auto& word : in_place(old, change_.words)) {
      if (std::find(old.begin(), old.end(), word) == old.end()) added += before + plain_or_quoted(word, false) + '\n';
    }
    std::size_t after = end_of_line(text_, last);
    if (!added.empty() && after == text_.size() && !text_.ends_with('\n')) {
      text_ += '\n';
      after = text_.size();
    }
    text_.insert(after, added);
    for (auto item = node.items.rbegin(); item != node.items.rend(); ++item) {
      if (std::find(change_.words.begin(), change_.words.end(), item->text) != change_.words.end()) continue;
      const std::size_t at = offset_of(text_, item->place);
      const std::size_t from = start_of_line(text_, at);
      text_.erase(from, end_of_line(text_, at) - from);
    }
    return true;
  }

  // Before the second of the keys that are there, so that an item still begins with its own name.
  base::Checked<base::Done> add(Node& parent, const std::string& key) {
    const bool may = std::find(may_be_added.begin(), may_be_added.end(), key) != may_be_added.end();
    if (!may || parent.kind != Node::Kind::map || parent.members.empty()) return base::refuse(unknown());
    const std::size_t place = parent.members.size() > 1 ? 1 : 0;
    const Member& next = parent.members[place];
    const std::size_t at = offset_of(text_, next.place);
    const std::string value = change_.is_list ? flow_list(change_.words) : plain_or_quoted(change_.text, false);
    const bool flow = text_[offset_of(text_, parent.place)] == '{';
    const std::string indent(static_cast<std::size_t>(next.place.column - 1), ' ');
    text_.insert(at, key + ": " + value + (flow ? ", " : "\n" + indent));
    return settle([&] {
      parent.members.insert(parent.members.begin() + static_cast<std::ptrdiff_t>(place),
                            {key, {}, wanted_node(change_, {})});
    });
  }

  std::string& text_;
  Node& tree_;
  const Change& change_;
};

}  // namespace

base::Checked<std::string> edited(std::string_view text, const std::vector<Change>& changes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";  // of byte order: places are counted behind it
  const bool marked = text.starts_with(mark);
  std::string changed(marked ? text.substr(mark.size()) : text);
  auto tree = yaml::read_yaml(changed, "the file");
  if (!tree) return base::refuse(tree.error());
  base::Refusals wrong;
  for (const Change& change : changes) {
    std::string next = changed;
    Node next_tree = *tree;
    const auto made = Edit(next, next_tree, change).make();
    if (!made) {
      wrong.insert(wrong.end(), made.error().begin(), made.error().end());
      continue;
    }
    changed = std::move(next);
    *tree = std::move(next_tree);
  }
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  return marked ? std::string(mark) + changed : changed;
}

std::vector<Change> as_edition(int edition, base::Day from) {
  return {{"edition", std::to_string(edition)}, {"valid/from", base::to_text(from)}};
}

}  // namespace redress::catalogue
