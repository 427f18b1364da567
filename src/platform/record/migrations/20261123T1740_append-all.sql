-- Many lines of one chain at once, for what Krông itself tells of the past: the head of a chain is read and written once, not once a line (a row that
-- one transaction changes thousands of times leaves as many versions behind, and each change walks past them all).
CREATE FUNCTION record.append_all(chain uuid, lines jsonb) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog
  AS $$
DECLARE
  head record.heads;
  e record.entries;
  told record;
  written bigint := 0;
BEGIN
  IF current_setting('role') <> 'krong_system' THEN
    RAISE EXCEPTION 'only Krông itself tells of the past' USING ERRCODE = '42501';
  END IF;
  INSERT INTO record.heads AS h VALUES (chain, 0, '\x') ON CONFLICT (authority_id) DO NOTHING;
  SELECT * INTO head FROM record.heads h WHERE h.authority_id = chain FOR UPDATE;
  FOR told IN
    SELECT * FROM jsonb_to_recordset(lines) AS r(place int, id uuid, at timestamptz, event text, "subjectType" text, "subjectId" text,
      actor jsonb, origin jsonb, before jsonb, after jsonb, reason text) ORDER BY r.place
  LOOP
    e := ROW(chain, head.seq + 1, told.id, told.at, told.event, told."subjectType", told."subjectId", told.actor, told.origin,
             told.before, told.after, told.reason, head.hash, NULL)::record.entries;
    e.hash := record.digest(e);
    INSERT INTO record.entries SELECT (e).*;
    head.seq := e.seq;
    head.hash := e.hash;
    written := written + 1;
  END LOOP;
  UPDATE record.heads h SET seq = head.seq, hash = head.hash WHERE h.authority_id = chain;
  RETURN written;
END $$;
REVOKE ALL ON FUNCTION record.append_all FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.append_all TO krong_system;
