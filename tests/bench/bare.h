// A bare SQLite group-commit loop: what redress is measured beside (DESIGN 10).
//
// It takes the rows that commands left in a record and commits them once more, command after command, through SQLite's own C
// interface: the same tables, keys and indexes, the same journal, sync and secure_delete, one thread, nothing decided, read
// or checked. For each command: its events with their leaves, its texts, its answer, and its case's row (a new one with its
// clocks, or the columns that every command changes); for each group: the head of the log. So it writes no more than redress,
// and in places less: it has no triggers, and rows made from the log are written once, in their last state, where redress
// changed them on the way.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "bench/measured.h"

namespace redress::bench {

class BareLoop {
 public:
  // `record` is a body's database, in which no command has been carried out yet that is to be measured.
  BareLoop(const std::string& record, const std::string& file);
  BareLoop(const BareLoop&) = delete;
  BareLoop& operator=(const BareLoop&) = delete;

  // Commits what the record holds since the last call, so many commands in each synced group. For one command.
  Took commit_again(int in_a_group);

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    void operator()(sqlite3_value* value) const { sqlite3_value_free(value); }
  };
  using Handle = std::unique_ptr<sqlite3, Close>;
  using Statement = std::unique_ptr<sqlite3_stmt, Close>;
  using Values = std::vector<std::unique_ptr<sqlite3_value, Close>>;
  struct Change {  // one statement of the loop and what is bound to it
    sqlite3_stmt* statement = nullptr;
    Values values;
  };
  using Changes = std::vector<Change>;

  static Handle opened(const std::string& file);
  static void script(const Handle& database, const std::string& sql);
  static Statement prepared(const Handle& database, const std::string& sql);
  // The rows of a query on the record, with the statement that is to take them.
  Changes rows_of(const std::string& query, sqlite3_stmt* statement);
  sqlite3_stmt* insert_into(const std::string& table);
  void carry_out(const Change& change);
  std::vector<Changes> new_commands();

  Handle record_, target_;
  std::map<std::string, Statement> inserts_;  // by table; after target_, so that they go first
  Statement update_case_, move_head_;
  std::int64_t last_command_ = 0, last_case_ = 0, last_text_ = 0;
};

}  // namespace redress::bench
