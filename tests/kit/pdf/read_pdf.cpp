// In C++17: src/kit/pdf/finish.cpp says why.
#include "tests/kit/pdf/read_pdf.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#define POINTERHOLDER_TRANSITION 4  // its shared pointers are those of the language
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace redress::pdf::testing {
namespace {

using Object = QPDFObjectHandle;

// The operators of a page's content, one after the other, with the depth of marked content that they stand in.
class Marks : public Object::ParserCallbacks {
 public:
  void handleObject(Object object) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    static const std::set<std::string> paints{"Tj", "TJ", "'",  "\"", "f",  "F",  "f*", "S",
                                              "s",  "B",  "B*", "b",  "b*", "Do", "sh", "EI"};
    const std::string name = object.getOperatorValue();
    if (name == "BDC" || name == "BMC") {
      ++depth_;
      if (name == "BDC" && operands_.back().isDictionary() && operands_.back().hasKey("/MCID"))
        numbers.emplace_back(operands_.back().getKey("/MCID").getIntValueAsInt(), operands_.front().getName());
    }
    if (name == "EMC") --depth_;
    if (paints.count(name) != 0 && depth_ == 0) faults += "painted outside marks: " + name + "\n";
    if (name == "Tm" && operands_.size() == 6)
      least_type = std::min(least_type, std::abs(operands_.front().getNumericValue()));
    operands_.clear();
  }
  void handleEOF() override {
    if (depth_ != 0) faults += "marks that do not end\n";
  }

  std::vector<std::pair<int, std::string>> numbers;
  std::string faults;
  double least_type = 1000;

 private:
  std::vector<Object> operands_;
  int depth_ = 0;
};

void write_structure(Object element, int depth, std::string& out) {
  out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + element.getKey("/S").getName().substr(1);
  if (element.hasKey("/A") && element.getKey("/A").hasKey("/Scope"))
    out += " " + element.getKey("/A").getKey("/Scope").getName().substr(1);
  out += "\n";
  Object kids = element.getKey("/K");
  if (!kids.isArray()) return;
  for (auto& kid : kids.getArrayAsVector()) {
    if (kid.isDictionary() && kid.hasKey("/S")) write_structure(kid, depth + 1, out);
  }
}

void write_bookmarks(Object parent, int depth, std::string& out) {
  for (Object each = parent.getKey("/First"); each.isDictionary(); each = each.getKey("/Next")) {
    out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + each.getKey("/Title").getUTF8Value() + "\n";
    if (each.hasKey("/First")) write_bookmarks(each, depth + 1, out);
  }
}

bool names(Object element, Object page, int number) {
  for (auto& kid : element.getKey("/K").getArrayAsVector()) {
    if (kid.isInteger() && kid.getIntValueAsInt() == number && element.getKey("/Pg").getObjGen() == page.getObjGen())
      return true;
    if (kid.isDictionary() && kid.hasKey("/MCID") && kid.getKey("/MCID").getIntValueAsInt() == number &&
        kid.getKey("/Pg").getObjGen() == page.getObjGen())
      return true;
  }
  return false;
}

double side(QPDF& file, std::size_t page, int which) {
  Object sheet = QPDFPageDocumentHelper(file).getAllPages().at(page).getObjectHandle();
  return sheet.getKey("/MediaBox").getArrayItem(which).getNumericValue();
}

std::string attribute(const std::string& line, const std::string& name) {
  const auto start = line.find(name + "=\"") + name.size() + 2;
  return line.substr(start, line.find('"', start) - start);
}

}  // namespace

std::string told_by(const std::string& tool, const std::string& options, const std::string& bytes) {
  const auto file = std::filesystem::temp_directory_path() / ("redress-" + std::to_string(::getpid()) + ".pdf");
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
  std::string told;
  FILE* pipe =
      ::popen((tool + " " + options + " " + file.string() + (tool == "pdftotext" ? " -" : "") + " 2>&1").c_str(), "r");
  if (pipe == nullptr) {
    ADD_FAILURE() << tool << " cannot be started";
    return told;
  }
  char piece[4096];
  for (std::size_t got = 0; (got = std::fread(piece, 1, sizeof piece, pipe)) > 0;) told.append(piece, got);
  const int ended = ::pclose(pipe);
  EXPECT_EQ(ended, 0) << tool << " (packages poppler-utils and qpdf): " << told.substr(0, 2000);
  std::filesystem::remove(file);
  return told;
}

std::string words_of(const std::string& bytes, int page) {
  const std::string number = std::to_string(page);
  return told_by("pdftotext", page == 0 ? "-raw" : "-raw -f " + number + " -l " + number, bytes);
}

std::string in_one_line(std::string_view words) {
  std::string made;
  std::istringstream in{std::string(words)};
  for (std::string word; in >> word;) made += (made.empty() ? "" : " ") + word;
  return made;
}

std::vector<Word> placed_words(const std::string& bytes) {
  std::vector<Word> words;
  std::istringstream in(told_by("pdftotext", "-bbox", bytes));
  int page = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.find("<page ") != std::string::npos) ++page;
    if (line.find("<word ") == std::string::npos) continue;
    const auto start = line.find('>') + 1;
    words.push_back({line.substr(start, line.find("</word>") - start), page, std::stod(attribute(line, "xMin")),
                     std::stod(attribute(line, "xMax")), std::stod(attribute(line, "yMin")),
                     std::stod(attribute(line, "yMax"))});
  }
  return words;
}

Read::Read(const std::string& bytes) : bytes_(bytes), file_(std::make_unique<QPDF>()) {
  file_->processMemoryFile("read.pdf", bytes_.data(), bytes_.size());
}

Read::~Read() = default;

std::string Read::title() {
  return file_->getTrailer().getKey("/Info").getKey("/Title").getUTF8Value();
}

std::string Read::language() {
  return file_->getRoot().getKey("/Lang").getUTF8Value();
}

std::string Read::bookmarks() {
  std::string out;
  write_bookmarks(file_->getRoot().getKey("/Outlines"), 0, out);
  return out;
}

std::string Read::structure() {
  std::string out;
  write_structure(file_->getRoot().getKey("/StructTreeRoot").getKey("/K"), 0, out);
  return out;
}

int Read::count(std::string_view role) {
  int found = 0;
  std::istringstream in(structure());
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    std::string first;
    words >> first;
    found += first == role ? 1 : 0;
  }
  return found;
}

std::size_t Read::pages() {
  return QPDFPageDocumentHelper(*file_).getAllPages().size();
}

double Read::page_width(std::size_t page) {
  return side(*file_, page, 2);
}
double Read::page_height(std::size_t page) {
  return side(*file_, page, 3);
}

double Read::least_type() {
  double least = 1000;
  for (auto& page : QPDFPageDocumentHelper(*file_).getAllPages()) {
    Marks marks;
    page.parseContents(&marks);
    least = std::min(least, marks.least_type);
  }
  return least;
}

std::string Read::faults() {
  std::string found;
  Object root = file_->getRoot();
  const auto want = [&](bool good, const std::string& what) {
    if (!good) found += what + "\n";
  };
  Object tree = root.getKey("/StructTreeRoot");
  Object parents = tree.getKey("/ParentTree").getKey("/Nums");
  int number = 0;
  for (auto& page : QPDFPageDocumentHelper(*file_).getAllPages()) {
    Marks marks;
    page.parseContents(&marks);
    found += marks.faults;
    want(page.getObjectHandle().getKey("/StructParents").getIntValueAsInt() == number, "page without its number");
    Object owners = parents.getArrayItem(2 * number + 1);
    ++number;
    want(static_cast<std::size_t>(owners.getArrayNItems()) == marks.numbers.size(), "marks without an element");
    int expected = 0;
    for (const auto& [mark, role] : marks.numbers) {
      Object owner = owners.getArrayItem(mark);
      want(mark == expected++, "marks out of order");
      want(owner.getKey("/S").getName() == role, "a mark of another role than its element");
      want(names(owner, page.getObjectHandle(), mark), "a mark that its element does not name");
    }
  }
  std::size_t fonts = 0;
  for (auto& object : file_->getAllObjects()) {
    if (object.isDictionaryOfType("/FontDescriptor")) {
      ++fonts;
      want(object.hasKey("/FontFile2") || object.hasKey("/FontFile3") || object.hasKey("/FontFile"),
           object.getKey("/FontName").getName() + " is not embedded");
    }
    if (object.isDictionaryOfType("/Font") && object.getKey("/Subtype").getName().find("CIDFont") == std::string::npos)
      want(object.hasKey("/ToUnicode"), "a font whose letters say nothing");
    if (object.isDictionaryOfType("/Font", "/CIDFontType2"))
      want(object.hasKey("/CIDToGIDMap"), "a font without its map");
  }
  want(fonts > 0, "no font");
  want(root.getKey("/Lang").getUTF8Value() == "en-GB", "no language");
  want(root.getKey("/MarkInfo").getKey("/Marked").getBoolValue(), "not marked");
  want(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue(), "the title is not shown");
  want(!file_->getTrailer().getKey("/Info").hasKey("/CreationDate"), "a date of making");
  want(bytes_.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos, "no mark of PDF/UA that can be read");
  for (const auto& word : placed_words(bytes_)) {
    const auto page = static_cast<std::size_t>(word.page - 1);
    if (word.left < 0 || word.right > page_width(page) + 0.5 || word.top < 0 || word.bottom > page_height(page)) {
      found += "cut off: " + word.text.substr(0, 40) + "\n";
      break;
    }
  }
  if (const auto told = told_by("qpdf", "--check", bytes_);
      told.find("No syntax or stream encoding errors") == std::string::npos)
    found += told;
  return found;
}

}  // namespace redress::pdf::testing
