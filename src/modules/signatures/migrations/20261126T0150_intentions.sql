-- That somebody is about to sign is kept before any key is used; a crash leaves either a whole signed file or none (ADR 0013).
CREATE TABLE signatures.intentions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  subject_type text NOT NULL CHECK (subject_type <> ''),
  subject_id text NOT NULL CHECK (subject_id <> ''),
  file_hash text NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
  role text NOT NULL CHECK (role IN ('person', 'check', 'seal', 'copy', 'extract', 'file')),
  key_id uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES identity.accounts (id),
  by_name text NOT NULL CHECK (by_name <> ''),
  intended_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('signed', 'void')),
  ended_at timestamptz,
  signed_hash text CHECK (signed_hash ~ '^[0-9a-f]{64}$'),
  level text CHECK (level IN ('B-B', 'B-T')),
  why text NOT NULL DEFAULT '',
  CHECK ((outcome IS NULL) = (ended_at IS NULL)),
  CHECK ((outcome IS NOT DISTINCT FROM 'signed') = (signed_hash IS NOT NULL AND level IS NOT NULL))
);
COMMENT ON TABLE signatures.intentions IS 'Who is about to sign which bytes with which key and for what, kept before the key is used, and how it ended: a signed file, or void with the reason';
CREATE INDEX intentions_of_authority ON signatures.intentions (authority_id);
CREATE INDEX intentions_of_account ON signatures.intentions (account_id);
CREATE INDEX intentions_of_subject ON signatures.intentions (subject_type, subject_id);
CREATE INDEX intentions_open ON signatures.intentions (intended_at) WHERE outcome IS NULL;
SELECT platform.wall('signatures.intentions');
