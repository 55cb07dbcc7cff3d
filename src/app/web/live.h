// Live parts: who listens, the counters that each sees, and who has the form of a case open.
//
// All of it is in memory and ends with the server. One thread of its own asks the office: after a commit, once for each person who
// listens, at most once a second and for at most a tenth of its time; streams themselves stay on the event loop. A stream ends
// when its session does. Rule: UI 11; DESIGN 8.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "app/office/office.h"
#include "kit/http/stream.h"

namespace redress::web {

class Live {
 public:
  struct Pace {
    std::chrono::milliseconds between{1'000};  // two rounds of counting, at least
    int rest = 9;                              // and this many times what the last round took
    std::chrono::milliseconds look{15'000};    // are the sessions still there, and is it still the same day?
    std::size_t each = 8;                      // streams of one person; a further one ends the oldest
  };
  using Log = std::function<void(std::string_view what, std::string_view about)>;

  // The office must outlive it, and it whatever carries its streams.
  explicit Live(office::Office& office, Log log = {});
  Live(office::Office& office, Log log, const Pace& pace);
  Live(const Live&) = delete;
  Live& operator=(const Live&) = delete;
  ~Live();

  // What a page listens for.
  struct Page {
    office::SignedIn who;
    std::string session;       // its id
    std::int64_t case_id = 0;  // 0: no case's page
    std::string editing;       // the kind of command whose form is open; empty: the case is read
  };
  std::shared_ptr<http::Stream> listen(Page page);
  // The case is known to have come so far: said to those who listen for it.
  void note_version(std::int64_t case_id, int version);

  std::size_t listening() const;

 private:
  using Time = std::chrono::steady_clock;
  struct Listener {
    Page page;
    std::weak_ptr<http::Stream> stream;
    std::string editors;  // what was told last
    int version = 0;
  };
  struct Counted {  // of one person
    std::string text;
    std::set<std::int64_t> told;  // listeners that have it
  };
  // A stream and what it is told; let go of only when the mutex is not held, because the last to let go ends it.
  struct Telling {
    std::shared_ptr<http::Stream> stream;
    std::string event, data;
  };

  void leave(std::int64_t id);
  void forget(std::map<std::int64_t, Listener>::iterator listener);  // the mutex is held
  static void tell(const std::vector<Telling>& tellings);            // and here it is not
  void committed(const std::vector<casework::CaseEvent>& events);
  void run();
  Time::time_point due() const;          // the mutex is held
  std::vector<Telling> tell_presence();  // the mutex is held
  void look_at_sessions();
  void count();
  std::string editors_for(const Listener& listener) const;

  office::Office& office_;
  Log log_;
  Pace pace_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::map<std::int64_t, Listener> listeners_;  // by number, the oldest first
  std::map<std::int64_t, Counted> counted_;     // by person
  std::map<std::int64_t, int> versions_;        // of the cases that somebody listens for
  std::int64_t next_ = 1;
  Time::time_point next_count_{}, next_look_{};
  base::Day counted_on_{};
  bool cases_changed_ = false, something_written_ = false, fresh_ = false, presence_changed_ = false, stopping_ = false;
  std::thread thread_;  // the last: it uses all of the above
};

}  // namespace redress::web
