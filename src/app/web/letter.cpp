#include "app/web/letter.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/web/acknowledgement.h"
#include "app/web/case_facts.h"
#include "app/web/limits.h"
#include "app/web/words.h"
#include "base/text.h"
#include "core/casework/signposts.h"
#include "core/clock/due_on.h"

namespace redress::web {
namespace {

// What stands in a field's place: words, and what is listed below the paragraph.
struct Filled {
  std::string words;
  std::vector<std::string> items;
  bool empty() const { return words.empty() && items.empty(); }
};

std::optional<Day> answer_due(const procedure::Transition& transition, const office::CaseView& view, const Desk& desk,
                              Day on) {
  for (const auto& effect : transition.effects) {
    if (effect.what != procedure::Effect::What::start_clock) continue;
    const auto* clock = procedure::find_clock(*view.procedure, effect.argument);
    if (clock == nullptr || !clock->decides_timeliness || clock->set_by_letter) continue;
    const auto calendar = desk.calendar(clock->calendar.empty() ? view.procedure->default_calendar : clock->calendar);
    if (calendar == nullptr) return std::nullopt;
    const auto due = clock::due_on(on, clock->rule, {}, *calendar);
    return due ? *due : std::nullopt;
  }
  for (const auto& running : view.state.clocks) {
    if (running.running() && running.started.decides_timeliness) return reading_of(running, desk).due_on;
  }
  return std::nullopt;
}

std::vector<const procedure::Signpost*> signposts_of(const office::CaseView& view, const Desk& desk) {
  if (view.procedure == nullptr) return {};
  return casework::signposts_of(view.state, *view.procedure, desk.body.calendar);
}

std::string text_of_person(const office::CaseView& view, const char* field) {
  const auto* person = addressee_of(view);
  return person == nullptr ? std::string() : text_of(view, person->text(field));
}

class Composer {
 public:
  Composer(const procedure::Letter& letter, const procedure::Transition& transition, const office::CaseView& view,
           const Desk& desk, const Sending& sending)
      : letter_(letter), transition_(transition), view_(view), desk_(desk), sending_(sending) {}

  ComposedLetter compose() const {
    ComposedLetter composed;
    composed.title = letter_.title;
    composed.date = desk_.long_day(desk_.today);
    composed.reference = view_.state.reference;
    if (letter_.to == "complainant") {
      for (const char* field : {"name", "address", "postcode"}) {
        const std::string text = text_of_person(view_, field);
        for (const std::string_view line : base::split(text, '\n')) {
          if (!base::trimmed(line).empty()) composed.address.emplace_back(base::trimmed(line));
        }
      }
      composed.large_print = wants_large_print(view_);
    }
    for (const auto& paragraph : procedure::read_letter(letter_.text).paragraphs) add(paragraph, composed.blocks);
    for (const std::string& line : {desk_.visitor.who ? desk_.visitor.who->name : std::string(), desk_.body.name}) {
      if (!line.empty()) composed.signature.push_back(line);
    }
    return composed;
  }

 private:
  void add(const procedure::LetterParagraph& paragraph, std::vector<LetterBlock>& blocks) const {
    std::vector<LetterBlock> made(1);
    for (const auto& part : paragraph) {
      if (part.field.empty()) {
        if (!made.back().items.empty()) made.emplace_back();
        made.back().words += part.words;
        continue;
      }
      Filled filled = fill(part.field);
      if (filled.empty()) return;
      made.back().words += filled.words;
      made.back().items.insert(made.back().items.end(), filled.items.begin(), filled.items.end());
    }
    blocks.insert(blocks.end(), made.begin(), made.end());
  }

  Filled fill(const std::string& field) const {
    const auto* known = procedure::find_letter_field(field);
    if (known == nullptr) return {};
    if (known->written) return {sending_.written ? sending_.written(field) : std::string(), {}};
    if (field == "points" || field == "findings") return heads(field == "findings");
    if (field == "remedies") return remedies();
    if (field == "enclosures") return enclosures();
    return {words(field), {}};
  }

  std::string words(const std::string& field) const {
    const auto& state = view_.state;
    if (field == "name") {
      const std::string name = text_of_person(view_, "name");
      return name.empty() ? "Sir or Madam" : name;
    }
    if (field == "reference") return state.reference;
    if (field == "received_on") return desk_.long_day(state.received_on);
    if (field == "today") return desk_.long_day(desk_.today);
    if (field == "stage")
      return state.open_episode() == nullptr ? "" : stage_title(view_, state.open_episode()->opened.stage);
    if (field == "outcome_wanted") return as_sentence(words_wanted(view_));
    if (field == "outcome") return words_of(sending_.outcome);
    if (field == "due_on") {
      const auto due = answer_due(transition_, view_, desk_, sending_.on);
      return due ? desk_.long_day(*due) : "the day that we will tell you";
    }
    if (field == "contact_person") return named_contact(view_, desk_);
    if (field == "signpost") {
      const std::string written = sending_.written ? sending_.written(field) : std::string();
      const std::string begun = signpost_words(view_, desk_);
      return begun.empty() || written.empty() ? begun + written : begun + " " + written;
    }
    if (field == "adjustments_question") return adjustments_question(text_of_person(view_, "adjustments"));
    return field == "privacy" ? privacy_words() : "";
  }

  Filled heads(bool with_finding) const {
    Filled filled;
    for (const auto& head : view_.state.heads) {
      if (head.withdrawn || (with_finding && head.issued.empty())) continue;
      std::string item = as_sentence(text_of(view_, head.text));
      if (with_finding) item += " Our finding: " + words_of(head.issued) + ".";
      filled.items.push_back(std::move(item));
    }
    if (filled.items.empty() && with_finding && !sending_.outcome.empty())
      filled.words = "your complaint is " + words_of(sending_.outcome) + ".";
    return filled;
  }

  Filled remedies() const {
    Filled filled;
    for (const auto& remedy : view_.state.remedies) {
      if (remedy.dropped_on) continue;
      std::string item = label_of(remedy.kind) + (remedy.pence > 0 ? ", " + pounds(remedy.pence) : "");
      if (const std::string said = text_of(view_, remedy.text); !said.empty()) item += ": " + said;
      if (remedy.done_on) {
        item += ", done on " + desk_.long_day(*remedy.done_on);
      } else if (remedy.due_on) {
        item += ", by " + desk_.long_day(*remedy.due_on);
      }
      filled.items.push_back(as_sentence(std::move(item)));
    }
    if (filled.items.empty()) filled.words = "nothing beyond this answer.";
    return filled;
  }

  Filled enclosures() const {
    Filled filled;
    for (const auto& enclosure : letter_.enclosures) {
      if (std::find(sending_.enclosed.begin(), sending_.enclosed.end(), enclosure.id) != sending_.enclosed.end())
        filled.items.push_back(enclosure.title);
    }
    return filled;
  }

  const procedure::Letter& letter_;
  const procedure::Transition& transition_;
  const office::CaseView& view_;
  const Desk& desk_;
  const Sending& sending_;
};

void write_lines(html::Writer& out, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  out << "<p class=\"rd-letter__lines\">";
  for (const auto& line : lines) out << "<span>" << line << "</span>";
  out << "</p>\n";
}

void write_start(html::Writer& out, std::string_view title, bool large_print) {
  out << "<article class=\"rd-letter" << std::string(large_print ? " rd-letter--large" : "") << "\" aria-label=\""
      << title << "\">\n";
}

// A line of its own for each line that was typed.
void write_paragraph(html::Writer& out, std::string_view words) {
  out << "<p class=\"rd-letter__lines\">";
  while (!words.empty()) {
    const std::size_t end = words.find('\n');
    out << "<span>" << std::string(words.substr(0, end)) << "</span>";
    words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
  }
  out << "</p>\n";
}

base::Paragraph lines_of(const std::vector<std::string>& lines) {
  return {fmt::format("{}", fmt::join(lines, "\n"))};
}

}  // namespace

std::string signpost_words(const office::CaseView& view, const Desk& desk) {
  std::string words;
  for (const auto* signpost : signposts_of(view, desk)) {
    words += words.empty() ? "If you are not content with this answer you can go on to: " : "; ";
    words += signpost->to;
    if (!signpost->themes.empty()) words += fmt::format(", about {}", fmt::join(signpost->themes, " and "));
  }
  return words.empty() ? "" : words + ".";
}

std::string signpost_asked(const office::CaseView& view, const Desk& desk) {
  std::vector<std::string> texts;
  for (const auto* signpost : signposts_of(view, desk)) texts.push_back(signpost->text);
  return fmt::format("{}", fmt::join(texts, " "));
}

bool wants_large_print(const office::CaseView& view) {
  std::string needs = text_of_person(view, "adjustments");
  std::transform(needs.begin(), needs.end(), needs.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return needs.find("large print") != std::string::npos;
}

ComposedLetter compose_letter(const procedure::Letter& letter, const procedure::Transition& transition,
                              const office::CaseView& view, const Desk& desk, const Sending& sending) {
  return Composer(letter, transition, view, desk, sending).compose();
}

std::string plain_text(const ComposedLetter& letter) {
  std::string text;
  for (const auto& line : letter.address) text += line + "\n";
  text += (letter.address.empty() ? "" : "\n") + letter.date + "\nOur reference: " + letter.reference + "\n\n";
  for (const auto& block : letter.blocks) {
    if (!block.words.empty()) text += block.words + "\n\n";
    int number = 0;
    for (const auto& item : block.items) text += std::to_string(++number) + ". " + item + "\n\n";
  }
  for (const auto& line : letter.signature) text += line + "\n";
  return text;
}

base::Document document_of(const ComposedLetter& letter) {
  base::Document document{letter.title, {}};
  if (!letter.address.empty()) document.blocks.push_back(lines_of(letter.address));
  document.blocks.push_back(lines_of({letter.date, "Our reference: " + letter.reference}));
  for (const auto& block : letter.blocks) {
    if (!block.words.empty()) document.blocks.push_back(base::Paragraph{block.words});
    if (!block.items.empty()) document.blocks.push_back(base::List{block.items});
  }
  if (!letter.signature.empty()) document.blocks.push_back(lines_of(letter.signature));
  return document;
}

base::Document document_of_kept(std::string_view words, std::string_view title) {
  base::Document document{std::string(title), {}};
  while (!words.empty()) {
    const std::size_t end = words.find("\n\n");
    if (end != 0) document.blocks.push_back(base::Paragraph{std::string(words.substr(0, end))});
    words.remove_prefix(end == std::string_view::npos ? words.size() : end + 2);
  }
  return document;
}

void write_letter(html::Writer& out, const ComposedLetter& letter) {
  write_start(out, letter.title, letter.large_print);
  write_lines(out, letter.address);
  write_lines(out, {letter.date, "Our reference: " + letter.reference});
  for (const auto& block : letter.blocks) {
    if (!block.words.empty()) write_paragraph(out, block.words);
    if (block.items.empty()) continue;
    out << "<ol>\n";
    for (const auto& item : block.items) out << "<li>" << item << "</li>\n";
    out << "</ol>\n";
  }
  write_lines(out, letter.signature);
  out << "</article>\n";
}

void write_kept_letter(html::Writer& out, const std::string& words, std::string_view title, bool large_print) {
  write_start(out, title, large_print);
  std::string_view left = words;
  while (!left.empty()) {
    const std::size_t end = left.find("\n\n");
    if (end != 0) write_paragraph(out, left.substr(0, end));
    left.remove_prefix(end == std::string_view::npos ? left.size() : end + 2);
  }
  out << "</article>\n";
}

}  // namespace redress::web
