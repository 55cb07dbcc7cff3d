// A one-line warning or remark: a strong beginning, a sentence, at most one link.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

struct Notice {
  std::string strong;
  std::string words;
  std::optional<html::Url> leads_to = {};
  std::string link_words = {};
};

void write_notice(html::Writer& out, const Notice& notice);

}  // namespace redress::web
