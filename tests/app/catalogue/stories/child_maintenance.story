# RULES A3.4, A3.6, C8: the fixtures cmg-A to cmg-D.
procedure gb.cmg.phso

case cmg-A: the Ombudsman is silent, and does not take the complaint on
2019-03-01 Ada register_case
  field status Open
  field sub_status "In Progress"
  field process "Escalated Enquiries"
  task record_second_database status open
2019-03-05 Ada take_step step=send_case_information
  state with_phso_gateway
  field status Wait
  field sub_status "With PHSO"
  field stage "Initial Response"
  clock case_information was met
  task chase_gateway due 2019-04-02
  task chase_gateway number t2
2019-04-02 Ada finish_task task=t2 words="They will write"
  task chase_gateway number t3
  task chase_gateway due 2019-05-02
2019-04-09 Ada take_step step=not_taken_on words="They suggest an apology"
  field gateway_passed N
  task chase_gateway dropped 2019-04-09
2019-04-16 Ada close_case reason=local_action_complete
  ! procedure_task_is_open task "Carry out what the Ombudsman suggests"
2019-04-16 Ada finish_task task=t4
2019-04-16 Ada close_case
  ! reason_needed reason
2019-04-16 Ada close_case reason=local_action_complete
  open no
  field resolution_code Rejected
  field status Closed
  field sub_status Complete
  task record_second_database dropped 2019-04-16
  register dg_caselist entries 0

case cmg-B: mediation, and the recommended actions within 4 weeks
2019-04-08 Ada register_case
2019-04-09 Ada take_step step=send_case_information
2019-04-15 Ada take_step step=receive_proposal
  field gateway_passed Y
  field status "In Progress"
  field stage "Response To PTI"
  due pti_response 2019-05-01
  due panel 2019-04-18
  task chase_gateway dropped 2019-04-15
  task pti_checks due 2019-05-01
  task pti_checks number t3
  register dg_caselist entries 1
2019-04-16 Ada set_field field=parliamentary_contact value="Somebody else"
  ! value_not_known value "Member of the Legislative Assembly"
2019-04-16 Ada set_field field=parliamentary_contact value="Member of Parliament"
  field parliamentary_contact "Member of Parliament"
2019-04-16 Ada set_field field=status value=Closed
  ! field_is_set_by_the_procedure field
2019-04-17 Ada take_step step=submit_pti_response
  ! procedure_task_is_open task "Checks before the response"
  ! meeting_not_held meeting "Assessment panel"
2019-04-17 Ada finish_task task=t3
  ! check_list_is_open task "15 of 15"
2019-04-17 Ada finish_item task=t3 item=1
2019-04-17 Ada finish_item task=t3 item=2
2019-04-17 Ada finish_item task=t3 item=3
2019-04-17 Ada finish_item task=t3 item=4
2019-04-17 Ada finish_item task=t3 item=5
2019-04-17 Ada finish_item task=t3 item=6
2019-04-17 Ada finish_item task=t3 item=7
2019-04-17 Ada finish_item task=t3 item=8
2019-04-17 Ada finish_item task=t3 item=9
2019-04-17 Ada finish_item task=t3 item=10
2019-04-17 Ada finish_item task=t3 item=11
2019-04-17 Ada finish_item task=t3 item=12
2019-04-18 Ada finish_item task=t3 item=13
2019-04-18 Ada finish_item task=t3 item=14
2019-04-18 Ada finish_item task=t3 item=15
  task pti_checks ticked "15 of 15"
2019-04-18 Ada finish_item task=t3 item=15
  ! item_is_done_already item
2019-04-18 Ada finish_item task=t3 item=16
  ! item_not_on_the_check_list item "15 items"
2019-04-18 Ada drop_task task=t3 reason=needless
  ! task_of_the_procedure task
2019-04-18 Ada hold_meeting meeting=m1 attended=1,2
  ! meeting_not_to_come meeting "no meeting `m1`"
2019-04-16 recorded 2019-04-18 Ada call_meeting meeting=facts_panell meets_on=2019-04-18
  ! meeting_not_of_this_procedure meeting "facts_panell"
2019-04-16 recorded 2019-04-18 Ada call_meeting meeting=assessment_panel meets_on=2019-04-15
  ! meeting_is_before_its_call meets_on
2019-04-16 recorded 2019-04-18 Ada call_meeting meeting=assessment_panel meets_on=2019-04-18 members=Ada,Lead,Ada
  ! member_sits_already members
2019-04-16 recorded 2019-04-18 Ada call_meeting meeting=assessment_panel meets_on=2019-04-18 members=Ada,Lead,Eve others="Dr Ines Vale"
  meeting m1 meets 2019-04-18
  meeting m1 sitting "1 Ada, 2 Lead, 3 Eve, 4 hex of Dr Ines Vale"
2019-04-17 recorded 2019-04-18 Ada issue_papers meeting=m1 papers=minutes
  ! paper_not_of_this_meeting papers "minutes"
2019-04-17 recorded 2019-04-18 Ada issue_papers meeting=m1 papers=briefing
  meeting m1 papers 4 "briefing 2019-04-17"
2019-04-17 recorded 2019-04-18 Eve declare_conflict meeting=m1 member=3 words="Had the case at review"
  meeting m1 sitting "1 Ada, 2 Lead, 4 hex of Dr Ines Vale"
2019-04-17 recorded 2019-04-18 Ada change_meeting meeting=m1 members=Eve
  ! member_has_a_conflict members
2019-04-17 recorded 2019-04-18 Ada change_meeting meeting=m1
  ! nothing_is_changed meets_on
2019-04-18 Ada hold_meeting meeting=m1 attended=1,2
  ! papers_not_issued attended "member 1 was not sent: Proposal to investigate"
  ! papers_not_issued attended "member 2 was not sent"
2019-04-18 Ada issue_papers meeting=m1 papers=proposal
  meeting m1 papers 1 "briefing 2019-04-17, proposal 2019-04-18"
  meeting m1 papers 3 "briefing 2019-04-17"
2019-04-18 Ada hold_meeting meeting=m1 attended=1,2,3
  ! member_has_a_conflict attended
2019-04-18 Ada hold_meeting meeting=m1 attended=1,5
  ! member_does_not_sit attended
2019-04-18 Ada hold_meeting meeting=m1 attended=1,2 outcome=agreed
  ! outcome_not_of_this_meeting outcome
2019-04-17 recorded 2019-04-18 Ada hold_meeting meeting=m1 attended=1,2
  ! meeting_is_held_before_its_day on "18 April 2019"
  ! papers_not_issued attended
  ! papers_not_issued attended
2019-04-18 Ada hold_meeting meeting=m1 attended=1,2,4 words="Offer to write the letters again"
  = meeting_held meeting=m1 text.decided="Offer to write the letters again"
  clock panel was met
  meeting m1 held 2019-04-18
  meeting m1 attended "1 Ada, 2 Lead, 4 hex of Dr Ines Vale"
2019-04-25 Ada finish_task task=t3
2019-04-26 Ada take_step step=submit_pti_response
  state proposal_for_sign_off
2019-04-29 Head as approver take_step step=return_pti_response words="Say what we offer"
  state proposal
2019-04-30 Ada take_step step=submit_pti_response
2019-04-30 Ada as officer take_step step=sign_off_pti_response
  ! role_may_not_do_this kind "Step 8"
2019-04-30 Head as approver take_step step=sign_off_pti_response
  field status Wait
  field sub_status "With PHSO"
  clock pti_response was met
  day pti_response 2019-04-30 9
2019-05-13 Ada take_step step=receive_recommendations
  field status "Pending Assignment"
  due recommendations 2019-06-10
2019-05-14 Lead allocate_case handler=Ada
  field status "In Progress"
  field sub_status "Resolution Action"
  field stage "Implement PHSO Recommendations"
2019-05-15 Ada agree_remedy remedy_kind=apology due_on=2019-05-24
2019-05-15 Ada agree_remedy remedy_kind=payment pence=10000 due_on=2019-06-07
2019-05-16 Ada request_approval remedy=r1
  ! approval_not_needed remedy
2019-05-16 Ada complete_remedy remedy=r2
  ! remedy_needs_approval remedy "Steps 11, 19 and 20"
2019-05-16 Ada as officer request_approval remedy=r2 words="For the wrong letters"
  state resolution_for_approval
  field status "Pending Approval"
  field sub_status "Pending Approval - TL"
  approval a1 open
2019-05-16 Ada request_approval remedy=r2
  ! approval_is_asked_already remedy
2019-05-16 Ada change_remedy remedy=r2 pence=12000
  ! approval_is_pending remedy
2019-05-16 Ada drop_remedy remedy=r2 reason="Not after all"
  ! approval_is_pending remedy
2019-05-16 Lead allocate_case handler=Eve
  ! allocation_is_locked handler "C-10"
2019-05-16 Ada take_step step=report_actions_done
  ! command_not_possible_in_this_state kind
2019-05-17 Ada as manager decide_approval approval=a1 decision=approved
  ! approver_must_differ actor
2019-05-17 Eve as officer decide_approval approval=a1 decision=approved
  ! role_may_not_do_this kind "manager"
  ! role_may_not_do_this kind "Step 20"
2019-05-17 Lead as manager decide_approval approval=a1 decision=agreed
  ! decision_not_known decision
2019-05-17 Lead as manager decide_approval approval=a2 decision=approved
  ! approval_not_open approval
2019-05-17 Lead as manager decide_approval approval=a1 decision=returned
  ! reason_needed reason "keyed_amount_differs"
2019-05-17 Lead as manager decide_approval approval=a1 decision=returned reason=too_dear
  ! reason_not_of_this_procedure reason
2019-05-17 Lead as manager decide_approval approval=a1 decision=returned reason=not_right_for_the_issue
  state resolution
  field status "In Progress"
  field sub_status "Resolution Action"
  approval a1 returned
2019-05-17 Lead allocate_case handler=Eve
  handler Eve
2019-05-17 Lead allocate_case handler=Ada
2019-05-17 Ada change_remedy remedy=r2
  ! nothing_is_changed pence
2019-05-17 Ada change_remedy remedy=r2 pence=12000
2019-05-17 Ada request_approval remedy=r2
2019-05-20 Lead as manager decide_approval approval=a2 decision=passed_on
  ! form_needed form "CSF783 or CSF824"
2019-05-20 Lead as manager decide_approval approval=a2 decision=passed_on form=CSF824
  state resolution_for_approval
  approval a2 open
  approval a2 asks approver
2019-05-20 Lead as manager decide_approval approval=a2 decision=approved
  ! role_may_not_do_this kind "approver"
  ! approver_must_differ actor
2019-05-21 Head as approver decide_approval approval=a2 decision=passed_on form=CSF824
  ! nobody_higher_is_asked decision
2019-05-21 Head as approver decide_approval approval=a2 decision=approved
  state resolution
  field status "In Progress"
  approval a2 approved
2019-05-21 Ada request_approval remedy=r2
  ! approval_is_given_already remedy
2019-05-22 Ada complete_remedy remedy=r1
2019-05-22 Ada take_step step=report_actions_done
  ! remedies_not_done remedy
2019-06-07 Ada complete_remedy remedy=r2
2019-06-07 Ada take_step step=report_actions_done
  clock recommendations was met
  task chase_agreement due 2019-07-05
2019-06-20 Ada close_case reason=complainant_content
  open no
  field resolution_code Resolved
  field status Closed
  field sub_status Complete
  task chase_agreement dropped 2019-06-20

case cmg-C: a full investigation, two target dates, recommendations of both kinds
2019-04-15 Ada register_case
2019-04-15 Ada take_step step=receive_proposal
  clock case_information was ended
  register dg_caselist 1 "2019-04-15 Proposal to investigate received"
2019-04-16 Ada take_step step=receive_proposal
  ! command_not_possible_in_this_state kind
2019-04-16 Ada call_meeting meeting=facts_panel meets_on=2019-04-16 members=Ada
2019-04-16 Ada hold_meeting meeting=m1 attended=1
  ! meeting_not_possible_here meeting "Assessment panel"
2019-04-16 Ada cancel_meeting meeting=m1 reason=called_in_error
  meeting m1 cancelled 2019-04-16
2019-04-16 Ada call_meeting meeting=assessment_panel meets_on=2019-04-18 members=Ada,Lead
2019-04-16 Ada issue_papers meeting=m2
2019-04-18 Ada finish_item task=t2 item=1
2019-04-18 Ada finish_item task=t2 item=2
2019-04-18 Ada finish_item task=t2 item=3
2019-04-18 Ada finish_item task=t2 item=4
2019-04-18 Ada finish_item task=t2 item=5
2019-04-18 Ada finish_item task=t2 item=6
2019-04-18 Ada finish_item task=t2 item=7
2019-04-18 Ada finish_item task=t2 item=8
2019-04-18 Ada finish_item task=t2 item=9
2019-04-18 Ada finish_item task=t2 item=10
2019-04-18 Ada finish_item task=t2 item=11
2019-04-18 Ada finish_item task=t2 item=12
2019-04-18 Ada finish_item task=t2 item=13
2019-04-18 Ada finish_item task=t2 item=14
2019-04-18 Ada finish_item task=t2 item=15
2019-04-18 Ada finish_task task=t2
2019-04-18 Ada take_step step=submit_pti_response
  ! meeting_not_held meeting "Assessment panel"
2019-04-18 Ada hold_meeting meeting=m2 attended=1,2
  clock panel was met
2019-04-30 Ada take_step step=submit_pti_response
2019-04-30 Head take_step step=sign_off_pti_response
2019-05-13 Ada take_step step=receive_recommendations
2019-05-14 Lead allocate_case handler=Ada
2019-06-07 Ada take_step step=report_actions_done
2019-07-01 Ada take_step step=receive_summary
  ! day_needed due_on
2019-07-01 Ada take_step step=receive_summary due_on=2019-06-30
  ! day_is_past_already due_on
2019-07-01 Ada take_step step=receive_summary due_on=2019-08-30
  state summary
  field sub_status "Response To Summary"
  due approved_response 2019-08-30
  register dg_caselist entries 1
2019-07-08 Ada take_step step=move_target_date due_on=2019-09-13
  due approved_response 2019-09-13
  register dg_caselist 2 "2019-07-08 Target date of the final approved response moved: 2019-09-13"
2019-07-10 Ada take_step step=receive_query due_on=2019-07-19 letter_on=2019-07-11
  ! letter_is_of_a_later_day letter_on
2019-07-10 Ada take_step step=move_target_date due_on=2019-09-20 letter_on=2019-07-08 owner=Ada
  ! letter_not_asked_for letter_on
  ! owner_not_asked_for owner
2019-07-10 Ada take_step step=receive_query due_on=2019-07-19 letter_on=2019-07-08 owner=Eve words="Which letters went out?"
  task answer_query due 2019-07-19
  task answer_query title "Query 1: Answer the Ombudsman in full"
  task answer_query letter 2019-07-08
  task answer_query owner Eve
  task answer_query asked "hex of Which letters went out?"
2019-08-02 Ada take_step step=answer_summary
  ! procedure_task_is_open task "Query 1"
2019-08-02 Ada finish_task task=t5
  ! answer_needed words "Query 1"
2019-08-02 Ada finish_task task=t5 words="All three, on 4 March"
2019-08-02 Ada take_step step=answer_summary due_on=2019-08-30
  ! day_not_asked_for due_on
2019-08-02 Ada take_step step=answer_summary
  field status Wait
2019-08-12 Ada take_step step=move_target_date due_on=2019-09-27
  due approved_response 2019-09-27
  register dg_caselist entries 3
2019-09-09 Ada take_step step=receive_draft_report
  field sub_status "Response To Report"
  field stage "Response To Report"
  due draft_response 2019-09-23
  register dg_caselist entries 4
2019-09-11 Ada take_step step=receive_query due_on=2019-09-13
2019-09-12 Ada take_step step=raise_dispute words="The date in paragraph 12"
2019-09-12 Ada call_meeting meeting=facts_panel meets_on=2019-09-16 members=Ada,Lead
2019-09-16 Ada hold_meeting meeting=m3 attended=1,2
  task agree_facts dropped 2019-09-16
2019-09-18 Ada take_step step=submit_draft_response
  ! procedure_task_is_open task "Query 2"
2019-09-18 Ada finish_task task=t8 words="The second paragraph"
2019-09-18 Ada take_step step=submit_draft_response
2019-09-20 Head take_step step=sign_off_draft_response
  clock draft_response was met
  day draft_response 2019-09-20 9
  clock approved_response was met
2019-10-01 Ada take_step step=raise_dispute
  ! command_not_possible_in_this_state kind
2019-11-04 Ada take_step step=receive_final_report
  due final_recommendations 2019-12-02
  register dg_caselist entries 5
2019-11-05 Ada take_step step=both_recommendations
  field learning "Systemic recommendations"
  field stage "Implement PHSO Recommendations"
2019-11-05 Ada agree_remedy remedy_kind=payment pence=52000 fixed_pence=25000 due_on=2019-11-29 head=1
  ! head_not_of_this_case head
2019-11-05 Ada agree_remedy remedy_kind=payment pence=52000 fixed_pence=25000 due_on=2019-11-29
2019-11-05 Ada agree_remedy remedy_kind=apology due_on=2019-11-22
2019-11-06 Ada request_approval remedy=r1
  state final_for_approval
  field status "Pending Approval"
2019-11-06 Lead as manager decide_approval approval=a1 decision=approved
  ! keyed_amount_differs decision "£520.00 was keyed and £250.00 was fixed"
2019-11-06 Lead as manager decide_approval approval=a1 decision=returned reason=unclear
  ! amount_is_fixed reason "keyed_amount_differs"
2019-11-06 Lead as manager decide_approval approval=a1 decision=returned reason=keyed_amount_differs
  state final_resolution
  field sub_status "Resolution Action"
  approval a1 returned
2019-11-06 Ada drop_remedy remedy=r1 reason="Too dear"
  ! amount_is_fixed remedy
2019-11-06 Ada change_remedy remedy=r1 pence=25000
2019-11-06 Ada request_approval remedy=r1
2019-11-07 Lead as manager decide_approval approval=a2 decision=returned reason=keyed_amount_differs
  ! amount_is_fixed reason "£250.00"
2019-11-07 Lead as manager decide_approval approval=a2 decision=approved
  approval a2 approved
  state final_resolution
2019-11-07 Ada finish_task task=t11
2019-11-08 Ada finish_item task=t10 item=1
2019-11-08 Ada finish_item task=t10 item=2
2019-11-08 Ada finish_item task=t10 item=3
2019-11-08 Ada finish_item task=t10 item=4
2019-11-08 Ada finish_task task=t10
2019-11-22 Ada complete_remedy remedy=r1
2019-11-22 Ada complete_remedy remedy=r2
2019-11-29 Ada take_step step=report_recommendations_done
  clock final_recommendations was met
2019-12-06 Ada close_case reason=recommendations_carried_out
  ! procedure_task_is_open task "head of complaints review"
2019-12-06 Ada finish_task task=t12
2019-12-06 Ada close_case reason=recommendations_carried_out
  field resolution_code Resolved
  field status Closed
  field sub_status Complete
  register dg_caselist entries 5

case cmg-D: the final report recommends nothing
2019-04-15 Ada register_case
2019-04-15 Ada take_step step=receive_proposal
2019-04-16 Ada call_meeting meeting=assessment_panel meets_on=2019-04-18 members=Ada,Lead
2019-04-16 Ada issue_papers meeting=m1
2019-04-18 Ada finish_item task=t2 item=1
2019-04-18 Ada finish_item task=t2 item=2
2019-04-18 Ada finish_item task=t2 item=3
2019-04-18 Ada finish_item task=t2 item=4
2019-04-18 Ada finish_item task=t2 item=5
2019-04-18 Ada finish_item task=t2 item=6
2019-04-18 Ada finish_item task=t2 item=7
2019-04-18 Ada finish_item task=t2 item=8
2019-04-18 Ada finish_item task=t2 item=9
2019-04-18 Ada finish_item task=t2 item=10
2019-04-18 Ada finish_item task=t2 item=11
2019-04-18 Ada finish_item task=t2 item=12
2019-04-18 Ada finish_item task=t2 item=13
2019-04-18 Ada finish_item task=t2 item=14
2019-04-18 Ada finish_item task=t2 item=15
2019-04-18 Ada finish_task task=t2
2019-04-18 Ada hold_meeting meeting=m1 attended=1,2
2019-04-30 Ada take_step step=submit_pti_response
2019-04-30 Head take_step step=sign_off_pti_response
2019-07-01 Ada take_step step=receive_summary due_on=2019-10-31
2019-09-09 Ada take_step step=receive_draft_report
2019-09-12 Ada call_meeting meeting=facts_panel meets_on=2019-09-16 members=Ada,Lead
2019-09-16 Ada hold_meeting meeting=m2 attended=1,2
  task agree_facts dropped 2019-09-16
2019-09-18 Ada take_step step=submit_draft_response
2019-09-20 Head take_step step=sign_off_draft_response
2019-11-04 Ada take_step step=receive_final_report
2019-11-05 Ada take_step step=no_recommendations
  clock final_recommendations was ended
2019-11-06 Ada finish_item task=t6 item=1
2019-11-06 Ada finish_item task=t6 item=2
2019-11-06 Ada finish_item task=t6 item=3
2019-11-06 Ada finish_item task=t6 item=4
2019-11-06 Ada finish_task task=t6
2019-11-08 Ada close_case reason=nothing_recommended_for_the_case
  field resolution_code "No Action Taken"
  field status Closed
  field sub_status Complete
  field learning none

case cmg-D: the final report recommends systemic changes only
2019-04-15 Ada register_case
2019-04-15 Ada take_step step=receive_proposal
2019-04-16 Ada call_meeting meeting=assessment_panel meets_on=2019-04-18 members=Ada,Lead
2019-04-16 Ada issue_papers meeting=m1
2019-04-18 Ada finish_item task=t2 item=1
2019-04-18 Ada finish_item task=t2 item=2
2019-04-18 Ada finish_item task=t2 item=3
2019-04-18 Ada finish_item task=t2 item=4
2019-04-18 Ada finish_item task=t2 item=5
2019-04-18 Ada finish_item task=t2 item=6
2019-04-18 Ada finish_item task=t2 item=7
2019-04-18 Ada finish_item task=t2 item=8
2019-04-18 Ada finish_item task=t2 item=9
2019-04-18 Ada finish_item task=t2 item=10
2019-04-18 Ada finish_item task=t2 item=11
2019-04-18 Ada finish_item task=t2 item=12
2019-04-18 Ada finish_item task=t2 item=13
2019-04-18 Ada finish_item task=t2 item=14
2019-04-18 Ada finish_item task=t2 item=15
2019-04-18 Ada finish_task task=t2
2019-04-18 Ada hold_meeting meeting=m1 attended=1,2
2019-04-30 Ada take_step step=submit_pti_response
2019-04-30 Head take_step step=sign_off_pti_response
2019-07-01 Ada take_step step=receive_summary due_on=2019-10-31
2019-09-09 Ada take_step step=receive_draft_report
2019-09-12 Ada call_meeting meeting=facts_panel meets_on=2019-09-16 members=Ada,Lead
2019-09-16 Ada hold_meeting meeting=m2 attended=1,2
  task agree_facts dropped 2019-09-16
2019-09-18 Ada take_step step=submit_draft_response
2019-09-20 Head take_step step=sign_off_draft_response
2019-11-04 Ada take_step step=receive_final_report
2019-11-05 Ada take_step step=systemic_recommendations
  clock final_recommendations was ended
2019-11-06 Ada finish_item task=t6 item=1
2019-11-06 Ada finish_item task=t6 item=2
2019-11-06 Ada finish_item task=t6 item=3
2019-11-06 Ada finish_item task=t6 item=4
2019-11-06 Ada finish_task task=t6
2019-11-07 Ada close_case reason=nothing_recommended_for_the_case
  ! procedure_task_is_open task "systemic"
2019-11-07 Ada finish_task task=t7
2019-11-08 Ada close_case reason=nothing_recommended_for_the_case
  field resolution_code "No Action Taken"
  field status Closed
  field sub_status Complete
  field learning "Systemic recommendations"

case RULES B10.3: three days that end on a Saturday, and ten working days over the Jubilee
2022-06-01 Ada register_case
2022-06-01 Ada take_step step=receive_proposal
  due panel 2022-06-04
  due pti_response 2022-06-17
