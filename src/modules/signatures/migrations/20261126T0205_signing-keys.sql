-- Means of signing of persons and authorities (TT 15/2025/TT-BKHCN). A key file is kept as encrypted PKCS #12; its passphrase, PINs and codes
-- are never kept. Rows are closed, not deleted: what was signed when stays explicable.
CREATE TABLE signatures.signing_keys (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  account_id uuid REFERENCES identity.accounts (id),
  place jsonb NOT NULL CHECK (place ->> 'kind' IN ('file', 'token', 'remote', 'desktop')),
  key_file bytea,
  certificate bytea NOT NULL,
  chain bytea[] NOT NULL DEFAULT '{}',
  fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  holder text NOT NULL,
  issuer text NOT NULL,
  serial text NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_until timestamptz NOT NULL,
  trial boolean NOT NULL,
  added_at timestamptz NOT NULL,
  added_by uuid,
  added_by_name text NOT NULL CHECK (added_by_name <> ''),
  ended_at timestamptz,
  ended_by_name text,
  ended_why text,
  CHECK ((place ->> 'kind' = 'file') = (key_file IS NOT NULL)),
  CHECK ((ended_at IS NULL) = (ended_by_name IS NULL) AND (ended_at IS NULL) = (ended_why IS NULL))
);
COMMENT ON TABLE signatures.signing_keys IS 'Keys with which persons (account_id) and authorities (no account) sign: certificate, where the key lies, the encrypted key file; closed, not deleted';
CREATE INDEX signing_keys_of_authority ON signatures.signing_keys (authority_id, account_id) WHERE ended_at IS NULL;
CREATE INDEX signing_keys_of_account ON signatures.signing_keys (account_id);
CREATE UNIQUE INDEX signing_keys_at_work ON signatures.signing_keys (authority_id, fingerprint, coalesce(account_id, authority_id)) WHERE ended_at IS NULL;
SELECT platform.wall('signatures.signing_keys');
