-- A file that was handed out to the signing program on a person's own machine: two addresses that are good once, bound to this intention.
CREATE TABLE signatures.handouts (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  intention_id uuid NOT NULL UNIQUE REFERENCES signatures.intentions (id),
  secret_hash text NOT NULL UNIQUE CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  matter jsonb NOT NULL,
  given_at timestamptz NOT NULL,
  good_until timestamptz NOT NULL,
  brought_at timestamptz,
  brought jsonb,
  level text CHECK (level IN ('B-B', 'B-T')),
  CHECK ((brought_at IS NULL) = (brought IS NULL) AND (brought_at IS NULL) = (level IS NULL))
);
COMMENT ON TABLE signatures.handouts IS 'Files handed out to a signing program on somebody''s machine for one signature, and the signed file that it brought';
CREATE INDEX handouts_of_authority ON signatures.handouts (authority_id);
SELECT platform.wall('signatures.handouts');
