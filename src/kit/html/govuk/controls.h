// Controls that other components are made of. Not for pages: they use the components.
#pragma once

#include "kit/html/govuk/inputs.h"
#include "kit/html/govuk/parts.h"

namespace redress::html::govuk::parts {

// `module`: attributes that a component's script needs on the group.
void write_input(Writer& out, const Input& input, const Fragment& module = {});
void write_textarea(Writer& out, const Textarea& area, const Fragment& module = {});
void write_button(Writer& out, const Button& button);

template <class Control>
const std::string& id_of(const Control& control) {
  return control.id.empty() ? control.name : control.id;
}

}  // namespace redress::html::govuk::parts
