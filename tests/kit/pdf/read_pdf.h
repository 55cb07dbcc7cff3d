// A PDF read again by others: its structure and marks by libqpdf, its words and their places by Poppler's tools. A tool that
// is not there fails the test.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

class QPDF;

namespace redress::pdf::testing {

// What a tool prints about the file; its errors too. Fails the test if the tool does not end with 0.
std::string told_by(const std::string& tool, const std::string& options, const std::string& bytes);

// `pdftotext`: in reading order, of one page or of all of them (0).
std::string words_of(const std::string& bytes, int page = 0);
// The words between two blanks each, so that a search does not depend on where a line ends.
std::string in_one_line(std::string_view words);

struct Word {
  std::string text;
  int page = 0;  // from 1
  double left = 0, right = 0, top = 0, bottom = 0;
};
std::vector<Word> placed_words(const std::string& bytes);

class Read {
 public:
  explicit Read(const std::string& bytes);
  ~Read();

  // Each element as its role, below its parent by two blanks; a TH with its scope behind it.
  std::string structure();
  int count(std::string_view role);
  std::size_t pages();
  double page_width(std::size_t page);  // from 0; in points
  double page_height(std::size_t page);
  // Faults, one a line; none if all is well: painted outside marks, marks without element, fonts that are not embedded, what
  // PDF/UA wants said of the file, words beyond the edge of a page, what `qpdf --check` says.
  std::string faults();
  // The least size of type on any page.
  double least_type();
  std::string title();
  std::string language();
  // One a line, each below its own by two blanks.
  std::string bookmarks();

 private:
  std::string bytes_;
  std::unique_ptr<QPDF> file_;
};

}  // namespace redress::pdf::testing
