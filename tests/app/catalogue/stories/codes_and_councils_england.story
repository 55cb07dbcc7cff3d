# RULES B2, C1.2; worked dates: RULES B10.3, Code, England, and Children (the same count).
procedure eng.hos.code.2024
body-calendar england-and-wales

case The response runs from the acknowledgement
2024-12-18 Ada register_case
  due stage_1_acknowledgement 2024-12-27
  due stage_1_response none
2024-12-27 Ada acknowledge_case
  clock stage_1_acknowledgement was met
  due stage_1_response 2025-01-13
  day stage_1_response 2025-01-13 10
2025-01-10 Ada extend_clock clock=stage_1_response by=10 reason=complex_matter
  due stage_1_response 2025-01-27
2025-01-27 Ada answer_stage outcome=resolved
  clock stage_1_response was met
  row stage-1

case Answered at stage 1 by one officer, at stage 2 by another
2024-12-18 Ada register_case
2024-12-18 Ada acknowledge_case
  due stage_1_response 2025-01-06
2024-12-18 Ada allocate_case handler=Ben
2025-01-06 Ben answer_stage outcome=not_upheld
2025-01-20 Ada escalate_case
  row stage-2
  due stage_2_acknowledgement 2025-01-27
2025-01-21 Ada acknowledge_case
  due stage_2_response 2025-02-18
2025-02-10 Ben answer_stage outcome=not_upheld
  ! reviewer_must_differ handler "whoever had the complaint at stage 1 may not decide this one"
2025-02-10 Ada allocate_case handler=Cy
2025-02-19 Cy answer_stage outcome=upheld
  ! late_answer_needs_a_reason late_reason "the limit was Tuesday 18 February 2025"
2025-02-18 recorded 2025-02-19 Cy answer_stage outcome=upheld
  clock stage_2_response was met

case At stage 2 twenty working days longer, and not more
2025-01-20 Ada register_case received_stage=2
2025-01-21 Ada acknowledge_case
  due stage_2_response 2025-02-18
2025-02-03 Ada extend_clock clock=stage_2_response by=21 reason=complex_matter
  ! extension_longer_than_allowed by
2025-02-03 Ada extend_clock clock=stage_2_response by=20 reason=complex_matter
  due stage_2_response 2025-03-18

case No stage is answered before it is acknowledged, and none is skipped
2024-12-18 Ada register_case
2024-12-19 Ada answer_stage outcome=upheld
  ! command_not_possible_in_this_state kind
2024-12-19 Ada escalate_case
  ! stage_two_needs_a_reply_at_stage_one

case Not before the Code was in force
2024-03-29 Ada register_case
  ! procedure_not_in_force_on_that_day procedure "Monday 1 April 2024"

procedure eng.council.legacy.2stage

case Ten working days from receipt at stage 1, twenty from the request at stage 2
2020-12-18 Ada register_case
  due stage_1_response 2021-01-06
  day stage_1_response 2020-12-18 0
2021-01-05 Ada acknowledge_case
  due stage_1_response 2021-01-06
2021-01-06 Ada answer_stage outcome=not_upheld
  clock stage_1_response was met
2024-03-20 Ada escalate_case
  due stage_2_response 2024-04-19
2024-04-19 Ada answer_stage outcome=upheld
  clock stage_2_response was met
  row stage-2

case An answer after the limit says why
2024-03-20 Ada register_case
  due stage_1_response 2024-04-05
2024-04-08 Ada answer_stage outcome=upheld
  ! late_answer_needs_a_reason late_reason "the limit was Friday 5 April 2024"
2024-04-08 Ada answer_stage outcome=upheld late_reason=staff_leave
  clock stage_1_response was missed
  clock stage_1_response late staff_leave

case Closed only when the answer was given and what was promised is done
2024-03-20 Ada register_case
2024-03-21 Ada close_case outcome=upheld reason=answered_and_actions_done
  ! outcome_not_possible_here outcome "here the outcome can only be withdrawn or out_of_scope or duplicate"
2024-03-22 Ada answer_stage outcome=upheld
2024-03-22 Ada agree_remedy remedy_kind=apology due_on=2024-04-05
2024-03-25 Ada close_case reason=answered_and_actions_done
  ! remedies_not_done remedy "a remedy that was agreed has not been carried out"
2024-04-05 Ada complete_remedy remedy=r1
2024-04-05 Ada close_case reason=answered_and_actions_done
  open no
  outcome upheld
