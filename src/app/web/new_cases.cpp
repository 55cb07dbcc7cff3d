#include "app/web/new_cases.h"

#include <algorithm>

namespace redress::web {

std::vector<Segment> procedures_to_choose(const Desk& desk) {
  std::vector<Segment> segments;
  for (const auto& procedure : desk.office.procedures()) {
    if (procedure.valid_from > desk.today || (procedure.valid_to && *procedure.valid_to < desk.today)) continue;
    const Segment segment{procedure.id, procedure.short_title.empty() ? procedure.title : procedure.short_title};
    const auto earlier = std::find_if(segments.begin(), segments.end(),
                                      [&](const Segment& known) { return known.value == segment.value; });
    if (earlier == segments.end()) {
      segments.push_back(segment);
    } else {
      *earlier = segment;
    }
  }
  return segments;
}

}  // namespace redress::web
