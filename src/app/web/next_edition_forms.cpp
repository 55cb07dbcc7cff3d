// The forms of a procedure's values, by group: each value is a field whose name is the way to it in the file.
#include <algorithm>

#include "app/office/procedure_use.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/next_edition.h"
#include "app/web/parts/column.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using catalogue::EditablePart;
using html::Url;
using procedure::Procedure;
using Group = EditablePart::Group;
using Kind = EditablePart::Kind;

struct GroupWords {
  Group group;
  std::string_view word, title, sub;
};
constexpr std::array<GroupWords, 4> groups{
    {{Group::limits, "limits", "Limits and extensions", "How long each clock runs, and how far it may be lengthened."},
     {Group::roles, "roles", "Roles", "What roles are called, who takes which step, and who agrees to an extension."},
     {Group::lists, "lists", "Lists", "Reasons and values to choose from. Each word stands on a line of its own."},
     {Group::wording, "wording", "Wording",
      "Titles, what happens next, guidance, and what answers say about where to go."}}};

const GroupWords& words_for(Group group) {
  return *std::find_if(groups.begin(), groups.end(), [&](const GroupWords& each) { return each.group == group; });
}

// What a field that is to be there says of itself, where nothing of it is sent when nothing is ticked.
std::string asked_name(const EditablePart& part) {
  return "asked--" + name_in_form(part.at);
}

// Said whole, also to those who do not see the heading above it.
std::string label_for(const EditablePart& part) {
  return part.what + " (" + part.of + ")";
}

std::string unit_of(const EditablePart& part) {
  const std::size_t blank = part.text.find(' ');
  return part.kind == Kind::quantity && blank != std::string::npos ? part.text.substr(blank + 1) : "";
}

std::string number_of(const EditablePart& part) {
  return part.text.substr(0, part.text.find(' '));
}

std::string one_line(std::string_view typed) {
  std::string line;
  for (const char c : typed) {
    const bool blank = c == '\n' || c == '\r' || c == '\t';
    if (!blank || (!line.empty() && line.back() != ' ')) line += blank ? ' ' : c;
  }
  return std::string(base::trimmed(line));
}

std::vector<std::string> lines_of(std::string_view typed) {
  std::vector<std::string> lines;
  for (const auto line : base::split(typed, '\n')) {
    if (!base::trimmed(line).empty()) lines.emplace_back(base::trimmed(line));
  }
  return lines;
}

std::string ticked_name(const EditablePart& part, const std::string& role) {
  return "tick--" + name_in_form(part.at) + "--" + name_in_form(role);
}

std::vector<std::string> ticked(const Desk& desk, const EditablePart& part, const Procedure& procedure) {
  std::vector<std::string> roles;
  for (const auto& role : procedure.roles) {
    if (http::find(desk.form, ticked_name(part, role)) != nullptr) roles.push_back(role);
  }
  return roles;
}

html::Fragment role_field(const EditablePart& part, const Procedure& procedure, const Wrongs& wrongs,
                          const std::string& value) {
  govuk::Select select{.name = name_in_form(part.at),
                       .label = {.text = label_for(part)},
                       .errorMessage = {.text = wrongs.at(name_in_form(part.at))},
                       .value = value};
  if (part.missing) select.items.push_back({.text = "Nobody need agree", .value = ""});
  for (const auto& role : procedure.role_list) select.items.push_back({.text = role.title, .value = role.id});
  return govuk::select(select);
}

html::Fragment roles_field(const EditablePart& part, const Procedure& procedure, const Wrongs& wrongs,
                           const std::vector<std::string>& values) {
  govuk::Checkboxes boxes{.name = name_in_form(part.at),
                          .fieldset = {.legend = {.text = label_for(part), .classes = "govuk-fieldset__legend--s"}},
                          .hint = {.text = part.missing ? "None ticked: whoever may work the case" : ""},
                          .errorMessage = {.text = wrongs.at(name_in_form(part.at))},
                          .classes = "govuk-checkboxes--small"};
  for (const auto& role : procedure.role_list)
    boxes.items.push_back({.value = "yes",
                           .text = role.title,
                           .name = ticked_name(part, role.id),
                           .checked = std::find(values.begin(), values.end(), role.id) != values.end()});
  return govuk::checkboxes(boxes);
}

html::Fragment text_field(const EditablePart& part, const Wrongs& wrongs, const std::string& value) {
  constexpr std::size_t fits_a_line = 70;
  if (part.kind == Kind::words || part.text.size() > fits_a_line) {
    const auto rows = part.kind == Kind::words ? part.words.size() + 2 : part.text.size() / fits_a_line + 2;
    return govuk::textarea({.name = name_in_form(part.at),
                            .label = {.text = label_for(part)},
                            .errorMessage = {.text = wrongs.at(name_in_form(part.at))},
                            .value = value,
                            .rows = static_cast<int>(std::min<std::size_t>(rows, 14))});
  }
  const bool number = part.kind == Kind::quantity || part.kind == Kind::number;
  govuk::Input input{.name = name_in_form(part.at),
                     .label = {.text = label_for(part)},
                     .errorMessage = {.text = wrongs.at(name_in_form(part.at))},
                     .value = value,
                     .spellcheck = !number};
  if (number) {
    input.inputmode = "numeric";
    input.classes = "govuk-input--width-4";
    const auto unit = clock::parse_unit(unit_of(part));
    if (unit) input.suffix.text = unit_words(*unit, 2).substr(2);
  }
  return govuk::input(input);
}

// As it stands, or as it was typed where the form comes back.
html::Fragment field_for(const EditablePart& part, const Procedure& procedure, const Desk& desk, const Wrongs& wrongs) {
  const std::string* sent = http::find(desk.form, name_in_form(part.at));
  if (part.kind == Kind::roles) {
    const bool was_sent = http::find(desk.form, asked_name(part)) != nullptr;
    return roles_field(part, procedure, wrongs, was_sent ? ticked(desk, part, procedure) : part.words);
  }
  std::string value = part.text;
  if (part.kind == Kind::quantity) value = number_of(part);
  if (part.kind == Kind::words) {
    value.clear();
    for (const auto& word : part.words) value += (value.empty() ? "" : "\n") + word;
  }
  if (sent != nullptr) value = *sent;
  return part.kind == Kind::role ? role_field(part, procedure, wrongs, value) : text_field(part, wrongs, value);
}

}  // namespace

std::string name_in_form(std::string_view at) {
  std::string name;
  for (const char c : at) {
    if (c == '/') {
      name += "--";
    } else if (c == '.') {
      name += "_-";
    } else {
      name += c;
    }
  }
  return name;
}

std::optional<Group> group_called(std::string_view word) {
  for (const auto& each : groups) {
    if (each.word == word) return each.group;
  }
  return std::nullopt;
}

std::string words_of_part(const EditablePart& part, const Procedure& procedure) {
  if (part.missing || part.text.empty()) return part.kind == Kind::roles ? "Whoever may work the case" : "Nothing";
  const auto title = [&](const std::string& id) {
    const auto role = std::find_if(procedure.role_list.begin(), procedure.role_list.end(),
                                   [&](const procedure::Role& each) { return each.id == id; });
    return role == procedure.role_list.end() ? id : role->title;
  };
  if (part.kind == Kind::role) return title(part.text);
  if (part.kind == Kind::roles) {
    std::string words;
    for (const auto& id : part.words) words += (words.empty() ? "" : ", ") + title(id);
    return words;
  }
  const auto unit = clock::parse_unit(unit_of(part));
  const auto count = base::parse_int(number_of(part), 1, INT32_MAX);
  return unit && count ? unit_words(*unit, *count) : part.text;
}

std::vector<catalogue::Change> typed_changes(const Desk& desk, const Procedure& procedure, const std::string& text,
                                             const std::string& group) {
  std::vector<catalogue::Change> changes;
  const auto wanted = group_called(group);
  for (const auto& part : catalogue::editable_parts(text)) {
    if (part.group != wanted) continue;
    catalogue::Change change{part.at};
    if (part.kind == Kind::roles) {
      if (http::find(desk.form, asked_name(part)) == nullptr) continue;
      change.words = ticked(desk, part, procedure);
      change.is_list = true;
      if ((part.missing && change.words.empty()) || change.words == part.words) continue;
    } else {
      const std::string* sent = http::find(desk.form, name_in_form(part.at));
      if (sent == nullptr) continue;
      if (part.kind == Kind::words) {
        change.words = lines_of(*sent);
        change.is_list = true;
        if (change.words == part.words) continue;
      } else {
        const std::string unit = unit_of(part), line = one_line(*sent);
        change.text = unit.empty() || line.empty() ? line : line + ' ' + unit;
        if (change.text == part.text) continue;
      }
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

Response parts_form(const Desk& desk, const Procedure& newest, const std::string& group, const Wrongs& wrongs) {
  const auto next = desk.office.procedure_use().next_editions().find(newest.id);
  const GroupWords& words = words_for(*group_called(group));
  const Url back = Url("/procedures").segment(newest.id).segment("edit");
  html::Writer fields;
  std::vector<std::string> names;
  std::string of;
  for (const auto& part : catalogue::editable_parts(next ? next->text : newest.text)) {
    if (part.group != words.group) continue;
    names.push_back(name_in_form(part.at));
    if (part.of != of) fields << "<h2 class=\"govuk-heading-m govuk-!-margin-top-6\">" << part.of << "</h2>\n";
    of = part.of;
    if (part.kind == Kind::roles)
      fields << "<input type=\"hidden\" name=\"" << asked_name(part) << "\" value=\"yes\">\n";
    fields << field_for(part, newest, desk, wrongs);
  }
  const std::string* seen = http::find(desk.form, "seen");
  html::Writer out, above;
  out << "<div class=\"rd-crumb\"><a href=\"" << back << "\">Back to the next edition</a></div>\n";
  above << wrongs.summary(names);
  begin_column(out, above.take(), words.title, words.sub);
  if (names.empty()) {
    out << "<p class=\"govuk-body\">This procedure has nothing of this kind.</p>\n";
  } else {
    write_form_start(out, desk, back);
    out << "<input type=\"hidden\" name=\"part\" value=\"" << group
        << "\">\n<input type=\"hidden\" name=\"seen\" value=\""
        << (seen != nullptr ? *seen : std::to_string(next ? next->version : 0)) << "\">\n"
        << fields.take() << govuk::button({.text = "Keep in the draft", .preventDoubleClick = true});
    write_form_end(out);
  }
  end_column(out);
  return framed(desk, {.title = wrongs.title(words.title), .section = Section::people, .main = out.take()});
}

}  // namespace redress::web
