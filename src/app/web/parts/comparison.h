// What several documents say of the same matters, side by side, with what does not agree and who was told.
// Rule: RULES A3.4, step 15.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

html::Url address_of_comparison(std::string_view reference, std::string_view comparison);

// What differs of a matter between the first document and the last, in words: `Amount: £520 was £250`. Nothing where they agree,
// or the last one is not recorded yet.
std::vector<std::string> differences(const office::CaseView& view, const procedure::Comparison& comparison,
                                     std::int64_t number);

void write_comparison(html::Writer& out, const office::CaseView& view, const procedure::Comparison& comparison,
                      const Desk& desk);
// Links to the comparisons of the case's procedure; nothing where it has none.
void write_comparison_links(html::Writer& out, const office::CaseView& view);

}  // namespace redress::web
