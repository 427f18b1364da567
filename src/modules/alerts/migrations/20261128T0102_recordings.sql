-- What an announcer recorded of a script: heard at the desk, in the programme, on the article that was read.
CREATE TABLE alerts.recordings (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  script_id uuid NOT NULL REFERENCES alerts.scripts (id),
  -- Its name in public addresses: chance, so that nobody guesses it.
  key text NOT NULL UNIQUE CHECK (key ~ '^[0-9a-f]{16}$'),
  file_id uuid NOT NULL REFERENCES files.files (id),
  hash char(64) NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  file_name text NOT NULL CHECK (octet_length(file_name) BETWEEN 1 AND 255),
  type text NOT NULL CHECK (type ~ '^audio/'),
  size bigint NOT NULL CHECK (size > 0),
  seconds double precision CHECK (seconds >= 0),
  reader text NOT NULL CHECK (reader <> ''),
  made_at timestamptz NOT NULL,
  made_by_name text NOT NULL CHECK (made_by_name <> ''),
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL))
);
COMMENT ON TABLE alerts.recordings IS 'Scripts as an announcer recorded them; another recording takes the place of the one before, which is closed';
CREATE UNIQUE INDEX recordings_of_script ON alerts.recordings (script_id) WHERE withdrawn_at IS NULL;
CREATE INDEX recordings_by_script ON alerts.recordings (script_id);
CREATE INDEX recordings_by_file ON alerts.recordings (file_id);
SELECT platform.wall('alerts.recordings');
CREATE INDEX scripts_by_source ON alerts.scripts (source_id) WHERE source_id IS NOT NULL;

-- Heard by everybody once it is planned to be read.
CREATE VIEW alerts.published_recordings AS
  SELECT r.script_id, r.authority_id, s.source_type, s.source_id, r.key, r.hash, r.file_name, r.type, r.size, r.seconds, r.reader, r.made_at
  FROM alerts.recordings r JOIN alerts.scripts s ON s.id = r.script_id
  WHERE r.withdrawn_at IS NULL AND EXISTS (SELECT FROM alerts.airings a WHERE a.script_id = s.id);
COMMENT ON VIEW alerts.published_recordings IS 'Promise to anonymous pages: recordings of scripts that are in the programme, with the name of who reads';
GRANT SELECT ON alerts.published_recordings TO krong_public, krong_app, krong_system;
