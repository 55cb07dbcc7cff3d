#include "kit/html/govuk/controls.h"

namespace redress::html::govuk {

namespace parts {

void write_button(Writer& out, const Button& button) {
  const bool start = button.isStartButton;
  const auto common = [&] {
    out << " class=\"govuk-button" << More{button.classes} << When{start, " govuk-button--start"}
        << "\" data-module=\"govuk-button\"" << Extra{button.attributes} << Named{"id", button.id} << ">\n";
    // A start button lays its parts out in a row: markup of several parts must be one of them.
    const bool one_part = start && !button.html.empty();
    out << When{one_part, "<span>"} << said(button) << When{one_part, "</span>"} << "\n";
    if (start) {
      out << "<svg class=\"govuk-button__start-icon\" xmlns=\"http://www.w3.org/2000/svg\" width=\"17.5\" "
             "height=\"19\" viewBox=\"0 0 33 40\" aria-hidden=\"true\" focusable=\"false\">"
             "<path fill=\"currentColor\" d=\"M0 0h13l20 20-20 20H0l20-20z\"/></svg>\n";
    }
  };
  if (button.href) {
    out << "<a href=\"" << *button.href << "\" role=\"button\" draggable=\"false\"";
    common();
    out << "</a>\n";
  } else {
    out << "<button type=\"" << button.type << "\"" << Named{"value", button.value} << Named{"name", button.name}
        << When{button.disabled, " disabled aria-disabled=\"true\""}
        << Flagged{"data-prevent-double-click", button.preventDoubleClick};
    common();
    out << "</button>\n";
  }
}

}  // namespace parts

Fragment button(const Button& button) {
  Writer out;
  parts::write_button(out, button);
  return out.take();
}

}  // namespace redress::html::govuk
