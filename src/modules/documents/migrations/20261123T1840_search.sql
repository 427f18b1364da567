-- Searching by date: the day of a paper is the one that it bears, else the one on which it came here (in Viet Nam, UTC+7 all year).
ALTER TABLE documents.documents ADD COLUMN day date
  GENERATED ALWAYS AS (coalesce(issued_on, ((created_at AT TIME ZONE 'UTC') + interval '7 hours')::date)) STORED;
CREATE INDEX documents_by_own_day ON documents.documents (authority_id, day DESC, id DESC);
DROP INDEX documents.documents_by_day;

CREATE TABLE documents.saved_searches (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  by_name text NOT NULL,
  unit_id uuid,
  name text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  query jsonb NOT NULL,
  kept_at timestamptz NOT NULL,
  looked_at timestamptz NOT NULL,
  removed_at timestamptz
);
COMMENT ON TABLE documents.saved_searches IS 'Searches that people keep under a name, for themselves or for their unit';
CREATE INDEX saved_searches_of_account ON documents.saved_searches (authority_id, account_id) WHERE removed_at IS NULL;
CREATE INDEX saved_searches_of_unit ON documents.saved_searches (authority_id, unit_id) WHERE removed_at IS NULL AND unit_id IS NOT NULL;
SELECT platform.wall('documents.saved_searches');
