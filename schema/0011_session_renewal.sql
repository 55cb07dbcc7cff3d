-- A session keeps its beginning and its form token while its secret is changed: when its person's roles change, and when they have
-- said their password again. The secret before it ends a moment later, so that what is on its way arrives.
ALTER TABLE account_session ADD COLUMN form_token {{text}} NOT NULL DEFAULT '';  -- empty: made from the secret, before this step
ALTER TABLE account_session ADD COLUMN renew integer NOT NULL DEFAULT 0;         -- 1: its secret is to be changed
ALTER TABLE account_session ADD COLUMN ends_at {{integer}} NOT NULL DEFAULT 0;   -- of one that was replaced; 0: it was not
