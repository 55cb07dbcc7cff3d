// Kept figures and figures of officers in memory, for the pages' tests.
#pragma once

#include <string>
#include <vector>

#include "app/office/officer_figures.h"
#include "app/office/saved_figures.h"

namespace redress::web::testing {

class FakeOfficerFigures : public office::OfficerFigures {
 public:
  std::vector<office::OfficerRequest> asked_by(std::int64_t) override { return {}; }
  std::vector<office::OfficerRequest> about(std::int64_t) override { return {}; }
  base::Checked<std::int64_t> ask(std::int64_t, const office::OfficerQuestion&) override { return std::int64_t{1}; }
  std::optional<base::Day> shown_from(const office::OfficerRequest&) override { return std::nullopt; }
  bool is_shown_to_asker(const office::OfficerRequest&, base::Day) override { return false; }
  void opened_by_officer(const office::OfficerRequest&) override {}
  void seen_by_asker(const office::OfficerRequest&) override {}
  base::Checked<figures::Report> figures(const office::OfficerRequest&) override { return figures::Report{}; }
};

// Everybody has the same ones, and each is their own.
class FakeSavedFigures : public office::SavedFigures {
 public:
  std::vector<office::SavedFigure> all(std::int64_t) override { return kept; }
  std::optional<office::SavedFigure> find(std::int64_t, std::int64_t id) override {
    for (const auto& figure : kept) {
      if (figure.id == id) return figure;
    }
    return std::nullopt;
  }
  base::Checked<std::int64_t> keep(std::int64_t actor, std::string_view name,
                                   const office::FigureQuestion& question) override {
    if (name.empty()) return base::refuse({"figure_needs_a_name", "name", "", "enter a name for the figure"});
    kept.push_back({static_cast<std::int64_t>(kept.size()) + 1, actor, std::string(name), question, false, {}, ""});
    return kept.back().id;
  }
  base::Checked<base::Done> rename(std::int64_t, std::int64_t, std::string_view) override { return base::Done{}; }
  base::Checked<base::Done> share(std::int64_t, std::int64_t id, bool shared) override {
    kept.at(static_cast<std::size_t>(id - 1)).is_shared = shared;
    return base::Done{};
  }
  base::Checked<base::Done> remove(std::int64_t, std::int64_t) override { return base::Done{}; }
  void open(std::int64_t, std::int64_t) override {}
  base::Checked<base::Done> schedule(std::int64_t, std::int64_t id, std::string_view every) override {
    kept.at(static_cast<std::size_t>(id - 1)).every = every;
    return base::Done{};
  }
  base::Checked<std::string> number(const office::FigureQuestion&, base::Day) override { return std::string("1"); }
  office::OfficerFigures& officers() override { return officers_; }

 private:
  std::vector<office::SavedFigure> kept;
  FakeOfficerFigures officers_;
};

}  // namespace redress::web::testing
