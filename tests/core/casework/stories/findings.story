procedure two.stages

case Every head needs a finding that somebody else has signed off
2026-03-02 Ada register_case
2026-03-02 Ada add_head words="The roof leaks" theme=Repairs
  = head_added head=1 theme=Repairs text.head="The roof leaks"
2026-03-02 Ada add_head words="Nobody rang back"
  = head_added head=2
2026-03-03 Ben answer_stage outcome=upheld
  ! every_head_needs_a_finding head "1, 2" "every_head_has_a_finding"
2026-03-03 Ben propose_finding head=3 outcome=upheld
  ! head_not_of_this_case head
2026-03-03 Ben propose_finding head=1 outcome=withdrawn
  ! outcome_not_of_this_procedure
2026-03-03 Ben propose_finding head=1 outcome=upheld reasons="The report of May says so"
  = finding_proposed head=1 code=upheld approval=a1 "text.reasons=The report of May says so"
  approval a1 open
2026-03-03 Ben issue_finding head=1
  ! approver_must_differ actor "RULES C1.3 U1"
2026-03-03 Mo issue_finding head=2
  ! no_finding_awaits_sign_off head
2026-03-03 Mo return_finding head=1 reason="Which report?"
  = approval_decided head=1 code=returned approval=a1
  approval a1 returned
2026-03-03 Mo issue_finding head=1
  ! no_finding_awaits_sign_off head
2026-03-03 Ben propose_finding head=1 outcome=upheld
  = finding_proposed approval=a2
2026-03-03 Ben propose_finding head=2 outcome=not_upheld
2026-03-04 Mo issue_finding head=1
  = finding_issued head=1 code=upheld
  finding 1 upheld
  approval a2 approved
2026-03-04 Ben answer_stage
  ! every_head_needs_a_finding head "finding: 2"
  ! finding_awaits_sign_off head
2026-03-04 Mo issue_finding head=2
2026-03-04 Ben answer_stage outcome=upheld
  ! outcome_contradicts_the_findings outcome "RULES C4.3" "partly_upheld"
2026-03-04 Ben answer_stage
  = stage_answered code=partly_upheld
  outcome partly_upheld

case A withdrawn head needs none, and the rest decide
2026-03-02 Ada register_case
2026-03-02 Ada add_head words=one
2026-03-02 Ada add_head words=two
2026-03-03 Ben propose_finding head=1 outcome=upheld
2026-03-03 Mo issue_finding head=1
2026-03-03 Ada withdraw_head head=2 reason="She said so on the phone"
  = head_withdrawn head=2 code=
2026-03-03 Ada withdraw_head head=2 reason=again
  ! head_is_withdrawn head
2026-03-03 Ben answer_stage
  = stage_answered code=upheld

case The next stage looks at each head anew
2026-03-02 Ada register_case
2026-03-02 Ada add_head words=one
2026-03-03 Ben propose_finding head=1 outcome=not_upheld
2026-03-03 Mo issue_finding head=1
2026-03-03 Ben answer_stage
2026-03-05 Ada escalate_case reason="Not satisfied"
  finding 1 ""
2026-03-06 Cy answer_stage outcome=upheld
  ! every_head_needs_a_finding
2026-03-06 Cy propose_finding head=1 outcome=upheld
2026-03-06 Mo issue_finding head=1
2026-03-06 Cy answer_stage
  outcome upheld
