// Which events of one case count, and the order in which they are applied, for everybody who folds them (states and figures).
//
// An annulment takes an earlier event back, and its replacements with it; annulling the annulment restores them. A
// replacement names an earlier event of its kind and keeps that one's place; of a chain of them the last that stands
// counts. A received date that was changed moves the receipt itself, and of several changes the last one counts.
//
// By day; within a day by the moment where one is given, else by the place in the log (`seq`). So that this is one
// order and not a circle, an event without a moment takes the latest moment among the events of its day that stand
// before it in the log (none: the beginning of the day): it stays behind what had been recorded before it. Rule: DESIGN
// 3, "State as at D known by K".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/day.h"
#include "core/casework/event.h"

namespace redress::casework {

struct Place {
  base::Day on{};
  std::optional<base::Instant> at;
  std::int64_t seq = 0;   // its place in the log: for a replacement that of the first it stands in for
  std::int64_t own = 0;   // its own seq: decides between two of the same place
  std::size_t index = 0;  // the caller's own
};

void put_in_order(std::vector<Place>& places);

// What deciding needs to know of an event.
struct Entry {
  EventKind kind{};
  std::int64_t seq = 0;
  base::Day on{};
  std::optional<base::Instant> at;
  std::optional<std::int64_t> annuls, replaces;
};

struct Link {
  bool stands = true;      // neither annulled nor a part of something annulled
  std::size_t first = 0;   // where its chain of replacements begins: itself for most
  std::size_t counts = 0;  // the one of that chain that counts
};

// Of entries in the order of the log, for each its link.
std::vector<Link> links_of(const std::vector<Entry>& entries);

// The entries that count, in the order in which they are applied: those that had happened by the end of `as_at`, or all.
std::vector<Place> counted_in_order(const std::vector<Entry>& entries, std::optional<base::Day> as_at);

}  // namespace redress::casework
