// The letters of a procedure: what each must say, what goes with it, and its words as paragraphs with merge fields.
//
// A template knows no code, no conditions and no files: plain paragraphs, and `{{field}}` for each field of one short list
// (letter_fields). What it asks for is filled in by app/web; here it is read and held to that list.
// Rule: RULES C1.1 10, C5; RELIABILITY S09.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/procedure/place.h"

namespace redress::procedure {

// What goes with a letter: it is not sent without, but for a reason.
struct Enclosure {
  std::string id;
  std::string title;  // `Leaflet on the external reviewer`
  std::string source;
  bool unconfirmed = false;
  Place place;
};

struct Letter {
  std::string id;
  std::string title;                   // `Reply at stage 2`
  std::string to;                      // whom, in plain words: `complainant`
  std::vector<std::string> must_have;  // merge fields that its words have to hold
  std::vector<Enclosure> enclosures;
  std::string text;  // the template; an empty line stands between paragraphs
  std::string source;
  bool unconfirmed = false;
  Place place;
};

const Enclosure* find_enclosure(const Letter& letter, std::string_view id);

// What a template may ask for.
struct LetterField {
  std::string_view name;   // `due_on`
  std::string_view title;  // `the day by which we answer`
  bool written = false;    // by whoever sends the letter; else it is read from the record
};
const std::vector<LetterField>& letter_fields();
const LetterField* find_letter_field(std::string_view name);
std::vector<std::string> letter_field_names();
// Whether there is such a thing when that command sends the letter: no finding before the answer, no limit after it.
bool has_letter_field(std::string_view name, std::string_view command);

// A stretch of a paragraph: words as they stand, or a field to be filled in.
struct LetterPart {
  std::string words;
  std::string field;  // where it is not empty: this instead of words
  bool operator==(const LetterPart&) const = default;
};
using LetterParagraph = std::vector<LetterPart>;

struct LetterTemplate {
  std::vector<LetterParagraph> paragraphs;
  std::vector<std::string> faults;  // of its form: `{{` without `}}`, a field that is none
  bool asks_for(std::string_view field) const;
};
// Whatever the text, it is read: what is no field is words, and said to be a fault.
LetterTemplate read_letter(std::string_view text);

}  // namespace redress::procedure
