// Where a case is: steps done, the one happening now, those not started; each also in hidden words.
#pragma once

#include <string>
#include <vector>

#include "kit/html/writer.h"

namespace redress::web {

struct CaseStep {
  enum class State { done, now, later };
  State state = State::later;
  std::string title;
  std::string words;  // second line, may be empty
};

void write_steps(html::Writer& out, const std::vector<CaseStep>& steps);

}  // namespace redress::web
