-- The authority's signature on a printed extract: the extract itself never changes, its signed file is a row beside it.
ALTER TABLE documents.extracts ADD UNIQUE (authority_id, id);
CREATE TABLE documents.signed_extracts (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  extract_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  file_id uuid NOT NULL,
  level text NOT NULL CHECK (level IN ('B-B', 'B-T', 'B-LT', 'B-LTA')),
  holder text NOT NULL,
  issuer text NOT NULL,
  serial text NOT NULL,
  trial boolean NOT NULL,
  signed_at timestamptz NOT NULL,
  signed_by uuid,
  signed_by_name text NOT NULL,
  added_at timestamptz NOT NULL,
  UNIQUE (extract_id, version),
  FOREIGN KEY (authority_id, extract_id) REFERENCES documents.extracts (authority_id, id),
  FOREIGN KEY (authority_id, signed_by) REFERENCES identity.accounts (authority_id, id),
  FOREIGN KEY (file_id) REFERENCES files.files (id)
);
COMMENT ON TABLE documents.signed_extracts IS 'Extracts of register books under the signature of the authority, with the certificate it was made by: version 1 as signed, then the same bytes with evidence behind them; the newest counts';
CREATE INDEX signed_extracts_by_extract ON documents.signed_extracts (authority_id, extract_id, version DESC);
CREATE INDEX signed_extracts_by_file ON documents.signed_extracts (file_id);
CREATE INDEX signed_extracts_by_person ON documents.signed_extracts (authority_id, signed_by) WHERE signed_by IS NOT NULL;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON documents.signed_extracts FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
SELECT platform.wall('documents.signed_extracts');
