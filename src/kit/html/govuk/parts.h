// How the components of this folder write what they share. Not for pages: they use the components.
//
// Each of these goes to a Writer with `<<` and writes nothing where nothing is given.
#pragma once

#include "kit/html/govuk/form_parts.h"
#include "kit/html/govuk/options.h"

namespace redress::html::govuk::parts {

struct More {  // more classes, inside an open class="..."
  std::string_view classes;
};
struct Named {  // a whole attribute
  Markup name;
  std::string_view value;
};
struct Flagged {  // a whole attribute with the words true or false
  Markup name;
  std::optional<bool> value;
};
struct When {
  bool holds;
  Markup markup;
};
struct Said {
  const std::string& text;
  const Fragment& html;
};
struct Extra {
  const Attributes& attributes;
};
struct Plural {  // data-i18n.KEY.RULE attributes
  Markup key;
  const PluralText& words;
};

Writer& operator<<(Writer& out, const More& more);
Writer& operator<<(Writer& out, const Named& named);
Writer& operator<<(Writer& out, const Flagged& flagged);
Writer& operator<<(Writer& out, const When& when);
Writer& operator<<(Writer& out, const Said& said);
Writer& operator<<(Writer& out, const Extra& extra);
Writer& operator<<(Writer& out, const Plural& plural);

template <class Options>
Said said(const Options& options) {
  return {options.text, options.html};
}
template <class Options>
bool given(const Options& options) {
  return !options.text.empty() || !options.html.empty();
}
// Two lists of classes as one.
std::string both(std::string_view first, std::string_view second);

// What a control or a set of controls stands in and is described by.
struct Frame {
  const std::string& id;
  const Hint& hint;
  const ErrorMessage& errorMessage;
  const FormGroup& formGroup;
};

// `given`, then the hint, then the error message, as aria-describedby names them.
std::string described_by(const Frame& frame, std::string_view given);
// `module`: attributes that a component's script needs on the group.
void open_group(Writer& out, const Frame& frame, const Fragment& module = {});
void write_label(Writer& out, const Label& label, std::string_view for_id);
// The id that a hint or a message has by itself stands only where it is written alone; in a frame the frame says it.
void write_hint(Writer& out, const Hint& hint, std::string_view id);
void write_messages(Writer& out, const Frame& frame);
void open_fieldset(Writer& out, const Fieldset& fieldset, std::string_view described_by, std::string_view role);
bool given(const Fieldset& fieldset);

// A group of controls, in a fieldset if one is given; `inputs` writes what stands inside.
template <class Inputs>
void write_set(Writer& out, const Frame& frame, const Fieldset& fieldset, std::string_view described,
               std::string_view role, const Inputs& inputs) {
  open_group(out, frame);
  const bool enclosed = given(fieldset);
  if (enclosed) open_fieldset(out, fieldset, described, role);
  write_messages(out, frame);
  inputs();
  if (enclosed) out << "</fieldset>\n";
  out << "</div>\n";
}

}  // namespace redress::html::govuk::parts
