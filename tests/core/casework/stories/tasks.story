procedure two.stages

case A task is set, done once, and a case is not closed over it
2026-03-02 Ada register_case
2026-03-02 Ada set_task words="Ask the surveyor for the report" due_on=2026-03-01
  ! task_is_due_before_it_is_set due_on
2026-03-02 Ada set_task words="Ask the surveyor for the report" due_on=2026-03-06 owner=Bob
  = task_set task=t1 due_on=2026-03-06 "text.task=Ask the surveyor for the report"
  task t1 owner Bob
  task t1 status open
2026-03-03 Ada set_task words="Look for the second letter" due_on=2026-03-03
  = task_set task=t2
2026-03-04 Ada answer_stage outcome=upheld
2026-03-05 Ada close_case
  ! task_is_open task
  ! task_is_open task
2026-03-05 Bob finish_task task=t1 words="It came today"
  = task_done task=t1 "text.result=It came today"
  task t1 done 2026-03-05
2026-03-05 Bob finish_task task=t1
  ! task_not_open task
2026-03-05 Bob finish_task task=t9
  ! task_not_open task
2026-03-05 Ada drop_task task=t2 reason="There was no second letter"
  = task_dropped task=t2 "text.reason=There was no second letter"
  task t2 dropped 2026-03-05
2026-03-06 Ada close_case
  = case_closed
2026-03-07 Ada set_task words=more due_on=2026-03-09
  ! case_is_closed

case A risk is looked at the same day, and no case is closed before it was
2026-03-02 Ada register_case
2026-03-02 Ada flag_risk risk=worry words="The child has not been seen"
  ! risk_not_known risk
2026-03-03 Ada flag_risk risk=safeguarding words="The child has not been seen since Friday"
  = risk_flagged code=safeguarding task=t1 due_on=2026-03-03
  task t1 risk safeguarding
  task t1 due 2026-03-03
2026-03-04 Ada answer_stage outcome=upheld
2026-03-04 Ada close_case
  ! risk_is_not_looked_at task
2026-03-04 Bob finish_task task=t1 words="Told the duty social worker at 10:40"
2026-03-04 Ada close_case
  = case_closed

case What was flagged by mistake is taken back with its task
2026-03-02 Ada register_case
2026-03-02 Ada flag_risk risk=health words="Gas"
2026-03-02 Ada annul_event seq=101 reason="Another case"
  task t1 status none
2026-03-02 Ada set_task words="Ring" due_on=2026-03-02
  = task_set task=t2

case Cases are linked once, and to others
2026-03-02 Ada register_case
2026-03-02 Ada link_case to=WM-2 relation=cousin
  ! relation_not_known relation
2026-03-02 Ada link_case to=WM-2 relation=split_from
  = case_linked code=split_from to=WM-2
  link WM-2 split_from
2026-03-02 Ada link_case to=WM-2 relation=related
  ! link_is_there_already to
