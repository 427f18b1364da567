-- What is asked for again and again leaves a job alone that was given up: it rests until somebody looks.
CREATE FUNCTION jobs.enqueue_once(task text, payload json, job_key text, queue_name text DEFAULT NULL, max_attempts smallint DEFAULT NULL) RETURNS void
  LANGUAGE sql SECURITY DEFINER
  SET search_path = pg_catalog
  AS $$
    SELECT graphile_worker.add_job(task, payload, queue_name => queue_name, max_attempts => max_attempts, job_key => job_key, job_key_mode => 'unsafe_dedupe')
  $$;
COMMENT ON FUNCTION jobs.enqueue_once IS 'Adds a job unless one of its key waits, runs, or is dead (every attempt used up)';
REVOKE ALL ON FUNCTION jobs.enqueue_once FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.enqueue_once TO krong_app, krong_system;
