// The lists of work: which cases each shows, its filters as they stand in the address, and the numbers on it. Every number is
// that of the list behind its link, because both come from the same filters.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/web/desk.h"
#include "app/web/limits.h"
#include "base/refusal.h"
#include "kit/html/url.h"

namespace redress::web {

// mine: the officer who has the case, or the co-ordinator where no officer has it. team: of the teams and services that the
// person's roles are for; all, where a role is for everywhere.
enum class ListKind { my_work, team_work, unallocated, cases };

std::string title_of(ListKind kind);
// In the middle of a sentence: `my work`, `unallocated cases`.
std::string words_of(ListKind kind);
html::Url address_of(ListKind kind);
// `my-work`: as its address begins.
std::optional<ListKind> list_called(std::string_view name);
// All cases that such a list is about, for whoever asks.
store::CaseQuery scope_of(ListKind kind, const Desk& desk);
// How many of them are open.
std::int64_t open_in(ListKind kind, const Desk& desk);
// Do the person's roles sign off findings?
bool may_sign_off(const Desk& desk);
// Findings that wait for this person.
std::int64_t to_sign_off(const Desk& desk);
// The visitor's roles that a procedure in use asks for the approval of remedies.
std::vector<std::string> deciding_roles(const Desk& desk);
// Whether there is anything for the visitor under `Approvals`, and how much waits there: findings and remedies.
bool may_approve(const Desk& desk);
std::int64_t to_approve(const Desk& desk);

struct ListFilters {
  std::string show = "open";  // `open`, `closed`, `all`
  std::string due;            // `overdue`, `today`, `soon`, `later`
  std::string procedure, stage, sort;
  std::optional<Day> due_from, due_to;  // the limit stands there
  std::optional<Day> closed_from;       // with `closed`
  std::int64_t service = 0, handler = 0;
  int page = 1;
  std::string done, about;  // what was done just before, and to which case
  std::string act;          // or, with several cases, in which form
};
// From an address; refused where it holds what nobody knows.
base::Checked<ListFilters> filters_of(const http::Fields& query, ListKind kind);
// `due`, `reference`, `received`, backwards with a minus; empty is `due`.
std::optional<store::Order> parse_sort(std::string_view text);

// Cases that stand under one heading.
struct ListGroup {
  std::string id, title;  // `overdue`, `Overdue`
  std::string words;      // `overdue`, as a counter says it
  Standing standing = Standing::plain;
};
// By urgency, the closed last.
const std::vector<ListGroup>& list_groups();

class WorkList {
 public:
  WorkList(ListKind kind, ListFilters filters, const Desk& desk);

  ListKind kind() const { return kind_; }
  const ListFilters& filters() const { return filters_; }
  // With other filters: of the first page.
  html::Url address(const ListFilters& filters) const;
  html::Url data_address() const;
  // Where forms about several of its cases go; `step`: one segment further.
  html::Url several_address(std::string_view step = {}) const;
  std::int64_t count(const ListFilters& filters) const;
  std::int64_t count() const { return count(filters_); }
  // The groups that the filters leave, one without a title where the order is not that of urgency.
  std::vector<ListGroup> groups() const;
  std::int64_t count(const ListGroup& group) const;
  std::vector<store::CaseLine> lines(const ListGroup& group, std::int64_t offset, std::int64_t limit) const;
  // So many lines of the whole list from there on, by the groups that they are in.
  struct Part {
    ListGroup group;
    std::vector<store::CaseLine> lines;
  };
  std::vector<Part> parts(std::int64_t offset, std::int64_t limit) const;
  // Of these cases those that the filters leave.
  std::vector<store::CaseLine> of_these(const std::vector<std::string>& references) const;
  // What the open cases of this list are tallied by, without its filters.
  const std::vector<store::CaseTally>& tallies() const { return *tallies_; }
  // Today, or the next working day, and those after it; empty where the calendar's data end.
  std::vector<Day> next_working_days(int count) const;

 private:
  struct Range {  // of limits
    std::optional<Day> from, to;
    bool or_none = true;
  };
  Range range_of(const std::string& due, const ListFilters& filters) const;
  store::CaseQuery query_of(const ListFilters& filters, bool open, const Range& range) const;
  std::int64_t count_open(const ListFilters& filters, const Range& range) const;

  ListKind kind_;
  ListFilters filters_;
  const Desk& desk_;
  Day soon_to_{};  // the fifth working day after today
  office::Tallied tallies_;
};

}  // namespace redress::web
