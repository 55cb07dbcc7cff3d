// Two to six short choices in a row: native radio buttons in a fieldset, the whole box clickable.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/html/writer.h"

namespace redress::web {

struct Segment {
  std::string value, text;
};

// `chosen`: the value of the one that is chosen; none where it is nobody's. `error` stands above the choices.
void write_segments(html::Writer& out, std::string_view name, std::string_view legend,
                    const std::vector<Segment>& segments, std::string_view chosen, const std::string& error);

}  // namespace redress::web
