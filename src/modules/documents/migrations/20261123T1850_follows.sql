CREATE TABLE documents.follows (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  account_id uuid NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id),
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE documents.follows IS 'Who wants to hear of every step of a document, as long as they may read it';
CREATE UNIQUE INDEX follows_in_force ON documents.follows (document_id, account_id) WHERE until IS NULL;
CREATE INDEX follows_by_document ON documents.follows (authority_id, document_id);
CREATE INDEX follows_by_account ON documents.follows (authority_id, account_id);
SELECT platform.wall('documents.follows');
