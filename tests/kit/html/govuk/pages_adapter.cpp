// The options of the components that are not controls, from an official example into our structs.
#include <stdexcept>

#include "kit/html/govuk/adapters.h"
#include "kit/html/govuk/fixtures.h"

namespace redress::html::govuk::tests {
namespace {

// What nearly every struct has.
template <class Struct>
void fill_words(const Options& o, Struct& into) {
  o.read("text", into.text, "html", into.html);
}
template <class Struct>
void fill_looks(const Options& o, Struct& into) {
  o.read("classes", into.classes, "attributes", into.attributes);
}

}  // namespace

static void fill(const Options& o, ErrorLink& into) {
  fill_words(o, into);
  o.read("href", into.href, "attributes", into.attributes);
}

static void fill(const Options& o, SummaryAction& into) {
  fill_words(o, into);
  fill_looks(o, into);
  o.read("visuallyHiddenText", into.visuallyHiddenText, "href", into.href);
}

static void fill(const Options& o, SummaryActions& into) {
  o.read("items", into.items, "classes", into.classes);
}

static void fill(const Options& o, SummaryCell& into) {
  fill_words(o, into);
  o.read("classes", into.classes);
}

static void fill(const Options& o, SummaryRow& into) {
  o.read("key", into.key, "value", into.value, "actions", into.actions, "classes", into.classes);
}

static void fill(const Options& o, SummaryCardTitle& into) {
  fill_words(o, into);
  o.read("headingLevel", into.headingLevel, "classes", into.classes);
}

static void fill(const Options& o, SummaryCard& into) {
  fill_looks(o, into);
  o.read("title", into.title, "actions", into.actions);
}

namespace {

Fragment show_error_summary(const Options& o) {
  ErrorSummary s;
  s.titleText.clear();  // the macro has no words of its own
  fill_looks(o, s);
  o.read("titleText", s.titleText, "titleHtml", s.titleHtml, "descriptionText", s.descriptionText, "descriptionHtml",
         s.descriptionHtml, "errorList", s.errorList, "disableAutoFocus", s.disableAutoFocus);
  return error_summary(s);
}

Fragment show_notification_banner(const Options& o) {
  NotificationBanner b;
  fill_words(o, b);
  fill_looks(o, b);
  o.read("titleId", b.titleId, "titleText", b.titleText, "titleHtml", b.titleHtml, "titleHeadingLevel",
         b.titleHeadingLevel, "type", b.type, "role", b.role, "disableAutoFocus", b.disableAutoFocus);
  return notification_banner(b);
}

Fragment show_warning_text(const Options& o) {
  WarningText w;
  fill_words(o, w);
  fill_looks(o, w);
  o.read("iconFallbackText", w.iconFallbackText);
  return warning_text(w);
}

Fragment show_inset_text(const Options& o) {
  InsetText i;
  fill_words(o, i);
  fill_looks(o, i);
  o.read("id", i.id);
  return inset_text(i);
}

Fragment show_details(const Options& o) {
  Details d;
  fill_words(o, d);
  fill_looks(o, d);
  o.read("id", d.id, "summaryText", d.summaryText, "summaryHtml", d.summaryHtml, "open", d.open);
  return details(d);
}

Fragment show_tag(const Options& o) {
  Tag t;
  fill_words(o, t);
  fill_looks(o, t);
  return tag(t);
}

template <class Link, Fragment (*component)(const Link&)>
Fragment show_link(const Options& o) {
  Link l;
  fill_words(o, l);
  fill_looks(o, l);
  o.read("href", l.href);
  return component(l);
}

Fragment show_summary_list(const Options& o) {
  SummaryList l;
  fill_looks(o, l);
  o.read("rows", l.rows, "card", l.card);
  return summary_list(l);
}

}  // namespace

const Adapters& page_adapters() {
  static const Adapters adapters{
      {"back-link", show_link<BackLink, back_link>},
      {"details", show_details},
      {"error-summary", show_error_summary},
      {"inset-text", show_inset_text},
      {"notification-banner", show_notification_banner},
      {"skip-link", show_link<SkipLink, skip_link>},
      {"summary-list", show_summary_list},
      {"tag", show_tag},
      {"warning-text", show_warning_text},
  };
  return adapters;
}

std::vector<std::string> components() {
  std::vector<std::string> names;
  for (const Adapters* adapters : {&form_adapters(), &page_adapters()}) {
    for (const auto& [name, show] : *adapters) names.push_back(name);
  }
  return names;
}

Fragment shown(const std::string& component, const base::Object& options) {
  for (const Adapters* adapters : {&form_adapters(), &page_adapters()}) {
    if (const auto found = adapters->find(component); found != adapters->end()) return found->second(Options(options));
  }
  throw std::runtime_error("no component named " + component);
}

}  // namespace redress::html::govuk::tests
