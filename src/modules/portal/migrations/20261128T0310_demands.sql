-- What is demanded has two ages: until 30 June 2026 and from 1 July 2026; and more is demanded than sections hold.
ALTER TABLE portal.demands ADD COLUMN kept_in text NOT NULL DEFAULT 'section'
  CHECK (kept_in IN ('section', 'contacts', 'legal-documents', 'week', 'receptions'));
COMMENT ON COLUMN portal.demands.kept_in IS 'Where it is told: in a section of the site, or by what its authority publishes elsewhere';

-- [recalled] The days of the decrees: signed 13 June 2011, in force from 1 August 2011. Days after which something is stale are conventions of Krông.
UPDATE portal.demands SET valid_from = '2011-08-01', valid_to = '2026-06-30', source = 'NĐ 43/2011/NĐ-CP ngày 13/6/2011 Đ.10; NĐ 42/2022/NĐ-CP ngày 24/6/2022'
WHERE valid_from = '2011-06-01';
UPDATE portal.demands SET source = 'NĐ 224/2026/NĐ-CP ngày 24/6/2026 Đ.9' WHERE valid_from = '2026-07-01';

-- [recalled] what the article refers to: Luật Chuyển đổi số Đ.34 khoản 2, Luật Tiếp cận thông tin Đ.17.
INSERT INTO portal.demands (code, valid_from, valid_to, name, levels, stale_after, source, kept_in)
SELECT code, '2026-07-01', NULL, name, levels, stale_after, CASE WHEN code IN ('introduction', 'organisation', 'leaders') THEN 'NĐ 224/2026/NĐ-CP ngày 24/6/2026 Đ.9'
  ELSE 'NĐ 224/2026/NĐ-CP ngày 24/6/2026 Đ.9, dẫn Luật Chuyển đổi số 148/2025/QH15 Đ.34.2 và Luật Tiếp cận thông tin 2016 Đ.17 (điều dẫn ghi theo trí nhớ)' END, kept_in
FROM portal.demands WHERE valid_to = '2026-06-30';
INSERT INTO portal.demands (code, valid_from, valid_to, name, levels, stale_after, source, kept_in) VALUES
  ('contacts', '2011-08-01', '2026-06-30', 'Thông tin liên hệ của cơ quan', '{}', NULL, 'NĐ 43/2011/NĐ-CP ngày 13/6/2011 Đ.10', 'contacts'),
  ('legal-documents', '2011-08-01', '2026-06-30', 'Văn bản pháp luật, văn bản chỉ đạo', '{}', NULL, 'NĐ 43/2011/NĐ-CP ngày 13/6/2011 Đ.10', 'legal-documents'),
  ('week', '2011-08-01', '2026-06-30', 'Lịch làm việc của lãnh đạo', '{}', 7, 'NĐ 43/2011/NĐ-CP ngày 13/6/2011 Đ.10', 'week'),
  ('contacts', '2026-07-01', NULL, 'Thông tin liên hệ của cơ quan', '{}', NULL, 'NĐ 224/2026/NĐ-CP ngày 24/6/2026 Đ.9, dẫn Luật Tiếp cận thông tin 2016 Đ.17 (điều dẫn ghi theo trí nhớ)', 'contacts'),
  ('legal-documents', '2026-07-01', NULL, 'Văn bản pháp luật, văn bản chỉ đạo', '{}', NULL, 'NĐ 224/2026/NĐ-CP ngày 24/6/2026 Đ.9, dẫn Luật Tiếp cận thông tin 2016 Đ.17 (điều dẫn ghi theo trí nhớ)', 'legal-documents'),
  ('week', '2026-07-01', NULL, 'Lịch làm việc của lãnh đạo', '{}', 7, 'NĐ 224/2026/NĐ-CP ngày 24/6/2026 Đ.9, dẫn Luật Chuyển đổi số 148/2025/QH15 Đ.34.2 (điều dẫn ghi theo trí nhớ)', 'week'),
  ('receptions', '2014-07-01', NULL, 'Lịch tiếp công dân', '{}', 31, 'Luật Tiếp công dân 2013 ngày 25/11/2013 (ghi theo trí nhớ; cơ quan kiểm lại điều)', 'receptions');
