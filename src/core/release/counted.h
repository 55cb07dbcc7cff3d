// What the numbers of a report count, in a form in which two can be compared: is one part of the other, have they anything
// in common, do some of them together make up the whole?
//
// A `where` becomes a box: for each facet that it speaks of (the outcome, the answer, the row, the stream, each value) the
// kinds that it lets through. `met` lets one of the five kinds of answer through, `outcome:upheld|resolved` two of the outcomes,
// `handlers > 2` one of the bands between the limits that this report uses. The words are those of measures/README.md.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/figures/measure.h"
#include "core/figures/where.h"

namespace redress::release {

// Facet -> the kinds let through, one bit for each. A facet that lets everything through is left out.
struct Box {
  std::map<std::string, std::uint64_t> kinds;
  auto operator<=>(const Box&) const = default;
};

class Vocabulary {
 public:
  // Every word and limit must be learned before the first box is made. Asserts that the words are those that
  // figures::check() lets through.
  void learn(const figures::Measure& measure);
  // More than 63 kinds of a facet do not fit into a box; false then.
  bool fits() const;

  // What all of these keep together.
  Box box_of(std::string_view where) const;
  // Of these, those with the value.
  Box with_value(Box box, figures::ValueOf value) const;
  Box both(Box one, const Box& other) const;

  bool is_empty(const Box& box) const;
  bool is_within(const Box& part, const Box& whole) const;
  bool are_apart(const Box& one, const Box& other) const;
  // Whether the parts, which say more than the whole in one facet, are all that it has, if nothing is outside `possible`.
  bool make_up(const std::vector<Box>& parts, const Box& whole, const Box& possible) const;
  // The one facet in which the part says more than the whole; empty if it is in none or in several.
  std::string facet_apart(const Box& part, const Box& whole) const;
  // What it keeps of what stands in one row of the report: empty if it does not let that row through.
  Box in_row(Box box, const std::string& row) const;
  bool lets_row(const Box& box, const std::string& row) const;
  std::string key_of(const Box& box) const;

 private:
  std::uint64_t all(const std::string& facet) const;
  std::uint64_t in(const Box& box, const std::string& facet) const;
  void keep(Box& box, const std::string& facet, std::uint64_t kinds) const;
  std::uint64_t kinds_of(const std::string& facet, const std::vector<std::string>& words) const;
  std::uint64_t kinds_of(const figures::Clause& clause) const;

  std::map<std::string, std::vector<std::string>>
      words_;  // of outcome, row, stream, procedure, clock, kind; after them all others together
  std::map<std::string, std::set<std::int32_t>> limits_;  // of each value compared: bands between them; first, unknown
};

}  // namespace redress::release
