#include "app/office/next_edition_desk.h"

#include <algorithm>
#include <utility>

#include "app/catalogue/procedures.h"
#include "base/fault.h"
#include "base/text.h"
#include "base/value.h"
#include "kit/crypto/hash.h"

namespace redress::office {
namespace {

using Kind = store::BodyEventKind;

NextEdition next_in(store::NextEditionRow row) {
  NextEdition next;
  next.procedure = std::move(row.procedure);
  next.base = static_cast<int>(row.base);
  next.edition = static_cast<int>(row.edition);
  next.text = std::move(row.body);
  next.version = static_cast<int>(row.version);
  next.changed_by = row.changed_by;
  next.changed_at = row.changed_at;
  next.proposed_by = row.proposed_by;
  next.proposed_at = row.proposed_at;
  next.from = base::parse_day(row.goes_live_on);
  return next;
}

base::Refusal refusal(const char* rule, const char* about, std::string text) {
  return {rule, about, "docs/procedures.md, Changing one in forms", std::move(text)};
}

base::Refusal changed_since() {
  return refusal("draft_changed_since", "seen",
                 "somebody else changed this draft since you opened the page: look at it again");
}

// Which of the changes a fault of the words is about, by where its value stands now.
std::string about_of(const base::Refusal& fault, const std::string& text,
                     const std::vector<catalogue::Change>& changes) {
  const std::size_t end = fault.about.rfind(':');
  const std::size_t begin = end == std::string::npos ? end : fault.about.rfind(':', end - 1);
  if (changes.size() == 1 || begin == std::string::npos) return changes.front().at;
  const auto line = base::parse_int(fault.about.substr(begin + 1, end - begin - 1), 1, INT32_MAX);
  for (const auto& change : changes) {
    if (line && catalogue::line_of(text, change.at) == static_cast<int>(*line)) return change.at;
  }
  return changes.front().at;
}

}  // namespace

std::optional<NextEdition> NextEditionDesk::find(std::string_view procedure) {
  auto row =
      readers_.with([&](store::Store& store) { return store::find_next_edition(store.connection(), procedure); });
  if (!row) return std::nullopt;
  return next_in(std::move(*row));
}

base::Checked<procedure::Procedure> NextEditionDesk::parsed(const std::string& text, const std::string& name) const {
  std::vector<std::string> calendars = catalogue::known_calendars();
  for (const auto& [id, seq] : adopted_->calendar_seqs) {
    if (std::find(calendars.begin(), calendars.end(), id) == calendars.end()) calendars.push_back(id);
  }
  return catalogue::parse_procedure(text, name, calendars);
}

Proof NextEditionDesk::proof_of(const NextEdition& next) {
  Proof proof;
  auto read = parsed(next.text, next.procedure);
  if (!read) {
    proof.unreadable = read.error();
    return proof;
  }
  proof.faults = catalogue::faults_of(*read);
  proof.procedure = std::move(*read);
  return proof;
}

base::Checked<NextEdition> NextEditionDesk::seen_draft(std::string_view procedure, int seen) {
  auto next = find(procedure);
  if (!next) return base::refuse(refusal("draft_is_there", "procedure", "there is no draft of a next edition"));
  if (next->version != seen) return base::refuse(changed_since());
  return std::move(*next);
}

bool NextEditionDesk::is_still(const NextEdition& next) {
  const auto row = store::find_next_edition(writing_.store->connection(), next.procedure);
  return row ? row->version == next.version : next.version == 0;
}

void NextEditionDesk::keep(const NextEdition& next) {
  store::keep_next_edition(
      writing_.store->connection(),
      {next.procedure, next.base, next.edition, next.text, next.version, next.changed_by, next.changed_at,
       next.proposed_by, next.proposed_at, next.from ? base::to_text(*next.from) : ""});
}

base::Checked<base::Done> NextEditionDesk::write(const NextEdition& as_it_was, const std::function<void()>& work) {
  bool done = false;
  writing_.open().run([&] {
    done = is_still(as_it_was);
    if (done) work();
    return done;
  });
  if (!done) return base::refuse(changed_since());
  return base::Done{};
}

void NextEditionDesk::tell(Kind kind, const NextEdition& next, const std::string& hash, std::int64_t by) {
  store::BodyEvent event;
  event.kind = kind;
  event.field = next.procedure;
  event.code = std::to_string(next.edition);
  event.actor_id = by;
  event.detail = {{"hash", hash}, {"from", next.from ? base::to_text(*next.from) : std::string()}};
  writing_.desk->tell(std::move(event));
}

base::Checked<base::Done> NextEditionDesk::change(std::string_view procedure,
                                                  const std::vector<catalogue::Change>& changes, int seen,
                                                  std::int64_t by) {
  const auto newest = adopted_->newest(procedure);
  if (!newest) return base::refuse(procedure_is_not_known(*adopted_, std::string(procedure)));
  auto known = find(procedure);
  if ((known ? known->version : 0) != seen) return base::refuse(changed_since());
  if (known && known->proposed())
    return base::refuse(refusal("edition_is_proposed", "seen", "it is proposed: withdraw the proposal to change it"));
  if (changes.empty()) return base::Done{};
  NextEdition next;
  if (known) {
    next = *known;
  } else {
    const auto begun =
        catalogue::edited(newest->procedure->text, catalogue::as_edition(newest->procedure->edition + 1, today()));
    if (!begun) return base::refuse(begun.error());
    next.procedure = procedure;
    next.base = newest->procedure->edition;
    next.edition = next.base + 1;
    next.text = *begun;
  }
  if (auto wrong = catalogue::not_editable(next.text, changes); !wrong.empty()) return base::refuse(std::move(wrong));
  auto text = catalogue::edited(next.text, changes);
  if (!text) return base::refuse(text.error());
  if (*text == next.text) return base::Done{};
  if (const auto read = parsed(*text, next.procedure); !read) {
    base::Refusals wrong = read.error();
    for (auto& each : wrong) each.about = about_of(each, *text, changes);
    return base::refuse(std::move(wrong));
  }
  const NextEdition as_it_was = next;
  next.text = std::move(*text);
  ++next.version;
  next.changed_by = by;
  next.changed_at = clock_();
  return write(as_it_was, [&] { keep(next); });
}

base::Checked<base::Done> NextEditionDesk::propose(std::string_view procedure, base::Day from, int seen,
                                                   std::int64_t by) {
  auto next = seen_draft(procedure, seen);
  if (!next) return base::refuse(next.error());
  if (next->proposed()) return base::refuse(refusal("edition_is_proposed", "seen", "it is proposed already"));
  const auto newest = adopted_->newest(procedure);
  if (!newest || newest->procedure->edition != next->base)
    return base::refuse(
        refusal("draft_is_of_the_newest", "seen",
                "another edition was adopted since this draft was begun: discard it, and begin once more"));
  if (from < today()) return base::refuse(refusal("day_is_to_come", "from", "enter today or a later day"));
  const NextEdition as_it_was = *next;
  if (catalogue::changed_parts(newest->procedure->text, next->text).empty())
    return base::refuse(refusal("edition_changes_something", "seen", "nothing differs from the edition before"));
  auto text = catalogue::edited(next->text, catalogue::as_edition(next->edition, from));
  if (!text) return base::refuse(text.error());
  next->text = std::move(*text);
  const Proof proof = proof_of(*next);
  if (!proof.unreadable.empty()) return base::refuse(proof.unreadable);
  if (!proof.sound()) return base::refuse(procedure::refusals_of(proof.faults, next->procedure));
  next->from = from;
  next->proposed_by = by;
  next->proposed_at = clock_();
  ++next->version;
  return write(as_it_was, [&] {
    keep(*next);
    tell(Kind::edition_proposed, *next, crypto::hex(crypto::sha256(next->text)), by);
  });
}

base::Checked<base::Done> NextEditionDesk::agree(std::string_view procedure, base::Day from, int seen,
                                                 std::int64_t by) {
  auto next = seen_draft(procedure, seen);
  if (!next) return base::refuse(next.error());
  if (!next->proposed()) return base::refuse(refusal("edition_is_not_proposed", "seen", "nobody has proposed it yet"));
  if (next->proposed_by == by)
    return base::refuse(
        refusal("second_person_agrees", "seen", "you proposed it: somebody else has to agree, whatever their role"));
  if (from != next->from)
    return base::refuse(refusal("day_is_the_one_proposed", "from", "this is not the day that was proposed"));
  if (from < today())
    return base::refuse(refusal("day_is_to_come", "from",
                                "the day that was proposed is past: withdraw the proposal, and propose a later one"));
  const auto newest = adopted_->newest(procedure);
  if (!newest || newest->procedure->edition != next->base)
    return base::refuse(refusal("draft_is_of_the_newest", "seen",
                                "another edition was adopted since this draft was begun: withdraw the proposal"));
  Proof proof = proof_of(*next);
  if (!proof.unreadable.empty()) return base::refuse(proof.unreadable);
  if (!proof.sound()) return base::refuse(procedure::refusals_of(proof.faults, next->procedure));
  std::string hash;
  const auto written = write(*next, [&] {
    hash = crypto::hex(writing_.store->keep_edition(next->text));
    tell(Kind::edition_agreed, *next, hash, by);
    tell(Kind::procedure_adopted, *next, hash, by);
    store::drop_next_edition(writing_.store->connection(), next->procedure);
  });
  if (!written) return written;
  const auto events = readers_.with([](store::Store& store) { return store.body_events(); });
  const auto adopted = std::find_if(events.rbegin(), events.rend(), [&](const store::BodyEvent& event) {
    return event.kind == Kind::procedure_adopted && event.field == procedure &&
           base::text_or(event.detail, "hash") == hash;
  });
  if (adopted == events.rend()) throw base::Fault("the edition that was just adopted is not in the record");
  adopted_.add(std::move(*proof.procedure), adopted->seq);
  return base::Done{};
}

base::Checked<base::Done> NextEditionDesk::withdraw(std::string_view procedure, int seen, std::int64_t by) {
  auto next = seen_draft(procedure, seen);
  if (!next) return base::refuse(next.error());
  const NextEdition as_it_was = *next;
  if (!next->proposed()) {
    return write(as_it_was, [&] { store::drop_next_edition(writing_.store->connection(), next->procedure); });
  }
  next->proposed_by = 0;
  next->from.reset();
  ++next->version;
  return write(as_it_was, [&] {
    keep(*next);
    tell(Kind::edition_withdrawn, as_it_was, crypto::hex(crypto::sha256(as_it_was.text)), by);
  });
}

std::vector<EditionStep> NextEditionDesk::steps(std::string_view procedure) {
  using What = EditionStep::What;
  const auto events = readers_.with([](store::Store& store) { return store.body_events(); });
  std::vector<EditionStep> steps;
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    const bool is_step = event->kind == Kind::edition_proposed || event->kind == Kind::edition_agreed ||
                         event->kind == Kind::edition_withdrawn;
    if (!is_step || event->field != procedure) continue;
    const What what = event->kind == Kind::edition_proposed ? What::proposed
                      : event->kind == Kind::edition_agreed ? What::agreed
                                                            : What::withdrawn;
    steps.push_back({what, static_cast<int>(base::parse_int(event->code, 0, INT32_MAX).value_or(0)), event->actor_id,
                     event->recorded_at, base::text_or(event->detail, "from")});
  }
  return steps;
}

}  // namespace redress::office
