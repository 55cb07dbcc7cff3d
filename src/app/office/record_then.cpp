#include "app/office/record_then.h"

#include <utility>

#include "app/store/leaf.h"
#include "base/fault.h"
#include "base/value.h"
#include "kit/crypto/merkle.h"

namespace redress::office {

namespace {

// The tree over both logs: the body's events, which are few, between those of the cases.
class Tree {
 public:
  Tree(std::vector<store::BodyEvent> body, std::uint64_t events) : body_(std::move(body)), events_(events) {}
  void add(const casework::CaseEvent& event) {
    add_body_until(event.seq);
    tree_.append(store::leaf_of(event));
  }
  std::string root() {
    add_body_until(static_cast<std::int64_t>(events_));
    if (tree_.size() != events_)
      throw base::Fault("the log has " + std::to_string(tree_.size()) + " events of the " + std::to_string(events_) +
                        " that are asked for");
    return crypto::hex(tree_.root());
  }

 private:
  void add_body_until(std::int64_t seq) {
    for (; next_ < body_.size() && body_[next_].seq < seq; ++next_) tree_.append(store::leaf_of(body_[next_]));
  }

  std::vector<store::BodyEvent> body_;
  std::uint64_t events_;
  std::size_t next_ = 0;
  crypto::MerkleFrontier tree_;
};

}  // namespace

figures::Names RecordThen::names() const {
  const auto name = [this](std::int64_t unit, base::Day day) { return units.name(unit, day); };
  return {[](std::int64_t) { return std::string(); },
          [this](std::int64_t unit) { return units.name(unit, base::Day::max()); }, name};
}

RecordThen record_then(store::Store& store, std::uint64_t events, std::shared_ptr<const clock::Calendars> calendars) {
  const auto body = store.body_events();
  RecordThen then{events, "", read_adopted(store, events), figures::Columns(std::move(calendars)),
                  organisation::Units(told_of_units(body, events))};
  for (const auto& procedure : then.adopted.procedures) then.columns.learn(procedure);
  Tree tree(body, events);
  store.each_case_event(0, [&](const casework::CaseEvent& event) {
    if (static_cast<std::uint64_t>(event.seq) >= events) return;
    tree.add(event);
    then.columns.append(event);
  });
  then.columns.settle();
  then.root = tree.root();
  return then;
}

}  // namespace redress::office
