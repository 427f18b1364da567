-- Shared code lists: what a decree lists, with the days on which each version is in force and where it stands written. A new decree is a new
-- version, never a changed row: a paper of last year keeps the words of last year.
CREATE TABLE registers.code_lists (
  key text PRIMARY KEY CHECK (key ~ '^[a-z0-9-]+$'),
  name text NOT NULL,
  english text NOT NULL
);
COMMENT ON TABLE registers.code_lists IS 'A list of codes that every authority shares, by its stable key';

CREATE TABLE registers.code_list_versions (
  id uuid PRIMARY KEY,
  list_key text NOT NULL REFERENCES registers.code_lists (key),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  source text NOT NULL CHECK (source <> ''),
  added_at timestamptz NOT NULL,
  added_by_name text NOT NULL,
  UNIQUE (list_key, valid_from)
);
COMMENT ON TABLE registers.code_list_versions IS 'A list as it stands from a day on (valid_to is the last day), with its legal source';
CREATE UNIQUE INDEX one_open_version ON registers.code_list_versions (list_key) WHERE valid_to IS NULL;

CREATE TABLE registers.codes (
  version_id uuid NOT NULL REFERENCES registers.code_list_versions (id),
  code text NOT NULL CHECK (code <> ''),
  place integer NOT NULL CHECK (place >= 1),
  name text NOT NULL CHECK (name <> ''),
  english text NOT NULL CHECK (english <> ''),
  abbreviation text CHECK (abbreviation <> ''),
  PRIMARY KEY (version_id, code),
  UNIQUE (version_id, place)
);
COMMENT ON TABLE registers.codes IS 'A code of one version; the abbreviation in its exact case (QyĐ, CTr, TTr, TrS), NULL where the decree gives none';

SELECT platform.shared('registers.code_lists');
SELECT platform.shared('registers.code_list_versions');
SELECT platform.shared('registers.codes');

-- Of a version in force only its end may still be written, once; codes never change.
REVOKE UPDATE ON registers.code_lists, registers.codes, registers.code_list_versions FROM krong_system;
GRANT UPDATE (valid_to) ON registers.code_list_versions TO krong_system;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON registers.codes FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

INSERT INTO registers.code_lists (key, name, english) VALUES
  ('document-types', 'Loại văn bản hành chính', 'Administrative document types'),
  ('copy-kinds', 'Loại bản sao', 'Kinds of copy'),
  ('normative-types', 'Loại văn bản quy phạm pháp luật của địa phương', 'Normative documents of local authorities'),
  ('urgency', 'Mức độ khẩn', 'Urgency'),
  ('secrecy', 'Độ mật', 'Secrecy'),
  ('edxml-priority', 'Độ khẩn trong gói tin edXML', 'Priority in edXML packets'),
  ('edxml-document-type', 'Nhóm văn bản trong gói tin edXML', 'Document group in edXML packets'),
  ('edxml-business', 'Nghiệp vụ của gói tin edXML', 'Business of edXML packets'),
  ('edxml-steering', 'Chỉ đạo trong gói tin edXML', 'Steering in edXML packets'),
  ('edxml-status', 'Trạng thái xử lý trong gói tin edXML', 'States in edXML packets');

INSERT INTO registers.code_list_versions (id, list_key, valid_from, source, added_at, added_by_name)
SELECT gen_random_uuid(), key, valid_from::date, source, now(), 'Krông' FROM (VALUES
  ('document-types', '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Đ.7 và PL III.I'),
  ('copy-kinds', '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Đ.25 và PL III.I'),
  ('normative-types', '2020-03-05', 'Luật Ban hành văn bản quy phạm pháp luật; ký hiệu theo Nghị định 30/2020/NĐ-CP, PL III.I'),
  ('urgency', '2020-03-05', 'Nghị định 30/2020/NĐ-CP, PL I.I.III.2.b'),
  ('secrecy', '2020-07-01', 'Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Đ.8'),
  ('edxml-priority', '2016-04-01', 'QCVN 102:2016/BTTTT'),
  ('edxml-document-type', '2016-04-01', 'QCVN 102:2016/BTTTT'),
  ('edxml-business', '2016-04-01', 'QCVN 102:2016/BTTTT'),
  ('edxml-steering', '2016-04-01', 'QCVN 102:2016/BTTTT'),
  ('edxml-status', '2018-09-06', 'Quyết định 28/2018/QĐ-TTg; mã trạng thái theo bộ công cụ của Trục liên thông văn bản quốc gia')) AS fresh (key, valid_from, source);

INSERT INTO registers.codes (version_id, place, code, name, abbreviation, english)
SELECT v.id, fresh.place, fresh.code, fresh.name, fresh.abbreviation, fresh.english FROM (VALUES
  ('document-types', 1, 'nghi-quyet', 'Nghị quyết (cá biệt)', 'NQ', 'Resolution (individual)'),
  ('document-types', 2, 'quyet-dinh', 'Quyết định (cá biệt)', 'QĐ', 'Decision (individual)'),
  ('document-types', 3, 'chi-thi', 'Chỉ thị', 'CT', 'Directive'),
  ('document-types', 4, 'quy-che', 'Quy chế', 'QC', 'Working rules'),
  ('document-types', 5, 'quy-dinh', 'Quy định', 'QyĐ', 'Regulation'),
  ('document-types', 6, 'thong-cao', 'Thông cáo', 'TC', 'Communiqué'),
  ('document-types', 7, 'thong-bao', 'Thông báo', 'TB', 'Notice'),
  ('document-types', 8, 'huong-dan', 'Hướng dẫn', 'HD', 'Guidance'),
  ('document-types', 9, 'chuong-trinh', 'Chương trình', 'CTr', 'Programme'),
  ('document-types', 10, 'ke-hoach', 'Kế hoạch', 'KH', 'Plan'),
  ('document-types', 11, 'phuong-an', 'Phương án', 'PA', 'Scheme of action'),
  ('document-types', 12, 'de-an', 'Đề án', 'ĐA', 'Master proposal'),
  ('document-types', 13, 'du-an', 'Dự án', 'DA', 'Project'),
  ('document-types', 14, 'bao-cao', 'Báo cáo', 'BC', 'Report'),
  ('document-types', 15, 'bien-ban', 'Biên bản', 'BB', 'Minutes'),
  ('document-types', 16, 'to-trinh', 'Tờ trình', 'TTr', 'Submission'),
  ('document-types', 17, 'hop-dong', 'Hợp đồng', 'HĐ', 'Contract'),
  ('document-types', 18, 'cong-van', 'Công văn', NULL, 'Official letter'),
  ('document-types', 19, 'cong-dien', 'Công điện', 'CĐ', 'Official telegram'),
  ('document-types', 20, 'ban-ghi-nho', 'Bản ghi nhớ', 'BGN', 'Memorandum'),
  ('document-types', 21, 'ban-thoa-thuan', 'Bản thỏa thuận', 'BTT', 'Agreement'),
  ('document-types', 22, 'giay-uy-quyen', 'Giấy ủy quyền', 'GUQ', 'Letter of authorisation'),
  ('document-types', 23, 'giay-moi', 'Giấy mời', 'GM', 'Invitation'),
  ('document-types', 24, 'giay-gioi-thieu', 'Giấy giới thiệu', 'GGT', 'Letter of introduction'),
  ('document-types', 25, 'giay-nghi-phep', 'Giấy nghỉ phép', 'GNP', 'Leave permit'),
  ('document-types', 26, 'phieu-gui', 'Phiếu gửi', 'PG', 'Dispatch slip'),
  ('document-types', 27, 'phieu-chuyen', 'Phiếu chuyển', 'PC', 'Transfer slip'),
  ('document-types', 28, 'phieu-bao', 'Phiếu báo', 'PB', 'Advice slip'),
  ('document-types', 29, 'thu-cong', 'Thư công', NULL, 'Official personal letter'),
  ('copy-kinds', 1, 'sao-y', 'Sao y', 'SY', 'Full copy'),
  ('copy-kinds', 2, 'trich-sao', 'Trích sao', 'TrS', 'Extract'),
  ('copy-kinds', 3, 'sao-luc', 'Sao lục', 'SL', 'Copy of a copy'),
  ('normative-types', 1, 'nghi-quyet-qppl', 'Nghị quyết của Hội đồng nhân dân', 'NQ', 'Resolution of the People''s Council'),
  ('normative-types', 2, 'quyet-dinh-qppl', 'Quyết định của Ủy ban nhân dân', 'QĐ', 'Decision of the People''s Committee'),
  ('urgency', 1, 'thuong', 'Thường', NULL, 'Ordinary'),
  ('urgency', 2, 'khan', 'Khẩn', 'KHẨN', 'Urgent'),
  ('urgency', 3, 'thuong-khan', 'Thượng khẩn', 'THƯỢNG KHẨN', 'Very urgent'),
  ('urgency', 4, 'hoa-toc', 'Hỏa tốc', 'HỎA TỐC', 'Express'),
  ('secrecy', 1, 'khong-mat', 'Không mật', NULL, 'Not secret'),
  ('secrecy', 2, 'mat', 'Mật', 'MẬT', 'Confidential'),
  ('secrecy', 3, 'toi-mat', 'Tối mật', 'TỐI MẬT', 'Secret'),
  ('secrecy', 4, 'tuyet-mat', 'Tuyệt mật', 'TUYỆT MẬT', 'Top secret'),
  ('edxml-priority', 1, '0', 'Thường', NULL, 'Ordinary'),
  ('edxml-priority', 2, '1', 'Khẩn', NULL, 'Urgent'),
  ('edxml-priority', 3, '2', 'Thượng khẩn', NULL, 'Very urgent'),
  ('edxml-priority', 4, '3', 'Hỏa tốc', NULL, 'Express'),
  ('edxml-priority', 5, '4', 'Hỏa tốc hẹn giờ', NULL, 'Express at a set hour'),
  ('edxml-document-type', 1, '1', 'Văn bản quy phạm pháp luật', NULL, 'Normative document'),
  ('edxml-document-type', 2, '2', 'Văn bản hành chính', NULL, 'Administrative document'),
  ('edxml-business', 1, '0', 'Văn bản mới', NULL, 'New'),
  ('edxml-business', 2, '1', 'Thu hồi', NULL, 'Recall'),
  ('edxml-business', 3, '2', 'Cập nhật', NULL, 'Update'),
  ('edxml-business', 4, '3', 'Thay thế', NULL, 'Replacement'),
  ('edxml-steering', 1, '1', 'Không phải văn bản chỉ đạo', NULL, 'Not steering'),
  ('edxml-steering', 2, '2', 'Văn bản chỉ đạo', NULL, 'Steering'),
  ('edxml-steering', 3, '3', 'Báo cáo việc chỉ đạo', NULL, 'Report on steering'),
  ('edxml-status', 1, '01', 'Đã đến', NULL, 'Arrived'),
  ('edxml-status', 2, '02', 'Từ chối tiếp nhận', NULL, 'Refused'),
  ('edxml-status', 3, '03', 'Đã tiếp nhận', NULL, 'Accepted'),
  ('edxml-status', 4, '04', 'Phân công', NULL, 'Assigned'),
  ('edxml-status', 5, '05', 'Đang xử lý', NULL, 'Being worked on'),
  ('edxml-status', 6, '06', 'Hoàn thành', NULL, 'Completed'),
  ('edxml-status', 7, '13', 'Lấy lại', NULL, 'Asked back'),
  ('edxml-status', 8, '15', 'Đồng ý lấy lại hoặc cập nhật', NULL, 'Recall or update agreed'),
  ('edxml-status', 9, '16', 'Từ chối lấy lại hoặc cập nhật', NULL, 'Recall or update refused')) AS fresh (key, place, code, name, abbreviation, english)
JOIN registers.code_list_versions v ON v.list_key = fresh.key;
