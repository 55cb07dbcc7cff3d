-- How the body's pages look: the colours, each change with who and when. The last one counts; none: the product's own. Outside the
-- log, because nothing that a report prints or a rule reads depends on them.

CREATE TABLE body_brand (
  number      {{integer}} NOT NULL PRIMARY KEY,  -- from 1
  header      {{text}} NOT NULL,                 -- `#0e2f4d`, in small letters
  accent      {{text}} NOT NULL,
  colour      {{text}} NOT NULL,
  changed_by  {{integer}} NOT NULL,              -- actor
  changed_at  {{integer}} NOT NULL
) {{strict_keyed}};
