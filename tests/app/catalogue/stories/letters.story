# RULES C8 `enclosure`, A6 P-16: the decision review leaflet was not enclosed, and the complaint about it upheld.
procedure spso.csc
body-calendar scotland

case enclosure: a stage 2 letter without the decision review leaflet cannot be marked sent
2017-10-02 Ada register_case received_stage=2
2017-10-02 Ada add_head words="Nobody told me how to ask for a review"
2017-10-09 Ada propose_finding head=1 outcome=upheld
2017-10-10 Mo issue_finding head=1
2017-10-11 Ada as officer answer_stage channel=post
  ! enclosure_missing enclosed "2017-18 Q3 Organisation Learning" "“Decision review leaflet” goes with “Response at stage 2”: enclose it (`decision_review_leaflet`), or say why it is left out"
  state stage_2_open
  letters 0
  clock stage_2_response was running
2017-10-11 Ada as officer answer_stage channel=post enclosed=decision_review_leaflet
  state stage_2_answered
  letter 1 title "Response at stage 2"
  letter 1 enclosed "Decision review leaflet"
  letter 1 left_out none
  clock stage_2_response was met

case Left out for a reason, which stands with it
2017-10-02 Ada register_case received_stage=2
2017-10-11 Ada answer_stage outcome=upheld left_out="She has it already"
  = stage_answered text.left_out="She has it already"
  letter 1 enclosed none
  letter 1 left_out "Decision review leaflet"

case The leaflet goes with the last answer only
2017-10-02 Ada register_case
2017-10-04 Ada answer_stage outcome=upheld
  letter 1 title "Response at stage 1"
  letter 1 enclosed none
2017-10-05 Ada escalate_case
2017-10-11 Ada answer_stage outcome=upheld letter="C-1: upheld"
  ! enclosure_missing enclosed
  ! letter_must_say letter "where to go next, Independent Customer Complaints Reviewer"

case What was recorded elsewhere is asked nothing
2017-10-02 history Import register_case received_stage=2
2017-10-11 history Import answer_stage outcome=upheld
  state stage_2_answered
  letters 0

procedure sct.mchp.2021

case The response at stage 1 names stage 2, the last one the Ombudsman
2026-03-02 Ada register_case
2026-03-04 Ada answer_stage outcome=upheld letter="C-1: Upheld. Ask us for Stage 2."
  letter 1 title "Response at stage 1"
2026-03-05 Ada escalate_case
2026-03-06 Ada acknowledge_case
2026-03-09 Ada answer_stage outcome=not_upheld letter="C-1: Not upheld. Ask us for Stage 2."
  ! letter_must_say letter "where to go next, Scottish Public Services Ombudsman"
2026-03-09 Ada answer_stage outcome=not_upheld letter="C-1: Not upheld. The Scottish Public Services Ombudsman can look at it."
  letter 2 title "Response at stage 2"

procedure eng.lgsco.code.2024
body-calendar england-and-wales

case The acknowledgement says when the answer is due, though it is the acknowledgement that begins the limit
2026-03-02 Ada register_case
2026-03-04 Ada acknowledge_case letter="C-1, received on Monday 2 March 2026. We will answer soon."
  ! letter_must_say letter "the day by which it is answered, Wednesday 18 March 2026"
2026-03-04 Ada acknowledge_case letter="C-1, received on Monday 2 March 2026. We will answer by Wednesday 18 March 2026."
  letter 1 title Acknowledgement

procedure gb.cmg.phso

case The response to the proposal is a letter to the Ombudsman
2019-04-08 Ada register_case
2019-04-09 Ada take_step step=send_case_information
  letter 1 title "CMSL5844, cover letter to the Ombudsman"
  letter 1 to "the Ombudsman"
2019-04-15 Ada take_step step=receive_proposal letter="We have it"
  ! no_letter_goes_with_this letter
