-- Alerts: what threatens whom until when, graded; issue after issue, ended by a word or by its time.
COMMENT ON SCHEMA alerts IS 'Alerts graded by severity with area and end, and what is told outward: channels, messages, their dispatch';
GRANT USAGE ON SCHEMA alerts TO krong_app, krong_system, krong_public;

CREATE TABLE alerts.kinds (
  code text PRIMARY KEY CHECK (code ~ '^[a-z0-9-]+$'),
  -- Null: every authority has it; else the authority whose administrator added it.
  authority_id uuid,
  name text NOT NULL CHECK (name <> ''),
  name_en text NOT NULL,
  -- A name of platform/ui's icons.
  icon text NOT NULL CHECK (icon ~ '^[a-z0-9-]+$'),
  -- By which grades it is measured: the risk levels of natural disasters, or three plain ones.
  scale text NOT NULL CHECK (scale IN ('disaster', 'general')),
  category text NOT NULL CHECK (category IN ('Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other')),
  place smallint NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now(),
  opened_by_name text NOT NULL DEFAULT 'Krông' CHECK (opened_by_name <> ''),
  closed_at timestamptz
);
COMMENT ON TABLE alerts.kinds IS 'What alerts are about: those of every authority, and those that an administrator added; category = that of CAP 1.2';
SELECT platform.wall_open_reading('alerts.kinds');

INSERT INTO alerts.kinds (code, name, name_en, icon, scale, category, place) VALUES
  ('storm', 'Bão, áp thấp nhiệt đới', 'Storm, tropical depression', 'tornado', 'disaster', 'Met', 1),
  ('heavy-rain', 'Mưa lớn', 'Heavy rain', 'cloud-rain-wind', 'disaster', 'Met', 2),
  ('flood', 'Lũ, ngập lụt', 'Flood', 'waves', 'disaster', 'Met', 3),
  ('flash-flood', 'Lũ quét', 'Flash flood', 'waves-ladder', 'disaster', 'Met', 4),
  ('landslide', 'Sạt lở đất', 'Landslide', 'mountain', 'disaster', 'Geo', 5),
  ('forest-fire', 'Cháy rừng', 'Forest fire', 'flame', 'disaster', 'Fire', 6),
  ('cold', 'Rét hại, sương muối', 'Damaging cold, frost', 'thermometer-snowflake', 'disaster', 'Met', 7),
  ('heat', 'Nắng nóng, hạn hán', 'Heat, drought', 'thermometer-sun', 'disaster', 'Met', 8),
  ('whirlwind', 'Lốc, sét, mưa đá', 'Whirlwind, lightning, hail', 'cloud-lightning', 'disaster', 'Met', 9),
  ('epidemic', 'Dịch bệnh ở người', 'Epidemic', 'biohazard', 'general', 'Health', 10),
  ('animal-disease', 'Dịch bệnh vật nuôi', 'Animal disease', 'bug', 'general', 'Health', 11),
  ('power-cut', 'Mất điện', 'Power cut', 'zap-off', 'general', 'Infra', 12),
  ('road-closed', 'Đường, ngầm, cầu không đi được', 'Road, ford or bridge closed', 'construction', 'general', 'Transport', 13),
  ('unexploded', 'Bom mìn, vật nổ', 'Unexploded ordnance', 'bomb', 'general', 'Safety', 14),
  ('other', 'Việc khẩn khác', 'Other urgent matter', 'siren', 'general', 'Other', 15);

CREATE TABLE alerts.levels (
  scale text NOT NULL CHECK (scale IN ('disaster', 'general')),
  rank smallint NOT NULL CHECK (rank BETWEEN 1 AND 5),
  valid_from date NOT NULL,
  valid_to date,
  name text NOT NULL CHECK (name <> ''),
  name_en text NOT NULL CHECK (name_en <> ''),
  colour text NOT NULL CHECK (colour IN ('blue', 'yellow', 'orange', 'red', 'purple')),
  severity text NOT NULL CHECK (severity IN ('Minor', 'Moderate', 'Severe', 'Extreme')),
  source text NOT NULL CHECK (source <> ''),
  PRIMARY KEY (scale, rank, valid_from),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
COMMENT ON TABLE alerts.levels IS 'Grades of alerts with their days and source; severity = that of CAP 1.2';
SELECT platform.shared('alerts.levels');

INSERT INTO alerts.levels (scale, rank, valid_from, valid_to, name, name_en, colour, severity, source) VALUES
  ('disaster', 1, '2021-07-01', NULL, 'Cấp 1, rủi ro thấp', 'Level 1, low risk', 'blue', 'Minor', 'QĐ 18/2021/QĐ-TTg (ghi theo trí nhớ, cần đối chiếu)'),
  ('disaster', 2, '2021-07-01', NULL, 'Cấp 2, rủi ro trung bình', 'Level 2, medium risk', 'yellow', 'Moderate', 'QĐ 18/2021/QĐ-TTg (ghi theo trí nhớ, cần đối chiếu)'),
  ('disaster', 3, '2021-07-01', NULL, 'Cấp 3, rủi ro lớn', 'Level 3, high risk', 'orange', 'Severe', 'QĐ 18/2021/QĐ-TTg (ghi theo trí nhớ, cần đối chiếu)'),
  ('disaster', 4, '2021-07-01', NULL, 'Cấp 4, rủi ro rất lớn', 'Level 4, very high risk', 'red', 'Extreme', 'QĐ 18/2021/QĐ-TTg (ghi theo trí nhớ, cần đối chiếu)'),
  ('disaster', 5, '2021-07-01', NULL, 'Cấp 5, thảm họa', 'Level 5, catastrophe', 'purple', 'Extreme', 'QĐ 18/2021/QĐ-TTg (ghi theo trí nhớ, cần đối chiếu)'),
  ('general', 1, '2021-07-01', NULL, 'Cần biết', 'To know', 'blue', 'Minor', 'Quy ước của Krông'),
  ('general', 2, '2021-07-01', NULL, 'Cần chuẩn bị', 'To prepare for', 'orange', 'Moderate', 'Quy ước của Krông'),
  ('general', 3, '2021-07-01', NULL, 'Khẩn cấp', 'Urgent', 'red', 'Severe', 'Quy ước của Krông');

CREATE TABLE alerts.alerts (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  authority_id uuid NOT NULL,
  kind text NOT NULL REFERENCES alerts.kinds (code),
  -- An exercise: marked wherever it is shown, never told outward.
  drill boolean NOT NULL,
  sample boolean NOT NULL,
  opened_at timestamptz NOT NULL
);
COMMENT ON TABLE alerts.alerts IS 'Alerts of an authority; number is their public name for ever. What they say stands in issues';
CREATE INDEX alerts_by_authority ON alerts.alerts (authority_id, opened_at DESC);
CREATE INDEX alerts_by_kind ON alerts.alerts (kind);
SELECT platform.wall('alerts.alerts');

CREATE TABLE alerts.issues (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  alert_id uuid NOT NULL REFERENCES alerts.alerts (id),
  number smallint NOT NULL CHECK (number > 0),
  scale text NOT NULL,
  rank smallint NOT NULL,
  level_from date NOT NULL,
  headline text NOT NULL CHECK (headline <> ''),
  -- What happens, and what to do: short sentences, one a line.
  happening text NOT NULL,
  advice text NOT NULL CHECK (advice <> ''),
  certainty text NOT NULL CHECK (certainty IN ('Observed', 'Likely', 'Possible')),
  phones text NOT NULL,
  source text NOT NULL,
  -- Of the whole authority, or of the places of alerts.areas.
  whole boolean NOT NULL,
  area_note text NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  issued_at timestamptz NOT NULL,
  issued_by uuid,
  issued_by_name text NOT NULL CHECK (issued_by_name <> ''),
  issuer text NOT NULL,
  -- Why no leader issued it; null: one did.
  alone_why text CHECK (alone_why <> ''),
  UNIQUE (alert_id, number),
  FOREIGN KEY (scale, rank, level_from) REFERENCES alerts.levels (scale, rank, valid_from),
  CHECK (until_at > from_at)
);
COMMENT ON TABLE alerts.issues IS 'What an alert says, issue after issue; the last one is in force, none is ever changed';
CREATE INDEX issues_by_level ON alerts.issues (scale, rank, level_from);
CREATE INDEX issues_by_end ON alerts.issues (until_at);
SELECT platform.wall('alerts.issues');
CREATE TRIGGER issues_never_change BEFORE UPDATE OR DELETE ON alerts.issues FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE alerts.areas (
  issue_id uuid NOT NULL REFERENCES alerts.issues (id),
  authority_id uuid NOT NULL,
  -- The authority of the place: a commune below, or the own one where a village is meant.
  place_id uuid NOT NULL,
  place_name text NOT NULL CHECK (place_name <> ''),
  village text NOT NULL,
  PRIMARY KEY (issue_id, place_id, village)
);
COMMENT ON TABLE alerts.areas IS 'Places that an issue of an alert is about: communes, or villages of the own commune';
SELECT platform.wall('alerts.areas');

CREATE TABLE alerts.endings (
  alert_id uuid PRIMARY KEY REFERENCES alerts.alerts (id),
  authority_id uuid NOT NULL,
  at timestamptz NOT NULL,
  how text NOT NULL CHECK (how IN ('all-clear', 'expired', 'error')),
  why text NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  CHECK (why <> '' OR how = 'expired')
);
COMMENT ON TABLE alerts.endings IS 'How alerts ended: all clear, by their time, or issued in error';
SELECT platform.wall('alerts.endings');

CREATE VIEW alerts.published_issues AS
  SELECT a.id AS alert_id, a.number, a.authority_id, a.drill, a.sample, a.opened_at, k.code AS kind, k.name AS kind_name, k.name_en AS kind_name_en, k.icon, k.category,
    i.id AS issue_id, i.number AS issue, i.number = max(i.number) OVER (PARTITION BY a.id) AS latest,
    i.scale, i.rank, l.name AS level_name, l.name_en AS level_name_en, l.colour, l.severity,
    i.headline, i.happening, i.advice, i.certainty, i.phones, i.source, i.whole, i.area_note, i.from_at, i.until_at, i.issued_at, i.issuer,
    i.alone_why IS NOT NULL AS alone, e.at AS ended_at, e.how AS ended_how, e.why AS ended_why,
    coalesce((SELECT jsonb_agg(jsonb_build_object('placeId', p.place_id, 'name', p.place_name, 'village', p.village) ORDER BY p.place_name, p.village)
      FROM alerts.areas p WHERE p.issue_id = i.id), '[]') AS places
  FROM alerts.alerts a JOIN alerts.kinds k ON k.code = a.kind JOIN alerts.issues i ON i.alert_id = a.id
    JOIN alerts.levels l ON (l.scale, l.rank, l.valid_from) = (i.scale, i.rank, i.level_from)
    LEFT JOIN alerts.endings e ON e.alert_id = a.id;
COMMENT ON VIEW alerts.published_issues IS 'Promise to anonymous pages: what each alert says and said, with its places and how it ended; no accounts';
GRANT SELECT ON alerts.published_issues TO krong_public, krong_app, krong_system;

-- What is told outward: channels of an authority, messages, and each message's way over each channel.
CREATE TABLE alerts.channels (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('facebook', 'zalo', 'mail')),
  settings jsonb NOT NULL,
  -- What the channel knows us by, sealed; null where it needs nothing.
  secret bytea,
  opened_at timestamptz NOT NULL,
  opened_by_name text NOT NULL CHECK (opened_by_name <> ''),
  -- Why it does not take anything at present (expired token, missing permission); null while it does.
  fault_code text,
  fault_answer text,
  fault_at timestamptz,
  closed_at timestamptz,
  closed_by_name text
);
COMMENT ON TABLE alerts.channels IS 'Where an authority tells its news and alerts outward: a Facebook page, a Zalo official account, letters; credentials are sealed';
CREATE UNIQUE INDEX channels_open ON alerts.channels (authority_id, kind) WHERE closed_at IS NULL;
SELECT platform.wall('alerts.channels');

CREATE TABLE alerts.messages (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  -- Names what is told for ever: asked a second time it is not told a second time.
  occasion text NOT NULL CHECK (occasion <> ''),
  urgent boolean NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  body text NOT NULL,
  address text NOT NULL,
  -- Nothing of it is worth telling after that.
  until_at timestamptz,
  asked_at timestamptz NOT NULL,
  asked_by uuid,
  asked_by_name text NOT NULL CHECK (asked_by_name <> ''),
  withdrawn_at timestamptz,
  UNIQUE (authority_id, occasion)
);
COMMENT ON TABLE alerts.messages IS 'What is told outward of an alert or an article, once per occasion';
CREATE INDEX messages_by_subject ON alerts.messages (subject_id);
SELECT platform.wall('alerts.messages');

CREATE TABLE alerts.dispatches (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  message_id uuid NOT NULL REFERENCES alerts.messages (id),
  channel text NOT NULL CHECK (channel IN ('facebook', 'zalo', 'mail')),
  queued_at timestamptz NOT NULL,
  next_at timestamptz NOT NULL,
  -- Committed before the channel is called: begun without an answer, nobody knows whether it went out.
  begun_at timestamptz,
  tries smallint NOT NULL DEFAULT 0,
  -- Steps of a channel that takes several, so that none is done twice.
  progress jsonb NOT NULL DEFAULT '{}',
  outcome text CHECK (outcome IN ('sent', 'failed', 'uncertain', 'cancelled')),
  code text NOT NULL DEFAULT '',
  answer text NOT NULL DEFAULT '',
  settled_at timestamptz,
  UNIQUE (message_id, channel),
  CHECK ((outcome IS NULL) = (settled_at IS NULL))
);
COMMENT ON TABLE alerts.dispatches IS 'The way of a message over one channel: waits, is being handed over, sent, failed for a reason, uncertain';
CREATE INDEX dispatches_waiting ON alerts.dispatches (authority_id, channel, queued_at) WHERE outcome IS NULL;
CREATE INDEX dispatches_sent ON alerts.dispatches (authority_id, channel, settled_at) WHERE outcome = 'sent';
SELECT platform.wall('alerts.dispatches');

CREATE TABLE alerts.tries (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  dispatch_id uuid NOT NULL REFERENCES alerts.dispatches (id),
  at timestamptz NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('sent', 'failed', 'uncertain', 'later', 'asked-again')),
  code text NOT NULL,
  answer text NOT NULL,
  by_name text NOT NULL CHECK (by_name <> '')
);
COMMENT ON TABLE alerts.tries IS 'Each attempt to hand a message to a channel, and what the channel answered';
CREATE INDEX tries_by_dispatch ON alerts.tries (dispatch_id, at);
SELECT platform.wall('alerts.tries');

CREATE TABLE alerts.subscribers (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  address text NOT NULL CHECK (address = lower(address) AND address <> ''),
  news boolean NOT NULL,
  asked_at timestamptz NOT NULL,
  -- The letter that asks whether it was them; null while it waits.
  invited_at timestamptz,
  confirmed_at timestamptz,
  ended_at timestamptz
);
COMMENT ON TABLE alerts.subscribers IS 'Who asked to be told by letter: of alerts, and of news where news is true; nothing is sent before they confirmed it by the letter that asks';
CREATE UNIQUE INDEX subscribers_open ON alerts.subscribers (authority_id, address) WHERE ended_at IS NULL;
SELECT platform.wall('alerts.subscribers');

CREATE TABLE alerts.letters (
  dispatch_id uuid NOT NULL REFERENCES alerts.dispatches (id),
  subscriber_id uuid NOT NULL REFERENCES alerts.subscribers (id),
  authority_id uuid NOT NULL,
  -- Null: not taken, it waits for another attempt.
  begun_at timestamptz,
  outcome text CHECK (outcome IN ('sent', 'rejected', 'uncertain')),
  answer text NOT NULL DEFAULT '',
  PRIMARY KEY (dispatch_id, subscriber_id)
);
COMMENT ON TABLE alerts.letters IS 'Letters of a message, one for each subscriber; begun before the mail server is called, so that none is sent twice';
CREATE INDEX letters_by_subscriber ON alerts.letters (subscriber_id);
SELECT platform.wall('alerts.letters');

-- The loudspeaker (đài truyền thanh): what is read, when and where, and whether it was.
CREATE TABLE alerts.scripts (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  body text NOT NULL CHECK (body <> ''),
  source_type text NOT NULL CHECK (source_type IN ('typed', 'alert', 'article')),
  source_id uuid,
  sample boolean NOT NULL,
  made_at timestamptz NOT NULL,
  made_by uuid,
  made_by_name text NOT NULL CHECK (made_by_name <> ''),
  CHECK ((source_type = 'typed') = (source_id IS NULL))
);
COMMENT ON TABLE alerts.scripts IS 'Texts that are read over the loudspeaker: typed, or out of an alert or an article; never changed, another text is another script';
CREATE INDEX scripts_by_authority ON alerts.scripts (authority_id, made_at DESC);
SELECT platform.wall('alerts.scripts');
CREATE TRIGGER scripts_never_change BEFORE UPDATE OR DELETE ON alerts.scripts FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE alerts.airings (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  script_id uuid NOT NULL REFERENCES alerts.scripts (id),
  at timestamptz NOT NULL,
  -- Clusters of loudspeakers by their villages or communes; empty: all of them.
  clusters text[] NOT NULL,
  planned_at timestamptz NOT NULL,
  planned_by_name text NOT NULL CHECK (planned_by_name <> ''),
  UNIQUE (script_id, at)
);
COMMENT ON TABLE alerts.airings IS 'When and where a script is read';
CREATE INDEX airings_by_time ON alerts.airings (authority_id, at);
SELECT platform.wall('alerts.airings');

CREATE TABLE alerts.airing_outcomes (
  airing_id uuid PRIMARY KEY REFERENCES alerts.airings (id),
  authority_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('read', 'not-read', 'cancelled')),
  reader text NOT NULL,
  why text NOT NULL,
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  CHECK (outcome <> 'read' OR reader <> ''),
  CHECK (outcome = 'read' OR why <> '')
);
COMMENT ON TABLE alerts.airing_outcomes IS 'The log of the loudspeaker: who read what, or why it was not read';
SELECT platform.wall('alerts.airing_outcomes');

CREATE VIEW alerts.published_airings AS
  SELECT a.id AS airing_id, a.authority_id, s.id AS script_id, s.title, s.body, s.sample, a.at, a.clusters, o.outcome
  FROM alerts.airings a JOIN alerts.scripts s ON s.id = a.script_id LEFT JOIN alerts.airing_outcomes o ON o.airing_id = a.id;
COMMENT ON VIEW alerts.published_airings IS 'Promise to anonymous pages: the programme of the loudspeaker; no readers, no reasons';
GRANT SELECT ON alerts.published_airings TO krong_public, krong_app, krong_system;
