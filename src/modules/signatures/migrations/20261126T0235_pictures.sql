-- Pictures that signatures show: a person's hand signature, an authority's seal (NĐ 30/2020 PL I.I.II.7.d, 8.a). Rows are closed, not deleted.
CREATE TABLE signatures.pictures (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  account_id uuid REFERENCES identity.accounts (id),
  png bytea NOT NULL CHECK (length(png) <= 1048576),
  added_at timestamptz NOT NULL,
  added_by text NOT NULL CHECK (added_by <> ''),
  ended_at timestamptz,
  ended_by text,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
COMMENT ON TABLE signatures.pictures IS 'PNG of the hand signature of a person (account_id) or of the seal of an authority (no account); one of each is at work';
CREATE UNIQUE INDEX pictures_at_work ON signatures.pictures (authority_id, coalesce(account_id, authority_id)) WHERE ended_at IS NULL;
CREATE INDEX pictures_of_account ON signatures.pictures (account_id);
SELECT platform.wall('signatures.pictures');
