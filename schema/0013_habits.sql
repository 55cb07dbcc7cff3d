-- What the pages remember of one person, for that person alone: the cases they opened last, and the lists with chosen filters that
-- they gave a name, and whether single keys do anything. Outside the log: nothing of a case has happened when somebody looks at it.

CREATE TABLE opened_case (
  actor_id   {{integer}} NOT NULL,
  place      {{integer}} NOT NULL,  -- from 1, the latest
  reference  {{text}} NOT NULL,
  PRIMARY KEY (actor_id, place)
) {{strict_keyed}};

CREATE TABLE saved_view (
  actor_id  {{integer}} NOT NULL,
  number    {{integer}} NOT NULL,  -- from 1, for each person
  name      {{text}} NOT NULL,
  address   {{text}} NOT NULL,     -- of the list with its filters: `/team-work?stage=2`
  PRIMARY KEY (actor_id, number),
  UNIQUE (actor_id, name),
  UNIQUE (actor_id, address)
) {{strict_keyed}};

-- Whoever stands here has switched the single keys off.
CREATE TABLE without_keys (
  actor_id  {{integer}} NOT NULL PRIMARY KEY
) {{strict_keyed}};
