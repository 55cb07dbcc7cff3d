// The top of a case: what happens next (verb first), who has it, by when, and what happens otherwise.
#pragma once

#include <string>
#include <vector>

#include "app/web/desk.h"
#include "app/web/limits.h"
#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

struct NextButton {
  std::string label;  // verb first
  html::Url address;
};
using NextLink = NextButton;

struct NextAction {
  std::string what;  // `Draft the response`
  std::string who;   // empty: nobody has it
  const ClockReading* limit = nullptr;
  std::string otherwise = {};  // a sentence: what it means if the limit is not met
  bool closed = false;
  std::string closing_words;         // for a closed case
  std::vector<NextButton> buttons;   // the first is the main one; at most four are shown
  std::vector<NextLink> links = {};  // after the buttons; at most two are shown
};

void write_next_action(html::Writer& out, const NextAction& next, const Desk& desk);

}  // namespace redress::web
