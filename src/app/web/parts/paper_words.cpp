#include "app/web/parts/paper_words.h"

#include "core/reports/action.h"

namespace redress::web {
namespace {

using html::Url;

void write_actions(html::Writer& out, html::Markup title, const std::vector<reports::PrintedAction>& actions) {
  if (actions.empty()) return;
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-table__caption--s\">" << title
      << "</caption>\n<thead><tr><th scope=\"col\">Action</th><th scope=\"col\">What is to be done</th><th "
         "scope=\"col\">Owner</th><th scope=\"col\">Due</th><th scope=\"col\">Done</th></tr></thead>\n<tbody>\n";
  for (const auto& each : actions) {
    out << "<tr><th scope=\"row\"><a class=\"govuk-link\" href=\"" << address_of_action(each.reference) << "\">"
        << each.reference << "</a><small>" << each.service << "</small></th><td data-l=\"To do\">" << each.words
        << "</td><td data-l=\"Owner\">" << each.owner << "</td><td data-l=\"Due\">" << each.due
        << "</td><td data-l=\"Done\">" << (each.done.empty() ? std::string("Not yet") : each.done) << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n";
}

}  // namespace

Url address_of_paper(std::string_view report, std::string_view period) {
  return Url("/reports").segment(report).segment("paper").with("period", period);
}

Url address_of_action(std::string_view reference) {
  return Url("/actions").segment(reports::in_address(reference));
}

std::vector<reports::PrintedBlock> words_read(const Desk& desk, const figures::Report& report) {
  auto blocks = desk.office.papers().find(report.report, report.period.id).to_print();
  std::erase_if(blocks, [](const reports::Block& block) { return block.reader.empty(); });
  auto printed = reports::print_blocks(blocks, report);
  return printed ? std::move(*printed) : std::vector<reports::PrintedBlock>();
}

void write_paragraphs(html::Writer& out, const reports::PrintedBlock& block) {
  for (const auto& paragraph : block.paragraphs) {
    out << "<p class=\"govuk-body\" id=\"" << paragraph.id() << "\"><a class=\"rd-link\" href=\"#" << paragraph.id()
        << "\">" << paragraph.label() << "</a> " << paragraph.text << "</p>\n";
  }
}

void write_words_at(html::Writer& out, const std::vector<reports::PrintedBlock>& blocks, std::string_view place) {
  for (const auto& block : blocks) {
    if (block.place != place) continue;
    write_paragraphs(out, block);
    out << "<p class=\"rd-src\">" << reports::signature_of(block) << "</p>\n";
  }
}

void write_paper_head(html::Writer& out, const reports::PrintedPaper& paper) {
  if (!paper.head.empty()) {
    out << "<dl class=\"rd-facts\">\n";
    for (const auto& fact : paper.head) out << "<div><dt>" << fact.label << "</dt><dd>" << fact.text << "</dd></div>\n";
    out << "</dl>\n";
  }
  write_actions(out, "Actions open for this meeting", paper.awaited);
  write_actions(out, "What was learned, as this report announces it", paper.learned);
}

}  // namespace redress::web
