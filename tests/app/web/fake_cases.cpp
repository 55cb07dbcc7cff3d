// Cases of the kinds that the pages show.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/app/web/fake_office.h"

namespace redress::web::testing {
namespace {

using namespace casework;

struct Maker {
  FakeOffice& office;
  std::string reference;
  std::int64_t priya = 0, castellano = 0;
  std::optional<Day> known_on{};

  void day(Day on, Request request) {
    Command command;
    command.key = reference + "/" + std::to_string(count++);
    command.case_reference = std::holds_alternative<RegisterCase>(request) ? "" : reference;
    command.on = on;
    command.at = base::Instant{on} + std::chrono::minutes{540 + 7 * count};
    command.actor = priya;
    command.known_on = known_on;
    command.request = std::move(request);
    const auto done = office.run(command);
    EXPECT_TRUE(done.has_value()) << reference << " " << kind_of(command.request) << ": "
                                  << (done ? "" : done.error().front().rule + " " + done.error().front().text);
  }
  int count = 0;
};

}  // namespace

void fill(FakeOffice& office, int cases) {
  const auto people = office.people({"Priya Nair", "R. Castellano", "L. Hughes", "J. Osei"});
  const auto services =
      office.units("service", {"Housing Repairs", "Waste and streets", "Education and SEND", "Parking"});
  const std::vector<std::string> themes{"missed_collections", "damp_and_mould", "delay", "parking_enforcement",
                                        "staff_conduct"};
  const std::vector<std::string> words{"The bins were missed six weeks running",
                                       "The roof leaks into a child\xE2\x80\x99s bedroom", "The plan was 11 weeks late",
                                       "A fine for a bay that was open", "Rudeness at the library desk"};
  using std::chrono::days;
  for (int i = 0; i < cases; ++i) {
    Maker maker{office, fmt::format("WM-2026-{:05}", i), people[0], people[1]};
    const auto kind = static_cast<std::size_t>(i);
    const bool old = i % 3 != 0;
    Day received = office.today() - days{old ? 40 + i % 90 : 4 + i % 12};
    while (base::is_weekend(received)) received -= days{1};
    RegisterCase registration;
    registration.procedure = "eng.lgsco.code.2024";
    registration.channel = i % 2 == 0 ? "phone" : "email";
    registration.theme = themes[kind % themes.size()];
    registration.service = services[kind % services.size()];
    registration.reference = maker.reference;
    registration.complaint = words[kind % words.size()] + ".";
    maker.day(received, registration);
    maker.day(received,
              AddHead{words[kind % words.size()], themes[kind % themes.size()], services[kind % services.size()]});
    maker.day(received + days{1}, AllocateCase{"officer", people[kind % 3], 0});
    maker.day(received + days{2}, AcknowledgeCase{"email"});
    maker.day(received + days{3}, RecordContact{"out", "phone", "Ms Okafor",
                                                "She agreed the heads and wants an apology.", "yes", "An apology", ""});
    if (i % 4 == 0) maker.day(received + days{3}, MakePromise{"Ring with an update", received + days{7}, people[0]});
    if (i % 3 != 0) {
      maker.day(received + days{i % 2 == 0 ? 12 : 24},
                ProposeFinding{1, i % 4 == 1 ? "upheld" : "not_upheld", "The record shows it."});
      Day answered = received + days{i % 2 == 0 ? 13 : 25};
      if (i % 17 == 1) maker.known_on = std::min(office.today(), answered + days{60});
      maker.priya = people[1];
      maker.day(answered, IssueFinding{1});
      maker.priya = people[0];
      maker.day(answered, AnswerStage{"email", i % 4 == 1 ? "upheld" : "not_upheld", i % 2 == 0 ? "" : "backlog"});
      if (i % 5 == 1) maker.day(answered, AgreeRemedy{"payment", 15000, answered + days{30}, "For time and trouble"});
      if (i % 7 == 2) {
        maker.day(answered + days{3}, EscalateCase{"The reply missed two of the three points."});
      }
      maker.known_on.reset();
    }
  }
}

}  // namespace redress::web::testing
