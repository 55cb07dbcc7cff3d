// The body's colours: where its administrators set them, and the stylesheet that carries them.
#include <fmt/format.h>

#include "app/web/brand.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/column.h"
#include "kit/crypto/hash.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;

void write_changes(html::Writer& out, const Desk& desk) {
  const auto changes = desk.office.branding().changes();
  if (changes.empty()) return;
  out << "<section class=\"rd-sec govuk-!-margin-top-7\" aria-labelledby=\"changes\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"changes\">Changes</h2></div>\n<table class=\"rd-table rd-cards\">\n<caption "
         "class=\"govuk-visually-hidden\">Changes of the colours, the newest first</caption>\n<thead><tr><th "
         "scope=\"col\">When</th><th scope=\"col\">Who</th><th scope=\"col\">Header</th><th "
         "scope=\"col\">Edge</th><th scope=\"col\">Brand</th></tr></thead>\n<tbody>\n";
  for (const auto& change : changes) {
    const auto at = desk.office.local(change.at);
    out << "<tr><th scope=\"row\">" << desk.long_day(at.day) << fmt::format(", {:02}:{:02}", at.hour, at.minute)
        << "</th><td data-l=\"Who\">" << desk.office.actor_name(change.by) << "</td><td data-l=\"Header\">"
        << change.brand.header << "</td><td data-l=\"Edge\">" << change.brand.accent << "</td><td data-l=\"Brand\">"
        << change.brand.colour << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

Response page(const Desk& desk, const office::Brand& shown, const Wrongs& wrongs, const html::Fragment& done = {}) {
  const office::Brand own;
  const auto field = [&](const char* name, const char* label, const std::string& hint, const std::string& value) {
    return govuk::input({.name = name,
                         .label = {.text = label},
                         .hint = {.text = hint},
                         .errorMessage = {.text = wrongs.at(name)},
                         .value = value,
                         .spellcheck = false,
                         .classes = "govuk-input--width-10"});
  };
  html::Writer out;
  out << govuk::back_link({.text = "People", .href = html::Url("/people")});
  html::Writer above;
  above << wrongs.summary({"header", "accent", "colour"}) << done;
  begin_column(out, above.take(), "Colours of the pages",
               "They change for everybody, with the next page that they open.");
  write_form_start(out, desk, html::Url("/settings/brand"));
  out << field("header", "Header",
               "Behind white words, so dark: 4.5 to 1 at least. The product\xE2\x80\x99s own is " + own.header,
               shown.header)
      << field("accent", "Edge of the header", "No words stand in it. The product\xE2\x80\x99s own is " + own.accent,
               shown.accent)
      << field("colour", "Brand colour",
               "Where you are and what is chosen, with white: 4.5 to 1 at least. The product\xE2\x80\x99s own is " +
                   own.colour,
               shown.colour)
      << govuk::button({.text = "Change the colours"});
  write_form_end(out);
  write_changes(out, desk);
  end_column(out);
  return framed(desk, {.title = wrongs.title("Colours of the pages"), .section = Section::people, .main = out.take()});
}

}  // namespace

std::string style_of(const office::Brand& brand) {
  return fmt::format(":root {{\n  --rd-header: {};\n  --rd-accent: {};\n  --govuk-brand-colour: {};\n}}\n",
                     brand.header, brand.accent, brand.colour);
}

std::string address_of_style(const office::Brand& brand) {
  if (brand == office::Brand()) return {};
  return "/brand/" + crypto::hex(crypto::sha256(style_of(brand))).substr(0, 16) + ".css";
}

Response brand_page(const Desk& desk, const Request& request, const Captures&) {
  return page(desk, desk.office.branding().brand(), {}, done_banner(request));
}

Response change_brand(const Desk& desk, const Request&, const Captures&) {
  const office::Brand wanted{desk.typed("header"), desk.typed("accent"), desk.typed("colour")};
  const auto changed = desk.office.branding().change(wanted, desk.visitor.who->actor);
  if (!changed) return page(desk, wanted, Wrongs(changed.error()));
  return http::see_other("/settings/brand?done=colours_changed");
}

Response brand_style(office::Office& office, const Captures& captures) {
  const office::Brand brand = office.branding().brand();
  if ("/brand/" + captures.at("style") != address_of_style(brand))
    return not_found("There is nothing under this address.");
  Response response;
  response.type = "text/css; charset=utf-8";
  response.headers = {{"Cache-Control", "public, max-age=31536000, immutable"}};
  response.body = style_of(brand);
  return response;
}

}  // namespace redress::web
