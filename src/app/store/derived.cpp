#include "app/store/derived.h"

#include <algorithm>

#include "kit/crypto/hash.h"

namespace redress::store {
namespace {

using casework::CaseState;

constexpr std::array<Column, 21> casefile_columns{{
    {"case_id", Type::integer},   {"reference", Type::text},      {"procedure_id", Type::text},
    {"stream", Type::text},       {"state", Type::text},          {"stage", Type::text},
    {"report_row", Type::text},   {"received_on", Type::integer}, {"acknowledged_on", Type::integer},
    {"handler", Type::integer},   {"team", Type::integer},        {"service", Type::integer},
    {"theme", Type::text},        {"channel", Type::text},        {"outcome", Type::text},
    {"due_on", Type::integer},    {"due_clock", Type::text},      {"list_order", Type::integer},
    {"closed_on", Type::integer}, {"is_open", Type::integer},     {"version", Type::integer},
}};
constexpr std::array<Column, 11> clock_columns{{
    {"case_id", Type::integer},
    {"number", Type::integer},
    {"clock", Type::text},
    {"episode", Type::integer},
    {"started_on", Type::integer},
    {"base_due_on", Type::integer},
    {"due_on", Type::integer},
    {"stopped_on", Type::integer},
    {"ended_on", Type::integer},
    {"extended_by", Type::integer},
    {"late_reason", Type::text},
}};
constexpr std::array<Column, 10> head_columns{{
    {"case_id", Type::integer},
    {"head_id", Type::integer},
    {"words", Type::bytes},
    {"service", Type::integer},
    {"theme", Type::text},
    {"proposed", Type::text},
    {"proposed_by", Type::integer},
    {"awaits_since", Type::integer},
    {"issued", Type::text},
    {"withdrawn", Type::integer},
}};
constexpr std::array<Column, 7> promise_columns{{
    {"case_id", Type::integer},
    {"promise", Type::text},
    {"made_on", Type::integer},
    {"due_on", Type::integer},
    {"owner", Type::integer},
    {"kept_on", Type::integer},
    {"missed_on", Type::integer},
}};
constexpr std::array<Column, 10> remedy_columns{{
    {"case_id", Type::integer},
    {"remedy", Type::text},
    {"kind", Type::text},
    {"pence", Type::integer},
    {"agreed_on", Type::integer},
    {"due_on", Type::integer},
    {"done_on", Type::integer},
    {"fixed_pence", Type::integer},
    {"head_id", Type::integer},
    {"dropped_on", Type::integer},
}};
constexpr std::array<Column, 14> approval_columns{{
    {"case_id", Type::integer},
    {"approval", Type::text},
    {"kind", Type::text},
    {"remedy", Type::text},
    {"pence", Type::integer},
    {"role", Type::text},
    {"asked_by", Type::integer},
    {"agreed_by", Type::integer},
    {"passed_by", Type::integer},
    {"asked_on", Type::integer},
    {"decided_on", Type::integer},
    {"decided_by", Type::integer},
    {"decision", Type::text},
    {"reason", Type::text},
}};
constexpr std::array<Column, 5> person_columns{{
    {"case_id", Type::integer},
    {"person", Type::text},
    {"number", Type::integer},
    {"role", Type::text},
    {"removed", Type::integer},
}};
constexpr std::array<Column, 10> task_columns{{
    {"case_id", Type::integer},
    {"task", Type::text},
    {"risk", Type::text},
    {"words", Type::bytes},
    {"set_on", Type::integer},
    {"due_on", Type::integer},
    {"owner", Type::integer},
    {"done_on", Type::integer},
    {"dropped_on", Type::integer},
    {"title", Type::text},
}};
constexpr std::array<Column, 7> register_columns{{
    {"case_id", Type::integer},
    {"number", Type::integer},
    {"register_id", Type::text},
    {"words", Type::text},
    {"named_day", Type::integer},
    {"entered_on", Type::integer},
    {"entered_by", Type::integer},
}};
constexpr std::array<Column, 13> meeting_columns{{
    {"case_id", Type::integer},
    {"meeting", Type::text},
    {"kind", Type::text},
    {"title", Type::text},
    {"called_on", Type::integer},
    {"meets_on", Type::integer},
    {"members", Type::integer},
    {"attended", Type::integer},
    {"conflicts", Type::integer},
    {"papers_on", Type::integer},
    {"held_on", Type::integer},
    {"cancelled_on", Type::integer},
    {"outcome", Type::text},
}};
constexpr std::array<Column, 4> link_columns{{
    {"case_id", Type::integer},
    {"other", Type::text},
    {"relation", Type::text},
    {"linked_on", Type::integer},
}};

// Open cases by their limit, those without one after them, then the closed ones, the latest first.
std::int64_t order_in_lists(const std::optional<base::Day>& due_on, const std::optional<base::Day>& closed_on) {
  if (closed_on) return order_of_closed(*closed_on);
  return due_on ? base::number_of(*due_on) : last_of_open;
}

Cell cell(base::Day day) {
  return std::int64_t{base::number_of(day)};
}
Cell cell(const std::optional<base::Day>& day) {
  return day ? cell(*day) : Cell{};
}
Cell flag(bool value) {
  return std::int64_t{value ? 1 : 0};
}

// A commitment as the database keeps it.
Cell words_cell(const std::string& commitment) {
  const auto hash = crypto::parse_hex(commitment);
  return hash ? Cell(Bytes{std::string(hash->begin(), hash->end())}) : Cell{};
}

// Since when a head's finding awaits sign-off; nothing if none does, or the case is closed.
std::optional<base::Day> awaits_since(const CaseState& state, const casework::Head& head) {
  std::optional<base::Day> since;
  if (!head.awaits_sign_off || head.withdrawn || !state.open()) return since;
  for (const auto& approval : state.approvals) {
    if (approval.what == "finding" && approval.head == head.id && !approval.decided_on) since = approval.asked_on;
  }
  return since ? since : std::optional(state.received_on);
}

// The nearest limit of a clock that runs, or of a task that is to be done.
struct Due {
  std::optional<base::Day> on;
  std::string clock;
};

Due add_clocks(std::vector<DerivedRow>& rows, const CaseState& state, const clock::Calendars& calendars) {
  Due due;
  std::int64_t number = 0;
  for (const auto& clock : state.clocks) {
    casework::Limit limit;
    if (!clock.ended_on) {
      if (const auto* history = calendars.find(clock.started.calendar)) {
        limit = casework::limit_of(clock, *history->known_on(std::nullopt));
      }
      const bool is_nearer = limit.due_on && (!due.on || *limit.due_on < *due.on);
      if (clock.running() && is_nearer && clock.started.whose.empty()) due = {limit.due_on, clock.started.id};
    }
    rows.push_back({state.case_id, ++number, clock.started.id, clock.episode, cell(clock.from), cell(limit.base_due_on),
                    cell(limit.due_on), cell(clock.stopped_on), cell(clock.ended_on), std::int64_t{clock.extended_by},
                    clock.late_reason});
  }
  return due;
}

void add_tasks(std::vector<DerivedRow>& rows, const CaseState& state, Due& due) {
  for (const auto& task : state.tasks) {
    if (state.open() && task.open() && (!due.on || task.due_on < *due.on)) due = {task.due_on, "task:" + task.risk};
    rows.push_back({state.case_id, task.id, task.risk, words_cell(task.text), cell(task.set_on), cell(task.due_on),
                    task.owner, cell(task.done_on), cell(task.dropped_on), task.title});
  }
}

void add_approvals(std::vector<DerivedRow>& rows, const CaseState& state) {
  for (const auto& approval : state.approvals) {
    if (approval.what != "remedy") continue;
    const auto* remedy = state.remedy(approval.remedy);
    const bool is_asked = state.open() && !approval.decided_on && !approval.levels.empty();
    rows.push_back({state.case_id, approval.id, approval.kind, approval.remedy, approval.pence,
                    is_asked ? Cell(approval.levels.front()) : Cell{}, approval.asked_by,
                    remedy == nullptr ? 0 : remedy->agreed_by,
                    approval.deciders.empty() ? std::int64_t{0} : approval.deciders.back(), cell(approval.asked_on),
                    cell(approval.decided_on), approval.decided_by, approval.decision, approval.reason});
  }
}

// Since when everybody who sits has been sent papers; nothing where somebody has none.
std::optional<base::Day> papers_on(const casework::Meeting& meeting) {
  std::optional<base::Day> last;
  for (const auto& member : meeting.members) {
    if (!member.sits()) continue;
    if (member.papers.empty()) return std::nullopt;
    for (const auto& [paper, day] : member.papers) last = std::max(last.value_or(day), day);
  }
  return last;
}

void add_meetings(std::vector<DerivedRow>& rows, const CaseState& state) {
  for (const auto& meeting : state.meetings) {
    std::int64_t sitting = 0, attended = 0, conflicts = 0;
    for (const auto& member : meeting.members) {
      sitting += member.sits() ? 1 : 0;
      attended += member.attended ? 1 : 0;
      conflicts += member.conflict_on ? 1 : 0;
    }
    rows.push_back({state.case_id, meeting.id, meeting.kind, meeting.title, cell(meeting.called_on),
                    cell(meeting.meets_on), sitting, attended, conflicts, cell(papers_on(meeting)),
                    cell(meeting.held_on), cell(meeting.cancelled_on), meeting.outcome});
  }
}

// A table's key decides which of two rows stands first; a second row of one key, which an odd history could make, is left out.
void put_in_order(std::vector<DerivedRow>& rows, std::size_t from, std::size_t keys) {
  const auto key_before = [&](const DerivedRow& a, const DerivedRow& b) {
    const auto width = static_cast<std::ptrdiff_t>(keys);
    return std::lexicographical_compare(a.begin(), a.begin() + width, b.begin(), b.begin() + width);
  };
  const auto first = rows.begin() + static_cast<std::ptrdiff_t>(from);
  std::stable_sort(first, rows.end(), key_before);
  rows.erase(std::unique(first, rows.end(), [&](const auto& a, const auto& b) { return !key_before(a, b); }),
             rows.end());
}

}  // namespace

std::int64_t order_of_closed(base::Day closed_on) {
  return last_of_open + 1'000'000 - base::number_of(closed_on);
}

const std::array<DerivedTable, derived_count>& derived_tables() {
  static const std::array<DerivedTable, derived_count> tables{{{"casefile", casefile_columns, 1},
                                                               {"case_clock", clock_columns, 2},
                                                               {"case_head", head_columns, 2},
                                                               {"case_promise", promise_columns, 2},
                                                               {"case_remedy", remedy_columns, 2},
                                                               {"case_person", person_columns, 2},
                                                               {"case_task", task_columns, 2},
                                                               {"case_link", link_columns, 2},
                                                               {"case_register", register_columns, 2},
                                                               {"case_approval", approval_columns, 2},
                                                               {"case_meeting", meeting_columns, 2}}};
  return tables;
}

DerivedRow row_in(const sql::Row& row, const DerivedTable& table) {
  DerivedRow cells;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const int column = static_cast<int>(i);
    if (row.is_null(column)) {
      cells.emplace_back();
    } else if (table.columns[i].type == Type::integer) {
      cells.emplace_back(row.integer(column));
    } else if (table.columns[i].type == Type::bytes) {
      cells.emplace_back(Bytes{std::string(row.bytes(column))});
    } else {
      cells.emplace_back(std::string(row.text(column)));
    }
  }
  return cells;
}

void add_rows(DerivedRows& rows, const CaseState& state, const clock::Calendars& calendars) {
  if (!state.exists) return;
  std::array<std::size_t, derived_count> before{};
  for (std::size_t i = 0; i < derived_count; ++i) before[i] = rows[i].size();

  Due due = add_clocks(rows[1], state, calendars);
  for (const auto& head : state.heads) {
    rows[2].push_back({state.case_id, head.id, words_cell(head.text), head.service, head.theme, head.proposed,
                       head.proposed_by, cell(awaits_since(state, head)), head.issued, flag(head.withdrawn)});
  }
  for (const auto& promise : state.promises) {
    rows[3].push_back({state.case_id, promise.id, cell(promise.made_on), cell(promise.due_on), promise.owner,
                       cell(promise.kept_on), cell(promise.missed_on)});
  }
  for (const auto& remedy : state.remedies) {
    rows[4].push_back({state.case_id, remedy.id, remedy.kind, remedy.pence, cell(remedy.agreed_on), cell(remedy.due_on),
                       cell(remedy.done_on), remedy.fixed_pence ? Cell(*remedy.fixed_pence) : Cell{}, remedy.head,
                       cell(remedy.dropped_on)});
  }
  for (const auto& person : state.people)
    rows[5].push_back({state.case_id, person.id, person.number, person.role, flag(person.removed)});
  add_tasks(rows[6], state, due);
  for (const auto& link : state.links) rows[7].push_back({state.case_id, link.to, link.relation, cell(link.on)});
  std::int64_t entry = 0;
  for (const auto& [into, on, by] : state.registered)
    rows[8].push_back({state.case_id, ++entry, into.into, into.words, cell(into.day), cell(on), by});
  add_approvals(rows[9], state);
  add_meetings(rows[10], state);
  const auto* episode = state.last_episode();
  const auto* allocation = state.holder("officer") != nullptr ? state.holder("officer") : state.holder("coordinator");
  const std::int64_t team = allocation != nullptr ? allocation->team : 0;
  const std::optional<base::Day> closed_on =
      state.open() || state.closures.empty() ? std::nullopt : std::optional(state.closures.back().on);
  rows[0].push_back({state.case_id,
                     state.reference,
                     state.procedure,
                     state.stream,
                     state.state,
                     episode != nullptr ? episode->opened.stage : "",
                     state.row(),
                     cell(state.received_on),
                     cell(state.acknowledged_on),
                     state.handler(),
                     team,
                     state.service,
                     state.theme,
                     state.channel,
                     state.outcome(),
                     cell(due.on),
                     due.clock,
                     order_in_lists(due.on, closed_on),
                     cell(closed_on),
                     flag(state.open()),
                     std::int64_t{state.version}});
  for (std::size_t i = 0; i < derived_count; ++i) put_in_order(rows[i], before[i], derived_tables()[i].keys);
}

}  // namespace redress::store
