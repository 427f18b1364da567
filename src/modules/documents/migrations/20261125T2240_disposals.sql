-- Proposals to dispose of files whose retention has ended (Luật Lưu trữ 33/2024/QH15): gathered, reviewed, decided. Nothing is deleted by them.
CREATE TABLE documents.disposals (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  state text NOT NULL CHECK (state IN ('drafting', 'reviewing', 'deciding', 'approved', 'carried-out', 'refused', 'withdrawn')),
  proposer_id uuid,
  proposer_name text NOT NULL,
  drafted_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by_name text,
  decision_why text,
  UNIQUE (authority_id, id),
  CHECK ((decided_at IS NULL) = (decided_by_name IS NULL) AND (decided_at IS NULL) = (decision_why IS NULL)),
  CHECK (state NOT IN ('approved', 'carried-out', 'refused') OR decided_at IS NOT NULL),
  FOREIGN KEY (authority_id, proposer_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE documents.disposals IS 'Proposals to dispose of files whose retention has ended; state as rules/disposals/lifecycle.ts';
CREATE INDEX disposals_of_authority ON documents.disposals (authority_id, drafted_at DESC);
CREATE INDEX disposals_by_proposer ON documents.disposals (authority_id, proposer_id) WHERE proposer_id IS NOT NULL;
SELECT platform.wall('documents.disposals');

CREATE TABLE documents.disposal_lines (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  disposal_id uuid NOT NULL,
  case_file_id uuid NOT NULL,
  why text NOT NULL CHECK (why <> ''),
  added_at timestamptz NOT NULL,
  added_by_name text NOT NULL,
  removed_at timestamptz,
  removed_by_name text,
  removed_why text,
  let_go_at timestamptz,
  FOREIGN KEY (authority_id, disposal_id) REFERENCES documents.disposals (authority_id, id),
  FOREIGN KEY (authority_id, case_file_id) REFERENCES documents.case_files (authority_id, id)
);
COMMENT ON TABLE documents.disposal_lines IS 'Which files a proposal names and why; removed: kept back with a reason; let go: the proposal ended without disposal, another may name the file';
CREATE UNIQUE INDEX disposal_lines_living ON documents.disposal_lines (case_file_id) WHERE removed_at IS NULL AND let_go_at IS NULL;
CREATE INDEX disposal_lines_of_disposal ON documents.disposal_lines (authority_id, disposal_id);
CREATE INDEX disposal_lines_of_file ON documents.disposal_lines (authority_id, case_file_id);
SELECT platform.wall('documents.disposal_lines');

CREATE TABLE documents.disposal_members (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  disposal_id uuid NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL,
  view text CHECK (view IN ('agree', 'disagree')),
  opinion text NOT NULL DEFAULT '',
  given_at timestamptz,
  UNIQUE (disposal_id, account_id),
  CHECK ((view IS NULL) = (given_at IS NULL)),
  FOREIGN KEY (authority_id, disposal_id) REFERENCES documents.disposals (authority_id, id),
  FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts (authority_id, id)
);
COMMENT ON TABLE documents.disposal_members IS 'The council that reviews a proposal, and what each member said';
CREATE INDEX disposal_members_of_disposal ON documents.disposal_members (authority_id, disposal_id);
CREATE INDEX disposal_members_of_account ON documents.disposal_members (authority_id, account_id);
SELECT platform.wall('documents.disposal_members');

CREATE TABLE documents.disposal_steps (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  disposal_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  note text NOT NULL DEFAULT '',
  FOREIGN KEY (authority_id, disposal_id) REFERENCES documents.disposals (authority_id, id)
);
COMMENT ON TABLE documents.disposal_steps IS 'The story of a proposal: every line an act';
CREATE INDEX disposal_steps_of_disposal ON documents.disposal_steps (authority_id, disposal_id, at);
SELECT platform.wall('documents.disposal_steps');
