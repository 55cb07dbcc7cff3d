-- The people of the cases, and the words by which a case is found.

CREATE TABLE case_person (
  case_id  {{integer}} NOT NULL,
  person   {{text}} NOT NULL,              -- in its case: n1
  number   {{integer}} NOT NULL,           -- of the body: the same person in several cases
  role     {{text}} NOT NULL,
  removed  integer NOT NULL,               -- 1 or 0
  PRIMARY KEY (case_id, person)
) {{strict_keyed}};
CREATE INDEX case_person_by_number ON case_person (number);
UPDATE derived_state SET stale = 1;

-- Every word of a case's texts, folded (src/kit/words), each once. Made from the texts that stand beside the log; those of events
-- up to found_up_to are in it.
{{sqlite}}
CREATE VIRTUAL TABLE case_words USING fts5(words, detail = none, tokenize = "unicode61 remove_diacritics 0 tokenchars ':'");
{{/sqlite}}
{{postgresql}}
CREATE TABLE case_words (rowid bigint NOT NULL PRIMARY KEY, words tsvector NOT NULL);
CREATE INDEX case_words_by_word ON case_words USING gin (words);
{{/postgresql}}
CREATE TABLE search_state (
  one          integer NOT NULL PRIMARY KEY CHECK (one = 1),
  found_up_to  {{integer}} NOT NULL        -- the seq of the first event whose texts are not in it yet
) {{strict}};
INSERT INTO search_state (one, found_up_to) VALUES (1, 0);
