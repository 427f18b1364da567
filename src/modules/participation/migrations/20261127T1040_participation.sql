-- What readers say about something public: comments, ratings, polls.
COMMENT ON SCHEMA participation IS 'What readers say about something public: comments with moderation, ratings, polls';
GRANT USAGE ON SCHEMA participation TO krong_app, krong_system, krong_public;

CREATE TABLE participation.arrangements (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  -- Whether comments are read before they are public, after, or not taken at all.
  comments text NOT NULL CHECK (comments IN ('before', 'after', 'closed')),
  -- So many days after its subject became public nothing more is taken; null: as long as it stands.
  close_after_days integer CHECK (close_after_days BETWEEN 1 AND 3650),
  refused_words text[] NOT NULL CHECK (cardinality(refused_words) <= 500),
  -- For so many days the contact of a commenter is kept.
  contact_days integer NOT NULL CHECK (contact_days BETWEEN 1 AND 3650),
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> '')
);
COMMENT ON TABLE participation.arrangements IS 'How an authority takes comments, each change a row; the last one holds';
CREATE INDEX arrangements_by_authority ON participation.arrangements (authority_id, at DESC, id DESC);
SELECT platform.wall('participation.arrangements');
CREATE TRIGGER arrangements_never_change BEFORE UPDATE OR DELETE ON participation.arrangements
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE participation.discussions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  subject_type text NOT NULL CHECK (subject_type ~ '^[a-z-]{1,40}$'),
  subject_id uuid NOT NULL,
  -- How the subject was called, and where it stood, when somebody said something last.
  title text NOT NULL CHECK (title <> ''),
  href text NOT NULL CHECK (href LIKE '/%'),
  opened_at timestamptz NOT NULL,
  UNIQUE (authority_id, subject_type, subject_id)
);
COMMENT ON TABLE participation.discussions IS 'What readers of an authority spoke of or rated: a subject of some module, once for each authority that shows it';
SELECT platform.wall('participation.discussions');

CREATE TABLE participation.closings (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  discussion_id uuid NOT NULL REFERENCES participation.discussions (id),
  at timestamptz NOT NULL,
  by_name text NOT NULL CHECK (by_name <> ''),
  why text NOT NULL CHECK (why <> ''),
  ended_at timestamptz,
  ended_by_name text
);
COMMENT ON TABLE participation.closings IS 'When a moderator took no more comments on one subject, and until when';
CREATE UNIQUE INDEX closings_open ON participation.closings (discussion_id) WHERE ended_at IS NULL;
CREATE INDEX closings_by_discussion ON participation.closings (discussion_id);
SELECT platform.wall('participation.closings');

CREATE TABLE participation.comments (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  authority_id uuid NOT NULL,
  discussion_id uuid NOT NULL REFERENCES participation.discussions (id),
  parent_id uuid REFERENCES participation.comments (id),
  -- By which its writer looks up what became of it; what officials answer has none.
  code text UNIQUE CHECK (code ~ '^[0-9A-Z]{12}$'),
  name text NOT NULL CHECK (name <> '' AND octet_length(name) <= 400),
  text text NOT NULL CHECK (text <> '' AND octet_length(text) <= 12000),
  official boolean NOT NULL,
  by_account uuid,
  sent_at timestamptz NOT NULL,
  -- Of the address that sent it, under a salt that dies with its day.
  mark bytea CHECK (octet_length(mark) = 32),
  -- Of the form that it came by: one form is one comment.
  form bytea UNIQUE CHECK (octet_length(form) = 32),
  -- May be shown unread from then on; null: waits for a person.
  show_from timestamptz,
  -- When a person first decided it; who and what stands in decisions.
  decided_at timestamptz,
  sample boolean NOT NULL,
  CHECK (official = (code IS NULL)),
  CHECK (NOT official OR decided_at IS NOT NULL)
);
COMMENT ON TABLE participation.comments IS 'What readers wrote, and what officials answered, as it came; what of it is public stands in showings';
CREATE INDEX comments_by_discussion ON participation.comments (discussion_id, number DESC);
CREATE INDEX comments_by_parent ON participation.comments (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX comments_waiting ON participation.comments (authority_id, number) WHERE decided_at IS NULL;
CREATE INDEX comments_unread ON participation.comments (show_from) WHERE decided_at IS NULL AND show_from IS NOT NULL;
CREATE INDEX comments_by_mark ON participation.comments (mark, sent_at DESC) WHERE mark IS NOT NULL;
SELECT platform.wall('participation.comments');

CREATE TABLE participation.contacts (
  comment_id uuid PRIMARY KEY REFERENCES participation.comments (id),
  authority_id uuid NOT NULL,
  contact text NOT NULL CHECK (contact <> '' AND octet_length(contact) <= 600),
  keep_until date NOT NULL
);
COMMENT ON TABLE participation.contacts IS 'How commenters can be reached: never public, each reading is recorded, gone when its days are over';
CREATE INDEX contacts_by_end ON participation.contacts (keep_until);
SELECT platform.wall('participation.contacts', true);

CREATE TABLE participation.decisions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  comment_id uuid NOT NULL REFERENCES participation.comments (id),
  decision text NOT NULL CHECK (decision IN ('shown', 'approved', 'refused', 'withdrawn')),
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL CHECK (by_name <> ''),
  why text NOT NULL,
  -- Passages that were taken out of what readers see.
  hidden text[] NOT NULL,
  CHECK (why <> '' OR decision NOT IN ('refused', 'withdrawn'))
);
COMMENT ON TABLE participation.decisions IS 'The log of moderation: what was decided of a comment, by whom and why; the last one says how it stands';
CREATE INDEX decisions_by_comment ON participation.decisions (comment_id, at DESC, id DESC);
CREATE INDEX decisions_by_authority ON participation.decisions (authority_id, at DESC, id DESC);
SELECT platform.wall('participation.decisions');
CREATE TRIGGER decisions_never_change BEFORE UPDATE OR DELETE ON participation.decisions
  FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();

CREATE TABLE participation.showings (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  comment_id uuid NOT NULL REFERENCES participation.comments (id),
  discussion_id uuid NOT NULL REFERENCES participation.discussions (id),
  number bigint NOT NULL,
  parent_id uuid REFERENCES participation.comments (id),
  name text NOT NULL CHECK (name <> ''),
  text text NOT NULL CHECK (text <> ''),
  at timestamptz NOT NULL,
  ended_at timestamptz
);
COMMENT ON TABLE participation.showings IS 'What of a comment was public from when to when, hidden passages taken out';
CREATE UNIQUE INDEX showings_open ON participation.showings (comment_id) WHERE ended_at IS NULL;
CREATE INDEX showings_by_comment ON participation.showings (comment_id);
CREATE INDEX showings_of_discussion ON participation.showings (discussion_id, number DESC) WHERE ended_at IS NULL AND parent_id IS NULL;
CREATE INDEX showings_by_discussion ON participation.showings (discussion_id);
CREATE INDEX showings_answers ON participation.showings (parent_id, number) WHERE ended_at IS NULL AND parent_id IS NOT NULL;
CREATE INDEX showings_by_parent ON participation.showings (parent_id);
SELECT platform.wall('participation.showings');

-- Nobody but Krông itself reads them: with one, a mark could be traced to an address.
CREATE TABLE participation.salts (
  day date PRIMARY KEY,
  salt bytea NOT NULL CHECK (octet_length(salt) = 32)
);
COMMENT ON TABLE participation.salts IS 'The salt under which the addresses of one day are marked; it dies with its day, and no mark can be traced after';
CALL platform.raise_wall('participation.salts', 'false', false, true);

CREATE TABLE participation.ratings (
  discussion_id uuid NOT NULL REFERENCES participation.discussions (id),
  day date NOT NULL,
  mark bytea NOT NULL CHECK (octet_length(mark) = 32),
  authority_id uuid NOT NULL,
  stars smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
  -- For the editor alone.
  reason text NOT NULL CHECK (octet_length(reason) <= 4000),
  at timestamptz NOT NULL,
  PRIMARY KEY (discussion_id, day, mark)
);
COMMENT ON TABLE participation.ratings IS 'Stars that readers gave, one of an address and day: a later one replaces it';
CREATE INDEX ratings_with_reason ON participation.ratings (discussion_id, at DESC) WHERE reason <> '';
SELECT platform.wall('participation.ratings');

CREATE TABLE participation.rating_totals (
  discussion_id uuid PRIMARY KEY REFERENCES participation.discussions (id),
  authority_id uuid NOT NULL,
  points bigint NOT NULL CHECK (points >= 0),
  ratings bigint NOT NULL CHECK (ratings >= 0)
);
COMMENT ON TABLE participation.rating_totals IS 'The sum of the stars of a subject and how many gave them, raised with each rating';
CREATE INDEX rating_totals_by_authority ON participation.rating_totals (authority_id);
SELECT platform.wall('participation.rating_totals');

CREATE TABLE participation.polls (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  authority_id uuid NOT NULL,
  question text NOT NULL CHECK (question <> '' AND octet_length(question) <= 2000),
  multiple boolean NOT NULL,
  results text NOT NULL CHECK (results IN ('always', 'after-vote', 'after-end')),
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  sample boolean NOT NULL,
  opened_at timestamptz NOT NULL,
  opened_by uuid,
  opened_by_name text NOT NULL CHECK (opened_by_name <> ''),
  CHECK (until_at > from_at)
);
COMMENT ON TABLE participation.polls IS 'Questions to readers with given answers, for a time; results = when readers see how it stands';
CREATE INDEX polls_by_authority ON participation.polls (authority_id, number DESC);
SELECT platform.wall('participation.polls');

CREATE TABLE participation.poll_endings (
  poll_id uuid PRIMARY KEY REFERENCES participation.polls (id),
  authority_id uuid NOT NULL,
  at timestamptz NOT NULL,
  by_name text NOT NULL CHECK (by_name <> ''),
  why text NOT NULL CHECK (why <> '')
);
COMMENT ON TABLE participation.poll_endings IS 'Polls that were ended before their time';
SELECT platform.wall('participation.poll_endings');

CREATE TABLE participation.poll_options (
  poll_id uuid NOT NULL REFERENCES participation.polls (id),
  place smallint NOT NULL CHECK (place BETWEEN 1 AND 10),
  authority_id uuid NOT NULL,
  text text NOT NULL CHECK (text <> '' AND octet_length(text) <= 800),
  votes bigint NOT NULL CHECK (votes >= 0),
  PRIMARY KEY (poll_id, place)
);
COMMENT ON TABLE participation.poll_options IS 'The answers of a poll, and how many chose each, raised with each vote';
SELECT platform.wall('participation.poll_options');

CREATE TABLE participation.poll_votes (
  poll_id uuid NOT NULL REFERENCES participation.polls (id),
  day date NOT NULL,
  mark bytea NOT NULL CHECK (octet_length(mark) = 32),
  authority_id uuid NOT NULL,
  places smallint[] NOT NULL CHECK (cardinality(places) BETWEEN 1 AND 10),
  at timestamptz NOT NULL,
  PRIMARY KEY (poll_id, day, mark)
);
COMMENT ON TABLE participation.poll_votes IS 'Votes of a poll, one of an address and day: a later one replaces it';
SELECT platform.wall('participation.poll_votes');

-- What the public may read.
CREATE VIEW participation.published_arrangements AS
  SELECT DISTINCT ON (authority_id) authority_id, comments, close_after_days FROM participation.arrangements ORDER BY authority_id, at DESC, id DESC;
COMMENT ON VIEW participation.published_arrangements IS 'Promise to anonymous pages: whether an authority takes comments, and for how long';

CREATE VIEW participation.published_discussions AS
  SELECT d.id AS discussion_id, d.authority_id, d.subject_type, d.subject_id, c.why AS closed_why,
    coalesce(t.points, 0) AS points, coalesce(t.ratings, 0) AS ratings
  FROM participation.discussions d LEFT JOIN participation.closings c ON c.discussion_id = d.id AND c.ended_at IS NULL
    LEFT JOIN participation.rating_totals t ON t.discussion_id = d.id;
COMMENT ON VIEW participation.published_discussions IS 'Promise to anonymous pages: what readers spoke of, whether a moderator closed it, its stars in sum and number';

CREATE VIEW participation.published_comments AS
  SELECT s.discussion_id, s.comment_id, s.number, s.parent_id, s.name, s.text, c.official, c.sent_at, c.sample
  FROM participation.showings s JOIN participation.comments c ON c.id = s.comment_id WHERE s.ended_at IS NULL;
COMMENT ON VIEW participation.published_comments IS 'Promise to anonymous pages: comments and answers that are public, hidden passages taken out; no contact, no mark';

CREATE VIEW participation.published_polls AS
  SELECT p.id AS poll_id, p.number, p.authority_id, p.question, p.multiple, p.results, p.from_at, least(p.until_at, e.at) AS until_at, e.why AS ended_why, p.sample
  FROM participation.polls p LEFT JOIN participation.poll_endings e ON e.poll_id = p.id;
COMMENT ON VIEW participation.published_polls IS 'Promise to anonymous pages: polls and their times';

CREATE VIEW participation.published_poll_options AS
  SELECT o.poll_id, o.place, o.text, CASE WHEN p.results <> 'after-end' OR p.until_at <= now() THEN o.votes END AS votes
  FROM participation.poll_options o JOIN participation.published_polls p ON p.poll_id = o.poll_id;
COMMENT ON VIEW participation.published_poll_options IS 'Promise to anonymous pages: answers of polls, with their votes where these may be known';

GRANT SELECT ON participation.published_arrangements, participation.published_discussions, participation.published_comments, participation.published_polls,
  participation.published_poll_options TO krong_public, krong_app, krong_system;

-- What reports may read, within the wall.
CREATE VIEW participation.report_comment_days WITH (security_invoker = true) AS
  SELECT c.authority_id, (c.sent_at AT TIME ZONE interval '7 hours')::date AS day, count(*) AS sent,
    count(*) FILTER (WHERE d.decision = 'approved') AS approved, count(*) FILTER (WHERE d.decision = 'refused') AS refused,
    count(*) FILTER (WHERE c.decided_at IS NULL) AS waiting
  FROM participation.comments c
    LEFT JOIN LATERAL (SELECT decision FROM participation.decisions WHERE comment_id = c.id ORDER BY at DESC, id DESC LIMIT 1) d ON true
  WHERE NOT c.official GROUP BY 1, 2;
COMMENT ON VIEW participation.report_comment_days IS 'Promise to reports: comments of an authority by day in Viet Nam, and what became of them';

CREATE VIEW participation.report_ratings WITH (security_invoker = true) AS
  SELECT t.authority_id, d.subject_type, d.subject_id, d.title, d.href, t.points, t.ratings FROM participation.rating_totals t JOIN participation.discussions d ON d.id = t.discussion_id;
COMMENT ON VIEW participation.report_ratings IS 'Promise to reports: stars in sum and number, by subject';
GRANT SELECT ON participation.report_comment_days, participation.report_ratings TO krong_app, krong_system;
