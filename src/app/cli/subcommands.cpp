#include "app/cli/report.h"
#include "app/cli/subcommand.h"

namespace redress::cli {

const std::vector<Subcommand>& subcommands() {
  static const std::vector<Subcommand> all{
      {"init", "found a body", init},
      {"demo", "make a demonstration body", demo},
      {"command", "carry out a file of commands", command},
      {"import", "take in a file of cases", import},
      {"deadline", "the day a thing is due, and why", deadline},
      {"workdays", "how many working days lie between two days", workdays},
      {"procedure", "check FILE..., draw FILE; list, use and drop: which ones the body uses", procedures},
      {"report",
       "a report for a period; diff OLD NEW; agrees FILE; publish, release, withdraw, published, again, changed, pack",
       report},
      {"figure", "one measure over any days", figure},
      {"explain", "why a case's dates are what they are", explain},
      {"verify", "is the record what it was", verify},
      {"check", "are the tables what the record says", check},
      {"rebuild", "make the tables again from the record", rebuild},
      {"doctor", "what an administrator looks at first", doctor},
      {"account", "who may sign in: list, open, invite, reset, role, close, load", account},
      {"units", "the teams and services: list, load FILE.csv", units},
      {"organisation", "services and teams by day: list, add, rename, succeed, close", organisation_units},
      {"targets", "what measures should come to: list, set MEASURE, end ID", target_register},
      {"actions", "what is to be done and by when: list, set, change, finish or drop REFERENCE", action_register},
      {"numbers", "dated numbers, such as head count: list, record SERIES, import FILE.csv, withdraw ID",
       dated_numbers},
      {"forecast", "backlog: when it is cleared; remedies: what overdue months will cost", forecasts},
      {"token", "who may send complaints by program: make a token, list, revoke", token},
      {"serve", "the pages, on this machine", serve},
      {"run", "say what is due, once, where no server does it: from cron", run},
      {"routes", "every route of the server with its permission", routes},
  };
  return all;
}

}  // namespace redress::cli
