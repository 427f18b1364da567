-- The record: an append-only line per act, chained by hash within each authority, so that a change anywhere shows.
COMMENT ON SCHEMA record IS 'Append-only audit record, hash-chained per authority, with signed minute checkpoints';

CREATE TABLE record.heads (
  authority_id uuid PRIMARY KEY,
  seq bigint NOT NULL,
  hash bytea NOT NULL
);
COMMENT ON TABLE record.heads IS 'The last link of each chain; its row lock puts the lines of one authority in order. The nil UUID is the instance itself';

CREATE TABLE record.entries (
  authority_id uuid NOT NULL,
  seq bigint NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  event text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  actor jsonb NOT NULL,
  origin jsonb NOT NULL,
  before jsonb,
  after jsonb,
  reason text,
  previous bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (authority_id, seq)
);
COMMENT ON TABLE record.entries IS 'Who did what to which subject, acting for whom, from where, with before and after';
CREATE INDEX entries_by_subject ON record.entries (authority_id, subject_type, subject_id, seq);
CREATE INDEX entries_by_time ON record.entries (authority_id, at);

-- The digest covers every column but `hash` itself; jsonb text is canonical within PostgreSQL.
CREATE FUNCTION record.digest(e record.entries) RETURNS bytea
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$
    SELECT sha256(e.previous || convert_to(jsonb_build_array(
      e.authority_id, e.seq, e.id, (extract(epoch FROM e.at) * 1000000)::bigint, e.event, e.subject_type, e.subject_id,
      e.actor, e.origin, e.before, e.after, e.reason)::text, 'UTF8'))
  $$;

CREATE FUNCTION record.append(
  authority uuid, entry_id uuid, entry_at timestamptz, entry_event text, subject_type text, subject_id text,
  actor jsonb, origin jsonb, before jsonb, after jsonb, reason text) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog
  AS $$
DECLARE
  head record.heads;
  e record.entries;
BEGIN
  -- The application writes its own authority's chain only; Krông itself (krong_system) writes any.
  IF current_setting('role') = 'krong_app' AND authority IS DISTINCT FROM platform.authority() THEN
    RAISE EXCEPTION 'the record of another authority' USING ERRCODE = '42501';
  END IF;
  INSERT INTO record.heads AS h VALUES (authority, 0, '\x') ON CONFLICT (authority_id) DO NOTHING;
  SELECT * INTO head FROM record.heads h WHERE h.authority_id = authority FOR UPDATE;
  e := ROW(authority, head.seq + 1, entry_id, entry_at, entry_event, subject_type, subject_id,
           actor, origin, before, after, reason, head.hash, NULL)::record.entries;
  e.hash := record.digest(e);
  INSERT INTO record.entries SELECT (e).*;
  UPDATE record.heads h SET seq = e.seq, hash = e.hash WHERE h.authority_id = authority;
  RETURN e.seq;
END $$;
REVOKE ALL ON FUNCTION record.append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.append TO krong_app, krong_system;

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON record.entries
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON record.entries
  FOR EACH STATEMENT EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE record.checkpoints (
  at timestamptz NOT NULL,
  authority_id uuid NOT NULL,
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  key_id text NOT NULL,
  signature bytea NOT NULL,
  PRIMARY KEY (authority_id, seq)
);
COMMENT ON TABLE record.checkpoints IS 'Signed by the instance key each minute that brought new lines; copies are kept outside the database';
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON record.checkpoints
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

-- Reading is the authority's own; writing goes through record.append only.
ALTER TABLE record.entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.entries FORCE ROW LEVEL SECURITY;
CREATE POLICY whole_instance ON record.entries TO krong_owner USING (true) WITH CHECK (true);
CREATE POLICY whole_instance_reading ON record.entries FOR SELECT TO krong_system USING (true);
CREATE POLICY reading ON record.entries FOR SELECT TO krong_app USING (authority_id = platform.authority());
CREATE POLICY wall ON record.entries AS RESTRICTIVE TO krong_app USING (authority_id = platform.authority()) WITH CHECK (false);
ALTER TABLE record.heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.heads FORCE ROW LEVEL SECURITY;
CREATE POLICY whole_instance ON record.heads TO krong_owner USING (true) WITH CHECK (true);
CREATE POLICY whole_instance_reading ON record.heads FOR SELECT TO krong_system USING (true);
CREATE POLICY wall ON record.heads AS RESTRICTIVE TO krong_app USING (false) WITH CHECK (false);
ALTER TABLE record.checkpoints ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.checkpoints FORCE ROW LEVEL SECURITY;
CREATE POLICY whole_instance ON record.checkpoints TO krong_owner, krong_system USING (true) WITH CHECK (true);
CREATE POLICY reading ON record.checkpoints FOR SELECT TO krong_app USING (authority_id = platform.authority());
CREATE POLICY wall ON record.checkpoints AS RESTRICTIVE TO krong_app USING (authority_id = platform.authority()) WITH CHECK (false);
GRANT SELECT ON record.entries, record.checkpoints TO krong_app, krong_system;
GRANT SELECT ON record.heads TO krong_system;
GRANT INSERT ON record.checkpoints TO krong_system;
