// The parts of an OpenDocument workbook besides its sheets: styles, title and language, what stays in view, the list of parts.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "base/workbook.h"

namespace redress::sheets {

// The declaration and the opening element of `content`, `styles`, `meta` or `settings`.
std::string xml_head(const std::string& part);
// `$'Table 1'`, escaped for an attribute.
std::string ods_address(const std::string& sheet);
// `A` for 0, `AA` for 26.
std::string column_letters(std::size_t column);

// The styles of sheets, of rows and of columns (`w12`: 12 characters wide).
std::string automatic_styles(const std::set<int>& widths);
// A cell style of that name, with so many places.
std::string number_format(const std::string& name, int decimals, bool percent);

std::string styles_xml(const base::Workbook& workbook);
std::string meta_xml(const base::Workbook& workbook);
std::string settings_xml(const base::Workbook& workbook);
std::string manifest_xml();

}  // namespace redress::sheets
