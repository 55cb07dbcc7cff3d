// The quantities of one report, while its cells are read: found by what they count and where, and related to each other.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/release/counted.h"
#include "core/release/suppress.h"
#include "core/release/system.h"

namespace redress::release {

// What a cell says of one thing. `what`: `closed`, `sum of working_days of closed`.
struct Number {
  std::string what;
  Box box;
  std::int64_t value = 0;
  bool is_sum = false;
  bool is_small = false;
};

// Where a number stands. `total` for the total of any table; `row:stage-1`, `service:Housing` for a row.
using Scope = std::string;

// The quantities of all editions. A number that is the same in two of them is one quantity.
class Quantities {
 public:
  explicit Quantities(System& system) : system_(system) {}
  void next_edition();  // before the first one too
  // Notes a conflict where this edition has another value of it.
  std::size_t add(const Quantity& quantity);
  // One that no cell is about, so that nobody sees whether it changes: never the same in two editions.
  std::size_t add_between(Quantity quantity);
  const std::vector<std::string>& conflicts() const { return conflicts_; }

 private:
  System& system_;
  std::map<std::pair<std::string, std::int64_t>, std::size_t> all_;
  std::map<std::string, std::size_t> before_, here_;  // of the last edition that had it; of this one
  std::vector<std::string> conflicts_;
  int edition_ = 0;
};

class OneReport {
 public:
  // `possible`: outside it there is nothing in this report.
  OneReport(System& system, Quantities& quantities, const Vocabulary& vocabulary, const Rule& rule, Box possible)
      : system_(system),
        quantities_(quantities),
        vocabulary_(vocabulary),
        rule_(rule),
        possible_(std::move(possible)) {}

  std::size_t add(const Number& number, const Scope& scope, std::int64_t least = 0);
  // For each number that stands in all of these rows and in the total.
  void add_total(const std::vector<Scope>& rows, const Scope& total);
  // Of these there is at least one thing, if that is so.
  void add_something(const std::string& name, const std::vector<std::size_t>& quantities);
  // When all cells are read, in this order. A total of one row alone (`closed at stage 1`) is that row's number, also where no table
  // by row prints it; then what flows, then totals of several rows, then parts of wholes.
  void add_rows_of_filters(const std::vector<std::string>& rows);
  void add_flows();
  void add_row_filters(const std::vector<std::string>& rows);
  void add_parts();

 private:
  struct Known {
    Box box;
    std::size_t quantity;
  };
  const Known* find(const std::string& what, const Scope& scope, const Box& box) const;
  void relate(std::size_t whole, const std::vector<std::size_t>& parts);
  void relate_with_rest(std::size_t whole, const std::vector<std::size_t>& parts);
  void add_last_rows(const std::vector<std::string>& rows);
  void add_totals_of_rows(const std::vector<std::string>& rows);
  void add_parts_of(const Known& whole, const std::vector<Known>& all);

  System& system_;
  Quantities& quantities_;
  const Vocabulary& vocabulary_;
  const Rule rule_;
  const Box possible_;
  std::map<std::pair<std::string, Scope>, std::vector<Known>> known_;
};

}  // namespace redress::release
