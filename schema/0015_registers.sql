-- Tasks that a procedure asks for say what they are in its own words; and what procedures write into their registers.
ALTER TABLE case_task ADD COLUMN title {{text}} NOT NULL DEFAULT '';  -- of the procedure's own; empty: in somebody's words

CREATE TABLE case_register (
  case_id      {{integer}} NOT NULL,
  number       {{integer}} NOT NULL,  -- in its case, from 1
  register_id  {{text}} NOT NULL,     -- of the procedure: dg_caselist
  words        {{text}} NOT NULL,
  named_day    {{integer}},           -- that came with the step: a new target date
  entered_on   {{integer}} NOT NULL,
  entered_by   {{integer}} NOT NULL,  -- actor; 0: none
  PRIMARY KEY (case_id, number)
) {{strict_keyed}};
CREATE INDEX case_register_by_day ON case_register (register_id, entered_on);
UPDATE derived_state SET stale = 1;
