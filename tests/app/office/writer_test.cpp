#include "app/office/writer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "base/fault.h"

namespace redress::office {
namespace {

// Writes down what it is told; fails where it is asked to.
class NotedBench : public Bench {
 public:
  void begin() override {
    note("begin");
    if (fail_begin.exchange(false)) throw base::Fault("another has taken over");
  }
  void begin_job(Refuses refuses) override { note(refuses == Refuses::at_any_time ? "[" : "<"); }
  void keep_job() override { note("]"); }
  void drop_job() override { note("x]"); }
  void end_jobs() override { note("end"); }
  void commit() override {
    if (fail_commit) throw base::Fault("the disk said no");
    note("commit");
    ++commits;
  }
  void committed() override { note("committed"); }
  void abandon() override { note("abandon"); }

  void note(const std::string& what) { notes += what + " "; }

  std::string notes;  // of the writer's thread; read when nothing is asked of it
  std::atomic<int> commits = 0;
  std::atomic<bool> fail_begin = false, fail_commit = false;
};

TEST(Writer, AnswersAJobAfterItsCommit) {
  NotedBench bench;
  Writer writer(bench);
  writer.run([&] {
    bench.note("work");
    return true;
  });
  EXPECT_EQ(bench.notes, "begin [ work ] end commit committed ");
}

TEST(Writer, DropsAJobThatIsRefusedAndKeepsItsNeighbours) {
  NotedBench bench;
  Writer writer(bench);
  writer.run_all({[] { return true; }, [] { return false; }, [] { return true; }});
  std::string without_groups;
  for (std::size_t at = 0; at < bench.notes.size(); ++at) {
    if (bench.notes[at] == '[' || bench.notes[at] == ']' || bench.notes[at] == 'x') without_groups += bench.notes[at];
  }
  EXPECT_EQ(without_groups, "[][x][]");
}

TEST(Writer, SaysOfEachJobWhenItMayRefuse) {
  NotedBench bench;
  Writer writer(bench);
  writer.run([] { return true; }, Refuses::before_it_writes);
  writer.run([] { return false; });
  EXPECT_EQ(bench.notes, "begin < ] end commit committed begin [ x] end commit committed ");
}

TEST(Writer, TakesTogetherWhatIsAskedTogether) {
  NotedBench bench;
  Writer writer(bench);
  writer.run_all(std::vector<Writer::Work>(100, [] { return true; }));
  EXPECT_LT(bench.commits, 10);
}

TEST(Writer, TakesIntoTheGroupWhatIsAskedWhileItsFirstJobIsCarriedOut) {
  NotedBench bench;
  std::thread late;
  {
    Writer writer(bench);
    writer.run([&] {
      late = std::thread([&] { writer.run([] { return true; }); });
      while (writer.waiting() == 0) std::this_thread::yield();
      return true;
    });
    late.join();
  }
  EXPECT_EQ(bench.notes, "begin [ ] [ ] end commit committed ");
}

TEST(Writer, GoesOnAfterAFailureBeforeTheCommit) {
  NotedBench bench;
  bench.fail_begin = true;
  Writer writer(bench);
  EXPECT_THROW(writer.run([] { return true; }), base::Fault);
  EXPECT_NO_THROW(writer.run([] { return true; }));
  EXPECT_EQ(bench.notes, "begin abandon begin [ ] end commit committed ");
}

TEST(Writer, StopsForGoodWhenACommitFails) {
  NotedBench bench;
  bench.fail_commit = true;
  Writer writer(bench);
  try {
    writer.run([] { return true; });
    FAIL() << "a failed commit was answered as done";
  } catch (const base::Fault& fault) {
    EXPECT_NE(std::string(fault.what()).find("may or may not be kept"), std::string::npos) << fault.what();
  }
  bench.fail_commit = false;
  EXPECT_TRUE(writer.stopped());
  EXPECT_THROW(writer.run([] { return true; }), base::Fault);
  EXPECT_EQ(bench.commits, 0) << "a second sync was tried";
}

TEST(Writer, GivesEveryoneInAFailedGroupTheFault) {
  NotedBench bench;
  bench.fail_commit = true;
  Writer writer(bench);
  std::atomic<int> faults = 0;
  std::vector<std::thread> clients;
  for (int i = 0; i < 8; ++i) {
    clients.emplace_back([&] {
      try {
        writer.run([] { return true; });
      } catch (const base::Fault&) {
        ++faults;
      }
    });
  }
  for (auto& client : clients) client.join();
  EXPECT_EQ(faults, 8);
}

TEST(Writer, FinishesWhatWasAskedBeforeItEnds) {
  NotedBench bench;
  std::atomic<int> done = 0;
  {
    Writer writer(bench);
    std::vector<std::thread> clients;
    for (int i = 0; i < 8; ++i) {
      clients.emplace_back([&] {
        for (int k = 0; k < 25; ++k) {
          writer.run([&] {
            ++done;
            return true;
          });
        }
      });
    }
    for (auto& client : clients) client.join();
  }
  EXPECT_EQ(done, 200);
}

}  // namespace
}  // namespace redress::office
