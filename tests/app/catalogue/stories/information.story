# RULES B7; the worked dates stand in B10.3.
procedure uk.foi.2000
body-calendar england-and-wales

case Saint Patrick's Day is no working day anywhere in the Kingdom
2017-03-14 Ada register_case
  due response 2017-04-12
2017-04-11 Ada answer_stage outcome=provided
  clock response was met
2017-04-11 Ada close_case reason=answered
  open no

case Christmas
2017-12-22 Ada register_case
  due response 2018-01-25

case Easter, and Saint Patrick's substitute day
2018-03-12 Ada register_case
  due response 2018-04-12

case The early May bank holiday of 2020 was moved
2020-04-20 Ada register_case
  due response 2020-05-19

case The twelfth of July, a Sunday, has its substitute
2020-06-22 Ada register_case
  due response 2020-07-21

case The platinum jubilee
2022-05-16 Ada register_case
  due response 2022-06-15

case The state funeral
2022-09-01 Ada register_case
  due response 2022-09-30

case The coronation
2023-04-11 Ada register_case
  due response 2023-05-11

case Received on a Saturday: Monday is day 1
2023-07-01 Ada register_case
  due response 2023-07-31

case The twelfth of July, and Scotland's summer holiday
2024-07-08 Ada register_case
  due response 2024-08-07

case Christmas, and the second of January
2024-12-20 Ada register_case
  due response 2025-01-23

case Received on a bank holiday; the World Cup in Scotland
2026-05-25 Ada register_case
  due response 2026-06-23

case A clarification begins the 20 days anew
2025-03-03 Ada register_case
  due response 2025-04-01
2025-03-10 Ada take_step step=ask_clarification
  state awaiting_clarification
  clock response was ended
  task look_for_clarification due 2025-06-10
2025-03-24 Ada take_step step=receive_clarification
  state open
  due response 2025-04-23
  task look_for_clarification status ended
2025-04-23 Ada answer_stage outcome=provided
  clock response was met

case No clarification came in three months
2025-03-03 Ada register_case
2025-03-10 Ada take_step step=ask_clarification
2025-06-11 Ada close_case outcome=withdrawn reason=no_clarification_in_three_months
  outcome withdrawn
  open no

case The days from the fees notice to the fee are not counted
2025-03-03 Ada register_case
2025-03-10 Ada pause_clock clock=response reason="Fees notice"
  state awaiting_fee
2025-03-19 Ada resume_clock clock=response
  state open
  due response 2025-04-10

case No fee came in three months
2025-03-03 Ada register_case
2025-03-10 Ada pause_clock clock=response reason="Fees notice"
  task look_for_fee due 2025-06-10
2025-06-11 Ada close_case outcome=withdrawn reason=no_fee_in_three_months
  clock response was ended

case The public interest takes 40 days, said within the first 20
2025-03-03 Ada register_case
2025-03-31 Ada extend_clock clock=response by=20 reason="Section 43: the public interest is being weighed" approver=Mo
  due response 2025-05-01
2025-04-28 Ada extend_clock clock=response by=1 reason="Still being weighed" approver=Mo
  ! extension_over_the_ceiling by "40 working days in total"

case Said after the first 20, there is no extension
2025-03-03 Ada register_case
2025-04-02 Ada extend_clock clock=response by=20 reason="Section 43" approver=Mo
  ! extension_after_expiry on

case What is withheld names its exemption, and how the public interest was weighed
2025-03-03 Ada register_case
2025-03-03 Ada add_head words="Staff in post"
2025-03-03 Ada add_head words="The contract"
2025-03-20 Ada propose_finding head=2 outcome=withheld
  ! finding_needs_a_ground grounds
2025-03-20 Ada propose_finding head=2 outcome=withheld grounds=s43
  ! public_interest_must_be_weighed public_interest
2025-03-20 Ada propose_finding head=2 outcome=withheld grounds=s12
  ! ground_does_not_fit_the_finding grounds
2025-03-20 Ada propose_finding head=2 outcome=withheld grounds=s99
  ! ground_not_of_this_procedure grounds
2025-03-20 Ada propose_finding head=1 outcome=provided grounds=s40
  ! ground_does_not_fit_the_finding grounds
2025-03-20 Ada propose_finding head=2 outcome=withheld grounds=s40,s43 public_interest="The tender is not over"
  = finding_proposed code=withheld
2025-03-20 Ada propose_finding head=1 outcome=provided
2025-03-21 Mo issue_finding head=1
2025-03-21 Mo issue_finding head=2
2025-03-24 Ada answer_stage outcome=provided
  ! outcome_contradicts_the_findings outcome
2025-03-24 Ada answer_stage
  outcome partly_provided

case The request of 14 March 2017, part by part
2017-03-14 Ada register_case
2017-03-14 Ada add_head words="How many handlers each complaint had"
2017-03-14 Ada add_head words="Staff now"
2017-03-14 Ada add_head words="All data on outcomes"
2017-04-10 Ada propose_finding head=1 outcome=refused_for_cost grounds=s12 reasons="More than 18 hours at £25"
2017-04-10 Ada propose_finding head=2 outcome=provided
2017-04-10 Ada propose_finding head=3 outcome=clarification_asked grounds=s1.3
2017-04-10 Mo issue_finding head=1
2017-04-10 Mo issue_finding head=2
2017-04-10 Mo issue_finding head=3
2017-04-11 Ada answer_stage
  day response 2017-04-11 19
  clock response was met
  outcome partly_provided

case The review finds each part anew
2024-10-14 Ada register_case
2024-10-14 Ada add_head words="The contract"
2024-11-07 Ada propose_finding head=1 outcome=withheld grounds=s43 public_interest="The tender is not over"
2024-11-08 Mo issue_finding head=1
2024-11-08 Ada answer_stage
2024-11-11 Ada escalate_case reason="The tender is over"
2024-11-12 Ben answer_stage outcome=withheld
  ! every_head_needs_a_finding head
2024-11-12 Ben propose_finding head=1 outcome=provided
2024-11-13 Mo issue_finding head=1
2024-11-13 Ben answer_stage
  outcome provided

case An internal review by somebody else, 20 days and at most 40
2024-10-14 Ada register_case
2024-10-14 Ada allocate_case role=officer handler=Ada
2024-11-08 Ada answer_stage outcome=not_held
2024-11-11 Ada escalate_case reason="It must be held"
  state review
  due review 2024-12-10
2024-11-12 Ada answer_stage outcome=provided
  ! reviewer_must_differ handler
2024-11-12 Ada allocate_case role=officer handler=Ben
2024-12-09 Ada extend_clock clock=review by=20 reason="Many files" approver=Mo
  due review 2025-01-13
2025-01-13 Ben answer_stage outcome=provided
  clock review was met
  outcome provided
2025-01-14 Ben close_case reason=answered
  open no

# Scotland: RULES B7.2 and B10.3.
procedure sct.foisa.2002
body-calendar scotland

case Saint Andrew's Day is out
2017-11-13 Ada register_case
  due response 2017-12-12

case Easter Monday is worked in Scotland, Good Friday is not
2018-03-12 Ada register_case
  due response 2018-04-10

case Christmas in Scotland
2017-12-15 Ada register_case
  due response 2018-01-18

case The twelfth of July is worked in Scotland
2020-06-22 Ada register_case
  due response 2020-07-20

case The World Cup holiday in Scotland
2026-05-25 Ada register_case
  due response 2026-06-23

case The state funeral in Scotland
2022-08-25 Ada register_case
  due response 2022-09-23

case Nothing lengthens the limit in Scotland
2017-11-13 Ada register_case
2017-11-20 Ada extend_clock clock=response by=20 reason="Public interest" approver=Mo
  ! clock_may_not_be_extended clock

case A review is required where no answer came
2017-11-13 Ada register_case
2017-11-13 Ada allocate_case role=officer handler=Ada
2017-12-18 Ada escalate_case
  ! reason_needed reason
2017-12-18 Ada escalate_case reason="No answer came by the limit"
  state review
  clock response was ended
  due review 2018-01-19
2018-01-19 Ben allocate_case role=officer handler=Ben
2018-01-19 Ben answer_stage outcome=withheld
  clock review was met

# RULES B7.3.
procedure uk.eir.2004
body-calendar england-and-wales

case Environmental information counts days as freedom of information does
2017-03-14 Ada register_case
  due response 2017-04-12

case Complex and voluminous: 40 working days, told within 20
2025-03-03 Ada register_case
2025-03-31 Ada extend_clock clock=response by=20 reason="Complex and voluminous" approver=Mo
  due response 2025-05-01
2025-04-28 Ada extend_clock clock=response by=1 reason="Still" approver=Mo
  ! extension_used_up clock "regulation 7"
  ! extension_over_the_ceiling by "40 working days"

case Told after 20, there is no extension
2025-03-03 Ada register_case
2025-04-02 Ada extend_clock clock=response by=20 reason="Complex and voluminous" approver=Mo
  ! extension_after_expiry on

case Too general, then asked again; representations are decided in 40
2024-10-14 Ada register_case
2024-10-15 Ada take_step step=ask_clarification
2024-10-21 Ada take_step step=receive_clarification
  due response 2024-11-18
2024-11-08 Ada add_head words="Drainage surveys"
2024-11-08 Ada propose_finding head=1 outcome=withheld grounds=r12.5.e
  ! public_interest_must_be_weighed public_interest
2024-11-08 Ada propose_finding head=1 outcome=withheld grounds=r13
2024-11-08 Mo issue_finding head=1
2024-11-08 Ada answer_stage
  outcome withheld
2024-11-11 Ada escalate_case reason="It is about emissions"
  due reconsideration 2025-01-13

procedure sct.eir.2004
body-calendar scotland

case Environmental information in Scotland: Scotland's working days
2018-03-12 Ada register_case
  due response 2018-04-10

case Complex and voluminous in Scotland
2017-11-13 Ada register_case
2017-12-11 Ada extend_clock clock=response by=20 reason="Complex and voluminous" approver=Mo
  due response 2018-01-15

case The Scottish exceptions are those of regulation 10
2017-11-13 Ada register_case
2017-11-13 Ada add_head words="Minutes"
2017-11-20 Ada propose_finding head=1 outcome=withheld grounds=r12.4.e public_interest="Free and frank"
  ! ground_not_of_this_procedure grounds
2017-11-20 Ada propose_finding head=1 outcome=withheld grounds=r10.4.e public_interest="Free and frank"
  = finding_proposed code=withheld
2017-11-21 Mo issue_finding head=1
2017-11-21 Ada answer_stage
  outcome withheld
2017-11-27 Ada escalate_case reason="It is of interest"
  state reconsideration

# RULES B7.4 and B10.3: from the day of receipt to the day of the same number.
procedure uk.gdpr.sar
body-calendar england-and-wales

case The day of the same number
2024-09-03 Ada register_case
  due response 2024-10-03

case The last day of a shorter month
2023-01-31 Ada register_case
  due response 2023-02-28

case The last day of February in a leap year
2024-01-31 Ada register_case
  due response 2024-02-29

case A Saturday, and New Year's Day after it
2023-11-30 Ada register_case
  due response 2024-01-02

case Christmas moves to the next working day
2024-11-25 Ada register_case
  due response 2024-12-27

case Two months more, told within the first
2024-09-03 Ada register_case
2024-10-03 Ada extend_clock clock=response by=2 reason="Many requests" approver=Mo
  due response 2024-12-03
2024-10-04 Ada extend_clock clock=response by=1 reason="Many requests" approver=Mo
  ! extension_used_up clock
  ! extension_over_the_ceiling by

case Told later, nothing is extended
2024-09-03 Ada register_case
2024-10-04 Ada extend_clock clock=response by=2 reason="Many requests" approver=Mo
  ! extension_after_expiry on

case The month begins when it is known who asks
2024-09-03 Ada register_case
2024-09-04 Ada take_step step=ask_requester
  state awaiting_requester
  task look_for_reply due 2024-10-04
2024-09-16 Ada take_step step=requester_replied
  due response 2024-10-16
2024-10-01 Ada add_head words="Her housing file"
2024-10-01 Ada propose_finding head=1 outcome=partly_provided
  ! finding_needs_a_ground grounds
2024-10-01 Ada propose_finding head=1 outcome=partly_provided grounds=a15.4
2024-10-02 Mo issue_finding head=1
2024-10-02 Ada answer_stage
  outcome partly_provided

body-calendar scotland
case The second of January is no working day in Scotland
2023-11-30 Ada register_case
  due response 2024-01-03

case Not before 15 August 2019
2019-08-14 Ada register_case
  ! procedure_not_in_force_on_that_day procedure "Thursday 15 August 2019"
