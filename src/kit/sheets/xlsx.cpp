// Office Open XML by libxlsxwriter, and what that library cannot say put right in its parts afterwards.
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <memory>

#include "base/assert.h"
#include "base/fault.h"
#include "base/letters.h"
#include "kit/sheets/parts.h"
#include "kit/sheets/write.h"

namespace redress::sheets {
namespace {

using base::Sheet;
using base::SheetCell;
using base::SheetLine;

[[noreturn]] void failed(const std::string& why) {
  throw base::Fault("a spreadsheet cannot be written: " + why);
}

void must(lxw_error error) {
  if (error != LXW_NO_ERROR) failed(lxw_strerror(error));
}

// A file that is nowhere on a disk: the library writes to a name only.
class Memory {
 public:
  Memory() : file_(::memfd_create("workbook.xlsx", MFD_CLOEXEC)) {
    if (file_ < 0) failed(std::strerror(errno));
  }
  ~Memory() { ::close(file_); }
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  std::string name() const { return "/proc/self/fd/" + std::to_string(file_); }
  std::string bytes() const {
    std::string all;
    char some[65536];
    for (;;) {
      const ssize_t read = ::pread(file_, some, sizeof some, static_cast<off_t>(all.size()));
      if (read < 0) failed(std::strerror(errno));
      if (read == 0) return all;
      all.append(some, static_cast<std::size_t>(read));
    }
  }

 private:
  int file_;
};

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// The format writes a letter as `_x0041_`; a text that has those signs of its own says its first one so.
std::string escaped(const std::string& plain) {
  std::string out;
  for (std::size_t at = 0; at < plain.size(); ++at) {
    const bool escape = plain[at] == '_' && at + 6 < plain.size() && plain[at + 1] == 'x' && is_hex(plain[at + 2]) &&
                        is_hex(plain[at + 3]) && is_hex(plain[at + 4]) && is_hex(plain[at + 5]) && plain[at + 6] == '_';
    out += escape ? "_x005F_" : std::string(1, plain[at]);
  }
  return out;
}

std::string xlsx_text(std::string_view text) {
  const std::string plain = base::sheet_text(text), out = escaped(plain);
  if (base::count_letters(out) <= base::most_cell_units) return out;
  // The library counts the escapes too.
  return escaped(base::sheet_text(text, base::most_cell_units - (out.size() - plain.size())));
}

class Book {
 public:
  Book(const base::Workbook& workbook, const std::string& file)
      : workbook_(workbook), book_(workbook_new(file.c_str())) {
    if (book_ == nullptr) failed("no memory");
    text_ = format({});
    sign_ = format({.right = true});
    column_ = format({.bold = true, .underlined = true});
    number_column_ = format({.bold = true, .right = true, .underlined = true});
    link_ = format({});
    format_set_font_color(link_, 0x1A5599);
    format_set_underline(link_, LXW_UNDERLINE_SINGLE);
    for (const bool above : {false, true}) {
      lines_[above] = {format({.size = 16, .bold = true, .wrap = !above}),
                       format({.size = 14, .bold = true, .wrap = !above}), format({.wrap = !above})};
    }
  }
  ~Book() {
    if (book_ != nullptr) lxw_workbook_free(book_);
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  void write() {
    const auto names = table_names(workbook_);
    for (std::size_t place = 0; place < workbook_.sheets.size(); ++place) {
      write_sheet(workbook_.sheets[place], names[place]);
    }
    lxw_workbook* book = book_;
    book_ = nullptr;  // closing frees it, also where it fails
    must(workbook_close(book));
  }

 private:
  struct Look {
    double size = 12;
    bool bold = false, wrap = true, right = false, underlined = false;
  };
  lxw_format* format(const Look& look) {
    lxw_format* made = workbook_add_format(book_);
    if (made == nullptr) failed("no memory");
    format_set_font_name(made, "Arial");
    format_set_font_size(made, look.size);
    if (look.bold) format_set_bold(made);
    if (look.wrap) format_set_text_wrap(made);
    if (look.right) format_set_align(made, LXW_ALIGN_RIGHT);
    if (look.underlined) format_set_bottom(made, LXW_BORDER_THIN);
    format_set_align(made, look.underlined ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
    return made;
  }

  // `0`, `0.0`, `0%`, `0.0%`.
  lxw_format* format_of(const SheetCell& cell) {
    std::string shown = "0";
    if (cell.decimals > 0) shown += "." + std::string(static_cast<std::size_t>(cell.decimals), '0');
    if (cell.kind == SheetCell::Kind::percent) shown += "%";
    lxw_format*& made = numbers_[shown];
    if (made == nullptr) {
      made = format({});
      format_set_num_format(made, shown.c_str());
    }
    return made;
  }

  void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const SheetCell& cell, bool among_numbers) {
    if (cell.is_number()) {
      must(worksheet_write_number(sheet, row, column, cell.value, format_of(cell)));
    } else if (cell.kind == SheetCell::Kind::link) {
      std::string quoted;
      for (const char c : cell.text) quoted += c == '\'' ? "''" : std::string(1, c);
      const std::string to = "internal:'" + quoted + "'!A1";
      must(worksheet_write_url_opt(sheet, row, column, to.c_str(), link_, xlsx_text(cell.text).c_str(), nullptr));
    } else {
      must(worksheet_write_string(sheet, row, column, xlsx_text(cell.text).c_str(), among_numbers ? sign_ : text_));
    }
  }

  // Said only where one line is not enough: programs do not all find it by themselves.
  static void set_height(lxw_worksheet* sheet, lxw_row_t row, int lines, double points = 15.4) {
    if (lines > 1 || points > 16) must(worksheet_set_row(sheet, row, points * lines + 1, nullptr));
  }

  void write_sheet(const Sheet& sheet, const std::string& table) {
    lxw_worksheet* made = workbook_add_worksheet(book_, sheet.name.c_str());
    if (made == nullptr) failed("no memory");
    for (std::size_t column = 0; column < sheet.widths.size(); ++column) {
      // Widths are counted in digits of the standard type, which is smaller than ours.
      constexpr double larger = 1.27, room = 1.5;
      const auto at = static_cast<lxw_col_t>(column);
      must(worksheet_set_column(made, at, at, sheet.widths[column] * larger + room, nullptr));
    }
    lxw_row_t row = 0;
    for (const auto& line : sheet.lines) {
      const bool above = sheet.table.has_value();
      const auto kind = static_cast<std::size_t>(line.kind);
      constexpr std::array<double, 3> points{20.5, 18, 15.4}, times{16. / 12, 14. / 12, 1};
      const int width = static_cast<int>(sheet.widths[0] / times[kind]);
      set_height(made, row, above ? 1 : lines_of(line.text, width), points[kind]);
      must(worksheet_write_string(made, row++, 0, xlsx_text(line.text).c_str(), lines_[above][kind]));
    }
    if (sheet.table) write_table(made, row, sheet, table);
    worksheet_set_landscape(made);
    worksheet_set_paper(made, 9);  // A4
    worksheet_fit_to_pages(made, 1, 0);
    must(worksheet_set_footer(made, "&A, &P"));
  }

  void write_table(lxw_worksheet* sheet, lxw_row_t header, const Sheet& from, std::string name) {
    const base::SheetTable& table = *from.table;
    const auto numbers = number_columns(table);
    worksheet_freeze_panes(sheet, header + 1, 0);
    must(worksheet_repeat_rows(sheet, header, header));
    std::vector<std::string> headings;
    int lines = 1;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      headings.push_back(xlsx_text(table.columns[c]));
      lines = std::max(lines, lines_of(table.columns[c], from.widths[c]));
    }
    set_height(sheet, header, lines);
    if (table.rows.empty()) {  // the format knows no table without rows
      for (std::size_t c = 0; c < headings.size(); ++c) {
        must(worksheet_write_string(sheet, header, static_cast<lxw_col_t>(c), headings[c].c_str(), column_));
      }
      return;
    }
    std::vector<lxw_table_column> columns(headings.size());
    std::vector<lxw_table_column*> list;
    for (std::size_t c = 0; c < headings.size(); ++c) {
      columns[c].header = headings[c].data();
      columns[c].header_format = numbers[c] ? number_column_ : column_;
      list.push_back(&columns[c]);
    }
    list.push_back(nullptr);
    lxw_table_options options{};
    options.name = name.data();
    options.no_autofilter = LXW_TRUE;
    options.no_banded_rows = LXW_TRUE;
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 0;  // none
    options.columns = list.data();
    const auto last = static_cast<lxw_row_t>(header + table.rows.size());
    must(worksheet_add_table(sheet, header, 0, last, static_cast<lxw_col_t>(headings.size() - 1), &options));
    lxw_row_t row = header;
    for (const auto& cells : table.rows) {
      set_height(sheet, ++row, lines_of(cells, from.widths));
      for (std::size_t c = 0; c < cells.size(); ++c) {
        write_cell(sheet, row, static_cast<lxw_col_t>(c), cells[c], numbers[c]);
      }
    }
  }

  const base::Workbook& workbook_;
  lxw_workbook* book_;
  lxw_format *text_ = nullptr, *sign_ = nullptr, *column_ = nullptr, *number_column_ = nullptr, *link_ = nullptr;
  // Titles, headings and text: on a sheet without a table, and above one.
  std::array<std::array<lxw_format*, 3>, 2> lines_{};
  std::map<std::string, lxw_format*> numbers_;
};

std::vector<double> numbers_in(const Sheet& sheet) {
  std::vector<double> values;
  if (!sheet.table) return values;
  for (const auto& row : sheet.table->rows) {
    for (const auto& cell : row) {
      if (cell.is_number()) values.push_back(cell.value);
    }
  }
  return values;
}

// The library writes 16 digits of a number, and a double may need 17: each is written again, in the order of the cells. Cells with a
// number are those without a type (`t="s"`, a text).
void restore_numbers(std::string& xml, const std::vector<double>& values) {
  std::string out;
  std::size_t next = 0, copied = 0;
  for (std::size_t at = xml.find("<c r="); at != std::string::npos; at = xml.find("<c r=", at + 1)) {
    const std::size_t end = xml.find('>', at);
    if (xml.substr(at, end - at).find(" t=\"") != std::string::npos || xml.compare(end, 4, "><v>") != 0) continue;
    const std::size_t from = end + 4;
    REDRESS_ASSERT(next < values.size());
    out.append(xml, copied, from - copied);
    out += exact(values[next++]);
    copied = xml.find("</v>", from);
  }
  REDRESS_ASSERT(next == values.size());
  out.append(xml, copied);
  xml = std::move(out);
}

// Title and language. The library would write a day of making, and knows no language.
std::string core_properties(const base::Workbook& workbook) {
  return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
         "\n"
         R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties")"
         R"( xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>)" +
         xml_text(workbook.title) + "</dc:title><dc:creator>redress</dc:creator><dc:language>" +
         xml_text(workbook.language) + "</dc:language></cp:coreProperties>\n";
}

}  // namespace

std::string to_xlsx(const base::Workbook& workbook) {
  check(workbook);
  const Memory file;
  Book(workbook, file.name()).write();
  Changes changes{{"docProps/core.xml", [&](std::string& bytes) { bytes = core_properties(workbook); }}};
  for (std::size_t place = 0; place < workbook.sheets.size(); ++place) {
    auto values = numbers_in(workbook.sheets[place]);
    if (values.empty()) continue;
    changes["xl/worksheets/sheet" + std::to_string(place + 1) + ".xml"] =
        [values = std::move(values)](std::string& xml) { restore_numbers(xml, values); };
  }
  return changed(file.bytes(), changes);
}

}  // namespace redress::sheets
