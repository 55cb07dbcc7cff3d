// What came in and what goes out, as plain values. No network here.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kit/http/stream.h"

namespace redress::http {

// Decoded names and values, in the order sent, each name at most once.
using Fields = std::vector<std::pair<std::string, std::string>>;
// Null if there is none.
const std::string* find(const Fields& fields, std::string_view name);

struct Request {
  std::string method;                 // `GET`, `HEAD`, `POST`...
  std::vector<std::string> segments;  // of the path, decoded once, valid UTF-8 without control characters
  Fields query;
  Fields headers;  // names in lower case; only the first of a repeated one
  std::string body;
  std::string peer;          // address of the other end
  std::string path() const;  // the segments again, as text for messages
};

struct Response {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  Fields headers;  // besides those that every answer has
  std::string body;
  std::shared_ptr<Stream> stream;  // instead of `body`: the connection stays and carries it
  std::string_view fixed_body;     // instead of `body`: bytes that live as long as the program
  std::string_view content() const { return fixed_body.empty() ? std::string_view(body) : fixed_body; }
};

std::string_view reason_phrase(int status);
// A few plain words, for answers that need no page.
Response plain(int status, std::string_view words = {});
// 303 to a path of this site.
Response see_other(std::string path);

}  // namespace redress::http
