-- Comments that were brought over from another site: nobody holds a code of them, and they are no comments of the days that they name here.
ALTER TABLE participation.comments
  -- Host name of the site on which it was left; null: it was left here.
  ADD COLUMN carried_from text CHECK (carried_from <> ''),
  DROP CONSTRAINT comments_check,
  ADD CONSTRAINT comments_code CHECK ((code IS NULL) = (official OR carried_from IS NOT NULL));

CREATE OR REPLACE VIEW participation.published_comments AS
  SELECT s.discussion_id, s.comment_id, s.number, s.parent_id, s.name, s.text, c.official, c.sent_at, c.sample, c.carried_from
  FROM participation.showings s JOIN participation.comments c ON c.id = s.comment_id WHERE s.ended_at IS NULL;

CREATE OR REPLACE VIEW participation.report_comment_days WITH (security_invoker = true) AS
  SELECT c.authority_id, (c.sent_at AT TIME ZONE interval '7 hours')::date AS day, count(*) AS sent,
    count(*) FILTER (WHERE d.decision = 'approved') AS approved, count(*) FILTER (WHERE d.decision = 'refused') AS refused,
    count(*) FILTER (WHERE c.decided_at IS NULL) AS waiting
  FROM participation.comments c
    LEFT JOIN LATERAL (SELECT decision FROM participation.decisions WHERE comment_id = c.id ORDER BY at DESC, id DESC LIMIT 1) d ON true
  WHERE NOT c.official AND c.carried_from IS NULL GROUP BY 1, 2;
