// What the program brings with it, and the reading of editions that a body has adopted.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/office.h"
#include "app/store/store.h"
#include "core/figures/measure.h"
#include "core/reports/definition.h"

namespace redress::office {

std::shared_ptr<const clock::Calendars> shipped_calendars();

// From the text of an edition; `name` is for messages.
base::Checked<procedure::Procedure> read_procedure(std::string_view text, std::string_view name);
base::Checked<figures::Measure> read_measure(std::string_view text, std::string_view name);
base::Checked<reports::Definition> read_report(std::string_view text, std::string_view name);

// Body events for every shipped edition that the body does not have yet: calendars as far as they are known, procedures,
// measures, reports. Their texts are kept. Inside a write transaction; the events still need their times.
std::vector<store::BodyEvent> adoptions(store::Store& store);

}  // namespace redress::office
