// The heads of complaint of a case with their findings, as a table under its heading.
#pragma once

#include <string>

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

// As a tag, red where there is a problem; nothing for an empty code.
void write_outcome(html::Writer& out, const std::string& code);
// As they were said, in quotation marks.
std::string words_of_head(const office::CaseView& view, const casework::Head& head);
// On what its finding rests, by the titles of its procedure: `Section 40: personal information; ...`. Empty for nothing.
std::string words_of_grounds(const office::CaseView& view, const casework::Head& head);
// Where the finding on it stands.
void write_finding(html::Writer& out, const casework::Head& head);
// Nothing where there is none.
void write_heads(html::Writer& out, const office::CaseView& view, const Desk& desk);

}  // namespace redress::web
