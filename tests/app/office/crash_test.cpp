// Killed in the middle of writing, again and again (RELIABILITY F01 and 7, the proof harness): what was acknowledged is there
// exactly once, what was not is there once or not at all, and a repeated key gets the first answer.
//
// Each cycle a child process opens the office with eight writers; each writes `try KEY` into a ledger before it asks and
// `ack KEY REFERENCE` after it was answered. The parent kills the child when it has seen a number of answers, drawn
// anew each time, and a moment more. REDRESS_KILLS sets the number of cycles.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <thread>

#include "app/office/body.h"

namespace redress::office {
namespace {

constexpr int writers = 8;

int kills_asked_for() {
  const char* asked = std::getenv("REDRESS_KILLS");
  return asked == nullptr ? 10 : std::atoi(asked);
}

void put_line(int file, const std::string& line) {
  if (write(file, line.data(), line.size()) != static_cast<ssize_t>(line.size())) _exit(1);
}

// What a key stands for: of four, one registers a case, one attaches a file to it, two note.
int turn_of(const std::string& key) {
  return std::atoi(key.c_str() + key.rfind('-') + 1) % 4;
}
std::string file_of(const std::string& key) {
  return "%PDF-1.7 " + key;
}

base::Checked<Outcome> write_with(Office& office, const std::string& key, const std::string& reference) {
  if (turn_of(key) == 0) return office.run(registration(key), "Writer");
  if (turn_of(key) != 3) return office.run(note(key, reference, "Note " + key), "Writer");
  const std::string bytes = file_of(key);
  return office.attach({.key = key,
                        .case_reference = reference,
                        .on = day("2026-11-19"),
                        .files = {{key + ".pdf", "application/pdf", bytes}}},
                       {office.find_person("Writer").value_or(0), {}});
}

// The child: never returns. Its ledger is written line by line, each in one write.
[[noreturn]] void write_until_killed(const store::Place& place, const Options& options, const std::string& ledger,
                                     int answers, int cycle) {
  const int file = open(ledger.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (file < 0) _exit(1);
  const auto office = Office::open(place, options);
  std::vector<std::thread> threads;
  for (int writer = 0; writer < writers; ++writer) {
    threads.emplace_back([&, writer] {
      std::string mine;
      for (int i = 0;; ++i) {
        const std::string key = std::to_string(cycle) + "-" + std::to_string(writer) + "-" + std::to_string(i);
        const bool registers = turn_of(key) == 0;
        put_line(file, "try " + key + " " + (registers ? "-" : mine) + "\n");
        const auto done = write_with(*office, key, mine);
        if (!done) _exit(1);
        if (registers) mine = done->reference;
        put_line(file, "ack " + key + " " + done->reference + "\n");
        put_line(answers, ".");
      }
    });
  }
  for (auto& thread : threads) thread.join();
  _exit(1);
}

struct Ledger {
  std::map<std::string, std::string> tried;  // key -> the case it was about, `-` for a new one
  std::map<std::string, std::string> acked;  // key -> the reference answered
};

Ledger read_ledger(const std::string& path) {
  Ledger ledger;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    std::string what, key, reference;
    words >> what >> key >> reference;
    if (reference.empty()) continue;  // cut off by the kill
    (what == "try" ? ledger.tried : ledger.acked)[key] = reference;
  }
  return ledger;
}

// Waits for so many answers of the child, then up to two milliseconds more.
bool saw_answers(int pipe, int count, int microseconds) {
  char answer = 0;
  for (int i = 0; i < count; ++i) {
    if (read(pipe, &answer, 1) != 1) return false;
  }
  const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds{microseconds};
  while (std::chrono::steady_clock::now() < until) std::this_thread::yield();
  return true;
}

TEST(Crash, WhatWasAcknowledgedIsThereExactlyOnceAfterEachKill) {
  FoundedBody body;
  const std::string ledger_file = body.place().folder + "/ledger";
  std::mt19937 random(20261120);
  const int kills = kills_asked_for();
  for (int cycle = 0; cycle < kills; ++cycle) {
    std::array<int, 2> answers{};
    ASSERT_EQ(pipe2(answers.data(), O_CLOEXEC), 0);
    const Options options = body.options();
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) write_until_killed(body.place(), options, ledger_file, answers[1], cycle);
    close(answers[1]);
    EXPECT_TRUE(saw_answers(answers[0], 1 + static_cast<int>(random() % 60), static_cast<int>(random() % 2000)))
        << "the child ended before it was killed";
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    close(answers[0]);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself in cycle " << cycle;
  }

  const Ledger ledger = read_ledger(ledger_file);
  EXPECT_GE(ledger.acked.size(), static_cast<std::size_t>(kills));
  const auto office = body.open();
  for (const auto& problem : office->check())
    EXPECT_TRUE(problem.is_note) << "a case names a file that is not whole: " << problem.what;
  std::set<std::string> references;
  std::size_t effects = 0, attached = 0;
  for (const auto& [key, reference] : ledger.tried) {
    const bool registers = reference == "-";
    const auto again = write_with(*office, key, reference);
    ASSERT_TRUE(again.has_value()) << key << ": " << again.error().front().text;
    const auto acked = ledger.acked.find(key);
    if (acked != ledger.acked.end()) {
      EXPECT_TRUE(again->repeated) << key << " was acknowledged and is lost";
      EXPECT_EQ(again->reference, acked->second);
    }
    if (registers) {
      EXPECT_TRUE(references.insert(again->reference).second) << key << " got the case of another key";
    }
    attached += turn_of(key) == 3 ? 1 : 0;
    ++effects;
  }
  // Every key now has one effect: one event, whether it was acknowledged, unknown, or only tried.
  std::size_t events = 0;
  for (const auto& reference : references) {
    const auto view = office->find_case(reference);
    events += view->events.size();
    for (const auto& file : view->state.files) {
      const auto opened = office->open_file(reference, file.id);
      ASSERT_TRUE(opened.has_value());
      EXPECT_EQ(opened->bytes, file_of(opened->name.substr(0, opened->name.rfind('.'))));
      --attached;
    }
  }
  EXPECT_EQ(events, effects);
  EXPECT_EQ(attached, 0U) << "each key one file";
  EXPECT_EQ(static_cast<std::size_t>(office->count_cases({})), references.size());
  EXPECT_TRUE(office->verify().empty());
  EXPECT_TRUE(office->check().empty());
}

}  // namespace
}  // namespace redress::office
