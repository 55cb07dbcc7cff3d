// The PostgreSQL driver on libpq: prepared statements kept by text, results in binary, COPY for many rows.
#pragma once

#include <memory>

#include "kit/sql/database.h"

struct pg_conn;
struct pg_result;

namespace redress::sql {

std::unique_ptr<Connection> connect_postgresql(const Address& address);
std::unique_ptr<WriterLock> lock_postgresql_writer(Connection& connection);
std::optional<Holder> holder_of_postgresql_lock(Connection& connection);

// The failure that a result's SQLSTATE means; without a result, or with the connection lost, `disconnected`.
[[noreturn]] void throw_postgresql_failure(const pg_conn* connection, const pg_result* result, std::string_view doing);

// A row as COPY ... FROM STDIN reads it in text form, with its end of line.
void append_copy_line(std::string& out, std::span<const Parameter> row);

}  // namespace redress::sql
