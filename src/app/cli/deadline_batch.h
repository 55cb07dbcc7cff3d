// redress deadline --batch: a CSV of receipts and rules in, the same with `due_on` out.
//
// All or nothing: one bad row means no output, exit 1, and every bad row named with its line and column. Columns of other names
// are carried through; one that looks like a misspelt name of ours is refused, because a calendar left out by mistake
// would give a wrong date. What a row leaves empty is as the options beside --batch say, else as read_question says.
#pragma once

#include <iosfwd>
#include <string>

#include "app/cli/deadline_question.h"
#include "app/cli/subcommand.h"

namespace redress::cli {

// `file` is a path, or `-` for standard input. Throws base::Fault if it cannot be read.
int deadline_batch(const std::string& file, const DeadlineTexts& otherwise, const clock::Calendars& calendars,
                   Streams streams);

// The same from a stream: the CSV, or every refusal.
base::Checked<std::string> answer_batch(std::istream& in, const std::string& name, const DeadlineTexts& otherwise,
                                        const clock::Calendars& calendars);

}  // namespace redress::cli
