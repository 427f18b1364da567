-- The portal: sites, their sections, articles in editions, what of them was public from when to when, and which site shows what.
COMMENT ON SCHEMA portal IS 'Sites of authorities: sections, articles in editions, publications, adoption between sites';
GRANT USAGE ON SCHEMA portal TO krong_app, krong_system, krong_public;

CREATE TABLE portal.sites (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  parent_id uuid REFERENCES portal.sites (id),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  host text UNIQUE CHECK (host = lower(host) AND host ~ '^[a-z0-9.-]{3,253}$'),
  main boolean NOT NULL,
  kind text NOT NULL CHECK (kind IN ('authority', 'topic')),
  name text NOT NULL CHECK (name <> ''),
  tagline text NOT NULL,
  look jsonb NOT NULL,
  -- Who answers for it (người chịu trách nhiệm nội dung).
  responsible text NOT NULL,
  sample boolean NOT NULL,
  opened_at timestamptz NOT NULL,
  opened_by uuid,
  opened_by_name text NOT NULL CHECK (opened_by_name <> '')
);
COMMENT ON TABLE portal.sites IS 'Web sites of authorities, by host name or by path; look = colour, banner, blocks of the first page in their order';
CREATE UNIQUE INDEX sites_main ON portal.sites (main) WHERE main;
CREATE INDEX sites_by_authority ON portal.sites (authority_id);
CREATE INDEX sites_by_parent ON portal.sites (parent_id) WHERE parent_id IS NOT NULL;
SELECT platform.wall_open_reading('portal.sites');

CREATE TABLE portal.site_endings (
  site_id uuid PRIMARY KEY REFERENCES portal.sites (id),
  authority_id uuid NOT NULL,
  at timestamptz NOT NULL,
  why text NOT NULL CHECK (why <> ''),
  successor_id uuid REFERENCES portal.sites (id),
  by_name text NOT NULL CHECK (by_name <> '')
);
COMMENT ON TABLE portal.site_endings IS 'Sites in history mode: their authority ended; everything stays readable, nothing is changed any more';
CREATE INDEX site_endings_by_successor ON portal.site_endings (successor_id) WHERE successor_id IS NOT NULL;
SELECT platform.wall_open_reading('portal.site_endings');

-- What a decree demands of a site, as data with days.
CREATE TABLE portal.demands (
  code text NOT NULL CHECK (code ~ '^[a-z-]+$'),
  valid_from date NOT NULL,
  valid_to date,
  name text NOT NULL,
  -- Empty: every level.
  levels text[] NOT NULL,
  -- Older than so many days it is stale; null: only missing is a fault.
  stale_after integer CHECK (stale_after > 0),
  source text NOT NULL CHECK (source <> ''),
  PRIMARY KEY (code, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
COMMENT ON TABLE portal.demands IS 'Information that the site of an authority must hold, with source and days';
SELECT platform.shared('portal.demands');

INSERT INTO portal.demands (code, valid_from, valid_to, name, levels, stale_after, source) VALUES
  ('introduction', '2011-06-01', NULL, 'Giới thiệu chung', '{}', NULL, 'NĐ 43/2011/NĐ-CP Đ.10, NĐ 42/2022/NĐ-CP; số ngày là quy ước của Krông'),
  ('organisation', '2011-06-01', NULL, 'Cơ cấu tổ chức, chức năng, nhiệm vụ', '{}', NULL, 'NĐ 43/2011/NĐ-CP Đ.10, NĐ 42/2022/NĐ-CP; số ngày là quy ước của Krông'),
  ('leaders', '2011-06-01', NULL, 'Tiểu sử tóm tắt, nhiệm vụ của lãnh đạo', '{}', NULL, 'NĐ 43/2011/NĐ-CP Đ.10, NĐ 42/2022/NĐ-CP; số ngày là quy ước của Krông'),
  ('news', '2011-06-01', NULL, 'Tin tức, sự kiện', '{}', 30, 'NĐ 43/2011/NĐ-CP Đ.10, NĐ 42/2022/NĐ-CP; số ngày là quy ước của Krông'),
  ('steering', '2011-06-01', NULL, 'Thông tin chỉ đạo, điều hành', '{}', 60, 'NĐ 43/2011/NĐ-CP Đ.10, NĐ 42/2022/NĐ-CP; số ngày là quy ước của Krông'),
  ('law-dissemination', '2011-06-01', NULL, 'Phổ biến, hướng dẫn thực hiện pháp luật', '{}', 90, 'NĐ 43/2011/NĐ-CP Đ.10, NĐ 42/2022/NĐ-CP; số ngày là quy ước của Krông'),
  ('plans', '2011-06-01', NULL, 'Chiến lược, định hướng, quy hoạch, kế hoạch', '{}', 400, 'NĐ 43/2011/NĐ-CP Đ.10, NĐ 42/2022/NĐ-CP; số ngày là quy ước của Krông'),
  ('projects', '2011-06-01', NULL, 'Dự án, hạng mục đầu tư, đấu thầu, mua sắm công', '{}', 400, 'NĐ 43/2011/NĐ-CP Đ.10, NĐ 42/2022/NĐ-CP; số ngày là quy ước của Krông'),
  ('statistics', '2011-06-01', NULL, 'Thông tin, báo cáo thống kê', '{}', 400, 'NĐ 43/2011/NĐ-CP Đ.10, NĐ 42/2022/NĐ-CP; số ngày là quy ước của Krông'),
  ('boundaries', '2026-07-01', NULL, 'Bản đồ địa giới hành chính, điều kiện tự nhiên', '{commune}', NULL, 'NĐ 224/2026/NĐ-CP Đ.9'),
  ('culture', '2026-07-01', NULL, 'Lịch sử, văn hóa, di tích, danh thắng', '{commune}', NULL, 'NĐ 224/2026/NĐ-CP Đ.9');

CREATE TABLE portal.sections (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  parent_id uuid REFERENCES portal.sections (id),
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,79}$'),
  name text NOT NULL CHECK (name <> ''),
  name_en text NOT NULL,
  place smallint NOT NULL,
  demand text,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  UNIQUE (site_id, slug)
);
COMMENT ON TABLE portal.sections IS 'Sections (chuyên mục) of a site in their order; demand = the information of a decree that is kept in it';
CREATE INDEX sections_by_parent ON portal.sections (parent_id) WHERE parent_id IS NOT NULL;
SELECT platform.wall_open_reading('portal.sections');

CREATE TABLE portal.articles (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  authority_id uuid NOT NULL,
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
  language text NOT NULL CHECK (language IN ('vi', 'en')),
  translation_of uuid REFERENCES portal.articles (id),
  -- The article of another site that it says in its own words.
  localises uuid REFERENCES portal.articles (id),
  sample boolean NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  created_by_name text NOT NULL CHECK (created_by_name <> ''),
  UNIQUE (translation_of, language)
);
COMMENT ON TABLE portal.articles IS 'Articles of a site; number is their public name for ever. What they say stands in editions';
CREATE INDEX articles_by_site ON portal.articles (site_id, created_at DESC);
CREATE INDEX articles_localising ON portal.articles (localises) WHERE localises IS NOT NULL;
SELECT platform.wall('portal.articles');

CREATE TABLE portal.editions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  article_id uuid NOT NULL REFERENCES portal.articles (id),
  number smallint NOT NULL CHECK (number > 0),
  title text NOT NULL CHECK (octet_length(title) <= 1000),
  lead text NOT NULL,
  body jsonb NOT NULL,
  byline text NOT NULL,
  source text NOT NULL,
  -- What was corrected, as readers are told; empty in the first edition and where nothing of substance changed.
  correction text NOT NULL,
  review_on date,
  made_at timestamptz NOT NULL,
  made_by uuid,
  made_by_name text NOT NULL CHECK (made_by_name <> ''),
  changed_at timestamptz NOT NULL,
  UNIQUE (article_id, number)
);
COMMENT ON TABLE portal.editions IS 'What an article says, edition after edition; changed only while it is a draft, never once it was submitted';
SELECT platform.wall('portal.editions');

CREATE TABLE portal.edition_steps (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  edition_id uuid NOT NULL REFERENCES portal.editions (id),
  step text NOT NULL CHECK (step IN ('submitted', 'returned', 'approved', 'forced', 'unscheduled', 'discarded')),
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  why text NOT NULL,
  -- When it is to become public; null: at once.
  publish_at timestamptz,
  CHECK (publish_at IS NULL OR step IN ('approved', 'forced')),
  CHECK (why <> '' OR step NOT IN ('returned', 'forced'))
);
COMMENT ON TABLE portal.edition_steps IS 'What people did with an edition, each with its author and time; its state is read from the last one';
CREATE INDEX edition_steps_by_edition ON portal.edition_steps (edition_id, at);
SELECT platform.wall('portal.edition_steps');
CREATE TRIGGER edition_steps_never_change BEFORE UPDATE OR DELETE ON portal.edition_steps
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE portal.publications (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  article_id uuid NOT NULL REFERENCES portal.articles (id),
  edition_id uuid NOT NULL UNIQUE REFERENCES portal.editions (id),
  -- Published without a second person's review.
  forced boolean NOT NULL,
  published_by_name text NOT NULL CHECK (published_by_name <> ''),
  -- Since when the article was public, whatever the edition.
  first_at timestamptz NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz,
  ended text CHECK (ended IN ('superseded', 'withdrawn', 'merged', 'error')),
  ended_why text,
  ended_by_name text,
  merged_into uuid REFERENCES portal.articles (id),
  CHECK ((until_at IS NULL) = (ended IS NULL)),
  CHECK (until_at IS NULL OR until_at >= from_at),
  CHECK ((ended = 'merged') = (merged_into IS NOT NULL)),
  CHECK (ended IS NULL OR ended = 'superseded' OR ended_why <> '')
);
COMMENT ON TABLE portal.publications IS 'Which edition was public from when to when, and how that ended: superseded by the next, withdrawn (text stays under a notice), merged into another, published in error (gone)';
CREATE UNIQUE INDEX publications_open ON portal.publications (article_id) WHERE until_at IS NULL;
CREATE INDEX publications_by_article ON portal.publications (article_id, from_at DESC);
CREATE INDEX publications_merged ON portal.publications (merged_into) WHERE merged_into IS NOT NULL;
SELECT platform.wall('portal.publications');

CREATE TABLE portal.placements (
  article_id uuid NOT NULL REFERENCES portal.articles (id),
  section_id uuid NOT NULL REFERENCES portal.sections (id),
  authority_id uuid NOT NULL,
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  -- Of the sections of a site the one whose name stands above the article, and that counts it once.
  main boolean NOT NULL,
  -- Place in a section that is ordered by hand; null: by time.
  rank integer,
  first_at timestamptz,
  left_at timestamptz,
  PRIMARY KEY (section_id, article_id)
);
COMMENT ON TABLE portal.placements IS 'In which sections of which sites an article stands: of its own site, and of those that adopted it. first_at is null until it is public, left_at says since when it stands there no more';
CREATE UNIQUE INDEX placements_main ON portal.placements (article_id, site_id) WHERE main AND left_at IS NULL;
CREATE INDEX placements_newest ON portal.placements (site_id, first_at DESC) WHERE main AND first_at IS NOT NULL AND left_at IS NULL;
CREATE INDEX placements_of_section ON portal.placements (section_id, rank NULLS LAST, first_at DESC) WHERE first_at IS NOT NULL AND left_at IS NULL;
CREATE INDEX placements_by_time ON portal.placements (section_id, first_at DESC) WHERE first_at IS NOT NULL AND left_at IS NULL;
SELECT platform.wall('portal.placements');

CREATE TABLE portal.offers (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  article_id uuid NOT NULL REFERENCES portal.articles (id),
  direction text NOT NULL CHECK (direction IN ('down', 'up')),
  at timestamptz NOT NULL,
  by_name text NOT NULL CHECK (by_name <> ''),
  ended_at timestamptz
);
COMMENT ON TABLE portal.offers IS 'Articles that a site offers to the sites below it, or to the one above';
CREATE UNIQUE INDEX offers_open ON portal.offers (article_id, direction) WHERE ended_at IS NULL;
SELECT platform.wall_open_reading('portal.offers');

CREATE TABLE portal.adoptions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  article_id uuid NOT NULL REFERENCES portal.articles (id),
  decision text NOT NULL CHECK (decision IN ('adopted', 'declined', 'localised')),
  local_article_id uuid REFERENCES portal.articles (id),
  why text NOT NULL,
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  ended_at timestamptz,
  CHECK ((decision = 'localised') = (local_article_id IS NOT NULL))
);
COMMENT ON TABLE portal.adoptions IS 'What a site decided of an article that another one offered: shows it, does not, or says it in its own words';
CREATE UNIQUE INDEX adoptions_open ON portal.adoptions (site_id, article_id) WHERE ended_at IS NULL;
CREATE INDEX adoptions_by_article ON portal.adoptions (article_id);
CREATE INDEX adoptions_by_local ON portal.adoptions (local_article_id) WHERE local_article_id IS NOT NULL;
SELECT platform.wall_open_reading('portal.adoptions');

-- What the public may read.
CREATE VIEW portal.published_sites AS
  SELECT s.id AS site_id, s.authority_id, s.parent_id, s.slug, s.host, s.main, s.kind, s.name, s.tagline, s.look, s.responsible, s.sample,
    e.at AS ended_at, e.why AS ended_why, e.successor_id
  FROM portal.sites s LEFT JOIN portal.site_endings e ON e.site_id = s.id;
COMMENT ON VIEW portal.published_sites IS 'Promise to anonymous pages: sites, those in history mode with their successor';

CREATE VIEW portal.published_sections AS
  SELECT id AS section_id, site_id, parent_id, slug, name, name_en, place FROM portal.sections WHERE closed_at IS NULL;
COMMENT ON VIEW portal.published_sections IS 'Promise to anonymous pages: open sections';

CREATE VIEW portal.published_articles AS
  SELECT a.id AS article_id, a.number, a.slug, a.site_id, a.authority_id, a.language, a.translation_of, a.localises, a.sample,
    e.id AS edition_id, e.number AS edition, e.title, e.lead, e.body, e.byline, e.source, e.correction,
    p.forced, p.first_at, p.from_at, p.ended, p.ended_why, p.until_at, p.merged_into
  FROM portal.publications p JOIN portal.articles a ON a.id = p.article_id JOIN portal.editions e ON e.id = p.edition_id
  WHERE p.ended IS DISTINCT FROM 'superseded';
COMMENT ON VIEW portal.published_articles IS 'Promise to anonymous pages: what is public now, and what was until it was withdrawn, merged or found in error (ended says which)';

CREATE VIEW portal.published_placements AS
  SELECT section_id, article_id, site_id, main, rank, first_at FROM portal.placements WHERE first_at IS NOT NULL AND left_at IS NULL;
COMMENT ON VIEW portal.published_placements IS 'Promise to anonymous pages: which site shows which article in which section';

GRANT SELECT ON portal.published_sites, portal.published_sections, portal.published_articles, portal.published_placements
  TO krong_public, krong_app, krong_system;

-- Visits, counted in memory and added here every second: no row for a visitor, no cookie.
CREATE TABLE portal.site_views (
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  day date NOT NULL,
  guests bigint NOT NULL CHECK (guests >= 0),
  bots bigint NOT NULL CHECK (bots >= 0),
  PRIMARY KEY (site_id, day)
);
COMMENT ON TABLE portal.site_views IS 'Pages of a site that were read on a day in Viet Nam, by people and by search engines';
SELECT platform.shared('portal.site_views');

CREATE TABLE portal.article_views (
  article_id uuid NOT NULL REFERENCES portal.articles (id),
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  guests bigint NOT NULL CHECK (guests >= 0),
  bots bigint NOT NULL CHECK (bots >= 0),
  PRIMARY KEY (article_id, site_id)
);
COMMENT ON TABLE portal.article_views IS 'How often an article was read on each site that shows it';
CREATE INDEX article_views_by_site ON portal.article_views (site_id);
SELECT platform.shared('portal.article_views');

CREATE TABLE portal.earlier_views (
  site_id uuid PRIMARY KEY REFERENCES portal.sites (id),
  views bigint NOT NULL CHECK (views >= 0),
  source text NOT NULL CHECK (source <> '')
);
COMMENT ON TABLE portal.earlier_views IS 'What the counter of a site stood at when it moved here';
SELECT platform.shared('portal.earlier_views');

CREATE TABLE portal.online (
  process text PRIMARY KEY,
  at timestamptz NOT NULL,
  sites jsonb NOT NULL
);
COMMENT ON TABLE portal.online IS 'Who reads at this moment, as each process last told it: site → guests, bots; rows of processes that ended grow old';
SELECT platform.shared('portal.online');

CREATE VIEW portal.published_site_days AS
  SELECT site_id, day, guests + bots AS views FROM portal.site_views
  UNION ALL SELECT site_id, NULL, views FROM portal.earlier_views;
COMMENT ON VIEW portal.published_site_days IS 'Promise to anonymous pages: how often the pages of a site were read on each day, and (without a day) before it moved here';

CREATE VIEW portal.published_article_views AS
  SELECT article_id, site_id, guests + bots AS views FROM portal.article_views;
COMMENT ON VIEW portal.published_article_views IS 'Promise to anonymous pages: how often an article was read on each site';

CREATE VIEW portal.published_online AS
  SELECT key::uuid AS site_id, sum((value->>'guests')::int) AS guests, sum((value->>'bots')::int) AS bots
  FROM portal.online o, jsonb_each(o.sites) WHERE o.at > now() - interval '2 minutes' GROUP BY key;
COMMENT ON VIEW portal.published_online IS 'Promise to anonymous pages: who reads each site at this moment';

GRANT SELECT ON portal.published_site_days, portal.published_article_views, portal.published_online TO krong_public, krong_app, krong_system;
