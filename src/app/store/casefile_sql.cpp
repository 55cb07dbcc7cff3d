#include "app/store/casefile_sql.h"

#include <array>

namespace redress::store::casefile_sql {
namespace {

constexpr unsigned combinations = 64;

unsigned number_of(const Filters& filters) {
  unsigned number = 0;
  for (const bool set :
       {filters.open, filters.nearest_first, filters.procedure, filters.handler, filters.service, filters.team}) {
    number = number * 2 + (set ? 1 : 0);
  }
  return number;
}

Filters filters_of(unsigned number) {
  return {(number & 32U) != 0, (number & 16U) != 0, (number & 8U) != 0,
          (number & 4U) != 0,  (number & 2U) != 0,  (number & 1U) != 0};
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
  add(filters.open, "is_open");
  add(filters.procedure, "procedure_id");
  add(filters.handler, "handler");
  add(filters.service, "service");
  add(filters.team, "team");
  return where;
}

std::string list_text(const Filters& filters) {
  const Where where = where_of(filters);
  const std::string_view columns = by_reference.substr(0, by_reference.find(" WHERE "));
  return std::string(columns) + where.text +
         (filters.nearest_first ? " ORDER BY due_order, case_id" : " ORDER BY case_id DESC") + " LIMIT $" +
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
