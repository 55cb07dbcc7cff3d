-- A procedure's next edition while it is made: the draft of its file, and who proposed it. One for each procedure. Outside the log:
-- nothing holds under it yet. Who proposed, agreed and withdrew stands in the body log; the row goes when it is adopted or discarded.

CREATE TABLE next_edition (
  procedure_id  {{text}} NOT NULL PRIMARY KEY,
  base          {{integer}} NOT NULL,   -- the edition that it was begun from
  edition       {{integer}} NOT NULL,   -- what it will be
  body          {{text}} NOT NULL,      -- the whole file
  version       {{integer}} NOT NULL,   -- goes up with each change
  changed_by    {{integer}} NOT NULL,   -- actor
  changed_at    {{integer}} NOT NULL,
  proposed_by   {{integer}} NOT NULL,   -- actor; 0: a draft
  proposed_at   {{integer}} NOT NULL,
  goes_live_on  {{text}} NOT NULL       -- `2026-12-01`; empty: a draft
) {{strict_keyed}};
