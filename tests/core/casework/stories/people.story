procedure two.stages

case A representative is written to once their authority, or another basis, is recorded
2026-03-02 Ada register_case
2026-03-02 Ada add_person role=complainant name="Mrs J. Whitcombe" phone="01632 960 417" safe_contact="Never leave a message"
  = person_added person=n1 field=complainant "text.name=Mrs J. Whitcombe" "text.safe_contact=Never leave a message"
  person n1 role complainant
  person n1 authority none-needed
2026-03-03 Ada add_person role=representative name="Sam Ferrow"
  = person_added person=n2 code=none
  person n2 authority none
2026-03-03 Ada record_contact direction=in channel=phone person=n2
  = contact_recorded person=n2
2026-03-03 Ada record_contact direction=out channel=phone person=n2
  ! representative_has_no_authority person
2026-03-04 Ada answer_stage outcome=upheld person=n2
  ! representative_has_no_authority person
2026-03-04 Ada change_person person=n2 role=representative name="Sam Ferrow" authority=recorded
  ! basis_needed basis
2026-03-04 Ada change_person person=n2 role=representative name="Sam Ferrow" authority=recorded basis="A parent of the child"
  = person_changed person=n2 code=recorded "text.basis=A parent of the child"
  person n2 authority recorded
2026-03-04 Ada record_contact direction=out channel=phone person=n2
  = contact_recorded person=n2
2026-03-05 Ada answer_stage outcome=upheld person=n2 channel=post
  = stage_answered person=n2

case What is said of a person is read strictly
2026-03-02 Ada register_case
2026-03-02 Ada add_person role=neighbour name=x
  ! role_of_person_not_known role
2026-03-02 Ada add_person role=complainant name=x authority=signed
  ! authority_is_for_representatives authority
2026-03-02 Ada add_person role=representative name=x authority=yes
  ! authority_not_known authority
2026-03-02 Ada add_person role=complainant name=x email="not an address"
  ! not_an_email_address email
2026-03-02 Ada add_person role=complainant
  ! field_missing name
2026-03-02 Ada record_contact direction=in person=n1
  ! person_not_of_this_case person
2026-03-02 Ada change_person person=n1 role=complainant name=x
  ! person_not_of_this_case person

case Who is removed is gone, and their number in the case is not given again
2026-03-02 Ada register_case
2026-03-02 Ada add_person role=complainant name=x
2026-03-03 Ada remove_person person=n1 reason="Named by mistake"
  = person_removed person=n1 "text.reason=Named by mistake"
  person n1 there removed
2026-03-03 Ada record_contact direction=in person=n1
  ! person_not_of_this_case
2026-03-04 Ada add_person role=complainant name=y
  = person_added person=n2
  person n2 there there
2026-03-04 Ada remove_person person=n2 reason=mistake

case A person is known by the first number they had, however often the entry is corrected
2026-03-03 Ada register_case
2026-03-03 Ada add_person role=complainant name=x
  person n1 number 101
2026-03-04 Mo replace_event seq=101 reason="It was the day before" happened_on=2026-03-03
  = person_added number=101
2026-03-05 Mo replace_event seq=102 reason="It was today" happened_on=2026-03-05
  = person_added number=101
  person n1 number 101
