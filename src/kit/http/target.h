// The address asked for, and forms: decoded once, strictly.
//
// A line end in a value is LF, however it was sent. Refused (nothing comes back): a broken percent sign, bytes that are not
// UTF-8, control characters, `.` and `..`, an empty segment, a doubled name, more than 100 names. Time is linear in the
// length. Rule: RELIABILITY S13, S14, S22, F38, F39.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "kit/http/message.h"

namespace redress::http {

struct Target {
  std::vector<std::string> segments;
  Fields query;
};

// `/cases/WM-2026-k3f7q?page=2`; only the form that begins with a slash.
std::optional<Target> parse_target(std::string_view target);
// Whether a path as the request line has it is of the pattern of a route (`/cases/{reference}/files`).
bool is_of_pattern(std::string_view path, std::string_view pattern);
// The part after the question mark, or a body of application/x-www-form-urlencoded.
std::optional<Fields> parse_form(std::string_view text);
// The same, for whoever is told what is wrong: of which field, in words.
base::Checked<Fields> read_form(std::string_view text);

}  // namespace redress::http
