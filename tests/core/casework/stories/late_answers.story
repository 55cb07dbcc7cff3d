procedure two.stages

case A late answer names its reason
2026-03-02 Ada register_case
2026-03-09 Ada answer_stage outcome=upheld late_reason=rain
  ! late_reason_not_of_this_procedure late_reason "complex"
2026-03-09 Ada answer_stage outcome=upheld late_reason=complex
  = stage_answered late_reason=complex
  clock response_1 late complex

case An answer in time has none to name
2026-03-02 Ada register_case
2026-03-06 Ada answer_stage outcome=upheld late_reason=complex
  ! answer_is_in_time late_reason "6 March 2026"

case The reason may be given on its own
2026-03-02 Ada register_case
2026-03-06 Ada explain_delay clock=response_1 reason=complex
  ! clock_is_in_time clock
2026-03-09 Ada explain_delay clock=response_2 reason=complex
  ! clock_not_of_this_case clock
2026-03-09 Ada explain_delay clock=response_1 reason=complexx
  ! late_reason_not_of_this_procedure reason "`complex`"
2026-03-09 Ada explain_delay clock=response_1 reason=complex
  = delay_explained field=response_1 code=complex
  clock response_1 late complex

case An extension: reason, approver, ceiling, once, and before it has run out
2026-03-02 Ada register_case
2026-03-04 Ada extend_clock clock=response_1 by=6 reason=complex approver=Ada
  ! extension_longer_than_allowed by "extension"
  ! extension_over_the_ceiling by "the rule book, ceiling" "10 working-days"
  ! approver_must_differ approver
2026-03-04 Ada extend_clock clock=response_1 by=3 reason=complex
  ! extension_needs_an_approver approver "manager"
2026-03-04 Ada extend_clock clock=response_9 by=3 reason=complex approver=Mo
  ! clock_not_running clock "response_1"
2026-03-04 Ada extend_clock clock=response_1 by=3 reason="Two witnesses are away" approver=Mo
  = clock_extended field=response_1 code= by=3 "text.reason=Two witnesses are away"
  due response_1 2026-03-11
2026-03-05 Ada extend_clock clock=response_1 by=1 reason=complex approver=Mo
  ! extension_used_up clock "once"
2026-03-11 Ada answer_stage outcome=upheld
  answered 2026-03-11

case Too late to extend
2026-03-02 Ada register_case
2026-03-09 Ada extend_clock clock=response_1 by=3 reason=complex approver=Mo
  ! extension_after_expiry on "Friday 6 March 2026"

case A clock that may not be extended, and none that may be paused
2026-03-02 Ada register_case received_stage=2
2026-03-03 Ada extend_clock clock=ack_2 by=1 reason=complex approver=Mo
  ! clock_may_not_be_extended clock "limits"
2026-03-03 Ada pause_clock clock=response_2 reason=holiday
  ! pause_not_allowed clock "the rule book, limits"
2026-03-03 Ada resume_clock clock=response_2
  ! clock_not_paused clock

case A fact of the morning, recorded after the answer of the afternoon
2026-03-02 Ada register_case
2026-03-05 Ada answer_stage outcome=upheld at=2026-03-05T15:00:00Z
2026-03-05 Ada extend_clock clock=response_1 by=3 reason=complex approver=Mo at=2026-03-05T16:00:00Z
  ! clock_not_running clock
2026-03-05 Ada extend_clock clock=response_1 by=3 reason=complex approver=Mo at=2026-03-05T10:00:00Z
  = clock_extended by=3
  due response_1 2026-03-11

procedure from.acknowledgement

case An extension without a ceiling still ends where the calendar does
2026-03-02 Ada register_case
2026-03-03 Ada acknowledge_case
2026-03-04 Ada extend_clock clock=response_1 by=600 reason=complex
  ! extension_beyond_the_calendar by "Friday 31 December 2027"
2026-03-04 Ada extend_clock clock=response_1 by=400 reason=complex
  due response_1 2027-10-01
2026-03-05 Ada extend_clock clock=response_1 by=9601 reason=complex
  ! extension_makes_no_sense by "10000"
