#include "core/release/system.h"

namespace redress::release {

bool is_possible(const System& system, const std::vector<bool>& hidden, const std::vector<Change>& changes) {
  std::vector<std::int64_t> values;
  for (const auto& quantity : system.quantities) values.push_back(quantity.value);
  for (const Change& change : changes) {
    const Quantity& quantity = system.quantities[change.quantity];
    if (change.value < quantity.least || (quantity.is_known && change.value != quantity.value)) return false;
    values[change.quantity] = change.value;
  }
  for (const auto& relation : system.relations) {
    std::int64_t sum = 0;
    for (const Term& term : relation.terms) sum += term.factor * values[term.quantity];
    if (sum != relation.sum) return false;
  }
  for (std::size_t cell = 0; cell < system.cells.size(); ++cell) {
    if (hidden[cell]) continue;
    for (const std::size_t told : system.cells[cell].tells) {
      if (values[told] != system.quantities[told].value) return false;
    }
  }
  return true;
}

}  // namespace redress::release
