import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was submitted for approval, round by round: the content as the approver was asked to decide on it, and the decision. An
 * approval needs a round of its own, decided by the approver, so that nothing is approved that was not submitted.
 */
export class ReviewRounds1700000000075 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE review_rounds (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        round integer NOT NULL,
        content text NOT NULL,
        content_sha256 text NOT NULL,
        submitted_by uuid NOT NULL,
        submitted_at timestamptz NOT NULL,
        outcome text,
        decided_by uuid,
        decided_at timestamptz,
        reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT review_rounds_pkey PRIMARY KEY (id),
        CONSTRAINT review_rounds_round_key UNIQUE (subject_id, round),
        CONSTRAINT review_rounds_id_case_key UNIQUE (id, case_id),
        CONSTRAINT review_rounds_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT review_rounds_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT review_rounds_subject_check CHECK (subject_type IN ('order', 'inspection-result', 'inspection')),
        CONSTRAINT review_rounds_outcome_check CHECK (outcome IN ('APPROVED', 'RETURNED', 'WITHDRAWN')),
        CONSTRAINT review_rounds_decided_check CHECK (num_nonnulls(outcome, decided_by, decided_at) IN (0, 3)),
        CONSTRAINT review_rounds_reason_check CHECK (outcome <> 'RETURNED' OR reason IS NOT NULL),
        CONSTRAINT review_rounds_four_eyes CHECK (outcome <> 'APPROVED' OR decided_by <> submitted_by),
        CONSTRAINT review_rounds_hash_check CHECK (content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
      )`);
    await q.query(
      `COMMENT ON TABLE review_rounds IS '상신과 결재: what was submitted, as canonical JSON with its SHA-256, and what was decided on it; only the decision is added later, once.'`,
    );
    await q.query(`CREATE UNIQUE INDEX review_rounds_open_key ON review_rounds (subject_id) WHERE outcome IS NULL`);
    await q.query(`CREATE INDEX review_rounds_case_idx ON review_rounds (case_id)`);
    await q.query(`CREATE INDEX review_rounds_open_idx ON review_rounds (submitted_at, id) WHERE outcome IS NULL`);
    await q.query(`CALL app.protect_case_table('review_rounds')`);
    await q.query(`CALL app.server_time('review_rounds', 'submitted_at', 'decided_at')`);
    await q.query(`
      CREATE FUNCTION app.guard_review_round() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        decision text[] := ARRAY['outcome', 'decided_by', 'decided_at', 'reason', 'version'];
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'review-round.stands' USING ERRCODE = '23514', CONSTRAINT = 'review_rounds_stand';
        END IF;
        IF TG_OP = 'INSERT' THEN
          IF NEW.outcome IS NOT NULL OR NEW.submitted_by IS DISTINCT FROM app.user_id() THEN
            RAISE EXCEPTION 'review-round.not-as-submitted' USING ERRCODE = '23514', CONSTRAINT = 'review_rounds_submitted';
          END IF;
          RETURN NEW;
        END IF;
        IF OLD.outcome IS NOT NULL OR (to_jsonb(NEW) - decision) IS DISTINCT FROM (to_jsonb(OLD) - decision) THEN
          RAISE EXCEPTION 'review-round.stands' USING ERRCODE = '23514', CONSTRAINT = 'review_rounds_stand';
        END IF;
        IF NEW.decided_by IS DISTINCT FROM app.user_id()
           OR (session_user NOT IN ('jeomgeom_manager', 'jeomgeom_migrator') AND NEW.outcome IS DISTINCT FROM 'RETURNED') THEN
          RAISE EXCEPTION 'review-round.not-decided-by-approver' USING ERRCODE = '23514', CONSTRAINT = 'review_rounds_decided_by';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER review_rounds_stand BEFORE INSERT OR UPDATE OR DELETE ON review_rounds FOR EACH ROW EXECUTE FUNCTION app.guard_review_round()`,
    );
    await q.query(
      `CREATE TRIGGER review_rounds_no_truncate BEFORE TRUNCATE ON review_rounds FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change()`,
    );

    // The latest round is the one that was decided on, by whoever approves now.
    await q.query(`
      CREATE FUNCTION app.guard_reviewed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        latest review_rounds%ROWTYPE;
      BEGIN
        IF NEW.status = OLD.status OR NEW.status <> TG_ARGV[0] THEN RETURN NEW; END IF;
        SELECT * INTO latest FROM review_rounds WHERE subject_id = NEW.id ORDER BY round DESC LIMIT 1;
        IF latest.outcome IS DISTINCT FROM 'APPROVED' OR latest.decided_by IS DISTINCT FROM app.user_id() THEN
          RAISE EXCEPTION 'review-round.not-approved' USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_reviewed';
        END IF;
        RETURN NEW;
      END $$`);
    for (const [table, approved] of APPROVALS) {
      await q.query(
        `CREATE TRIGGER ${table}_reviewed BEFORE UPDATE OF status ON ${table} FOR EACH ROW EXECUTE FUNCTION app.guard_reviewed('${approved}')`,
      );
    }
  }

  public async down(q: QueryRunner): Promise<void> {
    for (const [table] of APPROVALS) await q.query(`DROP TRIGGER ${table}_reviewed ON ${table}`);
    await q.query(`DROP TABLE review_rounds`);
    await q.query(`DROP FUNCTION app.guard_review_round, app.guard_reviewed`);
  }
}

/** The table and the status that its approval leads to. */
const APPROVALS = [
  ['orders', 'APPROVED'],
  ['inspection_results', 'CONFIRMED'],
  ['inspections', 'REPORT_APPROVED'],
] as const;
