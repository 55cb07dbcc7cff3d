-- Figures and reports that a person gave a name, with what they ask and not with what they came to: a figure is counted when it is
-- opened. Outside the log, as saved views are: nothing of a case has happened when somebody keeps a question.

CREATE TABLE saved_figure (
  figure_id  {{integer}} NOT NULL PRIMARY KEY,
  owner      {{integer}} NOT NULL,          -- actor
  name       {{text}} NOT NULL,
  question   {{text}} NOT NULL,             -- what its address asks, as JSON: no name and no word of a case
  is_shared  {{integer}} NOT NULL,          -- with whoever may read reports
  kept_at    {{integer}} NOT NULL,
  UNIQUE (owner, name)
) {{strict_keyed}};

-- How many were ever kept: no number is given twice, because a list of an earlier morning names a figure by its number.
CREATE TABLE saved_figure_count (
  only_row   {{integer}} NOT NULL PRIMARY KEY,
  ever_kept  {{integer}} NOT NULL
) {{strict_keyed}};
INSERT INTO saved_figure_count (only_row, ever_kept) VALUES (1, 0);

CREATE TABLE figure_opened (
  figure_id  {{integer}} NOT NULL,
  actor_id   {{integer}} NOT NULL,
  opened_at  {{integer}} NOT NULL,
  PRIMARY KEY (figure_id, actor_id)
) {{strict_keyed}};

-- Who has it in their morning's list, how often, and what it came to the last time.
CREATE TABLE figure_schedule (
  figure_id  {{integer}} NOT NULL,
  actor_id   {{integer}} NOT NULL,
  every      {{text}} NOT NULL,             -- day, week, month
  said_on    {{integer}} NOT NULL,          -- the day of the last list that had it; before the first, the day it was asked for
  said       {{text}} NOT NULL,             -- the number, as it was printed; empty before the first
  PRIMARY KEY (figure_id, actor_id)
) {{strict_keyed}};
