#include "core/reports/paper.h"

#include <algorithm>

#include "base/text.h"

namespace redress::reports {

namespace {

base::Refusal no_such_place(const Block& block, const figures::Report& report) {
  std::vector<std::string> known;
  for (const auto& table : report.tables) known.push_back(table.id);
  const auto near = base::nearest_word(block.place, known);
  return {"place_is_in_the_report", block.id, "docs/commentary.md",
          "the report has no table " + block.place + (near ? "; is " + *near + " meant?" : "")};
}

}  // namespace

bool has_place(const figures::Report& report, std::string_view place) {
  return place.empty() || std::any_of(report.tables.begin(), report.tables.end(),
                                      [&](const figures::Table& table) { return table.id == place; });
}

base::Checked<std::vector<PrintedBlock>> print_blocks(const std::vector<Block>& blocks, const figures::Report& report) {
  std::vector<PrintedBlock> printed;
  base::Refusals refused;
  const auto take = [&](int section, std::string_view place) {
    int number = 0;
    for (const auto& block : blocks) {
      if (block.place != place) continue;
      auto filled = fill(block.words, report);
      if (!filled) {
        for (const auto& each : filled.error()) refused.push_back({each.rule, block.id, each.source, each.text});
        continue;
      }
      PrintedBlock made{block.id, block.place, {}, block.authors, block.reader, std::move(filled->few)};
      for (auto& text : filled->paragraphs) made.paragraphs.push_back({section, ++number, std::move(text)});
      printed.push_back(std::move(made));
    }
  };
  for (const auto& block : blocks) {
    if (!has_place(report, block.place)) refused.push_back(no_such_place(block, report));
  }
  take(0, "");
  int section = 0;
  for (const auto& table : report.tables) take(++section, table.id);
  if (!refused.empty()) return base::refuse(std::move(refused));
  return printed;
}

std::string signature_of(const PrintedBlock& block) {
  std::string text = "Written by ";
  for (std::size_t i = 0; i < block.authors.size(); ++i) {
    if (i > 0) text += i + 1 == block.authors.size() ? " and " : ", ";
    text += block.authors[i];
  }
  return text + (block.reader.empty() ? ", not yet read by anybody else." : ", read by " + block.reader + ".");
}

}  // namespace redress::reports
