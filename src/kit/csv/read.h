// A strict reader of CSV (RFC 4180): fields in quotes may hold commas, line breaks and doubled quotes; rows end with
// CRLF or LF.
//
// Reads a stream in one pass with memory for a few rows only. What is wrong is said with the name, line and column
// (`cases.csv:7:12`, columns in characters from 1). Refused: text that is not UTF-8 (a UTF-8 byte order mark is
// skipped), NUL, a quote inside an unquoted field, text after a closing quote, a lone CR, an unclosed quote, a row with
// more or fewer fields than the header, an empty or doubled column name, and anything past the limits. Blank lines are
// allowed at the end only.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"

namespace redress::csv {

struct Limits {
  std::size_t field_bytes = 1'000'000;
  std::size_t row_bytes = 4'000'000;
  std::size_t columns = 500;
  std::size_t rows = 10'000'000;
};

class Reader {
 public:
  // `name` is what the messages call the file. The stream must outlive the reader.
  Reader(std::istream& in, std::string name, Limits limits = {});
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  // Reads the header; call it first, once.
  base::Checked<base::Done> read_header();
  const std::vector<std::string>& header() const;
  std::optional<std::size_t> column(std::string_view name) const;

  // Moves to the next row; false after the last one. A refused row is passed over: call again for the row after it.
  // Where the structure itself is lost (a quote, a limit, the encoding of the whole) the next call says false.
  base::Checked<bool> next();

  // Of the row that `next` read; views hold until the following call. As many as the header has.
  std::string_view field(std::size_t index) const;
  const std::vector<std::string_view>& fields() const;
  std::size_t line() const;        // where the row begins, from 1
  std::size_t row_number() const;  // data rows from 1
  // `cases.csv:7:12`: where that field begins.
  std::string place_of(std::size_t index) const;

 private:
  struct Held;
  std::unique_ptr<Held> held_;
};

}  // namespace redress::csv
