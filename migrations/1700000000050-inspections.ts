import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Inspections on site, the evidence they bring home and the findings made of it. The database itself refuses an inspection
 * without lawful notice or a recorded exemption, evidence whose hash changes, and any edit of a finding once issued.
 */
export class Inspections1700000000050 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE inspections (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        seq integer NOT NULL,
        inspection_no text NOT NULL,
        kind text NOT NULL,
        purposes text[] NOT NULL,
        legal_basis_id uuid NOT NULL,
        adhoc_ground text,
        scope text NOT NULL,
        method text,
        selection_reason text,
        refusal_consequence text,
        refusal_penalty_code text,
        plan_year integer,
        voluntary_consent_by text,
        voluntary_consent_on date,
        requested_materials text[] NOT NULL DEFAULT '{}',
        sites text[] NOT NULL,
        planned_start_at timestamptz NOT NULL,
        planned_end_on date NOT NULL,
        notice_days integer NOT NULL,
        notice_arrived_at timestamptz,
        notice_method text,
        notice_recipient text,
        exemption_ground text,
        exemption_legal_basis_id uuid,
        exemption_reason text,
        exemption_approved_by uuid,
        exemption_approved_at timestamptz,
        exemption_oral boolean NOT NULL DEFAULT false,
        written_confirmation_at timestamptz,
        plan_approved_by uuid,
        plan_approved_at timestamptz,
        new_evidence text,
        report_conclusion text,
        report_author_id uuid,
        report_approved_by uuid,
        report_approved_at timestamptz,
        cancel_reason text,
        author_id uuid NOT NULL,
        released_at timestamptz,
        frozen_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT inspections_pkey PRIMARY KEY (id),
        CONSTRAINT inspections_inspection_no_key UNIQUE (inspection_no),
        CONSTRAINT inspections_seq_key UNIQUE (case_id, seq),
        CONSTRAINT inspections_id_case_key UNIQUE (id, case_id),
        CONSTRAINT inspections_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT inspections_id_provider_key UNIQUE (id, provider_id),
        CONSTRAINT inspections_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT inspections_legal_basis_fk FOREIGN KEY (legal_basis_id) REFERENCES legal_bases (id),
        CONSTRAINT inspections_exemption_basis_fk FOREIGN KEY (exemption_legal_basis_id) REFERENCES legal_bases (id),
        CONSTRAINT inspections_kind_check CHECK (kind IN ('REGULAR', 'AD_HOC', 'URGENT', 'DESK', 'FOLLOW_UP', 'SUPPLEMENTARY', 'JOINT')),
        CONSTRAINT inspections_purposes_check CHECK (cardinality(purposes) >= 1 AND purposes <@ ARRAY['CAUSE', 'RECOVERY', 'RECURRENCE', 'PLAN_COMPLIANCE', 'ACTION_VERIFICATION', 'SECURITY']),
        CONSTRAINT inspections_plan_year_check CHECK (plan_year BETWEEN 2000 AND 2100),
        CONSTRAINT inspections_voluntary_consent_check CHECK ((voluntary_consent_by IS NULL) = (voluntary_consent_on IS NULL)),
        CONSTRAINT inspections_adhoc_ground_check CHECK (kind NOT IN ('AD_HOC', 'URGENT') OR adhoc_ground IS NOT NULL),
        CONSTRAINT inspections_exemption_check CHECK (num_nonnulls(exemption_ground, exemption_legal_basis_id, exemption_reason, exemption_approved_by, exemption_approved_at) IN (0, 5)),
        CONSTRAINT inspections_exemption_four_eyes CHECK (exemption_approved_by <> author_id),
        CONSTRAINT inspections_plan_four_eyes CHECK (plan_approved_by <> author_id),
        CONSTRAINT inspections_report_four_eyes CHECK (report_approved_by <> author_id AND report_approved_by <> report_author_id),
        CONSTRAINT inspections_plan_approved_check CHECK (status NOT IN ('PLAN_APPROVED', 'NOTICED', 'NOTICE_DELIVERED', 'POSTPONED')
          OR num_nulls(plan_approved_by, plan_approved_at, method, selection_reason, refusal_consequence) = 0),
        CONSTRAINT inspections_urgent_check CHECK (status <> 'URGENT_AUTHORISED' OR exemption_approved_at IS NOT NULL),
        CONSTRAINT inspections_report_check CHECK (status <> 'REPORT_APPROVED' OR num_nulls(report_conclusion, report_author_id, report_approved_by, report_approved_at, frozen_at) = 0),
        CONSTRAINT inspections_status_check CHECK (status IN ('DRAFT', 'PLAN_APPROVED', 'NOTICED', 'NOTICE_DELIVERED', 'POSTPONED', 'URGENT_AUTHORISED', 'IN_PROGRESS', 'FIELD_CLOSED', 'REPORTING', 'REPORT_SUBMITTED', 'REPORT_APPROVED', 'CANCELLED', 'REFUSED')),
        CONSTRAINT inspections_lawful_start CHECK (
          status NOT IN ('IN_PROGRESS', 'FIELD_CLOSED', 'REPORTING', 'REPORT_SUBMITTED', 'REPORT_APPROVED', 'REFUSED')
          OR exemption_approved_at IS NOT NULL
          OR (notice_arrived_at IS NOT NULL AND plan_approved_at IS NOT NULL
            AND (notice_days = 0 OR (notice_arrived_at AT TIME ZONE 'Asia/Seoul')::date <= (planned_start_at AT TIME ZONE 'Asia/Seoul')::date - (notice_days + 1))))
      )`);
    await q.query(
      `COMMENT ON TABLE inspections IS '점검(현장조사): planned with notice, or urgent with ground, article and approver.'`,
    );
    await q.query(`CALL app.protect_case_table('inspections')`);
    await q.query(`CALL app.open_to_provider('inspections', 'released_at IS NOT NULL')`);
    await q.query(`CALL app.guard_status('inspections', 'inspection')`);
    await q.query(`CALL app.freeze('inspections', 'written_confirmation_at')`);
    await q.query(
      `CALL app.server_time('inspections', 'exemption_approved_at', 'plan_approved_at', 'report_approved_at', 'written_confirmation_at')`,
    );

    // The provider's view leaves out who decided, why no notice was given and what the report concludes.
    await q.query(`REVOKE SELECT ON inspections FROM jeomgeom_provider`);
    await q.query(`GRANT SELECT (id, case_id, provider_id, inspection_no, kind, purposes, legal_basis_id, scope, method, refusal_consequence,
      requested_materials, sites, planned_start_at, planned_end_on, notice_days, notice_arrived_at, notice_method, notice_recipient,
      exemption_ground, exemption_legal_basis_id, released_at, version, created_at) ON inspections TO jeomgeom_provider`);

    // Seven days by the general Act (행정조사기본법 제17조), or as the track of the basis says on that day.
    await q.query(`
      CREATE FUNCTION app.notice_days(p_basis uuid, p_on date) RETURNS integer
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT coalesce((
          SELECT (t.entry ->> 'noticeDays')::integer
          FROM legal_bases b
          JOIN reference_entries t ON t.dataset = 'tracks' AND t.code = b.track
          WHERE b.id = p_basis AND p_on BETWEEN t.effective_from AND coalesce(t.effective_to, 'infinity')
          ORDER BY t.effective_from DESC
          LIMIT 1), 7)
      $$`);
    await q.query(`
      CREATE FUNCTION app.guard_inspection_plan() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.notice_days < app.notice_days(NEW.legal_basis_id, (NEW.planned_start_at AT TIME ZONE 'Asia/Seoul')::date) THEN
          RAISE EXCEPTION 'inspection.notice-days-shortened: %', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'inspections_notice_days';
        END IF;
        IF TG_OP = 'INSERT' THEN
          IF num_nonnulls(NEW.plan_approved_by, NEW.exemption_approved_by, NEW.report_approved_by, NEW.notice_arrived_at) > 0 THEN
            RAISE EXCEPTION 'inspection.born-approved: %', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'inspections_born_approved';
          END IF;
          RETURN NEW;
        END IF;
        -- What was approved stays; an element that urgency left empty may still be filled in.
        IF OLD.status <> 'DRAFT' AND (
             (NEW.kind, NEW.purposes, NEW.legal_basis_id, NEW.scope, NEW.notice_days, NEW.author_id)
               IS DISTINCT FROM (OLD.kind, OLD.purposes, OLD.legal_basis_id, OLD.scope, OLD.notice_days, OLD.author_id)
             OR (OLD.method IS NOT NULL AND NEW.method IS DISTINCT FROM OLD.method)
             OR (OLD.selection_reason IS NOT NULL AND NEW.selection_reason IS DISTINCT FROM OLD.selection_reason)
             OR (OLD.refusal_consequence IS NOT NULL AND NEW.refusal_consequence IS DISTINCT FROM OLD.refusal_consequence)
             OR (OLD.sites <> '{}' AND NEW.sites IS DISTINCT FROM OLD.sites)
             OR (OLD.status <> 'POSTPONED' AND (NEW.planned_start_at, NEW.planned_end_on) IS DISTINCT FROM (OLD.planned_start_at, OLD.planned_end_on))) THEN
          RAISE EXCEPTION 'inspection.plan-approved: %', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'inspections_plan_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER inspections_plan BEFORE INSERT OR UPDATE ON inspections FOR EACH ROW EXECUTE FUNCTION app.guard_inspection_plan()`,
    );
    // Whoever is named as approver is the one who acts and may approve; an arrival is the one on record of the notice itself.
    await q.query(`
      CREATE FUNCTION app.guard_inspection_approvals() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.plan_approved_by IS DISTINCT FROM OLD.plan_approved_by
              AND NOT (NEW.plan_approved_by IS NOT DISTINCT FROM app.user_id() AND app.may_move('inspection', 'DRAFT', 'PLAN_APPROVED', session_user)))
           OR (NEW.exemption_approved_by IS DISTINCT FROM OLD.exemption_approved_by
              AND NOT (NEW.exemption_approved_by IS NOT DISTINCT FROM app.user_id() AND app.may_move('inspection', 'DRAFT', 'URGENT_AUTHORISED', session_user)))
           OR (NEW.report_approved_by IS DISTINCT FROM OLD.report_approved_by
              AND NOT (NEW.report_approved_by IS NOT DISTINCT FROM app.user_id() AND app.may_move('inspection', 'REPORT_SUBMITTED', 'REPORT_APPROVED', session_user))) THEN
          RAISE EXCEPTION 'inspection.approver-is-not-the-actor: %', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'inspections_approver';
        END IF;
        IF NEW.notice_arrived_at IS NOT NULL AND NEW.notice_arrived_at IS DISTINCT FROM OLD.notice_arrived_at AND NOT EXISTS (
             SELECT 1 FROM deliveries d JOIN official_documents o ON o.id = d.document_id
             WHERE o.subject_id = NEW.id AND o.case_id = NEW.case_id AND o.type = 'ENTRY_DOCUMENT' AND d.arrived_at = NEW.notice_arrived_at
               AND NOT EXISTS (SELECT 1 FROM official_documents later WHERE later.subject_id = NEW.id AND later.type = 'ENTRY_DOCUMENT' AND later.approved_at > o.approved_at)) THEN
          RAISE EXCEPTION 'inspection.notice-not-delivered: %', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'inspections_notice_arrival';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER inspections_approvals BEFORE UPDATE ON inspections FOR EACH ROW EXECUTE FUNCTION app.guard_inspection_approvals()`,
    );
    // The start itself: counted from today where that is before the planned day, and only after the papers were shown on site.
    await q.query(`
      CREATE FUNCTION app.guard_inspection_start() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.status <> 'IN_PROGRESS' OR OLD.status NOT IN ('NOTICE_DELIVERED', 'URGENT_AUTHORISED') THEN RETURN NEW; END IF;
        IF NEW.exemption_approved_at IS NULL AND NEW.notice_days > 0 AND (NEW.notice_arrived_at AT TIME ZONE 'Asia/Seoul')::date
             > least((NEW.planned_start_at AT TIME ZONE 'Asia/Seoul')::date, app.seoul_today()) - (NEW.notice_days + 1) THEN
          RAISE EXCEPTION 'inspection.notice-too-short: %', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'inspections_lawful_start';
        END IF;
        IF NEW.kind <> 'DESK' AND NOT EXISTS (SELECT 1 FROM inspection_sessions s
             WHERE s.inspection_id = NEW.id AND s.credential_shown_at IS NOT NULL AND s.entry_document_handed_at IS NOT NULL) THEN
          RAISE EXCEPTION 'inspection.papers-not-shown: %', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'inspections_papers_shown';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER inspections_start BEFORE UPDATE OF status ON inspections FOR EACH ROW EXECUTE FUNCTION app.guard_inspection_start()`,
    );

    await q.query(`
      CREATE TABLE inspection_criteria (
        inspection_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        criteria_item_code text NOT NULL,
        CONSTRAINT inspection_criteria_pkey PRIMARY KEY (inspection_id, criteria_item_code),
        CONSTRAINT inspection_criteria_inspection_fk FOREIGN KEY (inspection_id, case_id, provider_id) REFERENCES inspections (id, case_id, provider_id),
        CONSTRAINT inspection_criteria_item_fk FOREIGN KEY (criteria_item_code) REFERENCES criteria_items (code)
      )`);
    await q.query(`COMMENT ON TABLE inspection_criteria IS '점검표: the catalogue items that an inspection checks.'`);
    await q.query(`CALL app.protect_case_table('inspection_criteria')`);
    await q.query(
      `CALL app.open_to_provider('inspection_criteria', 'EXISTS (SELECT 1 FROM inspections i WHERE i.id = inspection_id)')`,
    );
    await q.query(`CALL app.allow_removal_of_drafts('inspection_criteria')`);
    await q.query(`CALL app.freeze_with('inspection_criteria', 'inspections', 'inspection_id')`);

    await q.query(`
      CREATE TABLE inspection_internals (
        inspection_id uuid NOT NULL,
        case_id uuid NOT NULL,
        note text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT inspection_internals_pkey PRIMARY KEY (inspection_id),
        CONSTRAINT inspection_internals_inspection_fk FOREIGN KEY (inspection_id, case_id) REFERENCES inspections (id, case_id)
      )`);
    await q.query(`COMMENT ON TABLE inspection_internals IS 'What the ministry notes of an inspection for itself.'`);
    await q.query(`CALL app.protect_case_table('inspection_internals')`);

    await q.query(`
      CREATE TABLE inspection_sessions (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        inspection_id uuid NOT NULL,
        on_date date NOT NULL,
        site text NOT NULL,
        started_at timestamptz,
        ended_at timestamptz,
        credential_shown_at timestamptz,
        entry_document_handed_at timestamptz,
        out_of_hours_ground text,
        recording_agreed boolean,
        opening_notes text,
        closing_meeting_at timestamptz,
        closing_notes text,
        statement_status text NOT NULL DEFAULT 'PENDING',
        statement_reason text,
        frozen_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT inspection_sessions_pkey PRIMARY KEY (id),
        CONSTRAINT inspection_sessions_day_site_key UNIQUE (inspection_id, on_date, site),
        CONSTRAINT inspection_sessions_id_case_key UNIQUE (id, case_id),
        CONSTRAINT inspection_sessions_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT inspection_sessions_inspection_fk FOREIGN KEY (inspection_id, case_id, provider_id) REFERENCES inspections (id, case_id, provider_id),
        CONSTRAINT inspection_sessions_order_check CHECK (ended_at >= started_at),
        CONSTRAINT inspection_sessions_statement_check CHECK (statement_status IN ('PENDING', 'SIGNED', 'REFUSED', 'NOT_REQUIRED')),
        CONSTRAINT inspection_sessions_refusal_check CHECK (statement_status <> 'REFUSED' OR statement_reason IS NOT NULL)
      )`);
    await q.query(
      `COMMENT ON TABLE inspection_sessions IS '현장 세션: one day at one site, with what the law wants shown, handed over and recorded.'`,
    );
    await q.query(`CALL app.protect_case_table('inspection_sessions')`);
    await q.query(`CALL app.freeze('inspection_sessions')`);

    await q.query(`
      CREATE TABLE session_attendees (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        session_id uuid NOT NULL,
        side text NOT NULL,
        title text NOT NULL,
        name text,
        organisation text NOT NULL,
        CONSTRAINT session_attendees_pkey PRIMARY KEY (id),
        CONSTRAINT session_attendees_session_fk FOREIGN KEY (session_id, case_id) REFERENCES inspection_sessions (id, case_id),
        CONSTRAINT session_attendees_side_check CHECK (side IN ('MINISTRY', 'PROVIDER', 'EXPERT', 'COUNSEL'))
      )`);
    await q.query(`COMMENT ON TABLE session_attendees IS '참석자.'`);
    await q.query(`CALL app.protect_case_table('session_attendees')`);
    await q.query(`CALL app.allow_removal_of_drafts('session_attendees')`);
    await q.query(`CALL app.freeze_with('session_attendees', 'inspection_sessions', 'session_id')`);

    await q.query(`
      CREATE TABLE scope_extensions (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        inspection_id uuid NOT NULL,
        kind text NOT NULL,
        added text NOT NULL,
        reason text NOT NULL,
        told_how text NOT NULL,
        told_at timestamptz NOT NULL,
        told_to text NOT NULL,
        extended_until date,
        recorded_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT scope_extensions_pkey PRIMARY KEY (id),
        CONSTRAINT scope_extensions_inspection_fk FOREIGN KEY (inspection_id, case_id) REFERENCES inspections (id, case_id),
        CONSTRAINT scope_extensions_kind_check CHECK (kind IN ('SCOPE', 'PERIOD')),
        CONSTRAINT scope_extensions_told_how_check CHECK (told_how IN ('WRITTEN', 'ORAL'))
      )`);
    await q.query(
      `COMMENT ON TABLE scope_extensions IS '조사범위·기간 확대 (행정조사기본법 제23조): told to whom, how, when and why.'`,
    );
    await q.query(`CALL app.protect_case_table('scope_extensions')`);
    await q.query(`CALL app.append_only('scope_extensions')`);

    await q.query(`
      CREATE TABLE inspection_refusals (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        inspection_id uuid NOT NULL,
        refused_at timestamptz NOT NULL,
        refused_by text NOT NULL,
        what text NOT NULL,
        reason text,
        recorded_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT inspection_refusals_pkey PRIMARY KEY (id),
        CONSTRAINT inspection_refusals_inspection_fk FOREIGN KEY (inspection_id, case_id) REFERENCES inspections (id, case_id)
      )`);
    await q.query(`COMMENT ON TABLE inspection_refusals IS '조사 거부.'`);
    await q.query(`CALL app.protect_case_table('inspection_refusals')`);
    await q.query(`CALL app.append_only('inspection_refusals')`);

    await q.query(`
      CREATE TABLE evidence (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        seq integer NOT NULL,
        evidence_no text NOT NULL,
        title text NOT NULL,
        class text NOT NULL,
        origin text NOT NULL,
        sha256 text NOT NULL,
        size bigint NOT NULL,
        mime text NOT NULL,
        filename text NOT NULL,
        storage_key text NOT NULL,
        collected_at timestamptz,
        place text,
        collector text,
        source text,
        condition_at_receipt text,
        session_id uuid,
        supersedes_id uuid,
        uploaded_by uuid NOT NULL,
        uploaded_side text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT app.now(),
        released_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT evidence_pkey PRIMARY KEY (id),
        CONSTRAINT evidence_evidence_no_key UNIQUE (evidence_no),
        CONSTRAINT evidence_id_case_key UNIQUE (id, case_id),
        CONSTRAINT evidence_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT evidence_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT evidence_session_fk FOREIGN KEY (session_id, case_id, provider_id) REFERENCES inspection_sessions (id, case_id, provider_id),
        CONSTRAINT evidence_supersedes_fk FOREIGN KEY (supersedes_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id),
        CONSTRAINT evidence_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT evidence_size_check CHECK (size > 0),
        CONSTRAINT evidence_class_check CHECK (class IN ('RECORD', 'SUBMITTED', 'BREACH', 'SEIZED', 'PUBLIC')),
        CONSTRAINT evidence_origin_check CHECK (origin IN ('SUBMISSION', 'ON_SITE', 'SEIZURE', 'PUBLIC_RECORD', 'INTERNAL')),
        CONSTRAINT evidence_uploaded_side_check CHECK (uploaded_side IN ('MINISTRY', 'PROVIDER', 'EXPERT')),
        CONSTRAINT evidence_status_check CHECK (status IN ('UPLOADING', 'SCANNING', 'ACCEPTED', 'QUARANTINED', 'SEALED', 'RETURNED', 'PURGE_PENDING', 'PURGED'))
      )`);
    await q.query(
      `COMMENT ON TABLE evidence IS '증거: bytes by their SHA-256, never overwritten; a replacement is a new row that supersedes.'`,
    );
    await q.query(`CREATE INDEX evidence_case_idx ON evidence (case_id, seq)`);
    await q.query(`CALL app.protect_case_table('evidence')`);
    await q.query(`CALL app.open_to_provider('evidence', 'uploaded_side = ''PROVIDER'' OR released_at IS NOT NULL')`);
    await q.query(`GRANT INSERT ON evidence TO jeomgeom_provider`);
    // What a provider files is its own submission, to a case that it knows of.
    await q.query(`CREATE POLICY evidence_submission ON evidence AS RESTRICTIVE FOR INSERT TO jeomgeom_provider
      WITH CHECK (class = 'SUBMITTED' AND origin = 'SUBMISSION' AND uploaded_side = 'PROVIDER' AND uploaded_by = (SELECT app.user_id())
        AND session_id IS NULL AND released_at IS NULL
        AND EXISTS (SELECT 1 FROM case_respondents r WHERE r.case_id = evidence.case_id AND r.provider_id = evidence.provider_id))`);
    // A row exists only once its bytes are durable and sniffed, so it begins where the upload ends: in ACCEPTED or QUARANTINED.
    await q.query(
      `CREATE TRIGGER evidence_transition BEFORE UPDATE OF status ON evidence FOR EACH ROW EXECUTE FUNCTION app.guard_transition('evidence')`,
    );
    await q.query(`CALL app.server_time('evidence', 'received_at')`);
    await q.query(`
      CREATE FUNCTION app.guard_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (to_jsonb(NEW) - ARRAY['status', 'released_at', 'version']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['status', 'released_at', 'version']) THEN
          RAISE EXCEPTION 'evidence.immutable: %', OLD.id USING ERRCODE = '23514', CONSTRAINT = 'evidence_immutable';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER evidence_immutable BEFORE UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION app.guard_evidence()`,
    );

    await q.query(`
      CREATE TABLE findings (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        seq integer NOT NULL,
        finding_no text NOT NULL,
        inspection_id uuid,
        aspect text NOT NULL,
        type text NOT NULL,
        severity text NOT NULL,
        scope text NOT NULL,
        priority text NOT NULL,
        causal text NOT NULL,
        title text NOT NULL,
        condition text NOT NULL,
        cause text NOT NULL,
        effect text NOT NULL,
        cause_codes text[] NOT NULL DEFAULT '{}',
        tables jsonb NOT NULL DEFAULT '[]',
        repeat_of_id uuid,
        author_id uuid NOT NULL,
        confirmed_by uuid,
        confirmed_at timestamptz,
        decision_reason text,
        released_at timestamptz,
        frozen_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT findings_pkey PRIMARY KEY (id),
        CONSTRAINT findings_finding_no_key UNIQUE (finding_no),
        CONSTRAINT findings_seq_key UNIQUE (case_id, seq),
        CONSTRAINT findings_id_case_key UNIQUE (id, case_id),
        CONSTRAINT findings_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT findings_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT findings_inspection_fk FOREIGN KEY (inspection_id, case_id, provider_id) REFERENCES inspections (id, case_id, provider_id),
        CONSTRAINT findings_repeat_of_fk FOREIGN KEY (repeat_of_id) REFERENCES findings (id),
        CONSTRAINT findings_aspect_check CHECK (aspect IN ('CAUSE', 'RECOVERY', 'RECURRENCE')),
        CONSTRAINT findings_type_check CHECK (type IN ('VIOLATION', 'DEFICIENCY', 'RECOMMENDATION', 'GOOD_PRACTICE', 'OBSERVATION')),
        CONSTRAINT findings_severity_check CHECK (severity IN ('CRITICAL', 'MAJOR', 'MODERATE', 'MINOR')),
        CONSTRAINT findings_scope_check CHECK (scope IN ('ISOLATED', 'PATTERN', 'WIDESPREAD')),
        CONSTRAINT findings_priority_check CHECK (priority IN ('S', 'A', 'B', 'C')),
        CONSTRAINT findings_four_eyes CHECK (confirmed_by <> author_id),
        CONSTRAINT findings_causal_check CHECK (causal IN ('CAUSAL', 'CONTRIBUTING', 'NOT_CAUSAL', 'UNDETERMINED')),
        CONSTRAINT findings_status_check CHECK (status IN ('DRAFT', 'PROPOSED', 'FACT_CHECK', 'CONFIRMED', 'NOT_A_FINDING', 'ISSUED', 'DISPUTED', 'UPHELD', 'AMENDED', 'WITHDRAWN', 'IN_REMEDIATION', 'REMEDIATED', 'CLOSED', 'RECURRED', 'VOIDED'))
      )`);
    await q.query(
      `COMMENT ON TABLE findings IS '지적사항: criteria, condition, cause, effect and evidence, on the cause, the recovery or the prevention of recurrence.'`,
    );
    await q.query(`CREATE INDEX findings_case_idx ON findings (case_id, seq)`);
    await q.query(`CREATE INDEX findings_provider_idx ON findings (provider_id, released_at)`);
    await q.query(`CALL app.protect_case_table('findings')`);
    await q.query(`CALL app.open_to_provider('findings', 'released_at IS NOT NULL')`);
    await q.query(`CALL app.guard_status('findings', 'finding')`);
    await q.query(`CALL app.freeze('findings', 'released_at')`);
    await q.query(`CALL app.server_time('findings', 'confirmed_at')`);

    await q.query(`
      CREATE TABLE finding_internals (
        finding_id uuid NOT NULL,
        case_id uuid NOT NULL,
        note text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT finding_internals_pkey PRIMARY KEY (finding_id),
        CONSTRAINT finding_internals_finding_fk FOREIGN KEY (finding_id, case_id) REFERENCES findings (id, case_id)
      )`);
    await q.query(`COMMENT ON TABLE finding_internals IS 'What the ministry notes of a finding for itself.'`);
    await q.query(`CALL app.protect_case_table('finding_internals')`);

    await q.query(`
      CREATE TABLE finding_criteria (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        legal_basis_id uuid,
        criteria_item_code text,
        plan_year integer,
        clause text,
        CONSTRAINT finding_criteria_pkey PRIMARY KEY (id),
        CONSTRAINT finding_criteria_finding_fk FOREIGN KEY (finding_id, case_id, provider_id) REFERENCES findings (id, case_id, provider_id),
        CONSTRAINT finding_criteria_legal_basis_fk FOREIGN KEY (legal_basis_id) REFERENCES legal_bases (id),
        CONSTRAINT finding_criteria_item_fk FOREIGN KEY (criteria_item_code) REFERENCES criteria_items (code),
        CONSTRAINT finding_criteria_any_check CHECK (num_nonnulls(legal_basis_id, criteria_item_code) >= 1)
      )`);
    await q.query(`COMMENT ON TABLE finding_criteria IS '지적의 기준: article, catalogue item, plan year and clause.'`);
    await q.query(`CREATE INDEX finding_criteria_finding_idx ON finding_criteria (finding_id)`);
    await q.query(`
      CREATE TABLE finding_incidents (
        finding_id uuid NOT NULL,
        incident_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT finding_incidents_pkey PRIMARY KEY (finding_id, incident_id),
        CONSTRAINT finding_incidents_finding_fk FOREIGN KEY (finding_id, case_id, provider_id) REFERENCES findings (id, case_id, provider_id),
        CONSTRAINT finding_incidents_incident_fk FOREIGN KEY (incident_id, case_id, provider_id) REFERENCES incidents (id, case_id, provider_id)
      )`);
    await q.query(`COMMENT ON TABLE finding_incidents IS 'Findings and incidents, n to m.'`);
    await q.query(`
      CREATE TABLE finding_evidence (
        finding_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT finding_evidence_pkey PRIMARY KEY (finding_id, evidence_id),
        CONSTRAINT finding_evidence_finding_fk FOREIGN KEY (finding_id, case_id, provider_id) REFERENCES findings (id, case_id, provider_id),
        CONSTRAINT finding_evidence_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id)
      )`);
    await q.query(`COMMENT ON TABLE finding_evidence IS 'Evidence a finding rests on.'`);
    for (const table of ['finding_criteria', 'finding_incidents', 'finding_evidence']) {
      await q.query(`CALL app.protect_case_table('${table}')`);
      await q.query(
        `CALL app.open_to_provider('${table}', 'EXISTS (SELECT 1 FROM findings f WHERE f.id = finding_id)')`,
      );
      await q.query(`CALL app.allow_removal_of_drafts('${table}')`);
      await q.query(`CALL app.freeze_with('${table}', 'findings', 'finding_id')`);
    }
    await q.query(`
      CREATE FUNCTION app.guard_finding_proof() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.status IN ('CONFIRMED', 'ISSUED') AND NEW.status <> OLD.status AND (
             NOT EXISTS (SELECT 1 FROM finding_evidence e JOIN evidence v ON v.id = e.evidence_id WHERE e.finding_id = NEW.id AND v.status IN ('ACCEPTED', 'SEALED'))
             OR NOT EXISTS (SELECT 1 FROM finding_criteria c WHERE c.finding_id = NEW.id)) THEN
          RAISE EXCEPTION 'finding.no-proof: %', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'findings_proof';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER findings_proof BEFORE UPDATE OF status ON findings FOR EACH ROW EXECUTE FUNCTION app.guard_finding_proof()`,
    );

    await q.query(`
      CREATE TABLE fact_checks (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        round integer NOT NULL,
        finding_no text NOT NULL,
        factual_text text NOT NULL,
        released_at timestamptz NOT NULL,
        due_on date NOT NULL,
        outcome text NOT NULL DEFAULT 'OPEN',
        comment text,
        commented_by uuid,
        commented_at timestamptz,
        ministry_answer text,
        answered_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT fact_checks_pkey PRIMARY KEY (id),
        CONSTRAINT fact_checks_round_key UNIQUE (finding_id, round),
        CONSTRAINT fact_checks_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT fact_checks_finding_fk FOREIGN KEY (finding_id, case_id, provider_id) REFERENCES findings (id, case_id, provider_id),
        CONSTRAINT fact_checks_outcome_check CHECK (outcome IN ('OPEN', 'AGREED', 'DISPUTED', 'CORRECTION', 'LAPSED')),
        CONSTRAINT fact_checks_comment_check CHECK (outcome NOT IN ('DISPUTED', 'CORRECTION') OR comment IS NOT NULL)
      )`);
    await q.query(
      `COMMENT ON TABLE fact_checks IS '사실확인: the factual part of a finding as it was shown to the provider, and what it answered.'`,
    );
    await q.query(`CALL app.protect_case_table('fact_checks')`);
    await q.query(`CALL app.open_to_provider('fact_checks')`);
    await q.query(
      `GRANT UPDATE (outcome, comment, commented_by, commented_at, version) ON fact_checks TO jeomgeom_provider`,
    );
    await q.query(`CALL app.server_time('fact_checks', 'released_at', 'commented_at', 'answered_at')`);
    // The provider's answer moves the finding, which the provider itself cannot see yet.
    await q.query(`
      CREATE FUNCTION app.return_from_fact_check() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF OLD.outcome <> 'OPEN' AND (NEW.outcome, NEW.comment, NEW.commented_at, NEW.factual_text, NEW.due_on)
             IS DISTINCT FROM (OLD.outcome, OLD.comment, OLD.commented_at, OLD.factual_text, OLD.due_on) THEN
          RAISE EXCEPTION 'fact-check.answered' USING ERRCODE = '23514', CONSTRAINT = 'fact_checks_answered';
        END IF;
        IF OLD.outcome = 'OPEN' AND NEW.outcome <> 'OPEN' THEN
          UPDATE findings SET status = 'PROPOSED', version = version + 1, updated_at = now() WHERE id = NEW.finding_id AND status = 'FACT_CHECK';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER fact_checks_return AFTER UPDATE ON fact_checks FOR EACH ROW EXECUTE FUNCTION app.return_from_fact_check()`,
    );

    await q.query(`
      CREATE TABLE fact_check_evidence (
        fact_check_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT fact_check_evidence_pkey PRIMARY KEY (fact_check_id, evidence_id),
        CONSTRAINT fact_check_evidence_check_fk FOREIGN KEY (fact_check_id, case_id, provider_id) REFERENCES fact_checks (id, case_id, provider_id),
        CONSTRAINT fact_check_evidence_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id)
      )`);
    await q.query(`COMMENT ON TABLE fact_check_evidence IS 'What the provider brings for its answer to a fact check.'`);
    await q.query(`CALL app.protect_case_table('fact_check_evidence')`);
    await q.query(`CALL app.open_to_provider('fact_check_evidence')`);
    await q.query(`GRANT INSERT ON fact_check_evidence TO jeomgeom_provider`);
    await q.query(`CALL app.append_only('fact_check_evidence')`);
    // An answer that was given gets no further evidence.
    await q.query(`
      CREATE FUNCTION app.guard_fact_check_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM fact_checks c WHERE c.id = NEW.fact_check_id AND c.outcome = 'OPEN') THEN
          RAISE EXCEPTION 'record.frozen: fact_check_evidence' USING ERRCODE = '23514', CONSTRAINT = 'fact_check_evidence_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER fact_check_evidence_frozen BEFORE INSERT ON fact_check_evidence FOR EACH ROW EXECUTE FUNCTION app.guard_fact_check_evidence()`,
    );
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE fact_check_evidence, fact_checks, finding_evidence, finding_incidents, finding_criteria, finding_internals, findings, evidence,
      inspection_refusals, scope_extensions, session_attendees, inspection_sessions, inspection_internals, inspection_criteria, inspections`);
  }
}
