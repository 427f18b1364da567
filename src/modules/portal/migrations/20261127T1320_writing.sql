-- The writing screen: drafts that nobody overwrites unseen, reasons for personal data, previews for people without an account, days of review.
ALTER TABLE portal.editions
  ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  -- Who wrote in it last; empty: who made it.
  ADD COLUMN changed_by_name text NOT NULL DEFAULT '';
COMMENT ON COLUMN portal.editions.revision IS 'Raised by every change of a draft: who writes says over which state, so that nobody overwrites unseen';

ALTER TABLE portal.edition_steps ADD COLUMN disclosure text NOT NULL DEFAULT '';
COMMENT ON COLUMN portal.edition_steps.disclosure IS 'Why personal data that was found in the text may stand there; empty where none was found';

CREATE TABLE portal.preview_links (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  edition_id uuid NOT NULL REFERENCES portal.editions (id),
  -- SHA-256 of what stands in the address; the address itself is kept nowhere.
  token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  for_whom text NOT NULL CHECK (for_whom <> ''),
  made_at timestamptz NOT NULL,
  made_by_name text NOT NULL CHECK (made_by_name <> ''),
  until_at timestamptz NOT NULL CHECK (until_at > made_at),
  ended_at timestamptz,
  ended_by_name text,
  visits integer NOT NULL DEFAULT 0 CHECK (visits >= 0),
  last_visit_at timestamptz,
  CHECK ((ended_at IS NULL) = (ended_by_name IS NULL))
);
COMMENT ON TABLE portal.preview_links IS 'Unguessable links to one edition for somebody without an account, with their end and how often they were opened';
CREATE INDEX preview_links_by_edition ON portal.preview_links (edition_id, made_at DESC);
SELECT platform.wall('portal.preview_links');

CREATE TABLE portal.reviews (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  article_id uuid NOT NULL REFERENCES portal.articles (id),
  edition_id uuid NOT NULL REFERENCES portal.editions (id),
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  next_on date
);
COMMENT ON TABLE portal.reviews IS 'Somebody read what is public again and found it still true; next_on is the day on which it is read again';
CREATE INDEX reviews_by_article ON portal.reviews (article_id, at DESC);
CREATE INDEX reviews_by_edition ON portal.reviews (edition_id, at DESC);
SELECT platform.wall('portal.reviews');
CREATE TRIGGER reviews_never_change BEFORE UPDATE OR DELETE ON portal.reviews
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
CREATE INDEX editions_to_review ON portal.editions (review_on) WHERE review_on IS NOT NULL;

-- Events (sự kiện): an edition may say where and when something takes place.
ALTER TABLE portal.editions
  ADD COLUMN event_place text,
  ADD COLUMN event_from timestamptz,
  ADD COLUMN event_to timestamptz,
  ADD CONSTRAINT editions_event CHECK ((event_place IS NULL) = (event_from IS NULL) AND (event_to IS NULL OR event_to >= event_from));
CREATE INDEX editions_with_event ON portal.editions (event_from) WHERE event_from IS NOT NULL;

CREATE TABLE portal.article_tags (
  article_id uuid NOT NULL REFERENCES portal.articles (id),
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  authority_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  added_at timestamptz NOT NULL,
  added_by_name text NOT NULL CHECK (added_by_name <> ''),
  removed_at timestamptz,
  PRIMARY KEY (article_id, slug)
);
COMMENT ON TABLE portal.article_tags IS 'Tags (thẻ) of articles: what an article is about besides its sections; removed_at says since when it is not any more';
CREATE INDEX article_tags_by_slug ON portal.article_tags (slug, article_id) WHERE removed_at IS NULL;
SELECT platform.wall('portal.article_tags');

CREATE VIEW portal.published_tags AS
  SELECT t.article_id, t.slug, t.name FROM portal.article_tags t
  WHERE t.removed_at IS NULL AND EXISTS (SELECT FROM portal.publications p WHERE p.article_id = t.article_id AND p.until_at IS NULL);
COMMENT ON VIEW portal.published_tags IS 'Promise to anonymous pages: what public articles are about';

CREATE VIEW portal.published_events AS
  SELECT p.article_id, e.event_place AS place, e.event_from AS from_at, e.event_to AS to_at
  FROM portal.editions e JOIN portal.publications p ON p.edition_id = e.id AND p.until_at IS NULL WHERE e.event_from IS NOT NULL;
COMMENT ON VIEW portal.published_events IS 'Promise to anonymous pages: where and when what public articles tell of takes place';

GRANT SELECT ON portal.published_tags, portal.published_events TO krong_public, krong_app, krong_system;
