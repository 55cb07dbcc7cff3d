// Where everything of a statechart stands: boxes, lines of words, arrows. Used by statechart.cpp only.
#pragma once

#include <string>
#include <vector>

#include "app/web/parts/numbered_procedure.h"

namespace redress::web::chart {

enum class Style { title, number, plain, muted, unconfirmed, heading };
enum class Sign { none, start, stop, clock };

struct Line {
  int x = 0, y = 0;  // of the words' foot
  std::string words;
  Style style = Style::plain;
  Sign sign = Sign::none;  // a small shape before the words
};

struct Box {
  enum class What { frame, state, end } what = What::state;
  int x = 0, y = 0, width = 0, height = 0;
  std::string number;  // of the state
};

// From a step's line out to a lane, along it, and in to a state; or out and straight back where the case stays.
struct Arrow {
  std::string step;
  int from_x = 0, from_y = 0, lane_x = 0, to_x = 0, to_y = 0;
  bool stays = false;
};

struct Layout {
  int width = 0, height = 0;
  int begins_x = 0, begins_y = 0;  // the dot at the state before receipt
  std::vector<Box> boxes;          // those around others first
  std::vector<Line> lines;
  std::vector<Line> clocks;  // each clock's first line, by number
  std::vector<Arrow> arrows;
  std::vector<int> rules;  // pairs of x, y, width: thin lines between a box's head and its steps
};

Layout laid_out(const NumberedProcedure& procedure, int width);

}  // namespace redress::web::chart
