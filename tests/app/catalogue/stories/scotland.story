# RULES B1.1, C1.2; worked dates: RULES B10.3, SPSO.
procedure sct.mchp.2013
body-calendar scotland

case Frontline resolution by working day 5, and Easter Monday is worked in Scotland
2018-03-28 Ada register_case channel=email
  = case_received episode=1 stream=complaint
  row stage-1
  due stage_1_response 2018-04-04
  day stage_1_response 2018-03-28 1
  day stage_1_response 2018-04-02 3
2018-03-29 Ada add_head words="The bin was not emptied"
2018-04-03 Ada propose_finding head=1 outcome=upheld
2018-04-03 Mo as approver issue_finding head=1
2018-04-04 Ada as officer answer_stage outcome=upheld
  clock stage_1_response was met
  outcome upheld
2018-04-06 Ada close_case reason=answered_and_actions_done
  open no

case Extended once to working day 10, never beyond, and agreed by somebody else
2017-11-27 Ada register_case
  due stage_1_response 2017-12-04
2017-11-29 Ada extend_clock clock=stage_1_response by=5 reason=complex_matter
  ! extension_needs_an_approver approver "an extension is approved by a manager"
2017-11-29 Ada extend_clock clock=stage_1_response by=6 reason=complex_matter approver=Mo
  ! extension_longer_than_allowed by
  ! extension_over_the_ceiling by "the whole limit may not pass 10 working-days; this would make it 11"
2017-11-29 Ada extend_clock clock=stage_1_response by=5 reason=complex_matter approver=Mo
  due stage_1_response 2017-12-11
  day stage_1_response 2017-12-11 10
2017-12-11 Ada escalate_case reason="It cannot be answered by day 10"
  row escalated
  clock stage_1_response was ended
  due stage_2_response 2018-01-11
  due stage_2_acknowledgement none
2018-01-12 Ada answer_stage outcome=not_upheld
  ! late_answer_needs_a_reason late_reason "the limit was Thursday 11 January 2018"
2018-01-12 Ada answer_stage outcome=not_upheld late_reason=backlog
  clock stage_2_response was missed

case It may begin with the investigation
2017-11-27 Ada register_case received_stage=2
  row stage-2
  due stage_2_response 2017-12-27
2017-11-29 Ada acknowledge_case
  clock stage_2_response running running
2017-12-27 Ada answer_stage outcome=partly_upheld
  clock stage_2_response was met

case Nobody had heard of `resolved`, and from 1 April 2021 another procedure holds
2020-03-02 Ada register_case
2020-03-04 Ada answer_stage outcome=resolved
  ! outcome_not_of_this_procedure outcome "`sct.mchp.2013` has no finding `resolved`"

case The last day of this procedure is 31 March 2021
2021-03-31 Ada register_case
  state stage_1_open

case From 1 April 2021 another procedure holds
2021-04-01 Ada register_case
  ! procedure_not_in_force_on_that_day procedure "Wednesday 31 March 2021"

procedure sct.mchp.nhs.2017

case Received on a Saturday: Monday is day 1
2018-01-06 Ada register_case
  due stage_1_response 2018-01-12
  day stage_1_response 2018-01-06 0
  day stage_1_response 2018-01-08 1
2018-01-12 Ada answer_stage outcome=upheld
  clock stage_1_response was met

case The investigation is acknowledged by day 3 and answered by day 20
2018-01-06 Ada register_case received_stage=2
  due stage_2_acknowledgement 2018-01-10
  due stage_2_response 2018-02-02
2018-01-11 Ada acknowledge_case
  clock stage_2_acknowledgement was missed
  clock stage_2_response was running
2018-02-02 Ada answer_stage outcome=not_upheld
  clock stage_2_response was met

case Christmas and New Year are not worked, and early resolution goes to day 10 at most
2024-12-23 Ada register_case
  due stage_1_response 2024-12-31
2024-12-31 Ada extend_clock clock=stage_1_response by=5 reason=waiting_for_service approver=Mo
  due stage_1_response 2025-01-09
2025-01-10 Ada extend_clock clock=stage_1_response by=1 reason=backlog approver=Mo
  ! extension_over_the_ceiling by
  ! extension_after_expiry on "the limit was Thursday 9 January 2025"
2025-01-10 Ada answer_stage outcome=upheld late_reason=waiting_for_service
  clock stage_1_response was missed
2025-01-13 Ada escalate_case
  due stage_2_acknowledgement 2025-01-15
  due stage_2_response 2025-02-07

case The day of the state funeral was not worked
2022-09-15 Ada register_case received_stage=2
  due stage_2_acknowledgement 2022-09-20
  due stage_2_response 2022-10-13

procedure sct.mchp.socialwork.2017

case Longer at stage 1 than elsewhere: up to working day 15
2023-05-04 Ada register_case
  due stage_1_response 2023-05-11
2023-05-09 Ada extend_clock clock=stage_1_response by=11 reason=complex_matter approver=Mo
  ! extension_over_the_ceiling by "the whole limit may not pass 15 working-days; this would make it 16"
2023-05-09 Ada extend_clock clock=stage_1_response by=10 reason=complex_matter approver=Mo
  due stage_1_response 2023-05-25
  day stage_1_response 2023-05-18 10
2023-05-25 Ada answer_stage outcome=upheld
  clock stage_1_response was met

case The investigation over the turn of the year
2021-12-29 Ada register_case received_stage=2
  due stage_2_response 2022-01-27
  due stage_2_acknowledgement none
2022-01-03 Ada extend_clock clock=stage_2_response by=20 reason=complex_matter approver=Ada
  ! approver_must_differ approver "somebody else must approve the extension"
2022-01-27 Ada answer_stage outcome=not_upheld
  clock stage_2_response was met
2022-01-28 Ada close_case reason=answered_and_actions_done
  open no

case Not before 1 April 2017
2017-03-31 Ada register_case
  ! procedure_not_in_force_on_that_day procedure "Saturday 1 April 2017"

case Withdrawn before an answer
2023-05-04 Ada register_case
2023-05-05 Ada close_case outcome=upheld reason=complainant_withdrew
  ! outcome_not_possible_here outcome "here the outcome can only be withdrawn or out_of_scope or duplicate"
2023-05-05 Ada close_case outcome=withdrawn reason=complainant_withdrew
  clock stage_1_response was ended
  outcome withdrawn
