// The registers that procedures write into: what each holds, its entries with their cases, and the same as a file.
// Beside them the layouts in which others take a procedure's record. Rule: RULES A3.2, A3.4 (the Director General Caselist), A6
// P-10 (the second database).
#include <algorithm>

#include "app/office/procedure_use.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/column.h"
#include "app/web/parts/export_file.h"
#include "app/web/parts/pages.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/csv/write.h"

namespace redress::web {
namespace {

using html::Url;

constexpr int rows_at_once = 1000;

// The newest edition that has the register says what it is called.
const procedure::Register* register_named(const Desk& desk, std::string_view id) {
  const procedure::Register* newest = nullptr;
  for (const auto& procedure : desk.office.procedures()) {
    if (const auto* found = procedure::find_register(procedure, id)) newest = found;
  }
  return newest;
}

store::RegisterCount count_of(const Desk& desk, const std::string& id) {
  for (const auto& each : desk.office.register_counts()) {
    if (each.id == id) return each;
  }
  return {id, 0, {}};
}

struct Kept {
  const procedure::Register* what = nullptr;
  store::RegisterCount count;
};

// In the order of their names: those of the procedures in use, and those that hold something.
std::vector<Kept> kept_registers(const Desk& desk) {
  const auto counts = desk.office.register_counts();
  std::vector<Kept> kept;
  for (const auto& procedure : desk.office.procedures()) {
    const bool is_used = desk.office.procedure_use().is_used(procedure.id);
    for (const auto& each : procedure.registers) {
      const auto count = std::find_if(counts.begin(), counts.end(), [&](const auto& one) { return one.id == each.id; });
      std::erase_if(kept, [&](const Kept& earlier) { return earlier.what->id == each.id; });  // the newest says it
      if (is_used || count != counts.end())
        kept.push_back({&each, count == counts.end() ? store::RegisterCount{each.id, 0, {}} : *count});
    }
  }
  std::sort(kept.begin(), kept.end(), [](const Kept& a, const Kept& b) { return a.what->title < b.what->title; });
  return kept;
}

Response no_such_register() {
  return not_found("There is no such register.");
}

Url address_of_register(std::string_view id) {
  return Url("/registers").segment(id);
}

void write_entry(html::Writer& out, const store::RegisterLine& line, const Desk& desk) {
  out << "<tr><th scope=\"row\" class=\"rd-nowrap\">" << desk.long_day(line.entered_on) << "</th><td data-l=\"Entry\">"
      << line.words;
  if (line.named_day) out << "<small>" << desk.long_day(*line.named_day) << "</small>";
  out << "</td><td data-l=\"Case\"><a class=\"rd-link\" href=\"" << Url("/cases").segment(line.reference) << "\">"
      << line.reference << "</a></td><td data-l=\"By\">" << desk.office.actor_name(line.entered_by) << "</td></tr>\n";
}

Url address_of_export(const procedure::Procedure& procedure, std::string_view id) {
  return Url("/procedures").segment(procedure.id).segment("exports").segment(id);
}

void write_exports(html::Writer& out, const Desk& desk) {
  bool any = false;
  for (const auto* procedure : desk.office.procedure_use().all()) {
    for (const auto& layout : procedure->exports) {
      if (!desk.office.procedure_use().is_used(procedure->id)) continue;
      if (!any) out << "<h2 class=\"govuk-heading-m\">In the layout of another record</h2>\n";
      any = true;
      out << "<h3 class=\"govuk-heading-s govuk-!-margin-bottom-1\">" << layout.title << ": " << procedure->title
          << "</h3>\n<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""
          << address_of_export(*procedure, layout.id) << "\">Download " << layout.title << " for " << procedure->title
          << " (CSV)</a>. A line for each step of each case. <span class=\"rd-muted\">" << layout.source
          << (layout.unconfirmed ? html::Markup(" (unconfirmed)") : html::Markup("")) << "</span></p>\n";
    }
  }
}

// A day of the query; wrong where it is none.
struct AskedDay {
  std::optional<base::Day> day;
  bool wrong = false;
};
AskedDay asked_day(const Request& request, std::string_view name) {
  const std::string* typed = http::find(request.query, name);
  if (typed == nullptr || typed->empty()) return {};
  const auto day = base::parse_day(*typed);
  return {day, !day};
}

}  // namespace

Response registers_page(const Desk& desk, const Request&, const Captures&) {
  html::Writer out;
  begin_column(out, {}, "Registers",
               "Lists that people outside a case rely on. Procedures write into them; each entry stays.");
  const auto kept = kept_registers(desk);
  if (kept.empty()) out << "<p class=\"govuk-body\">No procedure in use keeps a register.</p>\n";
  for (const auto& [what, count] : kept) {
    out << "<h2 class=\"govuk-heading-s govuk-!-margin-bottom-1\"><a class=\"govuk-link\" href=\""
        << address_of_register(what->id) << "\">" << what->title << "</a></h2>\n<p class=\"govuk-body\">"
        << counted(count.entries, "entry", "entries");
    if (count.entries > 0) out << ", the last on " << desk.long_day(count.last_on);
    out << ". <span class=\"rd-muted\">" << what->source << "</span></p>\n";
  }
  write_exports(out, desk);
  end_column(out);
  return framed(desk, {.title = "Registers", .section = Section::reports, .main = out.take()});
}

Response register_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto* known = register_named(desk, captures.at("register"));
  if (known == nullptr) return no_such_register();
  const std::string* typed = http::find(request.query, "page");
  const auto page = typed == nullptr ? std::optional<std::int64_t>(1) : base::parse_int(*typed, 1, most_pages);
  if (!page) return bad_request({{"filter_value_known", "page", "", "there is no such page"}});
  const auto count = count_of(desk, known->id);
  const Url here = address_of_register(known->id);
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"/registers\">Registers</a></div>\n<div class=\"rd-head\"><div><h1>"
      << known->title << "</h1><p class=\"rd-sub\">" << counted(count.entries, "entry", "entries") << ". "
      << known->source << "</p></div>\n<div class=\"rd-btns\">"
      << link_button("Download (CSV)", here.segment("data"), LinkWeight::second) << "</div></div>\n";
  if (count.entries == 0) {
    out << "<p class=\"govuk-body\">Nothing has been entered yet.</p>\n";
  } else {
    out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Entries, the newest "
           "first</caption>\n<thead><tr><th scope=\"col\">Entered</th><th scope=\"col\">Entry</th><th "
           "scope=\"col\">Case</th><th scope=\"col\">By</th></tr></thead>\n<tbody>\n";
    const int first = (static_cast<int>(*page) - 1) * rows_a_page;
    for (const auto& line : desk.office.register_lines(known->id, rows_a_page, first)) write_entry(out, line, desk);
    out << "</tbody>\n</table>\n";
  }
  write_pages(out, here, static_cast<int>(*page), count.entries);
  return framed(desk, {.title = known->title, .section = Section::reports, .main = out.take()});
}

// References and what the procedure's own file says: nobody's words and nobody's name.
Response register_data(const Desk& desk, const Request&, const Captures& captures) {
  const auto* known = register_named(desk, captures.at("register"));
  if (known == nullptr) return no_such_register();
  Response response;
  csv::Writer csv(response.body);
  for (const std::string_view heading : {"Entered", "Entry", "Day named", "Case"}) csv.text(heading);
  csv.end_row();
  const auto all = count_of(desk, known->id).entries;
  for (std::int64_t first = 0; first < all; first += rows_at_once) {
    for (const auto& line : desk.office.register_lines(known->id, rows_at_once, static_cast<int>(first))) {
      csv.text(base::to_text(line.entered_on));
      csv.text(line.words);
      csv.text(line.named_day ? base::to_text(*line.named_day) : "");
      csv.text(line.reference);
      csv.end_row();
    }
  }
  response.type = "text/csv; charset=utf-8";
  response.headers = {{"Content-Disposition", "attachment; filename=\"register.csv\""}, {"Cache-Control", "no-store"}};
  return response;
}

Response export_data(const Desk& desk, const Request& request, const Captures& captures) {
  const auto* newest = desk.procedure(captures.at("procedure"));
  const auto* layout = newest == nullptr ? nullptr : procedure::find_export(*newest, captures.at("export"));
  if (layout == nullptr) return not_found("There is no such export.");
  const AskedDay from = asked_day(request, "from"), to = asked_day(request, "to");
  if (from.wrong || to.wrong)
    return bad_request({{"day_must_be_clear", from.wrong ? "from" : "to", "", "a day is written as 2026-11-20"}});
  Response response;
  response.body = export_file(desk.office, *newest, *layout, {from.day, to.day});
  response.type = "text/csv; charset=utf-8";
  response.headers = {{"Content-Disposition", "attachment; filename=\"" + newest->id + "." + layout->id + ".csv\""},
                      {"Cache-Control", "no-store"}};
  return response;
}

}  // namespace redress::web
