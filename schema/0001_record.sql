-- The record: two logs on one sequence, what stands beside them, and the tables made from them.
-- One text for SQLite and PostgreSQL; the tokens in double braces are explained in docs/sql.md. Days are numbers of days since 1970-01-01,
-- instants microseconds since then in UTC. Never edit this file once a version has been released: add 0002.

-- The end of the log and what the next event needs. One row.
CREATE TABLE log_head (
  one              integer NOT NULL PRIMARY KEY CHECK (one = 1),
  size             {{integer}} NOT NULL,  -- events in both logs; the next seq
  root             {{bytes}} NOT NULL,    -- RFC 6962 root over all leaves
  frontier         {{bytes}} NOT NULL,    -- roots of the complete subtrees, largest first, 32 bytes each
  recorded_at      {{integer}} NOT NULL,  -- of the last event; it never falls
  next_case_id     {{integer}} NOT NULL,
  next_command_id  {{integer}} NOT NULL
) {{strict}};

-- What happened to a case. Columns in the order in which the leaf hashes them (docs/record.md).
CREATE TABLE case_event (
  seq               {{integer}} NOT NULL PRIMARY KEY,  -- place in the one sequence, from 0; the leaf's index
  case_id           {{integer}} NOT NULL,
  version           integer NOT NULL,        -- place in the case, from 1
  kind              integer NOT NULL,        -- src/core/casework/event.h, EventKind
  happened_on       integer NOT NULL,        -- civil day of the body
  happened_at       {{integer}},             -- the instant, where an hour matters
  recorded_at       {{integer}} NOT NULL,    -- instant set by the writer alone, never falling
  known_on          integer NOT NULL,        -- its day; of an import the day the source says it was recorded
  command_id        {{integer}} NOT NULL,    -- the command that made it
  actor_id          {{integer}} NOT NULL,    -- 0 in this and the next columns: none
  team_id           {{integer}} NOT NULL,
  head_id           {{integer}} NOT NULL,    -- head of complaint, from 1 in its case
  episode_id        {{integer}} NOT NULL,    -- stage episode, from 1 in its case
  channel           {{text}} NOT NULL,
  procedure_edition {{integer}} NOT NULL,    -- seq of the body event that brought the edition
  calendar_edition  {{integer}} NOT NULL,
  field             {{text}} NOT NULL,
  code              {{text}} NOT NULL,
  annuls            {{integer}},             -- seq of the event taken back
  replaces          {{integer}},             -- seq of the event that this one stands in place of
  detail            {{text}} NOT NULL,       -- canonical text of a small object; texts only as commitments
  leaf              {{bytes}} NOT NULL,      -- RFC 6962 leaf hash over all the columns before it
  UNIQUE (case_id, version)
) {{strict}};

-- What a report prints or a rule reads that is no case: units, calendars, editions.
CREATE TABLE body_event (
  seq          {{integer}} NOT NULL PRIMARY KEY,
  kind         integer NOT NULL,             -- src/app/store/body_event.h, BodyEventKind
  unit_id      {{integer}} NOT NULL,         -- organisation unit; 0: none
  happened_on  integer NOT NULL,
  recorded_at  {{integer}} NOT NULL,
  known_on     integer NOT NULL,
  command_id   {{integer}} NOT NULL,
  actor_id     {{integer}} NOT NULL,
  field        {{text}} NOT NULL,
  code         {{text}} NOT NULL,
  annuls       {{integer}},
  replaces     {{integer}},
  detail       {{text}} NOT NULL,
  leaf         {{bytes}} NOT NULL
) {{strict}};

-- Words and personal data that events point to by commitment. Erasing a row leaves every figure and proof standing.
CREATE TABLE case_text (
  commitment  {{bytes}} NOT NULL PRIMARY KEY,  -- HMAC-SHA-256(salt, body)
  salt        {{bytes}} NOT NULL,
  body        {{text}} NOT NULL
) {{strict}};

-- The full text of each edition that the body log adopted.
CREATE TABLE edition_text (
  hash  {{bytes}} NOT NULL PRIMARY KEY,        -- SHA-256 of the text
  body  {{text}} NOT NULL
) {{strict}};

-- People. Their names stand outside the log.
CREATE TABLE actor (
  actor_id  {{integer}} NOT NULL PRIMARY KEY,
  name      {{text}} NOT NULL UNIQUE
) {{strict}};

-- What a repeated key is answered with. Kept 30 days.
CREATE TABLE command_answer (
  answer_key   {{text}} NOT NULL PRIMARY KEY,
  request      {{bytes}} NOT NULL,             -- hash of the canonical request
  reference    {{text}} NOT NULL,              -- of the case
  command_id   {{integer}} NOT NULL,
  answered_at  {{integer}} NOT NULL
) {{strict_keyed}};
CREATE INDEX command_answer_by_age ON command_answer (answered_at);

-- ---- the logs only grow ----------------------------------------------------------------------------------------------

{{sqlite}}
CREATE TRIGGER case_event_is_never_updated BEFORE UPDATE ON case_event
BEGIN SELECT RAISE(ABORT, 'case_event: the log is never changed'); END;
CREATE TRIGGER case_event_is_never_deleted BEFORE DELETE ON case_event
BEGIN SELECT RAISE(ABORT, 'case_event: the log is never changed'); END;
CREATE TRIGGER body_event_is_never_updated BEFORE UPDATE ON body_event
BEGIN SELECT RAISE(ABORT, 'body_event: the log is never changed'); END;
CREATE TRIGGER body_event_is_never_deleted BEFORE DELETE ON body_event
BEGIN SELECT RAISE(ABORT, 'body_event: the log is never changed'); END;

CREATE TRIGGER case_event_is_the_next BEFORE INSERT ON case_event
WHEN NEW.seq <> 1 + max(coalesce((SELECT max(seq) FROM case_event), -1), coalesce((SELECT max(seq) FROM body_event), -1))
BEGIN SELECT RAISE(ABORT, 'case_event: seq is not the next of the log'); END;
CREATE TRIGGER body_event_is_the_next BEFORE INSERT ON body_event
WHEN NEW.seq <> 1 + max(coalesce((SELECT max(seq) FROM case_event), -1), coalesce((SELECT max(seq) FROM body_event), -1))
BEGIN SELECT RAISE(ABORT, 'body_event: seq is not the next of the log'); END;
-- REPLACE would delete a row of the same version without asking the trigger above, where recursive triggers are off.
CREATE TRIGGER case_event_replaces_none BEFORE INSERT ON case_event
WHEN EXISTS (SELECT 1 FROM case_event WHERE case_id = NEW.case_id AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'case_event: the case has that version'); END;
{{/sqlite}}
{{postgresql}}
CREATE FUNCTION log_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: the log is never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER case_event_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON case_event
  FOR EACH STATEMENT EXECUTE FUNCTION log_is_never_changed();
CREATE TRIGGER body_event_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON body_event
  FOR EACH STATEMENT EXECUTE FUNCTION log_is_never_changed();

-- Once for each statement, however many rows it brought.
CREATE FUNCTION log_stays_dense() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  first_seq bigint;
  many bigint;
  before bigint;
BEGIN
  SELECT min(seq), count(*) INTO first_seq, many FROM fresh;
  IF many = 0 THEN
    RETURN NULL;
  END IF;
  SELECT greatest((SELECT max(seq) FROM case_event WHERE seq < first_seq),
                  (SELECT max(seq) FROM body_event WHERE seq < first_seq), -1) INTO before;
  IF first_seq <> before + 1
     OR (SELECT max(seq) FROM fresh) <> before + many
     OR (SELECT count(*) FROM case_event WHERE seq >= first_seq) + (SELECT count(*) FROM body_event WHERE seq >= first_seq) <> many
  THEN
    RAISE EXCEPTION '%: seq is not the next of the log', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER case_event_stays_dense AFTER INSERT ON case_event REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION log_stays_dense();
CREATE TRIGGER body_event_stays_dense AFTER INSERT ON body_event REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION log_stays_dense();
{{/postgresql}}

-- ---- made from the log: `redress rebuild` remakes these, `redress check` compares ---------------------------------------

-- One row for each case, for lists.
CREATE TABLE casefile (
  case_id          {{integer}} NOT NULL PRIMARY KEY,
  reference        {{text}} NOT NULL UNIQUE,
  procedure_id     {{text}} NOT NULL,
  stream           {{text}} NOT NULL,
  state            {{text}} NOT NULL,
  stage            {{text}} NOT NULL,      -- of the last episode
  report_row       {{text}} NOT NULL,      -- of a case-rows report
  received_on      integer NOT NULL,
  acknowledged_on  integer,
  handler          {{integer}} NOT NULL,   -- actor; 0: nobody
  team             {{integer}} NOT NULL,   -- organisation units; 0: not known
  service          {{integer}} NOT NULL,
  theme            {{text}} NOT NULL,
  channel          {{text}} NOT NULL,
  outcome          {{text}} NOT NULL,
  due_on           integer,                -- the nearest limit that runs
  due_clock        {{text}} NOT NULL,
  list_order       integer NOT NULL,       -- open: due_on, or 1000000 for none; closed: 2000000 less closed_on
  closed_on        integer,
  is_open          integer NOT NULL,       -- 1 or 0
  version          integer NOT NULL        -- of the last event
) {{strict}};
-- A list shows the open cases by limit, then the closed ones, the latest first.
CREATE INDEX casefile_in_order ON casefile (list_order, reference);
CREATE INDEX casefile_by_handler ON casefile (handler, list_order, reference);
CREATE INDEX casefile_by_team ON casefile (team, list_order, reference);
CREATE INDEX casefile_by_service ON casefile (service, list_order, reference);

CREATE TABLE case_clock (
  case_id      {{integer}} NOT NULL,
  number       integer NOT NULL,           -- from 1 in its case, in order of starting
  clock        {{text}} NOT NULL,
  episode      {{integer}} NOT NULL,
  started_on   integer NOT NULL,
  base_due_on  integer,                    -- while it runs: without extensions
  due_on       integer,                    -- and with them
  stopped_on   integer,                    -- met or missed on that day
  ended_on     integer,                    -- ended without having been met
  extended_by  integer NOT NULL,           -- in the clock's unit
  late_reason  {{text}} NOT NULL,
  PRIMARY KEY (case_id, number)
) {{strict_keyed}};

CREATE TABLE case_head (
  case_id   {{integer}} NOT NULL,
  head_id   {{integer}} NOT NULL,
  service   {{integer}} NOT NULL,
  theme     {{text}} NOT NULL,
  proposed  {{text}} NOT NULL,             -- outcome codes
  issued    {{text}} NOT NULL,
  withdrawn integer NOT NULL,              -- 1 or 0
  PRIMARY KEY (case_id, head_id)
) {{strict_keyed}};

CREATE TABLE case_promise (
  case_id    {{integer}} NOT NULL,
  promise    {{text}} NOT NULL,
  made_on    integer NOT NULL,
  due_on     integer NOT NULL,
  owner      {{integer}} NOT NULL,         -- actor
  kept_on    integer,
  missed_on  integer,
  PRIMARY KEY (case_id, promise)
) {{strict_keyed}};
CREATE INDEX case_promise_to_keep ON case_promise (owner, due_on) WHERE kept_on IS NULL AND missed_on IS NULL;

CREATE TABLE case_remedy (
  case_id    {{integer}} NOT NULL,
  remedy     {{text}} NOT NULL,
  kind       {{text}} NOT NULL,
  pence      {{integer}} NOT NULL,
  agreed_on  integer NOT NULL,
  due_on     integer,
  done_on    integer,
  PRIMARY KEY (case_id, remedy)
) {{strict_keyed}};
CREATE INDEX case_remedy_to_do ON case_remedy (due_on) WHERE done_on IS NULL;
