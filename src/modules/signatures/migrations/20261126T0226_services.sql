-- What signing reaches outside, named by an administrator: who stamps the time (RFC 3161), remote signing services (CSC API v2).
CREATE TABLE signatures.services (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('time-stamp', 'remote')),
  name text NOT NULL CHECK (name <> ''),
  url text NOT NULL CHECK (url ~ '^https?://'),
  internal boolean NOT NULL,
  rank integer NOT NULL CHECK (rank > 0),
  encrypted_access bytea,
  added_at timestamptz NOT NULL,
  added_by text NOT NULL CHECK (added_by <> ''),
  ended_at timestamptz,
  ended_by text,
  CHECK ((kind = 'remote') = (encrypted_access IS NOT NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
COMMENT ON TABLE signatures.services IS 'Time-stamp authorities and remote signing services that this instance may ask, the lowest rank first; what they know us by under the instance secret (AES-256-GCM); closed, not deleted';
CREATE UNIQUE INDEX services_at_work ON signatures.services (kind, name) WHERE ended_at IS NULL;
SELECT platform.shared('signatures.services');
REVOKE SELECT ON signatures.services FROM krong_app;
GRANT SELECT (id, kind, name, url, internal, rank, added_at, added_by, ended_at, ended_by) ON signatures.services TO krong_app;
