#include "kit/html/govuk/inputs.h"

#include "kit/html/govuk/controls.h"

namespace redress::html::govuk {
namespace {

using namespace parts;

void write_affix(Writer& out, const Affix& affix, Markup which) {
  if (!given(affix)) return;
  out << "<div class=\"govuk-input__" << which << More{affix.classes} << "\" aria-hidden=\"true\""
      << Extra{affix.attributes} << ">" << said(affix) << "</div>\n";
}

// An attribute that stands also when it is empty.
void write_value(Writer& out, const std::optional<std::string>& value) {
  if (value) out << " value=\"" << *value << "\"";
}

void write_input_tag(Writer& out, const Input& input, const std::string& id, std::string_view described) {
  const bool wrong = given(input.errorMessage);
  out << "<input class=\"govuk-input" << More{input.classes} << When{wrong, " govuk-input--error"} << "\" id=\"" << id
      << "\" name=\"" << input.name << "\" type=\"" << input.type << "\"" << Flagged{"spellcheck", input.spellcheck};
  write_value(out, input.value);
  out << When{input.disabled, " disabled"} << Named{"aria-describedby", described}
      << Named{"autocomplete", input.autocomplete} << Named{"autocapitalize", input.autocapitalize}
      << Named{"pattern", input.pattern} << Named{"inputmode", input.inputmode} << Extra{input.attributes} << ">\n";
}

// A browser drops the first line end after the tag, and sends line ends as CR LF.
void write_area_text(Writer& out, const std::string& value) {
  std::string text;
  text.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\r' && i + 1 < value.size() && value[i + 1] == '\n') continue;
    text += value[i] == '\r' ? '\n' : value[i];
  }
  out << When{text.starts_with('\n'), "\n"} << text;
}

void write_options(Writer& out, const Select& select) {
  for (const auto& item : select.items) {
    if (item.text.empty() && !item.value) continue;
    const std::string& effective = item.value ? *item.value : item.text;
    const bool matches = !select.value.empty() && effective == select.value;
    out << "<option";
    write_value(out, item.value);
    out << When{item.selected.value_or(matches), " selected"} << When{item.disabled, " disabled"}
        << Extra{item.attributes} << ">" << item.text << "</option>\n";
  }
}

}  // namespace

namespace parts {

void write_input(Writer& out, const Input& input, const Fragment& module) {
  const std::string& id = id_of(input);
  const Frame frame{id, input.hint, input.errorMessage, input.formGroup};
  open_group(out, frame, module);
  write_label(out, input.label, id);
  write_messages(out, frame);
  const Content& before = input.formGroup.beforeInput;
  const Content& after = input.formGroup.afterInput;
  const bool wrapped = given(input.prefix) || given(input.suffix) || given(before) || given(after);
  if (wrapped) {
    out << "<div class=\"govuk-input__wrapper" << More{input.inputWrapper.classes} << "\""
        << Extra{input.inputWrapper.attributes} << ">\n"
        << said(before) << "\n";
  }
  write_affix(out, input.prefix, "prefix");
  write_input_tag(out, input, id, described_by(frame, input.describedBy));
  write_affix(out, input.suffix, "suffix");
  if (wrapped) out << said(after) << "\n</div>\n";
  out << "</div>\n";
}

void write_textarea(Writer& out, const Textarea& area, const Fragment& module) {
  const std::string& id = id_of(area);
  const Frame frame{id, area.hint, area.errorMessage, area.formGroup};
  const bool wrong = given(area.errorMessage);
  open_group(out, frame, module);
  write_label(out, area.label, id);
  write_messages(out, frame);
  out << said(area.formGroup.beforeInput) << "\n<textarea class=\"govuk-textarea"
      << When{wrong, " govuk-textarea--error"} << More{area.classes} << "\" id=\"" << id << "\" name=\"" << area.name
      << "\" rows=\"" << area.rows << "\"" << Flagged{"spellcheck", area.spellcheck} << When{area.disabled, " disabled"}
      << Named{"aria-describedby", described_by(frame, area.describedBy)} << Named{"autocomplete", area.autocomplete}
      << Extra{area.attributes} << ">";
  write_area_text(out, area.value);
  out << "</textarea>\n" << said(area.formGroup.afterInput) << "\n</div>\n";
}

}  // namespace parts

Fragment input(const Input& input) {
  Writer out;
  write_input(out, input);
  return out.take();
}

Fragment textarea(const Textarea& area) {
  Writer out;
  write_textarea(out, area);
  return out.take();
}

Fragment select(const Select& select) {
  Writer out;
  const std::string& id = id_of(select);
  const Frame frame{id, select.hint, select.errorMessage, select.formGroup};
  const bool wrong = given(select.errorMessage);
  open_group(out, frame);
  write_label(out, select.label, id);
  write_messages(out, frame);
  out << said(select.formGroup.beforeInput) << "\n<select class=\"govuk-select" << More{select.classes}
      << When{wrong, " govuk-select--error"} << "\" id=\"" << id << "\" name=\"" << select.name << "\""
      << When{select.disabled, " disabled"} << Named{"aria-describedby", described_by(frame, select.describedBy)}
      << Extra{select.attributes} << ">\n";
  write_options(out, select);
  out << "</select>\n" << said(select.formGroup.afterInput) << "\n</div>\n";
  return out.take();
}

Fragment file_upload(const FileUpload& upload) {
  Writer out;
  const std::string& id = id_of(upload);
  const Frame frame{id, upload.hint, upload.errorMessage, upload.formGroup};
  const bool wrong = given(upload.errorMessage);
  open_group(out, frame);
  write_label(out, upload.label, id);
  write_messages(out, frame);
  out << said(upload.formGroup.beforeInput) << "\n";
  if (upload.javascript) {
    out << "<div class=\"govuk-file-upload-wrapper" << More{upload.wrapperClasses}
        << "\" data-module=\"govuk-file-upload\""
        << Named{"data-i18n.choose-files-button", upload.chooseFilesButtonText}
        << Named{"data-i18n.no-file-chosen", upload.noFileChosenText}
        << Plural{"multiple-files-chosen", upload.multipleFilesChosenText}
        << Named{"data-i18n.drop-instruction", upload.dropInstructionText}
        << Named{"data-i18n.entered-drop-zone", upload.enteredDropZoneText}
        << Named{"data-i18n.left-drop-zone", upload.leftDropZoneText} << Extra{upload.wrapperAttributes} << ">\n";
  }
  out << "<input class=\"govuk-file-upload" << More{upload.classes} << When{wrong, " govuk-file-upload--error"}
      << "\" id=\"" << id << "\" name=\"" << upload.name << "\" type=\"file\"" << When{upload.disabled, " disabled"}
      << When{upload.multiple, " multiple"} << Named{"aria-describedby", described_by(frame, upload.describedBy)}
      << Extra{upload.attributes} << ">\n"
      << When{upload.javascript, "</div>\n"} << said(upload.formGroup.afterInput) << "\n</div>\n";
  return out.take();
}

}  // namespace redress::html::govuk
