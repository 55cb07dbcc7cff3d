procedure two.stages

case As it happened, also where it broke the procedure
2017-11-08 history Import register_case received_stage=1
  row stage-1
2017-11-23 history Import answer_stage outcome=not_upheld
  = stage_answered code=not_upheld
  answered 2017-11-23
  clock response_1 stopped 2017-11-23
2017-11-23 history Import close_case
  open no
  state closed
  as-at 2017-11-22
  open yes
  now

case Escalated late, from a stage that was never answered, by nobody knows whom
2017-09-14 history Import register_case received_stage=1
2017-09-21 history Import escalate_case reason=not_known
  = case_escalated episode=2
  row escalated
  due response_2 2017-10-18
2017-10-18 history Import answer_stage outcome=upheld
2017-10-18 history Import close_case
  outcome upheld
  clock response_2 stopped 2017-10-18

case Closed without an answer or an outcome
2017-11-08 history Import register_case
2017-11-20 history Import close_case
  open no
  state closed
  answered none
  outcome none
  clock response_1 ended 2017-11-20

case An outcome that came later than the procedure knows
2017-11-08 history Import register_case
2017-11-20 history Import answer_stage outcome=duplicate
  outcome duplicate
2017-11-20 history Import answer_stage outcome=splendid
  ! outcome_not_of_this_procedure

case What makes no sense at all is not history
2017-11-08 history Import register_case
2017-11-07 history Import answer_stage outcome=upheld
  ! happened_before_receipt
2017-11-10 history Import close_case
2017-11-12 history Import close_case
  ! case_is_closed_already
2017-11-12 history Import keep_promise promise=p1
  ! promise_not_open

case Work goes on from a history that broke the procedure
2017-11-08 history Import register_case received_stage=1
2017-11-20 history Import close_case
2017-11-21 Ada add_note words=x
  = note_added
2017-11-22 Ada reopen_case reason=unanswered
  open yes
  row stage-2

procedure enquiry

case One stage, opened and closed
2017-11-08 history Import register_case
2017-11-20 history Import close_case
  open no
  answered 2017-11-20
