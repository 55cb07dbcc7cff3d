#include "app/catalogue/report_json.h"

#include <string>

#include "core/reports/diff.h"
#include "kit/json/read.h"

namespace redress::catalogue {

base::Checked<figures::Report> read_report_json(std::string_view text, std::string_view name) {
  json::Limits limits;
  limits.bytes = std::size_t{1} << 30U;
  limits.decimals = true;
  const auto value = json::read_json(text, name, limits);
  if (!value) return base::refuse(value.error());
  return reports::from_value(*value, std::string(name));
}

}  // namespace redress::catalogue
