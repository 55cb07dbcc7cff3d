-- What is to be done on the cases, and which of them belong together.

CREATE TABLE case_task (
  case_id     {{integer}} NOT NULL,
  task        {{text}} NOT NULL,            -- in its case: t1
  risk        {{text}} NOT NULL,            -- empty: set by hand
  words       {{bytes}},                     -- commitment to what is to be done
  set_on      {{integer}} NOT NULL,
  due_on      {{integer}} NOT NULL,
  owner       {{integer}} NOT NULL,         -- 0: whoever has the case
  done_on     {{integer}},
  dropped_on  {{integer}},
  PRIMARY KEY (case_id, task)
) {{strict_keyed}};
CREATE INDEX case_task_open ON case_task (due_on) WHERE done_on IS NULL AND dropped_on IS NULL;

CREATE TABLE case_link (
  case_id    {{integer}} NOT NULL,
  other      {{text}} NOT NULL,             -- reference of the other case
  relation   {{text}} NOT NULL,             -- of this case to the other
  linked_on  {{integer}} NOT NULL,
  PRIMARY KEY (case_id, other)
) {{strict_keyed}};
CREATE INDEX case_link_by_other ON case_link (other);
UPDATE derived_state SET stale = 1;
