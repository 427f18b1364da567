-- Deliveries of case files to the archive (NĐ 30/2020 Đ.30): which files went together, under one pair of minutes with its two lists.
CREATE TABLE documents.deliveries (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  delivered_at timestamptz NOT NULL,
  delivered_by_id uuid,
  delivered_by_name text NOT NULL,
  note text NOT NULL DEFAULT '',
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, delivered_by_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE documents.deliveries IS 'Files handed over to the archive together; whether the archive took them is what their steps say';
CREATE INDEX deliveries_of_authority ON documents.deliveries (authority_id, delivered_at DESC);
CREATE INDEX deliveries_by_person ON documents.deliveries (authority_id, delivered_by_id) WHERE delivered_by_id IS NOT NULL;
SELECT platform.wall('documents.deliveries');

CREATE TABLE documents.delivered_files (
  authority_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  case_file_id uuid NOT NULL,
  PRIMARY KEY (delivery_id, case_file_id),
  FOREIGN KEY (authority_id, delivery_id) REFERENCES documents.deliveries (authority_id, id),
  FOREIGN KEY (authority_id, case_file_id) REFERENCES documents.case_files (authority_id, id)
);
COMMENT ON TABLE documents.delivered_files IS 'The files of a delivery (mục lục hồ sơ nộp lưu)';
CREATE INDEX delivered_files_of_delivery ON documents.delivered_files (authority_id, delivery_id);
CREATE INDEX delivered_files_of_file ON documents.delivered_files (authority_id, case_file_id);
SELECT platform.wall('documents.delivered_files');
