-- Search in two steps: titles hold their words once more under `t:`, because what has all words in its title stands above everything else, and because titles
-- are short: their lists of entries are a twentieth of those of whole texts. How often words stand there (`search_census`) says how far back to look.
DROP VIEW portal.published_search;
DROP INDEX portal.search_entries_words;
-- An index and nothing else: it is made anew below.
TRUNCATE portal.search_entries;
DROP FUNCTION portal.keep_search_entry;
ALTER TABLE portal.search_entries DROP COLUMN head,
  -- The title without tone marks, between spaces: a phrase in it is found without taking words apart.
  ADD COLUMN folded text NOT NULL;
-- What is weighed stays in the row, lead, text and words beside it: 160 short arrays fetched from elsewhere took longer than finding them.
ALTER TABLE portal.search_entries ALTER COLUMN type SET STORAGE MAIN, ALTER COLUMN shown_on SET STORAGE MAIN, ALTER COLUMN path SET STORAGE MAIN,
  ALTER COLUMN language SET STORAGE MAIN, ALTER COLUMN title SET STORAGE MAIN, ALTER COLUMN folded SET STORAGE MAIN;

CREATE VIEW portal.published_search AS
  SELECT type, subject_id, site_id, shown_on, path, language, title, folded, lead, text, at, sample, words FROM portal.search_entries;
COMMENT ON VIEW portal.published_search IS 'Promise to anonymous pages: what can be found, all of it public elsewhere too';
GRANT SELECT ON portal.published_search TO krong_public, krong_app, krong_system;

-- Besides the marks of search_marks: t: a word of the title, x: a language in which the same can be read as well. Where words follow each other is not kept.
CREATE FUNCTION portal.search_words(marks tsvector, title text, said text, also_in text[]) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN strip(to_tsvector('simple', portal.search_text(concat_ws(' ', title, left(said, 200000))))) || marks
    || array_to_tsvector(ARRAY(SELECT 't:' || word FROM unnest(tsvector_to_array(to_tsvector('simple', portal.search_text(title)))) word)
      || ARRAY(SELECT 'x:' || language FROM unnest(also_in) language));

CREATE OR REPLACE FUNCTION portal.index_articles(articles uuid[]) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
DECLARE made bigint;
BEGIN
  DELETE FROM portal.search_entries e WHERE e.type = 'article' AND (articles IS NULL OR e.subject_id = ANY (articles))
    AND NOT EXISTS (SELECT FROM portal.publications p WHERE p.article_id = e.subject_id AND p.until_at IS NULL);
  INSERT INTO portal.search_entries AS e (type, subject_id, authority_id, site_id, shown_on, path, language, title, folded, lead, text, at, sample, words)
  SELECT 'article', t.article_id, t.authority_id, t.site_id, coalesce(p.sites, ARRAY[t.site_id]), '/bai-viet/' || t.slug || '-' || t.number, t.language, t.title,
    ' ' || portal.search_text(t.title) || ' ', t.lead, b.said, t.first_at, t.sample,
    portal.search_words(portal.search_marks('article', t.first_at, coalesce(p.sites, ARRAY[t.site_id]), coalesce(p.sections, '{}')), t.title,
      concat_ws(' ', t.lead, t.byline, v.said, b.said), coalesce(v.languages, '{}'))
  FROM portal.published_articles t
    CROSS JOIN LATERAL (SELECT portal.plain_text(t.body) AS said OFFSET 0) b
    -- The same in another language: whoever asks in the words of one is shown the other where that is read.
    CROSS JOIN LATERAL (SELECT array_agg(o.language) AS languages, string_agg(o.title || ' ' || o.lead, ' ') AS said FROM (
      SELECT language, title, lead FROM portal.published_articles WHERE article_id = t.translation_of AND ended IS NULL
      UNION ALL SELECT language, title, lead FROM portal.published_articles WHERE translation_of = t.article_id AND ended IS NULL) o) v
    LEFT JOIN LATERAL (SELECT array_agg(DISTINCT l.site_id) AS sites, array_agg(l.section_id) AS sections
      FROM portal.published_placements l WHERE l.article_id = t.article_id) p ON true
  WHERE t.ended IS NULL AND t.title <> '' AND (articles IS NULL OR t.article_id = ANY (articles))
  ON CONFLICT (type, subject_id) DO UPDATE SET site_id = excluded.site_id, shown_on = excluded.shown_on, path = excluded.path, language = excluded.language,
    title = excluded.title, folded = excluded.folded, lead = excluded.lead, text = excluded.text, at = excluded.at, sample = excluded.sample, words = excluded.words;
  GET DIAGNOSTICS made = ROW_COUNT;
  RETURN made;
END $$;

CREATE OR REPLACE FUNCTION portal.index_places(sites uuid[]) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
DECLARE made bigint;
BEGIN
  DELETE FROM portal.search_entries e WHERE e.type = 'section' AND (sites IS NULL OR e.site_id = ANY (sites))
    AND NOT EXISTS (SELECT FROM portal.published_sections s WHERE s.section_id = e.subject_id);
  INSERT INTO portal.search_entries AS e (type, subject_id, authority_id, site_id, shown_on, path, language, title, folded, lead, text, at, sample, words)
  SELECT type, id, authority_id, site_id, ARRAY[site_id], path, 'vi', title, ' ' || portal.search_text(title) || ' ', lead, '', at, sample,
    portal.search_words(portal.search_marks(type, at, ARRAY[site_id], ARRAY[id]), title, concat_ws(' ', lead, more), '{}')
  FROM (
    SELECT 'site' AS type, s.id, s.authority_id, s.id AS site_id, '/' AS path, s.name AS title, s.tagline AS lead, '' AS more, s.opened_at AS at, s.sample
    FROM portal.sites s WHERE sites IS NULL OR s.id = ANY (sites)
    UNION ALL
    SELECT 'section', c.id, c.authority_id, c.site_id, '/muc/' || c.slug, c.name, '', c.name_en || ' ' || s.name, c.opened_at, s.sample
    FROM portal.sections c JOIN portal.sites s ON s.id = c.site_id WHERE c.closed_at IS NULL AND (sites IS NULL OR s.id = ANY (sites))) place
  ON CONFLICT (type, subject_id) DO UPDATE SET path = excluded.path, title = excluded.title, folded = excluded.folded, lead = excluded.lead, words = excluded.words;
  GET DIAGNOSTICS made = ROW_COUNT;
  RETURN made;
END $$;

DROP FUNCTION portal.search_head;

-- What moved and its version in the other language: each of them knows whether the other is public.
CREATE OR REPLACE FUNCTION portal.index_moved_article() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
BEGIN
  PERFORM portal.index_articles(ARRAY(
    SELECT article_id FROM moved
    UNION SELECT translation_of FROM portal.articles WHERE id IN (SELECT article_id FROM moved) AND translation_of IS NOT NULL
    UNION SELECT id FROM portal.articles WHERE translation_of IN (SELECT article_id FROM moved)));
  RETURN NULL;
END $$;

CREATE FUNCTION portal.keep_search_entry(
  type text, subject_id uuid, authority_id uuid, site_id uuid, path text, title text, lead text, text text, at timestamptz, sample boolean) RETURNS void
  LANGUAGE sql
  BEGIN ATOMIC
    INSERT INTO portal.search_entries AS e (type, subject_id, authority_id, site_id, shown_on, path, language, title, folded, lead, text, at, sample, words)
    VALUES (type, subject_id, authority_id, site_id, ARRAY[site_id], path, 'vi', title, ' ' || portal.search_text(title) || ' ', lead, text, at, sample,
      portal.search_words(portal.search_marks(type, at, ARRAY[site_id], '{}'), title, concat_ws(' ', lead, text), '{}'))
    ON CONFLICT ON CONSTRAINT search_entries_pkey DO UPDATE SET site_id = excluded.site_id, shown_on = excluded.shown_on, path = excluded.path, title = excluded.title,
      folded = excluded.folded, lead = excluded.lead, text = excluded.text, at = excluded.at, sample = excluded.sample, words = excluded.words;
  END;
COMMENT ON FUNCTION portal.keep_search_entry IS 'Puts something that is public into the search, or changes what is found of it; never for articles, sections and sites';
REVOKE ALL ON FUNCTION portal.keep_search_entry FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.keep_search_entry TO krong_system;

-- How common words are, counted anew by a job: it says how far back a question must look. One row.
CREATE TABLE portal.search_census (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  counted_at timestamptz NOT NULL,
  entries bigint NOT NULL CHECK (entries >= 0),
  words text[] NOT NULL,
  shares real[] NOT NULL CHECK (cardinality(shares) = cardinality(words))
);
COMMENT ON TABLE portal.search_census IS 'How many entries search has, and which share of them holds each of the common words and marks, by a sample';
SELECT platform.shared('portal.search_census');
CREATE VIEW portal.published_search_census AS SELECT counted_at, entries, words, shares FROM portal.search_census;
COMMENT ON VIEW portal.published_search_census IS 'Promise to anonymous pages: how common words are among what is public';
GRANT SELECT ON portal.published_search_census TO krong_public, krong_app, krong_system;

-- About 5,000 entries are counted; a word that fewer than one in 500 hold is rare and not kept.
CREATE FUNCTION portal.take_search_census(now timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
DECLARE entries bigint := (SELECT count(*) FROM portal.search_entries);
BEGIN
  INSERT INTO portal.search_census (counted_at, entries, words, shares)
  WITH sample AS MATERIALIZED (SELECT words FROM portal.search_entries TABLESAMPLE BERNOULLI (least(100, 500000.0 / greatest(entries, 1)))),
    seen AS (SELECT word, count(*)::real / (SELECT count(*) FROM sample) AS share FROM sample, unnest(tsvector_to_array(words)) word GROUP BY word)
  SELECT now, entries, coalesce(array_agg(word), '{}'), coalesce(array_agg(share), '{}') FROM seen WHERE share >= 0.002
  ON CONFLICT (one) DO UPDATE SET counted_at = excluded.counted_at, entries = excluded.entries, words = excluded.words, shares = excluded.shares;
END $$;
COMMENT ON FUNCTION portal.take_search_census IS 'Counts anew how common words are among what can be found';
REVOKE ALL ON FUNCTION portal.take_search_census FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.take_search_census TO krong_system;

SELECT portal.index_articles(NULL), portal.index_places(NULL);
-- fastupdate off: a search never pays for what was published before it.
CREATE INDEX search_entries_words ON portal.search_entries USING gin (words) WITH (fastupdate = off);
SELECT portal.take_search_census(now());
