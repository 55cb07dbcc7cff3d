// The one thread that writes, with group commit.
//
// Jobs that arrive while a commit or an earlier job is under way are taken into one transaction, each under its own savepoint,
// and answered only after the sync: the transaction is committed once nobody is left waiting to get into it. So clients that
// have just been answered and ask again are still in time while the first of them is carried out. If a commit fails, nobody
// knows what is on the disk: every job of it ends with a Fault and the writer stops for good (no second sync is tried). A
// failure before the commit takes nothing of the group: its jobs end with a Fault and the writer goes on. Rule: DESIGN 3, The
// writer; RELIABILITY F01, F03, F04.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace redress::office {

// When a job may say no: a savepoint is only needed for what is taken back, and costs a copy of each page that the job touches.
enum class Refuses { at_any_time, before_it_writes };

// What the writer writes on. All calls come from the writer's thread (of `stop` from the thread that ends it).
class Bench {
 public:
  virtual ~Bench() = default;
  virtual void begin() = 0;  // a transaction; confirms that we are still the one writer
  virtual void begin_job(Refuses refuses) = 0;
  virtual void keep_job() = 0;
  virtual void drop_job() = 0;
  virtual void end_jobs() = 0;   // write what the jobs have in common
  virtual void commit() = 0;     // returns after the sync
  virtual void committed() = 0;  // hand on what was written; throws nothing
  virtual void abandon() = 0;    // roll back, and forget what was only in memory
};

class Writer {
 public:
  explicit Writer(Bench& bench);
  // Finishes what has been asked for.
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // Says whether what it wrote is to be kept. Runs on the writer's thread.
  using Work = std::function<bool()>;

  // Waits until it is durable, or nothing of it is kept. Throws base::Fault if neither is certain, or the writer has stopped.
  void run(Work work, Refuses refuses = Refuses::at_any_time);
  // The same for several; they may share a transaction and keep their order.
  void run_all(std::vector<Work> works, Refuses refuses = Refuses::at_any_time);

  bool stopped() const;
  // Jobs that wait to be carried out.
  std::size_t waiting() const;

 private:
  // What went wrong crosses as words, and is thrown on the thread that asked.
  struct Job;
  using JobPointer = std::shared_ptr<Job>;
  struct Job {
    Work work;
    Refuses refuses = Refuses::at_any_time;
    std::string fault = {};  // empty: it is done
    JobPointer next = {};    // answered together with this one, and woken by the thread that waits for it
    std::atomic<std::int32_t> ended = 0;
  };
  using Group = std::vector<JobPointer>;

  JobPointer ask(Work work, Refuses refuses);  // throws where nothing more is written
  static void wait_for(Job& job);
  void loop();
  JobPointer first_job();                    // waits; null at the end
  JobPointer another_job(std::size_t have);  // for a group of so many; null where nobody waits
  bool carry_out(JobPointer first);
  void carry_out_one(Job& job);
  static void end(Job& job);
  static void end_all(const Group& group, const std::string& fault);
  void stop(const std::string& why);

  Bench& bench_;
  mutable std::mutex mutex_;
  std::condition_variable asked_;
  std::deque<JobPointer> queue_;
  bool ending_ = false;
  std::size_t last_group_ = 0;   // of the writer's thread: how many were answered together
  std::string stopped_because_;  // empty while it works
  std::thread thread_;           // last: begins when everything above stands
};

}  // namespace redress::office
