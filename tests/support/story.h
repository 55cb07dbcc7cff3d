// Reads stories: what is recorded about a case, and what comes of it, in files that an officer can check.
//
// tests/core/casework/stories/README.md has the form. A story may be told under any procedure that the world it is told in
// knows: the small ones of the core's tests, or those that are shipped.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/value.h"
#include "core/casework/event.h"
#include "core/clock/calendar.h"
#include "core/procedure/procedure.h"

namespace redress::support {

// One case as it was told: the commands that were taken, each with who gave it, and the events that came of them.
struct ToldCase {
  struct Line {
    std::string person;
    base::Object wire;
    bool history = false;
  };
  std::string procedure, title;
  std::vector<Line> taken;
  std::vector<casework::CaseEvent> events;
};

struct StoryWorld {
  std::function<std::optional<procedure::Procedure>(const std::string& name)> procedure_named;
  clock::Calendars calendars;
  std::string body_calendar;                       // until a story says `body-calendar`
  std::function<void(const ToldCase&)> told = {};  // called at the end of each case
};

// Tells every .story of that folder, and fails where something comes out otherwise. How many cases were told under
// each procedure.
std::map<std::string, int> tell_stories(const std::filesystem::path& folder, const StoryWorld& world);

}  // namespace redress::support
