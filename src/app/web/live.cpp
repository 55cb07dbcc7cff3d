#include "app/web/live.h"

#include <algorithm>
#include <utility>

#include "app/web/live_counts.h"
#include "base/value.h"

namespace redress::web {

Live::Live(office::Office& office, Log log) : Live(office, std::move(log), Pace{}) {}

Live::Live(office::Office& office, Log log, const Pace& pace)
    : office_(office), log_(std::move(log)), pace_(pace), next_look_(Time::now() + pace.look) {
  office_.tell_commits_to([this](const auto& events) { committed(events); });
  thread_ = std::thread([this] { run(); });
}

Live::~Live() {
  office_.tell_commits_to(nullptr);
  std::vector<std::shared_ptr<http::Stream>> open;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    for (const auto& [id, listener] : listeners_) open.push_back(listener.stream.lock());
  }
  wake_.notify_one();
  thread_.join();
  // Nobody calls back from here on.
  for (const auto& stream : open) {
    if (stream) stream->let_go();
  }
}

std::shared_ptr<http::Stream> Live::listen(Page page) {
  std::vector<std::shared_ptr<http::Stream>> too_many;
  std::shared_ptr<http::Stream> stream;
  {
    const std::lock_guard lock(mutex_);
    std::vector<std::int64_t> own;
    for (const auto& [id, listener] : listeners_) {
      if (listener.page.who.actor == page.who.actor) own.push_back(id);
    }
    for (std::size_t i = 0; i + pace_.each <= own.size(); ++i) {
      const auto oldest = listeners_.find(own[i]);
      too_many.push_back(oldest->second.stream.lock());
      forget(oldest);
    }
    const std::int64_t id = next_++;
    stream = std::make_shared<http::Stream>([this, id] { leave(id); });
    if (page.case_id != 0) versions_.emplace(page.case_id, 0);
    listeners_[id] = Listener{std::move(page), stream, {}, 0};
    fresh_ = presence_changed_ = true;
  }
  wake_.notify_one();
  for (const auto& oldest : too_many) {
    if (!oldest) continue;
    oldest->tell("replaced", "{}");
    oldest->end();
  }
  return stream;
}

void Live::leave(std::int64_t id) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = listeners_.find(id); found != listeners_.end()) forget(found);
  }
  wake_.notify_one();
}

void Live::forget(std::map<std::int64_t, Listener>::iterator listener) {
  const std::int64_t id = listener->first;
  const Page page = std::move(listener->second.page);
  listeners_.erase(listener);
  const auto same = [&](const auto& entry) { return entry.second.page.case_id == page.case_id; };
  if (std::none_of(listeners_.begin(), listeners_.end(), same)) versions_.erase(page.case_id);
  const auto own = [&](const auto& entry) { return entry.second.page.who.actor == page.who.actor; };
  if (std::none_of(listeners_.begin(), listeners_.end(), own)) {
    counted_.erase(page.who.actor);
  } else if (const auto counted = counted_.find(page.who.actor); counted != counted_.end()) {
    counted->second.told.erase(id);
  }
  presence_changed_ = presence_changed_ || !page.editing.empty();
}

void Live::tell(const std::vector<Telling>& tellings) {
  for (const auto& telling : tellings) {
    if (telling.stream) telling.stream->tell(telling.event, telling.data);
  }
}

void Live::note_version(std::int64_t case_id, int version) {
  {
    const std::lock_guard lock(mutex_);
    const auto known = versions_.find(case_id);
    if (known == versions_.end() || known->second >= version) return;
    known->second = version;
    presence_changed_ = true;
  }
  wake_.notify_one();
}

std::size_t Live::listening() const {
  const std::lock_guard lock(mutex_);
  return listeners_.size();
}

// On the writer's thread.
void Live::committed(const std::vector<casework::CaseEvent>& events) {
  {
    const std::lock_guard lock(mutex_);
    if (listeners_.empty()) return;
    something_written_ = true;
    cases_changed_ = cases_changed_ || !events.empty();
    for (const auto& event : events) {
      if (event.kind == casework::EventKind::reminder_sent) continue;  // nobody did anything
      const auto known = versions_.find(event.case_id);
      if (known == versions_.end() || known->second >= event.version) continue;
      known->second = event.version;
      presence_changed_ = true;
    }
  }
  wake_.notify_one();
}

Live::Time::time_point Live::due() const {
  if (presence_changed_) return {};
  auto first = next_look_;
  if (cases_changed_ || something_written_ || fresh_) first = std::min(first, next_count_);
  return first;
}

void Live::run() {
  for (;;) {
    std::vector<Telling> tellings;
    bool round = false;
    {
      std::unique_lock lock(mutex_);
      while (!stopping_ && due() > Time::now()) wake_.wait_until(lock, due());
      if (stopping_) return;
      if (std::exchange(presence_changed_, false)) tellings = tell_presence();
      round = due() <= Time::now();
    }
    tell(tellings);
    tellings.clear();
    if (!round) continue;
    const auto began = Time::now();
    bool failed = false;
    try {
      look_at_sessions();
      count();
    } catch (const std::exception& fault) {
      if (log_) log_("live", fault.what());
      const std::lock_guard lock(mutex_);
      cases_changed_ = failed = true;
    }
    const auto ended = Time::now();
    const std::lock_guard lock(mutex_);
    const Time::duration rest = failed ? pace_.look : pace_.between;
    next_count_ = ended + std::max<Time::duration>(rest, (ended - began) * pace_.rest);
    next_look_ = std::max(next_count_, ended + Time::duration(pace_.look));
  }
}

std::string Live::editors_for(const Listener& listener) const {
  std::set<std::string> names;
  for (const auto& [id, other] : listeners_) {
    if (other.page.case_id == listener.page.case_id && !other.page.editing.empty() &&
        other.page.who.actor != listener.page.who.actor)
      names.insert(other.page.who.name);
  }
  base::Array who;
  for (const auto& name : names) who.emplace_back(name);
  return base::canonical_text(base::Object{{"who", std::move(who)}});
}

std::vector<Live::Telling> Live::tell_presence() {
  std::vector<Telling> tellings;
  for (auto& [id, listener] : listeners_) {
    if (listener.page.case_id == 0) continue;
    if (std::string editors = editors_for(listener); editors != listener.editors) {
      listener.editors = editors;
      tellings.push_back({listener.stream.lock(), "editing", std::move(editors)});
    }
    if (const int version = versions_[listener.page.case_id]; version != listener.version) {
      listener.version = version;
      tellings.push_back({listener.stream.lock(), "case", base::canonical_text(base::Object{{"version", version}})});
    }
  }
  return tellings;
}

// Signed out, without the right, or without the wish: the stream ends.
void Live::look_at_sessions() {
  std::map<std::string, std::optional<office::SignedIn>> sessions;
  {
    const std::lock_guard lock(mutex_);
    something_written_ = false;
    for (const auto& [id, listener] : listeners_) sessions[listener.page.session];
  }
  for (auto& [session, who] : sessions) who = office_.accounts().look_at_session(session);
  std::vector<std::shared_ptr<http::Stream>> ended;
  {
    const std::lock_guard lock(mutex_);
    for (auto& [id, listener] : listeners_) {
      const auto found = sessions.find(listener.page.session);
      if (found == sessions.end()) continue;  // it came meanwhile
      const auto& who = found->second;
      if (who && who->live && office::may(who->roles, office::Permission::read_cases)) {
        if (who->roles != listener.page.who.roles) cases_changed_ = true;
        listener.page.who = *who;
      } else {
        ended.push_back(listener.stream.lock());
      }
    }
  }
  for (const auto& stream : ended) {
    if (stream) stream->end();
  }
}

void Live::count() {
  std::map<std::int64_t, office::SignedIn> people;
  const base::Day today = office_.today();
  {
    const std::lock_guard lock(mutex_);
    const bool all = std::exchange(cases_changed_, false) || today != counted_on_;
    fresh_ = false;
    counted_on_ = today;
    for (const auto& [id, listener] : listeners_) {
      const auto known = counted_.find(listener.page.who.actor);
      if (all || known == counted_.end() || !known->second.told.contains(id))
        people.emplace(listener.page.who.actor, listener.page.who);
    }
  }
  for (const auto& [actor, who] : people) {
    Visitor visitor;
    visitor.who = who;
    const std::string text = live_counts(Desk(office_, std::move(visitor)));
    std::vector<Telling> tellings;
    {
      const std::lock_guard lock(mutex_);
      if (stopping_) return;
      Counted& counted = counted_[actor];
      if (counted.text != text) counted = {text, {}};
      for (const auto& [id, listener] : listeners_) {
        if (listener.page.who.actor != actor || !counted.told.insert(id).second) continue;
        tellings.push_back({listener.stream.lock(), "counts", text});
      }
    }
    tell(tellings);
  }
}

}  // namespace redress::web
