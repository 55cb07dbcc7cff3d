// Pages on which an administrator makes a procedure's next edition: what differs, the proof, what it would do to open cases, the
// second person's yes; and the forms of its parts.
//
// Every form carries the draft's version, so that nobody overwrites what somebody else changed meanwhile. Rule: DESIGN 5; UI 8.
#pragma once

#include <string>
#include <string_view>

#include "app/office/next_editions.h"
#include "app/web/guard.h"

namespace redress::web {

Response next_edition_page(const Desk& desk, const Request& request, const Captures& captures);
Response change_next_edition(const Desk& desk, const Request& request, const Captures& captures);
Response propose_next_edition(const Desk& desk, const Request& request, const Captures& captures);
Response agree_next_edition(const Desk& desk, const Request& request, const Captures& captures);
Response withdraw_next_edition(const Desk& desk, const Request& request, const Captures& captures);

// The forms of one group of values: limits, roles, lists or wording. With what is wrong, what was typed stands in them.
Response parts_form(const Desk& desk, const procedure::Procedure& newest, const std::string& group,
                    const Wrongs& wrongs);
// What was typed otherwise than it stands in that text; a value whose field was not sent stays.
std::vector<catalogue::Change> typed_changes(const Desk& desk, const procedure::Procedure& procedure,
                                             const std::string& text, const std::string& group);
// What the field of the value at that place is called: letters, digits, `-` and `_` alone, as a page names its parts.
std::string name_in_form(std::string_view at);
std::optional<catalogue::EditablePart::Group> group_called(std::string_view word);

// A value as people read it: roles by their titles, limits in words.
std::string words_of_part(const catalogue::EditablePart& part, const procedure::Procedure& procedure);

}  // namespace redress::web
