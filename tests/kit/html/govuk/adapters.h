// One function for each component: the options of an official example, through our struct, to HTML.
#pragma once

#include <map>
#include <string>

#include "kit/html/govuk/reading.h"

namespace redress::html::govuk::tests {

using Adapters = std::map<std::string, Fragment (*)(const Options&)>;
const Adapters& form_adapters();
const Adapters& page_adapters();

template <class Struct, Fragment (*component)(const Struct&)>
Fragment adapted(const Options& options) {
  Struct into;
  fill(options, into);
  return component(into);
}

}  // namespace redress::html::govuk::tests
