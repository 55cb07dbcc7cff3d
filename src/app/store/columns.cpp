#include "app/store/columns.h"

#include "app/store/cells.h"
#include "base/fault.h"
#include "kit/json/read.h"

namespace redress::store {
namespace {

using sql::Parameter;

std::int64_t stored(base::Day day) {
  return base::number_of(day);
}
Parameter stored(const std::optional<base::Instant>& instant) {
  return instant ? Parameter{store::stored(*instant)} : Parameter{};
}

[[noreturn]] void refuse(const sql::Row& row, const std::string& what) {
  throw base::Fault("event " + std::to_string(row.integer(0)) + ": " + what);
}

int kind_in(const sql::Row& row, int column, int last) {
  const std::int64_t kind = row.integer(column);
  if (kind < 1 || kind > last) refuse(row, "its kind " + std::to_string(kind) + " is not known to this program");
  return static_cast<int>(kind);
}

base::Object detail_in(const sql::Row& row, int column) {
  try {
    return json::read_detail(row.text(column));
  } catch (const base::Fault& fault) {
    refuse(row, std::string("its detail cannot be read: ") + fault.what());
  }
}

}  // namespace

void values_of(const casework::CaseEvent& event, std::string_view detail, std::vector<Parameter>& values) {
  values.assign({event.seq,
                 event.case_id,
                 std::int64_t{event.version},
                 static_cast<std::int64_t>(event.kind),
                 stored(event.happened_on),
                 stored(event.happened_at),
                 stored(event.recorded_at),
                 stored(event.known_on),
                 event.command_id,
                 event.actor_id,
                 event.team_id,
                 event.head_id,
                 event.episode_id,
                 std::string_view(event.channel),
                 event.procedure_edition,
                 event.calendar_edition,
                 std::string_view(event.field),
                 std::string_view(event.code),
                 sql::maybe(event.annuls),
                 sql::maybe(event.replaces),
                 detail});
}

void values_of(const BodyEvent& event, std::string_view detail, std::vector<Parameter>& values) {
  values.assign({event.seq, static_cast<std::int64_t>(event.kind), event.unit_id, stored(event.happened_on),
                 stored(event.recorded_at), stored(event.known_on), event.command_id, event.actor_id,
                 std::string_view(event.field), std::string_view(event.code), sql::maybe(event.annuls),
                 sql::maybe(event.replaces), detail});
}

void values_in(const sql::Row& row, std::span<const Column> columns, std::vector<Parameter>& values) {
  values.clear();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const int column = static_cast<int>(i);
    if (row.is_null(column)) {
      values.emplace_back();
    } else if (columns[i].type == Type::integer) {
      values.emplace_back(row.integer(column));
    } else {
      values.emplace_back(row.text(column));
    }
  }
}

casework::CaseEvent case_event_in(const sql::Row& row) {
  casework::CaseEvent event;
  event.seq = row.integer(0);
  event.case_id = row.integer(1);
  event.version = static_cast<int>(row.integer(2));
  event.kind = static_cast<casework::EventKind>(kind_in(row, 3, casework::last_event_kind));
  event.happened_on = day_in(row, 4);
  if (!row.is_null(5)) event.happened_at = instant_in(row, 5);
  event.recorded_at = instant_in(row, 6);
  event.known_on = day_in(row, 7);
  event.command_id = row.integer(8);
  event.actor_id = row.integer(9);
  event.team_id = row.integer(10);
  event.head_id = row.integer(11);
  event.episode_id = row.integer(12);
  event.channel = row.text(13);
  event.procedure_edition = row.integer(14);
  event.calendar_edition = row.integer(15);
  event.field = row.text(16);
  event.code = row.text(17);
  event.annuls = row.maybe_integer(18);
  event.replaces = row.maybe_integer(19);
  event.detail = detail_in(row, 20);
  return event;
}

BodyEvent body_event_in(const sql::Row& row) {
  BodyEvent event;
  event.seq = row.integer(0);
  event.kind = static_cast<BodyEventKind>(kind_in(row, 1, last_body_event_kind));
  event.unit_id = row.integer(2);
  event.happened_on = day_in(row, 3);
  event.recorded_at = instant_in(row, 4);
  event.known_on = day_in(row, 5);
  event.command_id = row.integer(6);
  event.actor_id = row.integer(7);
  event.field = row.text(8);
  event.code = row.text(9);
  event.annuls = row.maybe_integer(10);
  event.replaces = row.maybe_integer(11);
  event.detail = detail_in(row, 12);
  return event;
}

}  // namespace redress::store
