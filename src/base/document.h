// A plain document: headings, paragraphs, lists and tables, before anybody decides how it looks (HTML, CSV, PDF, ODS).
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace redress::base {

struct Heading {
  int level;  // 1 to 4
  std::string text;
};

struct Paragraph {
  std::string text;
  std::string id = {};  // where a link can lead; empty: nowhere
};

struct List {
  std::vector<std::string> items;  // numbered from 1
};

struct Cell {
  std::string text;
  std::string href;  // where it leads on a page; empty for none
  bool number = false;
};

struct TableRow {
  std::string id;
  std::vector<Cell> cells;  // the first is the row's heading
  bool total = false;
};

struct Table {
  std::string id;
  std::string caption;
  std::vector<Cell> columns;
  std::vector<TableRow> rows;
  std::string note;
};

using Block = std::variant<Heading, Paragraph, Table, List>;

struct Document {
  std::string title;
  std::vector<Block> blocks;
};

}  // namespace redress::base
