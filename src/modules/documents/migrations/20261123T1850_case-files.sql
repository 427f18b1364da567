-- Case files (hồ sơ công việc, NĐ 30/2020 Đ.28–31). A paper may lie in many files: a line of case_file_papers, never a copy.
CREATE TABLE documents.case_lists (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 1945 AND 2200),
  approved_at timestamptz,
  approved_by_name text,
  UNIQUE (authority_id, year),
  UNIQUE (authority_id, id)
);
COMMENT ON TABLE documents.case_lists IS 'The list of files that an authority expects to open in a year (Đ.28); in force once its head approved it';
SELECT platform.wall('documents.case_lists');

CREATE TABLE documents.case_list_entries (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  list_id uuid NOT NULL,
  code text NOT NULL CHECK (code <> ''),
  heading text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  retention text NOT NULL,
  retention_years integer CHECK (retention_years BETWEEN 1 AND 100),
  unit_id uuid NOT NULL,
  unit_name text NOT NULL,
  note text NOT NULL DEFAULT '',
  drafted_at timestamptz NOT NULL,
  drafted_by_name text NOT NULL,
  removed_at timestamptz,
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, list_id) REFERENCES documents.case_lists (authority_id, id)
);
COMMENT ON TABLE documents.case_list_entries IS 'One expected file of a year''s list: symbol, title, retention, and the unit that opens it';
CREATE UNIQUE INDEX case_list_entries_by_code ON documents.case_list_entries (list_id, code) WHERE removed_at IS NULL;
CREATE INDEX case_list_entries_of_list ON documents.case_list_entries (authority_id, list_id);
SELECT platform.wall('documents.case_list_entries');

CREATE TABLE documents.case_files (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  entry_id uuid,
  code text NOT NULL CHECK (code <> ''),
  title text NOT NULL CHECK (title <> ''),
  unit_id uuid NOT NULL,
  unit_name text NOT NULL,
  responsible_id uuid NOT NULL,
  responsible_name text NOT NULL,
  year integer NOT NULL,
  retention text NOT NULL CHECK (retention IN ('01', '02', '03', '04', '05', '06', '07')),
  retention_years integer CHECK (retention_years BETWEEN 1 AND 100),
  construction boolean NOT NULL DEFAULT false,
  state text NOT NULL CHECK (state IN ('open', 'closed', 'delivered', 'accepted', 'disposed')),
  frozen boolean NOT NULL DEFAULT false,
  opened_on date NOT NULL,
  closed_on date,
  package_file_id uuid,
  package_digest text,
  changed_at timestamptz NOT NULL,
  UNIQUE (authority_id, year, code),
  UNIQUE (authority_id, id),
  CHECK ((retention = '07') = (retention_years IS NOT NULL)),
  FOREIGN KEY (authority_id, entry_id) REFERENCES documents.case_list_entries (authority_id, id),
  FOREIGN KEY (package_file_id) REFERENCES files.files (id)
);
COMMENT ON TABLE documents.case_files IS 'Files of related papers about one matter, from opening to the archive; state as rules/case-files/lifecycle.ts';
CREATE INDEX case_files_by_state ON documents.case_files (authority_id, state, changed_at DESC, id DESC);
CREATE INDEX case_files_by_unit ON documents.case_files (authority_id, unit_id, year);
CREATE INDEX case_files_by_entry ON documents.case_files (authority_id, entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX case_files_by_package ON documents.case_files (package_file_id) WHERE package_file_id IS NOT NULL;
SELECT platform.wall('documents.case_files');

CREATE TABLE documents.case_file_papers (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  case_file_id uuid NOT NULL,
  document_id uuid NOT NULL,
  added_at timestamptz NOT NULL,
  added_by_name text NOT NULL,
  removed_at timestamptz,
  removed_by_name text,
  removed_why text,
  FOREIGN KEY (authority_id, case_file_id) REFERENCES documents.case_files (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id)
);
COMMENT ON TABLE documents.case_file_papers IS 'Which papers lie in which files; taking one out closes the line with the reason';
CREATE UNIQUE INDEX case_file_papers_living ON documents.case_file_papers (case_file_id, document_id) WHERE removed_at IS NULL;
CREATE INDEX case_file_papers_of_file ON documents.case_file_papers (authority_id, case_file_id);
CREATE INDEX case_file_papers_of_document ON documents.case_file_papers (authority_id, document_id);
SELECT platform.wall('documents.case_file_papers');

CREATE TABLE documents.case_file_people (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  case_file_id uuid NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  FOREIGN KEY (authority_id, case_file_id) REFERENCES documents.case_files (authority_id, id),
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE documents.case_file_people IS 'Who may read a file besides the responsible person, the head of the unit, the registry and the leaders';
CREATE UNIQUE INDEX case_file_people_living ON documents.case_file_people (case_file_id, account_id) WHERE until IS NULL;
CREATE INDEX case_file_people_of_file ON documents.case_file_people (authority_id, case_file_id);
CREATE INDEX case_file_people_of_account ON documents.case_file_people (authority_id, account_id);
SELECT platform.wall('documents.case_file_people');

CREATE TABLE documents.case_file_steps (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  case_file_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  note text NOT NULL DEFAULT '',
  FOREIGN KEY (authority_id, case_file_id) REFERENCES documents.case_files (authority_id, id)
);
COMMENT ON TABLE documents.case_file_steps IS 'The story of a file: every line an act';
CREATE INDEX case_file_steps_of_file ON documents.case_file_steps (authority_id, case_file_id, at);
SELECT platform.wall('documents.case_file_steps');
