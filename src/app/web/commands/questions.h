// The questions of a form about a case as they stand on its page, with what was typed and what is wrong with it.
#pragma once

#include <optional>
#include <string_view>

#include "app/web/commands/form.h"
#include "app/web/form.h"

namespace redress::web {

// The case that a form is about, above its heading.
void write_case_line(html::Writer& out, const office::CaseView& view, const Desk& desk);

// Nothing where there is nothing to choose from.
html::Fragment question_of(const Question& question, const office::CaseView& view, const Desk& desk,
                           const Wrongs& wrongs);
// A day in three boxes; `otherwise` stands in them before anything was sent.
html::Fragment day_question(std::string_view name, std::string_view label, std::string_view hint, const Desk& desk,
                            const Wrongs& wrongs, std::optional<Day> otherwise);

}  // namespace redress::web
