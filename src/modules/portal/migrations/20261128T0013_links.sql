-- Links of what is public, and whether they still lead somewhere.
CREATE TABLE portal.links (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  article_id uuid NOT NULL REFERENCES portal.articles (id),
  href text NOT NULL CHECK (octet_length(href) BETWEEN 1 AND 8000),
  -- The words that lead there.
  words text NOT NULL,
  found_at timestamptz NOT NULL,
  -- It stands in what is public no more.
  left_at timestamptz,
  -- Null: it was not looked at yet, or somebody wants to know again.
  checked_at timestamptz,
  -- What came back: empty where it leads somewhere, else a stable code.
  answer text NOT NULL DEFAULT '',
  -- Since when it is known to lead nowhere.
  dead_since timestamptz,
  CHECK ((answer = '') = (dead_since IS NULL))
);
COMMENT ON TABLE portal.links IS 'Links that public articles hold, when each was last followed and since when it leads nowhere';
CREATE UNIQUE INDEX links_once ON portal.links (article_id, md5(href));
CREATE INDEX links_by_href ON portal.links USING hash (href);
CREATE INDEX links_due ON portal.links (checked_at NULLS FIRST) WHERE left_at IS NULL;
CREATE INDEX links_dead ON portal.links (authority_id, dead_since) WHERE left_at IS NULL AND dead_since IS NOT NULL;
SELECT platform.wall('portal.links');
