// What every page needs to know: the body it is served for, who asks, what they sent. Made once for each request.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/office.h"
#include "app/web/visitor.h"
#include "core/clock/calendar.h"
#include "kit/http/multipart.h"

namespace redress::web {

using base::Day;

struct Desk {
  office::Office& office;
  office::Body body;
  Day today{};
  int year = 0;  // of today: left out where a date is short
  Visitor visitor;
  http::Fields form;                  // of a POST, after its token was checked
  std::vector<http::SentFile> files;  // where the route takes files; bytes of the request

  explicit Desk(office::Office& given, Visitor asking = {}, http::SentForm sent = {});

  // What was typed into that field, trimmed; empty if nothing.
  std::string typed(std::string_view field) const;
  bool may(office::Permission permission) const { return visitor.may(permission); }
  // The person who is signed in, as the author of a command.
  office::Author author() const;

  // The newest edition of that calendar; `body` is the body's own. Null if there is none.
  std::shared_ptr<const clock::Calendar> calendar(std::string_view id) const;
  // `Wed 25 Nov`, with its year if that is not this one; `Wednesday 25 November 2026`.
  std::string short_day(Day day) const;
  std::string long_day(Day day) const;
  // The newest edition of that procedure, or null.
  const procedure::Procedure* procedure(std::string_view id) const;
};

// Working days d with from < d <= to; nothing where the calendar's data end.
std::optional<int> working_days_between(const clock::Calendar& calendar, Day from, Day to);

}  // namespace redress::web
