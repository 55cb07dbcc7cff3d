#include "kit/yaml/read.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <set>
#include <streambuf>
#include <utility>

#include "base/text.h"

namespace redress::yaml {
namespace {

// Where each line of the file begins, to turn yaml-cpp's bytes into a reader's characters.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text), starts_{0} {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n') starts_.push_back(i + 1);
    }
  }

  Place place(const YAML::Mark& mark) const {
    if (mark.is_null() || mark.line < 0) return {};
    const std::size_t line = line_of(mark);
    const std::string_view before = text_.substr(starts_[line], offset_of(mark) - starts_[line]);
    const auto characters = std::count_if(before.begin(), before.end(), [](char c) { return (c & '\xC0') != '\x80'; });
    return {static_cast<int>(line) + 1, static_cast<int>(characters) + 1};
  }

  // Whether the quote that opens there is closed: yaml-cpp 0.7 lets a file end within a quoted text.
  bool quote_closes(const YAML::Mark& mark) const {
    std::size_t at = offset_of(mark);
    if (at >= text_.size() || (text_[at] != '"' && text_[at] != '\'')) return true;  // a block text, not a quoted one
    const char quote = text_[at];
    for (++at; at < text_.size(); ++at) {
      if (text_[at] == '\\' && quote == '"') {
        ++at;
      } else if (text_[at] == quote) {
        if (quote == '"' || at + 1 == text_.size() || text_[at + 1] != quote) return true;
        ++at;  // '' is a quote within
      }
    }
    return false;
  }

 private:
  std::size_t line_of(const YAML::Mark& mark) const {
    return std::min(static_cast<std::size_t>(std::max(mark.line, 0)), starts_.size() - 1);
  }
  std::size_t offset_of(const YAML::Mark& mark) const {
    return std::min(starts_[line_of(mark)] + static_cast<std::size_t>(std::max(mark.column, 0)), text_.size());
  }

  std::string_view text_;
  std::vector<std::size_t> starts_;
};

struct Stop {  // thrown through yaml-cpp and caught below: its parser has no other way out
  Place place;
  std::string text;
};

// Builds the tree from yaml-cpp's events; the loader of yaml-cpp itself would resolve aliases and let keys stand twice.
class Builder : public YAML::EventHandler {
 public:
  Builder(const Lines& lines, const Limits& limits) : lines_(lines), limits_(limits) {}

  Node root;
  bool any = false;

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (any) throw Stop{lines_.place(mark), "a second document begins, expected one document in the file"};
    any = true;
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add(leaf(mark, "", anchor, Node::Kind::empty));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    throw Stop{lines_.place(mark), "an alias (*), expected the words themselves"};
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& text) override {
    Node node = leaf(mark, tag, anchor, Node::Kind::text);
    node.text = text;
    if (tag == "!" && !lines_.quote_closes(mark)) throw Stop{node.place, "a quote that is not closed"};
    // Escapes in quotes can make what the file itself may not hold.
    if (!base::is_utf8(text)) throw Stop{node.place, "an escape that makes NUL or half a character"};
    add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(leaf(mark, tag, anchor, Node::Kind::list));
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(leaf(mark, tag, anchor, Node::Kind::map));
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    Node node;
    std::set<std::string, std::less<>> keys;
    bool key_read = false;  // in a map: the last member waits for its value
  };

  // yaml-cpp gives `?` or nothing for a plain scalar and `!` for a quoted one; anything else was written in the file.
  Node leaf(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node::Kind kind) const {
    Node node;
    node.kind = kind;
    node.place = lines_.place(mark);
    if (anchor != YAML::NullAnchor) throw Stop{node.place, "an anchor (&), expected the words themselves"};
    if (!tag.empty() && tag != "?" && tag != "!") throw Stop{node.place, "the tag " + tag + ", expected no tags (!)"};
    return node;
  }

  void open(Node node) {
    if (static_cast<int>(open_.size()) >= limits_.depth) {
      throw Stop{node.place, "nested deeper than " + std::to_string(limits_.depth) + " levels"};
    }
    if (waits_for_key()) throw Stop{node.place, "a list or map as a key, expected a word"};
    open_.push_back({std::move(node), {}, false});
  }

  void close() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node));
  }

  bool waits_for_key() const {
    return !open_.empty() && open_.back().node.kind == Node::Kind::map && !open_.back().key_read;
  }

  void add(Node node) {
    if (open_.empty()) {
      root = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == Node::Kind::list) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.key_read) {
      Member& member = parent.node.members.back();
      member.value = std::move(node);
      if (member.value.kind == Node::Kind::empty) member.value.place = member.place;  // yaml-cpp names the next thing
      parent.key_read = false;
    } else {
      if (node.kind != Node::Kind::text || node.text.empty())
        throw Stop{node.place, "a key without a name, expected a word"};
      if (!parent.keys.insert(node.text).second) {
        throw Stop{node.place, "the key `" + node.text + "` stands twice in this map, expected once"};
      }
      parent.node.members.push_back({std::move(node.text), node.place, {}});
      parent.key_read = true;
    }
  }

  const Lines& lines_;
  const Limits& limits_;
  std::vector<Open> open_;
};

// A stream over text that is borrowed, not copied.
class Borrowed : public std::streambuf {
 public:
  explicit Borrowed(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // a get area is never written to
    setg(begin, begin, begin + text.size());
  }
};

Place place_of(std::string_view text, std::size_t offset) {
  YAML::Mark mark;
  const std::string_view before = text.substr(0, offset);
  mark.line = static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t line_feed = before.rfind('\n');
  mark.column = static_cast<int>(line_feed == std::string_view::npos ? offset : offset - line_feed - 1);
  mark.pos = static_cast<int>(offset);
  return Lines(text).place(mark);
}

}  // namespace

std::string about(std::string_view name, Place place) {
  return std::string(name) + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

base::Checked<Node> read_yaml(std::string_view text, std::string_view name, const Limits& limits) {
  const auto refuse_at = [&](Place place, std::string what) {
    return base::refuse({"not_yaml", about(name, place), "", std::move(what)});
  };
  if (text.size() > limits.bytes) return refuse_at({}, "longer than " + std::to_string(limits.bytes) + " bytes");
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (const std::size_t good = base::utf8_length(text); good < text.size()) {
    return refuse_at(place_of(text, good), "this is not well-formed UTF-8, or is NUL");
  }

  const Lines lines(text);
  Builder builder(lines, limits);
  try {
    Borrowed buffer(text);
    std::istream in(&buffer);
    YAML::Parser parser(in);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop& stop) {
    return refuse_at(stop.place, stop.text);
  } catch (const YAML::Exception& wrong) {
    return refuse_at(lines.place(wrong.mark), "this is not YAML: " + wrong.msg);
  }
  if (!builder.any) return refuse_at({}, "the file is empty");
  return std::move(builder.root);
}

}  // namespace redress::yaml
