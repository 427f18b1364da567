-- Search over everything public: one row for each thing that can be found, kept by triggers, so that no act can forget it.
CREATE TABLE portal.search_entries (
  type text NOT NULL CHECK (type ~ '^[a-z-]{2,40}$'),
  subject_id uuid NOT NULL,
  authority_id uuid NOT NULL,
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  -- Where else it is shown as it is.
  shown_on uuid[] NOT NULL,
  -- Its address within a site.
  path text NOT NULL CHECK (path LIKE '/%'),
  language text NOT NULL CHECK (language IN ('vi', 'en')),
  title text NOT NULL CHECK (title <> ''),
  lead text NOT NULL,
  text text NOT NULL,
  at timestamptz NOT NULL,
  sample boolean NOT NULL,
  -- Title (A) and lead (B): small, so that many candidates are weighed cheaply.
  head tsvector NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (type, subject_id)
)
-- Texts and their words lie beside the rows: what is weighed is read from a tenth of the pages.
WITH (toast_tuple_target = 256);
COMMENT ON TABLE portal.search_entries IS 'What visitors can find: an index made of what is public, never the source of anything';
CREATE INDEX search_entries_by_site ON portal.search_entries (site_id);
CREATE INDEX search_entries_by_time ON portal.search_entries (at DESC);
-- fastupdate off: a search never pays for what was published before it.
CREATE INDEX search_entries_words ON portal.search_entries USING gin (words) WITH (fastupdate = off);
SELECT platform.shared('portal.search_entries');

CREATE VIEW portal.published_search AS
  SELECT type, subject_id, site_id, shown_on, path, language, title, lead, text, at, sample, head, words FROM portal.search_entries;
COMMENT ON VIEW portal.published_search IS 'Promise to anonymous pages: what can be found, all of it public elsewhere too';

CREATE INDEX placements_by_article ON portal.placements (article_id);

-- The letters and figures of a text, folded; everything else parts words. The same as rules/search/words.ts; half the time of platform.fold, which an import of
-- 460,000 articles feels: one pass of translate instead of a regular expression takes away the marks of Vietnamese and of other European languages.
CREATE FUNCTION portal.search_text(said text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN btrim(regexp_replace(translate(lower(normalize(said, NFD)),
    U&'\0111\0300\0301\0303\0309\0323\0302\0306\031B\0304\0307\0308\030A\030B\030C\0326\0327\0328', 'd'), '[^a-z0-9]+', ' ', 'g'));

-- Besides its words an entry holds marks, so that every filter is answered by the one index: k = type, d w q y = its day, week, quarter, year;
-- s = a site that shows it (also with quarter and year), c = a section. Ids are cut to their last twelve digits.
CREATE FUNCTION portal.search_marks(type text, at timestamptz, sites uuid[], sections uuid[]) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  BEGIN ATOMIC
    WITH days AS (SELECT (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day),
      spans AS (SELECT 'd:' || (day - date '2000-01-03') AS d, 'w:' || (day - date '2000-01-03') / 7 AS w,
        to_char(day, 'YYYY"q"Q') AS q, to_char(day, 'YYYY') AS y FROM days)
    SELECT array_to_tsvector(ARRAY['k:' || type, d, w, 'q:' || q, 'y:' || y]
      || ARRAY(SELECT 's:' || right(site::text, 12) || more FROM unnest(sites) site, unnest(ARRAY['', ':' || q, ':' || y]) more)
      || ARRAY(SELECT 'c:' || right(section::text, 12) FROM unnest(sections) section))
    FROM spans;
  END;

CREATE FUNCTION portal.search_head(title text, lead text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector('simple', portal.search_text(title)), 'A') || setweight(to_tsvector('simple', portal.search_text(lead)), 'B');

-- The running text of a rich text: a line of paragraphs, headings, captions and transcripts, in their order.
CREATE FUNCTION portal.plain_text(body jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  BEGIN ATOMIC
    SELECT coalesce(string_agg(coalesce((SELECT string_agg(said #>> '{}', '') FROM jsonb_path_query(part, 'strict $.** ? (@.kind == "text").text') said),
        part ->> 'transcript', part ->> 'title'), ' '), '')
    FROM jsonb_path_query(body,
      'strict $.** ? (@.kind == "paragraph" || @.kind == "heading" || @.kind == "video" || @.kind == "audio" || @.kind == "attachment")') part;
  END;

-- Makes the entries of articles anew (NULL: of all). With its owner's rights: an editor of one authority corrects what the sites of others show.
CREATE FUNCTION portal.index_articles(articles uuid[]) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
DECLARE made bigint;
BEGIN
  DELETE FROM portal.search_entries e WHERE e.type = 'article' AND (articles IS NULL OR e.subject_id = ANY (articles))
    AND NOT EXISTS (SELECT FROM portal.publications p WHERE p.article_id = e.subject_id AND p.until_at IS NULL);
  INSERT INTO portal.search_entries AS e (type, subject_id, authority_id, site_id, shown_on, path, language, title, lead, text, at, sample, head, words)
  SELECT 'article', t.article_id, t.authority_id, t.site_id, coalesce(p.sites, ARRAY[t.site_id]), '/bai-viet/' || t.slug || '-' || t.number, t.language, t.title, t.lead,
    b.said, t.first_at, t.sample, b.head,
    b.head || to_tsvector('simple', portal.search_text(concat_ws(' ', left(b.said, 200000), t.byline)))
      || portal.search_marks('article', t.first_at, coalesce(p.sites, ARRAY[t.site_id]), coalesce(p.sections, '{}'))
  FROM portal.published_articles t
    CROSS JOIN LATERAL (SELECT portal.plain_text(t.body) AS said, portal.search_head(t.title, t.lead) AS head OFFSET 0) b
    LEFT JOIN LATERAL (SELECT array_agg(DISTINCT l.site_id) AS sites, array_agg(l.section_id) AS sections
      FROM portal.published_placements l WHERE l.article_id = t.article_id) p ON true
  WHERE t.ended IS NULL AND t.title <> '' AND (articles IS NULL OR t.article_id = ANY (articles))
  ON CONFLICT (type, subject_id) DO UPDATE SET site_id = excluded.site_id, shown_on = excluded.shown_on, path = excluded.path, language = excluded.language,
    title = excluded.title, lead = excluded.lead, text = excluded.text, at = excluded.at, sample = excluded.sample, head = excluded.head, words = excluded.words;
  GET DIAGNOSTICS made = ROW_COUNT;
  RETURN made;
END $$;
COMMENT ON FUNCTION portal.index_articles IS 'Makes the search entries of articles of what is public now; gives how many';
REVOKE ALL ON FUNCTION portal.index_articles FROM PUBLIC;

-- Sites and their sections are found by their names (NULL: all).
CREATE FUNCTION portal.index_places(sites uuid[]) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
DECLARE made bigint;
BEGIN
  DELETE FROM portal.search_entries e WHERE e.type = 'section' AND (sites IS NULL OR e.site_id = ANY (sites))
    AND NOT EXISTS (SELECT FROM portal.published_sections s WHERE s.section_id = e.subject_id);
  INSERT INTO portal.search_entries AS e (type, subject_id, authority_id, site_id, shown_on, path, language, title, lead, text, at, sample, head, words)
  SELECT type, id, authority_id, site_id, ARRAY[site_id], path, 'vi', title, lead, '', at, sample, portal.search_head(title, lead || ' ' || more),
    portal.search_head(title, lead || ' ' || more) || portal.search_marks(type, at, ARRAY[site_id], ARRAY[id])
  FROM (
    SELECT 'site' AS type, s.id, s.authority_id, s.id AS site_id, '/' AS path, s.name AS title, s.tagline AS lead, '' AS more, s.opened_at AS at, s.sample
    FROM portal.sites s WHERE sites IS NULL OR s.id = ANY (sites)
    UNION ALL
    SELECT 'section', c.id, c.authority_id, c.site_id, '/muc/' || c.slug, c.name, '', c.name_en || ' ' || s.name, c.opened_at, s.sample
    FROM portal.sections c JOIN portal.sites s ON s.id = c.site_id WHERE c.closed_at IS NULL AND (sites IS NULL OR s.id = ANY (sites))) place
  ON CONFLICT (type, subject_id) DO UPDATE SET path = excluded.path, title = excluded.title, lead = excluded.lead, head = excluded.head, words = excluded.words;
  GET DIAGNOSTICS made = ROW_COUNT;
  RETURN made;
END $$;
COMMENT ON FUNCTION portal.index_places IS 'Makes the search entries of sites and their sections anew; gives how many';
REVOKE ALL ON FUNCTION portal.index_places FROM PUBLIC;

-- Triggers rather than acts: an import, a merge of communes or an act that is yet to be written moves the index as well.
CREATE FUNCTION portal.index_moved_article() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
BEGIN
  PERFORM portal.index_articles(ARRAY(SELECT DISTINCT article_id FROM moved));
  RETURN NULL;
END $$;
CREATE FUNCTION portal.index_moved_sites() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
BEGIN
  PERFORM portal.index_places(ARRAY(SELECT id FROM moved));
  RETURN NULL;
END $$;
CREATE FUNCTION portal.index_moved_sections() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
BEGIN
  PERFORM portal.index_places(ARRAY(SELECT DISTINCT site_id FROM moved));
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION portal.index_moved_article, portal.index_moved_sites, portal.index_moved_sections FROM PUBLIC;

CREATE TRIGGER publications_begin AFTER INSERT ON portal.publications
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_article();
CREATE TRIGGER publications_move AFTER UPDATE ON portal.publications
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_article();
CREATE TRIGGER placements_begin AFTER INSERT ON portal.placements
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_article();
CREATE TRIGGER placements_move AFTER UPDATE ON portal.placements
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_article();
CREATE TRIGGER sites_begin AFTER INSERT ON portal.sites
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_sites();
CREATE TRIGGER sites_move AFTER UPDATE ON portal.sites
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_sites();
CREATE TRIGGER sections_begin AFTER INSERT ON portal.sections
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_sections();
CREATE TRIGGER sections_move AFTER UPDATE ON portal.sections
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_sections();

-- The door for what lower modules publish (legal documents, answered questions): Krông itself keeps their entries, from jobs that hear of them.
CREATE FUNCTION portal.keep_search_entry(
  type text, subject_id uuid, authority_id uuid, site_id uuid, path text, title text, lead text, text text, at timestamptz, sample boolean) RETURNS void
  LANGUAGE sql
  BEGIN ATOMIC
    INSERT INTO portal.search_entries AS e (type, subject_id, authority_id, site_id, shown_on, path, language, title, lead, text, at, sample, head, words)
    VALUES (type, subject_id, authority_id, site_id, ARRAY[site_id], path, 'vi', title, lead, text, at, sample, portal.search_head(title, lead),
      portal.search_head(title, lead) || to_tsvector('simple', portal.search_text(left(text, 200000)))
        || portal.search_marks(type, at, ARRAY[site_id], '{}'))
    ON CONFLICT ON CONSTRAINT search_entries_pkey DO UPDATE SET site_id = excluded.site_id, shown_on = excluded.shown_on, path = excluded.path, title = excluded.title,
      lead = excluded.lead, text = excluded.text, at = excluded.at, sample = excluded.sample, head = excluded.head, words = excluded.words;
  END;
COMMENT ON FUNCTION portal.keep_search_entry IS 'Puts something that is public into the search, or changes what is found of it; never for articles, sections and sites';
REVOKE ALL ON FUNCTION portal.keep_search_entry FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal.keep_search_entry TO krong_system;
GRANT DELETE ON portal.search_entries TO krong_system;

CREATE TABLE portal.abbreviations (
  short text NOT NULL CHECK (short ~ '^[[:alnum:]Đđ-]{2,20}$'),
  valid_from date NOT NULL,
  valid_to date,
  long text NOT NULL CHECK (long <> '' AND length(long) <= 120),
  source text NOT NULL CHECK (source <> ''),
  added_by_name text NOT NULL CHECK (added_by_name <> ''),
  PRIMARY KEY (short, long, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
COMMENT ON TABLE portal.abbreviations IS 'Short and long words of the administration that search takes for the same, with their days';
SELECT platform.shared('portal.abbreviations');
CREATE VIEW portal.published_abbreviations AS SELECT short, long, valid_from, valid_to FROM portal.abbreviations;
COMMENT ON VIEW portal.published_abbreviations IS 'Promise to anonymous pages: which short words stand for which long ones';

INSERT INTO portal.abbreviations (short, valid_from, long, source, added_by_name)
SELECT short, date '2000-01-01', long, 'Cách viết tắt thường gặp; người quản trị bổ sung được', 'Krông' FROM (VALUES
  ('UBND', 'ủy ban nhân dân'), ('HĐND', 'hội đồng nhân dân'), ('MTTQ', 'mặt trận tổ quốc'), ('ĐBQH', 'đại biểu quốc hội'), ('TTHC', 'thủ tục hành chính'),
  ('GCNQSDĐ', 'giấy chứng nhận quyền sử dụng đất'), ('GCN', 'giấy chứng nhận'), ('QSDĐ', 'quyền sử dụng đất'), ('BHYT', 'bảo hiểm y tế'),
  ('BHXH', 'bảo hiểm xã hội'), ('BHTN', 'bảo hiểm thất nghiệp'), ('CCCD', 'căn cước công dân'), ('CMND', 'chứng minh nhân dân'), ('DVC', 'dịch vụ công'),
  ('NTM', 'nông thôn mới'), ('CNTT', 'công nghệ thông tin'), ('CĐS', 'chuyển đổi số'), ('CCHC', 'cải cách hành chính'), ('PCTT', 'phòng chống thiên tai'),
  ('TKCN', 'tìm kiếm cứu nạn'), ('PCCC', 'phòng cháy chữa cháy'), ('ATTP', 'an toàn thực phẩm'), ('VSMT', 'vệ sinh môi trường'), ('GPMB', 'giải phóng mặt bằng'),
  ('QPPL', 'quy phạm pháp luật'), ('KHCN', 'khoa học công nghệ'), ('GD-ĐT', 'giáo dục và đào tạo'), ('GDĐT', 'giáo dục đào tạo'), ('VHTT', 'văn hóa thông tin'),
  ('LĐTBXH', 'lao động thương binh xã hội'), ('TNMT', 'tài nguyên môi trường'), ('NNPTNT', 'nông nghiệp phát triển nông thôn'), ('ANTT', 'an ninh trật tự'),
  ('TDTT', 'thể dục thể thao'), ('DTTS', 'dân tộc thiểu số'), ('DTTS', 'đồng bào dân tộc'), ('CBCC', 'cán bộ công chức'), ('THCS', 'trung học cơ sở'),
  ('THPT', 'trung học phổ thông'), ('TTĐT', 'thông tin điện tử'), ('KKT', 'khu kinh tế'), ('KTXH', 'kinh tế xã hội'), ('XĐGN', 'xóa đói giảm nghèo'),
  ('TNCS', 'thanh niên cộng sản'), ('HTX', 'hợp tác xã'), ('VBQPPL', 'văn bản quy phạm pháp luật'), ('NQ', 'nghị quyết'), ('QĐ', 'quyết định'),
  ('NĐ', 'nghị định'), ('TT', 'thông tư'), ('KH', 'kế hoạch'), ('BC', 'báo cáo'), ('TB', 'thông báo'), ('HN', 'hội nghị')) AS said (short, long);

CREATE TABLE portal.search_misses (
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  day date NOT NULL,
  asked text NOT NULL CHECK (length(asked) BETWEEN 2 AND 60),
  times integer NOT NULL CHECK (times > 0),
  PRIMARY KEY (site_id, day, asked)
);
COMMENT ON TABLE portal.search_misses IS 'What was searched for in vain on a day, folded and counted: nothing of who asked, nothing that looks like data of a person';
SELECT platform.shared('portal.search_misses');

GRANT SELECT ON portal.published_search, portal.published_abbreviations TO krong_public, krong_app, krong_system;

SELECT portal.index_articles(NULL), portal.index_places(NULL);
