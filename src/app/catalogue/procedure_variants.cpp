#include "app/catalogue/procedure_variants.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include "app/catalogue/procedures.h"
#include "base/assert.h"
#include "base/embedded.h"
#include "base/text.h"
#include "kit/yaml/map.h"

namespace redress::catalogue {
namespace {

using yaml::Member;
using yaml::Node;
using yaml::Place;
using Kind = yaml::Node::Kind;

constexpr std::size_t most_files = 4;     // one upon the other: a procedure and three variants
constexpr int lines_of_a_file = 1 << 21;  // more than a file may have: a place also says which of the files it is in

const Node* member_of(const Node& map, std::string_view key) {
  for (const Member& member : map.members) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

std::string id_of(const Node& item) {
  const Node* id = item.kind == Kind::map ? member_of(item, "id") : nullptr;
  return id == nullptr ? "" : id->text;
}

bool has_ids(const Node& list) {
  return list.kind == Kind::list && !list.items.empty() &&
         std::all_of(list.items.begin(), list.items.end(), [](const Node& item) { return !id_of(item).empty(); });
}

// The item of that id, in the list or in a state of it that stands around others.
Node* find_item(Node& list, const std::string& id) {
  for (Node& item : list.items) {
    if (id_of(item) == id) return &item;
    for (Member& member : item.members) {
      if (member.key != "states" || member.value.kind != Kind::list) continue;
      if (Node* within = find_item(member.value, id)) return within;
    }
  }
  return nullptr;
}

bool take_away(Node& list, const std::string& id) {
  for (auto item = list.items.begin(); item != list.items.end(); ++item) {
    if (id_of(*item) == id) {
      list.items.erase(item);
      return true;
    }
    for (Member& member : item->members) {
      if (member.key == "states" && member.value.kind == Kind::list && take_away(member.value, id)) return true;
    }
  }
  return false;
}

void move_lines(Node& node, int by) {
  node.place.line += by;
  for (Node& item : node.items) move_lines(item, by);
  for (Member& member : node.members) {
    member.place.line += by;
    move_lines(member.value, by);
  }
}

// Puts one file upon another. Faults are about the variant.
class Merge {
 public:
  explicit Merge(yaml::Remarks& remarks) : remarks_(remarks) {}

  void variant(Node& base, const Node& variant) {
    without(base, member_of(variant, "without"));
    for (const Member& member : variant.members) {
      if (member.key != "variant_of" && member.key != "without") put(base, member);
    }
  }

 private:
  void without(Node& base, const Node* lists) {
    if (lists == nullptr) return;
    if (lists->kind != Kind::map) return remarks_.add(lists->place, "`without`: expected lists as `{tasks: [chase]}`");
    for (const Member& member : lists->members) {
      Node* list = child(base, member.key);
      if (list == nullptr || !has_ids(*list)) {
        remarks_.add(member.place, "`without`: there is no list `" + member.key + "` whose items have ids");
        continue;
      }
      if (member.value.kind != Kind::list)
        remarks_.add(member.value.place, "`" + member.key + "`: expected a list of ids");
      for (const Node& id : member.value.items) {
        if (!take_away(*list, id.text))
          remarks_.add(id.place, "`without`: `" + member.key + "` has no `" + id.text + "` to take away");
      }
    }
  }

  static Node* child(Node& map, std::string_view key) {
    for (Member& member : map.members) {
      if (member.key == key) return &member.value;
    }
    return nullptr;
  }

  void put(Node& base, const Member& member) {
    Node* there = child(base, member.key);
    if (there == nullptr) {
      base.members.push_back(member);
    } else if (there->kind == Kind::map && member.value.kind == Kind::map) {
      there->place = member.value.place;
      for (const Member& each : member.value.members) put(*there, each);
    } else if (has_ids(*there) && member.value.kind == Kind::list) {
      items(*there, member);
    } else {
      *there = member.value;
    }
  }

  void items(Node& base, const Member& member) {
    std::set<std::string> seen;
    for (const Node& item : member.value.items) {
      const std::string id = id_of(item);
      if (id.empty()) {
        remarks_.add(item.place,
                     "`" + member.key + "`: an item without `id`, expected the id of one that is changed or new");
      } else if (!seen.insert(id).second) {
        remarks_.add(item.place, "`" + member.key + "`: `" + id + "` stands twice, expected once");
      } else if (Node* same = find_item(base, id)) {
        same->place = item.place;
        for (const Member& each : item.members) put(*same, each);
      } else {
        base.items.push_back(item);
      }
    }
  }

  yaml::Remarks& remarks_;
};

// What a file says it is a variant of.
struct Named {
  std::string id;
  std::optional<std::int64_t> edition;
};
Named named_by(const Node& node, yaml::Remarks& remarks) {
  if (node.kind == Kind::text && !node.text.empty()) return {node.text, std::nullopt};
  yaml::Map map(node, remarks, "what it is a variant of");
  Named named{map.text("id"), map.integer("edition", 1, 10'000)};
  map.finish();
  return named;
}

// Names stand as they are; everything else in quotes.
void write_text(std::string& out, const std::string& text) {
  const bool is_name = !text.empty() && text.front() >= 'a' && text.front() <= 'z' && text != "null" &&
                       text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.-") == std::string::npos;
  if (is_name) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < ' ') {
      constexpr std::string_view digits = "0123456789abcdef";
      const auto byte = static_cast<unsigned char>(c);
      out += {'\\', 'x', digits[byte / 16U], digits[byte % 16U]};
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  out += '"';
}

// Each item on lines of its own. `begun`: what comes first stands behind something on its line.
void write(std::string& out, const Node& node, std::size_t depth, bool begun) {
  const std::string pad(depth * 2, ' ');
  if (node.kind == Kind::text) write_text(out, node.text);
  if (node.kind == Kind::list && node.items.empty()) out += "[]";
  if (node.kind == Kind::map && node.members.empty()) out += "{}";
  for (const Node& item : node.items) {
    out += (begun ? "" : "\n" + pad) + "- ";
    begun = false;
    write(out, item, depth + 1, true);
  }
  for (const Member& member : node.members) {
    out += (begun ? "" : "\n" + pad) + member.key + ":";
    begun = false;
    if (member.value.kind == Kind::text || (member.value.items.empty() && member.value.members.empty())) out += " ";
    write(out, member.value, depth + 1, false);
  }
}

// The same tree twice: as it was read from the whole text, and with the places where each part was written.
void pair_up(const Node& read, const Node& written, const std::vector<std::string>& files,
             std::vector<Origin>& origins) {
  const auto origin = [&](Place at, Place from) {
    const auto file = static_cast<std::size_t>(from.line / lines_of_a_file);
    origins.push_back({at, files.at(file), {from.line % lines_of_a_file, from.column}});
  };
  REDRESS_ASSERT(read.items.size() == written.items.size() && read.members.size() == written.members.size());
  origin(read.place, written.place);
  for (std::size_t i = 0; i < read.items.size(); ++i) pair_up(read.items[i], written.items[i], files, origins);
  for (std::size_t i = 0; i < read.members.size(); ++i) {
    origin(read.members[i].place, written.members[i].place);
    pair_up(read.members[i].value, written.members[i].value, files, origins);
  }
}

bool before(Place one, Place other) {
  return std::pair(one.line, one.column) < std::pair(other.line, other.column);
}

}  // namespace

const Bases& shipped_bases() {
  static const Bases bases = [](const std::string& id) -> std::optional<BaseFile> {
    for (const base::Embedded& file : base::embedded_shipped()) {
      if (file.path == "procedures/" + id + ".yaml") return BaseFile{std::string(file.path), std::string(file.bytes)};
    }
    return std::nullopt;
  };
  return bases;
}

Bases bases_beside(const std::string& path) {
  return [folder = std::filesystem::path(path).parent_path()](const std::string& id) -> std::optional<BaseFile> {
    const auto beside = folder / (id + ".yaml");
    std::error_code none;
    const bool is_name = id.find_first_of("/\\") == std::string::npos;
    if (!is_name || !std::filesystem::is_regular_file(beside, none)) return shipped_bases()(id);
    auto text = procedure_file_text(beside.string());
    if (!text) return std::nullopt;
    return BaseFile{beside.string(), std::move(*text)};
  };
}

Origin Whole::origin_of(Place at) const {
  // The part that begins there, else the one that it stands in; of several that begin there the outermost.
  const auto behind = std::upper_bound(origins.begin(), origins.end(), at,
                                       [](Place place, const Origin& origin) { return before(place, origin.at); });
  if (behind == origins.begin()) return origins.front();
  return *std::lower_bound(origins.begin(), behind, std::prev(behind)->at,
                           [](const Origin& origin, Place place) { return before(origin.at, place); });
}

base::Refusals Whole::placed_where_written(base::Refusals refusals, std::string_view name) const {
  for (base::Refusal& refusal : refusals) {
    refusal.text = lines_where_written(refusal.text, name);
    if (!refusal.about.starts_with(std::string(name) + ":")) continue;
    const auto numbers = base::split(std::string_view(refusal.about).substr(name.size() + 1), ':');
    if (numbers.size() != 2) continue;
    const auto line = base::parse_int(numbers[0], 0, INT32_MAX), column = base::parse_int(numbers[1], 0, INT32_MAX);
    const Origin origin = origin_of({static_cast<int>(line.value_or(1)), static_cast<int>(column.value_or(1))});
    refusal.about = yaml::about(origin.file, origin.written);
  }
  return refusals;
}

std::string Whole::lines_where_written(const std::string& message, std::string_view name) const {
  constexpr std::string_view before_it = " at line ";
  std::string out = message;
  for (std::size_t at = out.find(before_it); at != std::string::npos; at = out.find(before_it, at + 1)) {
    const std::size_t begin = at + before_it.size();
    const std::size_t end = std::min(out.find_first_not_of("0123456789", begin), out.size());
    const auto line = base::parse_int(std::string_view(out).substr(begin, end - begin), 1, INT32_MAX);
    if (!line) continue;
    // What begins on that line is meant: a transition.
    const auto meant = std::find_if(origins.begin(), origins.end(),
                                    [&](const Origin& origin) { return origin.at.line == static_cast<int>(*line); });
    if (meant == origins.end()) continue;
    out.replace(begin, end - begin,
                std::to_string(meant->written.line) + (meant->file == name ? "" : " of " + meant->file));
  }
  return out;
}

base::Checked<std::optional<Whole>> put_together(const Node& file, std::string_view name, const Bases& bases) {
  if (member_of(file, "variant_of") == nullptr) return std::optional<Whole>();
  std::vector<Node> nodes{file};  // the variant, what it is one of, and so on
  std::vector<std::string> files{std::string(name)};
  std::set<std::string> ids{id_of(file)};
  std::string made_of;
  while (const Node* of = member_of(nodes.back(), "variant_of")) {
    yaml::Remarks remarks(files.back(), "procedure_file_must_be_sound");
    const Named named = named_by(*of, remarks);
    const auto base = remarks.none() ? bases(named.id) : std::nullopt;
    if (remarks.none() && ids.contains(named.id)) {
      remarks.add(of->place, "`variant_of`: `" + named.id + "` is a variant of itself in the end");
    } else if (remarks.none() && nodes.size() == most_files) {
      remarks.add(of->place, "`variant_of`: a variant of a variant of a variant, expected no more than three");
    } else if (remarks.none() && !base) {
      remarks.add(of->place,
                  "`variant_of`: there is no procedure `" + named.id + "`, beside this file or in the program");
    }
    if (!remarks.none()) return base::refuse(remarks.refusals());
    auto read = yaml::read_yaml(base->text, base->name);
    if (!read) return base::refuse(read.error());
    const Node* edition = member_of(*read, "edition");
    const std::string has = edition == nullptr ? "none" : edition->text;
    if (named.edition && has != std::to_string(*named.edition)) {
      remarks.add(of->place, "`variant_of`: edition " + std::to_string(*named.edition) + " of `" + named.id +
                                 "` is not here, only edition " + has);
      return base::refuse(remarks.refusals());
    }
    made_of += (made_of.empty() ? "" : ", itself one of ") + named.id + ", edition " + has;
    ids.insert(named.id);
    files.push_back(base->name);
    nodes.push_back(std::move(*read));
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) move_lines(nodes[i], static_cast<int>(i) * lines_of_a_file);
  Node merged = nodes.back();
  for (std::size_t i = nodes.size() - 1; i-- > 0;) {
    // What it is called is its own: two files under one name would be taken for each other.
    std::erase_if(merged.members, [](const Member& member) { return member.key == "id" || member.key == "edition"; });
    std::reverse(merged.members.begin(), merged.members.end());
    for (const char* key : {"edition", "id"}) {
      for (const Member& member : nodes[i].members) {
        if (member.key == key) merged.members.push_back(member);
      }
    }
    std::reverse(merged.members.begin(), merged.members.end());
    yaml::Remarks remarks(files[i], "procedure_file_must_be_sound");
    Merge(remarks).variant(merged, nodes[i]);
    if (!remarks.none()) {
      base::Refusals refusals = remarks.refusals();
      for (base::Refusal& refusal : refusals) {
        const auto numbers = base::split(std::string_view(refusal.about).substr(files[i].size() + 1), ':');
        const auto line = base::parse_int(numbers[0], 0, INT32_MAX).value_or(0) % lines_of_a_file;
        refusal.about = files[i] + ":" + std::to_string(line) + ":" + std::string(numbers[1]);
      }
      return base::refuse(std::move(refusals));
    }
  }
  Whole whole;
  whole.text = "# The whole of a variant of " + made_of + ".";
  write(whole.text, merged, 0, false);
  whole.text += "\n";
  auto read = yaml::read_yaml(whole.text, name);
  if (!read) return base::refuse(read.error());
  pair_up(*read, merged, files, whole.origins);
  std::stable_sort(whole.origins.begin(), whole.origins.end(),
                   [](const Origin& one, const Origin& other) { return before(one.at, other.at); });
  return std::optional(std::move(whole));
}

}  // namespace redress::catalogue
