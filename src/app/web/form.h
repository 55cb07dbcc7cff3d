// Forms: what every form carries, and how refusals come back to the fields that they are about.
//
// A form is sent to a noun with POST; it carries the browser's token and a once-only key, so that sending it twice has one
// effect. A refusal whose `about` is a field's name stands at that field and, with all the others, in the summary at the top,
// with its rule. What was typed comes back. Rule: UI 8; RELIABILITY S21, F25.
#pragma once

#include <string>
#include <string_view>

#include "app/web/desk.h"
#include "base/refusal.h"
#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

// The opening tag with the token and the key (the one that was sent, where the form comes back).
void write_form_start(html::Writer& out, const Desk& desk, const html::Url& action);
// The same for a form that sends a file.
void write_file_form_start(html::Writer& out, const Desk& desk, const html::Url& action);
void write_form_end(html::Writer& out);

class Wrongs {
 public:
  Wrongs() = default;
  explicit Wrongs(base::Refusals refusals) : refusals_(std::move(refusals)) {}
  bool none() const { return refusals_.empty(); }
  // The words for that field's error message; empty if nothing is wrong with it.
  std::string at(std::string_view field) const;
  // The summary that takes the focus; nothing if all is well. `fields`: the names that the page has; what is about anything
  // else stands in the summary without a link.
  html::Fragment summary(const std::vector<std::string>& fields) const;
  // `Error: ` before a title, where something is wrong.
  std::string title(std::string_view words) const;

 private:
  base::Refusals refusals_;
};

// What was typed into a field for a password: every blank of it counts.
std::string typed_password(const Desk& desk, std::string_view field);

// The words of a refusal as a sentence.
std::string sentence_of(const base::Refusal& refusal);

}  // namespace redress::web
