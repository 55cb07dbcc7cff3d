#include "app/office/writer.h"

#include <utility>

#include "base/fault.h"

namespace redress::office {
namespace {

constexpr std::size_t most_in_a_group = 512;

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

std::future<void> Writer::ask(Work work) {
  auto job = std::make_unique<Job>();
  job->work = std::move(work);
  std::future<void> done = job->done.get_future();
  const std::lock_guard lock(mutex_);
  if (!stopped_because_.empty()) throw base::Fault("nothing more is written: " + stopped_because_);
  queue_.push_back(std::move(job));
  return done;
}

void Writer::run(Work work) {
  std::future<void> done = ask(std::move(work));
  asked_.notify_one();
  done.get();
}

void Writer::run_all(std::vector<Work> works) {
  std::vector<std::future<void>> all;
  all.reserve(works.size());
  for (auto& work : works) all.push_back(ask(std::move(work)));
  asked_.notify_one();
  // Every job is waited for, also when an earlier one failed: its work refers to what the caller holds.
  std::exception_ptr fault;
  for (auto& done : all) {
    try {
      done.get();
    } catch (...) {
      if (!fault) fault = std::current_exception();
    }
  }
  if (fault) std::rethrow_exception(fault);
}

bool Writer::stopped() const {
  const std::lock_guard lock(mutex_);
  return !stopped_because_.empty();
}

std::size_t Writer::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

std::unique_ptr<Writer::Job> Writer::first_job() {
  {
    std::unique_lock lock(mutex_);
    asked_.wait(lock, [this] { return ending_ || !queue_.empty(); });
  }
  return another_job();
}

std::unique_ptr<Writer::Job> Writer::another_job() {
  const std::lock_guard lock(mutex_);
  if (queue_.empty()) return nullptr;
  auto job = std::move(queue_.front());
  queue_.pop_front();
  return job;
}

void Writer::loop() {
  for (auto job = first_job(); job != nullptr; job = first_job()) {
    if (!carry_out(std::move(job))) return;
  }
}

void Writer::end_all(Group& group, const std::exception_ptr& fault) {
  for (auto& job : group) job->done.set_exception(fault);
}

void Writer::stop(const std::string& why) {
  std::deque<std::unique_ptr<Job>> left;
  {
    const std::lock_guard lock(mutex_);
    stopped_because_ = why;
    left.swap(queue_);
  }
  const auto fault = std::make_exception_ptr(base::Fault("nothing more is written: " + why));
  for (auto& job : left) job->done.set_exception(fault);
}

void Writer::carry_out_one(Job& job) {
  bench_.begin_job();
  if (job.work()) {
    bench_.keep_job();
  } else {
    bench_.drop_job();
  }
}

bool Writer::carry_out(std::unique_ptr<Job> first) {
  Group group;
  group.push_back(std::move(first));
  try {
    bench_.begin();
    while (true) {
      carry_out_one(*group.back());
      auto next = group.size() < most_in_a_group ? another_job() : nullptr;
      if (next == nullptr) break;
      group.push_back(std::move(next));
    }
    bench_.end_jobs();
  } catch (...) {
    // Nothing was committed, so nothing of the group is kept, and that is certain.
    const std::exception_ptr fault = std::current_exception();
    try {
      bench_.abandon();
    } catch (const std::exception& worse) {
      stop(worse.what());
      end_all(group, fault);
      return false;
    }
    end_all(group, fault);
    return true;
  }
  try {
    bench_.commit();
  } catch (const std::exception& fault) {
    const std::string why =
        std::string("the last commit failed, and what it held may or may not be kept: ") + fault.what();
    stop(why);  // first: whoever hears of the fault must find the writer stopped
    end_all(group, std::make_exception_ptr(base::Fault(why)));
    return false;
  }
  bench_.committed();
  for (auto& job : group) job->done.set_value();
  return true;
}

}  // namespace redress::office
