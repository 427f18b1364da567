-- Proofs of publication: what of an article was public from when to when, written down once and signed by the authority.
CREATE TABLE portal.proofs (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  edition_id uuid NOT NULL REFERENCES portal.editions (id),
  code text NOT NULL UNIQUE CHECK (code ~ '^[0-9A-Z]{16}$'),
  content jsonb NOT NULL,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  made_at timestamptz NOT NULL,
  made_by uuid,
  made_by_name text NOT NULL CHECK (made_by_name <> ''),
  UNIQUE (authority_id, id)
);
COMMENT ON TABLE portal.proofs IS 'Proofs of publication: the text of an edition, where and from when to when it was public, as it was written down, with its SHA-256';
CREATE INDEX proofs_by_edition ON portal.proofs (edition_id, made_at DESC);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON portal.proofs FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
SELECT platform.wall('portal.proofs');

CREATE TABLE portal.signed_proofs (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  proof_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  file_id uuid NOT NULL REFERENCES files.files (id),
  level text NOT NULL CHECK (level IN ('B-B', 'B-T', 'B-LT', 'B-LTA')),
  holder text NOT NULL,
  issuer text NOT NULL,
  serial text NOT NULL,
  trial boolean NOT NULL,
  signed_at timestamptz NOT NULL,
  signed_by uuid,
  signed_by_name text NOT NULL,
  added_at timestamptz NOT NULL,
  UNIQUE (proof_id, version),
  FOREIGN KEY (authority_id, proof_id) REFERENCES portal.proofs (authority_id, id),
  FOREIGN KEY (authority_id, signed_by) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE portal.signed_proofs IS 'Proofs of publication under the signature of the authority: version 1 as signed, then the same bytes with evidence behind them; the newest counts';
CREATE INDEX signed_proofs_by_proof ON portal.signed_proofs (authority_id, proof_id, version DESC);
CREATE INDEX signed_proofs_by_file ON portal.signed_proofs (file_id);
CREATE INDEX signed_proofs_by_person ON portal.signed_proofs (authority_id, signed_by) WHERE signed_by IS NOT NULL;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON portal.signed_proofs FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
SELECT platform.wall('portal.signed_proofs');
