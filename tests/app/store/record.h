// A record for one test, on either engine, with cases that can be written by hand.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/store/store.h"
#include "support/engines.h"

namespace redress::store {

inline base::Day day(const char* text) {
  return *base::parse_day(text);
}
inline base::Instant at(const char* text) {
  return *base::parse_instant(text);
}

// Scotland and a calendar of weekends only, without holidays.
clock::Calendars plain_calendars();

// Case `case_id`: received on a Friday, with a response clock of 5 working days; acknowledged; noted with a text. Version
// 1 to 3; recorded on the days on which they happened.
std::vector<casework::CaseEvent> small_case(std::int64_t case_id, const casework::Commitment& note);
// And answered and closed: version 4 and 5.
std::vector<casework::CaseEvent> its_end(std::int64_t case_id);

class Record {
 public:
  explicit Record(sql::Engine engine);

  Store& store() { return *store_; }
  sql::Connection& connection() { return store_->connection(); }
  const tests::Database& database() const { return database_; }
  Place place(bool read_only = false) const { return {database_.address(read_only), database_.folder()}; }
  void reopen();
  void close() { store_.reset(); }

  // The founding of a body, two small cases (WM-2026-1, open; WM-2026-2, closed) with a text each: 9 events.
  void fill();
  // Inside a write transaction of its own.
  template <class Doing>
  void write(const Doing& doing) {
    sql::Transaction transaction(connection(), true);
    store_->confirm_writer();
    doing();
    transaction.commit();
  }
  std::vector<Problem> verify();
  std::vector<Problem> check();
  // With the triggers of the logs out of the way, as somebody with the database's own shell would.
  void tamper(const std::string& sql);

  const clock::Calendars& calendars() const { return calendars_; }
  casework::Commitment text_of_first{}, text_of_second{};

 private:
  tests::Database database_;
  sql::Engine engine_;
  clock::Calendars calendars_ = plain_calendars();
  std::unique_ptr<Store> store_;
};

// Of all problems, one to a line.
std::string lines(const std::vector<Problem>& problems);

}  // namespace redress::store
