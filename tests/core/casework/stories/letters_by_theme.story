# RULES C1.2 (`joint.health-social`): each Ombudsman for what is theirs.
procedure by.letter.with.themes

case A letter names the Ombudsman of each theme that the case is about
2026-03-02 Ada register_case received_stage=2
2026-03-02 Ada add_head words="Nobody came" theme="Social care"
2026-03-03 Ada propose_finding head=1 outcome=upheld
2026-03-03 Mo issue_finding head=1
2026-03-04 Ada answer_stage letter="Upheld. Ask the Ombudsman for Health." enclosed=leaflet,form
  ! letter_must_say letter "where to go next about Social care, Ombudsman for Care"
2026-03-04 Ada answer_stage letter="Upheld. Ask the Ombudsman for Care." enclosed=leaflet,form
  state answered_2

case Where nobody said what it is about it names each
2026-03-02 Ada register_case received_stage=2
2026-03-02 Ada add_head words="Nobody came"
2026-03-03 Ada propose_finding head=1 outcome=upheld
2026-03-03 Mo issue_finding head=1
2026-03-04 Ada answer_stage letter="Upheld. Ask the Ombudsman for Care." enclosed=leaflet,form
  ! letter_must_say letter "where to go next about Health, Ombudsman for Health"
