// Controls with a label of their own: input, password input, textarea, character count, select, file upload; and the button.
//
//   out << govuk::input({.name = "reference", .label = {.text = "Reference"}, .errorMessage = {.text = errors["reference"]},
//                        .value = typed["reference"]});
//
// The id is the name unless one is given; hint and error message get the ids ID-hint and ID-error. An error message with
// words sets the classes of group, control and wrapper. What a person typed comes back as typed: line ends are written as
// LF, and a first empty line stays.
#pragma once

#include "kit/html/govuk/form_parts.h"

namespace redress::html::govuk {

struct Button {
  std::string id = {};
  std::string name = {};
  std::string text = {};
  Fragment html = {};
  std::string value = {};
  std::string type = "submit";
  std::optional<Url> href = {};  // then it is a link that looks like a button
  bool isStartButton = false;
  bool disabled = false;
  std::optional<bool> preventDoubleClick = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct Affix {  // a unit before or after what is typed
  std::string text = {};
  Fragment html = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct InputWrapper {
  std::string classes = {};
  Attributes attributes = {};
};

struct Input {
  std::string name = {};
  std::string id = {};
  Label label = {};
  Hint hint = {};
  ErrorMessage errorMessage = {};
  std::optional<std::string> value = {};
  std::string type = "text";
  Affix prefix = {};
  Affix suffix = {};
  std::string inputmode = {};
  std::string autocomplete = {};
  std::string autocapitalize = {};
  std::string pattern = {};
  std::optional<bool> spellcheck = {};
  bool disabled = false;
  InputWrapper inputWrapper = {};
  FormGroup formGroup = {};
  std::string describedBy = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct ToggleButton {
  std::string classes = {};
};

struct PasswordInput {
  std::string name = {};
  std::string id = {};
  Label label = {};
  Hint hint = {};
  ErrorMessage errorMessage = {};
  std::optional<std::string> value = {};
  std::string autocomplete = "current-password";
  bool disabled = false;
  // In another language; the English words need none of these.
  std::string showPasswordText = {};
  std::string hidePasswordText = {};
  std::string showPasswordAriaLabelText = {};
  std::string hidePasswordAriaLabelText = {};
  std::string passwordShownAnnouncementText = {};
  std::string passwordHiddenAnnouncementText = {};
  ToggleButton button = {};
  FormGroup formGroup = {};
  std::string describedBy = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct Textarea {
  std::string name = {};
  std::string id = {};
  Label label = {};
  Hint hint = {};
  ErrorMessage errorMessage = {};
  std::string value = {};
  int rows = 5;
  std::string autocomplete = {};
  std::optional<bool> spellcheck = {};
  bool disabled = false;
  FormGroup formGroup = {};
  std::string describedBy = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct CountMessage {
  std::string classes = {};
};

// Counts in the browser only: the server holds the limit.
struct CharacterCount {
  std::string name = {};
  std::string id = {};
  Label label = {};
  Hint hint = {};
  ErrorMessage errorMessage = {};
  std::string value = {};
  int rows = 5;
  std::optional<int> maxlength = {};  // letters as a person counts them
  std::optional<int> maxwords = {};   // wins
  std::optional<int> threshold = {};  // percent of the limit from which the count is shown
  std::string countType = {};         // characters, length (UTF-16 units) or words
  std::optional<bool> spellcheck = {};
  // In another language, or where the limit is set by a script.
  std::string textareaDescriptionText = {};
  PluralText charactersUnderLimitText = {};
  std::string charactersAtLimitText = {};
  PluralText charactersOverLimitText = {};
  PluralText wordsUnderLimitText = {};
  std::string wordsAtLimitText = {};
  PluralText wordsOverLimitText = {};
  CountMessage countMessage = {};
  FormGroup formGroup = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct SelectItem {
  std::string text = {};
  std::optional<std::string> value = {};  // not given: the text
  std::optional<bool> selected = {};      // wins over Select::value
  bool disabled = false;
  Attributes attributes = {};
};

struct Select {
  std::string name = {};
  std::string id = {};
  Label label = {};
  Hint hint = {};
  ErrorMessage errorMessage = {};
  std::string value = {};  // of the item that is selected; empty: the browser takes the first
  std::vector<SelectItem> items = {};
  bool disabled = false;
  FormGroup formGroup = {};
  std::string describedBy = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct FileUpload {
  std::string name = {};
  std::string id = {};
  Label label = {};
  Hint hint = {};
  ErrorMessage errorMessage = {};
  bool multiple = false;
  bool disabled = false;
  bool javascript = false;  // files can be dropped on it
  // In another language, where javascript is on.
  std::string chooseFilesButtonText = {};
  std::string noFileChosenText = {};
  PluralText multipleFilesChosenText = {};
  std::string dropInstructionText = {};
  std::string enteredDropZoneText = {};
  std::string leftDropZoneText = {};
  std::string wrapperClasses = {};
  Attributes wrapperAttributes = {};
  FormGroup formGroup = {};
  std::string describedBy = {};
  std::string classes = {};
  Attributes attributes = {};
};

Fragment button(const Button& button);
Fragment input(const Input& input);
Fragment password_input(const PasswordInput& input);
Fragment textarea(const Textarea& area);
Fragment character_count(const CharacterCount& count);
Fragment select(const Select& select);
Fragment file_upload(const FileUpload& upload);

}  // namespace redress::html::govuk
