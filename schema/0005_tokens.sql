-- The API: who may send complaints by program, and by what a sender asks after one. Outside the log, as accounts are: no report prints
-- it and no rule reads it. Secrets as hashes only.

-- Bearer tokens. A row stays when its token is revoked, so that its number, which stands in the keys of its requests, is never given again.
CREATE TABLE api_token (
  token_id    {{integer}} NOT NULL PRIMARY KEY,
  hash        {{bytes}} NOT NULL UNIQUE,        -- SHA-256 of the token
  actor_id    {{integer}} NOT NULL,             -- in whose name it records
  scope       {{text}} NOT NULL,                -- `complaints:record`
  made_at     {{integer}} NOT NULL,
  revoked_at  {{integer}}                       -- null while it works
) {{strict}};

-- By what the sender of a complaint may ask after it.
CREATE TABLE sender_secret (
  reference  {{text}} NOT NULL PRIMARY KEY,     -- of the case
  hash       {{bytes}} NOT NULL                 -- SHA-256 of the secret
) {{strict_keyed}};
