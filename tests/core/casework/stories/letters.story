# RULES A6 P-16, C1.3 U1: a letter is not sent without what goes with it, or a reason.
procedure by.letter

case What goes with a letter is in it, or left out for a reason
2026-03-02 Ada register_case received_stage=2
2026-03-04 Ada answer_stage outcome=upheld
  ! enclosure_missing enclosed "the rule book, leaflet" "“Decision review leaflet” goes with “Response at stage 2”: enclose it (`leaflet`), or say why it is left out"
  ! enclosure_missing enclosed "Form for the Ombudsman"
2026-03-04 Ada answer_stage outcome=upheld enclosed=leaflet
  ! enclosure_missing enclosed "Form for the Ombudsman"
2026-03-04 Ada answer_stage outcome=upheld enclosed=leaflet,forms left_out="No form is left"
  ! enclosure_not_of_this_letter enclosed "`forms` does not go with “Response at stage 2”; is `form` meant?"
2026-03-04 Ada answer_stage outcome=upheld enclosed=leaflet,form left_out="No form is left"
  ! nothing_is_left_out left_out
2026-03-04 Ada answer_stage outcome=upheld channel=post enclosed=leaflet left_out="No form is left"
  = stage_answered code=upheld text.left_out="No form is left" text.letter=
  state answered_2
  letters 1
  letter 1 title "Response at stage 2"
  letter 1 to complainant
  letter 1 enclosed "Decision review leaflet"
  letter 1 left_out "Form for the Ombudsman"
  letter 1 on 2026-03-04
  letter 1 by Ada

case A reason that is a code stands in the record
2026-03-02 Ada register_case received_stage=2
2026-03-04 Ada answer_stage outcome=upheld left_out=sent_before
  = stage_answered text.left_out=
  letter 1 because sent_before
  letter 1 enclosed none
  letter 1 left_out "Decision review leaflet, Form for the Ombudsman"

case The words of a letter say what can be looked for exactly
2026-03-02 Ada register_case
2026-03-02 Ada add_head words="Nobody came"
2026-03-02 Ada add_head words="Nobody rang"
2026-03-03 Ada propose_finding head=1 outcome=not_upheld
2026-03-03 Ada propose_finding head=2 outcome=upheld
2026-03-03 Mo issue_finding head=1
2026-03-03 Mo issue_finding head=2
2026-03-04 Ada answer_stage letter="Dear Joan, the first point is not upheld."
  ! letter_must_say letter "our reference, C-1"
  ! letter_must_say letter "the day of receipt, Monday 2 March 2026"
  ! letter_must_say letter "a finding, `upheld`"
  ! letter_must_say letter "where to go next, Stage 2"
2026-03-04 Ada answer_stage letter="C-1 of 2 March 2026: Not upheld; partly upheld. Ask for Stage 2."
  ! letter_must_say letter "a finding, `upheld`"
2026-03-04 Ada answer_stage letter="C-1 of 2 March 2026: Not upheld; Upheld. Ask for Stage 2."
  = stage_answered text.letter="C-1 of 2 March 2026: Not upheld; Upheld. Ask for Stage 2."
  letters 1
2026-03-05 Ada add_note words="Posted" letter="Dear Joan"
  ! no_letter_goes_with_this letter

case A letter that begins a limit says its day
2026-03-02 Ada register_case received_stage=2
2026-03-03 Ada acknowledge_case letter="We will answer soon"
  ! letter_must_say letter "the day by which it is answered, Friday 27 March 2026"
2026-03-03 Ada acknowledge_case letter="We will answer by Friday 27 March 2026"
  letters 1
  letter 1 title Acknowledgement

case A letter whose words are kept elsewhere is not read
2026-03-02 Ada register_case
2026-03-04 Ada answer_stage outcome=upheld
  letters 1
  letter 1 words none

case History is asked nothing, and tells what it knows
2026-03-02 history Import register_case received_stage=2
2026-03-04 history Import answer_stage outcome=upheld
  letters 0

case History that knows of a letter keeps it
2026-03-02 history Import register_case received_stage=2
2026-03-04 history Import answer_stage outcome=upheld enclosed=leaflet
  letter 1 enclosed "Decision review leaflet"
  letter 1 left_out "Form for the Ombudsman"

case What is taken back was not sent, and a correction keeps the letter
2026-03-02 Ada register_case
2026-03-04 Ada answer_stage outcome=upheld
2026-03-04 recorded 2026-03-05 Ada replace_event seq=101 reason="It went by post" channel=post
  letters 1
  letter 1 title "Response at stage 1"
2026-03-05 Ada annul_event seq=101 reason="It did not go"
  letters 0
