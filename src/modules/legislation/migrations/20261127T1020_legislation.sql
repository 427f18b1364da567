-- Legal documents of an authority, what of them was public from when to when, how they relate; consultations on drafts with what people remarked and were answered.
COMMENT ON SCHEMA legislation IS 'Legal documents in editions with their validity and relations; consultations on draft rules';
GRANT USAGE ON SCHEMA legislation TO krong_app, krong_system, krong_public;

CREATE TABLE legislation.legal_documents (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  authority_id uuid NOT NULL,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
  -- The issued paper that it was made from.
  source_document_id uuid UNIQUE REFERENCES documents.documents (id),
  sample boolean NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  created_by_name text NOT NULL CHECK (created_by_name <> '')
);
COMMENT ON TABLE legislation.legal_documents IS 'Legal and steering documents that an authority shows to the public; number is their public name for ever. What they say stands in editions';
CREATE INDEX legal_documents_by_authority ON legislation.legal_documents (authority_id, created_at DESC);
SELECT platform.wall('legislation.legal_documents');

CREATE TABLE legislation.editions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  legal_document_id uuid NOT NULL REFERENCES legislation.legal_documents (id),
  number smallint NOT NULL CHECK (number > 0),
  reference text NOT NULL,
  issued_on date,
  issuer text NOT NULL,
  signer_name text NOT NULL,
  signer_title text NOT NULL,
  -- Codes of shared lists, with their names as they stood that day.
  kind text NOT NULL,
  kind_name text NOT NULL,
  field text NOT NULL,
  field_name text NOT NULL,
  abstract text NOT NULL,
  effective_from date,
  -- First day on which it holds no more, where that was said of itself or by a document that is not kept here.
  ends_on date,
  end_why text NOT NULL,
  body jsonb NOT NULL,
  -- [{kind, named, documentId}]
  relations jsonb NOT NULL,
  -- [{fileId, hash, name, type, size}]
  files jsonb NOT NULL,
  correction text NOT NULL,
  made_at timestamptz NOT NULL,
  made_by uuid,
  made_by_name text NOT NULL CHECK (made_by_name <> ''),
  changed_at timestamptz NOT NULL,
  UNIQUE (legal_document_id, number)
);
COMMENT ON TABLE legislation.editions IS 'What is told of a legal document, edition after edition; changed only while it is a draft, never once it was submitted';
SELECT platform.wall('legislation.editions');

CREATE TABLE legislation.edition_steps (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  edition_id uuid NOT NULL REFERENCES legislation.editions (id),
  step text NOT NULL CHECK (step IN ('submitted', 'returned', 'approved', 'forced', 'discarded')),
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  why text NOT NULL,
  CHECK (why <> '' OR step NOT IN ('returned', 'forced'))
);
COMMENT ON TABLE legislation.edition_steps IS 'What people did with an edition, each with its author and time; its state is read from the last one';
CREATE INDEX edition_steps_by_edition ON legislation.edition_steps (edition_id, at);
SELECT platform.wall('legislation.edition_steps');
CREATE TRIGGER edition_steps_never_change BEFORE UPDATE OR DELETE ON legislation.edition_steps
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE legislation.publications (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  legal_document_id uuid NOT NULL REFERENCES legislation.legal_documents (id),
  edition_id uuid NOT NULL UNIQUE REFERENCES legislation.editions (id),
  -- Issuer, reference and year, folded: one public document bears them at a time.
  reference_key text NOT NULL,
  words tsvector NOT NULL,
  -- Published without a second person's review.
  forced boolean NOT NULL,
  published_by_name text NOT NULL CHECK (published_by_name <> ''),
  first_at timestamptz NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz,
  ended text CHECK (ended IN ('superseded', 'withdrawn', 'error')),
  ended_why text,
  ended_by_name text,
  CHECK ((until_at IS NULL) = (ended IS NULL)),
  CHECK (until_at IS NULL OR until_at >= from_at),
  CHECK (ended IS NULL OR ended = 'superseded' OR ended_why <> '')
);
COMMENT ON TABLE legislation.publications IS 'Which edition was public from when to when, and how that ended: superseded by the next, withdrawn (stays under a notice), published in error (gone)';
CREATE UNIQUE INDEX publications_open ON legislation.publications (legal_document_id) WHERE until_at IS NULL;
CREATE UNIQUE INDEX publications_reference ON legislation.publications (authority_id, reference_key) WHERE until_at IS NULL;
CREATE INDEX publications_by_document ON legislation.publications (legal_document_id, from_at DESC);
CREATE INDEX publications_words ON legislation.publications USING gin (words) WHERE until_at IS NULL;
SELECT platform.wall('legislation.publications');

CREATE TABLE legislation.relations (
  publication_id uuid NOT NULL REFERENCES legislation.publications (id),
  place smallint NOT NULL,
  authority_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('replaces', 'repeals', 'amends', 'repeals-part', 'based-on', 'guides')),
  to_document_id uuid NOT NULL REFERENCES legislation.legal_documents (id),
  PRIMARY KEY (publication_id, place)
);
COMMENT ON TABLE legislation.relations IS 'What a public document does to others that are kept here; holds while its publication is open';
CREATE INDEX relations_to ON legislation.relations (to_document_id);
SELECT platform.wall('legislation.relations');
CREATE TRIGGER relations_never_change BEFORE UPDATE OR DELETE ON legislation.relations
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE legislation.declined_papers (
  document_id uuid PRIMARY KEY REFERENCES documents.documents (id),
  authority_id uuid NOT NULL,
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> '')
);
COMMENT ON TABLE legislation.declined_papers IS 'Issued papers that somebody looked at and that are not for the portal';
SELECT platform.wall('legislation.declined_papers');

-- How long a draft must lie open at least: dated, with its source.
CREATE TABLE legislation.consultation_terms (
  kind text NOT NULL CHECK (kind IN ('normative', 'other')),
  valid_from date NOT NULL,
  days smallint NOT NULL CHECK (days BETWEEN 1 AND 365),
  source text NOT NULL CHECK (source <> ''),
  entered_at timestamptz NOT NULL,
  entered_by_name text NOT NULL CHECK (entered_by_name <> ''),
  PRIMARY KEY (kind, valid_from)
);
COMMENT ON TABLE legislation.consultation_terms IS 'How many days at least a draft lies open for remarks; the newest line that has begun holds';
SELECT platform.shared('legislation.consultation_terms');
INSERT INTO legislation.consultation_terms (kind, valid_from, days, source, entered_at, entered_by_name) VALUES
  ('normative', '2016-07-01', 30, 'Luật Ban hành văn bản quy phạm pháp luật 80/2015/QH13 (ghi theo trí nhớ, cơ quan đối chiếu rồi sửa nếu cần)', now(), 'Krông'),
  ('normative', '2025-04-01', 20, 'Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15 (ghi theo trí nhớ, cơ quan đối chiếu rồi sửa nếu cần)', now(), 'Krông'),
  ('other', '2016-07-01', 7, 'Quy ước của Krông cho văn bản không phải quy phạm pháp luật', now(), 'Krông');

CREATE TABLE legislation.consultations (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  authority_id uuid NOT NULL,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
  kind text NOT NULL CHECK (kind IN ('normative', 'other')),
  title text NOT NULL CHECK (title <> ''),
  lead text NOT NULL,
  body jsonb NOT NULL,
  opens_on date NOT NULL,
  closes_on date NOT NULL,
  -- Why it lies open for fewer days than the term; empty where it does not.
  short_why text NOT NULL,
  sample boolean NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  created_by_name text NOT NULL CHECK (created_by_name <> ''),
  changed_at timestamptz NOT NULL,
  CHECK (closes_on >= opens_on)
);
COMMENT ON TABLE legislation.consultations IS 'Drafts on which everybody may remark between two days; not written in once submitted';
CREATE INDEX consultations_by_authority ON legislation.consultations (authority_id, closes_on DESC);
SELECT platform.wall('legislation.consultations');

CREATE TABLE legislation.consultation_steps (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  consultation_id uuid NOT NULL REFERENCES legislation.consultations (id),
  step text NOT NULL CHECK (step IN ('submitted', 'returned', 'approved', 'forced', 'discarded', 'extended', 'reported', 'concluded', 'withdrawn')),
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  why text NOT NULL,
  closes_on date,
  legal_document_id uuid REFERENCES legislation.legal_documents (id),
  CHECK ((step = 'extended') = (closes_on IS NOT NULL)),
  CHECK ((step = 'concluded') = (legal_document_id IS NOT NULL)),
  CHECK (why <> '' OR step NOT IN ('returned', 'forced', 'reported', 'withdrawn'))
);
COMMENT ON TABLE legislation.consultation_steps IS 'What was done with a consultation, each with its author and time; where it stands is read from them. why of reported is the report';
CREATE INDEX consultation_steps_by_consultation ON legislation.consultation_steps (consultation_id, at);
CREATE INDEX consultation_steps_by_document ON legislation.consultation_steps (legal_document_id) WHERE legal_document_id IS NOT NULL;
SELECT platform.wall('legislation.consultation_steps');
CREATE TRIGGER consultation_steps_never_change BEFORE UPDATE OR DELETE ON legislation.consultation_steps
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE legislation.remarks (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  consultation_id uuid NOT NULL REFERENCES legislation.consultations (id),
  number integer NOT NULL CHECK (number > 0),
  -- Anchor of the article of the draft; empty: the whole.
  article text NOT NULL,
  said text NOT NULL CHECK (said <> ''),
  name text NOT NULL,
  show_name boolean NOT NULL,
  contact text NOT NULL,
  at timestamptz NOT NULL,
  -- Of the form that brought it: a form sent twice is one remark.
  form_key uuid NOT NULL UNIQUE,
  UNIQUE (consultation_id, number)
);
COMMENT ON TABLE legislation.remarks IS 'What people remarked on a draft; the way to reach them is never public, their name only where they said so';
SELECT platform.wall('legislation.remarks');

CREATE TABLE legislation.remark_decisions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  remark_id uuid NOT NULL REFERENCES legislation.remarks (id),
  decision text NOT NULL CHECK (decision IN ('shown', 'hidden')),
  why text NOT NULL,
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  CHECK (why <> '' OR decision = 'shown')
);
COMMENT ON TABLE legislation.remark_decisions IS 'Whether a remark is shown to the public; the last one holds';
CREATE INDEX remark_decisions_by_remark ON legislation.remark_decisions (remark_id, at);
SELECT platform.wall('legislation.remark_decisions');
CREATE TRIGGER remark_decisions_never_change BEFORE UPDATE OR DELETE ON legislation.remark_decisions
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE legislation.remark_answers (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  remark_id uuid NOT NULL REFERENCES legislation.remarks (id),
  status text NOT NULL CHECK (status IN ('accepted', 'accepted-in-part', 'explained')),
  answer text NOT NULL CHECK (answer <> ''),
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> '')
);
COMMENT ON TABLE legislation.remark_answers IS 'What the authority answers to a remark: taken up, taken up in part, explained; the last one holds';
CREATE INDEX remark_answers_by_remark ON legislation.remark_answers (remark_id, at);
SELECT platform.wall('legislation.remark_answers');
CREATE TRIGGER remark_answers_never_change BEFORE UPDATE OR DELETE ON legislation.remark_answers
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

-- What the public may read.
CREATE VIEW legislation.published_documents AS
  SELECT d.id AS document_id, d.number, d.slug, d.authority_id, d.sample,
    e.number AS edition, e.reference, e.issued_on, e.issuer, e.signer_name, e.signer_title, e.kind, e.kind_name, e.field, e.field_name, e.abstract,
    e.effective_from, e.end_why, e.body, e.relations, e.files, e.correction,
    p.forced, p.first_at, p.from_at, p.ended, p.ended_why, p.until_at, p.words,
    least(e.ends_on, r.ended_on) AS ended_on, r.partial_from
  FROM legislation.publications p JOIN legislation.legal_documents d ON d.id = p.legal_document_id JOIN legislation.editions e ON e.id = p.edition_id
    LEFT JOIN LATERAL (
      SELECT min(coalesce(oe.effective_from, oe.issued_on)) FILTER (WHERE o.kind IN ('replaces', 'repeals')) AS ended_on,
        min(coalesce(oe.effective_from, oe.issued_on)) FILTER (WHERE o.kind IN ('amends', 'repeals-part')) AS partial_from
      FROM legislation.relations o JOIN legislation.publications op ON op.id = o.publication_id AND op.until_at IS NULL JOIN legislation.editions oe ON oe.id = op.edition_id
      WHERE o.to_document_id = d.id AND o.authority_id = d.authority_id) r ON true
  WHERE p.ended IS DISTINCT FROM 'superseded';
COMMENT ON VIEW legislation.published_documents IS 'Promise to anonymous pages: legal documents that are public, and those that were until they were withdrawn or found in error; ended_on and partial_from also by what other public documents of the authority did to them';

CREATE VIEW legislation.published_relations AS
  SELECT p.legal_document_id AS document_id, o.kind, o.to_document_id, o.authority_id
  FROM legislation.relations o JOIN legislation.publications p ON p.id = o.publication_id AND p.until_at IS NULL
    JOIN legislation.publications t ON t.legal_document_id = o.to_document_id AND t.until_at IS NULL;
COMMENT ON VIEW legislation.published_relations IS 'Promise to anonymous pages: what public documents do to other public ones';

CREATE VIEW legislation.published_history AS
  SELECT p.legal_document_id AS document_id, e.number AS edition, p.from_at, p.until_at, p.ended, e.correction, p.forced
  FROM legislation.publications p JOIN legislation.editions e ON e.id = p.edition_id;
COMMENT ON VIEW legislation.published_history IS 'Promise to anonymous pages: which edition was public from when to when, with what was corrected';

CREATE VIEW legislation.published_consultations AS
  SELECT c.id AS consultation_id, c.number, c.slug, c.authority_id, c.kind, c.title, c.lead, c.body, c.opens_on,
    coalesce((SELECT s.closes_on FROM legislation.consultation_steps s WHERE s.consultation_id = c.id AND s.step = 'extended' ORDER BY s.at DESC, s.id DESC LIMIT 1), c.closes_on) AS closes_on,
    c.short_why, c.sample, a.at AS published_at, a.step = 'forced' AS forced, w.at AS withdrawn_at, w.why AS withdrawn_why,
    r.at AS reported_at, r.why AS report, l.legal_document_id AS result_id
  FROM legislation.consultations c
    JOIN LATERAL (SELECT at, step FROM legislation.consultation_steps s WHERE s.consultation_id = c.id AND s.step IN ('approved', 'forced') ORDER BY at LIMIT 1) a ON true
    LEFT JOIN LATERAL (SELECT at, why FROM legislation.consultation_steps s WHERE s.consultation_id = c.id AND s.step = 'withdrawn' LIMIT 1) w ON true
    LEFT JOIN LATERAL (SELECT at, why FROM legislation.consultation_steps s WHERE s.consultation_id = c.id AND s.step = 'reported' ORDER BY at DESC, id DESC LIMIT 1) r ON true
    LEFT JOIN LATERAL (SELECT legal_document_id FROM legislation.consultation_steps s WHERE s.consultation_id = c.id AND s.step = 'concluded' ORDER BY at DESC, id DESC LIMIT 1) l ON true;
COMMENT ON VIEW legislation.published_consultations IS 'Promise to anonymous pages: drafts that were opened for remarks, with report and result';

CREATE VIEW legislation.published_remarks AS
  SELECT r.consultation_id, r.number, r.article, r.said, CASE WHEN r.show_name THEN r.name ELSE '' END AS name, r.at, a.status, a.answer, a.at AS answered_at
  FROM legislation.remarks r
    JOIN LATERAL (SELECT decision FROM legislation.remark_decisions d WHERE d.remark_id = r.id ORDER BY d.at DESC, d.id DESC LIMIT 1) d ON d.decision = 'shown'
    LEFT JOIN LATERAL (SELECT status, answer, at FROM legislation.remark_answers a WHERE a.remark_id = r.id ORDER BY a.at DESC, a.id DESC LIMIT 1) a ON true;
COMMENT ON VIEW legislation.published_remarks IS 'Promise to anonymous pages: remarks that were let through, with the answer; a name only where its owner wanted it, never the way to reach them';

GRANT SELECT ON legislation.published_documents, legislation.published_relations, legislation.published_history, legislation.published_consultations, legislation.published_remarks
  TO krong_public, krong_app, krong_system;
