#include "app/office/publications.h"

#include <algorithm>

#include "base/value.h"

namespace redress::office {

namespace {

using Kind = store::BodyEventKind;

Publication proposed_in(const store::BodyEvent& event) {
  Publication made;
  made.id = event.seq;
  made.report = event.field;
  made.period = event.code;
  made.title = base::text_or(event.detail, "title");
  made.edition = static_cast<int>(base::int_or(event.detail, "edition", 1));
  made.as_at = base::parse_day(base::text_or(event.detail, "as_at")).value_or(base::Day{});
  made.made_on = base::parse_day(base::text_or(event.detail, "made_on")).value_or(base::Day{});
  made.events = static_cast<std::uint64_t>(base::int_or(event.detail, "events", 0));
  made.root = base::text_or(event.detail, "root");
  made.definition = base::text_or(event.detail, "definition");
  made.measures = base::text_or(event.detail, "measures");
  made.small = base::int_or(event.detail, "small", 0);
  made.hidden = base::int_or(event.detail, "hidden", 0);
  made.reason = base::text_or(event.detail, "reason");
  made.restates = event.replaces;
  made.proposed_by = event.actor_id;
  made.proposed_at = event.recorded_at;
  const auto each_text = [&](std::string_view key, const auto& take) {
    const base::Value* members = base::find(event.detail, key);
    if (members == nullptr || members->as_object() == nullptr) return;
    for (const auto& [name, text] : *members->as_object()) {
      if (text.as_text() != nullptr) take(name, *text.as_text());
    }
  };
  each_text("files", [&](const std::string& name, const std::string& digest) { made.files[name] = digest; });
  each_text("waivers",
            [&](const std::string& check, const std::string& reason) { made.waivers.push_back({check, reason}); });
  return made;
}

}  // namespace

store::BodyEvent proposal_of(const Publication& publication, std::int64_t by) {
  base::Object files, waivers;
  for (const auto& [name, digest] : publication.files) files[name] = digest;
  for (const auto& waiver : publication.waivers) waivers[waiver.invariant] = waiver.reason;
  store::BodyEvent event;
  event.kind = Kind::report_proposed;
  event.field = publication.report;
  event.code = publication.period;
  event.actor_id = by;
  event.replaces = publication.restates;
  event.detail = {{"title", publication.title},
                  {"edition", publication.edition},
                  {"as_at", base::to_text(publication.as_at)},
                  {"made_on", base::to_text(publication.made_on)},
                  {"events", static_cast<std::int64_t>(publication.events)},
                  {"root", publication.root},
                  {"definition", publication.definition},
                  {"measures", publication.measures},
                  {"small", publication.small},
                  {"hidden", publication.hidden},
                  {"files", std::move(files)}};
  if (!publication.reason.empty()) event.detail["reason"] = publication.reason;
  if (!publication.waivers.empty()) event.detail["waivers"] = std::move(waivers);
  return event;
}

std::vector<Publication> publications_in(const std::vector<store::BodyEvent>& events) {
  std::vector<Publication> all;
  const auto about = [&](const std::optional<std::int64_t>& id) -> Publication* {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Publication& each) { return id && each.id == *id; });
    return found == all.end() ? nullptr : &*found;
  };
  for (const auto& event : events) {
    if (event.kind == Kind::report_proposed) {
      all.push_back(proposed_in(event));
    } else if (event.kind == Kind::report_released) {
      if (Publication* of = about(event.replaces)) {
        of->released_by = event.actor_id;
        of->released_at = event.recorded_at;
      }
    } else if (event.kind == Kind::report_withdrawn) {
      if (Publication* of = about(event.annuls)) {
        of->withdrawn_by = event.actor_id;
        of->withdrawn_at = event.recorded_at;
      }
    }
  }
  return all;
}

const Publication* last_released(const std::vector<Publication>& all, std::string_view report,
                                 std::string_view period) {
  const Publication* last = nullptr;
  for (const auto& each : all) {
    if (!each.released_at || each.report != report || each.period != period) continue;
    if (last == nullptr || each.edition > last->edition) last = &each;
  }
  return last;
}

}  // namespace redress::office
