-- Searches ask for what has not ended; the index of words is for exactly that.
CREATE INDEX publications_words_open ON legislation.publications USING gin (words) WHERE ended IS NULL;
DROP INDEX legislation.publications_words;
