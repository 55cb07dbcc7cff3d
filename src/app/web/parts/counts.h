// Counters at the head of a list: the number first, its linked words, a coloured top edge; at most five.
#pragma once

#include <string>
#include <vector>

#include "app/web/desk.h"
#include "app/web/limits.h"
#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

inline constexpr std::size_t most_counters = 5;

struct Counter {
  std::int64_t number = 0;
  std::string words;
  html::Url leads_to;
  Standing standing = Standing::plain;  // late, today, soon, paused: the edge
  std::string live = {};                // its name where it follows (live_counts.h)
};

void write_counts(html::Writer& out, std::string_view label, const std::vector<Counter>& counters, const Desk& desk);

}  // namespace redress::web
