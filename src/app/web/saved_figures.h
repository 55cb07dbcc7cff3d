// Figures and reports that a person kept: from an address to what is kept of it, back, and in words.
//
// An address holds no name and no word of a case (UI 1), so neither does what is kept. Whether it can be counted is the office's to
// say; whether the reader may see it, the page's that it leads to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/office/saved_figures.h"
#include "app/web/guard.h"
#include "app/web/report_question.h"
#include "kit/html/url.h"

namespace redress::web {

// `/measures/ontime?period=2026-27-Q2&by=service`; refused where it is no figure's and no report's, or asks what there is not.
base::Checked<office::FigureQuestion> figure_at(std::string_view address, const Desk& desk);
html::Url address_of(const office::FigureQuestion& question);
// The measure or the report, and each thing that is chosen: `Answered in time`, `by service`, `the last quarter`.
std::vector<std::string> words_of_figure(const office::FigureQuestion& question, const Desk& desk);

// `/figures/new?of=...`: where what stands at that address is given a name.
html::Url keeping_of(const html::Url& address, const ReportQuestion& question);
// ` The last quarter, worked out from today.`; nothing of a period that stands still.
std::string moving_words(const ReportQuestion& question);

// The streams of this body's procedures, by name.
std::vector<std::string> streams_of(const Desk& desk);

// The pages: keeping one, those that there are, opening and changing one.
Response new_figure_page(const Desk& desk, const Request& request, const Captures& captures);
Response keep_figure(const Desk& desk, const Request& request, const Captures& captures);
Response saved_figures_page(const Desk& desk, const Request& request, const Captures& captures);
Response open_saved_figure(const Desk& desk, const Request& request, const Captures& captures);
Response saved_figure_page(const Desk& desk, const Request& request, const Captures& captures);
Response rename_saved_figure(const Desk& desk, const Request& request, const Captures& captures);
Response share_saved_figure(const Desk& desk, const Request& request, const Captures& captures);
Response schedule_saved_figure(const Desk& desk, const Request& request, const Captures& captures);
Response remove_saved_figure(const Desk& desk, const Request& request, const Captures& captures);

}  // namespace redress::web
