#include "kit/html/govuk/page_head.h"

#include "kit/html/govuk/parts.h"

namespace redress::html::govuk {
namespace {

using namespace parts;

void write_item(Writer& out, const ServiceNavigationItem& item) {
  const bool here = item.active || item.current;
  const auto write_words = [&] {
    out << When{here && item.current, " aria-current=\"page\""}
        << When{here && !item.current, " aria-current=\"true\""};
    if (item.href) out << Extra{item.attributes};
    out << ">\n"
        << When{here, "<strong class=\"govuk-service-navigation__active-fallback\">"} << said(item)
        << When{here, "</strong>"} << "\n";
  };
  out << "<li class=\"govuk-service-navigation__item" << When{here, " govuk-service-navigation__item--active"}
      << "\">\n";
  if (item.href) {
    out << "<a class=\"govuk-service-navigation__link\" href=\"" << *item.href << "\"";
    write_words();
    out << "</a>\n";
  } else {
    out << "<span class=\"govuk-service-navigation__text\"";
    write_words();
    out << "</span>\n";
  }
  out << "</li>\n";
}

void write_name(Writer& out, const ServiceNavigation& service) {
  if (service.serviceName.empty()) return;
  out << "<span class=\"govuk-service-navigation__service-name\">\n";
  if (service.serviceUrl) {
    out << "<a href=\"" << *service.serviceUrl << "\" class=\"govuk-service-navigation__link\">\n"
        << service.serviceName << "\n</a>\n";
  } else {
    out << "<span class=\"govuk-service-navigation__text\">" << service.serviceName << "</span>\n";
  }
  out << "</span>\n";
}

void write_navigation(Writer& out, const ServiceNavigation& service) {
  std::vector<const ServiceNavigationItem*> items;
  for (const auto& item : service.navigation) {
    if (given(item)) items.push_back(&item);
  }
  if (items.empty() && service.slots.navigationStart.empty() && service.slots.navigationEnd.empty()) return;
  const std::string& label = service.navigationLabel.empty() ? service.menuButtonText : service.navigationLabel;
  out << "<nav aria-label=\"" << label << "\" class=\"govuk-service-navigation__wrapper"
      << More{service.navigationClasses} << "\">\n";
  if (service.collapseNavigationOnMobile.value_or(items.size() > 1)) {
    const bool same = service.menuButtonLabel == service.menuButtonText;
    out << "<button type=\"button\" class=\"govuk-service-navigation__toggle govuk-js-service-navigation-toggle\" "
           "aria-controls=\""
        << service.navigationId << "\"" << Named{"aria-label", same ? "" : service.menuButtonLabel}
        << " hidden aria-hidden=\"true\">\n"
        << service.menuButtonText << "\n</button>\n";
  }
  out << "<ul class=\"govuk-service-navigation__list\" id=\"" << service.navigationId << "\">\n"
      << service.slots.navigationStart;
  for (const auto* item : items) write_item(out, *item);
  out << service.slots.navigationEnd << "</ul>\n</nav>\n";
}

}  // namespace

Fragment generic_header(const GenericHeader& header) {
  Writer out;
  out << "<div class=\"govuk-generic-header" << More{header.classes} << "\"" << Extra{header.attributes}
      << ">\n<div class=\"govuk-generic-header__container" << More{header.containerClasses}
      << "\">\n<div class=\"govuk-generic-header__logo\">\n<a href=\"" << header.url
      << "\" class=\"govuk-generic-header__homepage-link\">\n"
      << Said{header.logoText, header.logoHtml} << "\n</a>\n</div>\n</div>\n</div>\n";
  return out.take();
}

Fragment phase_banner(const PhaseBanner& banner) {
  Writer out;
  Tag phase = banner.tag;
  phase.classes = both("govuk-phase-banner__content__tag", phase.classes);
  out << "<div class=\"govuk-phase-banner govuk-width-container" << More{banner.classes} << "\""
      << Extra{banner.attributes} << ">\n<p class=\"govuk-phase-banner__content\">\n"
      << tag(phase) << "<span class=\"govuk-phase-banner__text\">\n"
      << said(banner) << "\n</span>\n</p>\n</div>\n";
  return out.take();
}

Fragment service_navigation(const ServiceNavigation& service) {
  Writer out;
  const ServiceNavigationSlots& slots = service.slots;
  // With a name or with more than links it is a region of the page; links alone are one by their <nav>.
  const bool region = !service.serviceName.empty() || !slots.start.empty() || !slots.end.html.empty();
  if (region) {
    out << "<section aria-label=\"" << service.ariaLabel << "\"";
  } else {
    out << "<div";
  }
  out << " class=\"govuk-service-navigation" << More{service.classes} << "\" data-module=\"govuk-service-navigation\""
      << Extra{service.attributes} << ">\n<div class=\"govuk-width-container"
      << When{slots.end.align == "inline", " govuk-service-navigation__inlining-container"} << "\">\n"
      << slots.start << "<div class=\"govuk-service-navigation__container\">\n";
  write_name(out, service);
  write_navigation(out, service);
  out << "</div>\n" << slots.end.html << "</div>\n" << (region ? Markup("</section>\n") : Markup("</div>\n"));
  return out.take();
}

}  // namespace redress::html::govuk
