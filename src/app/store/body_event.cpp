#include "app/store/body_event.h"

namespace redress::store {

std::string to_text(BodyEventKind kind) {
  switch (kind) {
    case BodyEventKind::body_founded:
      return "body_founded";
    case BodyEventKind::unit_established:
      return "unit_established";
    case BodyEventKind::unit_renamed:
      return "unit_renamed";
    case BodyEventKind::unit_succeeded:
      return "unit_succeeded";
    case BodyEventKind::unit_closed:
      return "unit_closed";
    case BodyEventKind::calendar_adopted:
      return "calendar_adopted";
    case BodyEventKind::closure_day_added:
      return "closure_day_added";
    case BodyEventKind::procedure_adopted:
      return "procedure_adopted";
    case BodyEventKind::measure_adopted:
      return "measure_adopted";
    case BodyEventKind::report_adopted:
      return "report_adopted";
    case BodyEventKind::import_finished:
      return "import_finished";
    case BodyEventKind::role_given:
      return "role_given";
    case BodyEventKind::role_taken:
      return "role_taken";
    case BodyEventKind::account_opened:
      return "account_opened";
    case BodyEventKind::account_closed:
      return "account_closed";
    case BodyEventKind::procedure_used:
      return "procedure_used";
    case BodyEventKind::procedure_dropped:
      return "procedure_dropped";
    case BodyEventKind::cases_moved:
      return "cases_moved";
    case BodyEventKind::holiday_accepted:
      return "holiday_accepted";
    case BodyEventKind::edition_proposed:
      return "edition_proposed";
    case BodyEventKind::edition_agreed:
      return "edition_agreed";
    case BodyEventKind::edition_withdrawn:
      return "edition_withdrawn";
    case BodyEventKind::report_proposed:
      return "report_proposed";
    case BodyEventKind::report_released:
      return "report_released";
    case BodyEventKind::report_withdrawn:
      return "report_withdrawn";
    case BodyEventKind::target_set:
      return "target_set";
    case BodyEventKind::target_ended:
      return "target_ended";
    case BodyEventKind::number_recorded:
      return "number_recorded";
    case BodyEventKind::number_withdrawn:
      return "number_withdrawn";
    case BodyEventKind::paper_changed:
      return "paper_changed";
    case BodyEventKind::commentary_written:
      return "commentary_written";
    case BodyEventKind::commentary_read:
      return "commentary_read";
    case BodyEventKind::paper_resolved:
      return "paper_resolved";
    case BodyEventKind::action_set:
      return "action_set";
    case BodyEventKind::action_changed:
      return "action_changed";
    case BodyEventKind::action_done:
      return "action_done";
    case BodyEventKind::action_dropped:
      return "action_dropped";
  }
  return "";
}

}  // namespace redress::store
