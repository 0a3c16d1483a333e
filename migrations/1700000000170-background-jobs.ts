import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Long work that somebody asked for. Each row is the queue entry itself: a process takes it with FOR UPDATE SKIP LOCKED, says
 * that it is alive, and whoever finds one that fell silent puts it back. Only the person who asked sees it; the person can
 * ask for its end, everything else is written by the worker's login.
 */
export class BackgroundJobs1700000000170 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE background_jobs (
        id uuid NOT NULL,
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        subject_name text NOT NULL,
        parameters jsonb NOT NULL DEFAULT '{}',
        requested_by uuid NOT NULL,
        requested_at timestamptz NOT NULL DEFAULT now(),
        state text NOT NULL DEFAULT 'QUEUED',
        done integer NOT NULL DEFAULT 0,
        total integer,
        attempts integer NOT NULL DEFAULT 0,
        run_after timestamptz NOT NULL DEFAULT now(),
        alive_at timestamptz,
        cancel_asked_at timestamptz,
        result_type text,
        result_id uuid,
        error_code text,
        error_params jsonb,
        ended_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT background_jobs_pkey PRIMARY KEY (id),
        CONSTRAINT background_jobs_requester_fk FOREIGN KEY (requested_by) REFERENCES users (id),
        CONSTRAINT background_jobs_kind_check CHECK (kind IN ('DOCUMENT_RENDERING', 'CASE_BUNDLE')),
        CONSTRAINT background_jobs_state_check CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
        CONSTRAINT background_jobs_progress_check CHECK (done >= 0 AND (total IS NULL OR done <= total)),
        CONSTRAINT background_jobs_running_check CHECK (state <> 'RUNNING' OR alive_at IS NOT NULL),
        CONSTRAINT background_jobs_ended_check CHECK ((state IN ('DONE', 'FAILED', 'CANCELLED')) = (ended_at IS NOT NULL)),
        CONSTRAINT background_jobs_result_check CHECK (num_nonnulls(result_type, result_id) IN (0, 2) AND (result_id IS NULL OR state = 'DONE')),
        CONSTRAINT background_jobs_error_check CHECK ((state = 'FAILED') = (error_code IS NOT NULL))
      )`);
    await q.query(
      `COMMENT ON TABLE background_jobs IS 'Long work on request: queue, progress and outcome in one row. Times are those of the machine, not of the legal clock.'`,
    );
    await q.query(
      `CREATE INDEX background_jobs_open_idx ON background_jobs (run_after, id) WHERE state IN ('QUEUED', 'RUNNING')`,
    );
    await q.query(`CREATE INDEX background_jobs_requester_idx ON background_jobs (requested_by, id)`);
    await q.query(`CALL app.force_row_security('background_jobs')`);
    await q.query(`
      CREATE POLICY background_jobs_own ON background_jobs
        TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_auditor, jeomgeom_admin, jeomgeom_provider
        USING (requested_by = (SELECT app.user_id())) WITH CHECK (requested_by = (SELECT app.user_id()))`);
    await q.query(`
      CREATE POLICY background_jobs_worker ON background_jobs TO jeomgeom_worker
        USING ((SELECT app.user_id()) IS NOT NULL) WITH CHECK ((SELECT app.user_id()) IS NOT NULL)`);
    await q.query(`GRANT SELECT, INSERT (id, kind, subject_type, subject_id, subject_name, parameters, requested_by),
      UPDATE (cancel_asked_at, version, updated_at) ON background_jobs
      TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_auditor, jeomgeom_admin, jeomgeom_provider`);
    await q.query(`GRANT SELECT, UPDATE ON background_jobs TO jeomgeom_worker`);
    await q.query(`
      CREATE FUNCTION app.guard_background_job() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        moving text[] := ARRAY['state', 'done', 'total', 'attempts', 'run_after', 'alive_at', 'cancel_asked_at',
          'result_type', 'result_id', 'error_code', 'error_params', 'ended_at', 'version', 'updated_at'];
      BEGIN
        IF OLD.ended_at IS NOT NULL OR (to_jsonb(NEW) - moving) IS DISTINCT FROM (to_jsonb(OLD) - moving) THEN
          RAISE EXCEPTION 'record.frozen: background_jobs' USING ERRCODE = '23514', CONSTRAINT = 'background_jobs_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER background_jobs_guard BEFORE UPDATE ON background_jobs FOR EACH ROW EXECUTE FUNCTION app.guard_background_job()`,
    );
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE background_jobs`);
    await q.query(`DROP FUNCTION app.guard_background_job`);
  }
}
