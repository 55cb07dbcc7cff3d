# RULES B7.4; the worked date stands there.
procedure uk.dp.complaint.2026
body-calendar england-and-wales

case The thirtieth day is a Saturday: Monday is in time
2026-06-25 Ada register_case
  due acknowledgement 2026-07-27
2026-07-27 Ada acknowledge_case
  clock acknowledgement was met
2026-09-01 Ada take_step step=tell_progress
2026-09-14 Ada answer_stage outcome=upheld
  outcome upheld
2026-09-15 Ada close_case reason=answered_and_actions_done
  open no

case An outcome within the 30 days needs no acknowledgement of its own
2026-06-22 Ada register_case
  due acknowledgement 2026-07-22
2026-07-20 Ada answer_stage outcome=not_upheld
  clock acknowledgement was met

case The thirtieth day is Saint Patrick's Day, which England works
2027-02-15 Ada register_case
  due acknowledgement 2027-03-17
2027-03-18 Ada acknowledge_case
  clock acknowledgement was missed

body-calendar northern-ireland
case The thirtieth day is Saint Patrick's Day, which Northern Ireland does not work
2027-02-15 Ada register_case
  due acknowledgement 2027-03-18
2027-03-18 Ada acknowledge_case
  clock acknowledgement was met

body-calendar england-and-wales
case Not before 19 June 2026
2026-06-18 Ada register_case
  ! procedure_not_in_force_on_that_day procedure "Friday 19 June 2026"

case Nothing is extended
2026-06-25 Ada register_case
2026-07-01 Ada extend_clock clock=acknowledgement by=5 reason=backlog
  ! clock_may_not_be_extended clock
