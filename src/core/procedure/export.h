// The layouts in which others take a procedure's record.
#pragma once

#include <string>
#include <vector>

#include "core/procedure/place.h"

namespace redress::procedure {

// A column of an export: what of a case, as it stood after the step.
struct ExportColumn {
  enum class What {
    reference,
    step,      // what happened, as the procedure calls it
    day,       // on which it happened
    recorded,  // the day on which it was recorded
    by,        // by whom
    received,  // the day on which the case was received
    closed,    // the day on which it was closed
    state,     // as the procedure calls it
    field,     // argument: field id
    due,       // argument: clock id; the limit of its last start, extensions included
    done,      // argument: clock id; the day on which it was met or missed
  };
  std::string title;
  What what = What::reference;
  std::string argument;
  Place place;
};

// A line for each step of each case, in the layout of a record that somebody else keeps.
struct Export {
  std::string id;
  std::string title;
  std::vector<ExportColumn> columns;
  std::string source;
  bool unconfirmed = false;
  Place place;
};

}  // namespace redress::procedure
