// A letter of the procedure as it goes out: its template filled in from the record and by whoever sends it.
//
// A field is filled with words of the record and nothing in them is read again: what a complainant wrote is never a template.
// Rule: RELIABILITY S09; UI 13.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/web/desk.h"
#include "base/document.h"
#include "kit/html/writer.h"

namespace redress::web {

// A paragraph, with what is listed below it.
struct LetterBlock {
  std::string words;
  std::vector<std::string> items;
};

struct ComposedLetter {
  std::string title;
  std::vector<std::string>
      address;  // name and lines; empty: to nobody of the case, or nobody is known who may be written to
  std::string date, reference;
  std::vector<LetterBlock> blocks;
  std::vector<std::string> signature;
  bool large_print = false;  // the person asked for it
};

// What the record does not say of a letter.
struct Sending {
  Day on{};
  std::function<std::string(std::string_view field)> written;  // merge fields that people write; how a signpost goes on
  std::vector<std::string> enclosed;                           // ids
  std::string outcome;                                         // that is given now, where no head of complaint has one
};

// A paragraph whose fields have nothing to say is left out.
ComposedLetter compose_letter(const procedure::Letter& letter, const procedure::Transition& transition,
                              const office::CaseView& view, const Desk& desk, const Sending& sending);
// How the signpost of the open stage begins as words of a letter; whoever sends it goes on from there.
std::string signpost_words(const office::CaseView& view, const Desk& desk);
// What the procedure asks of the signpost of the open stage; empty where there is none.
std::string signpost_asked(const office::CaseView& view, const Desk& desk);

std::string plain_text(const ComposedLetter& letter);
void write_letter(html::Writer& out, const ComposedLetter& letter);
// The words of a letter as they were kept.
void write_kept_letter(html::Writer& out, const std::string& words, std::string_view title, bool large_print);

// As a document whose title is not printed, for a file; and the same of the words as they were kept.
base::Document document_of(const ComposedLetter& letter);
base::Document document_of_kept(std::string_view words, std::string_view title);

// Whether the person who is written to, or else the complainant, asked for large print.
bool wants_large_print(const office::CaseView& view);

}  // namespace redress::web
