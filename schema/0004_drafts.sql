-- What people have typed into a form and not sent yet. Outside the log: nothing of it has happened. Each is its author's alone,
-- and goes when the form is sent, when the author says so, or after 30 days.

CREATE TABLE draft (
  actor_id  {{integer}} NOT NULL,
  form      {{text}} NOT NULL,      -- `new-case`, or reference/kind of command
  typed     {{text}} NOT NULL,      -- the fields, as a form sends them
  kept_at   {{integer}} NOT NULL,
  PRIMARY KEY (actor_id, form)
) {{strict_keyed}};
