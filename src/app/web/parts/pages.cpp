#include "app/web/parts/pages.h"

#include "app/web/words.h"

namespace redress::web {

void write_pages(html::Writer& out, const html::Url& base, int page, std::int64_t total, int a_page) {
  const std::int64_t last = (total + a_page - 1) / a_page;
  if (last <= 1) return;
  out << "<nav class=\"govuk-pagination\" aria-label=\"Pagination\">\n";
  if (page > 1) {
    out << "<div class=\"govuk-pagination__prev\"><a class=\"govuk-link govuk-pagination__link\" href=\""
        << base.with("page", page == 2 ? "" : std::to_string(page - 1))
        << "\" rel=\"prev\"><span class=\"govuk-pagination__link-title\">Previous<span "
           "class=\"govuk-visually-hidden\"> "
           "page</span></span></a></div>\n";
  }
  out << "<p class=\"rd-pages\">Page " << page << " of " << grouped(std::to_string(last)) << "</p>\n";
  if (page < last) {
    out << "<div class=\"govuk-pagination__next\"><a class=\"govuk-link govuk-pagination__link\" href=\""
        << base.with("page", std::to_string(page + 1))
        << "\" rel=\"next\"><span class=\"govuk-pagination__link-title\">Next<span class=\"govuk-visually-hidden\"> "
           "page</span></span></a></div>\n";
  }
  out << "</nav>\n";
}

}  // namespace redress::web
