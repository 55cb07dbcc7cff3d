// Questions of several controls: radios, checkboxes, the date input.
//
//   out << govuk::radios({.name = "direction",
//                         .fieldset = {.legend = {.text = "Who rang whom?"}},
//                         .errorMessage = {.text = errors["direction"]},
//                         .value = typed["direction"],
//                         .items = {{.value = "in", .text = "They rang us"}, {.value = "out", .text = "We rang them"}}});
//
// The first control's id is the prefix itself (what an error summary leads to: `#direction`), the next PREFIX-2, and so on;
// hint and error message get the ids PREFIX-hint and PREFIX-error. For a date input they are ID-day, ID-month, ID-year.
#pragma once

#include <map>

#include "kit/html/govuk/form_parts.h"

namespace redress::html::govuk {

struct Conditional {  // shown while its choice is taken
  Fragment html = {};
};

// One radio button or checkbox; or, with `divider`, the word between two of them ("or").
struct Choice {
  std::string value = {};
  std::string text = {};
  Fragment html = {};
  std::string id = {};
  std::string name = {};  // checkboxes only
  Label label = {};       // its classes and attributes
  Hint hint = {};
  std::string divider = {};
  std::optional<bool> checked = {};  // wins over `value` and `values`
  bool disabled = false;
  std::string behaviour = {};  // checkboxes only; `exclusive`: taking it clears the others
  Conditional conditional = {};
  Attributes attributes = {};
};

struct Radios {
  std::string name = {};
  std::string idPrefix = {};  // not given: the name
  Fieldset fieldset = {};
  Hint hint = {};
  ErrorMessage errorMessage = {};
  std::string value = {};  // of the item that is chosen; empty: none
  std::vector<Choice> items = {};
  FormGroup formGroup = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct Checkboxes {
  std::string name = {};
  std::string idPrefix = {};  // not given: the name
  Fieldset fieldset = {};
  Hint hint = {};
  ErrorMessage errorMessage = {};
  std::vector<std::string> values = {};  // of the items that are ticked
  std::vector<Choice> items = {};
  FormGroup formGroup = {};
  std::string describedBy = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct DateInputItem {
  std::string name = {};   // not given: day, month or year by its place
  std::string label = {};  // not given: the name with a capital
  std::string id = {};
  std::optional<std::string> value = {};
  bool shown = true;               // false: the macro's `year: false`
  std::optional<bool> error = {};  // not given: with an error message, all are wrong unless one says so
  std::string inputmode = "numeric";
  std::string autocomplete = {};
  std::string pattern = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct DateInput {
  std::string id = {};
  std::string namePrefix = {};  // `received` makes the names received-day, received-month, received-year
  Fieldset fieldset = {};
  Hint hint = {};
  ErrorMessage errorMessage = {};
  // By the control's whole name, or by its name without the prefix; the whole name wins.
  std::map<std::string, std::string, std::less<>> values = {};
  DateInputItem day = {};
  DateInputItem month = {};
  DateInputItem year = {};
  std::vector<DateInputItem> items = {};  // instead of day, month and year, whose values they take by name
  FormGroup formGroup = {};
  std::string classes = {};
  Attributes attributes = {};
};

Fragment radios(const Radios& radios);
Fragment checkboxes(const Checkboxes& boxes);
Fragment date_input(const DateInput& date);

}  // namespace redress::html::govuk
