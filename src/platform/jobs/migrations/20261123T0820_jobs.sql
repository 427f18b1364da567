-- Jobs are Graphile Worker's rows; the application may add one, inside its own transaction, and nothing else.
COMMENT ON SCHEMA jobs IS 'The narrow door to the job queue (graphile_worker) for the application role';

CREATE FUNCTION jobs.enqueue(task text, payload json, run_at timestamptz DEFAULT NULL, job_key text DEFAULT NULL,
    queue_name text DEFAULT NULL, max_attempts smallint DEFAULT NULL) RETURNS void
  LANGUAGE sql SECURITY DEFINER
  SET search_path = pg_catalog
  AS $$
    SELECT graphile_worker.add_job(task, payload, queue_name => queue_name, run_at => run_at, max_attempts => max_attempts, job_key => job_key)
  $$;
REVOKE ALL ON FUNCTION jobs.enqueue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.enqueue TO krong_app, krong_system;
