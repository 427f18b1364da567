-- Imports bring files and comments too: old addresses of files lead to what became of them in the library.
ALTER TABLE portal.import_lines
  DROP CONSTRAINT import_lines_kind_check,
  ADD CONSTRAINT import_lines_kind_check CHECK (kind IN ('section', 'article', 'law', 'poll', 'counter', 'comment'));

ALTER TABLE portal.imported_things
  ADD COLUMN comment_id uuid REFERENCES participation.comments (id),
  DROP CONSTRAINT imported_things_kind_check,
  DROP CONSTRAINT imported_things_check,
  ADD CONSTRAINT imported_things_kind_check CHECK (kind IN ('section', 'article', 'law', 'poll', 'counter', 'comment')),
  ADD CONSTRAINT imported_things_became CHECK (num_nonnulls(article_id, section_id, legal_document_id, comment_id) <= 1);
CREATE UNIQUE INDEX imported_comments ON portal.imported_things (comment_id) WHERE comment_id IS NOT NULL;

ALTER TABLE portal.old_addresses
  ADD COLUMN media_id uuid REFERENCES portal.media (id),
  DROP CONSTRAINT old_addresses_check,
  ADD CONSTRAINT old_addresses_leads CHECK (num_nonnulls(article_id, section_id, legal_document_id, media_id) = 1);
CREATE INDEX old_addresses_by_media ON portal.old_addresses (media_id) WHERE media_id IS NOT NULL;
COMMENT ON TABLE portal.old_addresses IS 'Addresses of the old site, and the article, section, legal document or file of this site to which each leads; never anywhere else';

CREATE OR REPLACE VIEW portal.published_old_addresses AS
  SELECT o.site_id, o.key, a.number AS article_number, a.slug AS article_slug, s.slug AS section_slug, l.number AS law_number, l.slug AS law_slug,
    m.key AS media_key, m.kind AS media_kind, m.file_name AS media_name, m.whole AS media_whole, m.film AS media_film
  FROM portal.old_addresses o
    LEFT JOIN portal.articles a ON a.id = o.article_id AND EXISTS (SELECT FROM portal.publications p WHERE p.article_id = a.id)
    LEFT JOIN portal.sections s ON s.id = o.section_id AND s.closed_at IS NULL
    LEFT JOIN legislation.legal_documents l ON l.id = o.legal_document_id AND EXISTS (SELECT FROM legislation.publications p WHERE p.legal_document_id = l.id)
    LEFT JOIN portal.media m ON m.id = o.media_id AND EXISTS (SELECT FROM portal.published_edition_media p WHERE p.media_id = m.id)
  WHERE num_nonnulls(a.id, s.id, l.id, m.id) = 1;
