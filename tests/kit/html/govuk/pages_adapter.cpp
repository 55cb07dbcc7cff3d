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

static void fill(const Options& o, StyledContent& into) {
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

static void fill(const Options& o, PanelAction& into) {
  fill_looks(o, into);
  o.read("text", into.text, "type", into.type, "href", into.href);
}

static void fill(const Options& o, PanelActions& into) {
  fill_looks(o, into);
  o.read("items", into.items);
}

static void fill(const Options& o, Breadcrumb& into) {
  fill_words(o, into);
  o.read("href", into.href, "attributes", into.attributes);
}

static void fill(const Options& o, PaginationLink& into) {
  fill_words(o, into);
  o.read("labelText", into.labelText, "href", into.href, "attributes", into.attributes);
}

static void fill(const Options& o, PaginationItem& into) {
  o.read("number", into.number, "visuallyHiddenText", into.visuallyHiddenText, "href", into.href, "current",
         into.current, "ellipsis", into.ellipsis, "attributes", into.attributes);
}

static void fill(const Options& o, Language& into) {
  fill_words(o, into);
  fill_looks(o, into);
  o.read("lang", into.lang, "hrefLang", into.hrefLang, "dir", into.dir, "languageDescriptionText",
         into.languageDescriptionText, "href", into.href, "current", into.current);
}

static void fill(const Options& o, Tag& into) {
  fill_words(o, into);
  fill_looks(o, into);
}

static void fill(const Options& o, ServiceNavigationItem& into) {
  fill_words(o, into);
  o.read("href", into.href, "current", into.current, "active", into.active, "attributes", into.attributes);
}

static void fill(const Options& o, ServiceNavigationSlots& into) {
  o.read("start", into.start, "navigationStart", into.navigationStart, "navigationEnd", into.navigationEnd);
  const base::Value* end = o.find("end");
  if (end == nullptr) return;
  if (const base::Object* object = end->as_object()) {
    Options(*object).read("html", into.end.html, "align", into.end.align);
  } else {
    take(*end, into.end.html);
  }
}

static void fill(const Options& o, TableCell& into) {
  fill_words(o, into);
  fill_looks(o, into);
  o.read("format", into.format, "colspan", into.colspan, "rowspan", into.rowspan);
}

static void fill(const Options& o, TaskStatus& into) {
  fill_words(o, into);
  o.read("tag", into.tag, "classes", into.classes);
}

static void fill(const Options& o, Task& into) {
  o.read("title", into.title, "hint", into.hint, "status", into.status, "href", into.href, "classes", into.classes);
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

Fragment show_panel(const Options& o) {
  Panel p;
  fill_words(o, p);
  fill_looks(o, p);
  o.read("titleText", p.titleText, "titleHtml", p.titleHtml, "headingLevel", p.headingLevel, "actions", p.actions);
  return panel(p);
}

Fragment show_breadcrumbs(const Options& o) {
  Breadcrumbs b;
  fill_looks(o, b);
  o.read("labelText", b.labelText, "items", b.items, "collapseOnMobile", b.collapseOnMobile);
  return breadcrumbs(b);
}

Fragment show_pagination(const Options& o) {
  Pagination p;
  fill_looks(o, p);
  o.read("landmarkLabel", p.landmarkLabel, "previous", p.previous, "next", p.next, "items", p.items);
  return pagination(p);
}

Fragment show_language_navigation(const Options& o) {
  LanguageNavigation n;
  fill_looks(o, n);
  o.read("ariaLabel", n.ariaLabel, "items", n.items);
  return language_navigation(n);
}

Fragment show_generic_header(const Options& o) {
  GenericHeader h;
  fill_looks(o, h);
  o.read("logoText", h.logoText, "logoHtml", h.logoHtml, "url", h.url, "containerClasses", h.containerClasses);
  return generic_header(h);
}

Fragment show_phase_banner(const Options& o) {
  PhaseBanner b;
  fill_words(o, b);
  fill_looks(o, b);
  o.read("tag", b.tag);
  return phase_banner(b);
}

Fragment show_service_navigation(const Options& o) {
  ServiceNavigation s;
  fill_looks(o, s);
  o.read("serviceName", s.serviceName, "serviceUrl", s.serviceUrl, "ariaLabel", s.ariaLabel, "navigationId",
         s.navigationId, "navigationLabel", s.navigationLabel, "menuButtonText", s.menuButtonText, "menuButtonLabel",
         s.menuButtonLabel, "navigation", s.navigation, "collapseNavigationOnMobile", s.collapseNavigationOnMobile,
         "navigationClasses", s.navigationClasses, "slots", s.slots);
  return service_navigation(s);
}

Fragment show_table(const Options& o) {
  Table t;
  fill_looks(o, t);
  o.read("caption", t.caption, "captionClasses", t.captionClasses, "head", t.head, "rows", t.rows, "firstCellIsHeader",
         t.firstCellIsHeader);
  return table(t);
}

Fragment show_task_list(const Options& o) {
  TaskList l;
  fill_looks(o, l);
  o.read("idPrefix", l.idPrefix, "items", l.items);
  return task_list(l);
}

}  // namespace

const Adapters& page_adapters() {
  static const Adapters adapters{
      {"back-link", show_link<BackLink, back_link>},
      {"breadcrumbs", show_breadcrumbs},
      {"details", show_details},
      {"error-summary", show_error_summary},
      {"generic-header", show_generic_header},
      {"inset-text", show_inset_text},
      {"language-navigation", show_language_navigation},
      {"notification-banner", show_notification_banner},
      {"pagination", show_pagination},
      {"panel", show_panel},
      {"phase-banner", show_phase_banner},
      {"service-navigation", show_service_navigation},
      {"skip-link", show_link<SkipLink, skip_link>},
      {"summary-list", show_summary_list},
      {"table", show_table},
      {"tag", adapted<Tag, tag>},
      {"task-list", show_task_list},
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
