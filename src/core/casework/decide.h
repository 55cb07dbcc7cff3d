// Decide without touching the world: case state + command + procedure + calendar = events, or every refusal at once.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "core/casework/command.h"
#include "core/casework/event.h"
#include "core/casework/state.h"
#include "core/clock/calendar.h"
#include "core/procedure/procedure.h"

namespace redress::casework {

// The words behind a commitment in hex; nothing if they were erased.
using TextOf = std::function<std::optional<std::string>(const std::string& commitment)>;

// An edition of a procedure that the body has adopted: its seq in the body log.
struct Edition {
  std::int64_t seq = 0;
  const procedure::Procedure* procedure = nullptr;
};
// The edition with that seq; null where the body has none.
using EditionOf = std::function<const procedure::Procedure*(std::int64_t seq)>;

// What the deciding needs from the world, all of it given.
struct Circumstances {
  const procedure::Procedure* procedure = nullptr;  // the edition that the case runs under where the command stands
  std::int64_t procedure_edition = 0;               // its seq in the body log
  std::string body_calendar;                        // what `body` means
  const clock::Calendars* calendars = nullptr;
  Day today{};                // of the body: what is in the future is refused
  bool history = false;       // import: history comes in as it happened, also where it broke the procedure
  TextOf text_of = {};        // for the rule that compares words: a file's content
  EditionOf edition_of = {};  // of cases that were moved; empty: every event stands under `procedure`
  // The edition of that number of a procedure; nothing where the body has none.
  std::function<std::optional<Edition>(std::string_view procedure, int edition)> edition_called = {};
};

// The seq of the edition under which a command on the case is decided: a fact of an earlier day under the one of that day,
// a correction under the one of what it corrects. 0: the case has no beginning.
std::int64_t edition_under(std::span<const CaseEvent> history, const Command& command);

// A draft event: everything but what the writer sets (seq, version, recorded_at, known_on unless given, command_id,
// leaf). Texts come as plain words in `texts`; the writer stores them salted and puts their commitments into the event.
struct Draft {
  CaseEvent event;
  std::map<std::string, std::string, std::less<>> texts;
};

// The events of one command on one case, given all of its events so far (in seq order). A late fact that would make the
// history impossible is refused; import excepted.
base::Checked<std::vector<Draft>> decide(std::span<const CaseEvent> history, const Command& command,
                                         const Circumstances& circumstances);

// Has an event since the version that the command's author saw touched the facet that it touches? Then somebody else
// was quicker, and the author must look again. A command that only adds conflicts with nothing; a correction with
// whatever touched what it corrects. Rule: DESIGN 3, Versions.
bool conflicts(std::span<const CaseEvent> history, const Command& command);

}  // namespace redress::casework
