#include "app/web/new_cases.h"

#include "app/office/procedure_use.h"

namespace redress::web {

std::vector<Segment> procedures_to_choose(const Desk& desk) {
  std::vector<Segment> segments;
  for (const auto* procedure : desk.office.procedure_use().offered(desk.today)) {
    segments.push_back({procedure->id, procedure->short_title.empty() ? procedure->title : procedure->short_title});
  }
  return segments;
}

}  // namespace redress::web
