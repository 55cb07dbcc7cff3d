#include "core/release/simplex.h"

#include <algorithm>
#include <cmath>

namespace redress::release {

namespace {

constexpr double tiny = 1e-7;
constexpr double infinite = std::numeric_limits<double>::infinity();
// What an equation costs that does not hold, for each one that it is off: as much as so many of the dearest amounts.
constexpr double times_dearest = 1'000;
constexpr std::size_t most_steps = 5'000;
constexpr std::size_t careful_after =
    1'000;  // steps; from there on the first way is taken, which never goes in circles

class Tableau {
 public:
  explicit Tableau(const LinearProgram& program)
      : program_(program), width_(program.amounts.size()), height_(program.sums.size()) {
    rows_.assign(height_ * width_, 0);
    reduced_.assign(width_, 0);
    at_most_.assign(width_, false);
    in_basis_.assign(width_, false);
    for (const auto& amount : program.amounts) off_ = std::max(off_, times_dearest * amount.cost);
    // In the beginning every equation is off by its sum.
    basis_.assign(height_, none);
    for (std::size_t row = 0; row < height_; ++row) values_.push_back(std::abs(program.sums[row]));
    for (std::size_t column = 0; column < width_; ++column) {
      reduced_[column] = program.amounts[column].cost;
      for (const auto& [row, coefficient] : program.amounts[column].in) {
        at(row, column) += program.sums[row] < 0 ? -coefficient : coefficient;
        reduced_[column] -= off_ * (program.sums[row] < 0 ? -coefficient : coefficient);
      }
    }
  }

  std::optional<std::vector<double>> solved() {
    for (std::size_t step = 0;; ++step) {
      if (step == most_steps) return std::nullopt;
      const std::size_t entering = best_to_enter(step > careful_after);
      if (entering == none) break;
      enter(entering);
    }
    std::vector<double> amounts(width_, 0);
    for (std::size_t column = 0; column < width_; ++column) {
      if (at_most_[column]) amounts[column] = program_.amounts[column].most;
    }
    for (std::size_t row = 0; row < height_; ++row) {
      if (basis_[row] != none) {
        amounts[basis_[row]] = values_[row];
      } else if (values_[row] > tiny) {
        return std::nullopt;
      }
    }
    return amounts;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  double& at(std::size_t row, std::size_t column) { return rows_[row * width_ + column]; }
  double most_of(std::size_t basic) const { return basic == none ? infinite : program_.amounts[basic].most; }

  std::size_t best_to_enter(bool first) const {
    std::size_t best = none;
    double gain = off_ * 1e-11 + 1e-9;
    for (std::size_t column = 0; column < width_; ++column) {
      if (in_basis_[column] || program_.amounts[column].most <= 0) continue;
      const double here = at_most_[column] ? reduced_[column] : -reduced_[column];
      if (here <= gain) continue;
      best = column;
      if (first) return best;
      gain = here;
    }
    return best;
  }

  // Changes the amount until it or another reaches an end of its range; that one leaves the basis.
  void enter(std::size_t column) {
    const double way = at_most_[column] ? -1 : 1;
    double by = program_.amounts[column].most;
    std::size_t leaving = none;
    bool leaves_at_most = false;
    for (std::size_t row = 0; row < height_; ++row) {
      const double falls = way * at(row, column);
      if (std::abs(falls) < tiny) continue;
      const double room = falls > 0 ? values_[row] / falls : (most_of(basis_[row]) - values_[row]) / -falls;
      // Of two that reach their end together, an equation that is off goes first.
      if (room < by - tiny || (room < by + tiny && leaving != none && basis_[row] == none && basis_[leaving] != none)) {
        by = std::max(0.0, room);
        leaving = row;
        leaves_at_most = falls < 0;
      }
    }
    for (std::size_t row = 0; row < height_; ++row) values_[row] -= by * way * at(row, column);
    if (leaving == none) {
      at_most_[column] = !at_most_[column];
      return;
    }
    const double value = at_most_[column] ? program_.amounts[column].most - by : by;
    if (basis_[leaving] != none) {
      in_basis_[basis_[leaving]] = false;
      at_most_[basis_[leaving]] = leaves_at_most;
    }
    basis_[leaving] = column;
    in_basis_[column] = true;
    at_most_[column] = false;
    values_[leaving] = value;
    pivot(leaving, column);
  }

  void pivot(std::size_t pivot_row, std::size_t column) {
    double* const chosen = &rows_[pivot_row * width_];
    const double scale = 1 / chosen[column];
    nonzero_.clear();
    for (std::size_t i = 0; i < width_; ++i) {
      if (std::abs(chosen[i]) < 1e-11) {
        chosen[i] = 0;
      } else {
        chosen[i] *= scale;
        nonzero_.push_back(i);
      }
    }
    const auto subtract = [&](double* row) {
      const double times = row[column];
      if (times == 0) return;
      for (const std::size_t i : nonzero_) row[i] -= times * chosen[i];
      row[column] = 0;
    };
    for (std::size_t row = 0; row < height_; ++row) {
      if (row != pivot_row) subtract(&rows_[row * width_]);
    }
    subtract(reduced_.data());
  }

  const LinearProgram& program_;
  std::size_t width_, height_;
  double off_ = 1;
  std::vector<double> rows_, reduced_, values_;  // values of what is in the basis
  std::vector<std::size_t> basis_;               // of each row the amount; none: how much its equation is off
  std::vector<bool> at_most_, in_basis_;
  std::vector<std::size_t> nonzero_;
};

}  // namespace

std::optional<std::vector<double>> cheapest(const LinearProgram& program) {
  return Tableau(program).solved();
}

}  // namespace redress::release
