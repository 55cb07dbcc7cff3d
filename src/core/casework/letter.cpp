#include "core/casework/letter.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "core/casework/code.h"
#include "core/casework/signposts.h"
#include "core/clock/due_on.h"

namespace redress::casework {
namespace {

using base::Array;
using base::Object;
using base::Value;
using procedure::Letter;

bool is_among(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Rule: RULES A6 P-16.
void check_enclosures(Decision& decision, const Letter& letter, const SentLetter& sent) {
  const Posting& posting = decision.command.posting;
  std::vector<std::string> known;
  for (const auto& enclosure : letter.enclosures) known.push_back(enclosure.id);
  for (const std::string& id : posting.enclosed) {
    if (is_among(known, id)) continue;
    const auto near = base::nearest_word(id, known);
    decision.refuse("enclosure_not_of_this_letter", "enclosed", letter.source,
                    fmt::format("`{}` does not go with \xE2\x80\x9C{}\xE2\x80\x9D{}", id, letter.title,
                                near ? fmt::format("; is `{}` meant?", *near) : ""));
  }
  if (posting.left_out.empty()) {
    for (const SentEnclosure& missing : sent.left_out) {
      const auto* enclosure = procedure::find_enclosure(letter, missing.id);
      decision.refuse(
          "enclosure_missing", "enclosed", enclosure == nullptr ? "RULES A6 P-16" : enclosure->source,
          fmt::format(
              "\xE2\x80\x9C{}\xE2\x80\x9D goes with \xE2\x80\x9C{}\xE2\x80\x9D: enclose it (`{}`), or say why it is "
              "left out",
              missing.title, letter.title, missing.id));
    }
  } else if (sent.left_out.empty()) {
    decision.refuse("nothing_is_left_out", "left_out", letter.source, "everything that goes with the letter is in it");
  }
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Whether the letter says that outcome, however it writes it: `upheld`, and not as a part of `not upheld`.
bool says_outcome(const std::string& words, const std::string& code) {
  std::string lower = words;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  std::string wanted = code;
  std::replace(wanted.begin(), wanted.end(), '_', ' ');
  for (std::size_t at = lower.find(wanted); at != std::string::npos; at = lower.find(wanted, at + 1)) {
    const std::string_view before = std::string_view(lower).substr(0, at);
    const std::size_t end = at + wanted.size();
    const bool whole = (before.empty() || !is_letter(before.back())) && (end == lower.size() || !is_letter(lower[end]));
    const bool other = code == "upheld" && (before.ends_with("not ") || before.ends_with("partly "));
    if (whole && !other) return true;
  }
  return false;
}

// `20 November 2026`, also where the weekday stands before it.
bool says_day(const std::string& words, Day day) {
  const std::string text = base::long_text(day);
  return words.find(text.substr(text.find(' ') + 1)) != std::string::npos;
}

// The day by which the case is to be answered once the transition is taken; nothing where it cannot be told.
std::optional<Day> answer_due(const Decision& decision, const Effects& effects) {
  for (const StartedClock& clock : effects.starts) {
    if (!clock.decides_timeliness) continue;
    if (clock.set_for) return clock.set_for;
    const auto* calendars = decision.circumstances.calendars;
    const auto* calendar = calendars == nullptr ? nullptr : calendars->find(clock.calendar);
    if (calendar == nullptr) return std::nullopt;
    const auto due =
        clock::due_on(decision.command.on, clock.rule, {}, *calendar->known_on(decision.circumstances.today));
    return due ? *due : std::nullopt;
  }
  const RunningClock* running = decision.deciding_clock();
  return running == nullptr ? std::nullopt : decision.limit_of(*running);
}

std::vector<std::string> outcomes_to_say(const Decision& decision, const std::string& outcome) {
  std::vector<std::string> codes;
  for (const Head& head : decision.before.heads) {
    if (!head.withdrawn && !head.issued.empty() && !is_among(codes, head.issued)) codes.push_back(head.issued);
  }
  if (codes.empty() && !outcome.empty()) codes.push_back(outcome);
  return codes;
}

// Whom the signposts of the open stage name where they differ by nation: one of them is enough.
std::vector<std::string> places_anywhere(const Decision& decision) {
  const Episode* open = decision.before.open_episode();
  std::vector<std::string> places;
  for (const auto& signpost : decision.procedure.signposts) {
    const bool here = signpost.stage.empty() || (open != nullptr && signpost.stage == open->opened.stage);
    if (here && signpost.themes.empty()) places.push_back(signpost.to);
  }
  return places;
}

class Content {
 public:
  Content(Decision& decision, const Letter& letter) : decision_(decision), letter_(letter) {}

  void check(const Effects& effects, const std::string& outcome) {
    const CaseState& state = decision_.before;
    const std::string& words = decision_.command.posting.words;
    if (asks("reference") && words.find(state.reference) == std::string::npos)
      lacks("our reference, " + state.reference);
    if (asks("received_on") && !says_day(words, state.received_on))
      lacks("the day of receipt, " + base::long_text(state.received_on));
    if (const auto due = asks("due_on") ? answer_due(decision_, effects) : std::nullopt; due && !says_day(words, *due))
      lacks("the day by which it is answered, " + base::long_text(*due));
    if (asks("findings") || asks("outcome")) {
      for (const std::string& code : outcomes_to_say(decision_, outcome)) {
        if (!says_outcome(words, code)) lacks("a finding, `" + code + "`");
      }
    }
    if (asks("signpost")) check_signposts(words);
  }

 private:
  // One for each theme that the case is about; and any of those that are for every theme, since the nation is not known here.
  void check_signposts(const std::string& words) {
    const auto says = [&](const std::string& place) { return words.find(place) != std::string::npos; };
    for (const auto* signpost : signposts_of(decision_.before, decision_.procedure, "uk-any")) {
      if (!signpost->themes.empty() && !says(signpost->to))
        lacks(fmt::format("where to go next about {}, {}", fmt::join(signpost->themes, " or "), signpost->to));
    }
    const auto places = places_anywhere(decision_);
    if (!places.empty() && std::none_of(places.begin(), places.end(), says))
      lacks(fmt::format("where to go next, {}", fmt::join(places, " or ")));
  }

  bool asks(const std::string& field) const { return is_among(letter_.must_have, field); }
  void lacks(const std::string& what) {
    decision_.refuse("letter_must_say", "letter", letter_.source, "the letter does not say " + what);
  }

  Decision& decision_;
  const Letter& letter_;
};

Value listed(const std::vector<SentEnclosure>& enclosures) {
  Array array;
  for (const SentEnclosure& each : enclosures) array.emplace_back(each.id + '|' + each.title);
  return array;
}

bool read_listed(const Object& object, std::string_view key, std::vector<SentEnclosure>& enclosures) {
  const Value* value = base::find(object, key);
  if (value == nullptr) return true;
  if (value->as_array() == nullptr) return false;
  for (const Value& each : *value->as_array()) {
    const std::string* text = each.as_text();
    const std::size_t bar = text == nullptr ? std::string::npos : text->find('|');
    if (bar == std::string::npos || bar == 0) return false;
    enclosures.push_back({text->substr(0, bar), text->substr(bar + 1)});
  }
  return true;
}

}  // namespace

std::optional<SentLetter> sent_letter(Decision& decision, Draft& draft, const procedure::Transition& transition,
                                      const Effects& effects, const std::string& outcome) {
  const Letter* letter = procedure::find_letter(decision.procedure, transition.letter);
  const Posting& posting = decision.command.posting;
  if (letter == nullptr || (decision.as_history() && posting == Posting{})) return std::nullopt;
  SentLetter sent{letter->id, letter->title, letter->to, {}, {}, ""};
  for (const auto& enclosure : letter->enclosures)
    (is_among(posting.enclosed, enclosure.id) ? sent.enclosed : sent.left_out)
        .push_back({enclosure.id, enclosure.title});
  if (is_code(posting.left_out)) {
    sent.because = posting.left_out;
  } else {
    put_text(draft, "left_out", posting.left_out);
  }
  put_text(draft, "letter", posting.words);
  if (decision.as_history()) return sent;
  check_enclosures(decision, *letter, sent);
  if (!posting.words.empty()) Content(decision, *letter).check(effects, outcome);
  return sent;
}

void check_posting(Decision& decision, const Draft& draft) {
  const Posting& posting = decision.command.posting;
  if (posting == Posting{} || decision.as_history()) return;
  const auto effects = effects_of(draft.event.detail);
  if (effects && effects->sends) return;
  decision.refuse("no_letter_goes_with_this",
                  !posting.words.empty()      ? "letter"
                  : !posting.enclosed.empty() ? "enclosed"
                                              : "left_out",
                  "", "the procedure sends no letter here");
}

Value to_value(const SentLetter& letter) {
  Object object{{"letter", letter.id}, {"title", letter.title}, {"to", letter.to}};
  if (!letter.enclosed.empty()) object["enclosed"] = listed(letter.enclosed);
  if (!letter.left_out.empty()) object["left_out"] = listed(letter.left_out);
  if (!letter.because.empty()) object["because"] = letter.because;
  return object;
}

std::optional<SentLetter> read_sent_letter(const Value& value) {
  const Object* object = value.as_object();
  if (object == nullptr) return std::nullopt;
  SentLetter letter{
      base::text_or(*object, "letter"), base::text_or(*object, "title"), base::text_or(*object, "to"), {}, {},
      base::text_or(*object, "because")};
  if (letter.id.empty() || !read_listed(*object, "enclosed", letter.enclosed) ||
      !read_listed(*object, "left_out", letter.left_out))
    return std::nullopt;
  return letter;
}

}  // namespace redress::casework
