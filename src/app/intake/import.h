// Import: a file of cases becomes history in the record. The whole file is checked first; then it is written in chunks, and
// an import that was cut short goes on where it stopped when it is run again, because what is there is left as it is.
// Rule: DESIGN 3 (long imports) and 7.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/intake/facts.h"
#include "app/intake/map.h"
#include "app/office/office.h"

namespace redress::intake {

struct ImportOptions {
  bool dry_run = false;       // the same report, nothing written
  bool skip_refused = false;  // write the rows that can be taken
};

struct ImportReport {
  std::string file;
  std::string id;  // of file and map
  std::int64_t rows = 0, new_cases = 0, added_to = 0, already_there = 0, events = 0;
  std::vector<RefusedRow> refused;
  std::vector<std::string> notes;  // what was read and is not kept
  bool written = false;            // false: nothing was changed
};

// `name` is the file's, for messages; `map_text` is the map's file, empty for the plain case list. Refused as a whole where
// the header or the map is wrong; refused rows stand in the report.
base::Checked<ImportReport> import_cases(office::Office& office, const std::string& csv, const std::string& name,
                                         const std::string& map_text, const std::string& map_name,
                                         const ImportOptions& options);

}  // namespace redress::intake
