// Linear programs with small whole coefficients: the cheapest amounts, each from 0 to its most, that satisfy all equations.
//
// The simplex method with bounded amounts, on a dense tableau. The arithmetic is floating, so that the caller must check what
// comes back with whole numbers; what the tables of a report need comes back whole nearly always. Deterministic.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace redress::release {

struct LinearProgram {
  struct Amount {
    double cost = 0;  // of one; not below zero
    double most = std::numeric_limits<double>::infinity();
    std::vector<std::pair<std::size_t, double>> in;  // equation, coefficient
  };
  std::vector<Amount> amounts;
  std::vector<double> sums;  // of each equation
};

// The amounts; nothing if no amounts satisfy the equations, or none were found after many steps.
std::optional<std::vector<double>> cheapest(const LinearProgram& program);

}  // namespace redress::release
