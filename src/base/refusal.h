// The rules say no, and the person must hear why.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace redress::base {

// `rule` is a stable name (snake_case, a sentence: `stage_two_needs_a_reply_at_stage_one`); `about` is the field or thing it
// is about (`outcome`, `line 7`, `file:3:12`); `source` is where the rule stands (`RULES C1.3 U1`, an Act), empty where the
// rule is plain sense; `text` is one sentence in plain words for the person who asked.
struct Refusal {
  std::string rule;
  std::string about;
  std::string source;
  std::string text;
  bool operator==(const Refusal&) const = default;
};

// Every refusal at once: a form lists them all.
using Refusals = std::vector<Refusal>;

template <class T>
using Checked = Result<T, Refusals>;

inline Unexpected<Refusals> refuse(Refusal refusal) {
  return {Refusals{std::move(refusal)}};
}
inline Unexpected<Refusals> refuse(Refusals refusals) {
  return {std::move(refusals)};
}

}  // namespace redress::base
