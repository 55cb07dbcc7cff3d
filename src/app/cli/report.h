// What `redress report` and `redress figure` share: the two dates of a question, and writing the answer.
#pragma once

#include <optional>
#include <string>

#include "app/cli/arguments.h"
#include "app/cli/subcommand.h"
#include "app/office/office.h"

namespace redress::cli {

// --as-at D, --known-by D|T, --organisation then|now, --procedure ID..., --stream S... into the question; `as_at` is the period's last day if it is
// not given. An instant counts on its day in the body's zone.
base::Checked<base::Done> read_dates(const Arguments& arguments, office::Office& office, figures::Question& question);

// Whether `redress report WORD` is about what was published: report_publish.cpp.
bool is_about_publications(const std::string& word);
int report_publications(const Words& words, Streams streams);
// --format, `fallback` if it is not given: a format that is known and that can be made.
base::Checked<std::string> format_of(const Arguments& arguments, const std::string& fallback);
// Whether the answer goes where that format can go: a spreadsheet's bytes are nothing for a terminal.
base::Checked<base::Done> can_be_shown(const Arguments& arguments, const std::string& format, Streams streams);
// To --out FILE, or to the output.
void write_out(const figures::Report& report, const std::string& format, const Arguments& arguments, Streams streams);

// The subcommands: report.cpp, report_diff.cpp, report_agrees.cpp, figure.cpp.
int report(const Words& words, Streams streams);
int report_diff(const Words& words, Streams streams);
int report_agrees(const Words& words, Streams streams);
int figure(const Words& words, Streams streams);

}  // namespace redress::cli
