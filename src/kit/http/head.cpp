#include "kit/http/head.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace redress::http {
namespace {

constexpr int most_lines = 100;

constexpr std::array<bool, 256> make_token() {
  std::array<bool, 256> token{};
  for (unsigned c = '0'; c <= '9'; ++c) token[c] = true;
  for (unsigned c = 'a'; c <= 'z'; ++c) token[c] = true;
  for (unsigned c = 'A'; c <= 'Z'; ++c) token[c] = true;
  for (const unsigned char c : {'!', '#', '$', '%', '&', '\'', '*', '+', '-', '.', '^', '_', '`', '|', '~'})
    token[c] = true;
  return token;
}
constexpr std::array<bool, 256> token = make_token();

bool is_token(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return token[static_cast<unsigned char>(c)]; });
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return result;
}

HeadVerdict refuse(int status, std::string why) {
  return {status, std::move(why), false, false};
}

// `GET /path HTTP/1.1`; a status, or 0 with `minor` set.
HeadVerdict judge_request_line(std::string_view line, int& minor) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last)
    return refuse(400, "the request line is not METHOD TARGET VERSION");
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const std::string_view version = line.substr(last + 1);
  if (!is_token(line.substr(0, first))) return refuse(400, "the method is not a token");
  if (target.empty() || std::any_of(target.begin(), target.end(), [](char c) { return c <= 0x20 || c >= 0x7F; })) {
    return refuse(400, "the target holds a blank, a control character or a byte past ASCII");
  }
  if (version.size() != 8 || !version.starts_with("HTTP/") || version[6] != '.')
    return refuse(400, "the version is unknown");
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return refuse(505, "only HTTP/1.0 and HTTP/1.1 are spoken");
  minor = version[7] - '0';
  const std::string_view method = line.substr(0, first);
  constexpr std::array<std::string_view, 7> known{"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"};
  if (std::find(known.begin(), known.end(), method) == known.end()) return refuse(405, "the method is not served");
  return {};
}

}  // namespace

HeadEnd find_head_end(std::string_view bytes) {
  if (!bytes.empty() && (bytes[0] == '\r' || bytes[0] == '\n')) return {0, true};
  std::size_t line = 0;  // where the present line begins
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] == '\0') return {0, true};
    if (bytes[at] != '\n') continue;
    if (at == 0 || bytes[at - 1] != '\r') return {0, true};
    if (at - 1 == line) return {at + 1, false};
    line = at + 1;
  }
  return {};
}

HeadVerdict judge_head(std::string_view head) {
  int minor = 1;
  int number = 0;
  int hosts = 0;
  int lengths = 0;
  int encodings = 0;
  bool chunked = false;
  HeadVerdict verdict;
  for (std::size_t from = 0; from < head.size();) {
    const std::size_t end = head.find("\r\n", from);
    if (end == std::string_view::npos) return refuse(400, "a line has no end");
    const std::string_view line = head.substr(from, end - from);
    from = end + 2;
    if (number++ == 0) {
      verdict = judge_request_line(line, minor);
      if (verdict.status != 0) return verdict;
      continue;
    }
    if (line.empty()) break;
    if (number > most_lines + 1) return refuse(431, "more than 100 header lines");
    if (line[0] == ' ' || line[0] == '\t') return refuse(400, "a folded header line");
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon)))
      return refuse(400, "a header name is not a token");
    const std::string_view value = base::trimmed(line.substr(colon + 1));
    const bool control = std::any_of(line.begin() + static_cast<std::ptrdiff_t>(colon), line.end(), [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return (byte < 0x20 && c != '\t') || byte == 0x7F;
    });
    if (control) return refuse(400, "a control character in a header");
    const std::string name = lower(line.substr(0, colon));
    if (name == "host") {
      ++hosts;
    } else if (name == "content-length") {
      ++lengths;
      const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
      if (value.empty() || value.size() > 18 || !digits) return refuse(400, "Content-Length is not a number");
      if (value != "0") verdict.has_body = true;
    } else if (name == "transfer-encoding") {
      ++encodings;
      chunked = lower(value) == "chunked";
      verdict.has_body = true;
    } else if (name == "expect") {
      if (lower(value) != "100-continue") return refuse(417, "only 100-continue may be expected");
      verdict.expects_continue = true;
    }
  }
  if (lengths > 1 || encodings > 1) return refuse(400, "the length is given twice");
  if (lengths > 0 && encodings > 0) return refuse(400, "Content-Length beside Transfer-Encoding");
  if (encodings > 0 && minor == 0) return refuse(400, "Transfer-Encoding in HTTP/1.0");
  if (encodings > 0 && !chunked) return refuse(501, "only the chunked transfer encoding is spoken");
  if (hosts > 1 || (hosts == 0 && minor == 1)) return refuse(400, "exactly one Host is needed");
  if (minor == 0) verdict.expects_continue = false;
  return verdict;
}

}  // namespace redress::http
