#include "app/web/form.h"

#include <algorithm>

#include "kit/crypto/hash.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {

using base::Refusal;

namespace {

void write_carried(html::Writer& out, const Desk& desk) {
  std::string key = desk.typed("key");
  if (key.empty()) key = crypto::hex(crypto::random_bytes(16));
  out << "<input type=\"hidden\" name=\"token\" value=\"" << desk.visitor.form_token()
      << "\">\n<input type=\"hidden\" name=\"key\" value=\"" << key << "\">\n";
}

}  // namespace

void write_form_start(html::Writer& out, const Desk& desk, const html::Url& action) {
  out << "<form action=\"" << action << "\" method=\"post\" novalidate>\n";
  write_carried(out, desk);
}

void write_file_form_start(html::Writer& out, const Desk& desk, const html::Url& action) {
  out << "<form action=\"" << action << "\" method=\"post\" enctype=\"multipart/form-data\" novalidate>\n";
  write_carried(out, desk);
}

void write_form_end(html::Writer& out) {
  out << "</form>\n";
}

std::string typed_password(const Desk& desk, std::string_view field) {
  const std::string* value = http::find(desk.form, field);
  return value == nullptr ? std::string() : *value;
}

std::string sentence_of(const Refusal& refusal) {
  std::string text = refusal.text;
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  if (!refusal.source.empty()) text += " (" + refusal.source + ")";
  return text;
}

std::string Wrongs::at(std::string_view field) const {
  const auto found =
      std::find_if(refusals_.begin(), refusals_.end(), [&](const Refusal& refusal) { return refusal.about == field; });
  return found == refusals_.end() ? std::string() : sentence_of(*found);
}

html::Fragment Wrongs::summary(const std::vector<std::string>& fields) const {
  if (none()) return {};
  html::govuk::ErrorSummary summary;
  for (const auto& refusal : refusals_) {
    html::govuk::ErrorLink link{.text = sentence_of(refusal)};
    if (std::find(fields.begin(), fields.end(), refusal.about) != fields.end())
      link.href = html::Url("").fragment(refusal.about);
    summary.errorList.push_back(std::move(link));
  }
  return html::govuk::error_summary(summary);
}

std::string Wrongs::title(std::string_view words) const {
  return (none() ? "" : "Error: ") + std::string(words);
}

}  // namespace redress::web
