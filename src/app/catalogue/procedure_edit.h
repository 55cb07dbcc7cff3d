// Changing values of a procedure's file where they stand: everything else of the text stays, byte for byte.
//
// A value is named by the way to it: keys, the `id` (or `code`) of an item, or its number from 1 where it has none, with `/` between:
// `clocks/response/limit`, `signposts/1/text`. A state is found by its id also within others: `states/open/transitions/1/guidance`.
// What comes of it is read again, and is refused unless it differs in those values alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"

namespace redress::catalogue {

// What is to stand at a place: one line of text, or the words of a list. Of a list, those that stay keep their order and place, and
// new ones follow them.
struct Change {
  std::string at;
  std::string text = {};
  std::vector<std::string> words = {};
  bool is_list = false;
};

// Refusals are about `at` of a change. A key that an extension, a clock, a state or a transition may have and has not is added.
base::Checked<std::string> edited(std::string_view text, const std::vector<Change>& changes);

// The changes that make it the edition of that number, which holds from that day.
std::vector<Change> as_edition(int edition, base::Day from);

// A value that can be changed so.
struct EditablePart {
  enum class Group { limits, roles, lists, wording };
  // number: a count in the unit of its clock. role, roles: of the procedure's own. words: a list, each on a line
  enum class Kind { quantity, number, line, role, roles, words };
  Group group = Group::wording;
  Kind kind = Kind::line;
  std::string at;
  std::string of;    // what has it, in words: `Response at stage 1`; parts of one thing stand together
  std::string what;  // `Limit`
  std::string text;  // as it is; of a list its words with a comma between
  std::vector<std::string> words;
  bool missing = false;  // the file has no such key yet
};

// In the order of the file; none where the text cannot be read.
std::vector<EditablePart> editable_parts(std::string_view text);

// `value_can_be_changed` about each that is none of these parts.
base::Refusals not_editable(std::string_view text, const std::vector<Change>& changes);

// The line on which the value stands, from 1; 0 where it is not there.
int line_of(std::string_view text, std::string_view at);

// A part that stands otherwise in the second text: old and new.
struct PartChange {
  EditablePart before, after;
};
std::vector<PartChange> changed_parts(std::string_view before, std::string_view after);

}  // namespace redress::catalogue
