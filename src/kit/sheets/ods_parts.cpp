#include <fmt/format.h>

#include "kit/sheets/ods.h"
#include "kit/sheets/parts.h"
#include "kit/sheets/write.h"

namespace redress::sheets {
namespace {

// Ordinary cells, headings and links. Sans-serif, 12 point, left as text lies and right as numbers do: no other formatting.
constexpr const char* cell_styles =
    R"(<style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="12pt" fo:language="{0}" fo:country="{1}"/></style:default-style>
<style:style style:name="Default" style:family="table-cell">
<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>
<style:style style:name="Title" style:family="table-cell" style:parent-style-name="Default">
<style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading" style:family="table-cell" style:parent-style-name="Default">
<style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Column_20_heading" style:display-name="Column heading" style:family="table-cell" style:parent-style-name="Default">
<style:table-cell-properties fo:border-bottom="1pt solid #000000" style:vertical-align="bottom"/>
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Link" style:family="table-cell" style:parent-style-name="Default">
<style:text-properties fo:color="#1a5599" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>
)";

// A4 across, as many pages long as it takes and one wide.
constexpr const char* page_styles = R"(<office:automatic-styles>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="1.5cm" fo:margin-right="1.5cm" style:scale-to-X="1" style:scale-to-Y="0"/><style:footer-style><style:header-footer-properties fo:min-height="0.75cm" fo:margin-top="0.25cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles>
<style:master-page style:name="Default" style:page-layout-name="page"><style:footer><text:p><text:sheet-name>Sheet</text:sheet-name>, <text:page-number>1</text:page-number></text:p></style:footer></style:master-page>
</office:master-styles>
)";

// `en` and `GB` of `en-GB`.
std::pair<std::string, std::string> language_and_country(const std::string& tag) {
  const std::size_t dash = tag.find('-');
  if (dash == std::string::npos) return {tag, "none"};
  return {tag.substr(0, dash), tag.substr(dash + 1)};
}

std::string item(const char* name, const char* type, const std::string& value) {
  return fmt::format(R"(<config:config-item config:name="{}" config:type="{}">{}</config:config-item>)", name, type,
                     value);
}

}  // namespace

std::string xml_head(const std::string& part) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-" + part +
         R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
         R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
         R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
         R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
         R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
         R"( xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")"
         R"( xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0")"
         R"( xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0")"
         R"( xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0")"
         R"( xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink")"
         R"( xmlns:ooo="http://openoffice.org/2004/office" office:version="1.2">)"
         "\n";
}

std::string ods_address(const std::string& sheet) {
  std::string quoted;
  for (const char c : sheet) quoted += c == '\'' ? "''" : std::string(1, c);
  return "$'" + xml_text(quoted) + "'";
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

std::string automatic_styles(const std::set<int>& widths) {
  std::string out =
      R"(<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>
<style:style style:name="above" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="no-wrap"/></style:style>
<style:style style:name="title_above" style:family="table-cell" style:parent-style-name="Title"><style:table-cell-properties fo:wrap-option="no-wrap"/></style:style>
<style:style style:name="heading_above" style:family="table-cell" style:parent-style-name="Heading"><style:table-cell-properties fo:wrap-option="no-wrap"/></style:style>
<style:style style:name="number_heading" style:family="table-cell" style:parent-style-name="Column_20_heading"><style:table-cell-properties style:text-align-source="fix"/><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="sign" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties style:text-align-source="fix"/><style:paragraph-properties fo:text-align="end"/></style:style>
)";
  out +=
      "<style:style style:name=\"heading\" style:family=\"table-row\"><style:table-row-properties "
      "style:row-height=\"0.75cm\" style:use-optimal-row-height=\"true\"/></style:style>\n";
  // A row of so many lines. Only one of a single line may be made to fit by the program that opens it: heights that a screen finds
  // are too small for print, and the end of a long text would be lost.
  for (int lines = 1; lines <= most_lines_of_row; ++lines) {
    out += fmt::format(
        "<style:style style:name=\"r{}\" style:family=\"table-row\"><style:table-row-properties "
        "style:row-height=\"{:.2f}cm\" style:use-optimal-row-height=\"{}\"/></style:style>\n",
        lines, 0.5 * lines + 0.05, lines == 1);
  }
  for (const int width : widths) {
    // A digit of Arial in 12 point is 0.235 cm wide; beside the text there is a little room.
    out += fmt::format(
        "<style:style style:name=\"w{}\" style:family=\"table-column\"><style:table-column-properties "
        "style:column-width=\"{:.2f}cm\"/></style:style>\n",
        width, 0.235 * width + 0.3);
  }
  return out;
}

std::string number_format(const std::string& name, int decimals, bool percent) {
  const char* element = percent ? "percentage" : "number";
  return fmt::format(
      R"(<number:{0}-style style:name="f{1}"><number:number number:decimal-places="{2}" number:min-integer-digits="1"/>{3}</number:{0}-style>
<style:style style:name="{1}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="f{1}"/>
)",
      element, name, decimals, percent ? "<number:text>%</number:text>" : "");
}

std::string styles_xml(const base::Workbook& workbook) {
  const auto [language, country] = language_and_country(workbook.language);
  std::string out = xml_head("styles");
  out +=
      R"(<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>
<office:styles>
)";
  out += fmt::format(cell_styles, language, country);
  out += "</office:styles>\n";
  out += page_styles;
  return out + "</office:document-styles>\n";
}

std::string meta_xml(const base::Workbook& workbook) {
  return xml_head("meta") + "<office:meta><meta:generator>redress</meta:generator><dc:title>" +
         xml_text(workbook.title) + "</dc:title><dc:language>" + xml_text(workbook.language) +
         "</dc:language></office:meta></office:document-meta>\n";
}

// The header of each table, and what stands above it, stays in view.
std::string settings_xml(const base::Workbook& workbook) {
  std::string out = xml_head("settings");
  out +=
      R"(<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>)";
  out += item("ViewId", "string", "view1");
  out += R"(<config:config-item-map-named config:name="Tables">)";
  for (const auto& sheet : workbook.sheets) {
    out += "\n<config:config-item-map-entry config:name=\"" + xml_text(sheet.name) + "\">";
    if (sheet.table) {
      const std::string rows = std::to_string(sheet.lines.size() + 1);
      constexpr const char* frozen = "2";
      out += item("HorizontalSplitMode", "short", "0") + item("VerticalSplitMode", "short", frozen) +
             item("HorizontalSplitPosition", "int", "0") + item("VerticalSplitPosition", "int", rows) +
             item("ActiveSplitRange", "short", "2") + item("PositionTop", "int", "0") +
             item("PositionBottom", "int", rows);
    }
    out += item("CursorPositionX", "int", "0") + item("CursorPositionY", "int", "0");
    out += "</config:config-item-map-entry>";
  }
  out += "</config:config-item-map-named>";
  out += item("ActiveTable", "string", xml_text(workbook.sheets.front().name));
  return out +
         "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>"
         "</office:document-settings>\n";
}

std::string manifest_xml() {
  std::string out =
      R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
)";
  const auto add = [&](const char* path, const char* type, const char* version) {
    out += fmt::format("<manifest:file-entry manifest:full-path=\"{}\"{} manifest:media-type=\"{}\"/>\n", path, version,
                       type);
  };
  add("/", ods_type, " manifest:version=\"1.2\"");
  for (const char* part : {"meta.xml", "settings.xml", "styles.xml", "content.xml"}) add(part, "text/xml", "");
  return out + "</manifest:manifest>\n";
}

}  // namespace redress::sheets
