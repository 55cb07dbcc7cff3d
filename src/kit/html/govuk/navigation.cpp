#include "kit/html/govuk/navigation.h"

#include "kit/html/govuk/parts.h"

namespace redress::html::govuk {
namespace {

using namespace parts;

template <class Link>
void write_link_end(Writer& out, const Link& link) {
  out << Extra{link.attributes} << ">" << said(link) << "</a>\n";
}

void write_arrow(Writer& out, bool next) {
  out << "<svg class=\"govuk-pagination__icon govuk-pagination__icon--" << (next ? Markup("next") : Markup("prev"))
      << "\" xmlns=\"http://www.w3.org/2000/svg\" height=\"13\" width=\"15\" aria-hidden=\"true\" focusable=\"false\" "
         "viewBox=\"0 0 15 13\">\n<path d=\"";
  if (next) {
    out << "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 "
           "6.7441-6.4062-6.7246-6.7266z";
  } else {
    out << "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 "
           "1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
  }
  out << "\"></path>\n</svg>\n";
}

// `alone`: without page numbers, where each link is a line with its arrow first.
void write_step(Writer& out, const PaginationLink& link, bool next, bool alone) {
  if (!link.href) return;
  const Markup direction = next ? Markup("next") : Markup("prev");
  const bool labelled = alone && !link.labelText.empty();
  out << "<div class=\"govuk-pagination__" << direction << "\">\n<a class=\"govuk-link govuk-pagination__link\" href=\""
      << *link.href << "\" rel=\"" << direction << "\"" << Extra{link.attributes} << ">\n";
  if (alone || !next) write_arrow(out, next);
  out << "<span class=\"govuk-pagination__link-title"
      << When{alone && !labelled, " govuk-pagination__link-title--decorated"} << "\">\n";
  if (given(link)) {
    out << said(link);
  } else {
    out << (next ? Markup("Next") : Markup("Previous")) << "<span class=\"govuk-visually-hidden\"> page</span>";
  }
  out << "\n</span>\n";
  if (labelled) {
    out << "<span class=\"govuk-visually-hidden\">:</span>\n<span class=\"govuk-pagination__link-label\">"
        << link.labelText << "</span>\n";
  }
  if (!alone && next) write_arrow(out, next);
  out << "</a>\n</div>\n";
}

void write_page(Writer& out, const PaginationItem& item) {
  if (!item.ellipsis && item.number.empty() && !item.href) return;
  out << "<li class=\"govuk-pagination__item" << When{item.current, " govuk-pagination__item--current"}
      << When{item.ellipsis, " govuk-pagination__item--ellipsis"} << "\">\n";
  if (item.ellipsis) {
    out << "&ctdot;\n</li>\n";
    return;
  }
  out << "<a class=\"govuk-link govuk-pagination__link\"";
  if (item.href) out << " href=\"" << *item.href << "\"";
  out << " aria-label=\"";
  if (item.visuallyHiddenText.empty()) {
    out << "Page " << item.number;
  } else {
    out << item.visuallyHiddenText;
  }
  out << "\"" << When{item.current, " aria-current=\"page\""} << Extra{item.attributes} << ">\n"
      << item.number << "\n</a>\n</li>\n";
}

void write_language(Writer& out, const Language& item) {
  out << "<li class=\"govuk-language-navigation__list-item\">\n";
  if (item.current || !item.href) {
    out << "<span class=\"govuk-language-navigation__text" << More{item.classes} << "\" aria-current=\"true\""
        << Named{"lang", item.lang} << Named{"dir", item.dir} << Extra{item.attributes} << ">" << said(item)
        << "</span>\n";
  } else {
    out << "<a class=\"govuk-language-navigation__link" << More{item.classes} << "\" href=\"" << *item.href
        << "\" rel=\"alternate\"" << Named{"lang", item.lang}
        << Named{"hreflang", item.hrefLang.empty() ? item.lang : item.hrefLang} << Named{"dir", item.dir}
        << Extra{item.attributes} << ">" << said(item);
    if (!item.languageDescriptionText.empty()) {
      out << "<span class=\"govuk-visually-hidden\"> " << item.languageDescriptionText << "</span>";
    }
    out << "\n</a>\n";
  }
  out << "</li>\n";
}

}  // namespace

Fragment back_link(const BackLink& link) {
  Writer out;
  out << "<a href=\"" << link.href << "\" class=\"govuk-back-link" << More{link.classes} << "\"";
  write_link_end(out, link);
  return out.take();
}

Fragment skip_link(const SkipLink& link) {
  Writer out;
  out << "<a href=\"" << link.href << "\" class=\"govuk-skip-link" << More{link.classes}
      << "\" data-module=\"govuk-skip-link\"";
  write_link_end(out, link);
  return out.take();
}

Fragment breadcrumbs(const Breadcrumbs& crumbs) {
  Writer out;
  out << "<nav class=\"govuk-breadcrumbs" << More{crumbs.classes}
      << When{crumbs.collapseOnMobile, " govuk-breadcrumbs--collapse-on-mobile"} << "\"" << Extra{crumbs.attributes}
      << " aria-label=\"" << crumbs.labelText << "\">\n<ol class=\"govuk-breadcrumbs__list\">\n";
  for (const auto& item : crumbs.items) {
    if (item.href) {
      out << "<li class=\"govuk-breadcrumbs__list-item\">\n<a class=\"govuk-breadcrumbs__link\" href=\"" << *item.href
          << "\"";
      write_link_end(out, item);
      out << "</li>\n";
    } else {
      out << "<li class=\"govuk-breadcrumbs__list-item\" aria-current=\"page\">" << said(item) << "</li>\n";
    }
  }
  out << "</ol>\n</nav>\n";
  return out.take();
}

Fragment pagination(const Pagination& pagination) {
  Writer out;
  const bool alone = pagination.items.empty() && (pagination.previous.href || pagination.next.href);
  out << "<nav class=\"govuk-pagination" << When{alone, " govuk-pagination--block"} << More{pagination.classes}
      << "\" aria-label=\"" << pagination.landmarkLabel << "\"" << Extra{pagination.attributes} << ">\n";
  write_step(out, pagination.previous, false, alone);
  if (!pagination.items.empty()) {
    out << "<ul class=\"govuk-pagination__list\">\n";
    for (const auto& item : pagination.items) write_page(out, item);
    out << "</ul>\n";
  }
  write_step(out, pagination.next, true, alone);
  out << "</nav>\n";
  return out.take();
}

Fragment language_navigation(const LanguageNavigation& navigation) {
  Writer out;
  out << "<nav class=\"govuk-language-navigation" << More{navigation.classes} << "\"" << Extra{navigation.attributes}
      << " aria-label=\"" << navigation.ariaLabel << "\">\n<ul class=\"govuk-language-navigation__list\">\n";
  for (const auto& item : navigation.items) write_language(out, item);
  out << "</ul>\n</nav>\n";
  return out.take();
}

}  // namespace redress::html::govuk
