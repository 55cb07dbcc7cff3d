// The columns of both logs in their declared order: what is stored, what the leaf hashes, what is read back. One list.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/body_event.h"
#include "core/casework/event.h"
#include "kit/sql/database.h"

namespace redress::store {

enum class Type { integer, text, bytes };

struct Column {
  std::string_view name;
  Type type;
};

// All but `leaf`, which stands after them. Never reorder: leaves are hashes over this order.
inline constexpr std::array<Column, 21> case_columns{{
    {"seq", Type::integer},
    {"case_id", Type::integer},
    {"version", Type::integer},
    {"kind", Type::integer},
    {"happened_on", Type::integer},
    {"happened_at", Type::integer},
    {"recorded_at", Type::integer},
    {"known_on", Type::integer},
    {"command_id", Type::integer},
    {"actor_id", Type::integer},
    {"team_id", Type::integer},
    {"head_id", Type::integer},
    {"episode_id", Type::integer},
    {"channel", Type::text},
    {"procedure_edition", Type::integer},
    {"calendar_edition", Type::integer},
    {"field", Type::text},
    {"code", Type::text},
    {"annuls", Type::integer},
    {"replaces", Type::integer},
    {"detail", Type::text},
}};
inline constexpr std::array<Column, 13> body_columns{{
    {"seq", Type::integer},
    {"kind", Type::integer},
    {"unit_id", Type::integer},
    {"happened_on", Type::integer},
    {"recorded_at", Type::integer},
    {"known_on", Type::integer},
    {"command_id", Type::integer},
    {"actor_id", Type::integer},
    {"field", Type::text},
    {"code", Type::text},
    {"annuls", Type::integer},
    {"replaces", Type::integer},
    {"detail", Type::text},
}};

// The values of an event in that order; texts are borrowed from the event and from `detail`, its canonical text.
void values_of(const casework::CaseEvent& event, std::string_view detail, std::vector<sql::Parameter>& values);
void values_of(const BodyEvent& event, std::string_view detail, std::vector<sql::Parameter>& values);

// The values of a row whose first columns are these; texts are borrowed from the row.
void values_in(const sql::Row& row, std::span<const Column> columns, std::vector<sql::Parameter>& values);

// The event of such a row. Throws base::Fault naming the seq where the row holds what no event can.
casework::CaseEvent case_event_in(const sql::Row& row);
BodyEvent body_event_in(const sql::Row& row);

}  // namespace redress::store
