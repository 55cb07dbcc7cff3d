#include "app/web/parts/export_file.h"

#include "kit/csv/write.h"

namespace redress::web {

std::string export_file(office::Office& office, const procedure::Procedure& procedure, const procedure::Export& layout,
                        const ExportDays& days) {
  std::string file;
  csv::Writer csv(file);
  for (const auto& column : layout.columns) csv.text(column.title);
  csv.end_row();
  office.export_rows(procedure, layout, [&](const casework::ExportRow& row) {
    if ((days.from && row.day < *days.from) || (days.to && row.day > *days.to)) return;
    for (const auto& cell : row.cells) csv.text(cell);
    csv.end_row();
  });
  return file;
}

}  // namespace redress::web
