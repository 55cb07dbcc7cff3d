// The reserved place of a case's page where it is said who else is editing, and how much was recorded since it was opened.
#pragma once

#include <string_view>

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

// The last thing of the line above the heading. `editing`: the kind of command whose form the page holds; empty: none. Nothing
// where the person has no live parts.
void write_live_line(html::Writer& out, const Desk& desk, const office::CaseView& view, std::string_view editing);

}  // namespace redress::web
