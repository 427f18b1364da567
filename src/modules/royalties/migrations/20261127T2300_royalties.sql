-- Authors' fees (nhuận bút): who wrote, for which coefficient, who agreed, what was paid by month. Money in whole đồng.
COMMENT ON SCHEMA royalties IS 'Fees of authors for what the portal published: figures of the law, authors, proposals, closed payment sheets';
GRANT USAGE ON SCHEMA royalties TO krong_app, krong_system;

CREATE TABLE royalties.figures (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code text NOT NULL CHECK (code IN ('base-salary', 'unit-percent', 'tax-percent', 'tax-from')),
  valid_from date NOT NULL,
  value bigint NOT NULL CHECK (value >= 0),
  source text NOT NULL CHECK (source <> ''),
  -- Nobody has looked it up in the text of the law yet.
  recalled boolean NOT NULL,
  set_at timestamptz NOT NULL,
  set_by_name text NOT NULL CHECK (set_by_name <> ''),
  CHECK (code NOT IN ('unit-percent', 'tax-percent') OR value <= 100)
);
COMMENT ON TABLE royalties.figures IS 'Figures of the law with their days: base salary in đồng, the share of it that is one unit of fee, tax withheld and from which payment on; of one day the last row holds';
CREATE INDEX figures_by_code ON royalties.figures (code, valid_from DESC, set_at DESC);
SELECT platform.shared('royalties.figures');

CREATE TABLE royalties.genres (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- The name without tone marks: who writes a known name changes its range.
  code text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  name text NOT NULL CHECK (name <> ''),
  valid_from date NOT NULL,
  -- Coefficients in hundredths; most = 0: not paid any more.
  least integer NOT NULL CHECK (least >= 0),
  most integer NOT NULL CHECK (most >= least AND most <= 100000),
  source text NOT NULL CHECK (source <> ''),
  recalled boolean NOT NULL,
  set_at timestamptz NOT NULL,
  set_by_name text NOT NULL CHECK (set_by_name <> '')
);
COMMENT ON TABLE royalties.genres IS 'Genres (thể loại) with the range of their coefficient in hundredths, from a day on; of one day the last row holds';
CREATE INDEX genres_by_code ON royalties.genres (code, valid_from DESC, set_at DESC);
SELECT platform.shared('royalties.genres');

INSERT INTO royalties.figures (code, valid_from, value, source, recalled, set_at, set_by_name) VALUES
  ('base-salary', '2024-07-01', 2340000, 'NĐ 73/2024/NĐ-CP Đ.3', false, '2026-11-27T00:00:00Z', 'Krông'),
  ('unit-percent', '2014-06-01', 10, 'NĐ 18/2014/NĐ-CP', false, '2026-11-27T00:00:00Z', 'Krông'),
  ('tax-percent', '2013-07-01', 10, 'TT 111/2013/TT-BTC Đ.25', true, '2026-11-27T00:00:00Z', 'Krông'),
  ('tax-from', '2013-07-01', 2000000, 'TT 111/2013/TT-BTC Đ.25', true, '2026-11-27T00:00:00Z', 'Krông');

INSERT INTO royalties.genres (code, name, valid_from, least, most, source, recalled, set_at, set_by_name)
SELECT code, name, '2014-06-01'::date, 10, most, 'NĐ 18/2014/NĐ-CP, khung nhuận bút báo chí', true, '2026-11-27T00:00:00Z'::timestamptz, 'Krông'
FROM (VALUES ('tin', 'Tin', 1000), ('bai', 'Bài', 3000), ('anh', 'Ảnh', 1000), ('tranh-do-hoa', 'Tranh, đồ họa', 1000), ('phong-su-ky', 'Phóng sự, ký', 3000),
  ('phong-van', 'Phỏng vấn', 3000), ('chinh-luan', 'Chính luận', 3000), ('nghien-cuu', 'Nghiên cứu', 3000), ('tra-loi-ban-doc', 'Trả lời bạn đọc', 1000),
  ('dich', 'Dịch', 2000), ('video', 'Video', 5000), ('am-thanh', 'Âm thanh', 3000), ('truc-tuyen-da-phuong-tien', 'Trực tuyến, đa phương tiện', 5000)) AS g (code, name, most);

CREATE TABLE royalties.authors (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  pen_name text NOT NULL,
  -- The account of somebody who works here; they read their own lines.
  account_id uuid,
  tax_code text NOT NULL,
  -- Tax is withheld when they are paid; false: it is settled with their salary, or they gave a commitment.
  taxed boolean NOT NULL,
  added_at timestamptz NOT NULL,
  added_by_name text NOT NULL CHECK (added_by_name <> ''),
  closed_at timestamptz
);
COMMENT ON TABLE royalties.authors IS 'Who is paid fees by an authority: staff and outside contributors (cộng tác viên), with pen name and tax code';
CREATE INDEX authors_by_authority ON royalties.authors (authority_id);
CREATE UNIQUE INDEX authors_by_account ON royalties.authors (authority_id, account_id) WHERE account_id IS NOT NULL AND closed_at IS NULL;
SELECT platform.wall('royalties.authors');

CREATE TABLE royalties.sheets (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  -- The second and later ones of a month hold what was agreed after the first was closed.
  number smallint NOT NULL CHECK (number > 0),
  tax_percent bigint NOT NULL CHECK (tax_percent BETWEEN 0 AND 100),
  tax_from bigint NOT NULL CHECK (tax_from >= 0),
  closed_at timestamptz NOT NULL,
  closed_by uuid,
  closed_by_name text NOT NULL CHECK (closed_by_name <> ''),
  UNIQUE (authority_id, month, number)
);
COMMENT ON TABLE royalties.sheets IS 'Payment sheets (bảng kê nhuận bút) that a leader closed; nothing of them changes, corrections are lines of a later sheet';
SELECT platform.wall('royalties.sheets');
CREATE TRIGGER sheets_never_change BEFORE UPDATE OR DELETE ON royalties.sheets FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE royalties.payments (
  sheet_id uuid NOT NULL REFERENCES royalties.sheets (id),
  author_id uuid NOT NULL REFERENCES royalties.authors (id),
  authority_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  pen_name text NOT NULL,
  tax_code text NOT NULL,
  gross bigint NOT NULL,
  tax bigint NOT NULL CHECK (tax >= 0),
  net bigint NOT NULL CHECK (net = gross - tax),
  PRIMARY KEY (sheet_id, author_id)
);
COMMENT ON TABLE royalties.payments IS 'What a sheet pays to each author, tax withheld; below zero where a correction takes back more than is due';
CREATE INDEX payments_by_author ON royalties.payments (author_id);
SELECT platform.wall('royalties.payments');
CREATE TRIGGER payments_never_change BEFORE UPDATE OR DELETE ON royalties.payments FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE royalties.proposals (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  article_id uuid NOT NULL REFERENCES portal.articles (id),
  title text NOT NULL,
  -- When the article became public: the figures of that day hold.
  first_at timestamptz NOT NULL,
  genre text NOT NULL,
  genre_name text NOT NULL CHECK (genre_name <> ''),
  -- The coefficient in hundredths; of a correction the one that is right.
  hundredths integer NOT NULL CHECK (hundredths >= 0),
  unit_value bigint NOT NULL CHECK (unit_value > 0),
  -- What this line adds; of a correction the difference.
  amount bigint NOT NULL,
  why text NOT NULL,
  corrects uuid REFERENCES royalties.proposals (id),
  proposed_at timestamptz NOT NULL,
  proposed_by uuid,
  proposed_by_name text NOT NULL CHECK (proposed_by_name <> ''),
  decided text CHECK (decided IN ('agreed', 'returned')),
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  decided_why text NOT NULL DEFAULT '',
  sheet_id uuid REFERENCES royalties.sheets (id),
  CHECK ((decided IS NULL) = (decided_at IS NULL) AND (decided IS NULL) = (decided_by_name IS NULL)),
  CHECK (decided IS DISTINCT FROM 'returned' OR decided_why <> ''),
  CHECK (corrects IS NULL OR why <> ''),
  CHECK (corrects IS NOT NULL OR amount >= 0),
  CHECK (sheet_id IS NULL OR decided = 'agreed')
);
COMMENT ON TABLE royalties.proposals IS 'Fees proposed for articles that were public, one of a genre for an article; agreed or returned once, then on one sheet for ever; corrections are lines of their own';
CREATE UNIQUE INDEX proposals_once ON royalties.proposals (article_id, genre) WHERE corrects IS NULL AND decided IS DISTINCT FROM 'returned';
CREATE UNIQUE INDEX proposals_corrected_once ON royalties.proposals (corrects) WHERE corrects IS NOT NULL AND decided IS NULL;
CREATE INDEX proposals_by_article ON royalties.proposals (article_id);
CREATE INDEX proposals_correcting ON royalties.proposals (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX proposals_waiting ON royalties.proposals (authority_id, proposed_at) WHERE decided IS NULL;
CREATE INDEX proposals_to_pay ON royalties.proposals (authority_id, first_at) WHERE decided = 'agreed' AND sheet_id IS NULL;
CREATE INDEX proposals_by_sheet ON royalties.proposals (sheet_id) WHERE sheet_id IS NOT NULL;
SELECT platform.wall('royalties.proposals');

CREATE FUNCTION royalties.keep_line() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.decided = 'returned' OR OLD.sheet_id IS NOT NULL
    OR (OLD.decided IS NOT NULL AND (NEW.decided, NEW.decided_at, NEW.decided_by, NEW.decided_by_name) IS DISTINCT FROM (OLD.decided, OLD.decided_at, OLD.decided_by, OLD.decided_by_name))
    OR (NEW.article_id, NEW.genre, NEW.hundredths, NEW.unit_value, NEW.amount, NEW.why, NEW.corrects, NEW.proposed_by, NEW.first_at)
      IS DISTINCT FROM (OLD.article_id, OLD.genre, OLD.hundredths, OLD.unit_value, OLD.amount, OLD.why, OLD.corrects, OLD.proposed_by, OLD.first_at)
  THEN RAISE EXCEPTION 'a fee is decided once and never changed' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $function$;
COMMENT ON FUNCTION royalties.keep_line() IS 'What was proposed never changes, what was decided neither, what stands on a sheet stays there';
CREATE TRIGGER proposals_keep BEFORE UPDATE OR DELETE ON royalties.proposals FOR EACH ROW EXECUTE FUNCTION royalties.keep_line();

CREATE TABLE royalties.shares (
  proposal_id uuid NOT NULL REFERENCES royalties.proposals (id),
  author_id uuid NOT NULL REFERENCES royalties.authors (id),
  authority_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('author', 'photographer', 'translator', 'speaker')),
  -- Names as they were when it was proposed.
  name text NOT NULL CHECK (name <> ''),
  pen_name text NOT NULL,
  percent smallint NOT NULL CHECK (percent BETWEEN 0 AND 100),
  amount bigint NOT NULL,
  PRIMARY KEY (proposal_id, author_id)
);
COMMENT ON TABLE royalties.shares IS 'Who gets how much of a fee; of a correction the difference to what they were given before';
CREATE INDEX shares_by_author ON royalties.shares (author_id);
SELECT platform.wall('royalties.shares');
CREATE TRIGGER shares_never_change BEFORE UPDATE OR DELETE ON royalties.shares FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
