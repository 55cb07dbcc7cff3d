// Finding cases by their words, and those that are perhaps the same as one that comes in.
//
// What is searched for may be a name, so it never stands in an address: asking gives an address that means something to the one
// who asked alone, for a day, and only while this server runs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/store.h"
#include "core/casework/likeness.h"

namespace redress::office {

// Why a case was found: a piece of one of its texts, in which the words stand out.
struct Excerpt {
  struct Piece {
    std::string text;
    bool is_match = false;
  };
  std::string about;  // the text's field in the log: `name`, `complaint`; or `theme`, `reference`
  std::vector<Piece> pieces;
};

struct Hit {
  store::CaseLine line;
  std::vector<Excerpt> excerpts;  // at most three; the people first
};

struct Hits {
  std::int64_t count = 0;  // of all, not only of these
  std::vector<Hit> hits;   // the newest case first
};

// What is known of a complaint that is not a case yet.
struct Incomer {
  std::string name, postcode, email, phone, words, theme;
  std::int64_t service = 0;
  base::Day received_on{};
};

struct AlikeCase {
  store::CaseLine line;
  std::string name;         // of the person who is alike, or of the complainant
  std::int64_t number = 0;  // by which the body knows that person; 0: only told in words
  casework::Likeness likeness;
  bool same_person = false;  // name and a way to reach them agree
};

class Search {
 public:
  virtual ~Search() = default;

  // The address of a search for these words by that person; and the words, for them alone.
  virtual std::string ask(std::int64_t actor, std::string_view words) = 0;
  virtual std::optional<std::string> asked(std::int64_t actor, std::string_view address) = 0;

  // Cases that hold every one of the words, or a longer word that begins with it. A reference counts as a word.
  virtual Hits find(std::string_view words, int offset, int limit) = 0;
  // Likely the same, the likeliest first.
  virtual std::vector<AlikeCase> alike(const Incomer& incomer, std::size_t most) = 0;
  // The references of the cases in which that person is, the newest first.
  virtual std::vector<std::string> cases_of_person(std::int64_t number) = 0;
};

}  // namespace redress::office
