// Meetings over a case: who sits in them, what papers they had, who came, what was decided. Rule: RULES A3.5, B4.1.
//
// A member is somebody with an account, or somebody from outside whose name is a text that can be erased. Within its
// meeting each has a number, by which the log calls them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"

namespace redress::casework {

using base::Day;

struct Member {
  std::int64_t number = 0;  // from 1 in the meeting
  std::int64_t actor = 0;   // 0: from outside
  std::string name;         // of somebody from outside: hex of the commitment
  std::optional<Day> left_on, conflict_on;
  std::string conflict;                            // in words: hex of the commitment
  std::map<std::string, Day, std::less<>> papers;  // by their ids: the day on which they were sent
  bool attended = false;
  bool sits() const { return !left_on && !conflict_on; }
  bool operator==(const Member&) const = default;
};

struct Meeting {
  std::string id;     // `m1`
  std::string kind;   // its id in the procedure
  std::string title;  // of the procedure's, when it was called
  Day called_on, meets_on;
  std::int64_t episode = 0;     // the last one opened by then
  std::string place;            // where and how: hex of the commitment
  std::vector<Member> members;  // those who left too
  std::optional<Day> held_on, cancelled_on;
  std::string outcome;  // code
  std::string decided;  // in words: hex of the commitment
  bool to_come() const { return !held_on && !cancelled_on; }
  const Member* member(std::int64_t number) const;  // or null
  bool operator==(const Meeting&) const = default;
};

}  // namespace redress::casework
