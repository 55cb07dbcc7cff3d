// Key facts in a side column: only those that have a value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/html/writer.h"

namespace redress::web {

struct Fact {
  std::string name;
  std::string value;      // left out where empty
  std::string more = {};  // second line, muted
};

void write_facts(html::Writer& out, const std::vector<Fact>& facts);

}  // namespace redress::web
