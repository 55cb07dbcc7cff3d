// What a procedure keeps and asks for beside its states: fields, tasks and their check lists, registers.
#include "app/catalogue/procedure_parts.h"

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
