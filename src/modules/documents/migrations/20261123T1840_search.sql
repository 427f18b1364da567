-- Searching by date: the day of a paper is the one that it bears, else the one on which it came here (in Viet Nam, UTC+7 all year).
ALTER TABLE documents.documents ADD COLUMN day date
  GENERATED ALWAYS AS (coalesce(issued_on, ((created_at AT TIME ZONE 'UTC') + interval '7 hours')::date)) STORED;
CREATE INDEX documents_by_own_day ON documents.documents (authority_id, day DESC, id DESC);
DROP INDEX documents.documents_by_day;

CREATE TABLE documents.saved_searches (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  by_name text NOT NULL,
  unit_id uuid,
  name text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  query jsonb NOT NULL,
  kept_at timestamptz NOT NULL,
  looked_at timestamptz NOT NULL,
  removed_at timestamptz
);
COMMENT ON TABLE documents.saved_searches IS 'Searches that people keep under a name, for themselves or for their unit';
CREATE INDEX saved_searches_of_account ON documents.saved_searches (authority_id, account_id) WHERE removed_at IS NULL;
CREATE INDEX saved_searches_of_unit ON documents.saved_searches (authority_id, unit_id) WHERE removed_at IS NULL AND unit_id IS NOT NULL;
SELECT platform.wall('documents.saved_searches');

-- Behind row-level security an index on words is of no use: the operator @@ is not leakproof, so PostgreSQL asks the wall row by row first.
-- These two run as the owner, whom no policy binds, and ask for the wall themselves.
CREATE FUNCTION documents.matching(question text) RETURNS TABLE (document_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 500 SET search_path = pg_catalog
  AS $$
    SELECT t.document_id FROM documents.texts t WHERE t.words @@ documents.asked(question) AND t.authority_id = platform.authority()
  $$;
COMMENT ON FUNCTION documents.matching IS 'Documents of the own authority that hold the words; whether they may be read is asked by who calls';

CREATE FUNCTION documents.expected_matches(question text, OUT rarest bigint, OUT documents bigint)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog -- EXPLAIN is allowed in volatile functions only
  AS $$
DECLARE
  plan json;
  word text;
BEGIN
  SELECT greatest(c.reltuples, 0)::bigint INTO documents FROM pg_class c WHERE c.oid = 'documents.texts'::regclass;
  rarest := documents;
  FOR word IN SELECT w FROM unnest(tsvector_to_array(to_tsvector('simple', documents.asked(question)::text))) w LIMIT 12 LOOP
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM documents.texts t WHERE t.words @@ %L::tsquery', quote_literal(word)) INTO plan;
    rarest := least(rarest, (plan->0->'Plan'->>'Plan Rows')::numeric::bigint);
  END LOOP;
END $$;
COMMENT ON FUNCTION documents.expected_matches IS 'How many documents of the instance may hold the rarest of the words, and how many there are, by the planner''s statistics; it looks at no row';
REVOKE ALL ON FUNCTION documents.matching, documents.expected_matches FROM PUBLIC;
GRANT EXECUTE ON FUNCTION documents.matching, documents.expected_matches TO krong_app, krong_system;
