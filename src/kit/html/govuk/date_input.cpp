#include "kit/html/govuk/choices.h"
#include "kit/html/govuk/controls.h"

namespace redress::html::govuk {
namespace {

using namespace parts;

std::string capitalised(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - ('a' - 'A'));
  return text;
}

bool marked_wrong(const DateInputItem& item) {
  return item.error.value_or(false) || item.classes.find("govuk-input--error") != std::string::npos;
}

DateInputItem named(DateInputItem item, const char* usual) {
  if (item.name.empty()) item.name = usual;
  return item;
}

std::vector<DateInputItem> items_of(const DateInput& date) {
  std::vector<DateInputItem> items = date.items;
  if (items.empty()) items = {named(date.day, "day"), named(date.month, "month"), named(date.year, "year")};
  std::erase_if(items, [](const DateInputItem& item) { return !item.shown; });
  return items;
}

bool is_named(const DateInputItem& item, const DateInputItem& part, std::string_view usual) {
  return item.name == usual || (!part.name.empty() && item.name == part.name);
}

std::optional<std::string> value_of(const DateInput& date, const DateInputItem& item, const std::string& whole_name) {
  if (item.value) return item.value;
  if (date.day.value && is_named(item, date.day, "day")) return date.day.value;
  if (date.month.value && is_named(item, date.month, "month")) return date.month.value;
  if (date.year.value && is_named(item, date.year, "year")) return date.year.value;
  for (const std::string& name : {whole_name, item.name}) {
    if (const auto found = date.values.find(name); found != date.values.end()) return found->second;
  }
  return {};
}

// The error, then the width, then what was asked for.
std::string classes_of(const DateInputItem& item, const DateInput& date, bool wrong) {
  const bool year = is_named(item, date.year, "year");
  std::string classes = "govuk-date-input__input";
  if (wrong && item.classes.find("govuk-input--error") == std::string::npos) {
    classes = both(classes, "govuk-input--error");
  }
  if (item.classes.find("govuk-input--width-") == std::string::npos) {
    classes = both(classes, year ? "govuk-input--width-4" : "govuk-input--width-2");
  }
  return both(classes, item.classes);
}

void write_items(Writer& out, const DateInput& date) {
  const std::vector<DateInputItem> items = items_of(date);
  const bool all_wrong = given(date.errorMessage) && std::none_of(items.begin(), items.end(), marked_wrong);
  for (const auto& item : items) {
    const std::string name = date.namePrefix.empty() ? item.name : date.namePrefix + "-" + item.name;
    const bool wrong = marked_wrong(item) || (all_wrong && item.error.value_or(true));
    out << "<div class=\"govuk-date-input__item\">\n";
    write_input(out, {.name = name,
                      .id = item.id.empty() ? date.id + "-" + item.name : item.id,
                      .label = {.text = item.label.empty() ? capitalised(item.name) : item.label,
                                .classes = "govuk-date-input__label"},
                      .value = value_of(date, item, name),
                      .inputmode = item.inputmode,
                      .autocomplete = item.autocomplete,
                      .pattern = item.pattern,
                      .classes = classes_of(item, date, wrong),
                      .attributes = item.attributes});
    out << "</div>\n";
  }
}

}  // namespace

Fragment date_input(const DateInput& date) {
  Writer out;
  const Frame frame{date.id, date.hint, date.errorMessage, date.formGroup};
  // Without the role a screen reader does not read the hint of a fieldset that holds text inputs.
  write_set(out, frame, date.fieldset, described_by(frame, date.fieldset.describedBy), "group", [&] {
    out << "<div class=\"govuk-date-input" << More{date.classes} << "\"" << Extra{date.attributes}
        << Named{"id", date.id} << ">\n"
        << said(date.formGroup.beforeInput) << "\n";
    write_items(out, date);
    out << said(date.formGroup.afterInput) << "\n</div>\n";
  });
  return out.take();
}

}  // namespace redress::html::govuk
