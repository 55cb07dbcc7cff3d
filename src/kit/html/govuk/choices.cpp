#include "kit/html/govuk/choices.h"

#include "kit/html/govuk/parts.h"

namespace redress::html::govuk {
namespace {

using namespace parts;

// What differs between radios and checkboxes.
struct Kind {
  Markup block;
  Markup type;
  const std::string& name;
  const std::string& prefix;
  std::string described = {};  // what each item is described by
};

bool empty(const Choice& choice) {
  return !given(choice) && choice.value.empty() && choice.divider.empty();
}

std::string id_of(const Choice& choice, const std::string& prefix, std::size_t place) {
  if (!choice.id.empty()) return choice.id;
  return place == 1 ? prefix : prefix + "-" + std::to_string(place);
}

void write_choice(Writer& out, const Kind& kind, const Choice& choice, const std::string& id, bool checked) {
  const bool hinted = given(choice.hint);
  const bool conditional = !choice.conditional.html.empty();
  const std::string hint_id = id + "-item-hint";
  out << "<div class=\"" << kind.block << "__item\">\n<input class=\"" << kind.block << "__input\" id=\"" << id
      << "\" name=\"" << (choice.name.empty() ? kind.name : choice.name) << "\" type=\"" << kind.type << "\" value=\""
      << choice.value << "\"" << When{checked, " checked"} << When{choice.disabled, " disabled"};
  if (conditional) out << " data-aria-controls=\"conditional-" << id << "\"";
  out << Named{"data-behaviour", choice.behaviour}
      << Named{"aria-describedby", both(kind.described, hinted ? hint_id : "")} << Extra{choice.attributes} << ">\n";
  // The class is put together in text: the words of `kind` are literals, those of the label are escaped by the writer.
  const std::string block(kind.block.text());
  write_label(out,
              {.text = choice.text,
               .html = choice.html,
               .classes = both(block + "__label", choice.label.classes),
               .attributes = choice.label.attributes},
              id);
  if (hinted) {
    Hint hint = choice.hint;
    hint.classes = both(block + "__hint", hint.classes);
    write_hint(out, hint, hint_id);
  }
  out << "</div>\n";
  if (!conditional) return;
  out << "<div class=\"" << kind.block << "__conditional";
  if (!checked) out << " " << kind.block << "__conditional--hidden";
  out << "\" id=\"conditional-" << id << "\">\n" << choice.conditional.html << "\n</div>\n";
}

template <class Set, class Checked>
void write_choices(Writer& out, const Set& set, const Kind& kind, const Checked& checked) {
  out << "<div class=\"" << kind.block << More{set.classes} << "\"" << Extra{set.attributes} << " data-module=\""
      << kind.block << "\">\n"
      << said(set.formGroup.beforeInput) << "\n";
  std::size_t place = 0;
  for (const Choice& choice : set.items) {
    ++place;
    if (empty(choice)) continue;
    if (!choice.divider.empty()) {
      out << "<div class=\"" << kind.block << "__divider\">" << choice.divider << "</div>\n";
    } else {
      write_choice(out, kind, choice, id_of(choice, kind.prefix, place), choice.checked.value_or(checked(choice)));
    }
  }
  out << said(set.formGroup.afterInput) << "\n</div>\n";
}

}  // namespace

Fragment radios(const Radios& radios) {
  Writer out;
  const std::string& prefix = radios.idPrefix.empty() ? radios.name : radios.idPrefix;
  const Frame frame{prefix, radios.hint, radios.errorMessage, radios.formGroup};
  const Kind kind{"govuk-radios", "radio", radios.name, prefix};
  const auto checked = [&](const Choice& choice) { return !radios.value.empty() && choice.value == radios.value; };
  write_set(out, frame, radios.fieldset, described_by(frame, radios.fieldset.describedBy), radios.fieldset.role,
            [&] { write_choices(out, radios, kind, checked); });
  return out.take();
}

Fragment checkboxes(const Checkboxes& boxes) {
  Writer out;
  const std::string& prefix = boxes.idPrefix.empty() ? boxes.name : boxes.idPrefix;
  const std::string& own = boxes.fieldset.describedBy.empty() ? boxes.describedBy : boxes.fieldset.describedBy;
  const Frame frame{prefix, boxes.hint, boxes.errorMessage, boxes.formGroup};
  const std::string described = described_by(frame, own);
  const Kind kind{"govuk-checkboxes", "checkbox", boxes.name, prefix, given(boxes.fieldset) ? "" : described};
  const auto checked = [&](const Choice& choice) {
    return std::find(boxes.values.begin(), boxes.values.end(), choice.value) != boxes.values.end();
  };
  write_set(out, frame, boxes.fieldset, described, boxes.fieldset.role,
            [&] { write_choices(out, boxes, kind, checked); });
  return out.take();
}

}  // namespace redress::html::govuk
