-- What the verifier said of a file, each time it was asked: rows never change, the newest counts (TT 15/2025/TT-BKHCN, PL II).
CREATE TABLE signatures.verifications (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  file_hash text NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
  verified_at timestamptz NOT NULL,
  indication text NOT NULL CHECK (indication IN ('TOTAL-PASSED', 'INDETERMINATE', 'TOTAL-FAILED')),
  sub_indication text,
  signatures integer NOT NULL CHECK (signatures >= 0),
  report jsonb NOT NULL
);
COMMENT ON TABLE signatures.verifications IS 'What the verifier said of the signatures of a file of an authority (kit/pades), with the whole report in ETSI EN 319 102-1 terms';
CREATE UNIQUE INDEX verifications_of_file ON signatures.verifications (authority_id, file_hash, verified_at DESC);
SELECT platform.wall('signatures.verifications');
