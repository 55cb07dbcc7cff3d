// In C++17 (cmake/libraries.cmake): qpdf 11.3's headers hold a vector of a type that is not whole yet, which clang takes no more
// in C++20.
#include "kit/pdf/finish.h"

#define POINTERHOLDER_TRANSITION 4  // its shared pointers are those of the language
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/fault.h"

namespace redress::pdf {
namespace {

using Object = QPDFObjectHandle;

// That Cairo marked what was drawn, run by run and page by page.
void require(bool same) {
  if (!same) throw base::Fault("Cairo marked another number of pieces than were drawn");
}

// Gives each run of marked content its element's role and its number, or makes it an artefact.
class Renaming : public Object::TokenFilter {
 public:
  Renaming(const std::vector<ElementId>& runs, const std::deque<Element>& elements)
      : runs_(runs), elements_(elements) {}

  void handleToken(QPDFTokenizer::Token const& token) override {
    waiting_.push_back(token);
    if (token.getType() != QPDFTokenizer::tt_word && token.getType() != QPDFTokenizer::tt_inline_image) return;
    if (token.getValue() == "BDC" && has_number()) {
      require(next_ < runs_.size());
      const ElementId run = runs_[next_++];
      write(run == artefact ? "\n/Artifact BMC"
                            : "\n/" + elements_[run].role + " <</MCID " + std::to_string(number_++) + ">> BDC");
      waiting_.clear();
    }
    flush();
  }

  void handleEOF() override {
    flush();
    require(next_ == runs_.size());
  }

 private:
  bool has_number() const {
    for (const auto& token : waiting_) {
      if (token.getType() == QPDFTokenizer::tt_name && token.getValue() == "/MCID") return true;
    }
    return false;
  }

  void flush() {
    for (const auto& token : waiting_) writeToken(token);
    waiting_.clear();
  }

  const std::vector<ElementId>& runs_;
  const std::deque<Element>& elements_;
  std::vector<QPDFTokenizer::Token> waiting_;
  std::size_t next_ = 0;
  int number_ = 0;
};

class Tree {
 public:
  Tree(QPDF& file, const Pages& pages) : file_(file), pages_(pages) {
    for (std::size_t i = 0; i < pages.elements.size(); ++i)
      made_.push_back(file.makeIndirectObject(Object::newDictionary()));
  }

  void write() {
    Object root = file_.makeIndirectObject(Object::newDictionary());
    root.replaceKey("/Type", Object::newName("/StructTreeRoot"));
    root.replaceKey("/K", made_[document_element]);
    Object parents = Object::newArray();
    const auto sheets = QPDFPageDocumentHelper(file_).getAllPages();
    require(sheets.size() == pages_.pages.size());
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      Object sheet = sheets[i].getObjectHandle();
      sheet.replaceKey("/StructParents", Object::newInteger(static_cast<int>(i)));
      parents.appendItem(Object::newInteger(static_cast<int>(i)));
      parents.appendItem(file_.makeIndirectObject(marked_on(sheet, pages_.pages[i])));
    }
    describe(document_element, root);
    Object numbers = Object::newDictionary();
    numbers.replaceKey("/Nums", parents);
    root.replaceKey("/ParentTree", file_.makeIndirectObject(numbers));
    root.replaceKey("/ParentTreeNextKey", Object::newInteger(static_cast<int>(sheets.size())));
    file_.getRoot().replaceKey("/StructTreeRoot", root);
  }

 private:
  // The elements of a page's marked content, by its numbers; each element learns its marks.
  Object marked_on(Object sheet, const Page& page) {
    Object owners = Object::newArray();
    int number = 0;
    for (const ElementId run : runs_of(page)) {
      if (run == artefact) continue;
      Object& element = made_[run];
      if (!element.hasKey("/Pg")) {
        element.replaceKey("/Pg", sheet);
        element.replaceKey("/K", Object::newArray());
      }
      Object mark = Object::newInteger(number);
      if (element.getKey("/Pg").getObjGen() != sheet.getObjGen()) {
        mark = Object::newDictionary();
        mark.replaceKey("/Type", Object::newName("/MCR"));
        mark.replaceKey("/Pg", sheet);
        mark.replaceKey("/MCID", Object::newInteger(number));
      }
      element.getKey("/K").appendItem(mark);
      owners.appendItem(element);
      ++number;
    }
    return owners;
  }

  void describe(ElementId id, Object parent) {
    const Element& element = pages_.elements[id];
    Object& made = made_[id];
    made.replaceKey("/Type", Object::newName("/StructElem"));
    made.replaceKey("/S", Object::newName("/" + element.role));
    made.replaceKey("/P", parent);
    if (!element.title.empty()) made.replaceKey("/T", Object::newUnicodeString(element.title));
    if (!element.scope.empty()) made.replaceKey("/A", attribute("/Table", "/Scope", "/" + element.scope));
    if (element.role == "L") made.replaceKey("/A", attribute("/List", "/ListNumbering", "/Decimal"));
    if (element.children.empty()) return;
    Object children = Object::newArray();
    for (const ElementId child : element.children) {
      describe(child, made);
      children.appendItem(made_[child]);
    }
    made.replaceKey("/K", children);
  }

  static Object attribute(const char* owner, const char* name, const std::string& value) {
    Object made = Object::newDictionary();
    made.replaceKey("/O", Object::newName(owner));
    made.replaceKey(name, Object::newName(value));
    return made;
  }

  QPDF& file_;
  const Pages& pages_;
  std::vector<Object> made_;
};

std::string escaped(std::string_view text) {
  std::string made;
  for (const char c : text) {
    if (c == '&') {
      made += "&amp;";
    } else if (c == '<') {
      made += "&lt;";
    } else if (c == '>') {
      made += "&gt;";
    } else {
      made += c;
    }
  }
  return made;
}

// ISO 16684-1 and, for the mark of PDF/UA-1, ISO 14289-1 clause 5.
std::string metadata(const std::string& title, const PdfSettings& settings) {
  std::string text =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n<pdfuaid:part>1</pdfuaid:part>\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
      escaped(title) + "</rdf:li></rdf:Alt></dc:title>\n<dc:language><rdf:Bag><rdf:li>" + escaped(settings.lang) +
      "</rdf:li></rdf:Bag></dc:language>\n<pdf:Producer>redress</pdf:Producer>\n";
  if (!settings.made_at.empty()) text += "<xmp:CreateDate>" + escaped(settings.made_at) + "</xmp:CreateDate>\n";
  return text + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

void describe_file(QPDF& file, const std::string& title, const PdfSettings& settings) {
  Object root = file.getRoot();
  root.replaceKey("/Lang", Object::newUnicodeString(settings.lang));
  Object mark = Object::newDictionary();
  mark.replaceKey("/Marked", Object::newBool(true));
  root.replaceKey("/MarkInfo", mark);
  Object viewing = Object::newDictionary();
  viewing.replaceKey("/DisplayDocTitle", Object::newBool(true));
  root.replaceKey("/ViewerPreferences", viewing);
  Object about = Object::newStream(&file, metadata(title, settings));
  about.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  about.getDict().replaceKey("/Subtype", Object::newName("/XML"));
  root.replaceKey("/Metadata", about);
  Object info = Object::newDictionary();  // in place of Cairo's, which says when it was made
  info.replaceKey("/Title", Object::newUnicodeString(title));
  info.replaceKey("/Producer", Object::newString("redress"));
  file.getTrailer().replaceKey("/Info", file.makeIndirectObject(info));
}

// Cairo leaves out what ISO 14289-1 7.21.3.2 wants said of every embedded TrueType font with numbered letters.
void complete_fonts(QPDF& file) {
  for (auto& object : file.getAllObjects()) {
    if (object.isDictionaryOfType("/Font", "/CIDFontType2") && !object.hasKey("/CIDToGIDMap"))
      object.replaceKey("/CIDToGIDMap", Object::newName("/Identity"));
  }
}

}  // namespace

std::string finish(const std::string& drawn, const Pages& pages, const std::string& title,
                   const PdfSettings& settings) {
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("drawn.pdf", drawn.data(), drawn.size());
    Tree(file, pages).write();
    std::size_t number = 0;
    for (auto& sheet : QPDFPageDocumentHelper(file).getAllPages()) {
      const auto runs = runs_of(pages.pages[number++]);
      Renaming renaming(runs, pages.elements);
      Pl_Buffer renamed("page");
      sheet.filterContents(&renaming, &renamed);
      sheet.getObjectHandle().replaceKey("/Contents", Object::newStream(&file, renamed.getBufferSharedPointer()));
      sheet.getObjectHandle().replaceKey("/Tabs", Object::newName("/S"));
    }
    describe_file(file, title, settings);
    complete_fonts(file);
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): qpdf counts its bytes as unsigned
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
  } catch (const QPDFExc& error) {
    throw base::Fault(std::string("libqpdf: ") + error.what());
  }
}

}  // namespace redress::pdf
