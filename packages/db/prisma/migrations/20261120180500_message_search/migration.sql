-- Substrings of three letters or more are found by their trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Word forms of English and Russian in one index: Postgres' own russian configuration already gives Latin words to the
-- English stemmer and all others to the Russian one. Ours differs in that it keeps the words that those leave out:
-- in a chat "да", "to be" or "not now" can be all that was said.
CREATE TEXT SEARCH DICTIONARY english_forms (TEMPLATE = snowball, Language = english);
CREATE TEXT SEARCH DICTIONARY russian_forms (TEMPLATE = snowball, Language = russian);
CREATE TEXT SEARCH CONFIGURATION message_forms (COPY = russian);
ALTER TEXT SEARCH CONFIGURATION message_forms
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart WITH english_forms;
ALTER TEXT SEARCH CONFIGURATION message_forms
  ALTER MAPPING FOR word, hword, hword_part WITH russian_forms;

-- What a text is found by. Scripts that put no blanks between words (Thai, Lao, Burmese, Khmer, kana, Chinese
-- characters) count letter by letter, so that a search of even one of them finds it.
-- Written as RETURN and not as a string, so that it works under any search_path, as a restored backup needs.
CREATE FUNCTION message_terms(body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN to_tsvector('message_forms', regexp_replace(
  body, '([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F])', ' \1 ', 'g'
));

-- Stored, because where Postgres reads a chat and filters it, making this anew for every message would take seconds.
ALTER TABLE "messages" ADD COLUMN "terms" tsvector GENERATED ALWAYS AS (message_terms("body")) STORED;

-- Both are over the text alone, which a deletion empties and an edit replaces: they follow at once, and a reaction or
-- a pin does not touch them. Writes stay cheap by GIN's pending list, which is on by default: new entries are
-- collected there, where searches see them, and moved into the index many at a time (without it a write costs 7 times
-- as much as without an index, with it less than twice).
CREATE INDEX "messages_terms_idx" ON "messages" USING gin ("terms");
CREATE INDEX "messages_trigrams_idx" ON "messages" USING gin ("body" gin_trgm_ops);

-- Messages with a link are few: this finds them in one chat or in all of somebody's.
CREATE INDEX "messages_links_idx" ON "messages" ("chat_id", "seq") WHERE "body" ~* 'https?://';
