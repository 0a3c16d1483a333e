import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 결재선: who signs a round in which order, with the hash of the content that each of them saw, and who stands in for an absent
 * approver. A round is approved when every step of it is signed, the last one by whoever approves.
 */
export class ApprovalLines1700000000160 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE users ADD COLUMN post text`);
    await q.query(
      `ALTER TABLE users ADD CONSTRAINT users_post_check CHECK (post IN ('OFFICER', 'DEPUTY_DIRECTOR', 'DIRECTOR', 'DIRECTOR_GENERAL', 'DEPUTY_MINISTER', 'VICE_MINISTER', 'MINISTER'))`,
    );
    await this.createAbsences(q);
    await this.createLookups(q);
    await this.createSteps(q);
    await this.guardRounds(q);
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER review_rounds_whole_line ON review_rounds`);
    await q.query(`DROP TABLE review_steps, approver_absences`);
    await q.query(
      `DROP FUNCTION app.guard_round_line, app.guard_review_step, app.deputises, app.deputised, app.absent_until, app.guard_absence, app.approves`,
    );
    await q.query(`ALTER TABLE users DROP COLUMN post`);
  }

  private async createAbsences(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE approver_absences (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        deputy_id uuid NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        reason text NOT NULL,
        recorded_by uuid NOT NULL,
        cancelled_at timestamptz,
        cancelled_by uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT approver_absences_pkey PRIMARY KEY (id),
        CONSTRAINT approver_absences_user_fk FOREIGN KEY (user_id) REFERENCES users (id),
        CONSTRAINT approver_absences_deputy_fk FOREIGN KEY (deputy_id) REFERENCES users (id),
        CONSTRAINT approver_absences_days_check CHECK (ends_on >= starts_on),
        CONSTRAINT approver_absences_deputy_check CHECK (deputy_id <> user_id),
        CONSTRAINT approver_absences_cancelled_check CHECK (num_nonnulls(cancelled_at, cancelled_by) IN (0, 2))
      )`);
    await q.query(
      `COMMENT ON TABLE approver_absences IS '부재: from when to when an approver is away, both days inside, and who decides in the meantime (대결).'`,
    );
    await q.query(`CREATE INDEX approver_absences_user_idx ON approver_absences (user_id, starts_on)`);
    await q.query(`CREATE INDEX approver_absences_deputy_idx ON approver_absences (deputy_id, starts_on)`);
    await q.query(`CALL app.force_row_security('approver_absences')`);
    await q.query(`CREATE POLICY approver_absences_reader ON approver_absences FOR SELECT
      TO jeomgeom_manager, jeomgeom_auditor, jeomgeom_worker, jeomgeom_migrator USING ((SELECT app.user_id()) IS NOT NULL)`);
    await q.query(`CREATE POLICY approver_absences_own ON approver_absences TO jeomgeom_manager
      USING (user_id = (SELECT app.user_id())) WITH CHECK (user_id = (SELECT app.user_id()))`);
    await q.query(`CREATE POLICY approver_absences_admin ON approver_absences TO jeomgeom_admin
      USING ((SELECT app.user_id()) IS NOT NULL) WITH CHECK ((SELECT app.user_id()) IS NOT NULL)`);
    await q.query(`GRANT SELECT ON approver_absences TO jeomgeom_auditor, jeomgeom_worker, jeomgeom_migrator`);
    await q.query(`GRANT SELECT, INSERT, UPDATE ON approver_absences TO jeomgeom_manager, jeomgeom_admin`);
    await q.query(`
      CREATE FUNCTION app.guard_absence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          IF OLD.cancelled_at IS NOT NULL OR NEW.cancelled_at IS NULL OR NEW.cancelled_by IS DISTINCT FROM app.user_id()
             OR (to_jsonb(NEW) - ARRAY['cancelled_at', 'cancelled_by', 'version']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['cancelled_at', 'cancelled_by', 'version']) THEN
            RAISE EXCEPTION 'absence.stands' USING ERRCODE = '23514', CONSTRAINT = 'approver_absences_stand';
          END IF;
          RETURN NEW;
        END IF;
        PERFORM pg_advisory_xact_lock(hashtextextended('absence:' || NEW.user_id, 0));
        IF NEW.recorded_by IS DISTINCT FROM app.user_id() OR NEW.cancelled_at IS NOT NULL THEN
          RAISE EXCEPTION 'absence.not-as-recorded' USING ERRCODE = '23514', CONSTRAINT = 'approver_absences_recorded';
        END IF;
        IF EXISTS (SELECT 1 FROM approver_absences a WHERE a.user_id = NEW.user_id AND a.cancelled_at IS NULL
                     AND a.starts_on <= NEW.ends_on AND NEW.starts_on <= a.ends_on) THEN
          RAISE EXCEPTION 'absence.overlaps' USING ERRCODE = '23514', CONSTRAINT = 'approver_absences_overlap';
        END IF;
        IF (SELECT count(DISTINCT m.user_id) FROM memberships m JOIN users u ON u.id = m.user_id
            WHERE m.user_id IN (NEW.user_id, NEW.deputy_id) AND m.role = 'APP' AND u.status = 'ACTIVE'
              AND m.valid_from <= NEW.ends_on AND coalesce(m.valid_to, 'infinity') >= NEW.ends_on) < 2 THEN
          RAISE EXCEPTION 'absence.not-an-approver' USING ERRCODE = '23514', CONSTRAINT = 'approver_absences_approvers';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER approver_absences_guard BEFORE INSERT OR UPDATE ON approver_absences FOR EACH ROW EXECUTE FUNCTION app.guard_absence()`,
    );
    // Whoever stands in decides as an approver, so the role has to be held on that day.
    await q.query(`
      CREATE FUNCTION app.approves(p_user uuid, p_on date) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT EXISTS (SELECT 1 FROM memberships m JOIN users u ON u.id = m.user_id
          WHERE m.user_id = p_user AND m.role = 'APP' AND u.status = 'ACTIVE'
            AND p_on BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity'))
      $$`);
    await q.query(`
      CREATE FUNCTION app.deputises(p_absent uuid, p_on date) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT EXISTS (SELECT 1 FROM approver_absences a
          WHERE a.user_id = p_absent AND a.deputy_id = app.user_id() AND a.cancelled_at IS NULL AND p_on BETWEEN a.starts_on AND a.ends_on
            AND app.approves(a.deputy_id, p_on))
      $$`);
  }

  /** Who is away and who stands in, without the reason, for whoever draws up or signs a line. */
  private async createLookups(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION app.deputised(p_on date) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT a.user_id FROM approver_absences a
        WHERE a.deputy_id = app.user_id() AND a.cancelled_at IS NULL AND p_on BETWEEN a.starts_on AND a.ends_on
          AND app.approves(a.deputy_id, p_on)
      $$`);
    await q.query(`
      CREATE FUNCTION app.absent_until(p_user uuid, p_on date) RETURNS TABLE (ends_on date, deputy_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT a.ends_on, a.deputy_id FROM approver_absences a
        WHERE a.user_id = p_user AND a.cancelled_at IS NULL AND p_on BETWEEN a.starts_on AND a.ends_on
      $$`);
  }

  private async createSteps(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE review_steps (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        round_id uuid NOT NULL,
        seq integer NOT NULL,
        role text NOT NULL,
        signer_id uuid,
        decision text,
        opinion text,
        decided_by uuid,
        decided_at timestamptz,
        content_sha256 text,
        mark text,
        acknowledged_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT review_steps_pkey PRIMARY KEY (id),
        CONSTRAINT review_steps_seq_key UNIQUE (round_id, seq),
        CONSTRAINT review_steps_signer_key UNIQUE (round_id, signer_id),
        CONSTRAINT review_steps_decided_key UNIQUE (round_id, decided_by),
        CONSTRAINT review_steps_round_fk FOREIGN KEY (round_id, case_id) REFERENCES review_rounds (id, case_id),
        CONSTRAINT review_steps_signer_fk FOREIGN KEY (signer_id) REFERENCES users (id),
        CONSTRAINT review_steps_decided_by_fk FOREIGN KEY (decided_by) REFERENCES users (id),
        CONSTRAINT review_steps_role_check CHECK (role IN ('REVIEW', 'CONCURRENCE', 'APPROVAL')),
        CONSTRAINT review_steps_decision_check CHECK (decision IN ('SIGNED', 'OPINION', 'RETURNED')),
        CONSTRAINT review_steps_mark_check CHECK (mark IN ('DELEGATED', 'ACTING')),
        CONSTRAINT review_steps_decided_check CHECK (num_nonnulls(decision, decided_by, decided_at, content_sha256) IN (0, 4)),
        CONSTRAINT review_steps_opinion_check CHECK ((opinion IS NULL) = (decision IS NULL OR decision = 'SIGNED')),
        CONSTRAINT review_steps_signer_check CHECK (signer_id IS NOT NULL OR role = 'APPROVAL'),
        CONSTRAINT review_steps_acting_check CHECK ((mark IS NOT DISTINCT FROM 'ACTING') = coalesce(signer_id <> decided_by, false)),
        CONSTRAINT review_steps_acknowledged_check CHECK (acknowledged_at IS NULL OR mark = 'ACTING')
      )`);
    await q.query(
      `COMMENT ON TABLE review_steps IS '결재선의 단계: who signs a round as what, in their order; a signature is bound to the hash of the content that was signed.'`,
    );
    await q.query(`CREATE INDEX review_steps_open_idx ON review_steps (signer_id) WHERE decision IS NULL`);
    // What waits for an approval while lines are introduced keeps waiting for any approver.
    await q.query(`
      INSERT INTO review_steps (id, case_id, round_id, seq, role)
      SELECT gen_random_uuid(), r.case_id, r.id, 1, 'APPROVAL' FROM review_rounds r WHERE r.outcome IS NULL`);
    await q.query(`CALL app.protect_case_table('review_steps')`);
    await q.query(`CALL app.server_time('review_steps', 'decided_at', 'acknowledged_at')`);
    await q.query(`
      CREATE FUNCTION app.guard_review_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        signature text[] := ARRAY['decision', 'opinion', 'decided_by', 'decided_at', 'content_sha256', 'mark', 'version'];
        round review_rounds%ROWTYPE;
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'review-step.stands' USING ERRCODE = '23514', CONSTRAINT = 'review_steps_stand';
        END IF;
        SELECT * INTO round FROM review_rounds WHERE id = NEW.round_id;
        IF TG_OP = 'INSERT' THEN
          IF NEW.decision IS NOT NULL OR NEW.acknowledged_at IS NOT NULL OR round.outcome IS NOT NULL
             OR round.submitted_by IS DISTINCT FROM app.user_id() OR NEW.signer_id = round.submitted_by
             OR EXISTS (SELECT 1 FROM review_steps s WHERE s.round_id = NEW.round_id AND s.decision IS NOT NULL) THEN
            RAISE EXCEPTION 'review-step.not-as-submitted' USING ERRCODE = '23514', CONSTRAINT = 'review_steps_submitted';
          END IF;
          RETURN NEW;
        END IF;
        IF OLD.decision IS NOT NULL THEN
          IF NEW.acknowledged_at IS NULL OR OLD.acknowledged_at IS NOT NULL OR OLD.signer_id IS DISTINCT FROM app.user_id()
             OR (to_jsonb(NEW) - ARRAY['acknowledged_at', 'version']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['acknowledged_at', 'version']) THEN
            RAISE EXCEPTION 'review-step.stands' USING ERRCODE = '23514', CONSTRAINT = 'review_steps_stand';
          END IF;
          RETURN NEW;
        END IF;
        IF NEW.decision IS NULL OR (to_jsonb(NEW) - signature) IS DISTINCT FROM (to_jsonb(OLD) - signature) THEN
          RAISE EXCEPTION 'review-step.stands' USING ERRCODE = '23514', CONSTRAINT = 'review_steps_stand';
        END IF;
        IF NEW.decided_by IS DISTINCT FROM app.user_id() OR NEW.decided_by = round.submitted_by
           OR (NEW.signer_id IS NOT NULL AND NEW.signer_id <> NEW.decided_by
               AND NOT app.deputises(NEW.signer_id, (NEW.decided_at AT TIME ZONE 'Asia/Seoul')::date))
           OR EXISTS (SELECT 1 FROM review_steps s WHERE s.round_id = NEW.round_id AND s.id <> NEW.id AND s.signer_id = NEW.decided_by) THEN
          RAISE EXCEPTION 'review-step.not-the-signer' USING ERRCODE = '23514', CONSTRAINT = 'review_steps_signer';
        END IF;
        IF NEW.content_sha256 <> round.content_sha256 THEN
          RAISE EXCEPTION 'review-step.other-content' USING ERRCODE = '23514', CONSTRAINT = 'review_steps_content';
        END IF;
        IF round.outcome IS NOT NULL OR EXISTS (
             SELECT 1 FROM review_steps s WHERE s.round_id = NEW.round_id AND s.seq < NEW.seq AND s.decision IS NULL) THEN
          RAISE EXCEPTION 'review-step.out-of-turn' USING ERRCODE = '23514', CONSTRAINT = 'review_steps_turn';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER review_steps_guard BEFORE INSERT OR UPDATE OR DELETE ON review_steps FOR EACH ROW EXECUTE FUNCTION app.guard_review_step()`,
    );
    await q.query(
      `CREATE TRIGGER review_steps_no_truncate BEFORE TRUNCATE ON review_steps FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change()`,
    );
  }

  /** Nothing is approved while a step of the line is open; whoever is no approver returns only what waits for them. */
  private async guardRounds(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION app.guard_round_line() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.outcome = 'APPROVED' AND (
             EXISTS (SELECT 1 FROM review_steps s WHERE s.round_id = NEW.id AND (s.decision IS NULL OR s.decision = 'RETURNED'))
             OR NOT EXISTS (SELECT 1 FROM review_steps s WHERE s.round_id = NEW.id AND s.role = 'APPROVAL' AND s.decided_by = NEW.decided_by)) THEN
          RAISE EXCEPTION 'review-round.step-open' USING ERRCODE = '23514', CONSTRAINT = 'review_rounds_line';
        END IF;
        IF NEW.outcome = 'RETURNED' AND session_user = 'jeomgeom_inspector' AND NOT EXISTS (
             SELECT 1 FROM review_steps s WHERE s.round_id = NEW.id AND s.decision = 'RETURNED' AND s.decided_by = NEW.decided_by) THEN
          RAISE EXCEPTION 'review-round.not-decided-by-signer' USING ERRCODE = '23514', CONSTRAINT = 'review_rounds_returned';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER review_rounds_whole_line BEFORE UPDATE OF outcome ON review_rounds FOR EACH ROW EXECUTE FUNCTION app.guard_round_line()`,
    );
  }
}
