-- Signatures outlive their certificates where evidence and time stamps are added in time (ETSI EN 319 142-1): what is to be raised, and when it
-- is looked at next. A file that was raised has its successor, which has a row of its own.
CREATE TABLE signatures.preservations (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  subject_type text NOT NULL CHECK (subject_type <> ''),
  subject_id text NOT NULL CHECK (subject_id <> ''),
  file_hash text NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
  asked_at timestamptz NOT NULL,
  level text CHECK (level IN ('basic', 'B-B', 'B-T', 'B-LT', 'B-LTA')),
  lacking text[] NOT NULL DEFAULT '{}',
  tried_at timestamptz,
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  next_try_at timestamptz,
  successor_hash text CHECK (successor_hash ~ '^[0-9a-f]{64}$'),
  UNIQUE (authority_id, subject_type, subject_id, file_hash),
  CHECK (successor_hash IS NULL OR next_try_at IS NULL)
);
COMMENT ON TABLE signatures.preservations IS 'Signed files that are raised to B-LT and B-LTA and kept there: the level reached, codes of what could not be had, when it is tried next (null: never)';
CREATE INDEX preservations_due ON signatures.preservations (next_try_at) WHERE next_try_at IS NOT NULL;
SELECT platform.wall('signatures.preservations');
