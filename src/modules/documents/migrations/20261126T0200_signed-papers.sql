-- A paper that is signed by key is set before the first signature: 'checked' bears check marks, 'signed' the competent person's signature,
-- 'issued' number, date and seal, 'copy' is an electronic copy of a scan. Until the seal is on it an issued paper waits and leaves nowhere.
ALTER TABLE documents.versions DROP CONSTRAINT versions_role_check;
ALTER TABLE documents.versions ADD CONSTRAINT versions_role_check
  CHECK (role IN ('paper', 'attachment', 'draft', 'checked', 'signed', 'proof', 'issued', 'copy'));
ALTER TABLE documents.documents ADD COLUMN unsealed boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN documents.documents.unsealed IS 'Issued with its number, and the signature of the authority is not on it yet: it is not delivered';
CREATE INDEX documents_unsealed ON documents.documents (authority_id) WHERE unsealed;
