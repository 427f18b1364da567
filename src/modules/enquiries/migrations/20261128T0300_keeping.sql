-- How long who sent something is kept: one more dated term, the authority's own where it sets it. The village of a feedback. The public clock.
ALTER TABLE enquiries.terms DROP CONSTRAINT terms_kind_check, DROP CONSTRAINT terms_code_check, DROP CONSTRAINT terms_count_check,
  ADD CONSTRAINT terms_kind_check CHECK (kind IN ('question', 'feedback', 'information', 'reception')),
  ADD CONSTRAINT terms_code_check CHECK (code IN ('answer', 'pass-on', 'extension', 'keep')),
  ADD CONSTRAINT terms_count_check CHECK (count BETWEEN 1 AND CASE code WHEN 'keep' THEN 3650 ELSE 365 END),
  ADD CONSTRAINT terms_of_receptions CHECK (kind <> 'reception' OR code = 'keep');
ALTER TABLE enquiries.office_terms DROP CONSTRAINT office_terms_kind_check, DROP CONSTRAINT office_terms_code_check, DROP CONSTRAINT office_terms_count_check,
  ADD CONSTRAINT office_terms_kind_check CHECK (kind IN ('question', 'feedback', 'information', 'reception')),
  ADD CONSTRAINT office_terms_code_check CHECK (code IN ('answer', 'pass-on', 'extension', 'keep')),
  ADD CONSTRAINT office_terms_count_check CHECK (count BETWEEN 1 AND CASE code WHEN 'keep' THEN 3650 ELSE 365 END),
  ADD CONSTRAINT office_terms_of_receptions CHECK (kind <> 'reception' OR code = 'keep');

-- [recalled] The law says that personal data is kept no longer than its purpose needs; the number of days is Krông's, each authority sets its own.
INSERT INTO enquiries.terms (kind, code, valid_from, count, unit, fixed, source)
SELECT kind, 'keep', '2026-01-01', days, 'day', false,
  'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 (chỉ giữ trong thời gian cần cho mục đích; ghi theo trí nhớ); số ngày là quy ước của Krông, cơ quan kiểm lại'
FROM (VALUES ('question', 365), ('feedback', 365), ('information', 730), ('reception', 365)) AS usual (kind, days);

ALTER TABLE enquiries.contents
  ADD COLUMN village text NOT NULL DEFAULT '',
  ADD COLUMN forgotten_at timestamptz,
  ADD CONSTRAINT contents_forgotten CHECK (forgotten_at IS NULL OR (name = '' AND phone = '' AND email = '' AND NOT details ?| ARRAY['residence', 'identityPaper']));
CREATE INDEX contents_remembered ON enquiries.contents (authority_id) WHERE forgotten_at IS NULL;

ALTER TABLE enquiries.turns
  ADD COLUMN forgotten_at timestamptz,
  DROP CONSTRAINT turns_name_check,
  ADD CONSTRAINT turns_name_check CHECK ((name <> '') = (forgotten_at IS NULL)),
  ADD CONSTRAINT turns_forgotten CHECK (forgotten_at IS NULL OR phone = '');
CREATE INDEX turns_remembered ON enquiries.turns (authority_id) WHERE forgotten_at IS NULL;

CREATE VIEW enquiries.published_clocks AS
  SELECT e.number, e.authority_id, e.kind, e.field, e.received_at, s.due_at, s.step, e.sample
  FROM enquiries.enquiries e JOIN enquiries.published_standings s ON s.id = e.id
  WHERE e.kind <> 'information' AND (s.step IS NULL OR s.step IN ('assigned', 'returned', 'submitted'));
COMMENT ON VIEW enquiries.published_clocks IS 'Promise to anonymous pages: questions and feedback that wait for an answer and until when it is owed, without their words';
GRANT SELECT ON enquiries.published_clocks TO krong_public, krong_app, krong_system;

-- A cancelled reception may be opened again at its hour; that an official is not in two places sees the act, under a lock of the day.
ALTER TABLE enquiries.receptions DROP CONSTRAINT receptions_authority_id_day_opens_official_key;
CREATE INDEX receptions_by_day ON enquiries.receptions (authority_id, day);
