#include "app/web/parts/text_input.h"

namespace redress::web {

html::govuk::Input text_input(const char* name, const char* label, const char* hint, const Desk& desk,
                              const Wrongs& wrongs, const char* classes) {
  return {.name = name,
          .label = {.text = label},
          .hint = {.text = hint},
          .errorMessage = {.text = wrongs.at(name)},
          .value = desk.typed(name),
          .classes = classes};
}

}  // namespace redress::web
