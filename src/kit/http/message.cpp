#include "kit/http/message.h"

#include "base/assert.h"

namespace redress::http {

const std::string* find(const Fields& fields, std::string_view name) {
  for (const auto& [key, value] : fields) {
    if (key == name) return &value;
  }
  return nullptr;
}

std::string Request::path() const {
  if (segments.empty()) return "/";
  std::string text;
  for (const auto& segment : segments) text += "/" + segment;
  return text;
}

std::string_view reason_phrase(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 204:
      return "No Content";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 421:
      return "Misdirected Request";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "Unknown";
  }
}

Response plain(int status, std::string_view words) {
  Response response;
  response.status = status;
  response.type = "text/plain; charset=utf-8";
  response.body = words.empty() ? std::string(reason_phrase(status)) : std::string(words);
  response.body += '\n';
  return response;
}

Response see_other(std::string path) {
  REDRESS_ASSERT(path.starts_with('/') && !path.starts_with("//"));
  Response response = plain(303);
  response.headers.emplace_back("Location", std::move(path));
  return response;
}

}  // namespace redress::http
