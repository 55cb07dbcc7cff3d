# RULES B6, C1.2; worked dates: RULES B10.3, letters of Members and Member enquiries.
procedure eng.council.member-enquiry

case Acknowledged by the end of the next working day, answered within 10
2020-12-17 Ada register_case
  = case_received stream=member_enquiry
  due acknowledgement 2020-12-18
  due response 2021-01-05
2020-12-18 Ada acknowledge_case
  clock acknowledgement was met
2021-01-05 Ada answer_stage
  clock response was met
  outcome none
2021-01-05 Ada close_case reason=answered
  open no

case Received on a Friday, acknowledged on the Tuesday
2024-07-05 Ada register_case
  due acknowledgement 2024-07-08
  due response 2024-07-19
2024-07-09 Ada acknowledge_case
  clock acknowledgement was missed
2024-07-22 Ada answer_stage
  ! late_answer_needs_a_reason late_reason "the limit was Friday 19 July 2024"
2024-07-22 Ada answer_stage late_reason=waiting_for_service
  clock response was missed

case Answered at once: nothing is left to acknowledge
2024-07-05 Ada register_case
2024-07-05 Ada answer_stage
  clock acknowledgement was met
  clock response was met

case A complaint for a constituent is a complaint, and this closes
2024-07-05 Ada register_case
2024-07-05 Ada link_case to=WM-2 relation=related
2024-07-05 Ada close_case
  ! reason_needed reason "give the reason"
2024-07-05 Ada close_case reason=became_a_complaint
  open no
  outcome none
  clock response was ended

procedure uk.gov.mp-correspondence

case Twenty working days over Easter and two bank holidays
2023-04-03 Ada register_case
  due response 2023-05-04
  day response 2023-04-03 0
  day response 2023-04-04 1
2023-05-04 Ada answer_stage
  clock response was met
2023-05-05 Ada close_case reason=reply_sent
  open no

case A holding reply moves nothing
2022-05-30 Ada register_case
  due response 2022-06-29
2022-06-29 Ada take_step step=send_holding_reply
  due response 2022-06-29
2022-06-30 Ada extend_clock clock=response by=5 reason=complex_matter
  ! clock_may_not_be_extended clock
2022-07-04 Ada answer_stage late_reason=complex_matter
  clock response was missed

case Transferred: it closes here, and its limit begins where it arrives
2024-12-16 Ada register_case
  due response 2025-01-16
2024-12-19 Ada close_case reason=transferred_to_another_department
  clock response was ended

case As the accepting department sees it
2024-12-19 Ada register_case
  due response 2025-01-21

procedure gen.comment

case A suggestion is passed on and closed
2026-03-02 Ada register_case
  = case_received stream=comment
  stream comment
2026-03-03 Ada take_step step=pass_on
  state passed_on
2026-03-04 Ada close_case
  ! reason_needed reason "give the reason"
2026-03-04 Ada close_case reason=passed_on
  open no
  outcome none

case A comment that is answered
2026-03-02 Ada register_case
2026-03-05 Ada answer_stage
  answered 2026-03-05
2026-03-05 Ada close_case reason=answered
  outcome none

case A comment has no finding
2026-03-02 Ada register_case
2026-03-05 Ada answer_stage outcome=upheld
  ! outcome_not_of_this_procedure outcome "`gen.comment` closes without an outcome"

procedure gen.compliment

case Thanks are passed on
2026-03-02 Ada register_case
  stream compliment
2026-03-02 Ada take_step step=pass_on
2026-03-03 Ada close_case reason=passed_on
  open no
  outcome none

case And whoever sent them is thanked
2026-03-02 Ada register_case
2026-03-03 Ada answer_stage
  state thanked
2026-03-03 Ada take_step step=pass_on
  state thanked
2026-03-04 Ada close_case reason=passed_on
  open no

case A compliment goes to no next stage
2026-03-02 Ada register_case
2026-03-03 Ada escalate_case reason=more
  ! command_not_possible_in_this_state kind

procedure gen.service-request

case A first report of a fault
2026-03-02 Ada register_case
  stream service_request
2026-03-02 Ada answer_stage
2026-03-02 Ada make_promise words="A repair by Friday" due_on=2026-03-06
2026-03-06 Ada keep_promise promise=p1
2026-03-06 Ada close_case reason=service_given
  open no
  outcome none

case Asked for twice
2026-03-02 Ada register_case
2026-03-02 Ada close_case
  ! reason_needed reason "give the reason"
2026-03-02 Ada close_case reason=already_requested
  open no

case Not given, and asked for again
2026-03-02 Ada register_case
2026-03-03 Ada answer_stage
2026-03-04 Ada close_case reason=service_given
2026-03-10 Ada reopen_case reason="Nobody came"
  state open
  episodes 2
