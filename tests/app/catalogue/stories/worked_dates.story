# RULES B10.3, SPSO (day of receipt = 1): day 5, day 10, and stage 2 with its acknowledgement on day 3.
procedure sct.mchp.2021
body-calendar scotland

case The new year of 2022, with two holidays at its end
2021-12-29 Ada register_case
  = case_received episode=1 stream=complaint
  due stage_1_response 2022-01-06
  day stage_1_response 2022-01-05 4
2021-12-30 Ada extend_clock clock=stage_1_response by=5 reason=complex_matter approver=Mo
  due stage_1_response 2022-01-13
2022-01-13 Ada answer_stage outcome=resolved
  clock stage_1_response was met
2022-01-14 Ada close_case reason=answered_and_actions_done
  open no

case The state funeral, at stage 2 from the beginning
2022-09-15 Ada register_case received_stage=2
  due stage_2_acknowledgement 2022-09-20
  due stage_2_response 2022-10-13
2022-09-21 Ada acknowledge_case
  clock stage_2_acknowledgement was missed
2022-10-13 Ada answer_stage outcome=partly_upheld
  clock stage_2_response was met

case Two holidays in May 2023, and stage 2 after it could not be answered in five days
2023-05-04 Ada register_case
  due stage_1_response 2023-05-11
2023-05-04 Ada escalate_case
  ! reason_needed reason "give the reason"
2023-05-04 Ada escalate_case reason="It is about three services"
  clock stage_1_response was ended
  row escalated
  due stage_2_acknowledgement 2023-05-09
  due stage_2_response 2023-06-02
2023-06-05 Ada answer_stage outcome=not_upheld
  ! late_answer_needs_a_reason late_reason "the limit was Friday 2 June 2023"
2023-06-05 Ada answer_stage outcome=not_upheld late_reason=backlog
  clock stage_2_response was missed

# RULES B10.3, Code: acknowledged on the last day; stage 1 counts from the acknowledgement; then with its extension.
procedure eng.lgsco.code.2024
body-calendar england-and-wales

case Over Christmas 2024, acknowledged on the last day
2024-12-18 Ada register_case
  due stage_1_acknowledgement 2024-12-27
2024-12-27 Ada acknowledge_case
  clock stage_1_acknowledgement was met
  due stage_1_response 2025-01-13

case Acknowledged the same day, which is day 0
2024-07-08 Ada register_case
  due stage_1_acknowledgement 2024-07-15
2024-07-08 Ada acknowledge_case
  clock stage_1_acknowledgement was met
  due stage_1_response 2024-07-22

# Own form: a question, answered and closed, without an outcome.
procedure gen.enquiry
body-calendar england-and-wales

case Answered and closed
2026-03-02 Ada register_case
  = case_received episode=1 stream=enquiry
2026-03-04 Ada answer_stage
  outcome none
2026-03-04 Ada close_case
  open no

case Sent on, without an answer
2026-03-02 Ada register_case
2026-03-02 Ada close_case
  open no

case Asked again after it was closed
2026-03-02 Ada register_case
2026-03-04 Ada answer_stage
2026-03-04 Ada close_case
2026-03-09 Ada reopen_case reason="Asked for more"
  open yes
2026-03-10 Ada answer_stage
2026-03-10 Ada close_case
  open no

# The reviewer's time is not the body's: no limit here.
procedure spso.iccr
body-calendar scotland

case Reviewed, and the recommendations carried out
2018-01-10 Ada register_case
  = case_received episode=1 stream=external_review
2018-01-10 Ada add_head words="Nobody rang back"
2018-02-14 Ada propose_finding head=1 outcome=upheld
2018-02-14 Mo as approver issue_finding head=1
2018-02-14 Ada answer_stage outcome=upheld
  outcome upheld
2018-02-20 Ada close_case
  ! reason_needed reason "give the reason"
2018-02-20 Ada close_case reason=review_complete
  open no

case About a decision, which nobody reviews
2018-01-10 Ada register_case
2018-01-12 Ada close_case outcome=out_of_scope reason=about_a_decision
  open no
  outcome out_of_scope

case Taken up again
2018-01-10 Ada register_case
2018-01-12 Ada close_case outcome=withdrawn reason=complainant_withdrew
2018-03-01 Ada reopen_case reason="The complainant asked for it after all"
  open yes
  row external
