// Small links that pages have: back link, skip link.
#pragma once

#include "kit/html/govuk/options.h"

namespace redress::html::govuk {

struct BackLink {
  std::string text = "Back";
  Fragment html = {};
  Url href = Url("#");
  std::string classes = {};
  Attributes attributes = {};
};

struct SkipLink {  // the first thing in the page's body
  std::string text = {};
  Fragment html = {};
  Url href = Url("#content");
  std::string classes = {};
  Attributes attributes = {};
};

Fragment back_link(const BackLink& link);
Fragment skip_link(const SkipLink& link);

}  // namespace redress::html::govuk
