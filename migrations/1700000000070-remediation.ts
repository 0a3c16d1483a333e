import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The provider's answer and its proof. The database itself refuses a verified action without accepted evidence per acceptance
 * criterion, a verifier who reported, and a due date that moves without a revision.
 */
export class Remediation1700000000070 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE action_plans (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        order_id uuid NOT NULL,
        version_no integer NOT NULL,
        origin text NOT NULL DEFAULT 'PROVIDER',
        supersedes_id uuid,
        summary text,
        author_id uuid NOT NULL,
        signed_by uuid,
        signed_at timestamptz,
        receipt_no text,
        reviewer_id uuid,
        reviewed_by uuid,
        reviewed_at timestamptz,
        review_reason text,
        supplement_due_on date,
        frozen_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT action_plans_pkey PRIMARY KEY (id),
        CONSTRAINT action_plans_version_key UNIQUE (order_id, version_no),
        CONSTRAINT action_plans_receipt_no_key UNIQUE (receipt_no),
        CONSTRAINT action_plans_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT action_plans_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES orders (id, case_id, provider_id),
        CONSTRAINT action_plans_supersedes_fk FOREIGN KEY (supersedes_id, case_id, provider_id) REFERENCES action_plans (id, case_id, provider_id),
        CONSTRAINT action_plans_four_eyes CHECK (reviewed_by <> author_id),
        CONSTRAINT action_plans_origin_check CHECK (origin IN ('PROVIDER', 'DIRECTED')),
        CONSTRAINT action_plans_signed_check CHECK (status = 'DRAFT' OR (signed_by IS NOT NULL AND signed_at IS NOT NULL AND receipt_no IS NOT NULL AND frozen_at IS NOT NULL)),
        CONSTRAINT action_plans_status_check CHECK (status IN ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'ACCEPTED', 'SUPPLEMENT_REQUESTED', 'REJECTED', 'AMENDED'))
      )`);
    await q.query(
      `COMMENT ON TABLE action_plans IS '조치계획(시정계획서): drafted in private, signed by the responsible officer, then frozen; a change is a new version.'`,
    );
    await q.query(`CALL app.protect_case_table('action_plans')`);
    await q.query(`DROP POLICY action_plans_inspector ON action_plans`);
    await q.query(`DROP POLICY action_plans_manager ON action_plans`);
    await q.query(`DROP POLICY action_plans_auditor ON action_plans`);
    // A plan is the provider's own until it is signed: the ministry does not see drafts.
    await q.query(`CREATE POLICY action_plans_inspector ON action_plans TO jeomgeom_inspector
      USING (case_id IN (SELECT app.team_case_ids()) AND (frozen_at IS NOT NULL OR origin = 'DIRECTED'))
      WITH CHECK (case_id IN (SELECT app.team_case_ids()))`);
    await q.query(`CREATE POLICY action_plans_manager ON action_plans TO jeomgeom_manager, jeomgeom_worker
      USING ((SELECT app.user_id()) IS NOT NULL AND (frozen_at IS NOT NULL OR origin = 'DIRECTED')) WITH CHECK ((SELECT app.user_id()) IS NOT NULL)`);
    await q.query(`CREATE POLICY action_plans_auditor ON action_plans FOR SELECT TO jeomgeom_auditor
      USING ((SELECT app.user_id()) IS NOT NULL AND (frozen_at IS NOT NULL OR origin = 'DIRECTED'))`);
    await q.query(`CALL app.open_to_provider('action_plans', 'origin = ''PROVIDER'' OR frozen_at IS NOT NULL')`);
    await q.query(
      `GRANT INSERT, UPDATE (status, summary, signed_by, signed_at, receipt_no, frozen_at, version, updated_at) ON action_plans TO jeomgeom_provider`,
    );
    await q.query(`CALL app.guard_status('action_plans', 'action-plan')`);
    await q.query(
      `CALL app.freeze('action_plans', 'reviewer_id', 'reviewed_by', 'reviewed_at', 'review_reason', 'supplement_due_on')`,
    );
    await q.query(`CALL app.server_time('action_plans', 'signed_at', 'reviewed_at')`);

    await q.query(`
      CREATE TABLE plan_items (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        requirement_id uuid NOT NULL,
        cause text,
        correction text,
        same_kind_scope text,
        prevention text,
        monitoring text,
        complete_on date,
        complete_phrase text,
        responsible_title text,
        alternative text,
        interim_measure text,
        milestones jsonb NOT NULL DEFAULT '[]',
        review text,
        review_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT plan_items_pkey PRIMARY KEY (id),
        CONSTRAINT plan_items_requirement_key UNIQUE (plan_id, requirement_id),
        CONSTRAINT plan_items_plan_fk FOREIGN KEY (plan_id, case_id, provider_id) REFERENCES action_plans (id, case_id, provider_id),
        CONSTRAINT plan_items_requirement_fk FOREIGN KEY (requirement_id, case_id, provider_id) REFERENCES requirements (id, case_id, provider_id),
        CONSTRAINT plan_items_review_check CHECK (review IN ('ACCEPTED', 'SUPPLEMENT_REQUESTED', 'REJECTED'))
      )`);
    await q.query(`COMMENT ON TABLE plan_items IS '조치계획 항목: the six mandatory elements for one requirement.'`);
    await q.query(`CALL app.protect_case_table('plan_items')`);
    await q.query(`DROP POLICY plan_items_inspector ON plan_items`);
    await q.query(`DROP POLICY plan_items_manager ON plan_items`);
    await q.query(`DROP POLICY plan_items_auditor ON plan_items`);
    await q.query(`CREATE POLICY plan_items_inspector ON plan_items TO jeomgeom_inspector
      USING (case_id IN (SELECT app.team_case_ids()) AND EXISTS (SELECT 1 FROM action_plans p WHERE p.id = plan_id))
      WITH CHECK (case_id IN (SELECT app.team_case_ids()))`);
    await q.query(`CREATE POLICY plan_items_manager ON plan_items TO jeomgeom_manager, jeomgeom_worker
      USING ((SELECT app.user_id()) IS NOT NULL AND EXISTS (SELECT 1 FROM action_plans p WHERE p.id = plan_id)) WITH CHECK ((SELECT app.user_id()) IS NOT NULL)`);
    await q.query(`CREATE POLICY plan_items_auditor ON plan_items FOR SELECT TO jeomgeom_auditor
      USING ((SELECT app.user_id()) IS NOT NULL AND EXISTS (SELECT 1 FROM action_plans p WHERE p.id = plan_id))`);
    await q.query(
      `CALL app.open_to_provider('plan_items', 'EXISTS (SELECT 1 FROM action_plans p WHERE p.id = plan_id)')`,
    );
    await q.query(`GRANT INSERT, UPDATE (cause, correction, same_kind_scope, prevention, monitoring, complete_on, complete_phrase, responsible_title, alternative, interim_measure, milestones, version)
      ON plan_items TO jeomgeom_provider`);
    await q.query(`
      CREATE FUNCTION app.guard_plan_item() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF app.is_frozen('action_plans', CASE TG_OP WHEN 'INSERT' THEN NEW.plan_id ELSE OLD.plan_id END)
           AND (TG_OP <> 'UPDATE' OR (to_jsonb(NEW) - ARRAY['review', 'review_reason', 'version']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['review', 'review_reason', 'version'])) THEN
          RAISE EXCEPTION 'record.frozen: plan_items' USING ERRCODE = '23514', CONSTRAINT = 'plan_items_frozen';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    await q.query(
      `CREATE TRIGGER plan_items_frozen BEFORE INSERT OR UPDATE OR DELETE ON plan_items FOR EACH ROW EXECUTE FUNCTION app.guard_plan_item()`,
    );

    await q.query(`
      CREATE TABLE corrective_actions (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        order_id uuid NOT NULL,
        requirement_id uuid NOT NULL,
        seq integer NOT NULL,
        action_no text NOT NULL,
        kind text NOT NULL DEFAULT 'CORRECTIVE',
        description text NOT NULL,
        owner_title text,
        plan_id uuid,
        recurrence_rule text,
        effectiveness_months integer NOT NULL,
        monitoring_until date,
        end_reason text,
        suspended_from text,
        replaced_by_id uuid,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT corrective_actions_pkey PRIMARY KEY (id),
        CONSTRAINT corrective_actions_action_no_key UNIQUE (action_no),
        CONSTRAINT corrective_actions_seq_key UNIQUE (case_id, seq),
        CONSTRAINT corrective_actions_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT corrective_actions_id_provider_key UNIQUE (id, provider_id),
        CONSTRAINT corrective_actions_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES orders (id, case_id, provider_id),
        CONSTRAINT corrective_actions_requirement_fk FOREIGN KEY (requirement_id, case_id, provider_id) REFERENCES requirements (id, case_id, provider_id),
        CONSTRAINT corrective_actions_plan_fk FOREIGN KEY (plan_id, case_id, provider_id) REFERENCES action_plans (id, case_id, provider_id),
        CONSTRAINT corrective_actions_replaced_by_fk FOREIGN KEY (replaced_by_id, case_id, provider_id) REFERENCES corrective_actions (id, case_id, provider_id),
        CONSTRAINT corrective_actions_superseded_check CHECK ((status = 'SUPERSEDED') = (replaced_by_id IS NOT NULL)),
        CONSTRAINT corrective_actions_kind_check CHECK (kind IN ('CORRECTION', 'CORRECTIVE', 'PREVENTIVE', 'INTERIM')),
        CONSTRAINT corrective_actions_status_check CHECK (status IN ('REQUIRED', 'PLANNED', 'IN_PROGRESS', 'COMPLETION_REPORTED', 'UNDER_VERIFICATION', 'VERIFIED', 'PARTIALLY_VERIFIED', 'REJECTED', 'MONITORING', 'FAILED_EFFECT', 'CLOSED', 'WAIVED', 'SUPERSEDED', 'SUSPENDED', 'REOPENED'))
      )`);
    await q.query(
      `COMMENT ON TABLE corrective_actions IS '시정조치: one tracked commitment, from the requirement to its proof.'`,
    );
    await q.query(`CREATE INDEX corrective_actions_case_idx ON corrective_actions (case_id, seq)`);
    await q.query(`CREATE INDEX corrective_actions_provider_idx ON corrective_actions (provider_id, status, id)`);
    await q.query(`CREATE INDEX corrective_actions_requirement_idx ON corrective_actions (requirement_id)`);
    await q.query(`CALL app.protect_case_table('corrective_actions')`);
    await q.query(`CALL app.open_to_provider('corrective_actions')`);
    await q.query(
      `GRANT UPDATE (status, description, owner_title, plan_id, version, updated_at) ON corrective_actions TO jeomgeom_provider`,
    );
    await q.query(`CALL app.guard_status('corrective_actions', 'corrective-action')`);

    await q.query(`
      CREATE TABLE milestones (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        action_id uuid NOT NULL,
        seq integer NOT NULL,
        title text NOT NULL,
        planned_on date NOT NULL,
        actual_on date,
        evidence_id uuid,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT milestones_pkey PRIMARY KEY (id),
        CONSTRAINT milestones_seq_key UNIQUE (action_id, seq),
        CONSTRAINT milestones_action_fk FOREIGN KEY (action_id, case_id, provider_id) REFERENCES corrective_actions (id, case_id, provider_id),
        CONSTRAINT milestones_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id)
      )`);
    await q.query(`COMMENT ON TABLE milestones IS '마일스톤: planned and actual dates.'`);
    await q.query(`CALL app.protect_case_table('milestones')`);
    await q.query(`CALL app.open_to_provider('milestones')`);
    await q.query(`GRANT INSERT, UPDATE (actual_on, evidence_id, version) ON milestones TO jeomgeom_provider`);

    // What a report, a verification or a closure was based on stays as it was then.
    await q.query(`
      CREATE FUNCTION app.guard_milestone() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF (SELECT status FROM corrective_actions WHERE id = NEW.action_id) IN ('COMPLETION_REPORTED', 'UNDER_VERIFICATION', 'VERIFIED', 'CLOSED', 'WAIVED', 'SUPERSEDED') THEN
          RAISE EXCEPTION 'record.frozen: milestones' USING ERRCODE = '23514', CONSTRAINT = 'milestones_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER milestones_frozen BEFORE INSERT OR UPDATE ON milestones FOR EACH ROW EXECUTE FUNCTION app.guard_milestone()`,
    );

    await q.query(`
      CREATE TABLE completion_reports (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        action_id uuid NOT NULL,
        round integer NOT NULL,
        summary text NOT NULL,
        completed_on date NOT NULL,
        attestation text NOT NULL,
        attested_by uuid NOT NULL,
        reported_at timestamptz NOT NULL,
        receipt_no text NOT NULL,
        residual_risk text,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT completion_reports_pkey PRIMARY KEY (id),
        CONSTRAINT completion_reports_round_key UNIQUE (action_id, round),
        CONSTRAINT completion_reports_receipt_no_key UNIQUE (receipt_no),
        CONSTRAINT completion_reports_id_action_key UNIQUE (id, action_id),
        CONSTRAINT completion_reports_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT completion_reports_action_fk FOREIGN KEY (action_id, case_id, provider_id) REFERENCES corrective_actions (id, case_id, provider_id)
      )`);
    await q.query(
      `COMMENT ON TABLE completion_reports IS '이행결과 보고: the provider''s claim, attested by its manager, with a receipt.'`,
    );
    await q.query(`CALL app.protect_case_table('completion_reports')`);
    await q.query(`CALL app.open_to_provider('completion_reports')`);
    await q.query(`GRANT INSERT, UPDATE (withdrawn_at, version) ON completion_reports TO jeomgeom_provider`);
    await q.query(`CALL app.server_time('completion_reports', 'reported_at', 'withdrawn_at')`);
    await q.query(`
      CREATE TABLE completion_evidence (
        report_id uuid NOT NULL,
        criterion_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        note text,
        CONSTRAINT completion_evidence_pkey PRIMARY KEY (report_id, criterion_id, evidence_id),
        CONSTRAINT completion_evidence_report_fk FOREIGN KEY (report_id, case_id, provider_id) REFERENCES completion_reports (id, case_id, provider_id),
        CONSTRAINT completion_evidence_criterion_fk FOREIGN KEY (criterion_id) REFERENCES acceptance_criteria (id),
        CONSTRAINT completion_evidence_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id)
      )`);
    await q.query(
      `COMMENT ON TABLE completion_evidence IS 'Which evidence the provider brings for which acceptance criterion.'`,
    );
    await q.query(`CALL app.protect_case_table('completion_evidence')`);
    await q.query(`CALL app.open_to_provider('completion_evidence')`);
    await q.query(`GRANT INSERT ON completion_evidence TO jeomgeom_provider`);
    await q.query(`CALL app.append_only('completion_evidence')`);
    await q.query(`
      CREATE FUNCTION app.guard_completion_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM completion_reports r
          JOIN corrective_actions a ON a.id = r.action_id AND a.status = 'IN_PROGRESS'
          JOIN acceptance_criteria c ON c.requirement_id = a.requirement_id AND c.id = NEW.criterion_id
          WHERE r.id = NEW.report_id AND r.withdrawn_at IS NULL) THEN
          RAISE EXCEPTION 'record.frozen: completion_evidence' USING ERRCODE = '23514', CONSTRAINT = 'completion_evidence_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER completion_evidence_frozen BEFORE INSERT ON completion_evidence FOR EACH ROW EXECUTE FUNCTION app.guard_completion_evidence()`,
    );

    await q.query(`
      CREATE TABLE verifications (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        action_id uuid NOT NULL,
        report_id uuid NOT NULL,
        method text NOT NULL,
        inspection_id uuid,
        verifier_id uuid NOT NULL,
        started_at timestamptz NOT NULL,
        result text,
        reason text,
        remaining_items text,
        decided_by uuid,
        decided_at timestamptz,
        frozen_at timestamptz,
        released_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT verifications_pkey PRIMARY KEY (id),
        CONSTRAINT verifications_report_key UNIQUE (report_id),
        CONSTRAINT verifications_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT verifications_action_fk FOREIGN KEY (action_id, case_id, provider_id) REFERENCES corrective_actions (id, case_id, provider_id),
        CONSTRAINT verifications_report_fk FOREIGN KEY (report_id, action_id) REFERENCES completion_reports (id, action_id),
        CONSTRAINT verifications_inspection_fk FOREIGN KEY (inspection_id, provider_id) REFERENCES inspections (id, provider_id),
        CONSTRAINT verifications_method_check CHECK (method IN ('DOCUMENT', 'ON_SITE', 'TEST_WITNESSED', 'LOG_REVIEW')),
        CONSTRAINT verifications_result_check CHECK (result IN ('COMPLIED', 'PARTIAL', 'NOT_COMPLIED', 'UNVERIFIABLE', 'ALTERNATIVE_ACCEPTED')),
        CONSTRAINT verifications_decided_check CHECK (num_nonnulls(result, decided_by, decided_at, frozen_at) IN (0, 4)),
        CONSTRAINT verifications_reason_check CHECK (result IN ('COMPLIED') OR reason IS NOT NULL OR result IS NULL),
        CONSTRAINT verifications_remaining_check CHECK (result <> 'PARTIAL' OR remaining_items IS NOT NULL),
        CONSTRAINT verifications_four_eyes CHECK (decided_by <> verifier_id)
      )`);
    await q.query(
      `COMMENT ON TABLE verifications IS '이행점검: done by one person, decided by another, neither of whom reported.'`,
    );
    await q.query(`CALL app.protect_case_table('verifications')`);
    await q.query(`CALL app.open_to_provider('verifications', 'released_at IS NOT NULL')`);
    await q.query(`CALL app.freeze('verifications')`);
    await q.query(`CALL app.server_time('verifications', 'started_at', 'decided_at')`);
    await q.query(`
      CREATE TABLE verification_checks (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        verification_id uuid NOT NULL,
        criterion_id uuid NOT NULL,
        result text NOT NULL,
        reason text,
        checked_by uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT verification_checks_pkey PRIMARY KEY (id),
        CONSTRAINT verification_checks_criterion_key UNIQUE (verification_id, criterion_id),
        CONSTRAINT verification_checks_id_verification_key UNIQUE (id, verification_id),
        CONSTRAINT verification_checks_verification_fk FOREIGN KEY (verification_id, case_id, provider_id) REFERENCES verifications (id, case_id, provider_id),
        CONSTRAINT verification_checks_criterion_fk FOREIGN KEY (criterion_id) REFERENCES acceptance_criteria (id),
        CONSTRAINT verification_checks_result_check CHECK (result IN ('COMPLIED', 'PARTIAL', 'NOT_COMPLIED', 'UNVERIFIABLE', 'ALTERNATIVE_ACCEPTED')),
        CONSTRAINT verification_checks_reason_check CHECK (result = 'COMPLIED' OR reason IS NOT NULL)
      )`);
    await q.query(`COMMENT ON TABLE verification_checks IS '판단 기준별 이행점검 결과.'`);
    await q.query(`
      CREATE TABLE verification_evidence (
        check_id uuid NOT NULL,
        verification_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT verification_evidence_pkey PRIMARY KEY (check_id, evidence_id),
        CONSTRAINT verification_evidence_check_fk FOREIGN KEY (check_id, verification_id) REFERENCES verification_checks (id, verification_id),
        CONSTRAINT verification_evidence_verification_fk FOREIGN KEY (verification_id, case_id, provider_id) REFERENCES verifications (id, case_id, provider_id),
        CONSTRAINT verification_evidence_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id)
      )`);
    await q.query(
      `COMMENT ON TABLE verification_evidence IS '인정된 증거: what the ministry accepted as proof of one criterion.'`,
    );
    for (const table of ['verification_checks', 'verification_evidence']) {
      await q.query(`CALL app.protect_case_table('${table}')`);
      await q.query(
        `CALL app.open_to_provider('${table}', 'EXISTS (SELECT 1 FROM verifications v WHERE v.id = verification_id)')`,
      );
      await q.query(`CALL app.allow_removal_of_drafts('${table}')`);
      await q.query(`CALL app.freeze_with('${table}', 'verifications', 'verification_id')`);
    }
    await q.query(`
      CREATE FUNCTION app.guard_verified() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        proof verifications%ROWTYPE;
        report completion_reports%ROWTYPE;
        alternative boolean := (SELECT alternative_allowed FROM requirements WHERE id = NEW.requirement_id);
      BEGIN
        IF NEW.status = OLD.status OR NEW.status NOT IN ('VERIFIED', 'MONITORING', 'CLOSED') THEN RETURN NEW; END IF;
        SELECT * INTO report FROM completion_reports WHERE action_id = NEW.id AND withdrawn_at IS NULL ORDER BY round DESC LIMIT 1;
        SELECT * INTO proof FROM verifications WHERE report_id = report.id;
        IF proof.id IS NULL OR proof.decided_at IS NULL OR proof.result NOT IN ('COMPLIED', 'ALTERNATIVE_ACCEPTED') THEN
          RAISE EXCEPTION 'action.not-proved: no decided verification of the latest report' USING ERRCODE = '23514', CONSTRAINT = 'corrective_actions_proof';
        END IF;
        IF report.attested_by IN (proof.verifier_id, proof.decided_by)
           OR EXISTS (SELECT 1 FROM verification_checks c WHERE c.verification_id = proof.id AND c.checked_by IN (report.attested_by, proof.decided_by)) THEN
          RAISE EXCEPTION 'action.verifier-is-reporter' USING ERRCODE = '23514', CONSTRAINT = 'corrective_actions_four_eyes';
        END IF;
        IF EXISTS (
          SELECT 1 FROM acceptance_criteria a
          WHERE a.requirement_id = NEW.requirement_id AND NOT EXISTS (
            SELECT 1 FROM verification_checks c
            JOIN verification_evidence e ON e.check_id = c.id
            JOIN evidence v ON v.id = e.evidence_id AND v.status IN ('ACCEPTED', 'SEALED')
            WHERE c.verification_id = proof.id AND c.criterion_id = a.id
              AND (c.result = 'COMPLIED' OR (alternative AND c.result = 'ALTERNATIVE_ACCEPTED')))) THEN
          RAISE EXCEPTION 'action.criterion-without-evidence' USING ERRCODE = '23514', CONSTRAINT = 'corrective_actions_proof';
        END IF;
        IF NEW.status = 'CLOSED' AND NEW.effectiveness_months > 0
           AND NOT EXISTS (SELECT 1 FROM effectiveness_reviews r WHERE r.action_id = NEW.id AND r.result = 'EFFECTIVE' AND r.reviewed_at >= proof.decided_at) THEN
          RAISE EXCEPTION 'action.effect-not-reviewed' USING ERRCODE = '23514', CONSTRAINT = 'corrective_actions_effect';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER corrective_actions_proof BEFORE UPDATE OF status ON corrective_actions FOR EACH ROW EXECUTE FUNCTION app.guard_verified()`,
    );

    await q.query(`
      CREATE TABLE effectiveness_reviews (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        action_id uuid NOT NULL,
        window_from date NOT NULL,
        window_to date NOT NULL,
        metric text NOT NULL,
        baseline text,
        measured text NOT NULL,
        recurrences integer NOT NULL,
        result text NOT NULL,
        reason text NOT NULL,
        reviewed_by uuid NOT NULL,
        reviewed_at timestamptz NOT NULL,
        CONSTRAINT effectiveness_reviews_pkey PRIMARY KEY (id),
        CONSTRAINT effectiveness_reviews_action_fk FOREIGN KEY (action_id, case_id, provider_id) REFERENCES corrective_actions (id, case_id, provider_id),
        CONSTRAINT effectiveness_reviews_result_check CHECK (result IN ('EFFECTIVE', 'NOT_EFFECTIVE')),
        CONSTRAINT effectiveness_reviews_window_check CHECK (window_to >= window_from),
        CONSTRAINT effectiveness_reviews_recurrences_check CHECK (recurrences >= 0)
      )`);
    await q.query(
      `COMMENT ON TABLE effectiveness_reviews IS '효과성 확인: window, metric and result before an action may close.'`,
    );
    await q.query(`CALL app.protect_case_table('effectiveness_reviews')`);
    await q.query(`CALL app.open_to_provider('effectiveness_reviews')`);
    await q.query(`CALL app.append_only('effectiveness_reviews')`);
    await q.query(`CALL app.server_time('effectiveness_reviews', 'reviewed_at')`);

    await q.query(`
      CREATE TABLE action_reasons (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        action_id uuid NOT NULL,
        event text NOT NULL,
        reason text NOT NULL,
        stated_by uuid NOT NULL,
        stated_at timestamptz NOT NULL,
        CONSTRAINT action_reasons_pkey PRIMARY KEY (id),
        CONSTRAINT action_reasons_action_fk FOREIGN KEY (action_id, case_id, provider_id) REFERENCES corrective_actions (id, case_id, provider_id)
      )`);
    await q.query(
      `COMMENT ON TABLE action_reasons IS '처리 사유: what was said with each move of an action that needs a reason; both sides read it.'`,
    );
    await q.query(`CREATE INDEX action_reasons_action_idx ON action_reasons (action_id, stated_at)`);
    await q.query(`CALL app.protect_case_table('action_reasons')`);
    await q.query(`CALL app.open_to_provider('action_reasons')`);
    await q.query(`GRANT INSERT ON action_reasons TO jeomgeom_provider`);
    await q.query(`CALL app.append_only('action_reasons')`);
    await q.query(`CALL app.server_time('action_reasons', 'stated_at')`);

    // What the provider prepares is its own until it is reported: no login of the ministry reads it.
    await q.query(`
      CREATE TABLE completion_drafts (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        action_id uuid NOT NULL,
        summary text,
        completed_on date,
        residual_risk text,
        criteria jsonb NOT NULL DEFAULT '[]',
        saved_by uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT completion_drafts_pkey PRIMARY KEY (id),
        CONSTRAINT completion_drafts_action_key UNIQUE (action_id),
        CONSTRAINT completion_drafts_action_fk FOREIGN KEY (action_id, case_id, provider_id) REFERENCES corrective_actions (id, case_id, provider_id)
      )`);
    await q.query(
      `COMMENT ON TABLE completion_drafts IS '이행결과 보고 초안: what the provider has prepared of its next report; gone once it is reported.'`,
    );
    await q.query(`CALL app.force_row_security('completion_drafts')`);
    await q.query(`CALL app.open_to_provider('completion_drafts')`);
    await q.query(
      `GRANT INSERT, DELETE, UPDATE (summary, completed_on, residual_risk, criteria, saved_by, version, updated_at) ON completion_drafts TO jeomgeom_provider`,
    );

    await q.query(`
      CREATE TABLE deadlines (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid,
        rule_id text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        bound text NOT NULL,
        title_ko text NOT NULL,
        title_en text NOT NULL,
        trigger_kind text NOT NULL,
        trigger_at timestamptz NOT NULL,
        trigger_precision text NOT NULL DEFAULT 'INSTANT',
        printed_phrase text,
        due_on date,
        due_at timestamptz,
        accepted_until timestamptz,
        raw_due_on date,
        due_precision text,
        calendar_version text,
        working jsonb,
        revision integer NOT NULL DEFAULT 0,
        satisfied_at timestamptz,
        satisfied_by text,
        void_reason text,
        released_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT deadlines_pkey PRIMARY KEY (id),
        CONSTRAINT deadlines_id_case_key UNIQUE (id, case_id),
        CONSTRAINT deadlines_subject_rule_key UNIQUE (subject_id, rule_id),
        CONSTRAINT deadlines_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT deadlines_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT deadlines_bound_check CHECK (bound IN ('PROVIDER', 'MINISTRY')),
        CONSTRAINT deadlines_trigger_precision_check CHECK (trigger_precision IN ('DAY', 'INSTANT')),
        CONSTRAINT deadlines_precision_check CHECK (due_precision IN ('DAY', 'MONTH', 'QUARTER', 'HALF', 'YEAR'))
      )`);
    await q.query(
      `COMMENT ON TABLE deadlines IS '기한: who owes what by when; the date itself is written only by a revision.'`,
    );
    await q.query(`CREATE INDEX deadlines_case_idx ON deadlines (case_id)`);
    await q.query(`CREATE INDEX deadlines_due_idx ON deadlines (due_at, id)`);
    await q.query(`CREATE INDEX deadlines_provider_due_idx ON deadlines (provider_id, due_at)`);
    await q.query(`CALL app.protect_case_table('deadlines')`);
    await q.query(`CALL app.open_to_provider('deadlines', 'released_at IS NOT NULL')`);
    await q.query(`GRANT UPDATE (satisfied_at, satisfied_by, version) ON deadlines TO jeomgeom_provider`);
    await q.query(
      `REVOKE INSERT, UPDATE ON deadlines FROM jeomgeom_inspector, jeomgeom_manager, jeomgeom_worker, jeomgeom_migrator`,
    );
    await q.query(`GRANT INSERT (id, case_id, provider_id, rule_id, subject_type, subject_id, bound, title_ko, title_en, trigger_kind, trigger_at, trigger_precision, printed_phrase, released_at),
      UPDATE (satisfied_at, satisfied_by, void_reason, released_at, version) ON deadlines TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_worker, jeomgeom_migrator`);
    await q.query(`
      CREATE TABLE deadline_revisions (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid,
        deadline_id uuid NOT NULL,
        seq integer NOT NULL,
        reason_code text NOT NULL,
        reason text NOT NULL,
        spec jsonb NOT NULL,
        due_on date,
        due_at timestamptz,
        accepted_until timestamptz,
        raw_due_on date,
        due_precision text,
        calendar_version text NOT NULL,
        working jsonb NOT NULL,
        decided_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT deadline_revisions_pkey PRIMARY KEY (id),
        CONSTRAINT deadline_revisions_seq_key UNIQUE (deadline_id, seq),
        CONSTRAINT deadline_revisions_deadline_fk FOREIGN KEY (deadline_id, case_id) REFERENCES deadlines (id, case_id),
        CONSTRAINT deadline_revisions_reason_check CHECK (reason_code IN ('INITIAL', 'EXTENSION', 'STAY', 'FORCE_MAJEURE', 'HOLIDAY_ADDED', 'SYSTEM_OUTAGE', 'CORRECTION')),
        CONSTRAINT deadline_revisions_precision_check CHECK (due_precision IN ('DAY', 'MONTH', 'QUARTER', 'HALF', 'YEAR'))
      )`);
    await q.query(
      `COMMENT ON TABLE deadline_revisions IS '기한 변경 이력: every date a deadline ever had, with its working, reason and author.'`,
    );
    await q.query(`CALL app.protect_case_table('deadline_revisions')`);
    await q.query(
      `CALL app.open_to_provider('deadline_revisions', 'EXISTS (SELECT 1 FROM deadlines d WHERE d.id = deadline_id)')`,
    );
    await q.query(`CALL app.append_only('deadline_revisions')`);
    await q.query(`
      CREATE FUNCTION app.apply_deadline_revision() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.seq <> (SELECT revision + 1 FROM deadlines WHERE id = NEW.deadline_id FOR UPDATE) THEN
          RAISE EXCEPTION 'deadline.revision-out-of-order' USING ERRCODE = '23514', CONSTRAINT = 'deadline_revisions_order';
        END IF;
        UPDATE deadlines
        SET due_on = NEW.due_on, due_at = NEW.due_at, accepted_until = NEW.accepted_until, raw_due_on = NEW.raw_due_on, due_precision = NEW.due_precision,
            calendar_version = NEW.calendar_version, working = NEW.working, revision = NEW.seq, version = version + 1
        WHERE id = NEW.deadline_id;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER deadline_revisions_apply AFTER INSERT ON deadline_revisions FOR EACH ROW EXECUTE FUNCTION app.apply_deadline_revision()`,
    );
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);

    await q.query(`
      CREATE TABLE inspection_actions (
        inspection_id uuid NOT NULL,
        action_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT inspection_actions_pkey PRIMARY KEY (inspection_id, action_id),
        CONSTRAINT inspection_actions_inspection_fk FOREIGN KEY (inspection_id, case_id, provider_id) REFERENCES inspections (id, case_id, provider_id),
        CONSTRAINT inspection_actions_action_fk FOREIGN KEY (action_id, provider_id) REFERENCES corrective_actions (id, provider_id)
      )`);
    await q.query(
      `COMMENT ON TABLE inspection_actions IS '이행점검의 대상: the corrective actions that an inspection checks, also of an earlier case of the same provider.'`,
    );
    await q.query(`CREATE INDEX inspection_actions_action_idx ON inspection_actions (action_id)`);
    await q.query(`CALL app.protect_case_table('inspection_actions')`);
    await q.query(`CALL app.allow_removal_of_drafts('inspection_actions')`);
    await q.query(`CALL app.freeze_with('inspection_actions', 'inspections', 'inspection_id')`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE inspection_actions, deadline_revisions, deadlines, completion_drafts, action_reasons, effectiveness_reviews, verification_evidence, verification_checks, verifications,
      completion_evidence, completion_reports, milestones, corrective_actions, plan_items, action_plans`);
  }
}
