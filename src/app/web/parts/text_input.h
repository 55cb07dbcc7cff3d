// A line of text in a form: what was typed comes back, with what is wrong with it.
#pragma once

#include "app/web/form.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {

// `classes`: of its width.
html::govuk::Input text_input(const char* name, const char* label, const char* hint, const Desk& desk,
                              const Wrongs& wrongs, const char* classes = "govuk-!-width-two-thirds");

}  // namespace redress::web
