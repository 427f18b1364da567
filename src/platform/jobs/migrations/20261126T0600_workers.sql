-- Which workers live: each says so every few seconds. What one held that no longer does is taken by the others at once, not after the queue's
-- own four hours.
CREATE TABLE jobs.workers (
  worker_id text PRIMARY KEY,
  seen_at timestamptz NOT NULL
);
COMMENT ON TABLE jobs.workers IS 'Workers that take jobs, and when each was last alive';
CALL platform.raise_wall('jobs.workers', 'false', false, false);
