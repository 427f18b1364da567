-- Papers that bear a mark of secrecy are closed: Luật 29/2018/QH14; NĐ 30/2020 Đ.16.3, 22.4 keep them out of this register.
CREATE TABLE documents.withholdings (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  version_id uuid REFERENCES documents.versions (id),
  mark text NOT NULL CHECK (mark IN ('secret', 'high-secret', 'top-secret')),
  read_as text NOT NULL,
  page integer,
  since timestamptz NOT NULL,
  by_name text NOT NULL,
  until timestamptz,
  until_by_name text,
  why text,
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id),
  CHECK ((until IS NULL) = (why IS NULL) AND (until IS NULL) = (until_by_name IS NULL)),
  CHECK (why <> '')
);
COMMENT ON TABLE documents.withholdings IS 'Documents closed because a mark of secrecy was found on them, by whom, and who found that there is none, and why; as long as a row is open nobody opens their files';
CREATE UNIQUE INDEX one_open_withholding ON documents.withholdings (document_id) WHERE until IS NULL;
CREATE INDEX withholdings_by_document ON documents.withholdings (authority_id, document_id);
CREATE INDEX withholdings_by_version ON documents.withholdings (version_id) WHERE version_id IS NOT NULL;
SELECT platform.wall('documents.withholdings');
