// What stands behind habits.h.
#pragma once

#include <map>
#include <mutex>

#include "app/office/desk.h"
#include "app/office/habits.h"
#include "app/office/readers.h"
#include "app/office/writer.h"

namespace redress::office {

class HabitDesk : public Habits {
 public:
  // `store` and `writer` are null where the office was opened for reading: then nothing is remembered for longer than it lives.
  HabitDesk(Clock clock, Readers& readers, store::Store* store, Writer* writer);
  // Writes what was not written yet.
  ~HabitDesk() override;
  HabitDesk(const HabitDesk&) = delete;
  HabitDesk& operator=(const HabitDesk&) = delete;

  void open_case(std::int64_t actor, std::string_view reference) override;
  std::vector<std::string> opened_cases(std::int64_t actor) override;
  void see_list(std::int64_t actor, SeenList list) override;
  std::optional<SeenList> list_with(std::int64_t actor, std::string_view reference) override;
  std::vector<SavedView> views(std::int64_t actor) override;
  base::Checked<base::Done> save_view(std::int64_t actor, std::string_view name, std::string_view address) override;
  base::Checked<base::Done> rename_view(std::int64_t actor, std::int64_t number, std::string_view name) override;
  void remove_view(std::int64_t actor, std::int64_t number) override;
  bool has_single_keys(std::int64_t actor) override;
  void set_single_keys(std::int64_t actor, bool on) override;

 private:
  struct Remembered {
    std::vector<std::string> references;  // the latest first
    std::vector<SeenList> lists;          // likewise
    bool single_keys = true;
    bool is_written = true;  // of the references
    base::Instant written_at{};
  };

  Remembered& remembered_of(std::int64_t actor);  // with the mutex held; read from the record the first time
  void write_opened(std::int64_t actor);
  // On the writer's thread; nothing is kept where it refuses.
  template <class Work>
  base::Checked<base::Done> write(const Work& work);

  Clock clock_;
  Readers& readers_;
  store::Store* store_;
  Writer* writer_;
  std::mutex mutex_;  // nobody waits for the writer while they hold it
  std::map<std::int64_t, Remembered> remembered_;
};

}  // namespace redress::office
