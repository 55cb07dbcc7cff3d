#include "app/store/casefile_sql.h"

#include <array>

namespace redress::store::casefile_sql {
namespace {

constexpr unsigned combinations = 128;

unsigned number_of(const Filters& filters) {
  unsigned number = 0;
  for (const bool set :
       {filters.open, filters.procedure, filters.handler, filters.service, filters.team, filters.due, filters.no_due}) {
    number = number * 2 + (set ? 1 : 0);
  }
  return number;
}

Filters filters_of(unsigned number) {
  const auto bit = [&](unsigned place) { return (number >> place & 1U) != 0; };
  return {bit(6), bit(5), bit(4), bit(3), bit(2), bit(1), bit(0)};
}

struct Where {
  std::string text;
  int parameters = 0;
};

Where where_of(const Filters& filters) {
  Where where;
  const auto add = [&](bool set, std::string_view column) {
    if (!set) return;
    where.text += where.parameters == 0 ? " WHERE " : " AND ";
    where.text += std::string(column) + " = $" + std::to_string(++where.parameters);
  };
  if (filters.open) where = {" WHERE list_order >= $1 AND list_order <= $2", 2};
  add(filters.procedure, "procedure_id");
  add(filters.handler, "handler");
  add(filters.service, "service");
  add(filters.team, "team");
  std::string due;
  if (filters.due) {
    due = "due_on >= $" + std::to_string(where.parameters + 1) + " AND due_on <= $" +
          std::to_string(where.parameters + 2);
  }
  if (filters.no_due) due += due.empty() ? "due_on IS NULL" : " OR due_on IS NULL";
  if (!due.empty()) where.text += (where.parameters == 0 ? " WHERE (" : " AND (") + due + ")";
  if (filters.due) where.parameters += 2;
  return where;
}

std::string list_text(const Filters& filters) {
  const Where where = where_of(filters);
  const std::string_view columns = by_reference.substr(0, by_reference.find(" WHERE "));
  return std::string(columns) + where.text + " ORDER BY list_order, reference LIMIT $" +
         std::to_string(where.parameters + 1) + " OFFSET $" + std::to_string(where.parameters + 2);
}

template <class Make>
std::array<std::string, combinations> all_texts(const Make& make) {
  std::array<std::string, combinations> texts;
  for (unsigned i = 0; i < combinations; ++i) texts[i] = make(filters_of(i));
  return texts;
}

}  // namespace

const std::string& list(const Filters& filters) {
  static const auto texts = all_texts(list_text);
  return texts[number_of(filters)];
}

const std::string& count(const Filters& filters) {
  static const auto texts =
      all_texts([](const Filters& each) { return "SELECT count(*) FROM casefile" + where_of(each).text; });
  return texts[number_of(filters)];
}

std::vector<Filters> all_filters() {
  std::vector<Filters> all;
  for (unsigned i = 0; i < combinations; ++i) all.push_back(filters_of(i));
  return all;
}

}  // namespace redress::store::casefile_sql
