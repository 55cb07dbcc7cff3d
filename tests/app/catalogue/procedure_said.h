// What a procedure's file is told when one thing of a sound one is changed.
#pragma once

#include <string>

#include "app/catalogue/procedures.h"

namespace redress::catalogue {

// Says so where the words do not stand there once, which no test expects.
inline std::string replaced_in(std::string text, const std::string& from, const std::string& to) {
  if (from.empty()) return text;
  const std::size_t at = text.find(from);
  if (at == std::string::npos || text.find(from, at + 1) != std::string::npos)
    return "`" + from + "` does not stand once";
  return text.replace(at, from.size(), to);
}

// Every fault, one to a line: where it stands, and what.
inline std::string said_of(const std::string& text) {
  const auto read = read_procedure(text, "f");
  if (read) return "sound";
  std::string all;
  for (const auto& refusal : read.error()) all += (all.empty() ? "" : "\n") + refusal.about + ": " + refusal.text;
  return all;
}

}  // namespace redress::catalogue
