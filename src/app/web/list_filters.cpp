// Reading a list's filters from its address.
#include <algorithm>
#include <array>

#include "app/web/parts/pages.h"
#include "app/web/work_list.h"
#include "base/text.h"

namespace redress::web {
namespace {

struct Sort {
  std::string_view text;
  store::Order order;
};
constexpr std::array<Sort, 6> sorts{{{"due", store::Order::due},
                                     {"-due", store::Order::due_backwards},
                                     {"reference", store::Order::reference},
                                     {"-reference", store::Order::reference_backwards},
                                     {"received", store::Order::received},
                                     {"-received", store::Order::received_backwards}}};

class Reading {
 public:
  explicit Reading(ListKind kind) : by_handler_(kind == ListKind::team_work || kind == ListKind::cases) {}

  void read(const std::string& name, const std::string& value) {
    if (value.empty()) return known(name);
    if (name == "show") {
      one_of(filters.show, name, value, {"open", "closed", "all"});
    } else if (name == "due") {
      one_of(filters.due, name, value, {"overdue", "today", "soon", "later"});
    } else if (name == "sort") {
      if (!parse_sort(value)) refuse(name, value + " is not one of its values");
      filters.sort = value == "due" ? "" : value;
    } else if (name == "due_from" || name == "due_to" || name == "closed_from") {
      day(name, value);
    } else if (name == "service" || name == "handler" || name == "page") {
      number(name, value);
    } else if (name == "procedure") {
      filters.procedure = value;
    } else if (name == "stage") {
      filters.stage = value;
    } else if (name == "done") {
      filters.done = value;
    } else if (name == "case") {
      filters.about = value;
    } else if (name == "act") {
      filters.act = value;
    }
    known(name);
  }

  ListFilters filters;
  base::Refusals refusals;

 private:
  void refuse(const std::string& name, std::string why) {
    refusals.push_back({"filter_value_known", name, "", std::move(why)});
  }
  void known(const std::string& name) {
    static const std::vector<std::string> names{"show",    "due",  "due_from",  "due_to", "closed_from",
                                                "sort",    "page", "procedure", "stage",  "service",
                                                "handler", "done", "case",      "act"};
    if (std::find(names.begin(), names.end(), name) == names.end() || (name == "handler" && !by_handler_))
      refusals.push_back({"filter_known", name, "", "there is no such filter"});
  }
  void one_of(std::string& field, const std::string& name, const std::string& value,
              const std::vector<std::string>& values) {
    if (std::find(values.begin(), values.end(), value) == values.end())
      return refuse(name, value + " is not one of its values");
    field = value;
  }
  void day(const std::string& name, const std::string& value) {
    const auto read = base::parse_day(value);
    if (!read) return refuse(name, "a day is needed, as 2026-11-20");
    (name == "due_from" ? filters.due_from : name == "due_to" ? filters.due_to : filters.closed_from) = *read;
  }
  void number(const std::string& name, const std::string& value) {
    const auto read = base::parse_int(value, 1, name == "page" ? most_pages : INT64_MAX);
    if (!read) return refuse(name, "a number is needed");
    if (name == "page") {
      filters.page = static_cast<int>(*read);
    } else {
      (name == "service" ? filters.service : filters.handler) = *read;
    }
  }

  bool by_handler_;
};

}  // namespace

std::optional<store::Order> parse_sort(std::string_view text) {
  if (text.empty()) return store::Order::due;
  const auto found = std::find_if(sorts.begin(), sorts.end(), [&](const Sort& sort) { return sort.text == text; });
  return found == sorts.end() ? std::nullopt : std::optional(found->order);
}

base::Checked<ListFilters> filters_of(const http::Fields& query, ListKind kind) {
  Reading reading(kind);
  for (const auto& [name, value] : query) reading.read(name, value);
  if (!reading.refusals.empty()) return base::refuse(std::move(reading.refusals));
  return std::move(reading.filters);
}

}  // namespace redress::web
