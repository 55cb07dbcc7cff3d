// Workbooks as files: OpenDocument (ODF 1.2) by a writer of our own on libzip, and Office Open XML by libxlsxwriter.
//
// Both give the same bytes for the same workbook, in any time zone, and neither says when it was made. A text is a cell of type
// text whatever it begins with, so that no program takes it for a formula (RELIABILITY S06); it is written as base::sheet_text()
// gives it. Each table is marked up as one, its header stays in view and is repeated in print; nothing is merged or hidden.
//
// Asserts what base/workbook.h promises of a workbook. base::Fault if memory or the folder for temporary files (XLSX: `TMPDIR`) is full.
#pragma once

#include <string>

#include "base/workbook.h"

namespace redress::sheets {

std::string to_ods(const base::Workbook& workbook);
std::string to_xlsx(const base::Workbook& workbook);

inline constexpr const char* ods_type = "application/vnd.oasis.opendocument.spreadsheet";
inline constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

}  // namespace redress::sheets
