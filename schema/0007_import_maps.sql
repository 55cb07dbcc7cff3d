-- Maps that say how the columns of another system's file become the plain case list, kept under a name for the next file.
-- Outside the log: a map is a help to whoever imports and no fact of the body. Each is the text that `redress import --map`
-- reads. They are the body's, whoever made them.

CREATE TABLE import_map (
  name      {{text}} NOT NULL,
  yaml      {{text}} NOT NULL,
  kept_by   {{integer}} NOT NULL,
  kept_at   {{integer}} NOT NULL,
  PRIMARY KEY (name)
) {{strict_keyed}};
