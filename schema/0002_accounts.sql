-- Accounts: who may sign in, and how. Outside the log, because nothing here is a fact that a report prints or a rule reads: who
-- holds which role, and from when, stands in body_event.

CREATE TABLE account (
  actor_id      {{integer}} NOT NULL PRIMARY KEY,
  email         {{text}} NOT NULL UNIQUE,       -- in small letters
  password      {{text}} NOT NULL,              -- Argon2id with its parameters; empty: none yet
  code_secret   {{bytes}} NOT NULL,             -- of the authenticator application; empty: none
  code_step     {{integer}} NOT NULL,           -- of the last code that was used: none is used twice
  new_secret    {{bytes}} NOT NULL,             -- shown, and not confirmed by a code yet
  closed        integer NOT NULL,               -- 1 or 0
  made_at       {{integer}} NOT NULL
) {{strict}};

-- Codes on paper for whoever has lost the application; each is used once.
CREATE TABLE account_recovery (
  actor_id  {{integer}} NOT NULL,
  hash      {{bytes}} NOT NULL,                 -- SHA-256
  PRIMARY KEY (actor_id, hash)
) {{strict_keyed}};

-- Invitations and resets: a code that sets a password once.
CREATE TABLE account_invitation (
  hash        {{bytes}} NOT NULL PRIMARY KEY,   -- SHA-256 of the code
  actor_id    {{integer}} NOT NULL,
  purpose     {{text}} NOT NULL,                -- `invitation`, `reset`
  expires_at  {{integer}} NOT NULL
) {{strict_keyed}};

CREATE TABLE account_session (
  hash      {{bytes}} NOT NULL PRIMARY KEY,     -- SHA-256 of the cookie
  actor_id  {{integer}} NOT NULL,
  began_at  {{integer}} NOT NULL,
  seen_at   {{integer}} NOT NULL,
  address   {{text}} NOT NULL,
  agent     {{text}} NOT NULL                   -- what the browser calls itself
) {{strict_keyed}};
CREATE INDEX account_session_by_actor ON account_session (actor_id);
