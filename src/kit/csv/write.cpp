#include "kit/csv/write.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/assert.h"

namespace redress::csv {

bool looks_like_a_formula(std::string_view text) {
  constexpr std::array<std::string_view, 11> beginnings{"=",
                                                        "+",
                                                        "-",
                                                        "@",
                                                        "\t",
                                                        "\r",
                                                        "\n",
                                                        "\xEF\xBC\x9D" /* full-width = */,
                                                        "\xEF\xBC\x8B" /* + */,
                                                        "\xEF\xBC\x8D" /* - */,
                                                        "\xEF\xBC\xA0" /* @ */};
  // A reader drops a byte order mark at the beginning of a file, and what stands behind it is then the beginning of the cell.
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  while (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view sign) { return text.starts_with(sign); });
}

Writer& Writer::text(std::string_view text) {
  if (formulas_ == Formulas::neutral && looks_like_a_formula(text)) {
    field("'" + std::string(text));
  } else {
    field(text);
  }
  return *this;
}

Writer& Writer::number(std::int64_t value) {
  field(fmt::format("{}", value));
  return *this;
}

Writer& Writer::number(std::string_view written) {
  const std::string_view digits = written.starts_with('-') ? written.substr(1) : written;
  REDRESS_ASSERT(!digits.empty() && digits.find_first_not_of("0123456789.") == std::string_view::npos &&
                 digits.front() != '.' && digits.find('.') == digits.rfind('.'));
  field(written);
  return *this;
}

void Writer::field(std::string_view text) {
  if (in_row_) out_ += ',';
  one_empty_ = !in_row_ && text.empty();
  in_row_ = true;
  const bool outer_blank = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  if (!outer_blank && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out_ += text;
    return;
  }
  out_ += '"';
  for (const char c : text) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  out_ += '"';
}

void Writer::end_row() {
  if (one_empty_) out_ += "\"\"";  // else it would read back as a blank line
  out_ += '\n';
  in_row_ = false;
  one_empty_ = false;
}

void Writer::row(std::span<const std::string_view> fields) {
  for (const std::string_view each : fields) text(each);
  end_row();
}

}  // namespace redress::csv
