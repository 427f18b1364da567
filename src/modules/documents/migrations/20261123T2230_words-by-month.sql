-- Search words of common words among a million papers: the word index also knows of which authority and month a paper is, so that the
-- newest months are gathered first and older ones only where those hold too few (ADR 0011).
CREATE FUNCTION documents.month_word(authority uuid, month integer) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog
  AS $$ SELECT '#' || right(authority::text, 12) || '.' || month $$;
COMMENT ON FUNCTION documents.month_word IS 'The search word of an authority''s month (12 × year + month); nobody can type it';

CREATE FUNCTION documents.month_words(authority uuid, day date) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog
  AS $$ SELECT array_to_tsvector(ARRAY[documents.month_word(authority, (extract(year FROM day) * 12 + extract(month FROM day))::integer)]) $$;
COMMENT ON FUNCTION documents.month_words IS 'What the search words of a paper of that authority and day hold besides its words';

UPDATE documents.texts t SET words = t.words || documents.month_words(d.authority_id, d.day)
  FROM documents.documents d WHERE d.id = t.document_id;

CREATE FUNCTION documents.matching_in(question text, first_month integer, last_month integer) RETURNS TABLE (document_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 500 SET search_path = pg_catalog
  AS $$
    SELECT t.document_id FROM documents.texts t
    WHERE t.words @@ (documents.asked(question) && (SELECT string_agg(quote_literal(documents.month_word(platform.authority(), m)), ' | ')
        FROM generate_series(first_month, last_month) m)::tsquery)
      AND t.authority_id = platform.authority()
  $$;
COMMENT ON FUNCTION documents.matching_in IS 'Documents of the own authority, of those months, that hold the words; whether they may be read is asked by who calls';
REVOKE ALL ON FUNCTION documents.matching_in FROM PUBLIC;
GRANT EXECUTE ON FUNCTION documents.matching_in TO krong_app, krong_system;
