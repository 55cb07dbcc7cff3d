#include "kit/html/govuk/links.h"

#include "kit/html/govuk/parts.h"

namespace redress::html::govuk {

using namespace parts;

Fragment back_link(const BackLink& link) {
  Writer out;
  out << "<a href=\"" << link.href << "\" class=\"govuk-back-link" << More{link.classes} << "\""
      << Extra{link.attributes} << ">" << said(link) << "</a>\n";
  return out.take();
}

Fragment skip_link(const SkipLink& link) {
  Writer out;
  out << "<a href=\"" << link.href << "\" class=\"govuk-skip-link" << More{link.classes} << "\""
      << Extra{link.attributes} << " data-module=\"govuk-skip-link\">" << said(link) << "</a>\n";
  return out.take();
}

}  // namespace redress::html::govuk
