-- The trial authority of the instance: certificates for whoever has none yet, plainly marked, worth nothing outside of trials.
CREATE TABLE signatures.trial_authorities (
  id uuid PRIMARY KEY,
  opened_at timestamptz NOT NULL,
  opened_by text NOT NULL CHECK (opened_by <> ''),
  closed_at timestamptz,
  closed_by text,
  closed_reason text,
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closed_reason IS NULL))
);
COMMENT ON TABLE signatures.trial_authorities IS 'Trial certification authorities of this instance: at most one is open; closed, not deleted';
CREATE UNIQUE INDEX trial_authority_open ON signatures.trial_authorities ((true)) WHERE closed_at IS NULL;
SELECT platform.shared('signatures.trial_authorities');

CREATE TABLE signatures.trial_keys (
  id uuid PRIMARY KEY,
  trial_authority_id uuid NOT NULL REFERENCES signatures.trial_authorities (id),
  purpose text NOT NULL CHECK (purpose IN ('root', 'issuing', 'ocsp', 'time-stamp')),
  certificate bytea NOT NULL,
  encrypted bytea,
  list bytea,
  CHECK ((purpose = 'root') = (encrypted IS NULL)),
  CHECK ((purpose = 'root') = (list IS NOT NULL)),
  UNIQUE (trial_authority_id, purpose)
);
COMMENT ON TABLE signatures.trial_keys IS 'Keys of a trial authority: certificate, private key under the instance secret (AES-256-GCM, PKCS #8); the root''s key is not kept, its one revocation list is';
SELECT platform.shared('signatures.trial_keys');
REVOKE SELECT ON signatures.trial_keys FROM krong_app;
REVOKE UPDATE ON signatures.trial_keys FROM krong_system;

CREATE TABLE signatures.trial_certificates (
  id uuid PRIMARY KEY,
  trial_authority_id uuid NOT NULL REFERENCES signatures.trial_authorities (id),
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  account_id uuid REFERENCES identity.accounts (id),
  serial text NOT NULL CHECK (serial ~ '^[0-9A-F]+$'),
  certificate bytea NOT NULL,
  holder text NOT NULL CHECK (holder <> ''),
  issued_at timestamptz NOT NULL,
  issued_by text NOT NULL CHECK (issued_by <> ''),
  revoked_at timestamptz,
  revoked_by text,
  reason text,
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (reason IS NULL)),
  UNIQUE (trial_authority_id, serial)
);
COMMENT ON TABLE signatures.trial_certificates IS 'Certificates that a trial authority issued to persons (account_id) and authorities (no account), and which of them were revoked';
CREATE INDEX trial_certificates_of_authority ON signatures.trial_certificates (authority_id);
CREATE INDEX trial_certificates_of_account ON signatures.trial_certificates (account_id);
SELECT platform.wall('signatures.trial_certificates');
