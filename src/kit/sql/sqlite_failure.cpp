#include <sqlite3.h>

#include "kit/sql/sqlite.h"

namespace redress::sql {
namespace {

Category category_of(int code) {
  switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return Category::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return Category::foreign_key;
    case SQLITE_CONSTRAINT_CHECK:
      return Category::check;
    case SQLITE_CONSTRAINT_NOTNULL:
      return Category::not_null;
    case SQLITE_CONSTRAINT_TRIGGER:
      return Category::refused;
    default:
      break;
  }
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Category::retry;
    case SQLITE_READONLY:
      return Category::read_only;
    case SQLITE_FULL:
      return Category::full;
    case SQLITE_ERROR:
      return Category::syntax;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return Category::corrupt;
    default:
      return Category::other;
  }
}

}  // namespace

void throw_sqlite_failure(sqlite3* database, int code, std::string_view doing) {
  std::string what = "SQLite: ";
  what += database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
  what += " (" + std::to_string(code) + ") in: ";
  what += doing.substr(0, 200);
  throw Failure(category_of(code), what);
}

}  // namespace redress::sql
