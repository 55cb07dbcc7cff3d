// A case that begins with all that is known of it at once: what came, from whom, what was promised, what was enclosed.
//
// Several commands and files, done as one or not at all: nobody finds half of what was taken down, and a refused form leaves
// nothing. Several cases may begin together, as the matters of one message do.
#pragma once

#include <string>
#include <vector>

#include "app/office/files.h"
#include "base/value.h"

namespace redress::office {

struct Beginning {
  // In wire form without `key` and `case`: the first registers the case, the others are about it.
  std::vector<base::Object> wires;
  std::vector<SentFile> files = {};  // enclosed; of the day and from the first person of the case, if there is one
  std::string mark = {};  // stands behind what a refusal is about: `add_head.words-2` for a form's second part
};

}  // namespace redress::office
