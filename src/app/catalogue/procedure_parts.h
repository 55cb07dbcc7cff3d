// The parts of a procedure's file, one reader each. Used by the readers of procedures only.
#pragma once

#include <string>
#include <vector>

#include "core/procedure/procedure.h"
#include "core/procedure/prove.h"
#include "kit/yaml/map.h"

namespace redress::catalogue {

inline procedure::Place placed(yaml::Place place) {
  return {place.line, place.column};
}

// A count and its unit, `5 working-days`.
struct Quantity {
  int count = 1;
  clock::Unit unit = clock::Unit::working_days;
};
Quantity read_quantity(yaml::Map& map, std::string_view key, yaml::Remarks& remarks);

// Where a number stands: `source` is asked for, and what is `unconfirmed` is listed in the procedure.
struct Cited {
  std::string source;
  bool unconfirmed = false;
};
Cited read_citation(yaml::Map& map, procedure::Procedure& procedure, const std::string& what);

// Where a part of a procedure holds only in one of them.
inline const std::vector<std::string> nations{"england", "scotland", "wales", "northern-ireland"};

// A name that other parts of the file use: small letters, digits, `_`, `.` and `-`.
std::string read_id(yaml::Map& map, yaml::Remarks& remarks);

// `laws`: what the law lets the limits be, where the file says so.
void read_clocks(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks,
                 const std::vector<std::string>& calendars, std::vector<procedure::LegalLimit>& laws);
void read_states(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);
void read_transitions(yaml::Map& state, std::string_view from, std::vector<procedure::Transition>& transitions,
                      yaml::Remarks& remarks);
void read_fields(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);
void read_tasks(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);
void read_comparisons(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);
void read_exports(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);
void read_meetings(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);
void read_approvals(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);
void read_registers(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);
// `fields: {status: Closed}` of a state or a transition, `registers: {caselist: Received}` of a transition.
std::vector<procedure::FieldValue> read_field_values(yaml::Map& map, yaml::Remarks& remarks);
std::vector<procedure::Entry> read_entries(yaml::Map& map, yaml::Remarks& remarks);
void read_outcomes(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);
void read_signposts(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);
void read_letters(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);
void read_reports(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);
void read_questions(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);
void read_windows(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks);

}  // namespace redress::catalogue
