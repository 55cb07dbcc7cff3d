#include "bench/body.h"

#include <stdexcept>

namespace redress::bench {
namespace {

using casework::Command;
using std::chrono::days;

constexpr int batch = 1000;

std::string reference_of(const char* prefix, int n) {
  return fmt::format("{}-{:07}", prefix, n);
}

struct Telling {
  office::History& history;
  Making& making;
  std::size_t& typed;
  Day day;

  int pick(int below) { return static_cast<int>(making.random() % static_cast<unsigned>(below)); }
  void later(int at_most) { day += days{pick(at_most + 1)}; }
  std::int64_t somebody() {
    return making.people[static_cast<std::size_t>(pick(static_cast<int>(making.people.size())))];
  }
  std::string words(int length) {
    static constexpr std::string_view text =
        "The repair was promised for the second week of the month and nobody came. I have telephoned four times since "
        "and "
        "each time was told that a different person would ring me back. The damp in the back bedroom is worse. ";
    std::string said;
    while (static_cast<int>(said.size()) < length) said += text;
    said.resize(static_cast<std::size_t>(length));
    typed += said.size();
    return said;
  }

  void tell(casework::Request request) {
    if (day > last_day()) return;  // it has not happened yet
    Command command;
    command.key = fmt::format("{}/{}", history.reference, history.commands.size());
    command.case_reference = history.reference;
    command.on = day;
    command.known_on = day;
    command.actor = somebody();
    command.request = std::move(request);
    history.commands.push_back(std::move(command));
  }
};

const char* outcome_of(int roll) {
  if (roll < 40) return "upheld";
  if (roll < 55) return "partly_upheld";
  if (roll < 95) return "not_upheld";
  return "resolved";
}

void answer(Telling& telling, const char* outcome) {
  telling.later(12);
  telling.tell(casework::ProposeFinding{.head = 1, .outcome = outcome, .reasons = telling.words(200)});
  telling.later(3);
  telling.tell(casework::IssueFinding{.head = 1});
  telling.tell(casework::AnswerStage{.channel = "email", .outcome = outcome, .late_reason = ""});
}

}  // namespace

Day last_day() {
  return *base::parse_day("2026-03-31");
}

office::History history(Making& making, int n, std::size_t& typed) {
  office::History told{reference_of("BM", n), {}};
  Telling telling{told, making, typed, *base::parse_day("2023-04-01")};
  telling.day += days{telling.pick(1090)};
  const bool second = telling.pick(100) < 10;
  telling.tell(casework::RegisterCase{.procedure = "sct.mchp.2021",
                                      .channel = telling.pick(2) == 0 ? "web" : "phone",
                                      .received_stage = second ? "2" : "1",
                                      .stream = "",
                                      .theme = fmt::format("theme-{}", telling.pick(12)),
                                      .service = making.services[static_cast<std::size_t>(telling.pick(8))],
                                      .reference = told.reference,
                                      .complaint = telling.words(400)});
  telling.tell(casework::AddHead{.words = telling.words(60), .theme = "", .service = 0});
  telling.later(3);
  telling.tell(casework::AcknowledgeCase{.channel = "email"});
  telling.tell(casework::AllocateCase{.role = "officer", .handler = telling.somebody(), .team = 0});
  telling.later(4);
  const std::string lamp = fmt::format(" lamp{}", n % lamps);
  typed += lamp.size();
  telling.tell(casework::AddNote{.words = telling.words(150) + lamp});
  const char* outcome = outcome_of(telling.pick(100));
  answer(telling, outcome);
  if (!second && telling.pick(100) < 20) {
    telling.later(20);
    telling.tell(casework::EscalateCase{.reason = "complainant_asked"});
    telling.tell(casework::AllocateCase{.role = "officer", .handler = telling.somebody(), .team = 0});
    telling.later(15);
    outcome = outcome_of(telling.pick(100));
    answer(telling, outcome);
  }
  telling.later(5);
  if (telling.pick(100) < 95) telling.tell(casework::CloseCase{.outcome = outcome, .reason = ""});
  return told;
}

std::vector<Command> new_commands(int client, int count) {
  std::vector<Command> commands;
  for (int i = 0; i < count; ++i) {
    Command command;
    command.key = fmt::format("durable/{}/{}", client, i);
    command.on = last_day();
    command.actor = 1;
    const std::string reference = fmt::format("DU-{}-{:06}", client, i / 4);
    command.case_reference = reference;
    switch (i % 4) {
      case 0:
        command.request = casework::RegisterCase{.procedure = "sct.mchp.2021",
                                                 .channel = "phone",
                                                 .received_stage = "1",
                                                 .stream = "",
                                                 .theme = "",
                                                 .service = 0,
                                                 .reference = reference,
                                                 .complaint = "Nobody came."};
        break;
      case 1:
        command.request = casework::AcknowledgeCase{.channel = "email"};
        break;
      case 2:
        command.request = casework::AllocateCase{.role = "officer", .handler = 1, .team = 0};
        break;
      default:
        command.request = casework::AddNote{.words = "Rang; no answer."};
    }
    commands.push_back(std::move(command));
  }
  return commands;
}

std::size_t make_body(const std::string& folder, int cases) {
  const auto place = store::place_of(folder, "", false);
  const auto founded = office::Office::found(place, {.name = "Benchmark Council",
                                                     .calendar = "scotland",
                                                     .zone = "Europe/London",
                                                     .prefix = "BM",
                                                     .demonstration = true});
  if (!founded) throw std::runtime_error("the body could not be founded: " + founded.error().front().text);
  const auto open = office::Office::open(place, {.new_names = true});
  Making making{std::mt19937_64{20260401}, {}, {}};
  std::vector<std::string> names;
  for (int i = 0; i < 40; ++i) names.push_back(fmt::format("Officer {}", i + 1));
  making.people = open->people(names);
  names.resize(8);
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = fmt::format("Service {}", i + 1);
  making.services = open->units("service", names);

  std::size_t typed = 0;
  std::vector<office::History> histories;
  for (int n = 0; n < cases; ++n) {
    histories.push_back(history(making, n, typed));
    if (static_cast<int>(histories.size()) < batch && n + 1 < cases) continue;
    for (const auto& written : open->write_histories(histories)) {
      if (!written) throw std::runtime_error("a history was refused: " + written.error().front().text);
    }
    histories.clear();
  }
  return typed;
}

std::string case_list(int rows) {
  std::mt19937_64 random{20171001};
  const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
  std::string csv =
      "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,"
      "theme,recorded_on\n";
  for (int n = 0; n < rows; ++n) {
    const Day received = *base::parse_day("2023-04-01") + days{pick(1000)};
    const Day allocated = received + days{pick(4)};
    const Day escalated = allocated + days{5 + pick(10)};
    const Day closed = escalated + days{pick(30)};
    csv += fmt::format("CL-{:07},sct.mchp.2021,{},1,{},Officer {},{},{},{},Service {},theme-{},\n", n,
                       base::to_text(received), base::to_text(allocated), pick(40) + 1,
                       pick(5) == 0 ? base::to_text(escalated) : "", base::to_text(closed), outcome_of(pick(100)),
                       pick(8) + 1, pick(12));
  }
  return csv;
}

}  // namespace redress::bench
