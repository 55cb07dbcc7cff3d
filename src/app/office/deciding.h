// What is asked of the core for one command: the right edition, calendars and day; and how drafts take their place in a history.
#pragma once

#include <cstdint>
#include <vector>

#include "app/office/adopted.h"
#include "app/office/office.h"
#include "app/office/used_procedures.h"
#include "kit/zone/zone.h"

namespace redress::office {

using Events = std::vector<casework::CaseEvent>;

struct Bearings {
  const AdoptedNow& adopted;
  const clock::Calendars& calendars;
  const zone::Zone& zone;
  const UsedProcedures& used;
};

// The words of the record; for as long as the store is.
casework::TextOf texts_in(store::Store& store);

base::Checked<std::vector<casework::Draft>> decided(const Bearings& bearings, const Events& history,
                                                    const casework::Command& command, Instant now, bool as_history,
                                                    casework::TextOf text_of = {});

// What the writer knows of a command's events.
struct Entry {
  std::int64_t case_id = 0;
  std::int64_t command_id = 0;
  std::int64_t next_seq = 0;  // of the log; a history longer than that goes on from its own last event
  Instant recorded_at{};
};

// The draft becomes the next event at the end of the history: numbered and dated. Its texts stay with the draft.
casework::CaseEvent& enter(const Bearings& bearings, casework::CaseEvent draft, const casework::Command& command,
                           const Entry& entry, Events& history);

// All the commands of a history on top of what is known of its case; nothing is written, texts are left out.
base::Checked<Events> told(const Bearings& bearings, const History& history, Events known, const Entry& entry);

}  // namespace redress::office
