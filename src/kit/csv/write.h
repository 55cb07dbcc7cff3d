// Writes CSV with the quoting of RFC 4180 and, for people's spreadsheets, makes text harmless that a spreadsheet would
// run.
//
// Rule: RELIABILITY S06 (CSV formula injection): text that begins with = + - @ tab or CR, or with the full-width form
// of one of the signs, gets an apostrophe in front. Numbers are written as they are. `raw` leaves all text as it is:
// for data that programs read back.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace redress::csv {

enum class Formulas { neutral, raw };

class Writer {
 public:
  // Appends to `out`, which must outlive the writer. Rows end with LF.
  explicit Writer(std::string& out, Formulas formulas = Formulas::neutral) : out_(out), formulas_(formulas) {}

  Writer& text(std::string_view text);
  Writer& number(std::int64_t value);
  // A number that is already written (`-4.7`); asserts that it is digits, one point and a leading minus at most.
  Writer& number(std::string_view written);
  void end_row();
  // One row of text.
  void row(std::span<const std::string_view> fields);

 private:
  void field(std::string_view text);

  std::string& out_;
  Formulas formulas_;
  bool in_row_ = false;
  bool one_empty_ = false;  // the row is one empty field so far
};

// Whether a spreadsheet could take the text for a formula.
bool looks_like_a_formula(std::string_view text);

}  // namespace redress::csv
