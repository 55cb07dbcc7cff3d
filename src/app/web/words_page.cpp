// A block of words in a report: written, changed, taken out. Beside the form stands every figure by its name, with its value.
#include <algorithm>

#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/paper.h"
#include "app/web/parts/paper_words.h"
#include "app/web/parts/section.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using office::WrittenBlock;

Url address_of_words(const AskedPaper& asked) {
  return Url("/reports").segment(asked.name).segment("paper").segment("words");
}

const WrittenBlock* block_called(const AskedPaper& asked, const std::string& id) {
  const auto found = std::find_if(asked.paper.blocks.begin(), asked.paper.blocks.end(),
                                  [&](const WrittenBlock& each) { return each.id == id; });
  return found == asked.paper.blocks.end() ? nullptr : &*found;
}

// For each table the names that can be inserted, with the label and the value of each.
void write_names(html::Writer& out, const figures::Report& report) {
  write_section(out, "figures", "Figures to insert");
  out << "<p class=\"govuk-body\">Copy the name with its braces to where the number belongs.</p>\n";
  for (const auto& table : report.tables) {
    html::Writer rows;
    rows << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">" << table.title
         << "</caption>\n<thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">Name</th><th "
            "scope=\"col\">Now</th></tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        rows << "<tr><th scope=\"row\">" << row.label << "<small>" << table.columns[i].label
             << "</small></th><td data-l=\"Name\"><code class=\"rd-digest\">{" << table.id << "." << row.id << "."
             << row.cells[i].column << "}</code></td><td data-l=\"Now\">" << row.cells[i].text << "</td></tr>\n";
      }
    }
    rows << "</tbody>\n</table>\n";
    out << govuk::details({.summaryText = table.title, .html = rows.take()});
  }
  out << "</section>\n";
}

void write_carried(html::Writer& out, const AskedPaper& asked, const std::string& block, const std::string& version) {
  out << "<input type=\"hidden\" name=\"period\" value=\"" << asked.period.id
      << "\">\n<input type=\"hidden\" name=\"block\" value=\"" << block
      << "\">\n<input type=\"hidden\" name=\"version\" value=\"" << version << "\">\n";
}

Response page(const Desk& desk, const AskedPaper& asked, const std::string& block, const Wrongs& wrongs) {
  const WrittenBlock* written = block_called(asked, block);
  const bool sent = !desk.form.empty();
  const std::string version = sent                 ? desk.typed("version")
                              : written != nullptr ? std::to_string(written->version)
                                                   : "0";
  const std::string title = written == nullptr ? "Write words" : "Change words";
  html::Writer out;
  out << wrongs.summary({"place", "words"}) << "<div class=\"rd-crumb\"><a href=\""
      << address_of_paper(asked.name, asked.period.id)
      << "\">Back to the paper</a></div>\n<div class=\"rd-head\"><div><h1>" << title << "</h1>\n<p class=\"rd-sub\">"
      << asked.report.title << "</p></div></div>\n";
  write_form_start(out, desk, address_of_words(asked));
  write_carried(out, asked, block, version);
  govuk::Select places{.name = "place",
                       .label = {.text = "Where do they stand?"},
                       .errorMessage = {.text = wrongs.at("place")},
                       .value = sent                 ? desk.typed("place")
                                : written != nullptr ? written->place
                                                     : ""};
  places.items.push_back({.text = title_of_place(asked.report, ""), .value = ""});
  for (const auto& table : asked.report.tables)
    places.items.push_back({.text = title_of_place(asked.report, table.id), .value = table.id});
  out << govuk::select(places)
      << govuk::textarea(
             {.name = "words",
              .label = {.text = "The words"},
              .hint = {.text =
                           "An empty line begins a paragraph. A number is inserted by the name of its figure, as in "
                           "{stages.stage-1.closed}; typed ones are refused, but for days, years, quarters, stages, "
                           "paragraphs and actions."},
              .errorMessage = {.text = wrongs.at("words")},
              .value = sent                 ? desk.typed("words")
                       : written != nullptr ? reports::written(written->words)
                                            : "",
              .rows = 10})
      << govuk::button({.text = "Keep the words", .preventDoubleClick = true});
  write_form_end(out);
  if (written != nullptr) {
    write_form_start(out, desk, address_of_words(asked));
    write_carried(out, asked, block, version);
    out << "<input type=\"hidden\" name=\"take_out\" value=\"yes\">\n"
        << govuk::button(
               {.text = "Take these words out", .preventDoubleClick = true, .classes = "govuk-button--secondary"});
    write_form_end(out);
  }
  write_names(out, asked.report);
  return framed(desk, {.title = wrongs.title(title), .section = Section::reports, .main = out.take()});
}

}  // namespace

Response words_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto asked = asked_paper(desk, request.query, captures);
  if (const auto* answer = std::get_if<Response>(&asked)) return *answer;
  const std::string* block = http::find(request.query, "block");
  const auto& about = std::get<AskedPaper>(asked);
  if (block != nullptr && !block->empty() && block_called(about, *block) == nullptr)
    return not_found("These words are not there any more.");
  return page(desk, about, block == nullptr ? "" : *block, {});
}

Response write_words(const Desk& desk, const Request&, const Captures& captures) {
  const auto asked = asked_paper(desk, desk.form, captures);
  if (const auto* answer = std::get_if<Response>(&asked)) return *answer;
  const auto& about = std::get<AskedPaper>(asked);
  office::ToWrite wanted{about.name, about.period.id, desk.typed("block"), 0, desk.typed("place"), desk.typed("words")};
  wanted.version = base::parse_int(desk.typed("version"), 0, INT64_MAX).value_or(0);
  const std::int64_t by = desk.visitor.who->actor;
  const bool out = desk.typed("take_out") == "yes";
  if (out) {
    const auto taken = desk.office.papers().take_out(wanted, by);
    if (!taken) return page(desk, about, wanted.block, Wrongs(taken.error()));
  } else {
    const auto written = desk.office.papers().write(wanted, by);
    if (!written) return page(desk, about, wanted.block, Wrongs(written.error()));
  }
  return http::see_other(
      address_of_paper(about.name, about.period.id).with("done", out ? "words_taken_out" : "words_written").text());
}

}  // namespace redress::web
