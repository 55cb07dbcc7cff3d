// A procedure as a drawing: states as boxes within the states around them, one below the other in the order of the file; each
// step a line of its box, from which an arrow leads along the right edge to the state that it leads to.
//
// The layout is our own: a drawing has a given width (UI 5), which a layered layout of the usual kind cannot be held to, and no
// word may lie on a line. Arrows to one state share a lane; lanes that never meet share a place. Whole pixels of a viewBox that
// begins at 0 0. Every state, step and clock has its number (numbered_procedure.h).
#pragma once

#include <string>

#include "app/web/parts/numbered_procedure.h"
#include "kit/html/writer.h"

namespace redress::web {

inline constexpr int wide_statechart = 866, narrow_statechart = 360;

// An <svg> for a page, with `id` before the ids in it.
html::Fragment statechart(const NumberedProcedure& procedure, int width, html::Markup id, html::Markup classes);

// The same as a file of its own, on white.
std::string statechart_file(const NumberedProcedure& procedure);

}  // namespace redress::web
