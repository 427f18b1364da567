-- Enquiries: what a citizen brings to an authority and that must be answered by a day; receptions of citizens; the week of the leaders.
COMMENT ON SCHEMA enquiries IS 'What must be answered by a day: questions, feedback, requests for information; receptions with their turns; leaders'' weeks';
GRANT USAGE ON SCHEMA enquiries TO krong_app, krong_system, krong_public;

-- What decrees set, as data with days; an authority may set its own where the figure is a convention.
CREATE TABLE enquiries.terms (
  kind text NOT NULL CHECK (kind IN ('question', 'feedback', 'information')),
  code text NOT NULL CHECK (code IN ('answer', 'pass-on', 'extension')),
  valid_from date NOT NULL,
  valid_to date,
  count smallint NOT NULL CHECK (count BETWEEN 1 AND 365),
  unit text NOT NULL CHECK (unit IN ('working_day', 'day')),
  -- False: an authority may set its own, because no text that was read says the figure.
  fixed boolean NOT NULL,
  source text NOT NULL CHECK (source <> ''),
  PRIMARY KEY (kind, code, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
COMMENT ON TABLE enquiries.terms IS 'How long an answer, the passing on and an extension may take, by kind, with source and days';
SELECT platform.shared('enquiries.terms');

INSERT INTO enquiries.terms (kind, code, valid_from, count, unit, fixed, source) VALUES
  ('question', 'answer', '2011-07-30', 15, 'working_day', true, 'NĐ 43/2011/NĐ-CP Đ.17'),
  ('question', 'extension', '2011-07-30', 15, 'working_day', false, 'Quy ước của Krông: một lần báo tiến độ, thêm bằng hạn đầu'),
  ('feedback', 'pass-on', '2008-03-08', 5, 'working_day', true, 'NĐ 20/2008/NĐ-CP'),
  ('feedback', 'answer', '2008-03-08', 15, 'working_day', false, 'Quy ước của Krông, theo hạn trả lời câu hỏi'),
  ('feedback', 'extension', '2008-03-08', 15, 'working_day', false, 'Quy ước của Krông'),
  ('information', 'answer', '2018-07-01', 10, 'working_day', false, 'Luật Tiếp cận thông tin 2016; số ngày ghi theo trí nhớ, cơ quan kiểm lại'),
  ('information', 'extension', '2018-07-01', 10, 'working_day', false, 'Luật Tiếp cận thông tin 2016; số ngày ghi theo trí nhớ, cơ quan kiểm lại');

CREATE TABLE enquiries.office_terms (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('question', 'feedback', 'information')),
  code text NOT NULL CHECK (code IN ('answer', 'pass-on', 'extension')),
  valid_from date NOT NULL,
  count smallint NOT NULL CHECK (count BETWEEN 1 AND 365),
  unit text NOT NULL CHECK (unit IN ('working_day', 'day')),
  source text NOT NULL CHECK (source <> ''),
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> '')
);
COMMENT ON TABLE enquiries.office_terms IS 'Terms that an authority set for itself where no text fixes them; of several the last one counts';
CREATE INDEX office_terms_by_authority ON enquiries.office_terms (authority_id, kind, code, valid_from DESC);
SELECT platform.wall('enquiries.office_terms');

CREATE TABLE enquiries.fields (
  code text PRIMARY KEY CHECK (code ~ '^[a-z-]+$'),
  place smallint NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  name_en text NOT NULL CHECK (name_en <> '')
);
COMMENT ON TABLE enquiries.fields IS 'What enquiries are about (lĩnh vực), in the order in which they are offered';
SELECT platform.shared('enquiries.fields');

INSERT INTO enquiries.fields (code, place, name, name_en) VALUES
  ('dat-dai', 1, 'Đất đai, nhà ở', 'Land and housing'),
  ('ho-tich', 2, 'Hộ tịch, giấy tờ', 'Civil status and papers'),
  ('bao-tro', 3, 'Bảo trợ xã hội, hộ nghèo', 'Social assistance'),
  ('giao-thong', 4, 'Đường sá, cầu cống', 'Roads and bridges'),
  ('dien-nuoc', 5, 'Điện, nước, sóng điện thoại', 'Electricity, water, phone signal'),
  ('moi-truong', 6, 'Môi trường, rác thải', 'Environment and waste'),
  ('y-te', 7, 'Y tế, bảo hiểm y tế', 'Health and health insurance'),
  ('giao-duc', 8, 'Trường học', 'Schools'),
  ('nong-nghiep', 9, 'Nông nghiệp, rừng, vật nuôi', 'Farming, forest, livestock'),
  ('an-ninh', 10, 'An ninh, trật tự', 'Public order'),
  ('can-bo', 11, 'Thái độ, cách làm việc của cán bộ', 'Conduct of officials'),
  ('khac', 99, 'Việc khác', 'Something else');

CREATE TABLE enquiries.enquiries (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  authority_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('question', 'feedback', 'information')),
  -- Who sent it follows it by this; 60 bits.
  code text NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  -- One sending of a form, however often it arrives.
  submission uuid NOT NULL UNIQUE,
  field text NOT NULL REFERENCES enquiries.fields (code),
  title text NOT NULL CHECK (title <> ''),
  received_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  -- Until when it must be with those who settle it; null where nothing says so.
  pass_on_at timestamptz,
  -- Which text set the day.
  due_source text NOT NULL,
  -- The enquiry of another authority here that was forwarded as this one.
  continues uuid UNIQUE REFERENCES enquiries.enquiries (id),
  sample boolean NOT NULL,
  UNIQUE (authority_id, id)
);
COMMENT ON TABLE enquiries.enquiries IS 'What somebody brought to an authority, without who they are; number is its public name, code is known to the sender alone';
CREATE INDEX enquiries_by_field ON enquiries.enquiries (field);
CREATE INDEX enquiries_by_authority ON enquiries.enquiries (authority_id, received_at DESC);
SELECT platform.wall('enquiries.enquiries');

CREATE TABLE enquiries.contents (
  enquiry_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  name text NOT NULL,
  phone text NOT NULL,
  email text NOT NULL,
  body text NOT NULL,
  place text NOT NULL,
  latitude numeric(8, 5) CHECK (latitude BETWEEN -90 AND 90),
  longitude numeric(8, 5) CHECK (longitude BETWEEN -180 AND 180),
  -- What the law asks for besides in a request for information: residence, identity paper, form of supply, purpose.
  details jsonb NOT NULL CHECK (jsonb_typeof(details) = 'object'),
  FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries (authority_id, id),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);
COMMENT ON TABLE enquiries.contents IS 'The words and the person behind an enquiry, kept apart: never public, the person shown to who handles it and every showing recorded';
CREATE INDEX contents_by_enquiry ON enquiries.contents (authority_id, enquiry_id);
SELECT platform.wall('enquiries.contents');

CREATE TABLE enquiries.readings (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  enquiry_id uuid NOT NULL,
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries (authority_id, id)
);
COMMENT ON TABLE enquiries.readings IS 'Who looked at the person behind an enquiry, and when';
CREATE INDEX readings_by_enquiry ON enquiries.readings (authority_id, enquiry_id, at);
SELECT platform.wall('enquiries.readings');
CREATE TRIGGER readings_never_change BEFORE UPDATE OR DELETE ON enquiries.readings
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE enquiries.answers (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  enquiry_id uuid NOT NULL,
  version smallint NOT NULL CHECK (version > 0),
  body text NOT NULL CHECK (body <> ''),
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  UNIQUE (enquiry_id, version),
  FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries (authority_id, id)
);
COMMENT ON TABLE enquiries.answers IS 'Drafts of an answer, each saving a version; which one was given says the step';
CREATE INDEX answers_by_enquiry ON enquiries.answers (authority_id, enquiry_id);
SELECT platform.wall('enquiries.answers');
CREATE TRIGGER answers_never_change BEFORE UPDATE OR DELETE ON enquiries.answers
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE enquiries.steps (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  enquiry_id uuid NOT NULL,
  number smallint NOT NULL CHECK (number > 0),
  step text NOT NULL CHECK (step IN ('refused', 'forwarded', 'assigned', 'submitted', 'returned', 'answered', 'granted', 'extended', 'published', 'unpublished', 'closed')),
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  -- Words to who sent it, or to who works on it.
  why text NOT NULL,
  unit_id uuid,
  unit_name text,
  account_id uuid,
  account_name text,
  answer_id uuid REFERENCES enquiries.answers (id),
  until_at timestamptz,
  -- Where it was forwarded; the authority where it works here, its name in any case.
  to_authority uuid,
  to_name text,
  -- The article of a law on which a refusal or a decision stands.
  ground text,
  -- In whole đồng.
  fee bigint CHECK (fee >= 0),
  UNIQUE (enquiry_id, number),
  FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries (authority_id, id),
  CHECK (why <> '' OR step NOT IN ('refused', 'forwarded', 'returned', 'extended', 'unpublished', 'closed')),
  CHECK ((step = 'assigned') = (unit_id IS NOT NULL AND unit_name IS NOT NULL)),
  CHECK ((step IN ('submitted', 'answered')) = (answer_id IS NOT NULL)),
  CHECK ((step = 'extended') = (until_at IS NOT NULL)),
  CHECK ((step = 'forwarded') = (to_name IS NOT NULL)),
  CHECK ((step = 'granted') = (fee IS NOT NULL))
);
COMMENT ON TABLE enquiries.steps IS 'What people did with an enquiry, each with author and time; its state is read from the last step that moves it';
CREATE INDEX steps_by_enquiry ON enquiries.steps (authority_id, enquiry_id);
CREATE INDEX steps_by_answer ON enquiries.steps (answer_id) WHERE answer_id IS NOT NULL;
SELECT platform.wall('enquiries.steps');
CREATE TRIGGER steps_never_change BEFORE UPDATE OR DELETE ON enquiries.steps
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE enquiries.pictures (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  authority_id uuid NOT NULL,
  enquiry_id uuid NOT NULL,
  phase text NOT NULL CHECK (phase IN ('before', 'after')),
  file_id uuid NOT NULL REFERENCES files.files (id),
  width smallint NOT NULL CHECK (width > 0),
  height smallint NOT NULL CHECK (height > 0),
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries (authority_id, id)
);
COMMENT ON TABLE enquiries.pictures IS 'Photographs of an enquiry, made anew from their pixels: before, by who sent it; after, by who settled it. Public only where a publication names them';
CREATE INDEX pictures_by_enquiry ON enquiries.pictures (authority_id, enquiry_id);
CREATE INDEX pictures_by_file ON enquiries.pictures (file_id);
SELECT platform.wall('enquiries.pictures');

CREATE TABLE enquiries.publications (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  enquiry_id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  question text NOT NULL CHECK (question <> ''),
  answer text NOT NULL CHECK (answer <> ''),
  from_at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  until_at timestamptz,
  FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries (authority_id, id)
);
COMMENT ON TABLE enquiries.publications IS 'What the public reads of an enquiry and its answer, edited so that nobody is recognised; the original stays apart';
CREATE UNIQUE INDEX publications_open ON enquiries.publications (enquiry_id) WHERE until_at IS NULL;
CREATE INDEX publications_by_enquiry ON enquiries.publications (authority_id, enquiry_id);
SELECT platform.wall('enquiries.publications');

CREATE TABLE enquiries.publication_pictures (
  publication_id uuid NOT NULL REFERENCES enquiries.publications (id),
  picture_id uuid NOT NULL REFERENCES enquiries.pictures (id),
  authority_id uuid NOT NULL,
  PRIMARY KEY (publication_id, picture_id)
);
COMMENT ON TABLE enquiries.publication_pictures IS 'Which photographs a publication shows';
CREATE INDEX publication_pictures_by_picture ON enquiries.publication_pictures (picture_id);
SELECT platform.wall('enquiries.publication_pictures');

CREATE TABLE enquiries.ratings (
  enquiry_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  score smallint NOT NULL CHECK (score BETWEEN 1 AND 3),
  why text NOT NULL,
  at timestamptz NOT NULL,
  FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries (authority_id, id)
);
COMMENT ON TABLE enquiries.ratings IS 'What who sent an enquiry thinks of the answer: 3 very satisfied, 2 satisfied, 1 not';
CREATE INDEX ratings_by_enquiry ON enquiries.ratings (authority_id, enquiry_id);
SELECT platform.wall('enquiries.ratings');

-- How an enquiry stands: from its steps, never from a flag; with its owner's rights, because what the public reads is made of it.
CREATE VIEW enquiries.published_standings AS
  SELECT e.id, e.authority_id, m.step, coalesce(m.at, e.received_at) AS moved_at, a.unit_id, a.unit_name, a.account_id, a.account_name,
    coalesce(x.until_at, e.due_at) AS due_at, n.at AS answered_at, n.answer_id AS given_answer_id,
    s.by_account AS submitted_by, s.answer_id AS submitted_answer_id, p.from_at AS published_at
  FROM enquiries.enquiries e
    LEFT JOIN LATERAL (SELECT step, at FROM enquiries.steps t WHERE t.authority_id = e.authority_id AND t.enquiry_id = e.id
      AND t.step IN ('refused', 'forwarded', 'assigned', 'submitted', 'returned', 'answered', 'closed') ORDER BY number DESC LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT unit_id, unit_name, account_id, account_name FROM enquiries.steps t WHERE t.authority_id = e.authority_id
      AND t.enquiry_id = e.id AND t.step = 'assigned' ORDER BY number DESC LIMIT 1) a ON true
    LEFT JOIN LATERAL (SELECT until_at FROM enquiries.steps t WHERE t.authority_id = e.authority_id AND t.enquiry_id = e.id
      AND t.step = 'extended' ORDER BY number DESC LIMIT 1) x ON true
    LEFT JOIN LATERAL (SELECT at, answer_id FROM enquiries.steps t WHERE t.authority_id = e.authority_id AND t.enquiry_id = e.id
      AND t.step = 'answered' ORDER BY number DESC LIMIT 1) n ON true
    LEFT JOIN LATERAL (SELECT by_account, answer_id FROM enquiries.steps t WHERE t.authority_id = e.authority_id AND t.enquiry_id = e.id
      AND t.step = 'submitted' ORDER BY number DESC LIMIT 1) s ON true
    LEFT JOIN enquiries.publications p ON p.authority_id = e.authority_id AND p.enquiry_id = e.id AND p.until_at IS NULL;
COMMENT ON VIEW enquiries.published_standings IS 'Last step of every enquiry, who has it, until when; not granted to the public, but what it may read is made of it';
GRANT SELECT ON enquiries.published_standings TO krong_app, krong_system;

CREATE VIEW enquiries.standings WITH (security_invoker = true) AS
  SELECT e.id, e.number, e.authority_id, e.kind, e.code, e.field, e.title, e.received_at, e.pass_on_at, e.due_source, e.continues, e.sample,
    s.step, s.moved_at, s.unit_id, s.unit_name, s.account_id, s.account_name, s.due_at, s.answered_at, s.given_answer_id, s.submitted_by,
    s.submitted_answer_id, s.published_at
  FROM enquiries.enquiries e JOIN enquiries.published_standings s ON s.id = e.id;
COMMENT ON VIEW enquiries.standings IS 'Enquiries with how they stand, within the wall of the reader';
GRANT SELECT ON enquiries.standings TO krong_app, krong_system;

CREATE VIEW enquiries.report_enquiries WITH (security_invoker = true) AS
  SELECT authority_id, kind, field, received_at, due_at, answered_at, step, published_at, answered_at > due_at AS late, sample FROM enquiries.standings;
COMMENT ON VIEW enquiries.report_enquiries IS 'Promise to reports: every enquiry with its days, nothing of the person';
GRANT SELECT ON enquiries.report_enquiries TO krong_app, krong_system;

CREATE TABLE enquiries.receptions (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  authority_id uuid NOT NULL,
  day date NOT NULL,
  opens time NOT NULL,
  closes time NOT NULL CHECK (closes > opens),
  official text NOT NULL CHECK (official <> ''),
  post text NOT NULL CHECK (post <> ''),
  place text NOT NULL CHECK (place <> ''),
  note text NOT NULL,
  turns smallint NOT NULL CHECK (turns BETWEEN 0 AND 200),
  sample boolean NOT NULL,
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  UNIQUE (authority_id, id),
  UNIQUE (authority_id, day, opens, official)
);
COMMENT ON TABLE enquiries.receptions IS 'Days on which an official receives citizens (lịch tiếp công dân), with the turns that can be booked';
SELECT platform.wall('enquiries.receptions');

CREATE TABLE enquiries.reception_changes (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  reception_id uuid NOT NULL,
  change text NOT NULL CHECK (change IN ('stand-in', 'cancelled')),
  official text,
  post text,
  why text NOT NULL CHECK (why <> ''),
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  FOREIGN KEY (authority_id, reception_id) REFERENCES enquiries.receptions (authority_id, id),
  CHECK ((change = 'stand-in') = (official IS NOT NULL AND post IS NOT NULL))
);
COMMENT ON TABLE enquiries.reception_changes IS 'Who stands in for the official of a reception, or that it does not take place, and why; of several the last one counts';
CREATE INDEX reception_changes_by_reception ON enquiries.reception_changes (authority_id, reception_id, at);
SELECT platform.wall('enquiries.reception_changes');
CREATE TRIGGER reception_changes_never_change BEFORE UPDATE OR DELETE ON enquiries.reception_changes
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE enquiries.turns (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  reception_id uuid NOT NULL,
  turn smallint NOT NULL CHECK (turn > 0),
  code text NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  submission uuid NOT NULL UNIQUE,
  name text NOT NULL CHECK (name <> ''),
  phone text NOT NULL,
  matter text NOT NULL CHECK (matter <> ''),
  booked_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  sample boolean NOT NULL,
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, reception_id) REFERENCES enquiries.receptions (authority_id, id)
);
COMMENT ON TABLE enquiries.turns IS 'Booked turns at a reception; one that was given back is closed and its place is free again';
CREATE UNIQUE INDEX turns_taken ON enquiries.turns (reception_id, turn) WHERE cancelled_at IS NULL;
CREATE INDEX turns_by_reception ON enquiries.turns (authority_id, reception_id);
SELECT platform.wall('enquiries.turns');

CREATE TABLE enquiries.turn_results (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  turn_id uuid NOT NULL,
  came boolean NOT NULL,
  result text NOT NULL,
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  FOREIGN KEY (authority_id, turn_id) REFERENCES enquiries.turns (authority_id, id),
  CHECK (NOT came OR result <> '')
);
COMMENT ON TABLE enquiries.turn_results IS 'Who of the booked came, and what came of it; of several the last one counts';
CREATE INDEX turn_results_by_turn ON enquiries.turn_results (authority_id, turn_id, at);
SELECT platform.wall('enquiries.turn_results');
CREATE TRIGGER turn_results_never_change BEFORE UPDATE OR DELETE ON enquiries.turn_results
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE enquiries.weeks (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  monday date NOT NULL CHECK (extract(isodow FROM monday) = 1),
  -- As it was typed, and the lines read from it: day, from, who, what, where.
  typed text NOT NULL CHECK (typed <> ''),
  lines jsonb NOT NULL CHECK (jsonb_typeof(lines) = 'array'),
  sample boolean NOT NULL,
  from_at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  until_at timestamptz
);
COMMENT ON TABLE enquiries.weeks IS 'What the leaders of an authority do in a week (lịch công tác tuần), as published; the next version ends the one before';
CREATE UNIQUE INDEX weeks_open ON enquiries.weeks (authority_id, monday) WHERE until_at IS NULL;
SELECT platform.wall('enquiries.weeks');

-- What the public may read.
CREATE VIEW enquiries.published_fields AS SELECT code, place, name, name_en FROM enquiries.fields;
COMMENT ON VIEW enquiries.published_fields IS 'Promise to anonymous pages: what enquiries may be about';

CREATE VIEW enquiries.published_enquiries AS
  SELECT e.number, e.authority_id, e.kind, e.field, p.title, p.question, p.answer, e.received_at, s.answered_at, s.answered_at > s.due_at AS late,
    s.unit_name, p.from_at, e.sample
  FROM enquiries.publications p JOIN enquiries.enquiries e ON e.id = p.enquiry_id JOIN enquiries.published_standings s ON s.id = e.id
  WHERE p.until_at IS NULL;
COMMENT ON VIEW enquiries.published_enquiries IS 'Promise to anonymous pages: questions and feedback with their answers, as edited for the public';

CREATE VIEW enquiries.published_pictures AS
  SELECT i.number, e.number AS enquiry_number, i.phase, f.hash, f.name, f.size, f.type, i.width, i.height
  FROM enquiries.publication_pictures c JOIN enquiries.publications p ON p.id = c.publication_id AND p.until_at IS NULL
    JOIN enquiries.pictures i ON i.id = c.picture_id JOIN enquiries.enquiries e ON e.id = i.enquiry_id JOIN files.files f ON f.id = i.file_id;
COMMENT ON VIEW enquiries.published_pictures IS 'Promise to anonymous pages: photographs that a publication shows';

CREATE VIEW enquiries.published_figures AS
  SELECT e.authority_id, e.kind, count(*)::int AS received, count(s.answered_at)::int AS answered, (count(*) FILTER (WHERE s.answered_at > s.due_at))::int AS answered_late,
    (count(*) FILTER (WHERE s.answered_at IS NULL AND s.step IS DISTINCT FROM 'refused' AND s.step IS DISTINCT FROM 'forwarded'))::int AS open,
    (count(*) FILTER (WHERE s.answered_at IS NULL AND s.step IS DISTINCT FROM 'refused' AND s.step IS DISTINCT FROM 'forwarded' AND s.due_at < now()))::int AS open_late,
    (count(*) FILTER (WHERE s.step = 'refused'))::int AS refused, (count(*) FILTER (WHERE s.step = 'forwarded'))::int AS forwarded
  FROM enquiries.enquiries e JOIN enquiries.published_standings s ON s.id = e.id GROUP BY e.authority_id, e.kind;
COMMENT ON VIEW enquiries.published_figures IS 'Promise to anonymous pages: how many enquiries an authority got, answered, and answered too late';

CREATE VIEW enquiries.published_requests AS
  SELECT e.number, e.authority_id, e.received_at, s.step, s.moved_at, s.answered_at, s.due_at, g.fee, coalesce(r.ground, g.ground) AS ground, e.sample
  FROM enquiries.enquiries e JOIN enquiries.published_standings s ON s.id = e.id
    LEFT JOIN LATERAL (SELECT fee, ground FROM enquiries.steps t WHERE t.enquiry_id = e.id AND t.step = 'granted' ORDER BY number DESC LIMIT 1) g ON true
    LEFT JOIN LATERAL (SELECT ground FROM enquiries.steps t WHERE t.enquiry_id = e.id AND t.step = 'refused' ORDER BY number DESC LIMIT 1) r ON true
  WHERE e.kind = 'information';
COMMENT ON VIEW enquiries.published_requests IS 'Promise to anonymous pages: the register of requests for information, without who asked and what for';

CREATE VIEW enquiries.published_receptions AS
  SELECT r.number, r.authority_id, r.day, r.opens, r.closes, r.official, r.post, r.place, r.note, r.turns, r.sample,
    (SELECT count(*)::int FROM enquiries.turns t WHERE t.reception_id = r.id AND t.cancelled_at IS NULL) AS taken,
    c.change, c.official AS stand_in, c.post AS stand_in_post, c.why
  FROM enquiries.receptions r
    LEFT JOIN LATERAL (SELECT change, official, post, why FROM enquiries.reception_changes c WHERE c.reception_id = r.id ORDER BY at DESC, id DESC LIMIT 1) c ON true;
COMMENT ON VIEW enquiries.published_receptions IS 'Promise to anonymous pages: when an official receives citizens, who stands in, how many turns are taken';

CREATE VIEW enquiries.published_weeks AS
  SELECT authority_id, monday, lines, from_at, sample FROM enquiries.weeks WHERE until_at IS NULL;
COMMENT ON VIEW enquiries.published_weeks IS 'Promise to anonymous pages: the weeks of the leaders as published';

GRANT SELECT ON enquiries.published_fields, enquiries.published_enquiries, enquiries.published_pictures, enquiries.published_figures,
  enquiries.published_requests, enquiries.published_receptions, enquiries.published_weeks TO krong_public, krong_app, krong_system;
