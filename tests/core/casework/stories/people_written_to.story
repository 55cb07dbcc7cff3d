procedure from.acknowledgement

case An acknowledgement goes to whom it may go to
2026-03-02 Ada register_case
2026-03-02 Ada add_person role=complainant name=x
2026-03-02 Ada add_person role=representative name=y
2026-03-03 Ada acknowledge_case channel=email person=n2
  ! representative_has_no_authority person
2026-03-03 Ada acknowledge_case channel=email person=n1
  = case_acknowledged person=n1
