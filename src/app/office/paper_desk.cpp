#include "app/office/paper_desk.h"

#include <algorithm>

#include "base/fault.h"
#include "base/letters.h"
#include "base/value.h"
#include "kit/crypto/hash.h"

namespace redress::office {

namespace {

using Kind = store::BodyEventKind;

constexpr std::size_t most_letters = 1000;
constexpr std::size_t most_on_the_list = 50;

base::Refusal refusal(const char* rule, const char* about, std::string text) {
  return {rule, about, "docs/commentary.md", std::move(text)};
}

// The block that an act is about, as it stands.
base::Checked<const WrittenBlock*> standing_block(const Paper& paper, const ToWrite& asked) {
  const auto block = std::find_if(paper.blocks.begin(), paper.blocks.end(),
                                  [&](const WrittenBlock& each) { return each.id == asked.block; });
  if (block == paper.blocks.end())
    return base::refuse(refusal("block_is_there", "block", "these words are not there any more"));
  if (block->version != asked.version)
    return base::refuse(
        refusal("block_is_as_it_was_seen", "block", "somebody changed these words meanwhile: look at them once more"));
  return &*block;
}

std::string next_block(const std::vector<store::BodyEvent>& events, const ToWrite& asked) {
  int most = 0;
  for (const auto& event : events) {
    if (event.kind != Kind::commentary_written || event.field != asked.report || event.code != asked.period) continue;
    most = std::max(most, std::atoi(base::text_or(event.detail, "block", "B0").substr(1).c_str()));
  }
  return "B" + std::to_string(most + 1);
}

base::Refusals wrong_with(const PaperHead& head) {
  base::Refusals wrong;
  for (const auto& [about, text] :
       {std::pair{"audience", &head.audience}, {"meeting", &head.meeting}, {"recommendation", &head.recommendation}}) {
    if (text->size() > most_letters) wrong.push_back(refusal("text_is_short", about, "use at most 1,000 letters"));
    if (!base::is_plain_line(*text))
      wrong.push_back(refusal("text_is_one_line", about, "write it in one line, without letters that show nothing"));
  }
  if (head.circulation.size() > most_on_the_list)
    wrong.push_back(refusal("list_is_short", "circulation", "name at most 50 people or bodies"));
  for (const auto& each : head.circulation) {
    if (each.size() <= most_letters && base::is_plain_line(each)) continue;
    wrong.push_back(refusal("text_is_one_line", "circulation", "write each on a line of its own"));
    break;
  }
  if (head.meeting_on && head.meeting.empty())
    wrong.push_back(refusal("meeting_has_a_body", "meeting", "say whose meeting it is"));
  if (head.despatch_days && !head.meeting_on)
    wrong.push_back(refusal("despatch_is_before_a_meeting", "meeting_on", "say on which day the meeting is"));
  if (head.despatch_days && (*head.despatch_days < 0 || *head.despatch_days > 60))
    wrong.push_back(refusal("despatch_is_days_before", "despatch_days", "enter a number of days from 0 to 60"));
  return wrong;
}

// What differs.
base::Object changes_of(const PaperHead& was, const PaperHead& is) {
  base::Object detail;
  if (was.audience != is.audience) detail["audience"] = is.audience;
  if (was.meeting != is.meeting) detail["meeting"] = is.meeting;
  if (was.recommendation != is.recommendation) detail["recommendation"] = is.recommendation;
  if (was.circulation != is.circulation)
    detail["circulation"] = base::Array(is.circulation.begin(), is.circulation.end());
  if (was.meeting_on != is.meeting_on) detail["meeting_on"] = is.meeting_on ? base::to_text(*is.meeting_on) : "";
  if (was.despatch_days != is.despatch_days)
    detail["despatch_days"] = is.despatch_days ? base::Value(*is.despatch_days) : base::Value();
  return detail;
}

}  // namespace

std::string words_behind(store::Store& store, const std::string& digest) {
  const auto hash = crypto::parse_hex(digest);
  auto text = hash ? store.edition_text(*hash) : std::nullopt;
  if (!text || crypto::sha256(*text) != *hash) throw base::Fault("words of a report are not in the record: " + digest);
  return std::move(*text);
}

Paper PaperDesk::paper(store::Store& store, std::string_view report, std::string_view period) {
  return paper_in(store.body_events(), report, period,
                  [&](const std::string& digest) { return words_behind(store, digest); });
}

Paper PaperDesk::find(std::string_view report, std::string_view period) {
  return readers_.with([&](store::Store& store) { return paper(store, report, period); });
}

std::vector<reports::Meeting> PaperDesk::meetings() {
  return meetings_in(readers_.with([](store::Store& store) { return store.body_events(); }));
}

base::Checked<base::Done> PaperDesk::tell(std::string_view report, std::string_view period, std::int64_t by,
                                          const Decide& decide) {
  base::Refusals wrong;
  writing_.open().run([&] {
    auto event = decide(paper(*writing_.store, report, period));
    if (!event) {
      wrong = event.error();
      return false;
    }
    event->field = report;
    event->code = period;
    event->actor_id = by;
    writing_.desk->tell(std::move(*event));
    return true;
  });
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  return base::Done{};
}

base::Checked<std::string> PaperDesk::write(const ToWrite& asked, std::int64_t by) {
  const auto words = reports::read_commentary(asked.words);
  if (!words) return base::refuse(words.error());
  const auto report = report_(asked.report, asked.period);
  if (!report) return base::refuse(report.error());
  if (!reports::has_place(*report, asked.place))
    return base::refuse(refusal("place_is_in_the_report", "place", "the report has no table " + asked.place));
  const auto filled = reports::fill(*words, *report);
  if (!filled) return base::refuse(filled.error());
  std::string id = asked.block;
  const auto told = tell(asked.report, asked.period, by, [&](const Paper& paper) -> base::Checked<store::BodyEvent> {
    store::BodyEvent event;
    event.kind = Kind::commentary_written;
    if (asked.block.empty()) {
      id = next_block(writing_.store->body_events(), asked);
    } else {
      const auto block = standing_block(paper, asked);
      if (!block) return base::refuse(block.error());
      event.replaces = (*block)->version;
    }
    base::Object values;
    for (const auto& [name, value] : filled->values) values[name] = value;
    event.detail = {{"block", id},
                    {"place", asked.place},
                    {"hash", crypto::hex(writing_.store->keep_edition(reports::written(*words)))},
                    {"name", names_.person_name(by)},
                    {"values", std::move(values)}};
    return event;
  });
  if (!told) return base::refuse(told.error());
  return id;
}

base::Checked<base::Done> PaperDesk::take_out(const ToWrite& asked, std::int64_t by) {
  return tell(asked.report, asked.period, by, [&](const Paper& paper) -> base::Checked<store::BodyEvent> {
    const auto block = standing_block(paper, asked);
    if (!block) return base::refuse(block.error());
    store::BodyEvent event;
    event.kind = Kind::commentary_written;
    event.replaces = (*block)->version;
    event.detail = {{"block", asked.block}, {"name", names_.person_name(by)}};
    return event;
  });
}

base::Checked<base::Done> PaperDesk::read(const ToWrite& asked, std::int64_t by) {
  return tell(asked.report, asked.period, by, [&](const Paper& paper) -> base::Checked<store::BodyEvent> {
    const auto block = standing_block(paper, asked);
    if (!block) return base::refuse(block.error());
    if ((*block)->is_read())
      return base::refuse(refusal("block_waits_to_be_read", "block", "somebody has read these words already"));
    if ((*block)->written_by == by) {
      return base::refuse(refusal("somebody_else_reads_proof", "block",
                                  "you wrote these words: somebody else has to read them, whatever their role"));
    }
    store::BodyEvent event;
    event.kind = Kind::commentary_read;
    event.replaces = (*block)->version;
    event.detail = {{"block", asked.block}, {"name", names_.person_name(by)}};
    return event;
  });
}

base::Checked<base::Done> PaperDesk::change(std::string_view report, std::string_view period, const PaperHead& head,
                                            std::int64_t by) {
  if (auto wrong = wrong_with(head); !wrong.empty()) return base::refuse(std::move(wrong));
  if (changes_of(find(report, period).head, head).empty()) return base::Done{};
  return tell(report, period, by, [&](const Paper& paper) -> base::Checked<store::BodyEvent> {
    store::BodyEvent event;
    event.kind = Kind::paper_changed;
    event.detail = changes_of(paper.head, head);
    return event;
  });
}

base::Checked<base::Done> PaperDesk::resolve(std::string_view report, std::string_view period,
                                             std::string_view resolution, std::int64_t by) {
  base::Refusals wrong;
  if (resolution.empty()) wrong.push_back(refusal("resolution_is_said", "resolution", "write what was resolved"));
  if (resolution.size() > most_letters || !base::is_plain_line(resolution))
    wrong.push_back(refusal("text_is_one_line", "resolution", "write it in one line of at most 1,000 letters"));
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  return tell(report, period, by, [&](const Paper& paper) -> base::Checked<store::BodyEvent> {
    if (paper.head.meeting.empty() || !paper.head.meeting_on)
      return base::refuse(refusal("meeting_is_named", "resolution", "say first which meeting it goes to, and its day"));
    store::BodyEvent event;
    event.kind = Kind::paper_resolved;
    event.detail = {{"resolution", std::string(resolution)}, {"meeting", paper.head.meeting}};
    return event;
  });
}

}  // namespace redress::office
