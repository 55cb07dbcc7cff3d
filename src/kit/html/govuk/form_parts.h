// The parts of a form that every question has: label, hint, error message, fieldset, form group.
//
// A control writes its own label, hint and error message: give them as options. These functions are for what stands alone.
#pragma once

#include "kit/html/govuk/options.h"

namespace redress::html::govuk {

struct Label {
  std::string text = {};
  Fragment html = {};
  std::string for_ = {};  // the macro's `for`; a control says it itself
  bool isPageHeading = false;
  std::string classes = {};
  Attributes attributes = {};
};

struct Hint {
  std::string id = {};
  std::string text = {};
  Fragment html = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct ErrorMessage {
  std::string id = {};
  std::string text = {};
  Fragment html = {};
  std::string visuallyHiddenText = "Error";  // empty: none
  std::string classes = {};
  Attributes attributes = {};
};

struct Legend {
  std::string text = {};
  Fragment html = {};
  bool isPageHeading = false;
  std::string classes = {};
};

struct Fieldset {
  Legend legend = {};
  Fragment html = {};
  std::string role = {};
  std::string describedBy = {};
  std::string classes = {};
  Attributes attributes = {};
};

// Radios, checkboxes and date inputs: the macro calls the first two beforeInputs and afterInputs there.
struct FormGroup {
  Content beforeInput = {};
  Content afterInput = {};
  std::string classes = {};
  Attributes attributes = {};
};

Fragment label(const Label& label);  // nothing without words
Fragment hint(const Hint& hint);
Fragment error_message(const ErrorMessage& message);
Fragment fieldset(const Fieldset& fieldset);

}  // namespace redress::html::govuk
