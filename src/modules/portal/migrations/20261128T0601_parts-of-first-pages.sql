-- Polls stood behind the newest on the first page of every authority; now poll, notices and events are parts of their own, and pages arranged before are given them there.
UPDATE portal.sites SET look = jsonb_set(look, '{blocks}', (
  SELECT jsonb_agg(part ORDER BY at) FROM (
    SELECT part, at::numeric AS at FROM jsonb_array_elements(look -> 'blocks') WITH ORDINALITY AS old (part, at)
    UNION ALL
    SELECT to_jsonb(part), coalesce((SELECT at FROM jsonb_array_elements_text(look -> 'blocks') WITH ORDINALITY AS old (part, at) WHERE part = 'headlines'), 99) + place
    FROM (VALUES ('poll', 0.1), ('notices', 0.2), ('events', 0.3)) AS new (part, place)) parts))
WHERE kind = 'authority' AND NOT look -> 'blocks' ?| ARRAY['poll', 'notices', 'events'];
