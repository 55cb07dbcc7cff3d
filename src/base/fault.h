// The world failed: disk full, server gone, database locked. Thrown, and caught only at the three doors (the request loop,
// a job's loop, main()). A rule that says no is a Refusal; a bug is REDRESS_ASSERT.
#pragma once

#include <stdexcept>
#include <string>

namespace redress::base {

class Fault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Another process holds what we need (the writer's lock): the command line exits 3 and names it.
class Busy : public Fault {
 public:
  using Fault::Fault;
};

}  // namespace redress::base
