// The index of words: which cases hold them. Made from the texts beside the log, behind it by a little, and brought up to date by
// the writer before it is asked.
//
// One interface over FTS5 and tsvector; the words come folded (kit/words), so that both engines find the same. A case's words
// stand in it once each. A name's words stand there a second time as `n:whitcombe`, and of a person as a whole, compacted, the
// postcode (`p:`), the e-mail address (`e:`) and the telephone number (`t:`).
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kit/sql/database.h"

namespace redress::store {

// Every one of `all`, and one at least of `any` where there are some. A word stands for those that begin with it; one with a
// colon for itself alone.
struct WordQuery {
  std::vector<std::string> all, any;
  int offset = 0, limit = 20;
};

class WordIndex {
 public:
  explicit WordIndex(sql::Connection& connection) : connection_(connection) {}

  // The newest case first. Nothing for a query without words.
  std::vector<std::int64_t> find(const WordQuery& query);
  std::int64_t count(const WordQuery& query);

  // Up to the events before that seq; the end of the log; is there an event of a case that is not in it yet?
  std::int64_t found_up_to();
  std::int64_t end_of_log();
  bool is_behind();

  // Inside a write transaction.
  std::vector<std::int64_t> touched(std::int64_t from_seq, std::int64_t to_seq);
  void keep(std::int64_t case_id, const std::set<std::string>& words);
  void set_found_up_to(std::int64_t seq);
  void forget_all();

  bool is_known_person(std::int64_t number);
  // Their references, the newest first.
  std::vector<std::string> cases_of_person(std::int64_t number);

 private:
  std::string text_of(const WordQuery& query) const;
  std::int64_t number(std::string_view sql, const std::vector<sql::Parameter>& values);
  std::vector<std::int64_t> ids(std::string_view sql, const std::vector<sql::Parameter>& values);

  sql::Connection& connection_;
};

}  // namespace redress::store
