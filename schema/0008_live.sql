-- Does the person want live counters, and to see and show who has a form open? 1 or 0.
ALTER TABLE account ADD COLUMN live integer NOT NULL DEFAULT 1;
