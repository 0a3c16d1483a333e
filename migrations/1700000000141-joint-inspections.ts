import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Inspections that concern more than the respondent and the ministry: a supplementary inspection of a third party
 * (행정조사기본법 제19조) and an inspection made together with other agencies (제14조), with what those said of inspections of their
 * own (제15조). A third party is in the case by a row of its own role: nothing is found against it and nothing ordered of it.
 */
export class JointInspections1700000000141 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await documentTypes(q);
    await thirdParties(q);
    await thirdPartyGuards(q);
    await jointInspections(q);
    await duplicateChecks(q);
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER inspections_third_party ON inspections`);
    await q.query(`DROP TRIGGER inspections_joint ON inspections`);
    for (const table of ['findings', 'orders']) await q.query(`DROP TRIGGER ${table}_not_third_party ON ${table}`);
    await q.query(`DROP TABLE duplicate_checks, joint_participants, third_party_evidence, third_party_inspections`);
    await q.query(`DROP FUNCTION app.guard_third_party_inspection, app.guard_not_third_party, app.guard_third_party, app.guard_joint_inspection, app.guard_joint_participant,
      app.guard_duplicate_check, app.earlier_inspections`);
  }
}

/** Adds to the list that stands, whatever was added to it before. */
async function documentTypes(q: QueryRunner): Promise<void> {
  await q.query(`
      DO $$
      DECLARE
        present text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'official_documents_type_check'));
        codes text;
      BEGIN
        SELECT string_agg(quote_literal(code), ', ') INTO codes
        FROM (SELECT m[1] AS code FROM regexp_matches(present, '''([A-Z_]+)''', 'g') m UNION SELECT 'THIRD_PARTY_NOTICE') listed;
        ALTER TABLE official_documents DROP CONSTRAINT official_documents_type_check;
        EXECUTE format('ALTER TABLE official_documents ADD CONSTRAINT official_documents_type_check CHECK (type IN (%s))', codes);
      END $$`);
}

async function thirdParties(q: QueryRunner): Promise<void> {
  await q.query(`ALTER TABLE case_respondents DROP CONSTRAINT case_respondents_role_check`);
  await q.query(`ALTER TABLE case_respondents ADD CONSTRAINT case_respondents_role_check
    CHECK (role IN ('OUTAGE_PROVIDER', 'FACILITY_OPERATOR', 'TENANT', 'PARTNER', 'REFERENCE', 'THIRD_PARTY'))`);
  await q.query(`
      CREATE TABLE third_party_inspections (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        inspection_id uuid NOT NULL,
        respondent_id uuid NOT NULL,
        ground text NOT NULL,
        legal_basis_id uuid,
        consent_by text,
        consent_on date,
        necessity text NOT NULL,
        notice_document_id uuid,
        notice_arrived_at timestamptz,
        deferral_reason text,
        deferred_by uuid,
        deferred_at timestamptz,
        author_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT third_party_inspections_pkey PRIMARY KEY (id),
        CONSTRAINT third_party_inspections_inspection_key UNIQUE (inspection_id),
        CONSTRAINT third_party_inspections_id_case_key UNIQUE (id, case_id),
        CONSTRAINT third_party_inspections_inspection_fk FOREIGN KEY (inspection_id, case_id, provider_id) REFERENCES inspections (id, case_id, provider_id),
        CONSTRAINT third_party_inspections_respondent_fk FOREIGN KEY (case_id, respondent_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT third_party_inspections_legal_basis_fk FOREIGN KEY (legal_basis_id) REFERENCES legal_bases (id),
        CONSTRAINT third_party_inspections_notice_fk FOREIGN KEY (notice_document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT third_party_inspections_other_check CHECK (provider_id <> respondent_id),
        CONSTRAINT third_party_inspections_ground_check CHECK (ground IN ('LAW', 'CONSENT')),
        CONSTRAINT third_party_inspections_grounded_check CHECK (CASE ground WHEN 'LAW' THEN legal_basis_id IS NOT NULL ELSE num_nonnulls(consent_by, consent_on) = 2 END),
        CONSTRAINT third_party_inspections_notice_check CHECK (notice_arrived_at IS NULL OR notice_document_id IS NOT NULL),
        CONSTRAINT third_party_inspections_deferral_check CHECK (num_nonnulls(deferral_reason, deferred_by, deferred_at) IN (0, 3)),
        CONSTRAINT third_party_inspections_four_eyes CHECK (deferred_by <> author_id)
      )`);
  await q.query(
    `COMMENT ON TABLE third_party_inspections IS '제3자 보충조사: by which law or consent, for the matter of which respondent (respondent_id), and how that one was told of it; neither of the two reads this.'`,
  );
  await q.query(`CREATE INDEX third_party_inspections_case_idx ON third_party_inspections (case_id)`);
  await q.query(`CALL app.protect_case_table('third_party_inspections')`);
  await q.query(`CALL app.server_time('third_party_inspections', 'deferred_at')`);
  await q.query(`
      CREATE FUNCTION app.guard_third_party() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND ((NEW.inspection_id, NEW.respondent_id, NEW.ground, NEW.legal_basis_id, NEW.consent_by, NEW.consent_on, NEW.necessity)
             IS DISTINCT FROM (OLD.inspection_id, OLD.respondent_id, OLD.ground, OLD.legal_basis_id, OLD.consent_by, OLD.consent_on, OLD.necessity)
           OR OLD.notice_arrived_at IS NOT NULL OR OLD.deferred_at IS NOT NULL AND NEW.deferred_at IS DISTINCT FROM OLD.deferred_at) THEN
          RAISE EXCEPTION 'record.frozen: third_party_inspections' USING ERRCODE = '23514', CONSTRAINT = 'third_party_inspections_frozen';
        END IF;
        IF NEW.notice_arrived_at IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM deliveries d WHERE d.document_id = NEW.notice_document_id AND d.provider_id = NEW.respondent_id AND d.arrived_at = NEW.notice_arrived_at) THEN
          RAISE EXCEPTION 'third-party.notice-not-delivered' USING ERRCODE = '23514', CONSTRAINT = 'third_party_inspections_arrival';
        END IF;
        IF TG_OP = 'INSERT' AND NOT EXISTS (
             SELECT 1 FROM inspections i JOIN case_respondents r ON r.case_id = i.case_id AND r.provider_id = i.provider_id
             WHERE i.id = NEW.inspection_id AND i.kind = 'SUPPLEMENTARY' AND r.role = 'THIRD_PARTY') THEN
          RAISE EXCEPTION 'third-party.not-a-third-party' USING ERRCODE = '23514', CONSTRAINT = 'third_party_inspections_role';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER third_party_inspections_guard BEFORE INSERT OR UPDATE ON third_party_inspections FOR EACH ROW EXECUTE FUNCTION app.guard_third_party()`,
  );
  await q.query(`
      CREATE TABLE third_party_evidence (
        third_party_inspection_id uuid NOT NULL,
        case_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        copied_to_id uuid NOT NULL,
        purpose text NOT NULL,
        copied_by uuid NOT NULL,
        copied_at timestamptz NOT NULL,
        CONSTRAINT third_party_evidence_pkey PRIMARY KEY (third_party_inspection_id, evidence_id),
        CONSTRAINT third_party_evidence_inspection_fk FOREIGN KEY (third_party_inspection_id, case_id) REFERENCES third_party_inspections (id, case_id),
        CONSTRAINT third_party_evidence_evidence_fk FOREIGN KEY (evidence_id, case_id) REFERENCES evidence (id, case_id),
        CONSTRAINT third_party_evidence_copy_fk FOREIGN KEY (copied_to_id, case_id) REFERENCES evidence (id, case_id)
      )`);
  await q.query(
    `COMMENT ON TABLE third_party_evidence IS '보충조사 자료의 사용: what a third party gave and under which number it stands in the file of the respondent, and for what.'`,
  );
  await q.query(`CALL app.protect_case_table('third_party_evidence')`);
  await q.query(`CALL app.append_only('third_party_evidence')`);
  await q.query(`CALL app.server_time('third_party_evidence', 'copied_at')`);
}

/** Seven days in writing without exception (제19조제2항); the respondent is told before, or before the result at the latest (제3항). */
async function thirdPartyGuards(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE FUNCTION app.guard_third_party_inspection() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        of_third_party boolean := EXISTS (SELECT 1 FROM case_respondents r WHERE r.case_id = NEW.case_id AND r.provider_id = NEW.provider_id AND r.role = 'THIRD_PARTY');
        record third_party_inspections%ROWTYPE;
      BEGIN
        IF NOT of_third_party THEN RETURN NEW; END IF;
        IF NEW.kind <> 'SUPPLEMENTARY' OR NEW.notice_days < 7 OR NEW.exemption_approved_at IS NOT NULL THEN
          RAISE EXCEPTION 'inspection.third-party-needs-notice' USING ERRCODE = '23514', CONSTRAINT = 'inspections_third_party';
        END IF;
        IF TG_OP = 'INSERT' OR NEW.status = OLD.status OR NEW.status NOT IN ('IN_PROGRESS', 'REPORT_APPROVED') THEN RETURN NEW; END IF;
        SELECT * INTO record FROM third_party_inspections t WHERE t.inspection_id = NEW.id;
        IF record.id IS NULL OR record.notice_arrived_at IS NULL AND (NEW.status = 'REPORT_APPROVED' OR record.deferred_at IS NULL) THEN
          RAISE EXCEPTION 'inspection.original-respondent-not-told' USING ERRCODE = '23514', CONSTRAINT = 'inspections_third_party';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER inspections_third_party BEFORE INSERT OR UPDATE ON inspections FOR EACH ROW EXECUTE FUNCTION app.guard_third_party_inspection()`,
  );
  await q.query(`
      CREATE FUNCTION app.guard_not_third_party() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM case_respondents r WHERE r.case_id = NEW.case_id AND r.provider_id = NEW.provider_id AND r.role = 'THIRD_PARTY') THEN
          RAISE EXCEPTION 'third-party.is-no-respondent' USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_not_third_party';
        END IF;
        RETURN NEW;
      END $$`);
  for (const table of ['findings', 'orders'])
    await q.query(
      `CREATE TRIGGER ${table}_not_third_party BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION app.guard_not_third_party()`,
    );
}

/** 공동조사: who takes part beside the ministry, on whose request, and whose name is printed. */
async function jointInspections(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE joint_participants (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        inspection_id uuid NOT NULL,
        agency_code text,
        agency_name_ko text NOT NULL,
        agency_name_en text,
        initiative text NOT NULL,
        requested_on date NOT NULL,
        request_reason text NOT NULL,
        matter text NOT NULL,
        leads boolean NOT NULL DEFAULT false,
        printed boolean NOT NULL DEFAULT true,
        officers jsonb NOT NULL DEFAULT '[]',
        answered_on date,
        answer_reference text,
        answer_note text,
        recorded_by uuid NOT NULL,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT joint_participants_pkey PRIMARY KEY (id),
        CONSTRAINT joint_participants_inspection_fk FOREIGN KEY (inspection_id, case_id) REFERENCES inspections (id, case_id),
        CONSTRAINT joint_participants_initiative_check CHECK (initiative IN ('MINISTRY', 'AGENCY', 'RESPONDENT')),
        CONSTRAINT joint_participants_status_check CHECK (status IN ('ASKED', 'AGREED', 'DECLINED', 'WITHDRAWN')),
        CONSTRAINT joint_participants_answer_check CHECK ((status = 'ASKED') = (answered_on IS NULL) AND answered_on >= requested_on),
        CONSTRAINT joint_participants_agreed_check CHECK (status <> 'AGREED' OR (answer_reference IS NOT NULL AND jsonb_array_length(officers) > 0))
      )`);
  await q.query(
    `COMMENT ON TABLE joint_participants IS '공동조사 기관: asked by whom and when, what it looks at, whether it leads, its officers, and its answer with the reference of its letter; officers is a list of {name, title}.'`,
  );
  await q.query(
    `CREATE UNIQUE INDEX joint_participants_agency_key ON joint_participants (inspection_id, agency_name_ko) WHERE status IN ('ASKED', 'AGREED')`,
  );
  await q.query(
    `CREATE UNIQUE INDEX joint_participants_leads_key ON joint_participants (inspection_id) WHERE leads AND status = 'AGREED'`,
  );
  await q.query(`CALL app.protect_case_table('joint_participants')`);
  await q.query(`CALL app.guard_status('joint_participants', 'joint-participant')`);
  await q.query(`
      CREATE FUNCTION app.guard_joint_participant() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE found inspections%ROWTYPE;
      BEGIN
        SELECT * INTO found FROM inspections WHERE id = NEW.inspection_id;
        IF found.kind <> 'JOINT' OR (found.status <> 'DRAFT' AND NEW.status <> 'WITHDRAWN') THEN
          RAISE EXCEPTION 'joint-participant.plan-approved' USING ERRCODE = '23514', CONSTRAINT = 'joint_participants_plan';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER joint_participants_guard BEFORE INSERT OR UPDATE ON joint_participants FOR EACH ROW EXECUTE FUNCTION app.guard_joint_participant()`,
  );
  await q.query(`
      CREATE FUNCTION app.guard_joint_inspection() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.kind = 'JOINT' AND NEW.status IN ('PLAN_APPROVED', 'URGENT_AUTHORISED') AND OLD.status = 'DRAFT' AND (
             NOT EXISTS (SELECT 1 FROM joint_participants p WHERE p.inspection_id = NEW.id AND p.status = 'AGREED')
             OR EXISTS (SELECT 1 FROM joint_participants p WHERE p.inspection_id = NEW.id AND p.status = 'ASKED')) THEN
          RAISE EXCEPTION 'inspection.joint-agencies-unsettled' USING ERRCODE = '23514', CONSTRAINT = 'inspections_joint';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER inspections_joint BEFORE UPDATE OF status ON inspections FOR EACH ROW EXECUTE FUNCTION app.guard_joint_inspection()`,
  );
}

/** 중복조사 확인: what another agency said when it was asked whether it had inspected the same party for the same matter. */
async function duplicateChecks(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE duplicate_checks (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        agency_code text,
        agency_name text NOT NULL,
        matter text NOT NULL,
        asked_on date NOT NULL,
        asked_by uuid NOT NULL,
        answer text,
        answered_on date,
        answer_reference text,
        summary text,
        answered_by uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT duplicate_checks_pkey PRIMARY KEY (id),
        CONSTRAINT duplicate_checks_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT duplicate_checks_answer_check CHECK (answer IN ('INSPECTED', 'UNDER_WAY', 'NOT_INSPECTED')),
        CONSTRAINT duplicate_checks_answered_check CHECK (num_nonnulls(answer, answered_on, answered_by) IN (0, 3) AND answered_on >= asked_on)
      )`);
  await q.query(
    `COMMENT ON TABLE duplicate_checks IS '중복조사 확인 (행정조사기본법 제15조제2항·제3항): asked of which agency, and its answer.'`,
  );
  await q.query(`CREATE INDEX duplicate_checks_case_idx ON duplicate_checks (case_id)`);
  await q.query(`CALL app.protect_case_table('duplicate_checks')`);
  // Whoever plans an inspection learns that there was one, also of cases that are not theirs, and no more than that.
  await q.query(`
      CREATE FUNCTION app.earlier_inspections(p_case uuid) RETURNS TABLE (provider_id uuid, case_no text, inspection_no text, kind text, status text, planned_start_at timestamptz, same_track boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT i.provider_id, c.case_no, i.inspection_no, i.kind, i.status, i.planned_start_at, c.tracks && own.tracks
        FROM cases own
        JOIN case_respondents r ON r.case_id = own.id
        JOIN inspections i ON i.provider_id = r.provider_id AND i.case_id <> own.id AND i.status NOT IN ('DRAFT', 'CANCELLED') AND i.kind <> 'FOLLOW_UP'
        JOIN cases c ON c.id = i.case_id
        WHERE own.id = p_case AND app.user_id() IS NOT NULL AND session_user <> 'jeomgeom_provider'
          AND i.planned_start_at > app.now() - interval '1 year'
        ORDER BY i.planned_start_at DESC, i.inspection_no
      $$`);
  await q.query(`
      CREATE FUNCTION app.guard_duplicate_check() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        answering text[] := ARRAY['answer', 'answered_on', 'answer_reference', 'summary', 'answered_by', 'version'];
      BEGIN
        IF OLD.answer IS NOT NULL OR (to_jsonb(NEW) - answering) IS DISTINCT FROM (to_jsonb(OLD) - answering) THEN
          RAISE EXCEPTION 'record.frozen: duplicate_checks' USING ERRCODE = '23514', CONSTRAINT = 'duplicate_checks_frozen';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER duplicate_checks_guard BEFORE UPDATE ON duplicate_checks FOR EACH ROW EXECUTE FUNCTION app.guard_duplicate_check()`,
  );
}
