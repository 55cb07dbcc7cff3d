#include "kit/html/govuk/notices.h"

#include "kit/html/govuk/parts.h"

namespace redress::html::govuk {
namespace {

using namespace parts;

void write_error_link(Writer& out, const ErrorLink& link) {
  out << "<li>\n";
  if (link.href) {
    out << "<a href=\"" << *link.href << "\"" << Extra{link.attributes} << ">" << said(link) << "</a>\n";
  } else {
    out << said(link) << "\n";
  }
  out << "</li>\n";
}

}  // namespace

Fragment error_summary(const ErrorSummary& summary) {
  Writer out;
  out << "<div class=\"govuk-error-summary" << More{summary.classes} << "\""
      << Flagged{"data-disable-auto-focus", summary.disableAutoFocus} << Extra{summary.attributes}
      << " data-module=\"govuk-error-summary\">\n<div role=\"alert\">\n<h2 class=\"govuk-error-summary__title\">\n"
      << Said{summary.titleText, summary.titleHtml} << "\n</h2>\n<div class=\"govuk-error-summary__body\">\n";
  if (!summary.descriptionText.empty() || !summary.descriptionHtml.empty()) {
    out << "<p>\n" << Said{summary.descriptionText, summary.descriptionHtml} << "\n</p>\n";
  }
  if (!summary.errorList.empty()) {
    out << "<ul class=\"govuk-list govuk-error-summary__list\">\n";
    for (const auto& link : summary.errorList) write_error_link(out, link);
    out << "</ul>\n";
  }
  out << "</div>\n</div>\n</div>\n";
  return out.take();
}

Fragment notification_banner(const NotificationBanner& banner) {
  Writer out;
  const bool success = banner.type == "success";
  const std::string role = !banner.role.empty() ? banner.role : success ? "alert" : "region";
  const std::string title = !banner.titleText.empty() ? banner.titleText : success ? "Success" : "Important";
  out << "<div class=\"govuk-notification-banner" << When{success, " govuk-notification-banner--success"}
      << More{banner.classes} << "\" role=\"" << role << "\" aria-labelledby=\"" << banner.titleId
      << "\" data-module=\"govuk-notification-banner\"" << Flagged{"data-disable-auto-focus", banner.disableAutoFocus}
      << Extra{banner.attributes} << ">\n<div class=\"govuk-notification-banner__header\">\n<h"
      << banner.titleHeadingLevel << " class=\"govuk-notification-banner__title\" id=\"" << banner.titleId << "\">\n"
      << Said{title, banner.titleHtml} << "\n</h" << banner.titleHeadingLevel
      << ">\n</div>\n<div class=\"govuk-notification-banner__content\">\n";
  if (!banner.html.empty()) {
    out << banner.html << "\n";
  } else if (!banner.text.empty()) {
    out << "<p class=\"govuk-notification-banner__heading\">\n" << banner.text << "\n</p>\n";
  }
  out << "</div>\n</div>\n";
  return out.take();
}

Fragment warning_text(const WarningText& warning) {
  Writer out;
  out << "<div class=\"govuk-warning-text" << More{warning.classes} << "\"" << Extra{warning.attributes}
      << ">\n<span class=\"govuk-warning-text__icon\" aria-hidden=\"true\">!</span>\n"
         "<strong class=\"govuk-warning-text__text\">\n<span class=\"govuk-visually-hidden\">"
      << warning.iconFallbackText << "</span>\n"
      << said(warning) << "\n</strong>\n</div>\n";
  return out.take();
}

Fragment inset_text(const InsetText& inset) {
  Writer out;
  out << "<div" << Named{"id", inset.id} << " class=\"govuk-inset-text" << More{inset.classes} << "\""
      << Extra{inset.attributes} << ">\n"
      << said(inset) << "\n</div>\n";
  return out.take();
}

Fragment details(const Details& details) {
  Writer out;
  out << "<details" << Named{"id", details.id} << " class=\"govuk-details" << More{details.classes} << "\""
      << Extra{details.attributes} << When{details.open, " open"}
      << ">\n<summary class=\"govuk-details__summary\">\n<span class=\"govuk-details__summary-text\">\n"
      << Said{details.summaryText, details.summaryHtml}
      << "\n</span>\n</summary>\n<div class=\"govuk-details__text\">\n"
      << said(details) << "\n</div>\n</details>\n";
  return out.take();
}

Fragment tag(const Tag& tag) {
  Writer out;
  out << "<strong class=\"govuk-tag" << More{tag.classes} << "\"" << Extra{tag.attributes} << ">\n"
      << said(tag) << "\n</strong>\n";
  return out.take();
}

}  // namespace redress::html::govuk
