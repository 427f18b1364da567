-- Disposal of files whose retention has ended: proposed with reasons, examined, decided by a leader (Luật Lưu trữ; [recalled] its articles).
-- Nothing is deleted here: a decision marks the files, their rows, hashes and story stay.
CREATE TABLE documents.disposals (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  number integer NOT NULL,
  note text NOT NULL,
  proposed_at timestamptz NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_by_name text NOT NULL,
  opinion text,
  examined_at timestamptz,
  examined_by uuid,
  examined_by_name text,
  approved boolean,
  decision text,
  decided_at timestamptz,
  decided_by_name text,
  UNIQUE (authority_id, id),
  UNIQUE (authority_id, number),
  CHECK ((examined_at IS NULL) = (opinion IS NULL)),
  CHECK ((decided_at IS NULL) = (approved IS NULL) AND (decided_at IS NULL) = (decision IS NULL))
);
COMMENT ON TABLE documents.disposals IS 'Proposals to dispose of files whose retention has ended, with the opinion of who examined them and the decision of a leader';
SELECT platform.wall('documents.disposals');

CREATE TABLE documents.disposal_files (
  authority_id uuid NOT NULL,
  disposal_id uuid NOT NULL,
  case_file_id uuid NOT NULL,
  why text NOT NULL CHECK (why <> ''),
  PRIMARY KEY (disposal_id, case_file_id),
  FOREIGN KEY (authority_id, disposal_id) REFERENCES documents.disposals (authority_id, id),
  FOREIGN KEY (authority_id, case_file_id) REFERENCES documents.case_files (authority_id, id)
);
COMMENT ON TABLE documents.disposal_files IS 'The files of a proposal of disposal, each with why it is no longer needed';
CREATE INDEX disposal_files_of_disposal ON documents.disposal_files (authority_id, disposal_id);
CREATE INDEX disposal_files_of_file ON documents.disposal_files (authority_id, case_file_id);
SELECT platform.wall('documents.disposal_files');
