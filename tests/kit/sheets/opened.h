// A spreadsheet as a strict reader finds it: parts, well-formed XML, sheets with their cells.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redress::sheets::testing {

struct Element {
  std::string name, text;  // all text directly in it
  std::map<std::string, std::string> attributes;
  std::vector<Element> children;

  const Element* child(std::string_view name) const;
  std::string attribute(const std::string& name) const;  // empty if there is none
};

// Nothing if it is not well-formed XML 1.0; `why` says what is wrong.
std::optional<Element> read_xml(const std::string& text, std::string& why);

// A part of a zip, read as XML; fails the test that asks if it is not there or not well-formed.
Element part(const std::string& zip, const std::string& name);
// Every part whose name ends in .xml or .rels is well-formed; fails the test if not.
void expect_well_formed(const std::string& zip);

struct OpenedCell {
  std::string text;  // of a text
  std::optional<double> number;
  std::string format;  // of a number: as the file says it shows
  bool operator==(const OpenedCell&) const = default;
};

struct OpenedSheet {
  std::string name;
  std::vector<std::vector<OpenedCell>> rows;  // without empty cells at their ends
};

// Fail the test where a cell is neither a text nor a number, as a formula would be, or a row or cell is left out or merged.
std::vector<OpenedSheet> open_ods(const std::string& bytes);
std::vector<OpenedSheet> open_xlsx(const std::string& bytes);

}  // namespace redress::sheets::testing
