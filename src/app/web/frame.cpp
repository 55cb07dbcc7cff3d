#include "app/web/frame.h"

#include <fmt/format.h>

#include <array>

#include "app/web/brand.h"
#include "app/web/keys.h"
#include "app/web/live_counts.h"
#include "app/web/words.h"
#include "app/web/work_list.h"
#include "base/assert.h"
#include "base/embedded.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {

const std::string_view content_security_policy =
    "default-src 'none'; style-src 'self'; script-src 'self' 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'";

namespace {

using html::Writer;
using office::Permission;

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
  const std::size_t end = blank == std::string_view::npos ? base::utf8_boundary(title, most - 3) : blank;
  return std::string(title.substr(0, end)) + "\xE2\x80\xA6";
}

void write_head(Writer& out, std::string_view title, Width width, const office::Brand& brand) {
  const std::string& root = asset_root();
  out << "<!DOCTYPE html>\n<html lang=\"en\" class=\"govuk-template\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
      << short_title(title)
      << " - Redress</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, "
         "viewport-fit=cover\">\n"
         "<meta name=\"theme-color\" content=\""
      << brand.header
      << "\">\n<link rel=\"icon\" href=\"data:,\">\n<link "
         "rel=\"stylesheet\" href=\""
      << *html::Url::parse(root + "govuk.css") << "\">\n<link rel=\"stylesheet\" href=\""
      << *html::Url::parse(root + "redress.css") << "\">\n";
  if (const std::string style = address_of_style(brand); !style.empty())
    out << "<link rel=\"stylesheet\" href=\"" << *html::Url::parse(style) << "\">\n";
  out << "</head>\n<body class=\"govuk-template__body "
      << (width == Width::middle ? html::Markup("rd-public") : html::Markup("rd-staff"))
      << " rd-body\">\n"
         "<script>"
      << inline_script
      << "</script>\n"
         "<a href=\"#main-content\" class=\"govuk-skip-link\" data-module=\"govuk-skip-link\">Skip to main "
         "content</a>\n";
}

void write_search(Writer& out, const Desk& desk) {
  out << "<form class=\"rd-search\" role=\"search\" action=\"/search\" method=\"post\">"
         "<input type=\"hidden\" name=\"token\" value=\""
      << desk.visitor.form_token()
      << "\"><svg width=\"17\" height=\"17\" viewBox=\"0 0 17 17\" aria-hidden=\"true\" focusable=\"false\">"
         "<circle cx=\"7\" cy=\"7\" r=\"5.4\" fill=\"none\" stroke=\"#484949\" stroke-width=\"2\"/>"
         "<path d=\"M11 11l5 5\" stroke=\"#484949\" stroke-width=\"2.4\"/></svg>"
         "<label class=\"govuk-visually-hidden\" for=\"q\">Search by reference, person, address or words of a "
         "case</label>"
         "<input id=\"q\" name=\"q\" type=\"search\" placeholder=\"Reference, name, address or words\" "
         "autocomplete=\"off\"";
  if (has_single_keys(desk)) {
    out << " aria-keyshortcuts=\"/\"><span class=\"rd-kbd\" aria-hidden=\"true\">/</span>";
  } else {
    out << ">";
  }
  out << "<button class=\"govuk-visually-hidden\" type=\"submit\">Search</button></form>\n";
}

void write_brand(Writer& out, std::string_view name, const Desk* desk) {
  out << "<header>\n<div class=\"rd-header\">\n<div class=\"rd-wide rd-header__in\">\n<a class=\"rd-brand\" href=\"/\">"
         "<svg width=\"34\" height=\"34\" viewBox=\"0 0 34 34\" aria-hidden=\"true\" focusable=\"false\">"
         "<circle cx=\"17\" cy=\"17\" r=\"15.5\" fill=\"none\" stroke=\"#fff\" stroke-width=\"3\"/>"
         "<path d=\"M9.5 17.5l5.2 5.2L25 12\" fill=\"none\" class=\"rd-brand__tick\" stroke=\"#28a197\" "
         "stroke-width=\"4\"/></svg><span>Redress";
  if (!name.empty()) out << "<small>" << name << "</small>";
  out << "</span></a>\n";
  if (desk != nullptr && desk->visitor.who) {
    if (desk->may(Permission::read_cases)) write_search(out, *desk);
    out << "<div class=\"rd-header__links\">";
    if (desk->may(Permission::record_cases)) out << "<a href=\"/cases/new\">Record a new case</a>";
    out << "<a href=\"/account\">" << desk->visitor.who->name << "</a></div>\n";
  }
  out << "</div>\n</div>\n";
}

struct SectionLink {
  Section section;
  Permission permission;
  html::Markup open;  // up to where the tag's attributes end
  html::Markup name;
};
constexpr std::array sections{
    SectionLink{Section::my_work, Permission::work_cases,
                "<a class=\"govuk-service-navigation__link\" href=\"/my-work\"", "My work"},
    SectionLink{Section::team_work, Permission::work_cases,
                "<a class=\"govuk-service-navigation__link\" href=\"/team-work\"", "Team work"},
    SectionLink{Section::cases, Permission::read_cases, "<a class=\"govuk-service-navigation__link\" href=\"/cases\"",
                "All cases"},
    SectionLink{Section::approvals, Permission::work_cases,
                "<a class=\"govuk-service-navigation__link\" href=\"/approvals\"", "Approvals"},
    SectionLink{Section::reports, Permission::read_reports,
                "<a class=\"govuk-service-navigation__link\" href=\"/reports\"", "Reports"},
    SectionLink{Section::people, Permission::run_body, "<a class=\"govuk-service-navigation__link\" href=\"/people\"",
                "People"},
};

// What waits there, as the page behind it counts it; nothing for sections that are no list of work.
std::optional<std::int64_t> waiting_in(Section section, const Desk& desk) {
  switch (section) {
    case Section::my_work:
      return open_in(ListKind::my_work, desk);
    case Section::team_work:
      return open_in(ListKind::team_work, desk);
    case Section::approvals:
      return to_approve(desk);
    default:
      return std::nullopt;
  }
}

std::string live_name_of(Section section) {
  return section == Section::approvals
             ? "approvals"
             : live_name(section == Section::my_work ? ListKind::my_work : ListKind::team_work);
}

void write_section(Writer& out, const SectionLink& link, bool current, const std::optional<std::int64_t>& waiting,
                   const Desk& desk) {
  out << "<li class=\"govuk-service-navigation__item";
  if (current) out << " govuk-service-navigation__item--active";
  out << "\">" << link.open;
  if (current) {
    out << " aria-current=\"page\"><strong class=\"govuk-service-navigation__active-fallback\">" << link.name
        << "</strong></a>";
  } else {
    out << ">" << link.name << "</a>";
  }
  if (waiting) {
    out << " <span class=\"rd-count\"";
    write_live_name(out, desk, live_name_of(link.section));
    out << " aria-hidden=\"true\">" << grouped(std::to_string(*waiting)) << "</span>";
  }
  out << "</li>\n";
}

bool is_listed(const SectionLink& link, const Desk& desk) {
  return desk.may(link.permission) && (link.section != Section::approvals || may_approve(desk));
}

void write_sections(Writer& out, const Page& page, const Desk& desk) {
  if (!desk.visitor.who) return;
  out << "<section aria-label=\"Sections\" class=\"govuk-service-navigation rd-nav\" "
         "data-module=\"govuk-service-navigation\">\n"
         "<div class=\"rd-wide\">\n<div class=\"govuk-service-navigation__container\">\n"
         "<nav aria-label=\"Menu\" class=\"govuk-service-navigation__wrapper\">\n"
         "<button type=\"button\" class=\"govuk-service-navigation__toggle govuk-js-service-navigation-toggle\" "
         "aria-controls=\"navigation\" hidden aria-hidden=\"true\">Menu</button>\n"
         "<ul class=\"govuk-service-navigation__list\" id=\"navigation\"";
  if (has_single_keys(desk)) out << " data-keys";
  if (desk.visitor.live != nullptr) {
    out << " data-live=\"/live\"";
    if (!page.live_title.empty()) out << " data-live-title=\"" << page.live_title << "\"";
  }
  out << ">\n";
  for (const auto& link : sections) {
    if (is_listed(link, desk))
      write_section(out, link, page.section == link.section, waiting_in(link.section, desk), desk);
  }
  out << "</ul>\n</nav>\n</div>\n</div>\n</section>\n";
}

http::Response answer_with(int status, Writer& out) {
  http::Response response;
  response.status = status;
  response.body = out.take_text();
  response.headers.emplace_back("Content-Security-Policy", content_security_policy);
  return response;
}

void write_script(Writer& out) {
  out << "<script type=\"module\" src=\"" << *html::Url::parse(asset_root() + "redress.js")
      << "\"></script>\n</body>\n</html>\n";
}

// Where the script says that the session is about to end; empty until then, and for whoever has no script.
void write_staying(Writer& out, const Desk& desk) {
  if (!desk.visitor.who) return;
  out << "<div class=\"rd-staying\" data-left=\"" << std::int64_t{desk.visitor.who->left.count()}
      << "\"><p role=\"status\"></p><form action=\"/account/stay\" method=\"post\" hidden><input type=\"hidden\" "
         "name=\"token\" value=\""
      << desk.visitor.form_token() << "\">" << html::govuk::button({.text = "Stay signed in"}) << "</form></div>\n";
}

// Pages that every service needs, on every page.
constexpr html::Markup service_links(
    "<span class=\"rd-foot__links\"><a href=\"/help\">Help</a> <a href=\"/accessibility\">Accessibility</a> <a "
    "href=\"/privacy\">Privacy and cookies</a></span>\n");

void write_foot(Writer& out, const Desk& desk, Width width) {
  const auto now = desk.office.local(desk.office.now());
  out << "<footer class=\"rd-foot\">\n<div class=\"";
  out << (width == Width::middle ? html::Markup("rd-wide--mid") : html::Markup("rd-wide")) << " rd-foot__in\">\n"
      << service_links;
  if (has_single_keys(desk)) {
    out << "<span><a href=\"/help/keyboard\" aria-keyshortcuts=\"?\">Keyboard shortcuts</a><span class=\"rd-kbd\" "
           "aria-hidden=\"true\">?</span></span>\n";
  }
  if (desk.body.demonstration) out << "<span>Demonstration: everybody and everything here is invented</span>\n";
  out << "<span>Redress 0.1";
  if (desk.visitor.who) {
    out << " \xC2\xB7 figures live at " << fmt::format("{:02}:{:02}", now.hour, now.minute) << " on "
        << desk.long_day(now.day);
  }
  out << "</span>\n</div>\n</footer>\n";
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
  write_head(out, page.title, page.width, desk.office.branding().brand());
  write_brand(out, desk.body.name, &desk);
  write_sections(out, page, desk);
  out << "</header>\n<div class=\""
      << (page.width == Width::middle ? html::Markup("rd-wide--mid") : html::Markup("rd-wide"))
      << "\">\n<main class=\"govuk-main-wrapper";
  if (page.width == Width::report) out << " rd-report";
  out << "\" id=\"main-content\">\n" << page.main;
  write_staying(out, desk);
  out << "</main>\n</div>\n";
  write_foot(out, desk, page.width);
  write_script(out);
  return answer_with(page.status, out);
}

http::Response error_page(int status, std::string_view heading, std::string_view words, std::string_view reference) {
  Writer out;
  write_head(out, heading, Width::staff, {});
  write_brand(out, "", nullptr);
  out << "</header>\n<div class=\"rd-wide\">\n<main class=\"govuk-main-wrapper\" id=\"main-content\">\n<h1>" << heading
      << "</h1>\n<p class=\"govuk-body\">" << words << "</p>\n";
  if (!reference.empty()) {
    out << "<p class=\"govuk-body\">If you ask somebody about this, give them the reference <strong>" << reference
        << "</strong>.</p>\n";
  }
  out << "</main>\n</div>\n<footer class=\"rd-foot\">\n<div class=\"rd-wide rd-foot__in\">\n"
      << service_links << "<span>Redress 0.1</span>\n</div>\n</footer>\n";
  write_script(out);
  return answer_with(status, out);
}

}  // namespace redress::web
