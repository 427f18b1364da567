-- The media library: pictures, recordings and papers of an authority, what is made of them for browsers, and which edition shows which.
CREATE TABLE portal.media (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  -- Its name in public addresses: chance, so that nobody guesses it.
  key text NOT NULL UNIQUE CHECK (key ~ '^[0-9a-f]{16}$'),
  kind text NOT NULL CHECK (kind IN ('picture', 'video', 'audio', 'captions', 'file')),
  file_id uuid NOT NULL REFERENCES files.files (id),
  hash char(64) NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  file_name text NOT NULL CHECK (octet_length(file_name) BETWEEN 1 AND 255),
  type text NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  width integer CHECK (width > 0),
  height integer CHECK (height > 0),
  seconds double precision CHECK (seconds >= 0),
  animated boolean NOT NULL,
  -- What people say of it.
  name text NOT NULL CHECK (name <> '' AND octet_length(name) <= 800),
  alt text NOT NULL,
  decorative boolean NOT NULL,
  caption text NOT NULL,
  credit text NOT NULL,
  language text NOT NULL CHECK (language IN ('vi', 'en', 'bru')),
  consent text NOT NULL,
  place text NOT NULL,
  -- Where the eye goes, in parts of a thousand from the upper left: what a cut at 16:9 keeps.
  focus_x smallint NOT NULL CHECK (focus_x BETWEEN 0 AND 1000),
  focus_y smallint NOT NULL CHECK (focus_y BETWEEN 0 AND 1000),
  -- What browsers are offered: {key, width, height, formats}; null until it is made.
  whole jsonb,
  banner jsonb,
  -- Why nothing could be made of it.
  failed text,
  sample boolean NOT NULL,
  made_at timestamptz NOT NULL,
  made_by uuid,
  made_by_name text NOT NULL CHECK (made_by_name <> ''),
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL))
);
COMMENT ON TABLE portal.media IS 'Pictures, recordings and papers that an authority keeps for its sites; the original is never public, but what is made of it';
CREATE INDEX media_by_time ON portal.media (authority_id, made_at DESC);
CREATE UNIQUE INDEX media_once ON portal.media (authority_id, hash) WHERE withdrawn_at IS NULL;
CREATE INDEX media_by_file ON portal.media (file_id);
SELECT platform.wall('portal.media');

CREATE TABLE portal.media_variants (
  -- Of the set that was made at once: the same bytes for ever under one address.
  key text NOT NULL CHECK (key ~ '^[0-9a-f]{16}$'),
  width smallint NOT NULL CHECK (width > 0),
  format text NOT NULL CHECK (format IN ('avif', 'webp', 'jpeg', 'png')),
  authority_id uuid NOT NULL,
  media_id uuid NOT NULL REFERENCES portal.media (id),
  height integer NOT NULL CHECK (height > 0),
  file_id uuid NOT NULL REFERENCES files.files (id),
  hash char(64) NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL CHECK (size > 0),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (key, width, format)
);
COMMENT ON TABLE portal.media_variants IS 'What browsers are sent of a picture: several widths and formats, nothing but pixels; a new cut is a new set';
CREATE INDEX media_variants_by_media ON portal.media_variants (media_id);
CREATE INDEX media_variants_by_file ON portal.media_variants (file_id);
SELECT platform.wall('portal.media_variants');

CREATE TABLE portal.edition_media (
  edition_id uuid NOT NULL REFERENCES portal.editions (id),
  media_id uuid NOT NULL REFERENCES portal.media (id),
  authority_id uuid NOT NULL,
  left_at timestamptz,
  PRIMARY KEY (edition_id, media_id)
);
COMMENT ON TABLE portal.edition_media IS 'Which media an edition shows, as its text and its lead picture name them; left_at = taken out of the draft';
CREATE INDEX edition_media_by_media ON portal.edition_media (media_id);
SELECT platform.wall('portal.edition_media');

ALTER TABLE portal.editions ADD COLUMN lead_media_id uuid REFERENCES portal.media (id);
CREATE INDEX editions_by_lead ON portal.editions (lead_media_id) WHERE lead_media_id IS NOT NULL;

CREATE OR REPLACE VIEW portal.published_articles AS
  SELECT a.id AS article_id, a.number, a.slug, a.site_id, a.authority_id, a.language, a.translation_of, a.localises, a.sample,
    e.id AS edition_id, e.number AS edition, e.title, e.lead, e.body, e.byline, e.source, e.correction,
    p.forced, p.first_at, p.from_at, p.ended, p.ended_why, p.until_at, p.merged_into,
    e.lead_media_id, m.banner AS lead_banner
  FROM portal.publications p JOIN portal.articles a ON a.id = p.article_id JOIN portal.editions e ON e.id = p.edition_id
    LEFT JOIN portal.media m ON m.id = e.lead_media_id
  WHERE p.ended IS DISTINCT FROM 'superseded';

-- Media are public while an edition that shows them is: now, or withdrawn under a notice. What was published in error is gone with its pictures.
CREATE VIEW portal.published_edition_media AS
  SELECT u.edition_id, u.media_id, m.key, m.kind, m.hash, m.file_name, m.type, m.size, m.seconds, m.name, m.alt, m.decorative, m.caption, m.credit, m.language,
    m.whole, m.banner
  FROM portal.edition_media u JOIN portal.publications p ON p.edition_id = u.edition_id JOIN portal.media m ON m.id = u.media_id
  WHERE u.left_at IS NULL AND (p.ended IS NULL OR p.ended = 'withdrawn');
COMMENT ON VIEW portal.published_edition_media IS 'Promise to anonymous pages: media of editions that readers may see, with what is said of them';

CREATE VIEW portal.published_variants AS
  SELECT v.key, v.width, v.format, v.hash, v.size, v.media_id
  FROM portal.media_variants v
  WHERE EXISTS (SELECT FROM portal.edition_media u JOIN portal.publications p ON p.edition_id = u.edition_id
    WHERE u.media_id = v.media_id AND u.left_at IS NULL AND (p.ended IS NULL OR p.ended = 'withdrawn'));
COMMENT ON VIEW portal.published_variants IS 'Promise to anonymous pages: what browsers are sent of pictures that readers may see';

GRANT SELECT ON portal.published_edition_media, portal.published_variants TO krong_public, krong_app, krong_system;
