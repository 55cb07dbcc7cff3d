// The due cell: the date in bold, the same in words, a bar with an upright mark at the limit, a coloured edge. The words alone
// carry everything. A limit that was met ends in a dot, as its clock does.
#pragma once

#include "app/web/desk.h"
#include "app/web/limits.h"
#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

struct DueCell {
  std::optional<Day> due_on;  // empty: paused, or no limit runs
  Standing standing = Standing::plain;
  std::string words;                  // second line
  double used = 0;                    // of the limit, 0 to 1
  int late_days = 0;                  // past the mark
  std::optional<html::Url> why = {};  // where the limit's date is explained; a task's day explains itself
};

void write_due(html::Writer& out, const DueCell& due, const Desk& desk);

}  // namespace redress::web
