// What a body has adopted, as its log says: who it is, the editions of its procedures and calendars. Read when an office
// opens; a procedure's edition that is agreed to while it is open makes a new state of it.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/office.h"
#include "app/store/store.h"
#include "core/figures/measure.h"
#include "core/reports/definition.h"

namespace redress::office {

struct Adopted {
  Body body;
  std::vector<procedure::Procedure> procedures;  // the newest edition of each last
  std::vector<std::int64_t> procedure_seqs;      // of the body event that brought each, in the same order
  std::map<std::string, std::int64_t, std::less<>> calendar_seqs;  // of the newest edition of each
  std::vector<figures::Measure> measures;                          // the newest edition of each
  std::vector<reports::Definition> reports;                        // likewise

  struct Edition {
    std::int64_t seq = 0;
    const procedure::Procedure* procedure = nullptr;
  };
  std::optional<Edition> newest(std::string_view procedure) const;
  // Under which a case of that day begins: the newest that holds on it, else the newest of all.
  std::optional<Edition> newest(std::string_view procedure, Day on) const;
  std::optional<Edition> called(std::string_view procedure, int number) const;
  // The edition that this body event brought.
  std::optional<Edition> edition(std::int64_t seq) const;
};

// The state as it is now. Whoever still reads an earlier one keeps it: none goes while this lives, and editions are few.
class AdoptedNow {
 public:
  explicit AdoptedNow(Adopted first) { publish(std::move(first)); }
  const Adopted& operator*() const { return *now_.load(std::memory_order_acquire); }
  const Adopted* operator->() const { return now_.load(std::memory_order_acquire); }
  // From any thread: that edition, brought by that event, is the newest of its procedure.
  void add(procedure::Procedure next, std::int64_t seq);

 private:
  void publish(Adopted state);

  std::mutex mutex_;
  std::vector<std::unique_ptr<const Adopted>> all_;
  std::atomic<const Adopted*> now_ = nullptr;
};

// The newest edition of each procedure, in the order in which they came.
std::vector<const procedure::Procedure*> newest(const Adopted& adopted);
// About `procedure`, with the nearest id that the body has.
base::Refusal procedure_is_not_known(const Adopted& adopted, const std::string& procedure);

// Of the first so many events of the log. Throws base::Fault if there is no body, or an adopted procedure's text is gone or
// cannot be read.
Adopted read_adopted(store::Store& store, std::uint64_t events = UINT64_MAX);

}  // namespace redress::office
