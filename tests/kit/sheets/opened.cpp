#include "tests/kit/sheets/opened.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <cstdlib>

#include "base/letters.h"
#include "base/text.h"

namespace redress::sheets::testing {
namespace {

class XmlReader {
 public:
  XmlReader(const std::string& text, std::string& why) : text_(text), why_(why) {}

  std::optional<Element> document() {
    if (!base::is_utf8(text_)) return wrong("not UTF-8");
    if (text_.starts_with("<?xml ")) at_ = text_.find("?>") + 2;
    spaces();
    auto root = element();
    if (!root) return std::nullopt;
    spaces();
    if (at_ != text_.size()) return wrong("more after the end");
    return root;
  }

 private:
  std::nullopt_t wrong(const std::string& what) {
    why_ = what + " at " + std::to_string(at_) + ": " + text_.substr(at_ < 30 ? 0 : at_ - 30, 60);
    return std::nullopt;
  }
  bool take(std::string_view words) {
    if (text_.compare(at_, words.size(), words) != 0) return false;
    at_ += words.size();
    return true;
  }
  void spaces() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }
  std::string name() {
    const std::size_t from = at_;
    const auto fits = [&](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (at_ > from && c >= '0' && c <= '9') || c == ':' ||
             c == '-' || c == '_';
    };
    while (at_ < text_.size() && fits(text_[at_])) ++at_;
    return text_.substr(from, at_ - from);
  }
  // One letter or one entity of text.
  bool letter(std::string& into) {
    if (take("&amp;")) return into += '&', true;
    if (take("&lt;")) return into += '<', true;
    if (take("&gt;")) return into += '>', true;
    if (take("&quot;")) return into += '"', true;
    if (take("&apos;")) return into += '\'', true;
    if (text_[at_] == '&' || text_[at_] == '<' || text_.compare(at_, 3, "]]>") == 0) return false;
    const std::string one = text_.substr(at_, base::length_of_letter(text_[at_]));
    const char32_t code = base::code_of_letter(one);
    if ((code < 0x20 && code != '\t' && code != '\n') || code == 0xFFFE || code == 0xFFFF) return false;
    into += one;
    at_ += one.size();
    return true;
  }
  std::optional<Element> element() {
    if (!take("<")) return wrong("no element");
    Element made;
    made.name = name();
    if (made.name.empty()) return wrong("no name");
    for (;;) {
      spaces();
      if (take("/>")) return made;
      if (take(">")) break;
      const std::string attribute = name();
      if (attribute.empty() || !take("=\"")) return wrong("no attribute");
      std::string value;
      while (at_ < text_.size() && text_[at_] != '"') {
        if (!letter(value)) return wrong("a letter that may not stand in an attribute");
      }
      if (!take("\"")) return wrong("an attribute without an end");
      if (!made.attributes.emplace(attribute, value).second) return wrong("an attribute twice");
    }
    while (!take("</")) {
      if (at_ >= text_.size()) return wrong("no end of " + made.name);
      if (text_[at_] == '<') {
        auto inner = element();
        if (!inner) return std::nullopt;
        made.children.push_back(std::move(*inner));
      } else if (!letter(made.text)) {
        return wrong("a letter that may not stand in a text");
      }
    }
    if (name() != made.name || !take(">")) return wrong("the end of another element than " + made.name);
    return made;
  }

  const std::string& text_;
  std::string& why_;
  std::size_t at_ = 0;
};

struct ZipPart {
  std::string name, bytes;
};

// Read with every check that libzip has, each part to its last byte.
std::vector<ZipPart> parts_of(const std::string& bytes) {
  std::vector<ZipPart> parts;
  zip_t* zip = zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr),
                                    ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  EXPECT_NE(zip, nullptr) << "no zip";
  if (zip == nullptr) return parts;
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(zip, 0));
  for (zip_uint64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    EXPECT_EQ(zip_stat_index(zip, i, 0, &stat), 0);
    std::string part(static_cast<std::size_t>(stat.size) + 1, '\0');
    zip_file_t* file = zip_fopen_index(zip, i, 0);
    EXPECT_NE(file, nullptr) << stat.name;
    if (file == nullptr) break;
    EXPECT_EQ(zip_fread(file, part.data(), part.size()), static_cast<zip_int64_t>(stat.size)) << stat.name;
    EXPECT_EQ(zip_fclose(file), 0) << stat.name << ": its checksum differs";
    part.pop_back();
    parts.push_back({stat.name, std::move(part)});
  }
  zip_discard(zip);
  return parts;
}

// A paragraph with its spaces, tabs and links.
std::string words_of(const Element& paragraph) {
  // The writer puts what is counted or linked before or after plain text only in tests that look at it closely: order is lost here.
  std::string words = paragraph.text;
  for (const auto& child : paragraph.children) {
    if (child.name == "text:a") words += child.text;
    if (child.name == "text:s") words += std::string(std::strtoul(child.attribute("text:c").c_str(), nullptr, 10), ' ');
    if (child.name == "text:tab") words += '\t';
  }
  return words;
}

void read_ods_row(const Element& row, OpenedSheet& sheet) {
  ASSERT_EQ(row.attribute("table:number-rows-repeated"), "");
  ASSERT_EQ(row.attribute("table:visibility"), "");
  sheet.rows.emplace_back();
  for (const auto& cell : row.children) {
    ASSERT_EQ(cell.name, "table:table-cell");
    ASSERT_EQ(cell.attribute("table:formula"), "");
    ASSERT_EQ(cell.attribute("table:number-columns-spanned"), "");
    if (cell.children.empty()) {
      ASSERT_EQ(&cell, &row.children.back()) << "an empty cell inside";
      continue;
    }
    ASSERT_EQ(cell.attribute("table:number-columns-repeated"), "");
    const std::string type = cell.attribute("office:value-type");
    OpenedCell opened;
    std::string text;
    for (const auto& paragraph : cell.children) text += (text.empty() ? "" : "\n") + words_of(paragraph);
    if (type == "string") {
      opened.text = text;
    } else {
      ASSERT_TRUE(type == "float" || type == "percentage") << type;
      opened.number = std::strtod(cell.attribute("office:value").c_str(), nullptr);
      opened.format = text;
    }
    sheet.rows.back().push_back(std::move(opened));
  }
}

// `_x0041_` as the letter that it says.
std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 7, "_x005F_") == 0) {
      out += '_';
      at += 6;
    } else {
      EXPECT_FALSE(text.compare(at, 4, "_x00") == 0 && at + 6 < text.size() && text[at + 6] == '_') << text;
      out += text[at];
    }
  }
  return out;
}

void read_xlsx_row(const Element& row, const std::vector<std::string>& strings, const std::vector<std::string>& formats,
                   OpenedSheet& sheet) {
  ASSERT_EQ(row.attribute("hidden"), "");
  ASSERT_EQ(row.attribute("r"), std::to_string(sheet.rows.size() + 1)) << "a row is left out";
  sheet.rows.emplace_back();
  for (const auto& cell : row.children) {
    ASSERT_EQ(cell.child("f"), nullptr) << "a formula";
    const std::string at = std::string(1, static_cast<char>('A' + sheet.rows.back().size())) + row.attribute("r");
    ASSERT_EQ(cell.attribute("r"), at) << "a cell is left out";
    const Element* value = cell.child("v");
    ASSERT_NE(value, nullptr) << "an empty cell";
    OpenedCell opened;
    if (cell.attribute("t") == "s") {
      opened.text = unescaped(strings.at(std::strtoul(value->text.c_str(), nullptr, 10)));
    } else {
      ASSERT_EQ(cell.attribute("t"), "");
      opened.number = std::strtod(value->text.c_str(), nullptr);
      opened.format = formats.at(std::strtoul(cell.attribute("s").c_str(), nullptr, 10));
    }
    sheet.rows.back().push_back(std::move(opened));
  }
}

// The number format of each cell style.
std::vector<std::string> xlsx_formats(const std::string& bytes) {
  std::map<std::string, std::string> codes{{"0", "General"}, {"1", "0"}, {"2", "0.00"}, {"9", "0%"}, {"10", "0.00%"}};
  const Element styles = part(bytes, "xl/styles.xml");
  if (const Element* own = styles.child("numFmts")) {
    for (const auto& each : own->children) codes[each.attribute("numFmtId")] = each.attribute("formatCode");
  }
  std::vector<std::string> formats;
  for (const auto& each : styles.child("cellXfs")->children) formats.push_back(codes.at(each.attribute("numFmtId")));
  return formats;
}

}  // namespace

const Element* Element::child(std::string_view wanted) const {
  for (const auto& each : children) {
    if (each.name == wanted) return &each;
  }
  return nullptr;
}

std::string Element::attribute(const std::string& wanted) const {
  const auto found = attributes.find(wanted);
  return found == attributes.end() ? "" : found->second;
}

std::optional<Element> read_xml(const std::string& text, std::string& why) {
  return XmlReader(text, why).document();
}

Element part(const std::string& zip, const std::string& name) {
  for (const auto& each : parts_of(zip)) {
    if (each.name != name) continue;
    std::string why;
    auto read = read_xml(each.bytes, why);
    EXPECT_TRUE(read.has_value()) << name << ": " << why;
    return read.value_or(Element{});
  }
  ADD_FAILURE() << "no part " << name;
  return {};
}

void expect_well_formed(const std::string& zip) {
  for (const auto& each : parts_of(zip)) {
    if (!each.name.ends_with(".xml") && !each.name.ends_with(".rels")) continue;
    std::string why;
    EXPECT_TRUE(read_xml(each.bytes, why).has_value()) << each.name << ": " << why;
  }
}

std::vector<OpenedSheet> open_ods(const std::string& bytes) {
  std::vector<OpenedSheet> sheets;
  const Element content = part(bytes, "content.xml");
  for (const auto& table : content.child("office:body")->child("office:spreadsheet")->children) {
    if (table.name != "table:table") continue;
    sheets.push_back({table.attribute("table:name"), {}});
    for (const auto& row : table.children) {
      if (row.name == "table:table-row") read_ods_row(row, sheets.back());
      if (row.name != "table:table-header-rows") continue;
      for (const auto& header : row.children) read_ods_row(header, sheets.back());
    }
  }
  return sheets;
}

std::vector<OpenedSheet> open_xlsx(const std::string& bytes) {
  std::vector<std::string> strings;
  const Element shared = part(bytes, "xl/sharedStrings.xml");
  for (const auto& each : shared.children) strings.push_back(each.child("t")->text);
  const auto formats = xlsx_formats(bytes);
  std::vector<OpenedSheet> sheets;
  const Element workbook = part(bytes, "xl/workbook.xml");
  for (const auto& each : workbook.child("sheets")->children) {
    EXPECT_EQ(each.attribute("state"), "") << "hidden";
    sheets.push_back({each.attribute("name"), {}});
    const Element sheet = part(bytes, "xl/worksheets/sheet" + std::to_string(sheets.size()) + ".xml");
    EXPECT_EQ(sheet.child("mergeCells"), nullptr);
    for (const auto& row : sheet.child("sheetData")->children) read_xlsx_row(row, strings, formats, sheets.back());
  }
  return sheets;
}

}  // namespace redress::sheets::testing
