// Somebody who has every public edition of a random report and works out what he can: from totals, complements, percentages, the
// flow from start to end, and what changed between the editions. He knows more than any real reader: what has not changed he
// knows not to have changed, and of the rest whether it grew. Shares nothing with src/core/release.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "property/plain_attack.h"
#include "property/random_tables.h"

namespace redress::plain {

struct Published {
  figures::Report copy;
  std::vector<Complaint> complaints;  // behind it: what he is after, and what he is told of changes
  bool with_fractions = true;         // he has the files, with their numerators; else the page, with its rounded rates
};

class Reader {
 public:
  Reader(const RandomReport& shape, const std::vector<Published>& editions);

  struct Target {
    std::size_t edition;
    std::string name, scope;  // `upheld`, `service:service-2`
    std::size_t unknown;
    std::int64_t truth;
    bool is_shown;  // in a cell of this edition or, being the same, of one before
    bool is_sum;
  };
  // Every small number that the editions are about: counts in cells, parts of rates, what a whole has beside its parts, and days of
  // a small number of complaints.
  std::vector<Target> small_numbers(int threshold) const;
  Attack& attack() { return attack_; }

 private:
  using Name = std::pair<std::string, std::string>;  // of a number, and its scope
  void read(const Published& edition);
  void relate(const Published& edition, const std::string& scope, const std::set<std::string>& printed);
  void observe(const Published& edition, const figures::Cell& cell, const std::string& scope);
  void add_up(const std::string& by, const std::vector<figures::Row>& rows);
  void compare();
  std::size_t unknown(const std::string& name, const std::string& scope, const Published& edition);

  const RandomReport& shape_;
  Attack attack_;
  struct Number {
    std::size_t unknown;
    std::int64_t truth;
    bool is_printed = false, is_shown = false;
  };
  std::vector<std::map<Name, Number>> editions_;
  std::vector<std::string> codes_;  // of the edition that is read; empty if no table has them all
  std::vector<std::string> rows_in_total_;
};

}  // namespace redress::plain
