# RULES B4, C1.2; worked dates: RULES B10.3, NHS and adult acknowledgement, and Children.
procedure eng.asc.2009

case Acknowledged within 3 working days after the day received, answered within six months
2024-12-24 Ada register_case
  due acknowledgement 2024-12-31
  due response 2025-06-23
2024-12-31 Ada acknowledge_case
  clock acknowledgement was met
2025-01-06 Ada take_step step=agree_how_and_when
2025-01-06 Ada make_promise words="An answer by the end of February" due_on=2025-02-28
2025-02-27 Ada answer_stage outcome=upheld
  clock response was met
2025-02-27 Ada keep_promise promise=p1
2025-02-28 Ada close_case reason=answered_and_actions_done
  open no

case Longer only if it is agreed before the six months are over
2022-09-15 Ada register_case
  due acknowledgement 2022-09-21
  due response 2023-03-14
2022-09-21 Ada acknowledge_case
2023-03-14 Ada extend_clock clock=response by=2 reason=complex_matter
  due response 2023-05-14
2023-05-15 Ada extend_clock clock=response by=1 reason=complex_matter
  ! extension_after_expiry on "the limit was Sunday 14 May 2023"
2023-05-15 Ada answer_stage outcome=not_upheld
  ! late_answer_needs_a_reason late_reason "the limit was Sunday 14 May 2023"
2023-05-15 Ada answer_stage outcome=not_upheld late_reason=complex_matter
  clock response was missed

case Put right by the next working day: outside the Regulations
2023-05-05 Ada register_case
  due acknowledgement 2023-05-11
2023-05-09 Ada close_case outcome=out_of_scope reason=resolved_by_the_next_working_day
  clock acknowledgement was ended
  outcome out_of_scope

case An answer within three working days is an acknowledgement too
2024-12-24 Ada register_case
2024-12-30 Ada answer_stage outcome=upheld
  clock acknowledgement was met
  clock response was met

procedure eng.nhs.2009

case Acknowledged by the third working day over Easter
2024-03-28 Ada register_case
  due acknowledgement 2024-04-04
  due response 2024-09-27
2024-04-05 Ada acknowledge_case
  clock acknowledgement was missed
2024-09-27 Ada answer_stage outcome=partly_upheld
  clock response was met

case Two bank holidays in one week
2023-05-05 Ada register_case
  due acknowledgement 2023-05-11
2023-05-11 Ada answer_stage outcome=upheld
  clock acknowledgement was met
  clock response was met

case Received on the last day of a month, and no finding but the three of the return
2023-08-31 Ada register_case
  due response 2024-02-29
2023-09-01 Ada acknowledge_case
2023-10-02 Ada answer_stage outcome=resolved
  ! outcome_not_of_this_procedure outcome "`eng.nhs.2009` has no finding `resolved`"

procedure eng.children.statutory

case Local resolution in 10 working days, or 20 if an advocate is needed
2020-12-18 Ada register_case
  due stage_1_response 2021-01-06
2020-12-21 Ada extend_clock clock=stage_1_response by=11 reason=advocate_needed
  ! extension_longer_than_allowed by
  ! extension_over_the_ceiling by "the whole limit may not pass 20 working-days; this would make it 21"
2020-12-21 Ada extend_clock clock=stage_1_response by=10 reason=advocate_needed
  due stage_1_response 2021-01-20
2021-01-20 Ada answer_stage outcome=partly_upheld
  clock stage_1_response was met
  row stage-1

case An investigation of 25 working days, or 65, adjudicated by a senior manager
2020-12-01 Ada register_case
2020-12-14 Ada answer_stage outcome=not_upheld
2020-12-18 Ada escalate_case
  due stage_2_response 2021-01-27
  row stage-2
2021-01-20 Ada extend_clock clock=stage_2_response by=41 reason=several_heads_of_complaint
  ! extension_longer_than_allowed by
  ! extension_over_the_ceiling by "the whole limit may not pass 65 working-days; this would make it 66"
2021-01-20 Ada extend_clock clock=stage_2_response by=40 reason=several_heads_of_complaint
  due stage_2_response 2021-03-24
2021-03-15 Ada answer_stage outcome=upheld
  ! command_not_possible_in_this_state kind
2021-03-16 Ada take_step step=receive_reports
  state stage_2_adjudication
2021-03-24 Ben as officer answer_stage outcome=no_finding
  ! role_may_not_do_this kind "manager"
2021-03-24 Mo as manager answer_stage outcome=no_finding
  clock stage_2_response was met
  outcome no_finding

case The same limits over Easter
2024-03-20 Ada register_case
  due stage_1_response 2024-04-05
2024-03-20 Ada answer_stage outcome=not_upheld
2024-03-20 Ada escalate_case
  due stage_2_response 2024-04-26
2024-03-21 Ada extend_clock clock=stage_2_response by=40 reason=complex_matter
  due stage_2_response 2024-06-25

case The panel meets within 30 working days, reports within 5, and the authority answers within 15
2023-10-02 Ada register_case received_stage=2
2023-10-30 Ada take_step step=receive_reports
2023-10-31 Mo answer_stage outcome=not_upheld
2023-11-20 Ada escalate_case
  row stage-3
  due panel_meeting 2024-01-04
2023-11-21 Ada add_person role=other name="Ivy Sample"
2023-11-21 Ada call_meeting meeting=review_panel meets_on=2024-01-04 members=Mo
  ! member_handled_the_stage members "stage 2"
2023-11-21 Ada call_meeting meeting=review_panel meets_on=2024-01-04 others="Chair Sample,Second Sample,ivy  sample"
  ! member_is_of_the_case others "n1"
2023-11-21 Ada call_meeting meeting=review_panel meets_on=2024-01-04 others="Chair Sample,Second Sample"
2023-12-18 Ada issue_papers meeting=m1
  ! meeting_has_no_papers papers
2023-12-18 Ada change_meeting meeting=m1 meets_on=2024-01-05 others="Third Sample,Fourth Sample" leaving=2
  meeting m1 meets 2024-01-05
  meeting m1 sitting "1 hex of Chair Sample, 3 hex of Third Sample, 4 hex of Fourth Sample"
2024-01-05 Ada close_case outcome=withdrawn reason=complainant_withdrew
  ! meeting_is_to_come meeting "m1"
2024-01-05 Ada hold_meeting meeting=m1 attended=1,3
  ! too_few_members attended "at least 3"
2024-01-05 Ada hold_meeting meeting=m1 attended=1,2,3
  ! member_does_not_sit attended "has left"
  ! too_few_members attended
2024-01-05 Ada hold_meeting meeting=m1 attended=1,3,4
  clock panel_meeting was missed
  due panel_report 2024-01-12
  due stage_3_response none
2024-01-12 Ada take_step step=receive_recommendations
  clock panel_report was met
  due stage_3_response 2024-02-02
2024-02-02 Mo answer_stage outcome=upheld
  clock stage_3_response was met
2024-02-05 Ada close_case reason=answered_and_actions_done
  open no
  stage 3
