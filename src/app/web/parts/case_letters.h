// The letters that a case sent: what each is, when it went, what was in it and what was left out, and why.
#pragma once

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

// Nothing where none was sent.
void write_case_letters(html::Writer& out, const office::CaseView& view, const Desk& desk);
// What was enclosed and what was not, as a list; nothing where nothing goes with it.
void write_what_went_with(html::Writer& out, const office::CaseView& view, const casework::Dispatch& sent);
// The same in one line each: `Enclosed: leaflet.`
std::vector<std::string> lines_about(const casework::SentLetter& letter, const std::string& why);

}  // namespace redress::web
