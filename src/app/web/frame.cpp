#include "app/web/frame.h"

#include <fmt/format.h>

#include "base/assert.h"
#include "base/embedded.h"

namespace redress::web {

const std::string_view content_security_policy =
    "default-src 'none'; style-src 'self'; script-src 'self' 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'";

namespace {

using html::Writer;

// govuk-frontend needs this one line at the start of <body>; the policy holds its hash.
constexpr html::Markup inline_script(
    "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' "
    "govuk-frontend-supported' : "
    "'');");

// The window's title in at most 60 characters, cut at a blank.
std::string short_title(std::string_view title) {
  constexpr std::size_t most = 57;
  if (title.size() <= most) return std::string(title);
  const std::size_t blank = title.rfind(' ', most - 3);
  return std::string(title.substr(0, blank == std::string_view::npos ? most - 3 : blank)) + "\xE2\x80\xA6";
}

void write_head(Writer& out, std::string_view title) {
  const std::string& root = asset_root();
  out << "<!DOCTYPE html>\n<html lang=\"en\" class=\"govuk-template\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
      << short_title(title)
      << " - Redress</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, "
         "viewport-fit=cover\">\n"
         "<meta name=\"theme-color\" content=\"#0e2f4d\">\n<link rel=\"icon\" href=\"data:,\">\n<link "
         "rel=\"stylesheet\" href=\""
      << *html::Url::parse(root + "govuk.css") << "\">\n<link rel=\"stylesheet\" href=\""
      << *html::Url::parse(root + "redress.css")
      << "\">\n</head>\n<body class=\"govuk-template__body rd-staff rd-body\">\n"
         "<script>"
      << inline_script
      << "</script>\n"
         "<a href=\"#main-content\" class=\"govuk-skip-link\" data-module=\"govuk-skip-link\">Skip to main "
         "content</a>\n";
}

void write_brand(Writer& out, std::string_view name) {
  out << "<header>\n<div class=\"rd-header\">\n<div class=\"rd-wide rd-header__in\">\n<a class=\"rd-brand\" href=\"/\">"
         "<svg width=\"34\" height=\"34\" viewBox=\"0 0 34 34\" aria-hidden=\"true\" focusable=\"false\">"
         "<circle cx=\"17\" cy=\"17\" r=\"15.5\" fill=\"none\" stroke=\"#fff\" stroke-width=\"3\"/>"
         "<path d=\"M9.5 17.5l5.2 5.2L25 12\" fill=\"none\" stroke=\"#28a197\" stroke-width=\"4\"/></svg><span>Redress";
  if (!name.empty()) out << "<small>" << name << "</small>";
  out << "</span></a>\n</div>\n</div>\n";
}

void write_section(Writer& out, html::Markup open, html::Markup here, html::Markup name, bool current) {
  out << "<li class=\"govuk-service-navigation__item";
  if (current) out << " govuk-service-navigation__item--active";
  out << "\">" << open;
  if (current) {
    out << here << name << "</strong></a></li>\n";
  } else {
    out << ">" << name << "</a></li>\n";
  }
}

void write_sections(Writer& out, Section section) {
  out << "<section aria-label=\"Sections\" class=\"govuk-service-navigation rd-nav\" "
         "data-module=\"govuk-service-navigation\">\n"
         "<div class=\"rd-wide\">\n<div class=\"govuk-service-navigation__container\">\n"
         "<nav aria-label=\"Menu\" class=\"govuk-service-navigation__wrapper\">\n"
         "<button type=\"button\" class=\"govuk-service-navigation__toggle govuk-js-service-navigation-toggle\" "
         "aria-controls=\"navigation\" hidden aria-hidden=\"true\">Menu</button>\n"
         "<ul class=\"govuk-service-navigation__list\" id=\"navigation\">\n";
  constexpr html::Markup here(" aria-current=\"page\"><strong class=\"govuk-service-navigation__active-fallback\">");
  write_section(out, "<a class=\"govuk-service-navigation__link\" href=\"/cases\"", here, "All cases",
                section == Section::cases);
  write_section(out, "<a class=\"govuk-service-navigation__link\" href=\"/reports\"", here, "Reports",
                section == Section::reports);
  out << "</ul>\n</nav>\n</div>\n</div>\n</section>\n";
}

}  // namespace

const std::string& asset_root() {
  static const std::string root = [] {
    const auto assets = base::embedded_assets();
    REDRESS_ASSERT(!assets.empty());
    return "/assets/" + std::string(assets.front().path.substr(0, assets.front().path.find('/'))) + "/";
  }();
  return root;
}

http::Response framed(const Desk& desk, const Page& page) {
  Writer out;
  write_head(out, page.title);
  write_brand(out, desk.body.name);
  write_sections(out, page.section);
  out << "</header>\n<div class=\"rd-wide\">\n<main class=\"govuk-main-wrapper";
  if (page.report) out << " rd-report";
  out << "\" id=\"main-content\">\n" << page.main << "</main>\n</div>\n";
  const auto now = desk.office.local(desk.office.now());
  out << "<footer class=\"rd-foot\">\n<div class=\"rd-wide rd-foot__in\">\n<span>Demonstration: everybody and "
         "everything "
         "here is invented</span>\n<span>Redress 0.1 \xC2\xB7 figures live at "
      << fmt::format("{:02}:{:02}", now.hour, now.minute) << " on " << desk.long_day(now.day)
      << "</span>\n</div>\n</footer>\n<script type=\"module\" src=\"" << *html::Url::parse(asset_root() + "redress.js")
      << "\"></script>\n</body>\n</html>\n";
  http::Response response;
  response.status = page.status;
  response.body = out.take_text();
  response.headers.emplace_back("Content-Security-Policy", content_security_policy);
  return response;
}

http::Response error_page(int status, std::string_view heading, std::string_view words, std::string_view reference) {
  Writer out;
  write_head(out, heading);
  write_brand(out, "");
  write_sections(out, Section::none);
  out << "</header>\n<div class=\"rd-wide\">\n<main class=\"govuk-main-wrapper\" id=\"main-content\">\n<h1>" << heading
      << "</h1>\n<p class=\"govuk-body\">" << words << "</p>\n";
  if (!reference.empty()) {
    out << "<p class=\"govuk-body\">If you ask somebody about this, give them the reference <strong>" << reference
        << "</strong>.</p>\n";
  }
  out << "</main>\n</div>\n<footer class=\"rd-foot\">\n<div class=\"rd-wide rd-foot__in\">\n<span>Redress "
         "0.1</span>\n</div>\n"
         "</footer>\n<script type=\"module\" src=\""
      << *html::Url::parse(asset_root() + "redress.js") << "\"></script>\n</body>\n</html>\n";
  http::Response response;
  response.status = status;
  response.body = out.take_text();
  response.headers.emplace_back("Content-Security-Policy", content_security_policy);
  return response;
}

}  // namespace redress::web
