// What each kind of event says in a timeline.
#include <algorithm>

#include "app/web/parts/case_letters.h"
#include "app/web/parts/timeline.h"
#include "app/web/stream_words.h"
#include "app/web/words.h"

namespace redress::web {
namespace {

using casework::CaseEvent;
using casework::EventKind;
using Icon = Entry::Icon;

std::string clock_title(const office::CaseView& view, std::string_view id) {
  for (const auto& running : view.state.clocks) {
    if (running.started.id == id) return running.started.title;
  }
  return label_of(id);
}

std::string stage_title(const office::CaseView& view, std::string_view id) {
  const auto* stage = view.procedure == nullptr ? nullptr : procedure::find_stage(*view.procedure, id);
  return stage == nullptr ? "Stage " + std::string(id) : stage->title;
}

Icon icon_of_channel(std::string_view channel) {
  if (channel == "phone" || channel == "telephone") return Icon::telephone;
  if (channel == "email" || channel == "e-mail" || channel == "post" || channel == "letter") return Icon::letter;
  return Icon::paper;
}

std::string by(std::string_view channel) {
  return channel.empty() ? "" : " by " + words_of(channel);
}

class Teller {
 public:
  Teller(const CaseEvent& event, const office::CaseView& view, const Desk& desk)
      : event_(event), view_(view), desk_(desk) {}

  Entry tell() {
    Entry entry = said();
    const std::string who = desk_.office.actor_name(event_.actor_id);
    if (!who.empty()) entry.rest += " by " + who;
    if (event_.annuls && event_.kind != EventKind::event_annulled) entry.lines.push_back("Corrects an earlier entry.");
    add_effects(entry);
    const base::Value* texts = base::find(event_.detail, "texts");
    // What is known of a person stands beside the case, as it is now.
    const bool is_person = event_.kind == EventKind::person_added || event_.kind == EventKind::person_changed;
    if (texts != nullptr && texts->as_object() != nullptr && !is_person) {
      for (const auto& [field, commitment] : *texts->as_object()) {
        if (commitment.as_text() == nullptr || field == "who" || field == "file_name" || field == "content") continue;
        if (field == "letter" || field == "left_out") continue;  // the letter has a page, the reason stands with it
        const std::string words = text_of(*commitment.as_text());
        if (words.empty()) continue;
        const bool plain = field == "note" || field == "complaint" || field == "head" || field == "promise" ||
                           field == "points" || field == "task" || field == "about" || field == "step";
        entry.quotes.push_back(plain ? words : label_of(field) + ": " + words);
      }
    }
    return entry;
  }

 private:
  std::string text_of(const std::string& commitment) const {
    const auto found = std::find_if(view_.texts.begin(), view_.texts.end(),
                                    [&](const auto& text) { return text.first == commitment; });
    return found == view_.texts.end() ? "" : found->second;
  }
  std::string named_text(std::string_view field) const {
    const base::Value* texts = base::find(event_.detail, "texts");
    return texts == nullptr || texts->as_object() == nullptr ? "" : text_of(base::text_or(*texts->as_object(), field));
  }
  std::string person(std::string_view key) const {
    return desk_.office.actor_name(base::int_or(event_.detail, key, 0));
  }
  // Of the one of the case's people whom the event names.
  std::string name_in_case() const {
    const auto* person = view_.state.person(base::text_or(event_.detail, "person"));
    return person == nullptr ? "" : text_of(person->text("name"));
  }
  std::string task() const {
    const std::string id = base::text_or(event_.detail, "task");
    for (const auto& each : view_.state.tasks) {
      if (each.id == id) return each.title.empty() ? text_of(each.text) : each.title;
    }
    return "";
  }
  // Of the check list that the event names.
  std::string item() const {
    const std::string id = base::text_or(event_.detail, "task");
    const std::int64_t number = base::int_or(event_.detail, "item", 0);
    for (const auto& each : view_.state.tasks) {
      if (each.id == id && number >= 1 && number <= static_cast<std::int64_t>(each.items.size()))
        return each.items[static_cast<std::size_t>(number - 1)];
    }
    return "";
  }
  // `payment, £100`: the remedy that the event names, with the amount that it or its approval was about.
  std::string remedy() const {
    const std::string id = base::text_or(event_.detail, "remedy");
    const auto* remedy = view_.state.remedy(id);
    std::int64_t pence = base::int_or(event_.detail, "pence", 0);
    const std::string approval = base::text_or(event_.detail, "approval");
    for (const auto& each : view_.state.approvals) {
      if (!approval.empty() && each.id == approval) pence = each.pence;
    }
    return (remedy == nullptr ? id : words_of(remedy->kind)) + (pence > 0 ? ", " + pounds(pence) : "");
  }
  // `Recommendation 2`; and the document that speaks of it.
  std::string matter() const {
    const auto* comparison =
        view_.procedure == nullptr ? nullptr : procedure::find_comparison(*view_.procedure, event_.field);
    return (comparison == nullptr ? words_of(event_.field) : comparison->row) + " " +
           std::to_string(base::int_or(event_.detail, "number", 0));
  }
  std::string version() const {
    const auto* comparison =
        view_.procedure == nullptr ? nullptr : procedure::find_comparison(*view_.procedure, event_.field);
    if (comparison == nullptr) return words_of(event_.code);
    for (const auto& each : comparison->versions) {
      if (each.id == event_.code) return each.title;
    }
    return words_of(event_.code);
  }
  // Of a remedy; or of a finding, which is only ever returned by this event.
  Entry decided() const {
    const bool returned = event_.code == "returned";
    Entry entry{returned ? Icon::arrow : Icon::tick, returned ? "Returned" : "Approved", "", {}, {}, false};
    if (event_.code == "passed_on") entry.title = "Passed on for approval";
    if (!base::text_or(event_.detail, "remedy").empty()) entry.rest = ": " + remedy() + ",";
    if (const std::string form = base::text_or(event_.detail, "form"); !form.empty())
      entry.lines.push_back("Form: " + form + ".");
    if (!event_.field.empty()) entry.lines.push_back("Reason: " + words_of(event_.field) + ".");
    return entry;
  }
  // What of the case a reminder is about, in words: the title of a clock, a task's, or a promise's.
  std::string reminded_of() const {
    const std::string id = event_.field.substr(event_.field.find(':') + 1);
    if (event_.field.starts_with("clock:")) return clock_title(view_, id);
    for (const auto& each : view_.state.tasks) {
      if (event_.field == "task:" + each.id) return each.title.empty() ? text_of(each.text) : each.title;
    }
    for (const auto& each : view_.state.promises) {
      if (event_.field == "promise:" + each.id) return "Promise: " + text_of(each.text);
    }
    return "";
  }
  Entry reminder() const {
    const auto due_on = base::parse_day(base::text_or(event_.detail, "due_on"));
    const std::string when = due_on ? " " + desk_.short_day(*due_on) : "";
    Entry entry;
    entry.icon = Icon::clock;
    entry.title = "Reminder";
    entry.rest = ": " + reminded_of();
    if (event_.code == "due_soon") entry.rest += ", due" + when;
    if (event_.code == "due_today") entry.rest += ", due this day";
    if (event_.code == "missed") entry.rest += ", was due" + when + " and is late";
    if (event_.code == "ceiling") entry.rest += ": no extension goes beyond" + when + "; escalate, or say why not";
    std::string to;
    const base::Value* heard = base::find(event_.detail, "to");
    if (heard != nullptr && heard->as_array() != nullptr) {
      for (const auto& actor : *heard->as_array()) {
        if (actor.as_int() != nullptr) to += (to.empty() ? "" : ", ") + desk_.office.actor_name(*actor.as_int());
      }
    }
    entry.lines.push_back("To " + (to.empty() ? std::string("nobody: nobody has the case") : to) + ".");
    return entry;
  }
  std::string step_title() const {
    const auto* step = view_.procedure == nullptr ? nullptr : procedure::find_step(*view_.procedure, event_.field);
    return step == nullptr ? label_of(event_.field) : step->title;
  }
  // What the procedure did with it, besides leading on: days that letters set, tasks, fields, registers.
  void add_effects(Entry& entry) const {
    const auto effects = casework::effects_of(event_.detail);
    if (!effects) return;
    if (effects->sends) {
      const auto& sent = *effects->sends;
      entry.lines.push_back("Letter: " + sent.title + ", to " + sent.to + ".");
      for (const auto& line : lines_about(sent, sent.because.empty() ? named_text("left_out") : words_of(sent.because)))
        entry.lines.push_back(line);
    }
    for (const auto& clock : effects->starts) {
      if (clock.set_for) entry.lines.push_back(clock.title + ": " + desk_.long_day(*clock.set_for) + ".");
    }
    std::string sets;
    for (const auto& [field, value] : effects->sets) {
      const auto* known = view_.procedure == nullptr ? nullptr : procedure::find_field(*view_.procedure, field);
      sets += (sets.empty() ? "" : " \xC2\xB7 ") + (known == nullptr ? label_of(field) : known->title) + ": " + value;
    }
    if (!sets.empty()) entry.lines.push_back(sets);
    for (const auto& task : effects->tasks)
      entry.lines.push_back("Task: " + task.title + ", by " + desk_.short_day(task.due_on) + ".");
    for (const auto& entered : effects->enters) {
      const auto* known =
          view_.procedure == nullptr ? nullptr : procedure::find_register(*view_.procedure, entered.into);
      entry.lines.push_back((known == nullptr ? label_of(entered.into) : known->title) + ": " + entered.words + ".");
    }
  }
  std::string head() const {
    const std::string one = in_words_of_stream(view_.state.stream, "Which head ");
    return (one == "Which head " ? "Head " : "Part ") + std::to_string(event_.head_id);
  }
  // The titles of what a proposed finding rests on.
  std::string grounds() const {
    const base::Value* held = base::find(event_.detail, "grounds");
    std::string words;
    if (held == nullptr || held->as_array() == nullptr) return words;
    for (const base::Value& each : *held->as_array()) {
      if (each.as_text() == nullptr) continue;
      const auto* ground =
          view_.procedure == nullptr ? nullptr : procedure::find_ground(*view_.procedure, *each.as_text());
      words += (words.empty() ? "" : "; ") + (ground == nullptr ? *each.as_text() : ground->title);
    }
    return words;
  }
  std::string outcome() const { return event_.code.empty() ? "" : label_of(event_.code); }
  std::string reason() const { return event_.code.empty() ? "" : "Reason: " + words_of(event_.code) + "."; }

  Entry with_reason(Icon icon, std::string title, std::string rest = {}) const {
    Entry entry{icon, std::move(title), std::move(rest), {}, {}, false};
    if (!reason().empty()) entry.lines.push_back(reason());
    return entry;
  }

  Entry said() const {
    const auto plain = [](Icon icon, std::string title, std::string rest = {}) {
      return Entry{icon, std::move(title), std::move(rest), {}, {}, false};
    };
    switch (event_.kind) {
      case EventKind::case_received:
        return plain(icon_of_channel(event_.channel), in_words_of_stream(view_.state.stream, "Complaint received"),
                     by(event_.channel));
      case EventKind::received_date_changed:
        return with_reason(Icon::arrow, "Date of receipt changed", " to " + desk_.short_day(event_.happened_on));
      case EventKind::case_triaged:
        return plain(Icon::flag, "Sorted", " into the stream of " + words_of(event_.code));
      case EventKind::head_added:
        return plain(Icon::paper, head() + in_words_of_stream(view_.state.stream, " of complaint added"));
      case EventKind::head_withdrawn:
        return with_reason(Icon::arrow, head() + " withdrawn");
      case EventKind::case_acknowledged:
        return plain(Icon::tick, "Acknowledged", by(event_.channel));
      case EventKind::case_allocated: {
        std::string rest = person("handler").empty() ? "" : " to " + person("handler");
        const std::string team = desk_.office.unit_name(event_.team_id);
        if (!team.empty()) rest += rest.empty() ? " to " + team : ", " + team;
        return plain(Icon::person, "Allocated", rest + (event_.field == "coordinator" ? " as co-ordinator" : ""));
      }
      case EventKind::contact_recorded: {
        const std::string who = named_text("who").empty() ? name_in_case() : named_text("who");
        if (event_.code == "out")
          return plain(icon_of_channel(event_.channel), "Contact made" + by(event_.channel),
                       who.empty() ? "" : " with " + who);
        return plain(icon_of_channel(event_.channel), "Contact received" + by(event_.channel),
                     who.empty() ? "" : " from " + who);
      }
      case EventKind::person_added:
      case EventKind::person_changed:
        return plain(Icon::person, event_.kind == EventKind::person_added ? "Person added" : "Person changed",
                     ": " + named_text("name") + ", " + words_of(event_.field));
      case EventKind::person_removed:
        return plain(Icon::person, "Person removed", name_in_case().empty() ? "" : ": " + name_in_case());
      case EventKind::task_set:
      case EventKind::risk_flagged: {
        const auto due = base::parse_day(base::text_or(event_.detail, "due_on"));
        const std::string rest = (due ? " for " + desk_.short_day(*due) : "") +
                                 (person("owner").empty() ? "" : ", " + person("owner") + ",");
        return event_.kind == EventKind::task_set ? plain(Icon::flag, "Task set", rest)
                                                  : plain(Icon::flag, "Risk flagged: " + words_of(event_.code), rest);
      }
      case EventKind::task_done:
        return plain(Icon::tick, "Task done", task().empty() ? "" : ": " + task() + ",");
      case EventKind::task_dropped:
        return with_reason(Icon::arrow, "Task dropped", task().empty() ? "" : ": " + task() + ",");
      case EventKind::case_linked:
        return plain(Icon::paper, "Case linked",
                     ": " + base::text_or(event_.detail, "to") + ", " + words_of(event_.code) + ",");
      case EventKind::file_attached:
        return plain(Icon::paper, "File attached",
                     named_text("file_name").empty() ? "" : ": " + named_text("file_name") + ",");
      case EventKind::file_removed: {
        const auto* file = view_.state.file(base::text_or(event_.detail, "file"));
        const std::string name = file == nullptr ? "" : text_of(file->name);
        return with_reason(Icon::paper, "File removed", name.empty() ? "" : ": " + name + ",");
      }
      case EventKind::promise_made: {
        const auto due = base::parse_day(base::text_or(event_.detail, "due_on"));
        return plain(Icon::flag, "Promise made", due ? " for " + desk_.short_day(*due) : "");
      }
      case EventKind::promise_kept:
        return plain(Icon::tick, "Promise kept");
      case EventKind::promise_missed:
        return plain(Icon::arrow, "Promise broken");
      case EventKind::note_added:
        return plain(Icon::paper, "Note");
      case EventKind::clock_extended:
        return with_reason(Icon::clock, clock_title(view_, event_.field) + " extended",
                           " by " + std::to_string(base::int_or(event_.detail, "by", 0)) +
                               (person("approver").empty() ? "" : ", approved by " + person("approver")));
      case EventKind::clock_paused:
        return with_reason(Icon::clock, clock_title(view_, event_.field) + " paused");
      case EventKind::clock_resumed:
        return plain(Icon::clock, clock_title(view_, event_.field) + " runs again");
      case EventKind::finding_proposed: {
        Entry entry = plain(Icon::paper, head() + ": finding proposed", ", " + words_of(event_.code) + ",");
        if (const std::string words = grounds(); !words.empty()) entry.lines.push_back("On: " + words + ".");
        return entry;
      }
      case EventKind::finding_issued:
        return plain(Icon::tick, head() + ": finding issued", ", " + words_of(event_.code) + ",");
      case EventKind::approval_requested:
        return plain(Icon::paper, "Approval asked for", ": " + remedy() + ",");
      case EventKind::approval_decided:
        return decided();
      case EventKind::stage_answered: {
        const auto& episodes = view_.state.episodes;
        const auto found =
            std::find_if(episodes.begin(), episodes.end(), [&](const auto& e) { return e.id == event_.episode_id; });
        const std::string stage = found == episodes.end() ? "Stage" : stage_title(view_, found->opened.stage);
        return plain(Icon::tick, stage + " answered",
                     by(event_.channel) + (event_.code.empty() ? "" : ": " + words_of(event_.code) + ","));
      }
      case EventKind::case_escalated:
        return with_reason(Icon::flag, "Escalated");
      case EventKind::remedy_agreed: {
        const std::int64_t pence = base::int_or(event_.detail, "pence", 0);
        return plain(
            Icon::flag, "Remedy agreed",
            ": " + words_of(base::text_or(event_.detail, "kind")) + (pence > 0 ? ", " + pounds(pence) : "") + ",");
      }
      case EventKind::remedy_changed:
        return plain(Icon::paper, "Remedy changed", ", now " + remedy() + ",");
      case EventKind::remedy_dropped:
        return with_reason(Icon::arrow, "Remedy dropped: " + remedy());
      case EventKind::remedy_done:
        return plain(Icon::tick, "Remedy done");
      case EventKind::delay_explained:
        return with_reason(Icon::clock, "Delay explained: " + clock_title(view_, event_.field));
      case EventKind::case_closed: {
        Entry entry = plain(Icon::tick, "Closed", event_.code.empty() ? "" : ": " + words_of(event_.code) + ",");
        if (!event_.field.empty()) entry.lines.push_back("Reason: " + words_of(event_.field) + ".");
        return entry;
      }
      case EventKind::case_reopened:
        return with_reason(Icon::arrow, "Reopened");
      case EventKind::version_recorded: {
        const std::int64_t pence = base::int_or(event_.detail, "pence", 0);
        return plain(Icon::paper, matter(), ", " + version() + (pence > 0 ? ", " + pounds(pence) : "") + ",");
      }
      case EventKind::anomaly_raised:
        return plain(Icon::flag, "Anomaly raised: " + matter());
      case EventKind::item_done:
        return plain(Icon::tick, "Ticked", item().empty() ? "" : ": " + item() + ",");
      case EventKind::procedure_moved:
        return plain(Icon::arrow, "Moved to edition " + event_.code + " of the procedure",
                     " from edition " + std::to_string(base::int_or(event_.detail, "from_edition", 0)) + ",");
      case EventKind::step_taken:
        return plain(Icon::flag, step_title());
      case EventKind::field_set:
        return plain(Icon::paper, label_of(event_.field) + " set", " to " + words_of(event_.code));
      case EventKind::reminder_sent:
        return reminder();
      case EventKind::meeting_called:
      case EventKind::meeting_changed:
      case EventKind::conflict_declared:
      case EventKind::papers_issued:
      case EventKind::meeting_held:
      case EventKind::meeting_cancelled:
        return meeting_entry(event_, view_, desk_);
      case EventKind::event_annulled:
        return with_reason(Icon::arrow, "Earlier entry taken back");
    }
    return plain(Icon::paper, "Entry");
  }

  const CaseEvent& event_;
  const office::CaseView& view_;
  const Desk& desk_;
};

}  // namespace

Entry entry_of(const CaseEvent& event, const office::CaseView& view, const Desk& desk) {
  return Teller(event, view, desk).tell();
}

}  // namespace redress::web
