procedure two.stages

case A late fact takes its place by the day it happened
2026-03-02 Ada register_case
2026-03-10 Ada allocate_case handler=Cy
2026-03-06 recorded 2026-03-12 Ada answer_stage outcome=upheld
  = stage_answered on=2026-03-06
  answered 2026-03-06
  known-by 2026-03-11
  answered none
  now

case Nothing happens before receipt
2026-03-02 Ada register_case
2026-02-27 recorded 2026-03-03 Ada answer_stage outcome=upheld
  ! happened_before_receipt on "RULES C6 I15" "Monday 2 March 2026"

case An answer cannot come before what it would contradict
2026-03-02 Ada register_case
2026-03-03 Ada answer_stage outcome=upheld
2026-03-05 Ada close_case reason=answered
2026-03-04 recorded 2026-03-06 Ada allocate_case handler=Ben
  = case_allocated
2026-03-04 recorded 2026-03-06 Ada escalate_case reason=late
  ! history_would_be_impossible "event 102" "case_closed"

case A closure cannot come before later work
2026-03-02 Ada register_case
2026-03-05 Ada allocate_case handler=Ben
2026-03-04 recorded 2026-03-06 Ada close_case outcome=withdrawn
  ! case_is_closed "event 101" "case_allocated"

case A head that was there before the answer needed a finding before it
2026-03-02 Ada register_case
2026-03-04 Ada answer_stage outcome=upheld
2026-03-03 recorded 2026-03-05 Ada add_head words="Forgotten"
  ! every_head_needs_a_finding "event 101" "RULES C1.3 U1"

case The received date changes with a reason and an approver
2026-03-04 Ada register_case
  due response_1 2026-03-10
2026-03-05 Ada change_received_date received_on=2026-03-04 reason=x approver=Mo
  ! received_date_is_the_same received_on
2026-03-05 Ada change_received_date received_on=2026-03-02 reason=post_room approver=Ada
  ! approver_must_differ approver "U3"
2026-03-05 Ada change_received_date received_on=2026-03-06 reason=post_room approver=Mo
  ! day_is_in_the_future received_on
2026-03-05 Ada change_received_date received_on=2026-03-02 reason="It lay in the post room" approver=Mo
  = received_date_changed on=2026-03-02 "text.reason=It lay in the post room"
  received 2026-03-02
  due response_1 2026-03-06
  known-by 2026-03-04
  received 2026-03-04
  due response_1 2026-03-10
  now
2026-03-06 Ada allocate_case handler=Ben
2026-03-09 Ada change_received_date received_on=2026-03-09 reason=wrong approver=Mo
  ! happened_before_receipt "event 102"

case An annulment takes back, and is taken back
2026-03-02 Ada register_case
2026-03-03 Ada answer_stage outcome=upheld
2026-03-04 Ada annul_event seq=99 reason=x
  ! event_not_of_this_case seq
2026-03-04 Ada annul_event seq=101 reason="Wrong case"
  = event_annulled "text.reason=Wrong case"
  state stage_1
  answered none
2026-03-04 Ada annul_event seq=101 reason=again
  ! event_is_annulled_already seq
2026-03-05 Ada annul_event seq=102 reason="It was the right case"
  answered 2026-03-03
  known-by 2026-03-04
  answered none
  now

case What others stand on cannot be taken back first
2026-03-02 Ada register_case
2026-03-03 Ada answer_stage outcome=upheld
2026-03-04 Ada close_case reason=answered
2026-03-05 Ada annul_event seq=101 reason=mistake
  ! history_would_be_impossible "event 102" "case_closed"
2026-03-05 Ada annul_event seq=100 reason=mistake
  ! happened_before_receipt "event 101"
  ! happened_before_receipt "event 102"
2026-03-05 Ada annul_event seq=102 reason=mistake
2026-03-05 Ada annul_event seq=101 reason=mistake
2026-03-05 Ada annul_event seq=100 reason=registered_twice
  exists no
2026-03-06 Ada add_note words=x
  ! case_does_not_exist

case A replacement stands in the original's place
2026-03-02 Ada register_case channel=web
2026-03-04 Ada answer_stage outcome=upheld channel=post
2026-03-05 Mo replace_event seq=101 reason="Keyed wrongly" code=not_upheld happened_on=2026-03-03 channel=email
  = stage_answered replaces=101 code=not_upheld on=2026-03-03 channel=email actor=Mo "text.correction=Keyed wrongly"
  outcome not_upheld
  answered 2026-03-03
  known-by 2026-03-04
  outcome upheld
  now
2026-03-05 Mo replace_event seq=101 reason=x code=resolved
  outcome resolved
  answered 2026-03-03
2026-03-06 Mo annul_event seq=103 reason=x
  outcome not_upheld
2026-03-06 Mo annul_event seq=101 reason=x
  answered none
2026-03-06 Mo replace_event seq=102 reason=x code=upheld
  ! event_is_annulled_already seq

case What a replacement may say
2026-03-02 Ada register_case
2026-03-03 Ada allocate_case handler=Ben
2026-03-04 Ada answer_stage outcome=upheld
2026-03-05 Ada replace_event seq=101 reason=x
  ! nothing_is_corrected seq
2026-03-05 Ada replace_event seq=101 reason=x code=upheld
  ! event_has_no_code code
2026-03-05 Ada replace_event seq=101 reason=x channel=post
  ! event_has_no_channel channel
2026-03-05 Ada replace_event seq=102 reason=x handler=Cy
  ! event_has_no_handler handler
2026-03-05 Ada replace_event seq=102 reason=x code=splendid
  ! outcome_not_of_this_procedure code
2026-03-05 Ada replace_event seq=102 reason=x happened_on=2026-03-09
  ! day_is_in_the_future happened_on
2026-03-05 Ada replace_event seq=102 reason=x happened_on=2026-03-01
  ! happened_before_receipt on
2026-03-05 Ada replace_event seq=100 reason=x happened_on=2026-03-01
  ! received_date_change_needs_approval happened_on "U3"
2026-03-05 Ada replace_event seq=101 reason=x handler=Cy
  handler Cy
2026-03-05 Ada annul_event seq=103 reason=x
  handler Ben
2026-03-05 Ada replace_event seq=104 reason=x code=y
  ! annulment_cannot_be_replaced seq

procedure from.acknowledgement

case A late acknowledgement before a recorded one is a mere fact where it cannot be a step
2026-03-02 Ada register_case
2026-03-06 Ada acknowledge_case
2026-03-09 Ada answer_stage outcome=upheld
2026-03-04 recorded 2026-03-10 Ada acknowledge_case
  ! history_would_be_impossible "event 101"
