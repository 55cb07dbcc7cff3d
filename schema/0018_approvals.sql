-- Remedies are changed, dropped and approved: what was fixed from outside, which head of complaint they answer, and who is asked.
ALTER TABLE case_remedy ADD COLUMN fixed_pence {{integer}};                       -- NULL: the body's own amount
ALTER TABLE case_remedy ADD COLUMN head_id {{integer}} NOT NULL DEFAULT 0;        -- 0: the whole case
ALTER TABLE case_remedy ADD COLUMN dropped_on {{integer}};

CREATE TABLE case_approval (
  case_id      {{integer}} NOT NULL,
  approval     {{text}} NOT NULL,     -- a1
  kind         {{text}} NOT NULL,     -- of the procedure: payment
  remedy       {{text}} NOT NULL,     -- r1
  pence        {{integer}} NOT NULL,
  role         {{text}},              -- who is asked now; NULL: nobody any more, or the case is closed
  asked_by     {{integer}} NOT NULL,  -- actor
  agreed_by    {{integer}} NOT NULL,  -- actor: who agreed to the remedy, or changed it last
  passed_by    {{integer}} NOT NULL,  -- actor: who agreed at the level before, or passed it on; 0: nobody
  asked_on     {{integer}} NOT NULL,
  decided_on   {{integer}},
  decided_by   {{integer}} NOT NULL,  -- actor; 0: nobody yet
  decision     {{text}} NOT NULL,     -- approved, returned; empty: pending
  reason       {{text}} NOT NULL,     -- why it was returned
  PRIMARY KEY (case_id, approval)
) {{strict_keyed}};
CREATE INDEX case_approval_asked ON case_approval (role, asked_on) WHERE role IS NOT NULL;
CREATE INDEX case_approval_returned ON case_approval (decided_on) WHERE decision = 'returned';
UPDATE derived_state SET stale = 1;
