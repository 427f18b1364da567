CREATE TABLE platform.milestones (
  name text PRIMARY KEY,
  reached_at timestamptz NOT NULL
);
COMMENT ON TABLE platform.milestones IS 'What this instance has behind it once and for all, e.g. each part of the demo district; written in the same transaction as the thing itself';
SELECT platform.shared('platform.milestones');
