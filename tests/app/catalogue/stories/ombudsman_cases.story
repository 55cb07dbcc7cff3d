# RULES B2, B3, B5; the day of section 31 stands in B10.3.
procedure eng.council.lgsco-case
body-calendar england-and-wales

case An enquiry by letter, another day agreed, a draft, a decision, its recommendations
2024-01-08 Lin register_case
  state assessment
  task ask_ombudsman due 2024-02-05
2024-01-15 Lin take_step step=receive_enquiry due_on=2024-02-12
  due enquiry 2024-02-12
2024-02-09 Lin take_step step=move_enquiry_date due_on=2024-02-19
  due enquiry 2024-02-19
2024-02-19 Lin take_step step=answer_enquiry
  clock enquiry was met
2024-04-02 Lin take_step step=receive_draft due_on=2024-04-16
2024-04-17 Lin take_step step=send_comments
  clock draft_comments was missed
2024-05-07 Lin answer_stage outcome=upheld
  state decided
  outcome upheld
2024-05-07 Lin agree_remedy remedy_kind=apology words="Apologise" due_on=2024-06-04
2024-05-08 Lin close_case reason=decision_and_recommendations_done
  ! remedies_not_done remedy
2024-06-03 Lin complete_remedy remedy=r1
2024-06-03 Lin close_case reason=decision_and_recommendations_done
  open no

case Referred back for local resolution
2024-01-08 Lin register_case
2024-01-10 Lin close_case outcome=out_of_scope
  ! reason_needed reason
2024-01-10 Lin close_case outcome=out_of_scope reason=referred_back_for_local_resolution
  open no

case A public report: three months beginning with the day of receipt
2023-06-01 Lin register_case
2024-01-08 Lin answer_stage outcome=upheld
2024-01-10 Lin take_step step=receive_report
  stage report
  due report_notice 2024-01-24
  due report_action 2024-04-09
  task lay_before_council status open
2024-01-22 Lin take_step step=give_notice
  clock report_notice was met
  due report_inspection 2024-02-11
2024-02-12 Lin take_step step=end_inspection
2024-04-08 Lin answer_stage outcome=upheld
  ! procedure_task_is_open task
2024-04-08 Lin finish_task task=t2
2024-04-09 Lin answer_stage outcome=upheld
  clock report_action was met
2024-04-09 Lin close_case reason=decision_and_recommendations_done
  open no

# Each complaint that the Ombudsman defined gets its own determination.
procedure eng.landlord.hos-case

case Evidence by letter, and a determination of each complaint
2024-09-02 Lin register_case
2024-09-02 Lin add_head words="Damp"
2024-09-02 Lin add_head words="The complaint's own handling"
2024-09-09 Lin take_step step=receive_evidence_request due_on=2024-09-30
2024-09-30 Lin take_step step=send_evidence
  clock evidence was met
2025-02-03 Lin propose_finding head=1 outcome=upheld
  ! finding_needs_a_ground grounds
2025-02-03 Lin propose_finding head=1 outcome=upheld grounds=severe_maladministration
2025-02-03 Lin propose_finding head=2 outcome=not_upheld grounds=severe_maladministration
  ! ground_does_not_fit_the_finding grounds
2025-02-03 Lin propose_finding head=2 outcome=not_upheld grounds=reasonable_redress
2025-02-04 Mo issue_finding head=1
2025-02-04 Mo issue_finding head=2
2025-02-04 Lin answer_stage outcome=upheld
  outcome upheld
2025-02-04 Lin agree_remedy remedy_kind=payment pence=60000 words="Order" due_on=2025-03-04
2025-03-03 Lin complete_remedy remedy=r1
2025-03-03 Lin close_case reason=orders_and_recommendations_done
  open no

case More time for the evidence
2024-09-02 Lin register_case
2024-09-09 Lin take_step step=receive_evidence_request due_on=2024-09-30
2024-09-27 Lin take_step step=move_evidence_date due_on=2024-10-07
2024-10-08 Lin take_step step=send_evidence
  clock evidence was missed

case The resident withdraws
2024-09-02 Lin register_case
2024-09-05 Lin close_case outcome=withdrawn reason=complainant_withdrew
  open no

# The Examiner's limits are the Examiner's.
procedure gb.cms.complaint

case Resolution, review, and an investigation by the Examiner that is late: it is theirs
2023-01-09 Ada register_case
2023-01-30 Ada answer_stage outcome=not_upheld
2023-02-06 Ada escalate_case
2023-03-06 Ada answer_stage outcome=not_upheld
2023-04-03 Ada escalate_case
  state ice_triage
  row external
  task ask_whether_accepted due 2023-05-04
2023-04-24 Ada take_step step=ice_accepts
  due ice_resolution 2023-06-19
  task ask_for_resolution due 2023-06-19
2023-06-12 Ada take_step step=ice_allocates_for_investigation
  clock ice_resolution was ended
  due ice_investigation 2023-10-30
  task ask_for_investigation due 2023-10-30
2023-11-20 Ada answer_stage outcome=partly_upheld
  outcome partly_upheld
2023-11-20 Ada close_case reason=answered_and_actions_done
  open no

case The Examiner brings it to a settlement
2023-01-09 Ada register_case
2023-01-30 Ada answer_stage outcome=not_upheld
2023-02-06 Ada escalate_case
2023-03-06 Ada answer_stage outcome=not_upheld
2023-04-03 Ada escalate_case
2023-04-24 Ada take_step step=ice_accepts
2023-05-15 Ada take_step step=ice_allocates_for_settlement
  due ice_settlement 2023-08-28
2023-06-01 Ada answer_stage outcome=settled
  clock ice_settlement was met
  outcome settled

case The Examiner does not accept it
2023-01-09 Ada register_case
2023-01-30 Ada answer_stage outcome=not_upheld
2023-02-06 Ada escalate_case
2023-03-06 Ada answer_stage outcome=not_upheld
2023-04-03 Ada escalate_case
2023-04-17 Ada close_case outcome=out_of_scope reason=not_accepted_by_the_examiner
  open no

# SI 2009/309, regulation 9.
procedure joint.health-social

case The other body's part has a day of its own, and one answer is given
2024-12-24 Ada register_case
  due acknowledgement 2024-12-31
  due response 2025-06-23
2024-12-30 Ada acknowledge_case
2024-12-30 Ada set_field field=lead value="this body"
2025-01-06 Ada take_step step=ask_other_body due_on=2025-02-03
  state awaiting_other_part
  due other_part 2025-02-03
  task ask_for_other_part due 2025-01-20
2025-02-10 Ada take_step step=receive_other_part
  state acknowledged
2025-03-03 Ada answer_stage outcome=upheld
  clock response was met

case The answer does not wait for the other body
2023-05-05 Ada register_case
  due acknowledgement 2023-05-11
2023-05-09 Ada acknowledge_case
2023-05-15 Ada take_step step=ask_other_body due_on=2023-07-03
2023-08-01 Ada answer_stage outcome=partly_upheld
  clock other_part was ended
  clock response was met

case The limit of six months runs on
2022-09-15 Ada register_case
  due acknowledgement 2022-09-21
  due response 2023-03-14
2022-09-20 Ada acknowledge_case
2022-10-03 Ada take_step step=ask_other_body due_on=2022-11-01
  due response 2023-03-14
