-- Words of the title stand there once more with the quarter: `t:ngheo:2026q4`. A question of two common words goes through the whole list of one of them,
-- whatever else it is narrowed by; of what was published in a quarter the list is as short as that quarter.
CREATE OR REPLACE FUNCTION portal.search_words(marks tsvector, title text, said text, also_in text[]) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN strip(to_tsvector('simple', portal.search_text(concat_ws(' ', title, left(said, 200000))))) || marks
    || array_to_tsvector(ARRAY(SELECT 't:' || word || more FROM unnest(tsvector_to_array(to_tsvector('simple', portal.search_text(title)))) word,
        unnest(ARRAY[''] || ARRAY(SELECT substr(mark, 2) FROM unnest(tsvector_to_array(marks)) mark WHERE mark LIKE 'q:%')) more)
      || ARRAY(SELECT 'x:' || language FROM unnest(also_in) language));

CREATE OR REPLACE FUNCTION portal.take_search_census(now timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
DECLARE entries bigint := (SELECT count(*) FROM portal.search_entries);
BEGIN
  INSERT INTO portal.search_census (counted_at, entries, words, shares)
  WITH sample AS MATERIALIZED (SELECT words FROM portal.search_entries TABLESAMPLE BERNOULLI (least(100, 500000.0 / greatest(entries, 1)))),
    seen AS (SELECT word, count(*)::real / (SELECT count(*) FROM sample) AS share FROM sample, unnest(tsvector_to_array(words)) word
      WHERE word NOT LIKE 't:%:%' GROUP BY word)
  SELECT now, entries, coalesce(array_agg(word), '{}'), coalesce(array_agg(share), '{}') FROM seen WHERE share >= 0.002
  ON CONFLICT (one) DO UPDATE SET counted_at = excluded.counted_at, entries = excluded.entries, words = excluded.words, shares = excluded.shares;
END $$;

DROP INDEX portal.search_entries_words;
UPDATE portal.search_entries e SET words = e.words || array_to_tsvector(ARRAY(
  SELECT word || substr(mark, 2) FROM unnest(tsvector_to_array(e.words)) word, unnest(tsvector_to_array(e.words)) mark WHERE word LIKE 't:%' AND mark LIKE 'q:%'));
CREATE INDEX search_entries_words ON portal.search_entries USING gin (words) WITH (fastupdate = off);
SELECT portal.take_search_census(now());
