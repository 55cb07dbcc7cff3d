// What `redress report` and `redress figure` share: the two dates of a question, and writing the answer.
#pragma once

#include <optional>
#include <string>

#include "app/cli/arguments.h"
#include "app/cli/subcommand.h"
#include "app/office/office.h"

namespace redress::cli {

// --as-at D, --known-by D|T, --procedure ID..., --stream S... into the question; `as_at` is the period's last day if it is
// not given. An instant counts on its day in the body's zone.
base::Checked<base::Done> read_dates(const Arguments& arguments, office::Office& office, figures::Question& question);

// Whether `redress report WORD` is about what was published: report_publish.cpp.
bool is_about_publications(const std::string& word);
int report_publications(const Words& words, Streams streams);

// The subcommands: report.cpp, report_diff.cpp, figure.cpp.
int report(const Words& words, Streams streams);
int report_diff(const Words& words, Streams streams);
int figure(const Words& words, Streams streams);

}  // namespace redress::cli
