#include "kit/sql/postgresql.h"
#include "kit/sql/sqlite.h"
#include "kit/sql/statement_cache.h"

namespace redress::sql {

std::string to_text(Category category) {
  switch (category) {
    case Category::unique:
      return "unique";
    case Category::foreign_key:
      return "foreign_key";
    case Category::check:
      return "check";
    case Category::not_null:
      return "not_null";
    case Category::retry:
      return "retry";
    case Category::read_only:
      return "read_only";
    case Category::disconnected:
      return "disconnected";
    case Category::full:
      return "full";
    case Category::syntax:
      return "syntax";
    case Category::refused:
      return "refused";
    case Category::corrupt:
      return "corrupt";
    case Category::other:
      return "other";
  }
  return "other";
}

std::string insert_text(std::string_view table, std::span<const std::string_view> columns) {
  std::string names, values;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i != 0) names += ", ", values += ", ";
    names += columns[i];
    values += "$" + std::to_string(i + 1);
  }
  return "INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + values + ")";
}

std::unique_ptr<Connection> connect(const Address& address) {
  return address.engine == Engine::sqlite ? connect_sqlite(address) : connect_postgresql(address);
}

std::unique_ptr<WriterLock> lock_writer(const Address& address, Connection& connection) {
  return address.engine == Engine::sqlite ? lock_sqlite_writer(address) : lock_postgresql_writer(connection);
}

std::optional<Holder> holder_of_lock(const Address& address, Connection& connection) {
  return address.engine == Engine::sqlite ? holder_of_sqlite_lock(address) : holder_of_postgresql_lock(connection);
}

}  // namespace redress::sql
