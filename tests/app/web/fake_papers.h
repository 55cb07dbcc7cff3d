// A paper and an action register in memory, for the office of the pages' tests.
#pragma once

#include <string>
#include <vector>

#include "app/office/actions.h"
#include "app/office/papers.h"

namespace redress::web::testing {

// One paper, whatever it is asked for.
class FakePapers : public office::Papers {
 public:
  office::Paper find(std::string_view report, std::string_view period) override {
    office::Paper found = kept;
    found.report = report;
    found.period = period;
    return found;
  }
  base::Checked<std::string> write(const office::ToWrite& asked, std::int64_t) override {
    const auto words = reports::read_commentary(asked.words);
    if (!words) return base::refuse(words.error());
    return std::string("B1");
  }
  base::Checked<base::Done> take_out(const office::ToWrite&, std::int64_t) override { return base::Done{}; }
  base::Checked<base::Done> read(const office::ToWrite&, std::int64_t) override { return base::Done{}; }
  base::Checked<base::Done> change(std::string_view, std::string_view, const office::PaperHead& head,
                                   std::int64_t) override {
    kept.head = head;
    return base::Done{};
  }
  base::Checked<base::Done> resolve(std::string_view, std::string_view, std::string_view, std::int64_t) override {
    return base::Done{};
  }
  std::vector<reports::Meeting> meetings() override { return {}; }

  office::Paper kept;
};

class FakeActions : public office::ActionRegister {
 public:
  std::vector<reports::Action> all() override { return kept; }
  const std::vector<reports::Cause>& causes() override { return causes_; }
  base::Checked<std::string> set(const office::ActionToSet& asked, std::int64_t) override {
    last = asked;
    return std::string("A1/26");
  }
  base::Checked<base::Done> change(const office::ActionChange&, std::int64_t) override { return base::Done{}; }
  base::Checked<base::Done> finish(std::string_view, base::Day, std::string_view, std::int64_t) override {
    return base::Done{};
  }
  base::Checked<base::Done> drop(std::string_view, std::string_view, std::int64_t) override { return base::Done{}; }

  std::vector<reports::Action> kept;
  office::ActionToSet last;

 private:
  std::vector<reports::Cause> causes_{{"delay", "Work waited because there was too much of it"}};
};

}  // namespace redress::web::testing
