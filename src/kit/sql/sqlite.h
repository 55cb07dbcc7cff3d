// The SQLite driver: WAL with synchronous=FULL (NORMAL loses acknowledged commits on power loss) and secure_delete, so
// that an erased text leaves no byte in the file. Rule: DESIGN 3.
#pragma once

#include <memory>

#include "kit/sql/database.h"

struct sqlite3;

namespace redress::sql {

std::unique_ptr<Connection> connect_sqlite(const Address& address);
std::unique_ptr<WriterLock> lock_sqlite_writer(const Address& address);
std::optional<Holder> holder_of_sqlite_lock(const Address& address);

// The failure that this (extended) result code and the connection's message mean.
[[noreturn]] void throw_sqlite_failure(sqlite3* database, int code, std::string_view doing);

}  // namespace redress::sql
