// The words of a report and its paper, as several pages show them.
#pragma once

#include <string_view>
#include <vector>

#include "app/office/papers.h"
#include "app/web/desk.h"
#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

html::Url address_of_paper(std::string_view report, std::string_view period);
html::Url address_of_action(std::string_view reference);

// The blocks that somebody else has read, with the figures of that report. None where one names what the report lacks: the paper's
// page says so.
std::vector<reports::PrintedBlock> words_read(const Desk& desk, const figures::Report& report);
// Numbered, each with its id to link to.
void write_paragraphs(html::Writer& out, const reports::PrintedBlock& block);
// Those that stand at that place, and who answers for them.
void write_words_at(html::Writer& out, const std::vector<reports::PrintedBlock>& blocks, std::string_view place);

// Whom it goes to, when, what is recommended and resolved; then the actions that it names.
void write_paper_head(html::Writer& out, const reports::PrintedPaper& paper);

}  // namespace redress::web
