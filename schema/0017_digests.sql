-- The list that each person is given in the morning, and on which weekdays they work. Outside the log: a list is a view of it.

CREATE TABLE digest (
  actor_id  {{integer}} NOT NULL,
  made_for  {{integer}} NOT NULL,           -- the day
  made_at   {{integer}} NOT NULL,
  log_size  {{integer}} NOT NULL,           -- events when it was made: what came after is new for the next one
  is_read   {{integer}} NOT NULL,
  parts     {{text}} NOT NULL,              -- references with their days, as JSON: no name, no word of a case
  PRIMARY KEY (actor_id, made_for)
) {{strict_keyed}};

CREATE TABLE working_days (
  actor_id  {{integer}} NOT NULL PRIMARY KEY,
  weekdays  {{text}} NOT NULL               -- Monday 1 to Sunday 7, in order: 12345
) {{strict_keyed}};
