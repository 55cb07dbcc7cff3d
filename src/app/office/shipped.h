// What the program brings with it, and the reading of editions that a body has adopted.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/catalogue/catalogue.h"
#include "app/office/office.h"
#include "app/store/store.h"
#include "core/figures/measure.h"
#include "core/reports/definition.h"

namespace redress::office {

std::shared_ptr<const clock::Calendars> shipped_calendars();

// From the text of an edition; `name` is for messages, `own_calendars` are the body's, which a procedure may name too.
base::Checked<procedure::Procedure> read_procedure(std::string_view text, std::string_view name,
                                                   const std::vector<std::string>& own_calendars);
base::Checked<figures::Measure> read_measure(std::string_view text, std::string_view name);
base::Checked<reports::Definition> read_report(std::string_view text, std::string_view name);

// The procedures, measures and reports among these files. Throws base::Fault with every fault if one is not sound: nothing is
// started on an unproved procedure (DESIGN 5).
catalogue::Shipped sound(const std::vector<base::Embedded>& files);

// What of these, and of the calendars, the body does not have: no event of it holds that text, and none a later edition.
std::vector<EditionName> missing_editions(store::Store& store, const catalogue::Shipped& shipped);

// Body events for all of those. Their texts are kept. Inside a write transaction; the events still need their times.
std::vector<store::BodyEvent> adoptions(store::Store& store, const catalogue::Shipped& shipped);

// A body that is there adopts what is missing, on the present day and in a transaction of its own; nothing is written where
// nothing is missing. Cases keep the edition that they began under. Rule: DESIGN 3, body events.
void adopt_missing(store::Store& store, const catalogue::Shipped& shipped, const Clock& clock);

}  // namespace redress::office
