-- Meetings over cases: what is to come and what was held, across all of them.
CREATE TABLE case_meeting (
  case_id       {{integer}} NOT NULL,
  meeting       {{text}} NOT NULL,     -- m1
  kind          {{text}} NOT NULL,     -- of the procedure: assessment_panel
  title         {{text}} NOT NULL,     -- of the procedure's
  called_on     {{integer}} NOT NULL,
  meets_on      {{integer}} NOT NULL,  -- for which day it is called
  members       {{integer}} NOT NULL,  -- how many sit in it
  attended      {{integer}} NOT NULL,  -- how many came; 0 before it is held
  conflicts     {{integer}} NOT NULL,  -- how many declared one
  papers_on     {{integer}},           -- since when everybody who sits has been sent papers; NULL: somebody has none
  held_on       {{integer}},
  cancelled_on  {{integer}},
  outcome       {{text}} NOT NULL,
  PRIMARY KEY (case_id, meeting)
) {{strict_keyed}};
CREATE INDEX case_meeting_to_come ON case_meeting (meets_on) WHERE held_on IS NULL AND cancelled_on IS NULL;
CREATE INDEX case_meeting_held ON case_meeting (held_on) WHERE held_on IS NOT NULL;
UPDATE derived_state SET stale = 1;
