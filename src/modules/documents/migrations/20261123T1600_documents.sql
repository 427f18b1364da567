-- Documents: what arrived and what the authority wrote, who was asked to do what, and the story of each.
--
-- The invariant: a document's state is what its steps lead to (rules/lifecycle.ts); the column beside them is written by the same act and
-- exists so that queues can be read by index. Steps, versions and readings are never changed; nothing is deleted.
COMMENT ON SCHEMA documents IS 'Official documents from arrival and draft to the archive: NĐ 30/2020/NĐ-CP';

CREATE TABLE documents.documents (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  direction text NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
  state text NOT NULL CHECK (state IN ('arrived', 'registered', 'presented', 'directed', 'in-progress', 'completed', 'filed', 'returned',
    'recalled', 'drafting', 'checking', 'form-checking', 'signing', 'signed', 'issued', 'cancelled', 'withdrawn', 'replaced')),
  type_code text,
  reference text NOT NULL DEFAULT '',
  issued_on date,
  organ_name text NOT NULL DEFAULT '',
  abstract text NOT NULL,
  signer_name text NOT NULL DEFAULT '',
  signer_title text NOT NULL DEFAULT '',
  urgency text NOT NULL DEFAULT 'ordinary' CHECK (urgency IN ('ordinary', 'urgent', 'very-urgent', 'flash')),
  pages integer CHECK (pages > 0),
  note text NOT NULL DEFAULT '',
  arrived_by text CHECK (arrived_by IN ('upload', 'scan', 'mail', 'exchange', 'post')),
  arrived_at timestamptz,
  arrival_number integer,
  number integer,
  number_id uuid,
  due_at timestamptz,
  with_account_id uuid,
  lead_unit_id uuid,
  lead_account_id uuid,
  drafter_id uuid,
  unit_id uuid,
  signing_form text NOT NULL DEFAULT '' CHECK (signing_form IN ('', 'TM.', 'KT.', 'TL.', 'TUQ.', 'Q.')),
  same_paper text GENERATED ALWAYS AS (nullif(platform.fold(replace(reference, ' ', '')), '') || '|' || platform.fold(organ_name)) STORED,
  checked_by_signer boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  created_by uuid,
  created_by_name text NOT NULL,
  changed_at timestamptz NOT NULL,
  UNIQUE (authority_id, id),
  FOREIGN KEY (number_id) REFERENCES registers.numbers (id),
  CHECK (direction <> 'incoming' OR arrived_at IS NOT NULL)
);
COMMENT ON TABLE documents.documents IS 'A paper that arrived or that the authority writes: the input fields of NĐ 30/2020 PL VI.II, and where it stands';
COMMENT ON COLUMN documents.documents.same_paper IS 'Reference and author, folded: two arrivals that agree in it are likely the same paper';
CREATE INDEX documents_by_state ON documents.documents (authority_id, direction, state, changed_at DESC, id);
CREATE INDEX documents_by_change ON documents.documents (authority_id, direction, changed_at DESC, id);
CREATE INDEX documents_by_day ON documents.documents (authority_id, issued_on DESC NULLS LAST, id);
CREATE INDEX documents_by_paper ON documents.documents (authority_id, same_paper) WHERE same_paper IS NOT NULL;
CREATE INDEX documents_by_due ON documents.documents (authority_id, due_at) WHERE due_at IS NOT NULL AND state IN ('directed', 'in-progress');
CREATE INDEX documents_on_table ON documents.documents (with_account_id, state) WHERE with_account_id IS NOT NULL;
CREATE INDEX documents_by_unit ON documents.documents (lead_unit_id, state) WHERE lead_unit_id IS NOT NULL;
CREATE INDEX documents_by_drafter ON documents.documents (drafter_id, state) WHERE drafter_id IS NOT NULL;
CREATE INDEX documents_by_number ON documents.documents (number_id) WHERE number_id IS NOT NULL;
SELECT platform.wall('documents.documents');

CREATE TABLE documents.steps (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  kind text NOT NULL,
  state_after text NOT NULL,
  at timestamptz NOT NULL,
  account_id uuid,
  by_name text NOT NULL,
  unit_id uuid,
  note text NOT NULL DEFAULT '',
  details jsonb NOT NULL DEFAULT '{}',
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id)
);
COMMENT ON TABLE documents.steps IS 'The story of a document: what was done, by whom, acting for whom, when; the state is what they lead to';
CREATE INDEX steps_by_document ON documents.steps (authority_id, document_id, id);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON documents.steps FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
SELECT platform.wall('documents.steps');

CREATE TABLE documents.versions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  part integer NOT NULL CHECK (part >= 0),
  version integer NOT NULL CHECK (version > 0),
  role text NOT NULL CHECK (role IN ('paper', 'attachment', 'draft', 'proof')),
  file_id uuid,
  body jsonb,
  added_at timestamptz NOT NULL,
  added_by uuid,
  added_by_name text NOT NULL,
  note text NOT NULL DEFAULT '',
  UNIQUE (document_id, part, version),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id),
  FOREIGN KEY (file_id) REFERENCES files.files (id),
  CHECK (file_id IS NOT NULL OR body IS NOT NULL)
);
COMMENT ON TABLE documents.versions IS 'Files of a document: part 0 is the paper itself, then attachments; each version is a new row, none is changed';
CREATE INDEX versions_by_document ON documents.versions (authority_id, document_id, part, version DESC);
CREATE INDEX versions_by_file ON documents.versions (file_id) WHERE file_id IS NOT NULL;
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON documents.versions FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
SELECT platform.wall('documents.versions');

CREATE TABLE documents.assignments (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  under_id uuid,
  part text NOT NULL CHECK (part IN ('lead', 'support', 'information')),
  unit_id uuid NOT NULL,
  unit_name text NOT NULL,
  account_id uuid,
  account_name text,
  instruction text NOT NULL DEFAULT '',
  due_at timestamptz,
  given_at timestamptz NOT NULL,
  given_by uuid,
  given_by_name text NOT NULL,
  progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  ended_at timestamptz,
  ended_how text CHECK (ended_how IN ('done', 'withdrawn', 'sent-back')),
  ended_by_name text,
  ended_note text,
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id),
  FOREIGN KEY (authority_id, under_id) REFERENCES documents.assignments (authority_id, id),
  CHECK ((ended_at IS NULL) = (ended_how IS NULL)),
  CHECK ((account_id IS NULL) = (account_name IS NULL))
);
COMMENT ON TABLE documents.assignments IS 'Who is asked to lead, to support or to know (chủ trì, phối hợp, để biết), with deadline: NĐ 30/2020 Đ.23';
CREATE INDEX assignments_by_document ON documents.assignments (authority_id, document_id);
CREATE INDEX assignments_under ON documents.assignments (authority_id, under_id) WHERE under_id IS NOT NULL;
CREATE INDEX assignments_of_account ON documents.assignments (account_id, due_at) WHERE ended_at IS NULL AND account_id IS NOT NULL;
CREATE INDEX assignments_of_unit ON documents.assignments (unit_id, due_at) WHERE ended_at IS NULL AND account_id IS NULL;
CREATE UNIQUE INDEX one_lead_unit ON documents.assignments (document_id)
  WHERE part = 'lead' AND under_id IS NULL AND ended_at IS NULL;
SELECT platform.wall('documents.assignments');

CREATE TABLE documents.opinions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  question text NOT NULL,
  asked_of uuid NOT NULL,
  asked_of_name text NOT NULL,
  asked_at timestamptz NOT NULL,
  asked_by uuid,
  asked_by_name text NOT NULL,
  due_at timestamptz,
  answered_at timestamptz,
  answer text,
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id),
  CHECK ((answered_at IS NULL) = (answer IS NULL))
);
COMMENT ON TABLE documents.opinions IS 'Opinions asked of colleagues (xin ý kiến), and what they answered';
CREATE INDEX opinions_by_document ON documents.opinions (authority_id, document_id);
CREATE INDEX opinions_open ON documents.opinions (asked_of, due_at) WHERE answered_at IS NULL;
SELECT platform.wall('documents.opinions');

CREATE TABLE documents.extensions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  until_at timestamptz NOT NULL,
  why text NOT NULL CHECK (why <> ''),
  asked_at timestamptz NOT NULL,
  asked_by_name text NOT NULL,
  settled_at timestamptz,
  granted boolean,
  answer text,
  settled_by_name text,
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id),
  FOREIGN KEY (authority_id, assignment_id) REFERENCES documents.assignments (authority_id, id),
  CHECK ((settled_at IS NULL) = (granted IS NULL) AND (settled_at IS NULL) = (settled_by_name IS NULL))
);
COMMENT ON TABLE documents.extensions IS 'Another deadline asked for a part of the work, and what was answered';
CREATE INDEX extensions_by_document ON documents.extensions (authority_id, document_id);
CREATE INDEX extensions_by_assignment ON documents.extensions (authority_id, assignment_id);
CREATE UNIQUE INDEX one_open_extension ON documents.extensions (assignment_id) WHERE settled_at IS NULL;
SELECT platform.wall('documents.extensions');

CREATE TABLE documents.readers (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  account_id uuid,
  unit_id uuid,
  because text NOT NULL,
  because_id uuid NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id),
  CHECK ((account_id IS NULL) <> (unit_id IS NULL))
);
COMMENT ON TABLE documents.readers IS 'Who may read a document besides the registry and the leaders, because of what, and until when';
CREATE INDEX readers_by_document ON documents.readers (authority_id, document_id) WHERE until IS NULL;
CREATE INDEX readers_of_account ON documents.readers (account_id, document_id) WHERE until IS NULL;
CREATE INDEX readers_of_unit ON documents.readers (unit_id, document_id) WHERE until IS NULL;
CREATE INDEX readers_because ON documents.readers (because_id);
SELECT platform.wall('documents.readers');

CREATE TABLE documents.readings (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  account_id uuid NOT NULL,
  by_name text NOT NULL,
  on_day date NOT NULL,
  first_at timestamptz NOT NULL,
  UNIQUE (document_id, account_id, on_day),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id)
);
COMMENT ON TABLE documents.readings IS 'Who opened a document on which day (NĐ 30/2020 PL VI.I.III.6)';
CREATE INDEX readings_by_document ON documents.readings (authority_id, document_id);
SELECT platform.wall('documents.readings');

CREATE TABLE documents.links (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  to_document_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('answers', 'replaces', 'corrects', 'copy-of', 'about')),
  made_at timestamptz NOT NULL,
  made_by_name text NOT NULL,
  UNIQUE (document_id, to_document_id, kind),
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id),
  FOREIGN KEY (authority_id, to_document_id) REFERENCES documents.documents (authority_id, id),
  CHECK (document_id <> to_document_id)
);
COMMENT ON TABLE documents.links IS 'How documents belong together: a reply to an arrival, a paper that replaces or corrects another';
CREATE INDEX links_from ON documents.links (authority_id, document_id);
CREATE INDEX links_to ON documents.links (authority_id, to_document_id);
SELECT platform.wall('documents.links');

CREATE TABLE documents.recipients (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  place integer NOT NULL,
  name text NOT NULL,
  to_authority_id uuid,
  part text NOT NULL CHECK (part IN ('lead', 'information')),
  dropped boolean NOT NULL DEFAULT false,
  sent_at timestamptz,
  arrived_as uuid,
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id),
  FOREIGN KEY (to_authority_id) REFERENCES organisations.authorities (id)
);
COMMENT ON TABLE documents.recipients IS 'Whom an issued paper goes to (nơi nhận), and when it left; an authority of this instance gets it as an arrival';
CREATE INDEX recipients_by_document ON documents.recipients (authority_id, document_id);
CREATE UNIQUE INDEX recipients_in_order ON documents.recipients (document_id, place) WHERE NOT dropped;
CREATE INDEX recipients_to_authority ON documents.recipients (to_authority_id) WHERE to_authority_id IS NOT NULL;
SELECT platform.wall('documents.recipients');

CREATE TABLE documents.file_readings (
  version_id uuid PRIMARY KEY REFERENCES documents.versions (id),
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  pages integer,
  method text NOT NULL CHECK (method IN ('text-layer', 'ocr', 'mixed', 'none')),
  text text NOT NULL,
  notes jsonb NOT NULL DEFAULT '[]',
  proposals jsonb,
  read_at timestamptz NOT NULL,
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id)
);
COMMENT ON TABLE documents.file_readings IS 'What was read in a file: its text, its pages, what could not be read, and the fields that its first page proposes';
CREATE INDEX file_readings_by_document ON documents.file_readings (authority_id, document_id);
SELECT platform.wall('documents.file_readings');

CREATE TABLE documents.texts (
  document_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  body text NOT NULL,
  words tsvector NOT NULL,
  method text NOT NULL DEFAULT 'none',
  read_at timestamptz NOT NULL,
  FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents (authority_id, id)
);
COMMENT ON TABLE documents.texts IS 'What a document says, for search: its fields and the text of its files, with and without tone marks';
CREATE INDEX texts_by_authority ON documents.texts (authority_id, document_id);
CREATE INDEX texts_words ON documents.texts USING gin (words);
SELECT platform.wall('documents.texts');

CREATE FUNCTION documents.words_of(fields text, body text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog
  AS $$
    -- Signs inside references stand for spaces, so that 123/QĐ-UBND is found by 123, by QĐ-UBND and by both in any order.
    SELECT setweight(to_tsvector('simple', translate(lower(fields), '/-.:', '    ')) ||
        to_tsvector('simple', translate(platform.fold(fields), '/-.:', '    ')), 'A')
      || to_tsvector('simple', translate(lower(left(body, 300000)), '/-.:', '    '))
      || to_tsvector('simple', translate(platform.fold(left(body, 300000)), '/-.:', '    '))
  $$;
COMMENT ON FUNCTION documents.words_of IS 'Search words of a document: the fields weigh more; every word as written and folded, so that a search without tone marks finds both';

CREATE FUNCTION documents.asked(question text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog
  AS $$
    SELECT websearch_to_tsquery('simple', translate(regexp_replace(lower(normalize(question, NFC)), '(\w)-(?=\w)', '\1 ', 'g'), '/.:', '   '))
  $$;
COMMENT ON FUNCTION documents.asked IS 'What a person typed as a search question: words with or without tone marks, "a phrase", -without, or';
