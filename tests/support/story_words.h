// The words of a story: how a line is read, and what of a meeting is shown.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/value.h"
#include "core/casework/state.h"

namespace redress::support {

// Words with blanks between; `"..."` keeps blanks together, also after `name=`.
std::vector<std::string> words_of(const std::string& line);
// `name=value`.
std::pair<std::string, std::string> named(const std::string& word);
// As the wire has the field: a number, codes as `old:new,other:another`, a list as `one,two`, else a text.
base::Value value_of(const std::string& name, const std::string& value);
// `meeting ID meets|held|cancelled|outcome|sitting|attended|papers N`: of papers, those of member N with their days.
std::string of_meeting(const casework::CaseState& state, const std::vector<std::string>& words,
                       const std::function<std::string(std::int64_t)>& name_of);

}  // namespace redress::support
