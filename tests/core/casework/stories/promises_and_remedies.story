procedure two.stages

case A promise is kept or missed, and may be kept late
2026-03-02 Ada register_case
2026-03-03 Ben make_promise words="I will ring you on Friday" due_on=2026-03-02
  ! promise_is_due_before_it_is_made due_on
2026-03-03 Ben make_promise words="I will ring you on Friday" due_on=2026-03-06
  = promise_made promise=p1 due_on=2026-03-06 "text.promise=I will ring you on Friday"
  promise p1 owner Ben
2026-03-03 Ben make_promise words="And write" due_on=2026-03-10 owner=Cy
  = promise_made promise=p2
  promise p2 owner Cy
2026-03-06 Ben miss_promise promise=p1
  ! promise_is_not_yet_due on "RULES C1.3 U5"
2026-03-09 Ben miss_promise promise=p1
  promise p1 missed 2026-03-09
2026-03-09 Ben miss_promise promise=p1
  ! promise_not_open
2026-03-10 Ben keep_promise promise=p1
  promise p1 kept 2026-03-10
2026-03-10 Ben keep_promise promise=p1
  ! promise_not_open
2026-03-10 Ben keep_promise promise=p3
  ! promise_not_open promise "p3"
2026-03-10 Ben keep_promise promise=p2
  promise p2 kept 2026-03-10

case No number is given twice, not even that of an annulled promise
2026-03-02 Ada register_case
2026-03-03 Ada make_promise words=x due_on=2026-03-06
2026-03-03 Ada annul_event seq=101 reason=mistake
2026-03-03 Ada make_promise words=y due_on=2026-03-06
  = promise_made promise=p2

case A remedy holds up the closure until it is done
2026-03-02 Ada register_case
2026-03-03 Ada answer_stage outcome=upheld
2026-03-03 Ada agree_remedy remedy_kind=payment pence=5000 due_on=2026-03-20 words="For the carpet"
  = remedy_agreed remedy=r1 kind=payment pence=5000 due_on=2026-03-20
2026-03-04 Ada agree_remedy remedy_kind=apology due_on=2026-03-03
  ! remedy_is_due_before_it_is_agreed due_on
2026-03-04 Ada close_case reason=answered
  ! remedies_not_done remedy
2026-03-04 Ada complete_remedy remedy=r2
  ! remedy_not_open remedy "r2"
2026-03-09 Ada complete_remedy remedy=r1
  remedy r1 2026-03-09
2026-03-09 Ada complete_remedy remedy=r1
  ! remedy_not_open
2026-03-09 Ada close_case reason=answered
  open no

case Contacts
2026-03-02 Ada register_case
2026-03-03 Ada record_contact direction=sideways
  ! direction_not_known direction
2026-03-03 Ada record_contact direction=in channel=phone who="Her son" points="The roof" points_agreed=yes outcome_wanted="A new roof" resolution_offered="A date for repair"
  = contact_recorded code=in channel=phone "text.who=Her son" points_agreed=yes "text.outcome_wanted=A new roof" "text.resolution_offered=A date for repair" "text.points=The roof"
2026-03-03 Ada record_contact direction=out points_agreed=maybe
  ! agreement_not_known points_agreed

case Fields
2026-03-02 Ada register_case
2026-03-03 Ada set_field field=theme value="Damp and mould"
  = field_set field=theme code="Damp and mould"
2026-03-03 Ada set_field field=ward value=North
  field ward North

case Triage
2026-03-02 Ada register_case
2026-03-02 Ada triage_case stream=service_request reason="First report of a fault"
  = case_triaged code=service_request "text.reason=First report of a fault"
  stream service_request
