#include "core/procedure/letter.h"

#include <algorithm>

namespace redress::procedure {
namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// A line feed within a paragraph is a blank: the page breaks its lines itself.
void add_words(LetterParagraph& paragraph, std::string_view words) {
  if (words.empty()) return;
  std::string text(words);
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (!paragraph.empty() && paragraph.back().field.empty()) {
    paragraph.back().words += text;
  } else {
    paragraph.push_back({std::move(text), ""});
  }
}

LetterParagraph read_paragraph(std::string_view text, std::vector<std::string>& faults) {
  LetterParagraph paragraph;
  while (!text.empty()) {
    const std::size_t begin = text.find(opening);
    const std::string_view before = text.substr(0, begin);
    if (before.find(closing) != std::string_view::npos) faults.emplace_back("`}}` closes nothing");
    add_words(paragraph, before);
    if (begin == std::string_view::npos) break;
    const std::size_t end = text.find(closing, begin);
    if (end == std::string_view::npos) {
      faults.emplace_back("`{{` is not closed");
      add_words(paragraph, text.substr(begin));
      break;
    }
    const std::string_view name = text.substr(begin + opening.size(), end - begin - opening.size());
    if (find_letter_field(name) != nullptr) {
      paragraph.push_back({"", std::string(name)});
    } else {
      faults.push_back("there is no merge field `" + std::string(name.substr(0, 60)) + "`");
      add_words(paragraph, text.substr(begin, end + closing.size() - begin));
    }
    text.remove_prefix(end + closing.size());
  }
  return paragraph;
}

// Up to the next line that is empty, which goes with it.
std::string_view take_paragraph(std::string_view& text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (trimmed(text.substr(at, end - at)).empty()) break;
    at = std::min(end + 1, text.size());
  }
  const std::string_view taken = text.substr(0, at);
  const std::size_t next = at < text.size() ? text.find('\n', at) : std::string_view::npos;
  text.remove_prefix(next == std::string_view::npos ? text.size() : next + 1);
  return taken;
}

}  // namespace

const Enclosure* find_enclosure(const Letter& letter, std::string_view id) {
  const auto found = std::find_if(letter.enclosures.begin(), letter.enclosures.end(),
                                  [&](const Enclosure& enclosure) { return enclosure.id == id; });
  return found == letter.enclosures.end() ? nullptr : &*found;
}

const std::vector<LetterField>& letter_fields() {
  static const std::vector<LetterField> fields{
      {"name", "the name of the person who is written to"},
      {"reference", "our reference"},
      {"received_on", "the day on which we received it"},
      {"today", "the day of the letter"},
      {"stage", "the stage"},
      {"points", "the points of complaint"},
      {"outcome_wanted", "what the person would like to happen"},
      {"findings", "the finding on each point"},
      {"outcome", "the decision on the whole"},
      {"remedies", "what will be done to put it right, and by when"},
      {"due_on", "the day by which we answer"},
      {"contact_person", "who has the case"},
      {"signpost", "where to go next"},
      {"adjustments_question", "the question what the person needs"},
      {"privacy", "what we do with what we are told"},
      {"enclosures", "what is enclosed"},
      {"points_agreed", "what was agreed about the points of complaint", true},
      {"reasons", "the reasons", true},
      {"responsibilities", "what we are responsible for and what not", true},
      {"outstanding_actions", "what is still to be done, and by when", true},
      {"particulars", "what this letter is about", true},
  };
  return fields;
}

const LetterField* find_letter_field(std::string_view name) {
  const auto& fields = letter_fields();
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const LetterField& field) { return field.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

std::vector<std::string> letter_field_names() {
  std::vector<std::string> names;
  for (const LetterField& field : letter_fields()) names.emplace_back(field.name);
  return names;
}

bool has_letter_field(std::string_view name, std::string_view command) {
  if (name == "findings" || name == "outcome" || name == "signpost") return command == "answer_stage";
  if (name == "due_on") return command != "answer_stage" && command != "close_case";
  return find_letter_field(name) != nullptr;
}

bool LetterTemplate::asks_for(std::string_view field) const {
  return std::any_of(paragraphs.begin(), paragraphs.end(), [&](const LetterParagraph& paragraph) {
    return std::any_of(paragraph.begin(), paragraph.end(), [&](const LetterPart& part) { return part.field == field; });
  });
}

LetterTemplate read_letter(std::string_view text) {
  LetterTemplate letter;
  while (!text.empty()) {
    const std::string_view taken = trimmed(take_paragraph(text));
    if (taken.empty()) continue;
    letter.paragraphs.push_back(read_paragraph(taken, letter.faults));
  }
  return letter;
}

}  // namespace redress::procedure
