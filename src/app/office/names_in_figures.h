// What services and teams are called in figures, under either organisation and as known by any day.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/figures/columns.h"
#include "core/organisation/units.h"

namespace redress::office {

// Of that question: `then` by the names that were known by its known-by day, `now` by who does the work on `today`.
figures::Names names_in_figures(const std::shared_ptr<const organisation::Units>& units,
                                const figures::Question& question, base::Day today,
                                std::function<std::string(std::int64_t)> actor);

}  // namespace redress::office
