// An address that is safe to follow: relative to this site, or http, https, mailto, tel. Nothing else becomes a link.
//
// Rule: RELIABILITY S02; DESIGN 8 (state in the URL, nothing personal in it).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kit/html/writer.h"

namespace redress::html {

class Url {
 public:
  // A path of ours that stands in the source: `/cases`.
  explicit Url(Markup path) : text_(path.text()) {}

  // From data. Nothing for another scheme (javascript:, data:, vbscript: however spelt), for `//host`, for a backslash
  // or a control character.
  static std::optional<Url> parse(std::string_view text);

  // One more path segment, percent-encoded: Url("/cases").segment("WM-2026-k3f7q").
  Url segment(std::string_view text) const;
  // One more parameter, percent-encoded. An empty value is left out.
  Url with(std::string_view name, std::string_view value) const;
  Url fragment(std::string_view id) const;

  const std::string& text() const { return text_; }
  std::string escaped() const;  // for a quoted attribute

 private:
  Url() = default;
  std::string text_;
};

// Percent-encodes all but unreserved characters (RFC 3986, 2.3).
std::string percent_encoded(std::string_view text);

}  // namespace redress::html
