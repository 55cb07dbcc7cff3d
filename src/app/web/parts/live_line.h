// The reserved place of a case's page where it is said who else is editing, and how much was recorded since it was opened.
#pragma once

#include <string_view>

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

// Who else is editing is said in the line, or in a panel of its own that stands elsewhere on the page.
enum class EditorsStand { in_the_line, in_a_panel };
// In the line above the heading. `editing`: the kind of command whose form the page holds; empty: none. Nothing where the person
// has no live parts; the same for the panel.
void write_live_line(html::Writer& out, const Desk& desk, const office::CaseView& view, std::string_view editing,
                     EditorsStand editors = EditorsStand::in_the_line);
void write_editing_panel(html::Writer& out, const Desk& desk);

}  // namespace redress::web
