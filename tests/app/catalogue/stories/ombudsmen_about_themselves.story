# RULES A1.3, B5, B8, C1.2. Targets told in April 2017; dates counted by hand.
procedure phso.about-us.service
body-calendar england-and-wales

case Allocated within ten working days, completed within twenty of the allocation
2017-03-01 Ada register_case received_stage=1
  due allocation 2017-03-15
  due completion none
2017-03-14 Ada allocate_case handler=Ben
  clock allocation was met
  due completion 2017-04-11
2017-04-11 Ben answer_stage outcome=partly_upheld
  clock completion was met
  outcome partly_upheld
2017-04-12 Ada close_case reason=answered_and_actions_done
  open no

case Allocated late, over Easter
2017-03-30 Ada register_case
  due allocation 2017-04-13
2017-04-18 Ada allocate_case handler=Ben
  clock allocation was missed
  due completion 2017-05-17
2017-04-19 Ada allocate_case handler=Cy
  due completion 2017-05-17
2017-05-18 Cy answer_stage outcome=upheld
  ! late_answer_needs_a_reason late_reason "the limit was Wednesday 17 May 2017"
2017-05-18 Cy answer_stage outcome=upheld late_reason=late_allocation
  clock completion was missed

case Writing again after the reply: forty working days
2017-03-01 Ada register_case
2017-03-02 Ada answer_stage outcome=upheld
  ! command_not_possible_in_this_state kind
2017-03-02 Ada allocate_case handler=Ben
2017-03-10 Ben answer_stage outcome=not_upheld
2017-03-13 Ada escalate_case
  row escalated
  due response_after_review 2017-05-11
2017-05-11 Ben answer_stage outcome=not_upheld
  clock response_after_review was met

procedure phso.about-us.decision

case A decision is not looked at again
2017-03-01 Ada register_case
  due allocation 2017-03-15
2017-03-02 Ada allocate_case handler=Ben
  due completion 2017-03-30
2017-03-30 Ben answer_stage
  clock completion was met
  outcome none
2017-03-30 Ben close_case
  ! reason_needed reason "give the reason"
2017-03-30 Ben close_case reason=no_new_relevant_information
  open no
  outcome none

case A decision is looked at again, without a limit
2017-03-01 Ada register_case
2017-03-02 Ada allocate_case handler=Ben
2017-03-20 Ben answer_stage
2017-03-21 Ben take_step step=look_again
  row stage-2
  clock completion was met
2017-08-01 Ben answer_stage
  answered 2017-08-01
2017-08-02 Ben close_case reason=reviewed_decision_changed
  open no

case Received after a review was answered elsewhere
2017-03-13 Ada register_case received_stage=after_review
  row stage-3
  due response_after_review 2017-05-11
2017-05-12 Ada answer_stage
  ! late_answer_needs_a_reason late_reason "the limit was Thursday 11 May 2017"
2017-05-12 Ada answer_stage late_reason=backlog
  clock response_after_review was missed
