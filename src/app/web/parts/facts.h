// Key facts in a side column: only those that have a value; a value may lead somewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

struct Fact {
  std::string name;
  std::string value;      // left out where empty
  std::string more = {};  // second line, muted
  std::optional<html::Url> leads_to = {};
};

void write_facts(html::Writer& out, const std::vector<Fact>& facts);

}  // namespace redress::web
