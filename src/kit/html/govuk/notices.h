// What a page tells: error summary, notification banner, warning, inset text, details, panel, tag.
//
//   if (!errors.empty()) {
//     out << govuk::error_summary({.errorList = {{.text = "Enter a reference", .href = Url("#reference")}}});
//   }
#pragma once

#include "kit/html/govuk/options.h"

namespace redress::html::govuk {

struct ErrorLink {
  std::string text = {};
  Fragment html = {};
  std::optional<Url> href = {};
  Attributes attributes = {};
};

struct ErrorSummary {
  std::string titleText = "There is a problem";
  Fragment titleHtml = {};
  std::string descriptionText = {};
  Fragment descriptionHtml = {};
  std::vector<ErrorLink> errorList = {};
  std::optional<bool> disableAutoFocus = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct NotificationBanner {
  std::string titleId = "govuk-notification-banner-title";
  std::string titleText = {};  // not given: Important, or Success
  Fragment titleHtml = {};
  int titleHeadingLevel = 2;
  std::string text = {};
  Fragment html = {};
  std::string type = {};  // `success`: something was done; it takes focus
  std::string role = {};  // not given: region, or alert
  std::optional<bool> disableAutoFocus = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct WarningText {
  std::string text = {};
  Fragment html = {};
  std::string iconFallbackText = "Warning";
  std::string classes = {};
  Attributes attributes = {};
};

struct InsetText {
  std::string id = {};
  std::string text = {};
  Fragment html = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct Details {
  std::string id = {};
  std::string summaryText = {};
  Fragment summaryHtml = {};
  std::string text = {};
  Fragment html = {};
  bool open = false;
  std::string classes = {};
  Attributes attributes = {};
};

struct Tag {
  std::string text = {};
  Fragment html = {};
  std::string classes = {};  // its colour: govuk-tag--green
  Attributes attributes = {};
};

struct PanelAction {
  std::string text = {};
  std::string type = {};  // `button` makes a link look like one; without an address: what the button does
  std::optional<Url> href = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct PanelActions {
  std::vector<PanelAction> items = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct Panel {  // what was done, on a confirmation page
  std::string titleText = {};
  Fragment titleHtml = {};
  int headingLevel = 1;
  std::string text = {};
  Fragment html = {};
  PanelActions actions = {};  // only with the class govuk-panel--interruption
  std::string classes = {};
  Attributes attributes = {};
};

Fragment error_summary(const ErrorSummary& summary);
Fragment notification_banner(const NotificationBanner& banner);
Fragment warning_text(const WarningText& warning);
Fragment inset_text(const InsetText& inset);
Fragment details(const Details& details);
Fragment tag(const Tag& tag);
Fragment panel(const Panel& panel);

}  // namespace redress::html::govuk
