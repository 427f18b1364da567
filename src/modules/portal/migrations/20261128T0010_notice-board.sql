-- The notice board (bảng thông báo): an edition may be a notice that holds from a day to a day; so it is approved, corrected and kept like every article.
CREATE TABLE portal.notice_categories (
  code text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name text NOT NULL CHECK (name <> ''),
  name_en text NOT NULL,
  place smallint NOT NULL,
  added_by_name text NOT NULL CHECK (added_by_name <> ''),
  added_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz
);
COMMENT ON TABLE portal.notice_categories IS 'Kinds of notices on the boards of all sites; a closed one is chosen no more and goes on naming what stands under it';
SELECT platform.shared('portal.notice_categories');
INSERT INTO portal.notice_categories (code, name, name_en, place, added_by_name) VALUES
  ('moi-hop', 'Lịch họp, giấy mời', 'Meetings', 1, 'Krông'),
  ('dien-nuoc', 'Cắt điện, cắt nước, cấm đường', 'Power, water, roads', 2, 'Krông'),
  ('niem-yet', 'Niêm yết công khai', 'Public posting', 3, 'Krông'),
  ('tuyen-dung', 'Tuyển dụng, thi tuyển', 'Recruitment', 4, 'Krông'),
  ('dau-gia', 'Đấu giá, đấu thầu', 'Auctions and tenders', 5, 'Krông'),
  ('khac', 'Thông báo khác', 'Other notices', 9, 'Krông');

ALTER TABLE portal.editions
  ADD COLUMN notice_category text REFERENCES portal.notice_categories (code),
  ADD COLUMN notice_from date,
  ADD COLUMN notice_until date,
  ADD CONSTRAINT editions_notice CHECK ((notice_category IS NULL) = (notice_from IS NULL)
    AND (notice_until IS NULL OR (notice_from IS NOT NULL AND notice_until >= notice_from)));
COMMENT ON COLUMN portal.editions.notice_category IS 'Set where the edition is a notice of the board; null where it is none';
CREATE INDEX editions_with_notice ON portal.editions (notice_category, notice_from DESC) WHERE notice_category IS NOT NULL;

CREATE VIEW portal.published_notices AS
  SELECT p.article_id, e.notice_category AS category, c.name AS category_name, c.name_en AS category_name_en, e.notice_from AS from_on, e.notice_until AS until_on
  FROM portal.editions e JOIN portal.publications p ON p.edition_id = e.id AND p.until_at IS NULL JOIN portal.notice_categories c ON c.code = e.notice_category;
COMMENT ON VIEW portal.published_notices IS 'Promise to anonymous pages: which public articles are notices of the board, from when to when';
CREATE VIEW portal.published_notice_categories AS
  SELECT code, name, name_en, place FROM portal.notice_categories WHERE closed_at IS NULL;
COMMENT ON VIEW portal.published_notice_categories IS 'Promise to anonymous pages: the kinds of notices in their order';
GRANT SELECT ON portal.published_notices, portal.published_notice_categories TO krong_public, krong_app, krong_system;
