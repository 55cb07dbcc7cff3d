// Password input and character count: an input and a textarea with words for the script that serves them.
#include "kit/html/govuk/controls.h"

namespace redress::html::govuk {
namespace {

using namespace parts;

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
    text.replace(at, what.size(), by);
  }
  return text;
}

void write_data(Writer& out, Markup name, const std::optional<int>& number) {
  if (number) out << " " << name << "=\"" << *number << "\"";
}

std::string count_type(const CharacterCount& count) {
  if (!count.countType.empty()) return count.countType;
  return count.maxwords.value_or(0) != 0 ? "words" : "";
}

// The limit in force; 0 if a script sets it.
int limit(const CharacterCount& count) {
  const int words = count.maxwords.value_or(0);
  return words != 0 ? words : count.maxlength.value_or(0);
}

Fragment count_module(const CharacterCount& count) {
  Writer out;
  out << " data-module=\"govuk-character-count\"";
  write_data(out, "data-maxlength", count.maxlength);
  write_data(out, "data-maxwords", count.maxwords);
  write_data(out, "data-threshold", count.threshold);
  out << Named{"data-count-type", count_type(count)};
  if (limit(count) == 0) out << Named{"data-i18n.textarea-description.other", count.textareaDescriptionText};
  out << Plural{"characters-under-limit", count.charactersUnderLimitText}
      << Named{"data-i18n.characters-at-limit", count.charactersAtLimitText}
      << Plural{"characters-over-limit", count.charactersOverLimitText}
      << Plural{"words-under-limit", count.wordsUnderLimitText}
      << Named{"data-i18n.words-at-limit", count.wordsAtLimitText}
      << Plural{"words-over-limit", count.wordsOverLimitText};
  return out.take();
}

// What stands under the box while no script counts.
std::string count_words(const CharacterCount& count) {
  if (limit(count) == 0) return {};
  std::string words = count.textareaDescriptionText;
  if (words.empty()) {
    words =
        count_type(count) == "words" ? "You can enter up to %{count} words" : "You can enter up to %{count} characters";
  }
  return replaced(std::move(words), "%{count}", std::to_string(limit(count)));
}

}  // namespace

Fragment character_count(const CharacterCount& count) {
  const std::string& id = id_of(count);
  Writer message;
  write_hint(
      message,
      {.text = count_words(count), .classes = both("govuk-character-count__message", count.countMessage.classes)},
      id + "-info");
  message << said(count.formGroup.afterInput);
  Writer out;
  write_textarea(out,
                 {.name = count.name,
                  .id = id,
                  .label = count.label,
                  .hint = count.hint,
                  .errorMessage = count.errorMessage,
                  .value = count.value,
                  .rows = count.rows,
                  .spellcheck = count.spellcheck,
                  .formGroup = {.beforeInput = count.formGroup.beforeInput,
                                .afterInput = {.html = message.take()},
                                .classes = both("govuk-character-count", count.formGroup.classes),
                                .attributes = count.formGroup.attributes},
                  .describedBy = id + "-info",
                  .classes = both("govuk-js-character-count", count.classes),
                  .attributes = count.attributes},
                 count_module(count));
  return out.take();
}

Fragment password_input(const PasswordInput& input) {
  const std::string& id = id_of(input);
  const auto or_else = [](const std::string& words, const char* english) { return words.empty() ? english : words; };
  Writer toggle;
  write_button(toggle, {.text = or_else(input.showPasswordText, "Show"),
                        .type = "button",
                        .classes = both("govuk-button--secondary govuk-password-input__toggle "
                                        "govuk-js-password-input-toggle",
                                        input.button.classes),
                        .attributes = {{"aria-controls", id},
                                       {"aria-label", or_else(input.showPasswordAriaLabelText, "Show password")},
                                       {"hidden", true}}});
  toggle << said(input.formGroup.afterInput);
  Writer module;
  module << " data-module=\"govuk-password-input\"" << Named{"data-i18n.show-password", input.showPasswordText}
         << Named{"data-i18n.hide-password", input.hidePasswordText}
         << Named{"data-i18n.show-password-aria-label", input.showPasswordAriaLabelText}
         << Named{"data-i18n.hide-password-aria-label", input.hidePasswordAriaLabelText}
         << Named{"data-i18n.password-shown-announcement", input.passwordShownAnnouncementText}
         << Named{"data-i18n.password-hidden-announcement", input.passwordHiddenAnnouncementText};
  Writer out;
  write_input(out,
              {.name = input.name,
               .id = id,
               .label = input.label,
               .hint = input.hint,
               .errorMessage = input.errorMessage,
               .value = input.value,
               .type = "password",
               .autocomplete = input.autocomplete,
               .autocapitalize = "none",
               .spellcheck = false,
               .disabled = input.disabled,
               .inputWrapper = {.classes = "govuk-password-input__wrapper"},
               .formGroup = {.beforeInput = input.formGroup.beforeInput,
                             .afterInput = {.html = toggle.take()},
                             .classes = both("govuk-password-input", input.formGroup.classes),
                             .attributes = input.formGroup.attributes},
               .describedBy = input.describedBy,
               .classes = both("govuk-password-input__input govuk-js-password-input-input", input.classes),
               .attributes = input.attributes},
              module.take());
  return out.take();
}

}  // namespace redress::html::govuk
