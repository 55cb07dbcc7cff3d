#include "app/web/stream_words.h"

#include <array>

namespace redress::web {
namespace {

struct Wording {
  std::string_view complaint, request;
};
// The longer before the shorter that it holds.
constexpr std::array requests{
    Wording{"Heads of complaint", "Parts of the request"},
    Wording{"heads of complaint", "parts of the request"},
    Wording{"Head of complaint", "Part of the request"},
    Wording{"head of complaint", "part of the request"},
    Wording{"points of complaint", "points of the request"},
    Wording{"What went wrong", "What is asked for"},
    Wording{"Complaint received", "Request received"},
    Wording{"the whole complaint", "the whole request"},
    Wording{"The complainant", "The requester"},
    Wording{"the complainant", "the requester"},
    Wording{"Which head ", "Which part "},
    Wording{" of complaint added", " of the request added"},
};

}  // namespace

std::string in_words_of_stream(std::string_view stream, std::string_view words) {
  std::string said(words);
  if (stream != "request" && stream != "information_request") return said;
  for (const auto& [complaint, request] : requests) {
    for (std::size_t at = said.find(complaint); at != std::string::npos; at = said.find(complaint, at + request.size()))
      said.replace(at, complaint.size(), request);
  }
  return said;
}

}  // namespace redress::web
