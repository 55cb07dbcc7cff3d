// The databases that one conformance suite runs on.
//
// SQLite always. PostgreSQL where REDRESS_TEST_POSTGRESQL holds a postgresql:// URI (tests/support/postgres.sh makes
// one): without it the suite says loudly that it was left out, and fails where REDRESS_REQUIRE_POSTGRESQL=1 asks for
// it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kit/sql/database.h"

namespace redress::tests {

// Sqlite, and Postgresql if there is one. Says so once if there is none.
std::vector<sql::Engine> engines();
std::string name_of(sql::Engine engine);

// A database of its own for one test, gone afterwards: a folder with redress.db, or a schema of the test server.
class Database {
 public:
  explicit Database(sql::Engine engine);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  sql::Address address(bool read_only = false) const;
  std::unique_ptr<sql::Connection> connect(bool read_only = false) const { return sql::connect(address(read_only)); }
  const std::string& folder() const { return folder_; }

 private:
  sql::Engine engine_;
  std::string folder_;  // an empty one of its own, on either engine
  std::string schema_;
};

}  // namespace redress::tests
