-- What browsers are sent of a film: two sizes as MP4, and the same cut for HLS with the lists of their parts.
ALTER TABLE portal.media ADD COLUMN film jsonb;
COMMENT ON COLUMN portal.media.film IS 'What browsers are offered of a film: {key, sizes: [{name, width, height, size}]}; null until it is made';

CREATE TABLE portal.media_films (
  -- Of the set that was made at once: the same bytes for ever under one address.
  key text NOT NULL CHECK (key ~ '^[0-9a-f]{16}$'),
  name text NOT NULL CHECK (name ~ '^(360|720)\.(mp4|m4s|m3u8)$|^tat-ca\.m3u8$'),
  authority_id uuid NOT NULL,
  media_id uuid NOT NULL REFERENCES portal.media (id),
  -- A film is a kept file, a list of its parts a text.
  file_id uuid REFERENCES files.files (id),
  hash char(64) CHECK (hash ~ '^[0-9a-f]{64}$'),
  size bigint CHECK (size > 0),
  list text,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (key, name),
  CHECK ((list IS NULL) = (file_id IS NOT NULL)),
  CHECK ((file_id IS NULL) = (hash IS NULL) AND (file_id IS NULL) = (size IS NULL))
);
COMMENT ON TABLE portal.media_films IS 'What browsers are sent of a film: its sizes as MP4 and cut for HLS (RFC 8216), without where and by whom it was taken';
CREATE INDEX media_films_by_media ON portal.media_films (media_id);
CREATE INDEX media_films_by_file ON portal.media_films (file_id) WHERE file_id IS NOT NULL;
SELECT platform.wall('portal.media_films');

CREATE OR REPLACE VIEW portal.published_edition_media AS
  SELECT u.edition_id, u.media_id, m.key, m.kind, m.hash, m.file_name, m.type, m.size, m.seconds, m.name, m.alt, m.decorative, m.caption, m.credit, m.language,
    m.whole, m.banner, m.film
  FROM portal.edition_media u JOIN portal.publications p ON p.edition_id = u.edition_id JOIN portal.media m ON m.id = u.media_id
  WHERE u.left_at IS NULL AND (p.ended IS NULL OR p.ended = 'withdrawn');

CREATE VIEW portal.published_films AS
  SELECT f.key, f.name, f.hash, f.size, f.list
  FROM portal.media_films f
  WHERE EXISTS (SELECT FROM portal.edition_media u JOIN portal.publications p ON p.edition_id = u.edition_id
    WHERE u.media_id = f.media_id AND u.left_at IS NULL AND (p.ended IS NULL OR p.ended = 'withdrawn'));
COMMENT ON VIEW portal.published_films IS 'Promise to anonymous pages: what browsers are sent of films that readers may see';
GRANT SELECT ON portal.published_films TO krong_public, krong_app, krong_system;
