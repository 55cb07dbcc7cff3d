#include <libpq-fe.h>

#include <array>
#include <utility>

#include "base/text.h"
#include "kit/sql/postgresql.h"

namespace redress::sql {
namespace {

// By SQLSTATE or its beginning; the first that fits. PostgreSQL 15, appendix A.
constexpr std::array<std::pair<std::string_view, Category>, 18> states{{
    {"23505", Category::unique},
    {"23503", Category::foreign_key},
    {"23514", Category::check},
    {"23502", Category::not_null},
    {"40", Category::retry},
    {"55P03", Category::retry},
    {"25006", Category::read_only},
    {"08", Category::disconnected},
    {"57P01", Category::disconnected},
    {"57P02", Category::disconnected},
    {"57P03", Category::disconnected},
    {"53100", Category::full},
    {"P0001", Category::refused},
    {"XX001", Category::corrupt},
    {"XX002", Category::corrupt},
    {"42501", Category::other},
    {"42", Category::syntax},
    {"", Category::other},
}};

Category category_of(std::string_view state) {
  for (const auto& [beginning, category] : states) {
    if (state.starts_with(beginning)) return category;
  }
  return Category::other;
}

}  // namespace

void throw_postgresql_failure(const PGconn* connection, const PGresult* result, std::string_view doing) {
  const char* state = result != nullptr ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  const char* primary = result != nullptr ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
  const bool lost = connection == nullptr || PQstatus(connection) != CONNECTION_OK;
  std::string what = "PostgreSQL: ";
  what += primary != nullptr ? std::string_view(primary)
                             : base::trimmed(connection != nullptr ? PQerrorMessage(connection) : "no connection");
  what += " (" + std::string(state != nullptr ? state : "no state") + ") in: ";
  what += doing.substr(0, 200);
  throw Failure(lost ? Category::disconnected : category_of(state != nullptr ? state : ""), what);
}

}  // namespace redress::sql
