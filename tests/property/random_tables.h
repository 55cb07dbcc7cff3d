// Random reports with small numbers in them, counted from random lists of complaints: services, themes and stages by received,
// closed, outcomes, in time and late, days, percentages, with their totals; and later editions of them.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/figures/figure.h"
#include "core/reports/definition.h"
#include "property/random_histories.h"

namespace redress::plain {

struct Complaint {
  std::string row, service, theme, outcome;  // outcome of what is closed
  bool open_before = false, received = false, reopened = false, closed = false;
  bool answered = false, timed = false, met = false;  // of what is closed
  int days = 0;                                       // of what is answered
};

// What is known of a number when it stands in a cell: which counts of the complaints of its scope it is made of.
struct Shown {
  enum class As { count, share, mean, median } as = As::count;
  std::string top, bottom;  // names of counted things; of a median, `top` is what it is taken of
};

struct RandomReport {
  reports::Definition definition;
  std::vector<figures::Measure> measures;
  std::map<std::string, Shown> columns;  // by the id of the column
};

// How many of these there are: `received`, `upheld`, `timed`, `days` (their sum).
std::int64_t counted(const std::string& name, const std::vector<Complaint>& complaints);
std::vector<Complaint> of_scope(const RandomReport& shape, const std::vector<Complaint>& all, const std::string& scope);

RandomReport random_report(Dice& dice);
std::vector<Complaint> random_complaints(Dice& dice, const RandomReport& shape);
// Some recorded late, and now and then something put right.
std::vector<Complaint> later(Dice& dice, const RandomReport& shape, std::vector<Complaint> complaints);
figures::Report tabulated(const RandomReport& shape, const std::vector<Complaint>& complaints);

}  // namespace redress::plain
