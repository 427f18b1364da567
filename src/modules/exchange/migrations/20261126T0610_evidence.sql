-- The log of exchange: what was received, delivered or ended, as hashes and signed statements. Each minute its new entries become the leaves of a
-- Merkle tree (RFC 6962); its root is chained to the batch before, signed by the instance and time-stamped (RFC 3161). Nothing here is ever changed:
-- an entry learns its batch, a batch its signature and its time stamp, each once.
CREATE TABLE exchange.log_batches (
  number bigint PRIMARY KEY CHECK (number > 0),
  sealed_at timestamptz NOT NULL,
  first_seq bigint NOT NULL,
  last_seq bigint NOT NULL CHECK (last_seq >= first_seq),
  count integer NOT NULL CHECK (count > 0),
  root text NOT NULL CHECK (root ~ '^[0-9a-f]{64}$'),
  previous_hash text NOT NULL CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
  batch_hash text NOT NULL UNIQUE CHECK (batch_hash ~ '^[0-9a-f]{64}$'),
  signature text,
  signed_by text CHECK (signed_by ~ '^[0-9a-f]{64}$'),
  time_stamp bytea,
  stamped_at timestamptz,
  stamp_fault text,
  failing_since timestamptz,
  CHECK ((signature IS NULL) = (signed_by IS NULL)),
  CHECK ((time_stamp IS NULL) = (stamped_at IS NULL)),
  CHECK (time_stamp IS NULL OR stamp_fault IS NULL AND failing_since IS NULL)
);
COMMENT ON TABLE exchange.log_batches IS 'A minute of the log under one hash, chained to the one before: numbered without gaps, signed by this instance (JWS krong-log), time-stamped (DER of the token); the last fault, and since when, while there is no stamp';
CREATE INDEX log_batches_unstamped ON exchange.log_batches (number) WHERE time_stamp IS NULL;
CREATE INDEX log_batches_unsigned ON exchange.log_batches (number) WHERE signature IS NULL;
CALL platform.raise_wall('exchange.log_batches', 'false', false, false);

CREATE TABLE exchange.log_entries (
  id uuid PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  at timestamptz NOT NULL,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  way text CHECK (way IN ('local', 'peer', 'axis')),
  outcome text NOT NULL CHECK (outcome IN ('received', 'delivered', 'refused', 'expired', 'withdrawn')),
  from_code text NOT NULL,
  to_code text NOT NULL,
  message_id text NOT NULL,
  packet_hash text CHECK (packet_hash ~ '^[0-9a-f]{64}$'),
  message text,
  receipt text NOT NULL,
  entry_hash text NOT NULL CHECK (entry_hash ~ '^[0-9a-f]{64}$'),
  batch bigint REFERENCES exchange.log_batches (number)
);
COMMENT ON TABLE exchange.log_entries IS 'What came of a message: codes, hashes and the statements of both sides, no content; a leaf of the batch of its minute, in the order of seq (which may have gaps)';
CREATE INDEX log_entries_by_message ON exchange.log_entries (message_id);
CREATE INDEX log_entries_by_batch ON exchange.log_entries (batch, seq);
CREATE INDEX log_entries_unsealed ON exchange.log_entries (seq) WHERE batch IS NULL;
CALL platform.raise_wall('exchange.log_entries', 'false', false, false);

CREATE TABLE exchange.log_certificates (
  fingerprint text PRIMARY KEY CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  certificate bytea NOT NULL CHECK (encode(sha256(certificate), 'hex') = fingerprint),
  kept_at timestamptz NOT NULL
);
COMMENT ON TABLE exchange.log_certificates IS 'Certificates of whoever signed what stands in the log: kept longer than peers keep them';
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON exchange.log_certificates FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
CALL platform.raise_wall('exchange.log_certificates', 'false', false, false);

CREATE FUNCTION exchange.raise_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% is a log: rows are sealed, signed and stamped once, and never changed or deleted', TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = '42501';
END $$;

-- The one change that an entry sees: it is given its batch.
CREATE TRIGGER sealed_once BEFORE UPDATE ON exchange.log_entries FOR EACH ROW
  WHEN (OLD.batch IS NOT NULL OR NEW.batch IS NULL
    OR (OLD.id, OLD.seq, OLD.at, OLD.direction, OLD.way, OLD.outcome, OLD.from_code, OLD.to_code, OLD.message_id, OLD.packet_hash, OLD.message,
        OLD.receipt, OLD.entry_hash)
      IS DISTINCT FROM (NEW.id, NEW.seq, NEW.at, NEW.direction, NEW.way, NEW.outcome, NEW.from_code, NEW.to_code, NEW.message_id, NEW.packet_hash,
        NEW.message, NEW.receipt, NEW.entry_hash))
  EXECUTE FUNCTION exchange.raise_sealed();
CREATE TRIGGER never_deleted BEFORE DELETE ON exchange.log_entries FOR EACH ROW EXECUTE FUNCTION exchange.raise_sealed();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON exchange.log_entries FOR EACH STATEMENT EXECUTE FUNCTION exchange.raise_sealed();

-- A batch is signed once and stamped once; only what lacks so far may be told again.
CREATE TRIGGER signed_once BEFORE UPDATE ON exchange.log_batches FOR EACH ROW
  WHEN ((OLD.number, OLD.sealed_at, OLD.first_seq, OLD.last_seq, OLD.count, OLD.root, OLD.previous_hash, OLD.batch_hash)
      IS DISTINCT FROM (NEW.number, NEW.sealed_at, NEW.first_seq, NEW.last_seq, NEW.count, NEW.root, NEW.previous_hash, NEW.batch_hash)
    OR (OLD.signature IS NOT NULL AND (OLD.signature, OLD.signed_by) IS DISTINCT FROM (NEW.signature, NEW.signed_by))
    OR (OLD.time_stamp IS NOT NULL AND (OLD.time_stamp, OLD.stamped_at) IS DISTINCT FROM (NEW.time_stamp, NEW.stamped_at)))
  EXECUTE FUNCTION exchange.raise_sealed();
CREATE TRIGGER never_deleted BEFORE DELETE ON exchange.log_batches FOR EACH ROW EXECUTE FUNCTION exchange.raise_sealed();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON exchange.log_batches FOR EACH STATEMENT EXECUTE FUNCTION exchange.raise_sealed();
