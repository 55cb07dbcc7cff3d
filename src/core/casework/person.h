// The people of a case: who complains, who speaks for them, how to reach them safely, and what they need.
//
// A case calls its people `n1`, `n2`. Behind that stands a number of the body's own, by which the same person is known in
// several cases: the seq of the event that first named them, so it is never given twice and says nothing about anybody. Names
// and all else about them are texts outside the log. Rule: DESIGN 3; nothing goes to a representative without an authority or
// another basis that is recorded.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace redress::casework {

// The texts that tell of a person, as the wire and the log call them.
inline constexpr std::array<std::string_view, 8> person_texts{"name",  "address",     "postcode",     "phone",
                                                              "email", "adjustments", "safe_contact", "basis"};

// `complainant`, `representative` (speaks for the complainant), `member` (of a council or parliament), `affected`, `other`.
std::span<const std::string_view> person_roles();
// Of a representative: `none` seen yet, `signed`, or `recorded`: another basis, told in `basis`.
std::span<const std::string_view> person_authorities();

struct PersonDetails {
  std::string role, authority;
  std::map<std::string, std::string, std::less<>> texts;  // by person_texts; what is empty is left out
};

struct CasePerson {
  std::string id;
  std::int64_t number = 0;
  std::string role, authority;
  std::map<std::string, std::string, std::less<>> texts;  // by person_texts: hex of the commitment
  bool removed = false;
  bool operator==(const CasePerson&) const = default;

  // May something be sent to them?
  bool may_be_written_to() const { return role != "representative" || authority != "none"; }
  // The commitment, or empty.
  const std::string& text(std::string_view field) const;
};

}  // namespace redress::casework
