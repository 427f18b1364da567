-- The ground that every schema stands on: extensions, the Vietnamese order, the search fold, and the tenant wall.
COMMENT ON SCHEMA platform IS 'What every module leans on: collation, search fold, authority wall, applied migrations';
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO krong_app, krong_system, krong_public;

-- Natural Vietnamese order: a < ă < â, đ after d, and "Thôn 2" before "Thôn 10".
CREATE COLLATION platform.vietnamese (provider = icu, locale = 'vi-u-kn-true');

-- The same fold as kit/vietnamese `fold`: no tone or vowel marks, đ as d, lower case, single spaces.
CREATE FUNCTION platform.fold(input text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$
    SELECT btrim(regexp_replace(
      replace(lower(regexp_replace(normalize(input, NFD), '[̀-ͯ]', '', 'g') COLLATE platform.vietnamese), 'đ', 'd'),
      '\s+', ' ', 'g'))
  $$;

-- The authority in whose name this transaction works; NULL (nobody) when unset or emptied by a pooled connection.
CREATE FUNCTION platform.authority() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('krong.authority', true), '')::uuid $$;

CREATE FUNCTION platform.raise_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of %.% are never changed or deleted', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = '42501';
END $$;

-- Puts a table behind the wall: a person of one authority sees and writes that authority's rows only.
-- The permissive policy opens, the restrictive one guarantees that no later policy can open more.
CREATE PROCEDURE platform.raise_wall(target regclass, readable text, writable boolean, deletable boolean) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY whole_instance ON %s TO krong_system, krong_owner USING (true) WITH CHECK (true)', target);
  EXECUTE format('CREATE POLICY reading ON %s FOR SELECT TO krong_app USING (%s)', target, readable);
  IF writable THEN
    EXECUTE format('CREATE POLICY writing ON %s TO krong_app USING (authority_id = platform.authority()) WITH CHECK (authority_id = platform.authority())', target);
  END IF;
  EXECUTE format('CREATE POLICY wall ON %s AS RESTRICTIVE TO krong_app USING (%s) WITH CHECK (%s)', target, readable,
    CASE WHEN writable THEN 'authority_id = platform.authority()' ELSE 'false' END);
  EXECUTE format('GRANT SELECT ON %s TO krong_app, krong_system', target);
  IF writable THEN
    EXECUTE format('GRANT INSERT, UPDATE ON %s TO krong_app, krong_system', target);
  ELSE
    EXECUTE format('GRANT INSERT, UPDATE ON %s TO krong_system', target);
  END IF;
  IF deletable THEN
    EXECUTE format('GRANT DELETE ON %s TO krong_app, krong_system', target);
  END IF;
END $$;

CREATE FUNCTION platform.wall(target regclass, deletable boolean DEFAULT false) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CALL platform.raise_wall(target, 'authority_id = platform.authority()', true, deletable);
END $$;
COMMENT ON FUNCTION platform.wall IS 'Own authority reads and writes; nobody else does';

CREATE FUNCTION platform.wall_open_reading(target regclass, deletable boolean DEFAULT false) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CALL platform.raise_wall(target, 'true', true, deletable);
END $$;
COMMENT ON FUNCTION platform.wall_open_reading IS 'Every official reads; own authority writes';

CREATE FUNCTION platform.shared(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CALL platform.raise_wall(target, 'true', false, false);
END $$;
COMMENT ON FUNCTION platform.shared IS 'Every official reads; only Krông itself (krong_system) writes';
