-- Scans that arrived on a machine without Tesseract are read when it is there: the job looks for them by this index.
CREATE INDEX readings_without_ocr ON documents.file_readings (read_at)
  WHERE notes @> '[{"code":"ocr.absent"}]' OR notes @> '[{"code":"ocr.no-vietnamese"}]';
