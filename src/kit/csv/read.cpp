#include "kit/csv/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <set>

#include "base/fault.h"
#include "base/text.h"

namespace redress::csv {
namespace {

constexpr std::size_t chunk_bytes = 64 * 1024;

// Where one field stands in the buffer: its inside, and where it began with its quote.
struct Mark {
  std::size_t begin;
  std::size_t end;
  std::size_t outer;
  bool doubled;  // holds "" that stand for "
};

bool is_utf16_mark(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// The first byte that is not part of valid text without NUL; the length if there is none.
std::size_t first_bad_byte(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (!base::is_utf8(text.substr(at, length))) return at;
    at += length;
  }
  return text.size();
}

}  // namespace

struct Reader::Held {
  std::istream& in;
  std::string name;
  Limits limits;
  std::string buffer;
  std::size_t at = 0;  // the next row begins here
  bool ended = false;  // the stream has no more
  bool lost = false;
  std::size_t next_line = 1;
  std::size_t row_line = 1;
  std::size_t row_begin = 0;
  std::size_t rows = 0;
  std::vector<Mark> marks;
  std::vector<std::string_view> fields;
  std::string unescaped;
  std::vector<std::string> header;

  Held(std::istream& stream, std::string file, Limits bounds) : in(stream), name(std::move(file)), limits(bounds) {}

  // Brings more of the stream in, dropping the rows that are done. False at its end.
  bool fill() {
    if (ended) return false;
    buffer.erase(0, at);
    row_begin -= at;
    at = 0;
    const std::size_t had = buffer.size();
    const std::size_t more = std::max(chunk_bytes, had);
    buffer.resize(had + more);
    in.read(buffer.data() + had, static_cast<std::streamsize>(more));
    const auto got = static_cast<std::size_t>(in.gcount());
    buffer.resize(had + got);
    if (in.bad()) throw base::Fault(name + ": cannot be read");
    ended = got < more;
    return got > 0;
  }

  // `name:line:column` of a byte of the row.
  std::string place(std::size_t byte) const {
    const std::string_view before = std::string_view(buffer).substr(row_begin, byte - row_begin);
    const std::size_t line = row_line + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t line_start = before.rfind('\n');
    const std::string_view same_line = line_start == std::string_view::npos ? before : before.substr(line_start + 1);
    return fmt::format("{}:{}:{}", name, line, characters(same_line) + 1);
  }

  base::Unexpected<base::Refusals> refuse(std::size_t byte, const char* rule, std::string text) const {
    return base::refuse(base::Refusal{rule, place(byte), "RFC 4180", std::move(text)});
  }
  base::Unexpected<base::Refusals> lose(std::size_t byte, const char* rule, std::string text) {
    lost = true;
    return refuse(byte, rule, std::move(text));
  }

  // What stands behind the field that ends before `i`.
  enum class Stop { comma, row, more, wrong };

  Stop stop_at(std::size_t i, std::size_t& after) const {
    if (i >= buffer.size()) {
      after = i;
      return ended ? Stop::row : Stop::more;
    }
    after = i + 1;
    if (buffer[i] == ',') return Stop::comma;
    if (buffer[i] == '\n') return Stop::row;
    if (buffer[i] != '\r') return Stop::wrong;
    if (i + 1 >= buffer.size()) return ended ? Stop::wrong : Stop::more;
    after = i + 2;
    return buffer[i + 1] == '\n' ? Stop::row : Stop::wrong;
  }

  // Finds the fields of the row at `at`. False at the end of the file.
  base::Checked<bool> scan() {
    if (lost) return false;
    for (;;) {
      if (at >= buffer.size() && !fill()) return false;
      row_begin = at;
      row_line = next_line;
      auto found = scan_buffer();
      if (!found || *found) return found;
      if (buffer.size() - at > limits.row_bytes) {
        return lose(at, "csv_row_too_long",
                    fmt::format("the row has more than {} bytes; is a quote not closed?", limits.row_bytes));
      }
      fill();  // the row goes on behind the buffer: look at it again from its beginning
    }
  }

  // False: more of the stream is needed.
  base::Checked<bool> scan_buffer() {
    marks.clear();
    std::size_t i = at;
    std::size_t breaks = 0;
    for (;;) {
      Mark mark{i, i, i, false};
      if (i < buffer.size() && buffer[i] == '"') {
        mark.begin = ++i;
        for (;;) {
          const std::size_t quote = buffer.find('"', i);
          if (quote == std::string::npos) {
            if (!ended) return false;
            return lose(mark.outer, "csv_quote_not_closed", "the quote that begins here is not closed");
          }
          if (quote + 1 >= buffer.size() && !ended) return false;
          if (quote + 1 < buffer.size() && buffer[quote + 1] == '"') {
            mark.doubled = true;
            i = quote + 2;
            continue;
          }
          mark.end = quote;
          i = quote + 1;
          break;
        }
        breaks += static_cast<std::size_t>(std::count(buffer.begin() + static_cast<std::ptrdiff_t>(mark.begin),
                                                      buffer.begin() + static_cast<std::ptrdiff_t>(mark.end), '\n'));
      } else {
        i = std::min(buffer.find_first_of(",\"\r\n", i), buffer.size());
        mark.end = i;
      }
      if (mark.end - mark.begin > limits.field_bytes) {
        return lose(mark.outer, "csv_field_too_long",
                    fmt::format("the field has more than {} bytes", limits.field_bytes));
      }
      std::size_t after = i;
      switch (stop_at(i, after)) {
        case Stop::more:
          return false;
        case Stop::wrong:
          return wrong_at(i, mark);
        case Stop::comma:
          marks.push_back(mark);
          if (marks.size() >= limits.columns) {
            return lose(i, "csv_too_many_columns", fmt::format("the row has more than {} fields", limits.columns));
          }
          i = after;
          break;
        case Stop::row:
          marks.push_back(mark);
          at = after;
          next_line = row_line + breaks + 1;
          return true;
      }
    }
  }

  base::Unexpected<base::Refusals> wrong_at(std::size_t i, const Mark& mark) {
    if (buffer[i] == '\r') return lose(i, "csv_lone_cr", "a line ends with CR LF or LF, not with CR alone");
    if (mark.outer != mark.begin) return lose(i, "csv_text_after_quote", "text follows a closing quote");
    return lose(i, "csv_quote_inside", "a quote stands inside a field that does not begin with one");
  }

  bool blank() const { return marks.size() == 1 && marks[0].outer == marks[0].end; }

  // Whether nothing but blank lines follows.
  base::Checked<bool> only_blank_follows() {
    for (;;) {
      auto found = scan();
      if (!found) return found;
      if (!*found) return true;
      if (!blank()) return false;
    }
  }

  // Checks the text of the row and makes the views.
  base::Checked<bool> take() {
    const std::string_view row = std::string_view(buffer).substr(row_begin, at - row_begin);
    if (!base::is_utf8(row)) {
      const std::size_t bad = first_bad_byte(row);
      if (row[bad] == '\0') return refuse(row_begin + bad, "csv_nul", "a NUL byte stands here");
      return refuse(row_begin + bad, "csv_not_utf8", "this is not UTF-8 text; save the file as CSV in UTF-8");
    }
    fields.clear();
    unescaped.clear();
    unescaped.reserve(row.size());  // views into it must hold
    for (const Mark& mark : marks) {
      const std::string_view inside = std::string_view(buffer).substr(mark.begin, mark.end - mark.begin);
      if (!mark.doubled) {
        fields.push_back(inside);
        continue;
      }
      const std::size_t from = unescaped.size();
      for (std::size_t i = 0; i < inside.size(); ++i) {
        unescaped += inside[i];
        if (inside[i] == '"') ++i;
      }
      fields.push_back(std::string_view(unescaped).substr(from));
    }
    return true;
  }
};

Reader::Reader(std::istream& in, std::string name, Limits limits)
    : held_(std::make_unique<Held>(in, std::move(name), limits)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

base::Checked<base::Done> Reader::read_header() {
  Held& held = *held_;
  held.fill();
  if (is_utf16_mark(held.buffer)) {
    return held.lose(0, "csv_not_utf8", "the file is UTF-16; save it as CSV in UTF-8");
  }
  if (held.buffer.starts_with("\xEF\xBB\xBF")) held.at = 3;
  auto found = held.scan();
  if (!found) return base::refuse(found.error());
  if (!*found || held.blank()) return held.lose(held.row_begin, "csv_has_a_header", "the file has no header row");
  if (auto taken = held.take(); !taken) {
    held.lost = true;
    return base::refuse(taken.error());
  }
  base::Refusals refusals;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < held.fields.size(); ++i) {
    const std::string_view name = held.fields[i];
    if (name.empty()) {
      refusals.push_back({"csv_column_has_a_name", place_of(i), "", fmt::format("column {} has no name", i + 1)});
    } else if (!seen.insert(name).second) {
      refusals.push_back(
          {"csv_column_once", place_of(i), "", fmt::format("the column {} stands twice in the header", name)});
    }
    held.header.emplace_back(name);
  }
  if (!refusals.empty()) {
    held.lost = true;
    return base::refuse(std::move(refusals));
  }
  return base::Done{};
}

const std::vector<std::string>& Reader::header() const {
  return held_->header;
}

std::optional<std::size_t> Reader::column(std::string_view name) const {
  const auto& header = held_->header;
  const auto found = std::find(header.begin(), header.end(), name);
  if (found == header.end()) return std::nullopt;
  return static_cast<std::size_t>(found - header.begin());
}

base::Checked<bool> Reader::next() {
  Held& held = *held_;
  auto found = held.scan();
  if (!found || !*found) return found;
  if (held.blank() && held.header.size() != 1) {
    const std::string where = held.place(held.row_begin);
    auto blank = held.only_blank_follows();
    if (blank && *blank) return false;
    held.lost = true;
    return base::refuse(base::Refusal{"csv_blank_line", where, "RFC 4180", "a blank line stands between the rows"});
  }
  if (++held.rows > held.limits.rows) {
    return held.lose(held.row_begin, "csv_too_many_rows",
                     fmt::format("the file has more than {} rows", held.limits.rows));
  }
  if (held.marks.size() != held.header.size()) {
    return held.refuse(held.row_begin, "csv_row_fits_the_header",
                       fmt::format("the row has {} fields, the header has {}", held.marks.size(), held.header.size()));
  }
  return held.take();
}

std::string_view Reader::field(std::size_t index) const {
  REDRESS_ASSERT(index < held_->fields.size());
  return held_->fields[index];
}
const std::vector<std::string_view>& Reader::fields() const {
  return held_->fields;
}
std::size_t Reader::line() const {
  return held_->row_line;
}
std::size_t Reader::row_number() const {
  return held_->rows;
}
std::string Reader::place_of(std::size_t index) const {
  REDRESS_ASSERT(index < held_->marks.size());
  return held_->place(held_->marks[index].outer);
}

}  // namespace redress::csv
