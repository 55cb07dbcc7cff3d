// Where a part of a procedure stands in its file.
#pragma once

namespace redress::procedure {

// From 1; 0 where it came from no file.
struct Place {
  int line = 0;
  int column = 0;
};

}  // namespace redress::procedure
