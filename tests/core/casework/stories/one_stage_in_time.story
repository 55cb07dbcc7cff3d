procedure two.stages

case The day of receipt is day 1, and the answer is not the closure
2026-03-02 Ada register_case received_stage=1 channel=email theme=Repairs complaint="My roof leaks"
  = case_received channel=email theme=Repairs text.complaint="My roof leaks" procedure=two.stages stream=complaint episode=1 actor=Ada
  state stage_1
  row stage-1
  origin received
  due response_1 2026-03-06
2026-03-03 Ada allocate_case handler=Ben team=North
  = case_allocated field=officer
  handler Ben
2026-03-06 Ben answer_stage outcome=not_upheld channel=post
  = stage_answered code=not_upheld channel=post episode=1 effects={"answers":true,"stops":["response_1"],"to":"answered_1"}
  state answered_1
  answered 2026-03-06
  outcome not_upheld
  open yes
  clock response_1 stopped 2026-03-06
2026-03-10 Ben close_case reason=answered
  = case_closed field=answered code=
  state closed
  open no
  outcome not_upheld
  answered 2026-03-06
  as-at 2026-03-09
  open yes
  state answered_1
  now

case It may begin at stage 2
2026-03-02 Ada register_case received_stage=2
  state stage_2
  row stage-2
  due ack_2 2026-03-04
  due response_2 2026-03-27
2026-03-03 Ada acknowledge_case channel=post
  = case_acknowledged channel=post
  clock ack_2 stopped 2026-03-03
  clock response_2 running running

case Without a stage it begins at the first
2026-03-02 Ada register_case
  state stage_1

case A stage that the procedure does not have
2026-03-02 Ada register_case received_stage=7
  ! stage_not_of_this_procedure received_stage "external"

case Before the procedure held
2009-12-31 Ada register_case
  ! procedure_not_in_force_on_that_day procedure "Friday 1 January 2010"

case Nobody registers a case twice
2026-03-02 Ada register_case
2026-03-03 Ada register_case
  ! case_is_received_already

case Nothing happens to a case that is not there
2026-03-02 Ada add_note words="Hello"
  ! case_does_not_exist

case The future has not happened
2026-03-02 Ada register_case
2026-03-05 recorded 2026-03-04 Ada answer_stage outcome=upheld
  ! day_is_in_the_future on "Thursday 5 March 2026"

case A moment belongs to its day
2026-03-02 Ada register_case
2026-03-03 Ada add_note words=x at=2026-03-09T10:00:00Z
  ! moment_is_on_another_day

case What is refused is refused at once, all of it
2026-03-02 Ada register_case
2026-03-16 Ada answer_stage
  ! outcome_needed outcome "outcome_given"
  ! late_answer_needs_a_reason late_reason "Friday 6 March 2026" "complex, staff_absence"

case An outcome that the procedure does not have, or not yet, or only for closing
2020-03-02 Ada register_case
2020-03-03 Ada answer_stage outcome=upheldd
  ! outcome_not_of_this_procedure outcome "upheld"
2020-03-03 Ada answer_stage outcome=resolved
  ! outcome_not_in_force_on_that_day outcome "1 April 2021"
2020-03-03 Ada answer_stage outcome=withdrawn
  ! outcome_not_of_this_procedure outcome "finding"

case Withdrawn before an answer
2026-03-02 Ada register_case
2026-03-03 Ada close_case outcome=upheld reason=answered
  ! outcome_not_possible_here outcome "withdrawn"
2026-03-03 Ada close_case reason=answered
  ! outcome_not_possible_here
  ! outcome_needed
2026-03-03 Ada close_case outcome=withdrawn reason=bored
  ! reason_not_of_this_procedure reason "withdrawn_by_complainant"
2026-03-03 Ada close_case outcome=withdrawn reason=withdrawn_by_complainant
  outcome withdrawn
  open no
  answered none
  clock response_1 ended 2026-03-03

case A closure does not contradict its answer
2026-03-02 Ada register_case
2026-03-03 Ada answer_stage outcome=upheld
2026-03-04 Ada close_case outcome=not_upheld
  ! outcome_contradicts_the_answer outcome "RULES C4.3"
2026-03-04 Ada close_case outcome=upheld
  outcome upheld

case No work is done on a closed case
2026-03-02 Ada register_case
2026-03-03 Ada close_case outcome=withdrawn
2026-03-04 Ada allocate_case handler=Ben
  ! case_is_closed
2026-03-04 Ada add_head words=x
  ! case_is_closed
2026-03-04 Ada answer_stage outcome=upheld
  ! case_is_closed
2026-03-04 Ada add_note words="She rang to thank us"
  = note_added text.note="She rang to thank us"
2026-03-04 Ada close_case outcome=withdrawn
  ! command_not_possible_in_this_state kind "reopen_case"

case Only whom the procedure names
2026-03-02 Ada register_case received_stage=2
2026-03-03 Ada answer_stage outcome=upheld
2026-03-04 Ada escalate_case reason="Still unhappy"
  stage external
  row external
2026-03-05 Ada as officer answer_stage outcome=upheld
  ! role_may_not_do_this kind "coordinator"
2026-03-05 Ada as coordinator answer_stage outcome=upheld
  = stage_answered episode=2

procedure enquiry

case Closes without an outcome
2026-03-02 Ada register_case
  due reply 2026-03-16
2026-03-04 Ada close_case outcome=upheld
  ! outcome_not_of_this_procedure outcome "without an outcome"
2026-03-04 Ada close_case
  open no
  outcome none
  answered 2026-03-04
  clock reply stopped 2026-03-04
