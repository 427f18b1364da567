-- Fields of legal documents: a shared list like the others, so that its words change with days and sources.
INSERT INTO registers.code_lists (key, name, english) VALUES
  ('legal-fields', 'Lĩnh vực văn bản pháp luật', 'Fields of legal documents');

INSERT INTO registers.code_list_versions (id, list_key, valid_from, source, added_at, added_by_name)
VALUES (gen_random_uuid(), 'legal-fields', '2011-06-01', 'Quy ước của Krông, theo cách chia lĩnh vực của cơ sở dữ liệu quốc gia về văn bản pháp luật; sửa được bằng phiên bản mới', now(), 'Krông');

INSERT INTO registers.codes (version_id, place, code, name, abbreviation, english)
SELECT v.id, fresh.place, fresh.code, fresh.name, NULL, fresh.english FROM (VALUES
  (1, 'to-chuc-can-bo', 'Tổ chức bộ máy, cán bộ', 'Organisation and staff'),
  (2, 'hanh-chinh', 'Hành chính, cải cách hành chính', 'Administration'),
  (3, 'tai-chinh', 'Tài chính, ngân sách', 'Finance and budget'),
  (4, 'dau-tu-xay-dung', 'Đầu tư, xây dựng', 'Investment and construction'),
  (5, 'dat-dai-moi-truong', 'Đất đai, môi trường', 'Land and environment'),
  (6, 'nong-lam', 'Nông nghiệp, lâm nghiệp', 'Agriculture and forestry'),
  (7, 'giao-thong', 'Giao thông', 'Transport'),
  (8, 'giao-duc', 'Giáo dục, đào tạo', 'Education'),
  (9, 'y-te', 'Y tế', 'Health'),
  (10, 'lao-dong-xa-hoi', 'Lao động, người có công, xã hội', 'Labour and social affairs'),
  (11, 'dan-toc-ton-giao', 'Dân tộc, tôn giáo', 'Ethnic and religious affairs'),
  (12, 'van-hoa', 'Văn hóa, thể thao, du lịch', 'Culture, sport, tourism'),
  (13, 'thong-tin-so', 'Thông tin, chuyển đổi số', 'Information and digital transformation'),
  (14, 'tu-phap', 'Tư pháp, hộ tịch', 'Justice and civil status'),
  (15, 'quoc-phong-an-ninh', 'Quốc phòng, an ninh', 'Defence and security'),
  (16, 'khac', 'Lĩnh vực khác', 'Other')) AS fresh (place, code, name, english)
JOIN registers.code_list_versions v ON v.list_key = 'legal-fields';
