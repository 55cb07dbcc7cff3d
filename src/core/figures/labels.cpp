#include "core/figures/labels.h"

namespace redress::figures {

std::string lower_first(std::string label) {
  const bool is_word = label.size() > 1 && label[0] >= 'A' && label[0] <= 'Z' && label[1] >= 'a' && label[1] <= 'z';
  if (is_word) label[0] = static_cast<char>(label[0] - 'A' + 'a');
  return label;
}

std::string full_title(const Table& table) {
  return table.part.empty() ? table.title : table.part + ": " + lower_first(table.title);
}

}  // namespace redress::figures
