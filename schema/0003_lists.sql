-- What the lists of work show and ask: a case's title, findings that await sign-off, cases in order of receipt.

-- 1: a step of the schema changed what the tables made from the log hold, and the next writer remakes them first.
CREATE TABLE derived_state (
  one    integer NOT NULL PRIMARY KEY CHECK (one = 1),
  stale  integer NOT NULL
) {{strict}};
INSERT INTO derived_state (one, stale) VALUES (1, 1);

DROP TABLE case_head;
CREATE TABLE case_head (
  case_id       {{integer}} NOT NULL,
  head_id       {{integer}} NOT NULL,
  words         {{bytes}},                 -- commitment of its text; the first head's words are the case's title
  service       {{integer}} NOT NULL,
  theme         {{text}} NOT NULL,
  proposed      {{text}} NOT NULL,         -- outcome codes
  proposed_by   {{integer}} NOT NULL,      -- actor; 0: nothing is proposed
  awaits_since  integer,                   -- of an open case: the day of the proposal that awaits sign-off
  issued        {{text}} NOT NULL,
  withdrawn     integer NOT NULL,          -- 1 or 0
  PRIMARY KEY (case_id, head_id)
) {{strict_keyed}};
CREATE INDEX case_head_to_sign_off ON case_head (awaits_since, case_id, head_id, proposed_by) WHERE awaits_since IS NOT NULL;

CREATE INDEX casefile_by_received ON casefile (received_on, reference);
