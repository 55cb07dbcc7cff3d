// The head of a request, judged byte by byte before any parser sees it.
//
// Two readers of one stream of bytes must never disagree where a request ends: a bare line feed, a folded line, a blank
// before a colon, a doubled or odd Content-Length, Content-Length beside Transfer-Encoding are refused and the
// connection is closed. Rule: RELIABILITY S13, S33, F37, F38; RFC 9112.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace redress::http {

// Looks for the empty line that ends the head in what has come so far.
struct HeadEnd {
  std::size_t length = 0;  // of the head with its empty line; 0: more must come
  bool bad = false;        // a line feed without its carriage return, a NUL, or a line before the request line
};
HeadEnd find_head_end(std::string_view bytes);

struct HeadVerdict {
  int status = 0;  // 0: may be parsed; else the answer, after which the connection is closed
  std::string why;
  bool expects_continue = false;
  bool has_body = false;
};
// `head` is whole, with its empty line.
HeadVerdict judge_head(std::string_view head);

}  // namespace redress::http
