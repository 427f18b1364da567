-- The menu of a site, as its editors arranged it; without a row it is the first sections of the site.
CREATE TABLE portal.menus (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  -- [{label, labelEn, to, inside}]: to = section:<id>, service:<word> or an address; inside = below the one above.
  items jsonb NOT NULL CHECK (jsonb_typeof(items) = 'array'),
  from_at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  until_at timestamptz,
  CHECK (until_at IS NULL OR until_at >= from_at)
);
COMMENT ON TABLE portal.menus IS 'Menus of sites, one after the other: who arranged which, from when to when';
CREATE UNIQUE INDEX menus_open ON portal.menus (site_id) WHERE until_at IS NULL;
CREATE INDEX menus_by_site ON portal.menus (site_id, from_at DESC);
SELECT platform.wall_open_reading('portal.menus');

CREATE VIEW portal.published_menus AS
  SELECT site_id, items FROM portal.menus WHERE until_at IS NULL;
COMMENT ON VIEW portal.published_menus IS 'Promise to anonymous pages: the menu of each site that has one of its own';
GRANT SELECT ON portal.published_menus TO krong_public, krong_app, krong_system;
