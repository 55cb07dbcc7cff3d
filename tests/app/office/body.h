// A body for one test, on either engine, with a clock that the test sets.
#pragma once

#include <atomic>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include "app/catalogue/procedures.h"
#include "app/office/office.h"
#include "support/engines.h"

namespace redress::office {

inline base::Day day(const char* text) {
  return *base::parse_day(text);
}

class FoundedBody {
 public:
  explicit FoundedBody(sql::Engine engine = sql::Engine::sqlite, std::string calendar = "scotland",
                       const char* founded_on = "2026-11-20")
      : database_(engine) {
    set_today(founded_on);
    Founding founding;
    founding.name = "Test Ombudsman";
    founding.calendar = std::move(calendar);
    founding.procedures.emplace();  // whatever there is, whichever nation's
    for (const auto& procedure : catalogue::shipped_procedures()) founding.procedures->push_back(procedure.id);
    const auto founded = Office::found(place(), founding, clock());
    REDRESS_ASSERT(founded.has_value());
  }

  store::Place place() const { return {database_.address(), database_.folder()}; }
  Clock clock() {
    return [this] { return base::Instant{std::chrono::microseconds{now_}}; };
  }
  // Noon in UTC.
  void set_today(const char* text) { set_now((std::string(text) + "T12:00:00Z").c_str()); }
  void set_now(const char* text) { now_ = base::parse_instant(text)->time_since_epoch().count(); }

  Options options(bool writing = true) {
    Options options;
    options.writing = writing;
    options.clock = clock();
    options.new_names = true;
    return options;
  }
  std::unique_ptr<Office> open(bool writing = true) { return Office::open(place(), options(writing)); }

 private:
  tests::Database database_;
  std::atomic<std::int64_t> now_ = 0;
};

inline base::Object wire(std::initializer_list<std::pair<const std::string, base::Value>> members) {
  return base::Object(members);
}

// A command that registers an enquiry.
inline base::Object registration(const std::string& key, const char* on = "2026-11-18") {
  return wire({{"key", key}, {"kind", "register_case"}, {"on", on}, {"procedure", "gen.enquiry"}, {"channel", "web"}});
}

inline base::Object note(const std::string& key, const std::string& reference, const std::string& words) {
  return wire({{"key", key}, {"kind", "add_note"}, {"on", "2026-11-19"}, {"case", reference}, {"words", words}});
}

// REDRESS_SHARED, where the documents and real data lie.
inline std::string shared_folder() {
  const char* shared = std::getenv("REDRESS_SHARED");
  return shared == nullptr ? std::string(REDRESS_SOURCE_DIR) + "/../shared" : std::string(shared);
}

}  // namespace redress::office
