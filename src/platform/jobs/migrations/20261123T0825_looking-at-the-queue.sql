-- What an administrator of the instance may know of the queue, and the one thing that may be done to it.
CREATE FUNCTION jobs.queue() RETURNS TABLE (id bigint, task text, attempts smallint, max_attempts smallint, last_error text,
    created_at timestamptz, run_at timestamptz, state text)
  LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog
  AS $$
    SELECT id, task_identifier, attempts, max_attempts, last_error, created_at, run_at,
           CASE WHEN locked_at IS NOT NULL THEN 'running' WHEN attempts >= max_attempts THEN 'dead' ELSE 'waiting' END
      FROM graphile_worker.jobs
  $$;
COMMENT ON FUNCTION jobs.queue IS 'Jobs without their payload: waiting, running, or dead (every attempt used up)';
REVOKE ALL ON FUNCTION jobs.queue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.queue TO krong_system;

CREATE FUNCTION jobs.retry(ids bigint[]) RETURNS integer
  LANGUAGE sql SECURITY DEFINER
  SET search_path = pg_catalog
  AS $$
    SELECT count(*)::int FROM graphile_worker.reschedule_jobs(ids, run_at => now(), attempts => 0)
  $$;
COMMENT ON FUNCTION jobs.retry IS 'Gives dead letters another full round of attempts, from now';
REVOKE ALL ON FUNCTION jobs.retry FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.retry TO krong_system;
