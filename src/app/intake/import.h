// Import: a file of cases becomes history in the record. The whole file is checked first; then it is written in chunks, and
// an import that was cut short goes on where it stopped when it is run again, because what is there is left as it is.
// Rule: DESIGN 3 (long imports) and 7.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "app/intake/facts.h"
#include "app/intake/map.h"
#include "app/office/office.h"

namespace redress::intake {

// How far an import is. `of` is 0 while nobody knows: the file is being read.
struct Progress {
  enum class Step { reading, checking, writing };
  Step step = Step::reading;
  std::int64_t done = 0, of = 0;  // rows; while writing, cases
};

struct ImportOptions {
  bool dry_run = false;       // the same report, nothing written
  bool skip_refused = false;  // write the rows that can be taken
  std::size_t chunk = 2000;   // cases in one commit: others who write wait for that long
  // Is told how far it is, now and then; false stops it. What was written by then stays.
  std::function<bool(const Progress&)> watch = {};
};

struct ImportReport {
  std::string file;
  std::string id;  // of file and map
  std::int64_t rows = 0, new_cases = 0, added_to = 0, already_there = 0, events = 0;
  std::vector<RefusedRow> refused;
  std::vector<std::string> notes;  // what was read and is not kept
  bool written = false;            // false: nothing was changed
  bool stopped = false;            // before its end: what was written stays, and the same file goes on where it stopped
};

// The last line of a report: `5 rows: 3 new cases, 1 added to, 0 already there, 1 refused`.
std::string summary_of(const ImportReport& report);

// `name` is the file's, for messages; `map_text` is the map's file, empty for the plain case list. Refused as a whole where
// the header or the map is wrong; refused rows stand in the report.
base::Checked<ImportReport> import_cases(office::Office& office, const std::string& csv, const std::string& name,
                                         const std::string& map_text, const std::string& map_name,
                                         const ImportOptions& options);

}  // namespace redress::intake
