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

Writer::JobPointer Writer::ask(Work work, Refuses refuses) {
  auto job = std::make_shared<Job>();
  job->work = std::move(work);
  job->refuses = refuses;
  const std::lock_guard lock(mutex_);
  if (!stopped_because_.empty()) throw base::Fault("nothing more is written: " + stopped_because_);
  queue_.push_back(job);
  return job;
}

// Whoever is woken wakes the next of its group, so that the writer is not kept from the next group by waking all of this one.
void Writer::wait_for(Job& job) {
  job.ended.wait(0);
  if (const JobPointer next = std::exchange(job.next, nullptr)) end(*next);
}

void Writer::run(Work work, Refuses refuses) {
  const JobPointer job = ask(std::move(work), refuses);
  asked_.notify_one();
  wait_for(*job);
  if (!job->fault.empty()) throw base::Fault(job->fault);
}

void Writer::run_all(std::vector<Work> works, Refuses refuses) {
  Group jobs;
  std::string fault;
  try {
    for (auto& work : works) jobs.push_back(ask(std::move(work), refuses));
  } catch (const base::Fault& stopped) {
    fault = stopped.what();
  }
  asked_.notify_one();
  // Every job is waited for, also when an earlier one failed: its work refers to what the caller holds.
  for (const auto& job : jobs) {
    wait_for(*job);
    if (fault.empty()) fault = job->fault;
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

Writer::JobPointer Writer::first_job() {
  {
    std::unique_lock lock(mutex_);
    asked_.wait(lock, [this] { return ending_ || !queue_.empty(); });
  }
  return another_job(0);
}

Writer::JobPointer Writer::another_job(std::size_t have) {
  std::unique_lock lock(mutex_);
  if (queue_.empty() && have > 0 && have < last_group_) {
    asked_.wait_for(lock, a_moment, [this] { return !queue_.empty(); });
  }
  if (queue_.empty()) return nullptr;
  JobPointer job = std::move(queue_.front());
  queue_.pop_front();
  return job;
}

void Writer::loop() {
  for (JobPointer job = first_job(); job != nullptr; job = first_job()) {
    if (!carry_out(std::move(job))) return;
  }
}

void Writer::end(Job& job) {
  job.ended = 1;
  job.ended.notify_one();
}

void Writer::end_all(const Group& group, const std::string& fault) {
  if (group.empty()) return;
  for (std::size_t i = 0; i < group.size(); ++i) {
    group[i]->fault = fault;
    if (i + 1 < group.size()) group[i]->next = group[i + 1];
  }
  end(*group.front());
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
  bench_.begin_job(job.refuses);
  if (job.work()) {
    bench_.keep_job();
  } else {
    bench_.drop_job();
  }
}

bool Writer::carry_out(JobPointer first) {
  Group group{std::move(first)};
  try {
    bench_.begin();
    while (true) {
      carry_out_one(*group.back());
      JobPointer next = group.size() < most_in_a_group ? another_job(group.size()) : nullptr;
      if (next == nullptr) break;
      group.push_back(std::move(next));
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
