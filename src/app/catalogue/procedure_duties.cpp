// What a procedure keeps and asks for beside its states: fields, tasks and their check lists, registers, approvals.
#include "app/catalogue/procedure_parts.h"
#include "base/text.h"

namespace redress::catalogue {
namespace {

using procedure::Procedure;

constexpr std::size_t most_items = 100;

// `{status: Wait, sub_status: With PHSO}`: names and what each is given.
struct Given {
  std::string name;
  std::string value;
  procedure::Place place;
};
std::vector<Given> read_given(yaml::Map& map, std::string_view key, const std::string& what, yaml::Remarks& remarks) {
  std::vector<Given> all;
  const yaml::Node* node = map.find(key);
  if (node == nullptr) return all;
  if (node->kind != yaml::Node::Kind::map) {
    remarks.add(node->place, "`" + std::string(key) + "`: expected " + what);
    return all;
  }
  for (const yaml::Member& member : node->members) {
    if (member.value.kind != yaml::Node::Kind::text || member.value.text.empty()) {
      remarks.add(member.value.place, "`" + member.key + "`: expected one line of text");
    } else {
      all.push_back({member.key, member.value.text, placed(member.value.place)});
    }
  }
  return all;
}

}  // namespace

void read_fields(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("fields")) {
    yaml::Map field(node, remarks, "a field");
    procedure::CaseField read;
    read.place = placed(field.place());
    read.id = read_id(field, remarks);
    read.title = field.text("title");
    read.values = yaml::texts_of(field.words("values"));
    read.by_hand = field.boolean_or("by_hand", false);
    read.tab = field.text_or("tab", "");
    const Cited cited = read_citation(field, procedure, "field " + read.id);
    read.source = cited.source;
    read.unconfirmed = cited.unconfirmed;
    field.finish();
    procedure.fields.push_back(std::move(read));
  }
}

void read_tasks(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("tasks")) {
    yaml::Map task(node, remarks, "a task");
    procedure::TaskKind read;
    read.place = placed(task.place());
    read.id = read_id(task, remarks);
    read.title = task.text("title");
    read.role = task.text_or("role", "");
    read.due_by_letter = task.text_or("due", "") == "set-by-letter";
    if (task.has("due") && !read.due_by_letter) {
      const Quantity due = read_quantity(task, "due", remarks);
      read.due = clock::Rule{due.count, due.unit, procedure.convention, clock::Roll::none};
    }
    read.items = yaml::texts_of(task.words("items"));
    read.numbered = task.text_or("numbered", "");
    if (read.items.size() > most_items) {
      remarks.add(task.place_of("items"), "more than " + std::to_string(most_items) + " items of one check list");
    }
    const Cited cited = read_citation(task, procedure, "task " + read.id);
    read.source = cited.source;
    read.unconfirmed = cited.unconfirmed;
    task.finish();
    procedure.tasks.push_back(std::move(read));
  }
}

void read_registers(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("registers")) {
    yaml::Map one(node, remarks, "a register");
    procedure.registers.push_back({read_id(one, remarks), one.text("title"), one.text("source"), placed(one.place())});
    one.finish();
  }
}

namespace {

// `£500` or `£12.50`, in pence.
std::int64_t read_pounds(yaml::Map& map, std::string_view key, yaml::Remarks& remarks) {
  const std::string text = map.text(key);
  constexpr std::string_view sign = "\xC2\xA3";
  std::string_view left = text;
  if (left.starts_with(sign)) {
    left.remove_prefix(sign.size());
    const std::size_t point = left.find('.');
    const std::string_view rest = point == std::string_view::npos ? "00" : left.substr(point + 1);
    const auto pounds = base::parse_int(left.substr(0, point), 0, 1'000'000'000);
    const auto pence = base::parse_int(rest, 0, 99);
    if (pounds && pence && rest.size() == 2) return *pounds * 100 + *pence;
  }
  remarks.add(map.place_of(key), "`" + std::string(key) +
                                     "`: expected pounds as `\xC2\xA3"
                                     "500` or `\xC2\xA3"
                                     "12.50`");
  return 0;
}

procedure::ApprovalLevel read_level(const yaml::Node& node, yaml::Remarks& remarks) {
  yaml::Map map(node, remarks, "a level");
  procedure::ApprovalLevel level;
  level.place = placed(map.place());
  level.role = map.text("by");
  if (map.has("above")) level.above = read_pounds(map, "above", remarks);
  level.if_passed_on = map.boolean_or("if_passed_on", false);
  level.forms = yaml::texts_of(map.words("forms"));
  map.finish();
  return level;
}

}  // namespace

void read_approvals(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("approvals")) {
    yaml::Map approval(node, remarks, "an approval");
    procedure::ApprovalKind read;
    read.place = placed(approval.place());
    read.id = read_id(approval, remarks);
    read.title = approval.text("title");
    read.remedies = yaml::texts_of(approval.words("remedies"));
    for (const yaml::Node& level : approval.some("levels")) read.levels.push_back(read_level(level, remarks));
    read.returns = yaml::texts_of(approval.words("returns"));
    read.wrongly_keyed = approval.text_or("fixed_amount_returned_as", "");
    read.locks_allocation = approval.boolean_or("locks_allocation", false);
    const Cited cited = read_citation(approval, procedure, "approval " + read.id);
    read.source = cited.source;
    read.unconfirmed = cited.unconfirmed;
    approval.finish();
    procedure.approvals.push_back(std::move(read));
  }
}

std::vector<procedure::FieldValue> read_field_values(yaml::Map& map, yaml::Remarks& remarks) {
  std::vector<procedure::FieldValue> values;
  for (Given& given : read_given(map, "fields", "fields with their values as `{status: Closed}`", remarks)) {
    values.push_back({std::move(given.name), std::move(given.value), given.place});
  }
  return values;
}

std::vector<procedure::Entry> read_entries(yaml::Map& map, yaml::Remarks& remarks) {
  std::vector<procedure::Entry> entries;
  for (Given& given :
       read_given(map, "registers", "registers with what is entered as `{caselist: Received}`", remarks)) {
    entries.push_back({std::move(given.name), std::move(given.value), given.place});
  }
  return entries;
}

}  // namespace redress::catalogue
