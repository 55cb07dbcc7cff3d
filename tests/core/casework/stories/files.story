procedure two.stages

case A file is attached with what it is, and removed with a reason; its name in the case is not given again
2026-03-02 Ada register_case
2026-03-02 Ada add_person role=complainant name="Mrs J. Whitcombe"
2026-03-03 Ada attach_file name=roof.jpg type=jpeg size=120000 content=1111111111111111111111111111111111111111111111111111111111111111 about="The roof in February" person=n1
  = file_attached file=f1 type=jpeg size=120000 person=n1 text.file_name=roof.jpg "text.about=The roof in February" text.content=1111111111111111111111111111111111111111111111111111111111111111
  file f1 there
2026-03-04 Ada remove_file file=f1 reason="Another family's roof"
  = file_removed file=f1 "text.reason=Another family's roof"
  file f1 removed
2026-03-04 Ada remove_file file=f1 reason=mistake
  ! file_not_of_this_case file
2026-03-05 Ada attach_file name=roof.jpg type=jpeg size=120000 content=1111111111111111111111111111111111111111111111111111111111111111
  = file_attached file=f2
  file f2 there
  as-at 2026-03-03
  file f1 there
  file f2 none
  now

case The same content is attached once, whatever it is called
2026-03-02 Ada register_case
2026-03-03 Ada attach_file name=letter.pdf type=pdf size=5 content=1111111111111111111111111111111111111111111111111111111111111111
2026-03-03 Ada attach_file name=other.pdf type=pdf size=5 content=1111111111111111111111111111111111111111111111111111111111111111
  ! file_is_there_already content "“other.pdf” is one of the case's files already, as `f1`"
2026-03-03 Ada attach_file name=letter.pdf type=pdf size=5 content=2222222222222222222222222222222222222222222222222222222222222222
  = file_attached file=f2

case A case holds 500 MB of files, and what was removed does not count
2026-03-02 Ada register_case
2026-03-03 Ada attach_file name=a0.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000000
2026-03-03 Ada attach_file name=a1.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000001
2026-03-03 Ada attach_file name=a2.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000002
2026-03-03 Ada attach_file name=a3.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000003
2026-03-03 Ada attach_file name=a4.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000004
2026-03-03 Ada attach_file name=a5.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000005
2026-03-03 Ada attach_file name=a6.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000006
2026-03-03 Ada attach_file name=a7.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000007
2026-03-03 Ada attach_file name=a8.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000008
2026-03-03 Ada attach_file name=a9.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000009
2026-03-03 Ada attach_file name=a10.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000010
2026-03-03 Ada attach_file name=a11.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000011
2026-03-03 Ada attach_file name=a12.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000012
2026-03-03 Ada attach_file name=a13.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000013
2026-03-03 Ada attach_file name=a14.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000014
2026-03-03 Ada attach_file name=a15.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000015
2026-03-03 Ada attach_file name=a16.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000016
2026-03-03 Ada attach_file name=a17.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000017
2026-03-03 Ada attach_file name=a18.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000018
2026-03-03 Ada attach_file name=a19.pdf type=pdf size=26214400 content=0000000000000000000000000000000000000000000000000000000000000019
2026-03-03 Ada attach_file name=letter.pdf type=pdf size=1 content=1111111111111111111111111111111111111111111111111111111111111111
  ! case_has_room_for_the_file size "over 500 MB"
2026-03-03 Ada remove_file file=f20 reason=mistake
2026-03-03 Ada attach_file name=letter.pdf type=pdf size=26214400 content=2222222222222222222222222222222222222222222222222222222222222222
  = file_attached file=f21
2026-03-03 Ada attach_file name=letter.pdf type=pdf size=1 content=1111111111111111111111111111111111111111111111111111111111111111
  ! case_has_room_for_the_file

case What is said of a file is read strictly
2026-03-02 Ada register_case
2026-03-03 Ada attach_file name=letter.pdf type=pdf size=26214401 content=1111111111111111111111111111111111111111111111111111111111111111
  ! number_out_of_range size
2026-03-03 Ada attach_file name=letter.pdf type=pdf size=0 content=1111111111111111111111111111111111111111111111111111111111111111
  ! number_out_of_range size
2026-03-03 Ada attach_file name=letter.pdf type=pdf size=5 content=../../etc/passwd
  ! content_is_a_hash content
2026-03-03 Ada attach_file name=letter.pdf type=pdf size=5 content=1111111111111111111111111111111111111111111111111111111111111111 person=n1
  ! person_not_of_this_case person
2026-03-03 Ada remove_file file=f1 reason=mistake
  ! file_not_of_this_case file
2026-03-01 Ada attach_file name=letter.pdf type=pdf size=5 content=1111111111111111111111111111111111111111111111111111111111111111
  ! happened_before_receipt on

case What a later removal needs is not taken back
2026-03-02 Ada register_case
2026-03-03 Ada attach_file name=letter.pdf type=pdf size=5 content=1111111111111111111111111111111111111111111111111111111111111111
2026-03-04 Ada remove_file file=f1 reason=mistake
2026-03-05 Ada annul_event seq=101 reason=mistake
  ! file_not_of_this_case
2026-03-05 Ada annul_event seq=102 reason=mistake
  file f1 there
2026-03-05 Ada annul_event seq=101 reason=mistake
  file f1 none

case Files may come after a case is closed
2026-03-02 Ada register_case
2026-03-03 Ada answer_stage outcome=upheld
2026-03-04 Ada close_case
  open no
2026-03-05 Ada attach_file name=letter.pdf type=pdf size=5 content=1111111111111111111111111111111111111111111111111111111111111111
  = file_attached file=f1
