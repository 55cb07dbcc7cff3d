#include "kit/sheets/parts.h"

#include <zip.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <set>

#include "base/assert.h"
#include "base/fault.h"
#include "base/letters.h"

namespace redress::sheets {
namespace {

// 1 January 1980, the first day that a zip can say: it needs one, and the day of making must not stand there.
constexpr zip_uint16_t first_day = (1U << 5U) | 1U, midnight = 0;
const std::string empty;

[[noreturn]] void failed(const std::string& what, zip_error_t* error) {
  const std::string text = what + ": " + zip_error_strerror(error);
  zip_error_fini(error);
  throw base::Fault(text);
}

[[noreturn]] void failed(zip_t* zip) {
  const std::string text = std::string("a spreadsheet cannot be packed: ") + zip_strerror(zip);
  zip_discard(zip);
  throw base::Fault(text);
}

using Source = std::unique_ptr<zip_source_t, void (*)(zip_source_t*)>;

// The source lives on when the zip that is opened on it is closed.
zip_t* open_on(zip_source_t* source, int flags) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_keep(source);
  zip_t* zip = zip_open_from_source(source, flags, &error);
  if (zip != nullptr) return zip;
  zip_source_free(source);
  failed("a spreadsheet cannot be packed", &error);
}

Source source_of(const std::string& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source =
      zip_source_buffer_create(bytes.empty() ? nullptr : bytes.data(), bytes.size(), /*freep=*/0, &error);
  if (source == nullptr) failed("a spreadsheet cannot be packed", &error);
  return {source, zip_source_free};
}

// What a zip that was closed has written to its source.
std::string bytes_of(zip_source_t* made) {
  zip_stat_t stat;
  if (zip_source_stat(made, &stat) != 0 || zip_source_open(made) != 0) {
    throw base::Fault("a spreadsheet cannot be packed");
  }
  std::string out(static_cast<std::size_t>(stat.size), '\0');
  const zip_int64_t read = zip_source_read(made, out.data(), out.size());
  zip_source_close(made);
  if (read != static_cast<zip_int64_t>(out.size())) throw base::Fault("a spreadsheet cannot be packed");
  return out;
}

// The zip takes the source over where it takes the part.
zip_uint64_t add(zip_t* zip, const std::string& name, zip_source_t* source) {
  if (source == nullptr) failed(zip);
  const zip_int64_t added = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (added < 0) {
    zip_source_free(source);
    failed(zip);
  }
  const auto index = static_cast<zip_uint64_t>(added);
  if (zip_file_set_dostime(zip, index, midnight, first_day, 0) != 0) failed(zip);
  return index;
}

void set_packed(zip_t* zip, zip_uint64_t index, bool packed) {
  if (zip_set_file_compression(zip, index, packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) != 0) failed(zip);
}

std::string read_part(zip_t* zip, zip_uint64_t index) {
  zip_stat_t stat;
  if (zip_stat_index(zip, index, 0, &stat) != 0) failed(zip);
  std::string bytes(static_cast<std::size_t>(stat.size), '\0');
  zip_file_t* file = zip_fopen_index(zip, index, 0);
  if (file == nullptr) failed(zip);
  const zip_int64_t read = zip_fread(file, bytes.data(), bytes.size());
  zip_fclose(file);
  if (read != static_cast<zip_int64_t>(bytes.size())) failed(zip);
  return bytes;
}

std::string folded(std::string words) {
  for (char& c : words) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return words;
}

}  // namespace

std::string zip_of(const std::vector<Part>& parts) {
  const Source target = source_of(empty);
  zip_t* zip = open_on(target.get(), ZIP_CREATE | ZIP_TRUNCATE);
  for (const Part& part : parts) {
    set_packed(zip, add(zip, part.name, zip_source_buffer(zip, part.bytes.data(), part.bytes.size(), 0)), part.packed);
  }
  if (zip_close(zip) != 0) failed(zip);
  return bytes_of(target.get());
}

// Into a zip of its own: libzip 1.7 frees what is not its own when a buffer is both read and written.
std::string changed(const std::string& bytes, const Changes& changes) {
  const Source source = source_of(bytes), target = source_of(empty);
  zip_t* from = open_on(source.get(), ZIP_RDONLY);
  const std::unique_ptr<zip_t, void (*)(zip_t*)> reading(from, zip_discard);
  zip_t* to = open_on(target.get(), ZIP_CREATE | ZIP_TRUNCATE);
  std::map<std::string, std::string> kept;  // until the new one is closed
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(from, 0));
  for (zip_uint64_t index = 0; index < count; ++index) {
    const std::string name = zip_get_name(from, index, 0);
    const auto change = changes.find(name);
    if (change == changes.end()) {
      add(to, name, zip_source_zip(to, from, index, ZIP_FL_COMPRESSED, 0, -1));
      continue;
    }
    std::string& part = kept[name] = read_part(from, index);
    change->second(part);
    set_packed(to, add(to, name, zip_source_buffer(to, part.data(), part.size(), 0)), true);
  }
  REDRESS_ASSERT(kept.size() == changes.size());
  if (zip_close(to) != 0) failed(to);
  return bytes_of(target.get());
}

std::string xml_text(std::string_view text) {
  const std::string plain = base::sheet_text(text);
  std::string out;
  out.reserve(plain.size());
  for (const char c : plain) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':  // so that ]]> never stands in an element
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string exact(double value) {
  char text[400];  // the longest double in this form has 309 digits before the point, or 327 behind it
  const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed);
  return {text, end.ptr};
}

std::vector<std::string> table_names(const base::Workbook& workbook) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const auto& sheet : workbook.sheets) {
    std::string name;
    for (const char c : sheet.name) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'), digit = c >= '0' && c <= '9';
      if (digit && name.empty()) name += '_';
      name += letter || digit ? c : '_';
    }
    if (name.find('_') == std::string::npos) name += "_list";  // `ABC1` would be a cell
    const std::string stem = name;
    for (int next = 2; !taken.insert(folded(name)).second; ++next) name = stem + "_" + std::to_string(next);
    names.push_back(std::move(name));
  }
  return names;
}

std::vector<bool> number_columns(const base::SheetTable& table) {
  std::vector<bool> found(table.columns.size(), false);
  for (const auto& row : table.rows) {
    for (std::size_t c = 0; c < row.size(); ++c) found[c] = found[c] || row[c].is_number();
  }
  return found;
}

int lines_of(std::string_view text, int digits) {
  const int width = digits * 11 / 10;  // letters are narrower than digits, on the whole
  if (text.size() <= static_cast<std::size_t>(width) && text.find('\n') == std::string_view::npos) return 1;
  const std::string plain = base::sheet_text(text);
  int lines = 1, used = 0, word = 0;
  for (std::size_t at = 0; at < plain.size();) {
    const std::string_view letter = std::string_view(plain).substr(at, base::length_of_letter(plain[at]));
    at += letter.size();
    const bool space = letter == " " || letter == "\n";
    constexpr char32_t first_wide = 0x1100;  // Hangul, and nearly all that is as wide as two letters comes after it
    if (!space) word += base::code_of_letter(letter) >= first_wide ? 2 : 1;
    if (!space && at < plain.size()) continue;
    if (used > 0 && used + 1 + word > width) {
      ++lines;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word;
    for (; used > width; used -= width) ++lines;  // a word longer than the line is broken
    word = 0;
    if (letter == "\n") {
      ++lines;
      used = 0;
    }
  }
  return std::min(lines, most_lines_of_row);
}

int lines_of(const std::vector<base::SheetCell>& row, const std::vector<int>& widths) {
  int lines = 1;
  for (std::size_t c = 0; c < row.size(); ++c) lines = std::max(lines, lines_of(row[c].text, widths[c]));
  return lines;
}

void check(const base::Workbook& workbook) {
  REDRESS_ASSERT(!workbook.sheets.empty());
  std::set<std::string> names;
  for (const auto& sheet : workbook.sheets) {
    REDRESS_ASSERT(base::is_sheet_name(sheet.name) && names.insert(folded(sheet.name)).second);
    REDRESS_ASSERT(!sheet.widths.empty());
    if (!sheet.table) continue;
    const auto& columns = sheet.table->columns;
    REDRESS_ASSERT(!columns.empty() && sheet.widths.size() == columns.size());
    REDRESS_ASSERT(sheet.lines.size() + 1 + sheet.table->rows.size() <= base::most_sheet_rows);
    std::set<std::string> headings;
    for (const auto& column : columns) {
      constexpr std::size_t most_letters = 255;
      REDRESS_ASSERT(!base::sheet_text(column).empty() && base::count_letters(column) <= most_letters);
      REDRESS_ASSERT(column.find_first_of("\r\n") == std::string::npos);
      REDRESS_ASSERT(headings.insert(folded(base::sheet_text(column))).second);
    }
    for (const auto& row : sheet.table->rows) REDRESS_ASSERT(row.size() == columns.size());
  }
  for (const auto& sheet : workbook.sheets) {
    if (!sheet.table) continue;
    for (const auto& row : sheet.table->rows) {
      for (const auto& cell : row) {
        REDRESS_ASSERT(cell.kind != base::SheetCell::Kind::link || names.contains(folded(cell.text)));
      }
    }
  }
}

}  // namespace redress::sheets
