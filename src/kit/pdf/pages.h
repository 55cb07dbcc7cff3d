// Pages on which marks are put, and the structure that the marks belong to. Lengths in points from the upper left corner.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <variant>
#include <vector>

#include "kit/pdf/columns.h"
#include "kit/pdf/lines.h"

namespace redress::pdf {

using ElementId = std::size_t;
inline constexpr ElementId document_element = 0;
// What is no part of the text: lines, page numbers, the heads that a table repeats.
inline constexpr ElementId artefact = static_cast<ElementId>(-1);

// An element of the structure tree: its children, or the marks that name it.
struct Element {
  std::string role;   // H1, P, Table, TH ... (ISO 32000-1 14.8.4)
  std::string scope;  // of a TH: Column or Row
  std::string title;  // of a Table whose caption is not printed
  std::vector<ElementId> children;
};

struct TextMark {
  Line line;
  Colour colour;
  double x, baseline;
};

struct RuleMark {
  double x, y, width, thickness;
  Colour colour;
};

struct Mark {
  ElementId element;
  std::variant<TextMark, RuleMark> what;
};

struct Page {
  Sheet sheet;
  std::vector<Mark> marks;  // in reading order; those of one element stand together
};

struct Bookmark {
  int level;
  std::string text;
  std::size_t page;
  double y;
};

struct Pages {
  std::vector<Page> pages;
  std::deque<Element> elements{Element{"Document", "", "", {}}};
  std::vector<Bookmark> bookmarks;

  ElementId add(ElementId parent, std::string role);
  void text(ElementId element, const Line& line, const Style& style, double x, double top);
  void rule(double x, double y, double width, double thickness, Colour colour);
};

// The pages as Cairo writes them: each run of marks of one element is marked content, numbered from 0 on each page
// (runs_of()), and nothing is painted outside. The structure is still missing.
std::string draw(const Pages& pages, const std::string& title);

// Which element each run of a page's marks belongs to, in order.
std::vector<ElementId> runs_of(const Page& page);

}  // namespace redress::pdf
