-- What an authority keeps is asked at every attach: the sum up to yesterday is kept, only what came since is added up.
CREATE TABLE files.usages (
  authority_id uuid PRIMARY KEY,
  upto timestamptz NOT NULL,
  bytes bigint NOT NULL CHECK (bytes >= 0)
);
COMMENT ON TABLE files.usages IS 'Bytes of the files that an authority attached before an instant, which lies far enough back that no act of that time is still open';
CALL platform.raise_wall('files.usages', 'authority_id = platform.authority()', false, false);

CREATE INDEX files_by_time ON files.files (authority_id, kept_at) INCLUDE (size);
DROP INDEX files.files_by_authority;
