// Any bytes are read or refused with a place; what is read, written out again and read again, is the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "kit/csv/read.h"
#include "kit/csv/write.h"

namespace {

using Rows = std::vector<std::vector<std::string>>;

// The header and the good rows; every refusal has a place and words.
Rows read(const std::string& text, bool& refused) {
  using namespace redress;
  std::istringstream in(text);
  csv::Reader reader(in, "f", {.field_bytes = 2000, .row_bytes = 8000, .columns = 40, .rows = 500});
  Rows rows;
  const auto check = [&](const base::Refusals& refusals) {
    refused = true;
    if (refusals.empty() || refusals[0].text.empty() || refusals[0].about.substr(0, 2) != "f:") std::abort();
  };
  if (const auto header = reader.read_header(); !header) {
    check(header.error());
    return rows;
  }
  rows.push_back(reader.header());
  for (;;) {
    const auto row = reader.next();
    if (!row) {
      check(row.error());
      continue;
    }
    if (!*row) return rows;
    if (reader.fields().size() != reader.header().size()) std::abort();
    rows.emplace_back(reader.fields().begin(), reader.fields().end());
    if (reader.place_of(0).empty() || reader.line() < 2) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace redress;
  bool refused = false;
  const Rows rows = read(std::string(data, data + size), refused);
  for (const auto formulas : {csv::Formulas::raw, csv::Formulas::neutral}) {
    std::string text;
    csv::Writer writer(text, formulas);
    for (const auto& row : rows) {
      for (const auto& field : row) writer.text(field);
      writer.end_row();
    }
    bool again_refused = false;
    const Rows again = read(text, again_refused);
    if (formulas == csv::Formulas::raw) {
      if (!rows.empty() && rows[0][0].substr(0, 3) != "\xEF\xBB\xBF" && (again_refused || again != rows)) std::abort();
      continue;
    }
    for (const auto& row : again) {
      for (const auto& field : row) {
        if (csv::looks_like_a_formula(field)) std::abort();
      }
    }
  }
  return 0;
}
