-- Import from other sites: what was brought, what was found in it, who ordered what, what became of each thing; old addresses that lead here.
CREATE TABLE portal.imports (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  -- Host name of the old site: with their old numbers it tells things apart, so that nothing comes twice.
  source text NOT NULL CHECK (source = lower(source) AND source ~ '^[a-z0-9.-]{1,253}$'),
  file_id uuid NOT NULL REFERENCES files.files (id)
);
COMMENT ON TABLE portal.imports IS 'Files of other sites (feeds, saved pages, NukeViet dumps) that were brought to be imported into a site; what was done with each stands in its steps';
CREATE INDEX imports_by_authority ON portal.imports (authority_id, id DESC);
CREATE INDEX imports_by_site ON portal.imports (site_id);
CREATE INDEX imports_by_file ON portal.imports (file_id);
SELECT platform.wall('portal.imports');

CREATE TABLE portal.import_steps (
  import_id uuid NOT NULL REFERENCES portal.imports (id),
  step text NOT NULL CHECK (step IN ('brought', 'read', 'unreadable', 'ordered', 'done')),
  authority_id uuid NOT NULL,
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  why text NOT NULL,
  -- read: what was found; unreadable: the reason; ordered: which old section goes where, and what is published.
  told jsonb NOT NULL,
  PRIMARY KEY (import_id, step),
  CHECK (step <> 'ordered' OR why <> '')
);
COMMENT ON TABLE portal.import_steps IS 'What happened to an import, each step once, with its author and time; the order of an administrator is the approval of what is published by it';
SELECT platform.wall('portal.import_steps');
CREATE TRIGGER import_steps_never_change BEFORE UPDATE OR DELETE ON portal.import_steps
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE portal.import_lines (
  import_id uuid NOT NULL REFERENCES portal.imports (id),
  kind text NOT NULL CHECK (kind IN ('section', 'article', 'law', 'poll', 'counter')),
  old_id text NOT NULL CHECK (old_id <> '' AND octet_length(old_id) <= 500),
  authority_id uuid NOT NULL,
  title text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('public', 'draft', 'already', 'left')),
  -- [{code, params}]: why it was left out or stayed a draft, what is missing.
  told jsonb NOT NULL,
  PRIMARY KEY (import_id, kind, old_id)
);
COMMENT ON TABLE portal.import_lines IS 'The report of an import, a line for each thing of the old site';
CREATE INDEX import_lines_by_outcome ON portal.import_lines (import_id, outcome);
SELECT platform.wall('portal.import_lines');

CREATE TABLE portal.imported_things (
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  source text NOT NULL CHECK (source <> ''),
  kind text NOT NULL CHECK (kind IN ('section', 'article', 'law', 'poll', 'counter')),
  old_id text NOT NULL CHECK (old_id <> '' AND octet_length(old_id) <= 500),
  authority_id uuid NOT NULL,
  import_id uuid NOT NULL REFERENCES portal.imports (id),
  at timestamptz NOT NULL,
  article_id uuid REFERENCES portal.articles (id),
  section_id uuid REFERENCES portal.sections (id),
  legal_document_id uuid REFERENCES legislation.legal_documents (id),
  PRIMARY KEY (site_id, source, kind, old_id),
  CHECK (num_nonnulls(article_id, section_id, legal_document_id) <= 1)
);
COMMENT ON TABLE portal.imported_things IS 'What of an old site stands here already, by its old number: importing again adds nothing';
CREATE INDEX imported_things_by_import ON portal.imported_things (import_id);
CREATE UNIQUE INDEX imported_articles ON portal.imported_things (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX imported_sections ON portal.imported_things (section_id) WHERE section_id IS NOT NULL;
CREATE UNIQUE INDEX imported_laws ON portal.imported_things (legal_document_id) WHERE legal_document_id IS NOT NULL;
SELECT platform.wall('portal.imported_things');

CREATE TABLE portal.old_addresses (
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  -- Path and query as `rules/import/old-address.ts` writes them.
  key text NOT NULL CHECK (key LIKE '/%' AND octet_length(key) <= 1000),
  authority_id uuid NOT NULL,
  import_id uuid NOT NULL REFERENCES portal.imports (id),
  article_id uuid REFERENCES portal.articles (id),
  section_id uuid REFERENCES portal.sections (id),
  legal_document_id uuid REFERENCES legislation.legal_documents (id),
  PRIMARY KEY (site_id, key),
  CHECK (num_nonnulls(article_id, section_id, legal_document_id) = 1)
);
COMMENT ON TABLE portal.old_addresses IS 'Addresses of the old site, and the article, section or legal document of this site to which each leads; never anywhere else';
CREATE INDEX old_addresses_by_import ON portal.old_addresses (import_id);
CREATE INDEX old_addresses_by_article ON portal.old_addresses (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX old_addresses_by_section ON portal.old_addresses (section_id) WHERE section_id IS NOT NULL;
CREATE INDEX old_addresses_by_law ON portal.old_addresses (legal_document_id) WHERE legal_document_id IS NOT NULL;
SELECT platform.wall('portal.old_addresses');

CREATE VIEW portal.published_old_addresses AS
  SELECT o.site_id, o.key, a.number AS article_number, a.slug AS article_slug, s.slug AS section_slug, l.number AS law_number, l.slug AS law_slug
  FROM portal.old_addresses o
    LEFT JOIN portal.articles a ON a.id = o.article_id AND EXISTS (SELECT FROM portal.publications p WHERE p.article_id = a.id)
    LEFT JOIN portal.sections s ON s.id = o.section_id AND s.closed_at IS NULL
    LEFT JOIN legislation.legal_documents l ON l.id = o.legal_document_id AND EXISTS (SELECT FROM legislation.publications p WHERE p.legal_document_id = l.id)
  WHERE num_nonnulls(a.id, s.id, l.id) = 1;
COMMENT ON VIEW portal.published_old_addresses IS 'Promise to anonymous pages: old addresses, and what public thing of the site each leads to';

CREATE VIEW portal.published_imports AS
  SELECT t.article_id, t.source, t.at FROM portal.imported_things t
  WHERE EXISTS (SELECT FROM portal.publications p WHERE p.article_id = t.article_id);
COMMENT ON VIEW portal.published_imports IS 'Promise to anonymous pages: from which site a public article was brought over, and when';

GRANT SELECT ON portal.published_old_addresses, portal.published_imports TO krong_public, krong_app, krong_system;

-- The order of an import stands as a step of its own, so that it is never taken for a review by a second person.
ALTER TABLE portal.edition_steps DROP CONSTRAINT edition_steps_step_check;
ALTER TABLE portal.edition_steps
  ADD CONSTRAINT edition_steps_step_check
    CHECK (step IN ('submitted', 'returned', 'approved', 'forced', 'imported', 'unscheduled', 'discarded')),
  ADD CONSTRAINT edition_steps_imported_why CHECK (step <> 'imported' OR why <> '');
