#include "kit/html/govuk/controls.h"
#include "kit/html/govuk/notices.h"

namespace redress::html::govuk {
namespace {

using namespace parts;

void write_action(Writer& out, const PanelAction& action) {
  if (!action.href || action.type == "button") {
    write_button(out, {.text = action.text,
                       .type = action.type.empty() ? "button" : action.type,
                       .href = action.href,
                       .classes = both("govuk-button--inverse", action.classes),
                       .attributes = action.attributes});
  } else {
    out << "<a class=\"govuk-link govuk-link--inverse" << More{action.classes} << "\" href=\"" << *action.href << "\""
        << Extra{action.attributes} << ">" << action.text << "</a>\n";
  }
}

void write_actions(Writer& out, const PanelActions& actions) {
  if (actions.items.empty() && actions.classes.empty() && actions.attributes.empty()) return;
  out << "<div class=\"govuk-panel__actions" << More{actions.classes} << "\"" << Extra{actions.attributes} << ">\n";
  if (!actions.items.empty()) {
    out << "<div class=\"govuk-button-group\">\n";
    for (const auto& action : actions.items) write_action(out, action);
    out << "</div>\n";
  }
  out << "</div>\n";
}

}  // namespace

Fragment panel(const Panel& panel) {
  Writer out;
  const bool interruption = panel.classes.find("govuk-panel--interruption") != std::string::npos;
  out << "<div class=\"govuk-panel" << When{!interruption, " govuk-panel--confirmation"} << More{panel.classes} << "\""
      << Extra{panel.attributes} << ">\n<h" << panel.headingLevel << " class=\"govuk-panel__title\">\n"
      << Said{panel.titleText, panel.titleHtml} << "\n</h" << panel.headingLevel << ">\n";
  if (given(panel)) out << "<div class=\"govuk-panel__body\">\n" << said(panel) << "\n</div>\n";
  if (interruption) write_actions(out, panel.actions);
  out << "</div>\n";
  return out.take();
}

}  // namespace redress::html::govuk
