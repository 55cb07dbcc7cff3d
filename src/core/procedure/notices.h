// What a procedure tells people outside a case: how long they have, where they can go next, which reports are due, what they ask.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/clock/rule.h"
#include "core/procedure/place.h"

namespace redress::procedure {

// How long somebody has to come forward. Of several spans the one that ends last counts.
struct Window {
  struct Span {
    int count = 0;
    clock::Unit unit = clock::Unit::months;
    std::string from;  // in plain words: `the day of the reply at stage 1`
  };
  std::string id;
  std::string title;
  std::string nation;  // only there, as for a signpost; empty: anywhere
  std::vector<Span> spans;
  std::string source;
  bool unconfirmed = false;
  Place place;
};

// What a reply must say about where the complainant can go next.
struct Signpost {
  std::string stage;                // with the answer of this stage; empty: of every stage
  std::string nation;               // only there: `england`, `scotland`, `wales`, `northern-ireland`; empty: anywhere
  std::vector<std::string> themes;  // for heads of complaint about one of these; empty: for any
  std::string to;                   // `Scottish Public Services Ombudsman`
  std::string text;
  std::string source;
  bool unconfirmed = false;
  Place place;
};

// What the body owes the public or its own governors about the cases of this procedure.
struct ReportDue {
  enum class Every { month, quarter, year };
  std::string id, title;
  Every every = Every::quarter;
  std::chrono::month_day year_ends = std::chrono::December / 31;  // of a year
  std::string audience;                                           // in plain words: `the governing body`
  std::string holds;                                              // what must stand in it; empty: nothing is laid down
  std::optional<std::pair<int, clock::Unit>> within;  // after the period's end; nothing: no time is laid down
  std::string source;
  bool unconfirmed = false;
  Place place;
};

// A question that people ask of this procedure, and the answer.
struct Question {
  std::string id, question, answer;
  bool for_staff = true, for_public = false;
  std::string source;
  Place place;
};

}  // namespace redress::procedure
