procedure with.a.fee

case A clock that the rule lets stop, for the reason that it gives, and only that one
2026-03-02 Ada register_case
  due reply 2026-03-30
2026-03-03 Ada pause_clock clock=ack_1 reason=fee
  ! pause_not_allowed clock "clock_is"
2026-03-04 Ada pause_clock clock=reply reason=fee
  = clock_paused field=reply code=fee
  state fee_asked
  due reply none
2026-03-05 Ada pause_clock clock=reply reason=fee
  ! clock_is_paused_already clock
  ! pause_not_allowed clock "the rule book, limits"
2026-03-06 Ada resume_clock clock=ack_1
  ! clock_not_paused clock
  ! clock_not_possible_here clock "clock_is"
2026-03-11 Ada resume_clock clock=reply
  state open
  due reply 2026-04-07
2026-03-12 Ada acknowledge_case
2026-04-07 Ada answer_stage outcome=upheld
  clock reply stopped 2026-04-07

case A pause is over when the clock is
2026-03-02 Ada register_case
2026-03-03 Ada answer_stage outcome=upheld
2026-03-04 Ada pause_clock clock=reply reason=fee
  ! clock_not_running clock
  ! pause_not_allowed clock "the rule book, limits"
