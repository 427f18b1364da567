-- A demo's counters are made up, and say so.
ALTER TABLE portal.earlier_views ADD COLUMN sample boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN portal.earlier_views.sample IS 'The counter of this site began with made-up figures, for trying the program out';

CREATE OR REPLACE VIEW portal.published_site_days AS
  SELECT site_id, day, guests + bots AS views, false AS sample FROM portal.site_views
  UNION ALL SELECT site_id, NULL, views, sample FROM portal.earlier_views;
