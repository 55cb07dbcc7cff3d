#include "kit/html/govuk/form_parts.h"

#include "kit/html/govuk/parts.h"

namespace redress::html::govuk {
namespace {

using namespace parts;

void write_error_message(Writer& out, const ErrorMessage& message, std::string_view id) {
  out << "<p" << Named{"id", id} << " class=\"govuk-error-message" << More{message.classes} << "\""
      << Extra{message.attributes} << ">\n";
  if (!message.visuallyHiddenText.empty()) {
    out << "<span class=\"govuk-visually-hidden\">" << message.visuallyHiddenText << ":</span> ";
  }
  out << said(message) << "\n</p>\n";
}

}  // namespace

namespace parts {

std::string described_by(const Frame& frame, std::string_view given_ids) {
  std::string ids(given_ids);
  if (given(frame.hint)) ids = both(ids, frame.id + "-hint");
  if (given(frame.errorMessage)) ids = both(ids, frame.id + "-error");
  return ids;
}

void open_group(Writer& out, const Frame& frame, const Fragment& module) {
  out << "<div class=\"govuk-form-group" << When{given(frame.errorMessage), " govuk-form-group--error"}
      << More{frame.formGroup.classes} << "\"" << module << Extra{frame.formGroup.attributes} << ">\n";
}

void write_label(Writer& out, const Label& label, std::string_view for_id) {
  if (!given(label)) return;
  out << When{label.isPageHeading, "<h1 class=\"govuk-label-wrapper\">\n"} << "<label class=\"govuk-label"
      << More{label.classes} << "\"" << Extra{label.attributes} << Named{"for", for_id} << ">\n"
      << said(label) << "\n</label>\n"
      << When{label.isPageHeading, "</h1>\n"};
}

void write_hint(Writer& out, const Hint& hint, std::string_view id) {
  out << "<div" << Named{"id", id} << " class=\"govuk-hint" << More{hint.classes} << "\"" << Extra{hint.attributes}
      << ">\n"
      << said(hint) << "\n</div>\n";
}

void write_messages(Writer& out, const Frame& frame) {
  if (given(frame.hint)) write_hint(out, frame.hint, frame.id + "-hint");
  if (given(frame.errorMessage)) write_error_message(out, frame.errorMessage, frame.id + "-error");
}

void open_fieldset(Writer& out, const Fieldset& fieldset, std::string_view described_by, std::string_view role) {
  out << "<fieldset class=\"govuk-fieldset" << More{fieldset.classes} << "\"" << Named{"role", role}
      << Named{"aria-describedby", described_by} << Extra{fieldset.attributes} << ">\n";
  const Legend& legend = fieldset.legend;
  if (!given(legend)) return;
  out << "<legend class=\"govuk-fieldset__legend" << More{legend.classes} << "\">\n"
      << When{legend.isPageHeading, "<h1 class=\"govuk-fieldset__heading\">\n"} << said(legend) << "\n"
      << When{legend.isPageHeading, "</h1>\n"} << "</legend>\n";
}

bool given(const Fieldset& fieldset) {
  return given(fieldset.legend) || !fieldset.role.empty() || !fieldset.describedBy.empty() ||
         !fieldset.classes.empty() || !fieldset.attributes.empty();
}

}  // namespace parts

Fragment label(const Label& label) {
  Writer out;
  write_label(out, label, label.for_);
  return out.take();
}

Fragment hint(const Hint& hint) {
  Writer out;
  write_hint(out, hint, hint.id);
  return out.take();
}

Fragment error_message(const ErrorMessage& message) {
  Writer out;
  write_error_message(out, message, message.id);
  return out.take();
}

Fragment fieldset(const Fieldset& fieldset) {
  Writer out;
  open_fieldset(out, fieldset, fieldset.describedBy, fieldset.role);
  out << fieldset.html << "\n</fieldset>\n";
  return out.take();
}

}  // namespace redress::html::govuk
