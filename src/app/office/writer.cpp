#include "app/office/writer.h"

#include <chrono>
#include <exception>
#include <utility>

#include "base/fault.h"

namespace redress::office {
namespace {

constexpr std::size_t most_in_a_group = 512;
// Those who were answered together are likely to ask again at once: while fewer have than last time, a sync that takes longer
// than this is better shared.
constexpr std::chrono::microseconds a_moment{200};

std::string words_of(const std::exception& fault) {
  const std::string words = fault.what();
  return words.empty() ? "a fault without words" : words;
}

}  // namespace

Writer::Writer(Bench& bench) : bench_(bench), thread_([this] { loop(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  asked_.notify_all();
  thread_.join();
}

void Writer::ask(Job& job) {
  const std::lock_guard lock(mutex_);
  if (!stopped_because_.empty()) throw base::Fault("nothing more is written: " + stopped_because_);
  queue_.push_back(&job);
}

void Writer::wait_for(const Job& job) const {
  for (auto round = rounds_.load(); !job.ended.load(); round = rounds_.load()) rounds_.wait(round);
}

void Writer::run(Work work) {
  Job job{std::move(work)};
  ask(job);
  asked_.notify_one();
  wait_for(job);
  if (!job.fault.empty()) throw base::Fault(job.fault);
}

void Writer::run_all(std::vector<Work> works) {
  std::deque<Job> jobs;
  std::string fault;
  try {
    for (auto& work : works) ask(jobs.emplace_back(std::move(work)));
  } catch (const base::Fault& stopped) {
    jobs.pop_back();
    fault = stopped.what();
  }
  asked_.notify_one();
  // Every job is waited for, also when an earlier one failed: its work refers to what the caller holds.
  for (const auto& job : jobs) {
    wait_for(job);
    if (fault.empty()) fault = job.fault;
  }
  if (!fault.empty()) throw base::Fault(fault);
}

bool Writer::stopped() const {
  const std::lock_guard lock(mutex_);
  return !stopped_because_.empty();
}

std::size_t Writer::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

Writer::Job* Writer::first_job() {
  {
    std::unique_lock lock(mutex_);
    asked_.wait(lock, [this] { return ending_ || !queue_.empty(); });
  }
  return another_job(0);
}

Writer::Job* Writer::another_job(std::size_t have) {
  std::unique_lock lock(mutex_);
  if (queue_.empty() && have > 0 && have < last_group_) {
    asked_.wait_for(lock, a_moment, [this] { return !queue_.empty(); });
  }
  if (queue_.empty()) return nullptr;
  Job* job = queue_.front();
  queue_.pop_front();
  return job;
}

void Writer::loop() {
  for (Job* job = first_job(); job != nullptr; job = first_job()) {
    if (!carry_out(*job)) return;
  }
}

// A job may be gone as soon as it has ended.
void Writer::end_all(const Group& group, const std::string& fault) {
  for (Job* job : group) {
    job->fault = fault;
    job->ended = true;
  }
  ++rounds_;
  rounds_.notify_all();
}

void Writer::stop(const std::string& why) {
  Group left;
  {
    const std::lock_guard lock(mutex_);
    stopped_because_ = why;
    left.assign(queue_.begin(), queue_.end());
    queue_.clear();
  }
  end_all(left, "nothing more is written: " + why);
}

void Writer::carry_out_one(Job& job) {
  bench_.begin_job();
  if (job.work()) {
    bench_.keep_job();
  } else {
    bench_.drop_job();
  }
}

bool Writer::carry_out(Job& first) {
  Group group{&first};
  try {
    bench_.begin();
    while (true) {
      carry_out_one(*group.back());
      Job* next = group.size() < most_in_a_group ? another_job(group.size()) : nullptr;
      if (next == nullptr) break;
      group.push_back(next);
    }
    last_group_ = group.size();
    bench_.end_jobs();
  } catch (const std::exception& fault) {
    // Nothing was committed, so nothing of the group is kept, and that is certain.
    try {
      bench_.abandon();
    } catch (const std::exception& worse) {
      stop(words_of(worse));
      end_all(group, words_of(fault));
      return false;
    }
    end_all(group, words_of(fault));
    return true;
  }
  try {
    bench_.commit();
  } catch (const std::exception& fault) {
    const std::string why =
        std::string("the last commit failed, and what it held may or may not be kept: ") + words_of(fault);
    stop(why);  // first: whoever hears of the fault must find the writer stopped
    end_all(group, why);
    return false;
  }
  bench_.committed();
  end_all(group, "");
  return true;
}

}  // namespace redress::office
