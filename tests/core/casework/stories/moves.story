# A case goes on under another edition of its procedure. Edition 2: stage 1 has 10 working days and its state is `open_1`, stage 2
# has 30 and no acknowledgement.
procedure two.stages

case A running clock goes on under the new limit, from the day that it began
adopted two.stages.2
2026-03-02 Ada register_case
  due response_1 2026-03-06
2026-03-04 Ada move_procedure edition=2 states=stage_1:open_1
  = procedure_moved code=2 from=stage_1 from_edition=1
  edition 2
  state open_1
  clock response_1 from 2026-03-02
  due response_1 2026-03-13
  as-at 2026-03-03
  edition 1
  state stage_1
  due response_1 2026-03-06
2026-03-12 Ada answer_stage outcome=upheld
  now
  state answered_1
  clock response_1 was met
2026-03-13 Ada close_case reason=answered

case What the new edition has not is in the way, unless the move says what stands for it
adopted two.stages.2
2026-03-02 Ada register_case
2026-03-04 Ada move_procedure edition=2
  ! state_not_of_the_edition states "no state `stage_1`"
2026-03-04 Ada move_procedure edition=2 states=stage_1:nowhere
  ! state_not_of_the_edition states "`nowhere`"
2026-03-04 Ada move_procedure edition=2 states=stage_1:closed
  ! state_is_not_open states "an end"
2026-03-04 Ada move_procedure edition=2 states=stage_1:new
  ! state_is_not_open states "before receipt"
2026-03-04 Ada move_procedure edition=2 states=stage_1:stage_2
  ! stage_is_another states "in stage 1"
  edition 1
  state stage_1

case Only to another edition, of the same procedure, that was adopted and holds
adopted two.stages.2
adopted two.stages.3
2026-03-02 Ada register_case
2026-03-04 Ada move_procedure edition=1
  ! edition_is_the_same edition "edition 1 already"
2026-03-04 Ada move_procedure edition=9 states=stage_1:open_1
  ! edition_not_adopted edition "no edition 9"
2026-03-04 Ada move_procedure edition=2 procedure=enquiry states=stage_1:open_1
  ! procedure_is_another procedure "not to `enquiry`"
2026-03-04 Ada move_procedure edition=3 states=stage_1:open_1
  ! procedure_not_in_force_on_that_day edition "30 March 2026"
2026-03-04 Ada move_procedure edition=2 procedure=two.stages states=stage_1:open_1
  edition 2
2026-03-30 Ada move_procedure edition=3
  edition 3
  due response_1 2026-03-17
2026-03-31 Ada move_procedure edition=1 states=open_1:stage_1
  edition 1
  state stage_1
  due response_1 2026-03-06

case A closed case keeps its edition, a case that is open again can move
adopted two.stages.2
2026-03-02 Ada register_case
2026-03-03 Ada close_case outcome=withdrawn reason=withdrawn_by_complainant
2026-03-04 Ada move_procedure edition=2
  ! case_is_closed case
2026-03-05 Ada reopen_case reason="She asked for it"
2026-03-06 Ada move_procedure edition=2
  edition 2
  clock response_1 ended 2026-03-03

case A clock that the edition lacks ends, one that runs with an extension keeps it, one that was met stays met
adopted two.stages.2
2026-03-02 Ada register_case received_stage=2
  due ack_2 2026-03-04
  due response_2 2026-03-27
2026-03-03 Ada extend_clock clock=response_2 by=5 reason="Two witnesses are away" approver=Mel
  due response_2 2026-04-03
2026-03-04 Ada move_procedure edition=2
  state stage_2
  clock ack_2 ended 2026-03-04
  due response_2 2026-04-17

case What was met stays as it was
adopted two.stages.2
2026-03-02 Ada register_case
2026-03-09 Ada answer_stage outcome=upheld late_reason=complex
  clock response_1 was missed
2026-03-10 Ada move_procedure edition=2
  state answered_1
  due response_1 2026-03-06
  clock response_1 was missed

case An extension in another unit is in the way
adopted two.stages.weeks
2026-03-02 Ada register_case
2026-03-03 Ada extend_clock clock=response_1 by=3 reason="Two witnesses are away" approver=Mel
2026-03-04 Ada move_procedure edition=4 states=stage_1:open_1
  ! extension_is_in_another_unit edition "counts it in weeks"

case Taken back, the case is as it was
adopted two.stages.2
2026-03-02 Ada register_case
2026-03-04 Ada move_procedure edition=2 states=stage_1:open_1
2026-03-05 Ada annul_event seq=101 reason=move_taken_back
  edition 1
  state stage_1
  due response_1 2026-03-06
2026-03-06 Ada annul_event seq=102 reason="It was right after all"
  edition 2
  due response_1 2026-03-13
2026-03-06 Ada replace_event seq=101 reason="Another day" happened_on=2026-03-05
  ! move_cannot_be_replaced seq

case A move on which others were built is not taken back
adopted two.stages.2
2026-03-02 Ada register_case
2026-03-04 Ada move_procedure edition=2 states=stage_1:open_1
2026-03-05 Ada answer_stage outcome=upheld
2026-03-06 Ada add_note words="Rang her"
2026-03-06 Ada close_case reason=answered
2026-03-09 Ada reopen_case reason="New evidence"
2026-03-10 Ada annul_event seq=101 reason="Moved by mistake"

case A late fact is decided under the edition of its day, and may not change what the move found
adopted two.stages.2
2026-03-02 Ada register_case received_stage=2
2026-03-06 Ada move_procedure edition=2
2026-03-05 recorded 2026-03-09 Ada answer_stage outcome=upheld late_reason=complex
  ! answer_is_in_time late_reason
2026-03-05 recorded 2026-03-09 Ada answer_stage outcome=upheld
  ! history_would_be_impossible "event 101" "procedure_moved"
2026-03-05 recorded 2026-03-09 Ada acknowledge_case channel=post
  = case_acknowledged channel=post
  clock ack_2 was missed
2026-03-10 Ada acknowledge_case channel=post
  = case_acknowledged effects=none
