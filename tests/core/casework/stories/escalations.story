procedure two.stages

case From an open stage 1: its clock ends unmet, stage 2 has its whole 20 days
2017-10-30 Ada register_case channel=web
  due response_1 2017-11-03
2017-11-06 Ada escalate_case reason="Day 10 cannot be met"
  = case_escalated episode=2 code= "text.reason=Day 10 cannot be met"
  state stage_2
  row escalated
  origin escalated
  due response_2 2017-12-04
  clock response_1 ended 2017-11-06
  clock response_1 stopped none
  episode 1 none
  as-at 2017-11-05
  row stage-1
  now

case Without a reason where the procedure asks for one
2026-03-02 Ada register_case
2026-03-03 Ada escalate_case
  ! reason_needed reason "reason_given"

case After the answer
2026-03-02 Ada register_case
2026-03-03 Ada answer_stage outcome=not_upheld
2026-03-09 Ada escalate_case reason=not_satisfied
  = case_escalated code=not_satisfied
  row escalated
  episode 1 2026-03-03
  due response_2 2026-04-03

case Whoever had it at stage 1 may not decide stage 2
2026-03-02 Ada register_case
2026-03-02 Ada allocate_case handler=Ben
2026-03-03 Ben answer_stage outcome=not_upheld
2026-03-04 Ada escalate_case reason=not_satisfied
2026-03-05 Ben answer_stage outcome=upheld
  ! reviewer_must_differ handler "handler_differs_from_stage"
2026-03-05 Ada allocate_case handler=Ben
  ! reviewer_must_differ handler
2026-03-05 Ada allocate_case role=coordinator handler=Ben
2026-03-05 Ada allocate_case handler=Cy
2026-03-06 Cy answer_stage outcome=upheld
  state answered_2

case On to the external reviewer
2026-03-02 Ada register_case received_stage=2
2026-03-03 Ada escalate_case reason=now
  ! stage_two_needs_a_reply_at_stage_one
2026-03-04 Ada answer_stage outcome=not_upheld
2026-03-05 Ada escalate_case reason=review_asked
  stage external
  row external
  episodes 2

case Reopened: a new episode, the old dates stay
2026-03-02 Ada register_case received_stage=2
2026-03-04 Ada answer_stage outcome=not_upheld
2026-03-05 Ada close_case
2026-03-05 Ada escalate_case reason=more
  ! case_is_closed
2026-04-01 Ada reopen_case reason="New evidence"
  = case_reopened episode=2
  open yes
  row stage-2
  origin reopened
  episode 1 2026-03-04
  episode 2 none
  due response_2 2026-04-28
2026-04-02 Ada reopen_case reason=again
  ! case_is_not_closed case "U4"

case Reopened after an escalation it stays in the escalated row
2026-03-02 Ada register_case
2026-03-03 Ada escalate_case reason=complex
2026-03-04 Ada answer_stage outcome=not_upheld
2026-03-05 Ada close_case
2026-04-01 Ada reopen_case reason=new_evidence
  row escalated

procedure from.acknowledgement

case Stage two needs a reply at stage one
2026-03-02 Ada register_case
2026-03-03 Ada escalate_case reason=angry
  ! stage_two_needs_a_reply_at_stage_one
2026-03-04 Ada acknowledge_case
  due response_1 2026-03-18
2026-03-05 Ada escalate_case reason=angry
  ! stage_two_needs_a_reply_at_stage_one case "answer_stage"
2026-03-05 Ada acknowledge_case
  ! command_not_possible_in_this_state kind "answer_stage"

case No reason is demanded of a complainant where the procedure asks for none
2026-03-02 Ada register_case
2026-03-03 Ada acknowledge_case
2026-03-04 Ada answer_stage outcome=not_upheld
2026-03-05 Ada escalate_case
  = case_escalated code= text.reason=
  stage 2
  origin escalated

case A step that only the procedure knows
2026-03-02 Ada register_case
2026-03-03 Ada take_step step=send_leaflet
  = step_taken field=send_leaflet
2026-03-03 Ada take_step step=send_flowers
  ! command_not_possible_in_this_state kind "send_leaflet"
2026-03-03 Ada take_step step=acknowledge_case
  ! step_is_a_command step
