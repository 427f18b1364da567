-- Files: what bytes the store keeps (blobs), and what each authority has of them (files).
COMMENT ON SCHEMA files IS 'Files kept under their hash: what the store holds, and which authority attached it under which name';
GRANT USAGE ON SCHEMA files TO krong_app, krong_system;

CREATE TABLE files.blobs (
  hash char(64) PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL CHECK (size > 0),
  kept_at timestamptz NOT NULL
);
COMMENT ON TABLE files.blobs IS 'Bytes that the store holds or is about to hold, by SHA-256; written before the bytes, so that nothing is ever held unknown';
COMMENT ON COLUMN files.blobs.kept_at IS 'When they were last uploaded; the sweeper leaves a day for attaching them';
CREATE INDEX blobs_by_age ON files.blobs (kept_at);
-- People never see this table: that some bytes exist elsewhere is nobody's business. The foreign key below still holds.
CALL platform.raise_wall('files.blobs', 'false', false, false);
GRANT DELETE ON files.blobs TO krong_system;

CREATE TABLE files.files (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  hash char(64) NOT NULL REFERENCES files.blobs,
  name text NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 255),
  size bigint NOT NULL CHECK (size > 0),
  type text NOT NULL,
  traits text[] NOT NULL,
  kept_by uuid,
  kept_at timestamptz NOT NULL
);
COMMENT ON TABLE files.files IS 'A file as an authority has it: its name, its kind told from the content, who brought it and when; never altered';
COMMENT ON COLUMN files.files.traits IS 'What is worth knowing before opening it: encrypted, pdf-javascript and so on';
COMMENT ON COLUMN files.files.kept_by IS 'Account that brought it; empty when Krông itself did';
CREATE INDEX files_by_hash ON files.files (hash);
-- Covers the sum of an authority''s sizes, which every attach asks for.
CREATE INDEX files_by_authority ON files.files (authority_id) INCLUDE (size);
SELECT platform.wall('files.files');
CREATE TRIGGER files_never_change BEFORE UPDATE OR DELETE ON files.files
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE files.quotas (
  authority_id uuid PRIMARY KEY,
  bytes bigint NOT NULL CHECK (bytes >= 0),
  set_at timestamptz NOT NULL
);
COMMENT ON TABLE files.quotas IS 'How many bytes an authority may keep, where it differs from the ordinary limit';
CALL platform.raise_wall('files.quotas', 'authority_id = platform.authority()', false, false);
