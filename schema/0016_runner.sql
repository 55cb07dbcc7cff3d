-- What was said because a day had come. The key is what keeps it from being said twice: a row stands in the same transaction as its
-- event, and nothing takes it away again, neither a rebuild nor the annulment of the event.

CREATE TABLE reminder (
  case_id      {{integer}} NOT NULL,
  about        {{text}} NOT NULL,     -- clock:response, task:t3, promise:p1
  episode      {{integer}} NOT NULL,  -- of a clock; else 0
  what         {{text}} NOT NULL,     -- due_soon, due_today, missed, ceiling
  due_on       {{integer}} NOT NULL,  -- a limit that is lengthened or counted anew has another
  base_due_on  {{integer}},           -- of a clock: its limit without extension, as it was then counted
  seq          {{integer}} NOT NULL,  -- of its event
  PRIMARY KEY (case_id, about, episode, what, due_on)
) {{strict_keyed}};

-- One row once the runner has run: what was past before that day is told as a number, not case by case.
CREATE TABLE runner (
  only_one   {{integer}} NOT NULL PRIMARY KEY,  -- 1
  first_day  {{integer}} NOT NULL
) {{strict_keyed}};

-- What runs, by the day on which it comes up.
CREATE INDEX case_clock_running ON case_clock (due_on) WHERE stopped_on IS NULL AND ended_on IS NULL;
CREATE INDEX case_promise_open ON case_promise (due_on) WHERE kept_on IS NULL AND missed_on IS NULL;
