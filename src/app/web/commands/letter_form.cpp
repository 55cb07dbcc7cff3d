#include "app/web/commands/letter_form.h"

#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;

std::string field_of(std::string_view name) {
  return "letter-" + std::string(name);
}

bool is_kept(const Desk& desk) {
  return desk.typed("letter-kept") == "yes";
}

// What people write of that letter, in its order. The signpost begins with words of the procedure, and goes on with theirs.
std::vector<std::string> written_fields(const procedure::Letter& letter) {
  std::vector<std::string> fields;
  for (const auto& paragraph : procedure::read_letter(letter.text).paragraphs) {
    for (const auto& part : paragraph) {
      const auto* field = procedure::find_letter_field(part.field);
      if (field == nullptr || !(field->written || part.field == "signpost")) continue;
      if (std::find(fields.begin(), fields.end(), part.field) == fields.end()) fields.push_back(part.field);
    }
  }
  return fields;
}

std::vector<std::string> typed_enclosures(const procedure::Letter& letter, const Desk& desk) {
  std::vector<std::string> enclosed;
  for (const auto& enclosure : letter.enclosures) {
    if (desk.typed("enclosed-" + enclosure.id) == "yes") enclosed.push_back(enclosure.id);
  }
  return enclosed;
}

Sending typed_sending(const procedure::Letter& letter, const office::CaseView& view, const Desk& desk) {
  Sending sending;
  sending.on = base::parse_day(read_day(desk, "on").iso).value_or(desk.today);
  sending.written = [&desk](std::string_view field) {
    std::string words = desk.typed(field_of(field));
    std::erase(words, '\r');
    return words;
  };
  sending.enclosed = typed_enclosures(letter, desk);
  sending.outcome = desk.typed("outcome");
  if (sending.outcome.empty() && view.procedure != nullptr && !view.procedure->roll_up.empty())
    sending.outcome = view.state.outcome();
  return sending;
}

bool must_have(const procedure::Letter& letter, const std::string& field) {
  return std::find(letter.must_have.begin(), letter.must_have.end(), field) != letter.must_have.end();
}

html::Fragment enclosure_boxes(const procedure::Letter& letter, const Desk& desk, const Wrongs& wrongs) {
  govuk::Checkboxes boxes{
      .name = "enclosed",
      .fieldset = {.legend = {.text = "What is in the envelope, or attached?", .classes = "govuk-fieldset__legend--s"}},
      .hint = {.text = "Each of these goes with the letter, unless you say why not"},
      .errorMessage = {.text = wrongs.at("enclosed")},
      .classes = "govuk-checkboxes--small"};
  for (const auto& enclosure : letter.enclosures) {
    boxes.items.push_back({.value = "yes",
                           .text = enclosure.title,
                           .name = "enclosed-" + enclosure.id,
                           .checked = desk.typed("enclosed-" + enclosure.id) == "yes"});
  }
  return govuk::checkboxes(boxes);
}

}  // namespace

const procedure::Transition* transition_of(const office::CaseView& view, std::string_view kind, const Desk& desk) {
  if (view.procedure == nullptr) return nullptr;
  const std::string command = kind == "take_step" ? desk.typed("step") : std::string(kind);
  const auto found = procedure::transitions_for(*view.procedure, view.state.state, command);
  return found.empty() ? nullptr : found.front();
}

const procedure::Letter* letter_of(const office::CaseView& view, std::string_view kind, const Desk& desk) {
  const auto* transition = transition_of(view, kind, desk);
  return transition == nullptr ? nullptr : procedure::find_letter(*view.procedure, transition->letter);
}

ComposedLetter typed_letter(const office::CaseView& view, std::string_view kind, const Desk& desk) {
  const auto* letter = letter_of(view, kind, desk);
  if (letter == nullptr) return {};
  return compose_letter(*letter, *transition_of(view, kind, desk), view, desk, typed_sending(*letter, view, desk));
}

void write_letter_questions(html::Writer& out, const office::CaseView& view, std::string_view kind, const Desk& desk,
                            const Wrongs& wrongs) {
  const auto* letter = letter_of(view, kind, desk);
  if (letter == nullptr) return;
  const bool fresh = desk.typed("letter-shown").empty();
  out << "<section class=\"rd-sec\" aria-labelledby=\"the-letter\">\n<div class=\"rd-sec__head\"><h2 id=\"the-letter\">"
      << letter->title << "</h2></div>\n<input type=\"hidden\" name=\"letter-shown\" value=\"yes\">\n"
      << "<p class=\"govuk-body\">The letter is made from the record and what you write here. <a class=\"govuk-link\" "
         "href=\""
      << Url("/cases").segment(view.state.reference).segment("letters").segment(letter->id)
      << "\">How it reads so far</a>.</p>\n";
  for (const std::string& field : written_fields(*letter)) {
    const std::string name = field_of(field);
    const bool signpost = field == "signpost";
    const std::string title =
        signpost ? "How to reach them, and by when" : label_of(procedure::find_letter_field(field)->title);
    const std::string hint = signpost ? "After: " + signpost_words(view, desk) + " " + signpost_asked(view, desk) : "";
    out << govuk::textarea({.name = name,
                            .label = {.text = title, .classes = "govuk-label--s"},
                            .hint = {.text = hint},
                            .errorMessage = {.text = wrongs.at(name)},
                            .value = desk.typed(name),
                            .rows = 4});
  }
  if (!letter->enclosures.empty()) {
    out << enclosure_boxes(*letter, desk, wrongs)
        << govuk::input({.name = "left_out",
                         .label = {.text = "If something is left out, why?", .classes = "govuk-label--s"},
                         .errorMessage = {.text = wrongs.at("left_out")},
                         .value = desk.typed("left_out")});
  }
  govuk::Checkboxes kept{
      .name = "letter-kept", .errorMessage = {.text = wrongs.at("letter")}, .classes = "govuk-checkboxes--small"};
  kept.items.push_back({.value = "yes",
                        .text = "This is the letter that goes out: keep its words with the case",
                        .hint = {.text = "Leave it open where you wrote the letter elsewhere"},
                        .checked = fresh || is_kept(desk)});
  out << govuk::checkboxes(kept) << "</section>\n";
}

std::vector<std::string> letter_field_names(const office::CaseView& view, std::string_view kind, const Desk& desk) {
  const auto* letter = letter_of(view, kind, desk);
  if (letter == nullptr) return {};
  std::vector<std::string> names{"enclosed", "left_out"};
  for (const std::string& field : written_fields(*letter)) names.push_back(field_of(field));
  return names;
}

void read_letter_questions(Sent& sent, const office::CaseView& view, std::string_view kind, const Desk& desk) {
  const auto* letter = letter_of(view, kind, desk);
  if (letter == nullptr) return;
  refuse_what_is_no_tick(sent, desk, "enclosed-");
  refuse_what_is_no_tick(sent, desk, "letter-kept");
  base::Array enclosed;
  for (const std::string& id : typed_enclosures(*letter, desk)) enclosed.emplace_back(id);
  if (!enclosed.empty()) sent.wire["enclosed"] = std::move(enclosed);
  if (const std::string why = desk.typed("left_out"); !why.empty()) sent.wire["left_out"] = why;
  if (!is_kept(desk)) return;
  for (const std::string& field : written_fields(*letter)) {
    if (field == "signpost" || !must_have(*letter, field) || !desk.typed(field_of(field)).empty()) continue;
    sent.refusals.push_back({"letter_must_say", field_of(field), letter->source,
                             "write " + std::string(procedure::find_letter_field(field)->title)});
  }
  sent.wire["letter"] = plain_text(typed_letter(view, kind, desk));
}

base::Refusals in_words_of_the_form(base::Refusals refusals) {
  for (auto& refusal : refusals) {
    const std::size_t begin = refusal.text.find(" (`"), end = refusal.text.find("`)");
    if (refusal.rule == "enclosure_missing" && begin != std::string::npos && end != std::string::npos && begin < end)
      refusal.text.erase(begin, end + 2 - begin);
  }
  return refusals;
}

void write_letter_check(html::Writer& out, const office::CaseView& view, std::string_view kind, const Desk& desk) {
  const auto* letter = letter_of(view, kind, desk);
  if (letter == nullptr) return;
  const auto enclosed = typed_enclosures(*letter, desk);
  out << "<section class=\"rd-sec\" aria-labelledby=\"the-letter\">\n<div class=\"rd-sec__head\"><h2 id=\"the-letter\">"
      << letter->title << "</h2></div>\n<ul class=\"govuk-list\">\n";
  if (is_kept(desk)) {
    for (const std::string& field : letter->must_have)
      out << "<li>\xE2\x9C\x93 It says " << std::string(procedure::find_letter_field(field)->title) << "</li>\n";
  }
  for (const auto& enclosure : letter->enclosures) {
    const bool is_in = std::find(enclosed.begin(), enclosed.end(), enclosure.id) != enclosed.end();
    out << "<li>" << std::string(is_in ? "\xE2\x9C\x93 Enclosed: " : "\xE2\x9C\x97 Left out: ") << enclosure.title
        << (is_in ? std::string() : ", because: " + desk.typed("left_out")) << "</li>\n";
  }
  out << "</ul>\n";
  if (is_kept(desk)) {
    write_letter(out, typed_letter(view, kind, desk));
  } else {
    out << "<p class=\"govuk-body\">The words of the letter are not kept here.</p>\n";
  }
  out << "</section>\n";
}

}  // namespace redress::web
