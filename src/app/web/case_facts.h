// What a case is called, which steps it has taken, and its key facts, read from its state.
#pragma once

#include <string>
#include <vector>

#include "app/web/desk.h"
#include "app/web/parts/facts.h"
#include "app/web/parts/steps.h"
#include "kit/html/url.h"

namespace redress::web {

// The first head's words, else its theme, else its procedure's title.
std::string title_of(const office::CaseView& view, const Desk& desk);
std::string stage_title(const office::CaseView& view, std::string_view stage);
// The words behind a commitment; empty where they were erased or there are none.
std::string text_of(const office::CaseView& view, std::string_view commitment);

html::Url address_of_command(std::string_view reference, std::string_view kind);

std::vector<CaseStep> steps_of(const office::CaseView& view, const Desk& desk);
std::vector<Fact> facts_of(const office::CaseView& view, const Desk& desk);

}  // namespace redress::web
