# RULES B5, C1.2; worked dates: RULES B10.3, NI.
procedure ni.nipso.mchp.2024
body-calendar northern-ireland

case The twelfth of July is not worked, the first Monday of August is
2024-07-08 Ada register_case
  due stage_1_response 2024-07-15
  day stage_1_response 2024-07-08 1
  day stage_1_response 2024-07-12 4
2024-07-15 Ada answer_stage outcome=resolved
  clock stage_1_response was met
2024-07-16 Ada close_case reason=answered_and_actions_done
  open no

case An investigation over the twelfth: acknowledged by day 3, answered by day 20
2024-07-08 Ada register_case received_stage=2
  due stage_2_acknowledgement 2024-07-10
  due stage_2_response 2024-08-05
2024-07-10 Ada acknowledge_case
  clock stage_2_acknowledgement was met
2024-08-06 Ada answer_stage outcome=upheld
  ! late_answer_needs_a_reason late_reason "the limit was Monday 5 August 2024"
2024-08-06 Ada answer_stage outcome=upheld late_reason=complex_matter
  clock stage_2_response was missed

case Saint Patrick's Day on a Sunday moves to the Monday, and nothing is extended
2024-03-13 Ada register_case
  due stage_1_response 2024-03-20
  day stage_1_response 2024-03-18 3
2024-03-19 Ada extend_clock clock=stage_1_response by=5 reason=complex_matter approver=Mo
  ! clock_may_not_be_extended clock
2024-03-20 Ada answer_stage outcome=not_upheld
2024-03-25 Ada escalate_case
  row escalated
  due stage_2_acknowledgement 2024-03-27

case An investigation received before the holiday of March
2024-03-13 Ada register_case received_stage=2
  due stage_2_response 2024-04-12

case Not before January 2024
2023-12-29 Ada register_case
  ! procedure_not_in_force_on_that_day procedure "Monday 1 January 2024"

procedure wal.psow.model
body-calendar england-and-wales

case The informal stage, over Easter
2024-03-20 Ada register_case
  due informal_response 2024-04-05
  row stage-1
2024-04-05 Ada answer_stage outcome=upheld
  clock informal_response was met

case Then the formal stage, whose limits run from the request
2020-12-18 Ada register_case
  due informal_response 2021-01-06
2020-12-18 Ada answer_stage outcome=not_upheld
2020-12-18 Ada escalate_case
  row escalated
  due formal_acknowledgement 2020-12-29
  due formal_response 2021-01-20
2020-12-30 Ada acknowledge_case
  clock formal_acknowledgement was missed
2021-01-20 Ada answer_stage outcome=partly_upheld
  clock formal_response was met
2021-01-21 Ada close_case reason=answered_and_actions_done
  open no
  outcome partly_upheld

case An answer after 20 working days says why, and is not extended
2024-03-20 Ada register_case received_stage=2
  row stage-2
  due formal_response 2024-04-19
2024-04-01 Ada extend_clock clock=formal_response by=5 reason=complex_matter
  ! clock_may_not_be_extended clock
2024-04-22 Ada answer_stage outcome=upheld
  ! late_answer_needs_a_reason late_reason "the limit was Friday 19 April 2024"
2024-04-22 Ada answer_stage outcome=upheld late_reason=complainant_availability
  clock formal_response was missed
