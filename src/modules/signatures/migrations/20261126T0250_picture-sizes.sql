-- Seals show in their real size (NĐ 30/2020 PL I.I.II.8.a): its administrator says how wide the authority's seal is.
ALTER TABLE signatures.pictures ADD COLUMN millimetres smallint
  CHECK (millimetres IS NULL OR (millimetres BETWEEN 20 AND 50 AND account_id IS NULL));
COMMENT ON COLUMN signatures.pictures.millimetres IS 'Width of the seal in millimetres; null for hand signatures, which are as large as their place';
