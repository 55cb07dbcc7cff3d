// Short ways to say the commands of a history. Used in this folder only.
#pragma once

#include <string>
#include <utility>

#include "app/office/office.h"

namespace redress::intake {

// Collects the commands of one case; each counts as known on its own day unless it says otherwise.
class Telling {
 public:
  Telling(std::string reference, std::int64_t actor) : actor_(actor) { history_.reference = std::move(reference); }

  casework::Command& on(base::Day day, casework::Request request) {
    casework::Command command;
    command.case_reference = history_.reference;
    command.on = day;
    command.known_on = day;
    command.actor = actor_;
    command.request = std::move(request);
    return history_.commands.emplace_back(std::move(command));
  }
  Telling& by(std::int64_t actor) {
    actor_ = actor;
    return *this;
  }
  office::History take() { return std::move(history_); }

 private:
  office::History history_;
  std::int64_t actor_;
};

}  // namespace redress::intake
