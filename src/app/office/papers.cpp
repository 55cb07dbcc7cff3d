#include "app/office/papers.h"

#include <algorithm>

#include "base/fault.h"
#include "base/text.h"
#include "base/value.h"

namespace redress::office {

namespace {

using Kind = store::BodyEventKind;

bool is_about(const store::BodyEvent& event, std::string_view report, std::string_view period) {
  return event.field == report && event.code == period;
}

std::vector<std::string> texts_in(const base::Value& value) {
  std::vector<std::string> texts;
  if (value.as_array() == nullptr) return texts;
  for (const auto& each : *value.as_array()) {
    if (each.as_text() != nullptr) texts.push_back(*each.as_text());
  }
  return texts;
}

// What is left out stays as it was.
void take_head(const base::Object& detail, PaperHead& head) {
  const auto take_text = [&](const char* key, std::string& into) {
    if (base::find(detail, key) != nullptr) into = base::text_or(detail, key);
  };
  take_text("audience", head.audience);
  take_text("meeting", head.meeting);
  take_text("recommendation", head.recommendation);
  if (const auto* list = base::find(detail, "circulation")) head.circulation = texts_in(*list);
  if (base::find(detail, "meeting_on") != nullptr)
    head.meeting_on = base::parse_day(base::text_or(detail, "meeting_on"));
  if (const auto* days = base::find(detail, "despatch_days")) {
    head.despatch_days.reset();
    if (days->as_int() != nullptr) head.despatch_days = static_cast<int>(*days->as_int());
  }
}

void take_writing(const store::BodyEvent& event, const TextOf& text_of, std::vector<WrittenBlock>& blocks) {
  const std::string id = base::text_or(event.detail, "block"), digest = base::text_or(event.detail, "hash");
  auto block = std::find_if(blocks.begin(), blocks.end(), [&](const auto& each) { return each.id == id; });
  if (digest.empty()) {
    if (block != blocks.end()) blocks.erase(block);
    return;
  }
  auto words = reports::read_commentary(text_of(digest));
  if (!words) throw base::Fault("the record holds words that are no commentary: " + words.error().front().text);
  if (block == blocks.end()) {
    block = blocks.emplace(blocks.end());
    block->id = id;
  }
  block->place = base::text_or(event.detail, "place");
  block->words = std::move(*words);
  block->version = event.seq;
  block->written_by = event.actor_id;
  block->written_at = event.recorded_at;
  block->reader.clear();
  block->read_at.reset();
  const std::string author = base::text_or(event.detail, "name");
  if (std::find(block->authors.begin(), block->authors.end(), author) == block->authors.end())
    block->authors.push_back(author);
  block->values.clear();
  const auto* values = base::find(event.detail, "values");
  if (values == nullptr || values->as_object() == nullptr) return;
  for (const auto& [name, value] : *values->as_object())
    if (value.as_text() != nullptr) block->values[name] = *value.as_text();
}

std::string in_words(const reports::Standing& standing) {
  if (standing.due.on) return base::long_text(*standing.due.on);
  std::string words = "Next meeting of " + standing.due.meeting;
  if (standing.due_on) words += ", " + base::long_text(*standing.due_on);
  return words;
}

reports::PrintedAction printed(const reports::Action& action, const reports::Standing& standing,
                               const std::function<std::string(std::int64_t)>& service_name) {
  return {action.reference,   action.service == 0 ? "The whole body" : service_name(action.service),
          action.words,       standing.owner,
          in_words(standing), standing.closed_on ? base::long_text(*standing.closed_on) : ""};
}

std::vector<reports::PrintedPaper::Fact> facts_of(const Paper& paper) {
  std::vector<reports::PrintedPaper::Fact> facts;
  const auto add = [&](const char* label, const std::string& text) {
    if (!text.empty()) facts.push_back({label, text});
  };
  const auto day = [](const std::optional<base::Day>& on) { return on ? base::long_text(*on) : std::string(); };
  std::string circulation;
  for (const auto& each : paper.head.circulation) circulation += (circulation.empty() ? "" : "; ") + each;
  add("Audience", paper.head.audience);
  add("Circulation", circulation);
  add("Meeting", paper.head.meeting + (paper.head.meeting_on ? ", " + day(paper.head.meeting_on) : ""));
  add("Despatch", day(paper.head.despatch_on()));
  add("Recommendation", paper.head.recommendation);
  add("Resolution", paper.resolution);
  return facts;
}

}  // namespace

std::optional<base::Day> PaperHead::despatch_on() const {
  if (!meeting_on || !despatch_days) return std::nullopt;
  return *meeting_on - std::chrono::days{*despatch_days};
}

std::vector<reports::Block> Paper::to_print() const {
  std::vector<reports::Block> all;
  for (const auto& block : blocks) all.push_back({block.id, block.place, block.words, block.authors, block.reader});
  return all;
}

Paper paper_in(const std::vector<store::BodyEvent>& events, std::string_view report, std::string_view period,
               const TextOf& text_of) {
  Paper paper;
  paper.report = report;
  paper.period = period;
  for (const auto& event : events) {
    if (!is_about(event, report, period)) continue;
    if (event.kind == Kind::paper_changed) take_head(event.detail, paper.head);
    if (event.kind == Kind::paper_resolved) paper.resolution = base::text_or(event.detail, "resolution");
    if (event.kind == Kind::commentary_written) take_writing(event, text_of, paper.blocks);
    if (event.kind != Kind::commentary_read) continue;
    for (auto& block : paper.blocks) {
      if (event.replaces != block.version) continue;
      block.reader = base::text_or(event.detail, "name");
      block.read_at = event.recorded_at;
    }
  }
  return paper;
}

std::vector<reports::Meeting> meetings_in(const std::vector<store::BodyEvent>& events) {
  std::map<std::pair<std::string, std::string>, PaperHead> heads;
  for (const auto& event : events)
    if (event.kind == Kind::paper_changed) take_head(event.detail, heads[{event.field, event.code}]);
  std::vector<reports::Meeting> meetings;
  for (const auto& [paper, head] : heads) {
    if (head.meeting.empty() || !head.meeting_on) continue;
    const reports::Meeting meeting{head.meeting, *head.meeting_on};
    if (std::find(meetings.begin(), meetings.end(), meeting) == meetings.end()) meetings.push_back(meeting);
  }
  std::stable_sort(meetings.begin(), meetings.end(),
                   [](const auto& one, const auto& other) { return one.on < other.on; });
  return meetings;
}

base::Checked<reports::PrintedPaper> printed_paper(const Paper& paper, const figures::Report& report,
                                                   const std::vector<reports::Action>& actions,
                                                   const std::vector<reports::Meeting>& meetings, base::Day on,
                                                   const std::function<std::string(std::int64_t)>& service_name) {
  auto blocks = reports::print_blocks(paper.to_print(), report);
  if (!blocks) return base::refuse(blocks.error());
  reports::PrintedPaper made;
  made.blocks = std::move(*blocks);
  made.head = facts_of(paper);
  for (const auto& action : actions) {
    const auto standing = reports::standing_of(action, meetings, on, on);
    if (!standing || standing->state == reports::Standing::State::dropped) continue;
    const bool is_awaited = standing->state == reports::Standing::State::open && !paper.head.meeting.empty() &&
                            standing->due.meeting == paper.head.meeting;
    const bool is_learned = action.kind == reports::Action::Kind::improvement && action.report == paper.report &&
                            action.period == paper.period;
    if (is_awaited) made.awaited.push_back(printed(action, *standing, service_name));
    if (is_learned) made.learned.push_back(printed(action, *standing, service_name));
  }
  return made;
}

}  // namespace redress::office
