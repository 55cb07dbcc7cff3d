-- Requests for figures of one officer: who asked, about whom, what for; and what became of each. Rows are added and never changed or
-- taken away, as in the log, though they are not under its root. What the figures were is not kept: it is made again from the record.

CREATE TABLE officer_request (
  request_id  {{integer}} NOT NULL PRIMARY KEY,
  asked_by    {{integer}} NOT NULL,         -- actor
  officer     {{integer}} NOT NULL,         -- actor
  purpose     {{text}} NOT NULL,            -- one_to_one, sharing_out, own_question
  words       {{text}} NOT NULL,
  period      {{text}} NOT NULL,            -- as it was written: 2026-27-Q2
  asked_on    {{integer}} NOT NULL,         -- the day
  asked_at    {{integer}} NOT NULL
) {{strict_keyed}};

CREATE TABLE officer_request_step (
  request_id  {{integer}} NOT NULL,
  step        {{text}} NOT NULL,            -- told: it stood in the officer's morning list; opened: by the officer; seen: by who asked
  at          {{integer}} NOT NULL,         -- the first time
  PRIMARY KEY (request_id, step)
) {{strict_keyed}};

{{sqlite}}
CREATE TRIGGER officer_request_is_never_updated BEFORE UPDATE ON officer_request
BEGIN SELECT RAISE(ABORT, 'officer_request: rows are never changed'); END;
CREATE TRIGGER officer_request_is_never_deleted BEFORE DELETE ON officer_request
BEGIN SELECT RAISE(ABORT, 'officer_request: rows are never changed'); END;
CREATE TRIGGER officer_request_step_is_never_updated BEFORE UPDATE ON officer_request_step
BEGIN SELECT RAISE(ABORT, 'officer_request_step: rows are never changed'); END;
CREATE TRIGGER officer_request_step_is_never_deleted BEFORE DELETE ON officer_request_step
BEGIN SELECT RAISE(ABORT, 'officer_request_step: rows are never changed'); END;
{{/sqlite}}
{{postgresql}}
CREATE FUNCTION officer_requests_are_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: rows are never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER officer_request_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON officer_request
  FOR EACH STATEMENT EXECUTE FUNCTION officer_requests_are_never_changed();
CREATE TRIGGER officer_request_step_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON officer_request_step
  FOR EACH STATEMENT EXECUTE FUNCTION officer_requests_are_never_changed();
{{/postgresql}}
