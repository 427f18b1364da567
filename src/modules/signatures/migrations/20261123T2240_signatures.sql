-- Whom this instance trusts: certificates of certification authorities and of time-stamping authorities (TT 15/2025/TT-BKHCN, PL II: the
-- software must allow authorities to be added and removed). Rows are closed, not deleted; what was trusted when stays readable.
CREATE TABLE signatures.trust_anchors (
  id uuid PRIMARY KEY,
  fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  name text NOT NULL CHECK (name <> ''),
  list text NOT NULL CHECK (list IN ('official', 'public', 'foreign', 'trial')),
  certificate bytea NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_until timestamptz NOT NULL,
  added_at timestamptz NOT NULL,
  added_by text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  removed_at timestamptz,
  removed_by text,
  removed_reason text,
  CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_reason IS NULL))
);
COMMENT ON TABLE signatures.trust_anchors IS 'Certificates that chains may end in: official (chữ ký số chuyên dùng công vụ), public (chữ ký số công cộng), foreign, or of this instance''s trial authority';
CREATE UNIQUE INDEX trust_anchors_at_work ON signatures.trust_anchors (fingerprint) WHERE removed_at IS NULL;
SELECT platform.shared('signatures.trust_anchors');
