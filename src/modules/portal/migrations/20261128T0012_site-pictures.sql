-- Emblem and banner of a site: pictures of its authority's library, one after the other; and what was put first by hand, found at once.
CREATE TABLE portal.site_pictures (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  place text NOT NULL CHECK (place IN ('emblem', 'banner-wide', 'banner-narrow')),
  media_id uuid NOT NULL REFERENCES portal.media (id),
  from_at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  until_at timestamptz,
  CHECK (until_at IS NULL OR until_at >= from_at)
);
COMMENT ON TABLE portal.site_pictures IS 'Which picture of the library stands as emblem or banner of a site, from when to when, and who chose it';
CREATE UNIQUE INDEX site_pictures_open ON portal.site_pictures (site_id, place) WHERE until_at IS NULL;
CREATE INDEX site_pictures_by_site ON portal.site_pictures (site_id, from_at DESC);
CREATE INDEX site_pictures_by_media ON portal.site_pictures (media_id);
SELECT platform.wall('portal.site_pictures');

CREATE VIEW portal.published_site_pictures AS
  SELECT p.site_id, p.place, m.id AS media_id, m.alt, m.decorative, m.whole
  FROM portal.site_pictures p JOIN portal.media m ON m.id = p.media_id WHERE p.until_at IS NULL AND m.whole IS NOT NULL;
COMMENT ON VIEW portal.published_site_pictures IS 'Promise to anonymous pages: emblem and banner of each site that chose them';

CREATE OR REPLACE VIEW portal.published_variants AS
  SELECT v.key, v.width, v.format, v.hash, v.size, v.media_id
  FROM portal.media_variants v
  WHERE EXISTS (SELECT FROM portal.edition_media u JOIN portal.publications p ON p.edition_id = u.edition_id
      WHERE u.media_id = v.media_id AND u.left_at IS NULL AND (p.ended IS NULL OR p.ended = 'withdrawn'))
    OR EXISTS (SELECT FROM portal.site_pictures s WHERE s.media_id = v.media_id AND s.until_at IS NULL);

GRANT SELECT ON portal.published_site_pictures TO krong_public, krong_app, krong_system;

CREATE INDEX placements_by_hand ON portal.placements (site_id, rank) WHERE rank IS NOT NULL AND main AND first_at IS NOT NULL AND left_at IS NULL;
