# RULES A3.6, C-19, and B10.2: the same procedure counted in working days of Northern Ireland, where 17 March and 12 July are holidays, or the
# Monday after them. Each case is told under both procedures, so that what differs can be seen.
procedure ni.cmg.phso

case St Patrick's Day 2026 lies in the ten days of the proposal
2026-03-02 Ada register_case
  due case_information 2026-03-09
2026-03-09 Ada take_step step=receive_proposal
  due pti_response 2026-03-24
  due panel 2026-03-12
  task pti_checks due 2026-03-24
2026-03-10 Ada set_field field=parliamentary_contact value=None
  ! value_not_known value "Member of the Legislative Assembly"
2026-03-10 Ada set_field field=parliamentary_contact value="Member of the Legislative Assembly"
  field parliamentary_contact "Member of the Legislative Assembly"

case St Patrick's Day 2024 was a Sunday, and the Monday after it is the holiday
2024-03-13 Ada register_case
  due case_information 2024-03-21
2024-03-21 Ada take_step step=send_case_information
  clock case_information was met

case The Twelfth 2026 is a Sunday: Monday 13 July lies in the ten days of the draft report
2026-06-01 Ada register_case
2026-06-02 Ada take_step step=receive_proposal
2026-06-02 Ada finish_item task=t2 item=1
2026-06-02 Ada finish_item task=t2 item=2
2026-06-02 Ada finish_item task=t2 item=3
2026-06-02 Ada finish_item task=t2 item=4
2026-06-02 Ada finish_item task=t2 item=5
2026-06-02 Ada finish_item task=t2 item=6
2026-06-02 Ada finish_item task=t2 item=7
2026-06-02 Ada finish_item task=t2 item=8
2026-06-02 Ada finish_item task=t2 item=9
2026-06-02 Ada finish_item task=t2 item=10
2026-06-02 Ada finish_item task=t2 item=11
2026-06-02 Ada finish_item task=t2 item=12
2026-06-02 Ada finish_item task=t2 item=13
2026-06-02 Ada finish_item task=t2 item=14
2026-06-02 Ada finish_item task=t2 item=15
2026-06-03 Ada finish_task task=t2
2026-06-03 Ada call_meeting meeting=assessment_panel meets_on=2026-06-03 members=Ada
2026-06-03 Ada issue_papers meeting=m1
2026-06-03 Ada hold_meeting meeting=m1 attended=1
2026-06-03 Ada take_step step=submit_pti_response
2026-06-04 Head as approver take_step step=sign_off_pti_response
  task chase_mediation due 2026-07-02
2026-06-22 Ada take_step step=receive_summary due_on=2026-07-13
  due approved_response 2026-07-13
2026-07-01 Ada take_step step=answer_summary
  task chase_investigation due 2026-07-30
2026-07-06 Ada take_step step=receive_draft_report
  due draft_response 2026-07-21
  task agree_facts due 2026-07-21
2026-07-08 Ada take_step step=move_target_date due_on=2026-07-27
  due approved_response 2026-07-27
  register dg_caselist entries 3
  register dg_caselist 3 "2026-07-08 Target date of the final approved response moved: 2026-07-27"

case The Ombudsman does not take it on: the chase passes over the Twelfth of 2027, a Monday
2027-06-30 Ada register_case
2027-07-01 Ada take_step step=send_case_information
  task chase_gateway due 2027-07-30
2027-07-05 Ada take_step step=not_taken_on
2027-07-06 Ada finish_task task=t3
2027-07-06 Ada close_case reason=local_action_complete
  field resolution_code Rejected
  open no

procedure gb.cmg.phso

case The same in Great Britain in March 2026
2026-03-02 Ada register_case
2026-03-09 Ada take_step step=receive_proposal
  due pti_response 2026-03-23
  due panel 2026-03-12

case The same in Great Britain in March 2024
2024-03-13 Ada register_case
  due case_information 2024-03-20

case The same in Great Britain in July 2027
2027-06-30 Ada register_case
2027-07-01 Ada take_step step=send_case_information
  task chase_gateway due 2027-07-29
