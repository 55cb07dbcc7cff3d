// The form components' options, from an official example into our structs.
#include "kit/html/govuk/adapters.h"

namespace redress::html::govuk::tests {

static void fill(const Options& o, Affix& into) {
  o.read("text", into.text, "html", into.html, "classes", into.classes, "attributes", into.attributes);
}

static void fill(const Options& o, InputWrapper& into) {
  o.read("classes", into.classes, "attributes", into.attributes);
}

static void fill(const Options& o, ToggleButton& into) {
  o.read("classes", into.classes);
}

static void fill(const Options& o, CountMessage& into) {
  o.read("classes", into.classes);
}

static void fill(const Options& o, SelectItem& into) {
  o.read("text", into.text, "value", into.value, "selected", into.selected, "disabled", into.disabled, "attributes",
         into.attributes);
}

static void fill(const Options& o, Conditional& into) {
  o.read("html", into.html);
}

static void fill(const Options& o, Choice& into) {
  o.read("value", into.value, "text", into.text, "html", into.html, "id", into.id, "name", into.name);
  o.read("label", into.label, "hint", into.hint, "divider", into.divider, "checked", into.checked, "disabled",
         into.disabled, "behaviour", into.behaviour, "conditional", into.conditional, "attributes", into.attributes);
}

static void fill(const Options& o, DateInputItem& into) {
  o.read("name", into.name, "label", into.label, "id", into.id, "value", into.value, "error", into.error, "inputmode",
         into.inputmode, "autocomplete", into.autocomplete, "pattern", into.pattern, "classes", into.classes,
         "attributes", into.attributes);
}

namespace {

// What every control has.
template <class Control>
void fill_control(const Options& o, Control& into) {
  o.read("name", into.name, "id", into.id, "label", into.label, "hint", into.hint, "errorMessage", into.errorMessage,
         "formGroup", into.formGroup, "classes", into.classes, "attributes", into.attributes);
}

template <class Set>
void fill_set(const Options& o, Set& into) {
  o.read("name", into.name, "idPrefix", into.idPrefix, "fieldset", into.fieldset, "hint", into.hint, "errorMessage",
         into.errorMessage, "items", into.items, "formGroup", into.formGroup, "classes", into.classes, "attributes",
         into.attributes);
}

Fragment show_button(const Options& o) {
  Button b;
  o.read("id", b.id, "name", b.name, "text", b.text, "html", b.html, "value", b.value, "type", b.type, "href", b.href);
  o.read("isStartButton", b.isStartButton, "disabled", b.disabled, "preventDoubleClick", b.preventDoubleClick,
         "classes", b.classes, "attributes", b.attributes);
  return button(b);
}

Fragment show_input(const Options& o) {
  Input i;
  fill_control(o, i);
  o.read("value", i.value, "type", i.type, "prefix", i.prefix, "suffix", i.suffix, "inputmode", i.inputmode,
         "autocomplete", i.autocomplete, "autocapitalize", i.autocapitalize, "pattern", i.pattern, "spellcheck",
         i.spellcheck, "disabled", i.disabled, "inputWrapper", i.inputWrapper, "describedBy", i.describedBy);
  return input(i);
}

Fragment show_password_input(const Options& o) {
  PasswordInput i;
  fill_control(o, i);
  o.read("value", i.value, "autocomplete", i.autocomplete, "disabled", i.disabled, "describedBy", i.describedBy,
         "button", i.button);
  o.read("showPasswordText", i.showPasswordText, "hidePasswordText", i.hidePasswordText, "showPasswordAriaLabelText",
         i.showPasswordAriaLabelText, "hidePasswordAriaLabelText", i.hidePasswordAriaLabelText,
         "passwordShownAnnouncementText", i.passwordShownAnnouncementText, "passwordHiddenAnnouncementText",
         i.passwordHiddenAnnouncementText);
  return password_input(i);
}

Fragment show_textarea(const Options& o) {
  Textarea a;
  fill_control(o, a);
  o.read("value", a.value, "rows", a.rows, "autocomplete", a.autocomplete, "spellcheck", a.spellcheck, "disabled",
         a.disabled, "describedBy", a.describedBy);
  return textarea(a);
}

Fragment show_character_count(const Options& o) {
  CharacterCount c;
  fill_control(o, c);
  o.read("value", c.value, "rows", c.rows, "maxlength", c.maxlength, "maxwords", c.maxwords, "threshold", c.threshold,
         "countType", c.countType, "spellcheck", c.spellcheck, "countMessage", c.countMessage);
  o.read("textareaDescriptionText", c.textareaDescriptionText, "charactersUnderLimitText", c.charactersUnderLimitText,
         "charactersAtLimitText", c.charactersAtLimitText, "charactersOverLimitText", c.charactersOverLimitText,
         "wordsUnderLimitText", c.wordsUnderLimitText, "wordsAtLimitText", c.wordsAtLimitText, "wordsOverLimitText",
         c.wordsOverLimitText);
  return character_count(c);
}

Fragment show_select(const Options& o) {
  Select s;
  fill_control(o, s);
  o.read("value", s.value, "items", s.items, "disabled", s.disabled, "describedBy", s.describedBy);
  return select(s);
}

Fragment show_file_upload(const Options& o) {
  FileUpload u;
  fill_control(o, u);
  o.read("multiple", u.multiple, "disabled", u.disabled, "javascript", u.javascript, "describedBy", u.describedBy,
         "wrapperClasses", u.wrapperClasses, "wrapperAttributes", u.wrapperAttributes);
  o.read("chooseFilesButtonText", u.chooseFilesButtonText, "noFileChosenText", u.noFileChosenText,
         "multipleFilesChosenText", u.multipleFilesChosenText, "dropInstructionText", u.dropInstructionText,
         "enteredDropZoneText", u.enteredDropZoneText, "leftDropZoneText", u.leftDropZoneText);
  return file_upload(u);
}

Fragment show_radios(const Options& o) {
  Radios r;
  fill_set(o, r);
  o.read("value", r.value);
  return radios(r);
}

Fragment show_checkboxes(const Options& o) {
  Checkboxes c;
  fill_set(o, c);
  o.read("values", c.values, "describedBy", c.describedBy);
  return checkboxes(c);
}

Fragment show_date_input(const Options& o) {
  DateInput d;
  // One that is `false` is not shown.
  const auto read_item = [&](std::string_view key, DateInputItem& into) {
    const base::Value* value = o.find(key);
    if (value == nullptr) return;
    into.shown = truthy(*value);
    take(*value, into);
  };
  read_item("day", d.day);
  read_item("month", d.month);
  read_item("year", d.year);
  if (const base::Value* values = o.find("values")) {
    for (const auto& [key, value] : *values->as_object()) d.values[key] = words(value).value_or("");
  }
  o.read("id", d.id, "namePrefix", d.namePrefix, "fieldset", d.fieldset, "hint", d.hint, "errorMessage", d.errorMessage,
         "items", d.items, "formGroup", d.formGroup, "classes", d.classes, "attributes", d.attributes);
  return date_input(d);
}

}  // namespace

const Adapters& form_adapters() {
  static const Adapters adapters{
      {"button", show_button},
      {"character-count", show_character_count},
      {"checkboxes", show_checkboxes},
      {"date-input", show_date_input},
      {"error-message", adapted<ErrorMessage, error_message>},
      {"fieldset", adapted<Fieldset, fieldset>},
      {"file-upload", show_file_upload},
      {"hint", adapted<Hint, hint>},
      {"input", show_input},
      {"label", adapted<Label, label>},
      {"password-input", show_password_input},
      {"radios", show_radios},
      {"select", show_select},
      {"textarea", show_textarea},
  };
  return adapters;
}

}  // namespace redress::html::govuk::tests
