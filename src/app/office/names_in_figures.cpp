#include "app/office/names_in_figures.h"

#include <utility>

namespace redress::office {

figures::Names names_in_figures(const std::shared_ptr<const organisation::Units>& units,
                                const figures::Question& question, base::Day today,
                                std::function<std::string(std::int64_t)> actor) {
  auto then = units;
  if (question.known_by)
    then = std::make_shared<const organisation::Units>(units->known_by(*question.known_by, question.known_at));
  return {std::move(actor), [units, today](std::int64_t unit) { return units->name(unit, today); },
          [then](std::int64_t unit, base::Day day) { return then->name(unit, day); },
          [units, today](std::int64_t unit) { return units->now(unit, today); }};
}

}  // namespace redress::office
