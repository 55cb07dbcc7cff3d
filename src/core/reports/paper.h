// What stands in a report beside its numbers: the head of the paper that goes to a meeting, the words of its commentary in
// numbered paragraphs, the actions that it names.
//
// Paragraph `2.1` is the first under the second table, `0.1` the first before the tables, so that a section has the number of its
// table wherever tables are numbered. Its id in a page is `p-2-1`. Rule: RULES A5 (paragraph 5.3.3), C5.
#pragma once

#include <string>
#include <vector>

#include "base/refusal.h"
#include "core/reports/commentary.h"

namespace redress::reports {

// A block of commentary. `place`: before the tables (empty), or under the table of that id.
struct Block {
  std::string id;  // `B1`
  std::string place;
  Commentary words;
  std::vector<std::string> authors;  // who wrote it, the first first
  std::string reader;                // who read proof; empty: nobody yet
};

struct PrintedParagraph {
  int section = 0, number = 1;
  std::string text;
  std::string label() const { return std::to_string(section) + "." + std::to_string(number); }
  std::string id() const { return "p-" + std::to_string(section) + "-" + std::to_string(number); }
};

struct PrintedBlock {
  std::string id, place;
  std::vector<PrintedParagraph> paragraphs;
  std::vector<std::string> authors;
  std::string reader;
  std::vector<std::string> few;  // figures of few people, by their names
};

// An action as a paper prints it.
struct PrintedAction {
  std::string reference, service, words, owner;
  std::string due, done;  // in words; `done` empty while it is open
};

struct PrintedPaper {
  struct Fact {
    std::string label, text;
  };
  std::vector<Fact> head;
  std::vector<PrintedBlock> blocks;    // in the order of the report
  std::vector<PrintedAction> awaited;  // open for this meeting
  std::vector<PrintedAction> learned;  // improvements that this report announces
  bool empty() const { return head.empty() && blocks.empty() && awaited.empty() && learned.empty(); }
};

// Whether words can stand there.
bool has_place(const figures::Report& report, std::string_view place);

// The blocks with the figures of that report, numbered: by their place, then in the order given. Refused: what fill() refuses, about
// the block; a place that the report does not have.
base::Checked<std::vector<PrintedBlock>> print_blocks(const std::vector<Block>& blocks, const figures::Report& report);

// `Written by A and B, read by C.`
std::string signature_of(const PrintedBlock& block);

}  // namespace redress::reports
