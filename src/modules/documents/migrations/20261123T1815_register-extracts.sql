-- Extracts of register books: what was printed, by whom and when, so that a printed sheet can be compared with the book for ever.
CREATE TABLE documents.extracts (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  book_id uuid NOT NULL,
  code text NOT NULL UNIQUE CHECK (code ~ '^[0-9A-Z]{16}$'),
  volume text NOT NULL,
  from_day date NOT NULL,
  until_day date NOT NULL,
  content jsonb NOT NULL,
  row_count integer NOT NULL CHECK (row_count > 0),
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  made_at timestamptz NOT NULL,
  made_by uuid,
  made_by_name text NOT NULL,
  FOREIGN KEY (authority_id, book_id) REFERENCES registers.books (authority_id, id),
  CHECK (from_day <= until_day)
);
COMMENT ON TABLE documents.extracts IS 'Printed extracts of register books (NĐ 30/2020 Đ.16.2.b, 22.3.b): the rows as printed, their places in the record, and the SHA-256 of their canonical form, which a signature will cover';
CREATE INDEX extracts_by_book ON documents.extracts (authority_id, book_id, made_at DESC);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON documents.extracts FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
SELECT platform.wall('documents.extracts');

CREATE INDEX documents_by_arrival ON documents.documents (authority_id, arrived_at) WHERE direction = 'incoming';
