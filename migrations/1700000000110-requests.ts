import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 자료제출요구: what the ministry asks of a respondent in writing, item by item, with the answers as they came in and what was
 * thought of each. No request without its article or a recorded consent, none with less than seven days unless its urgency is
 * written down, and no answer that changes once it was received.
 */
export class Requests1700000000110 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    // A code list grows without repeating the codes that are in it.
    await q.query(`
      CREATE PROCEDURE app.widen_check(t text, check_name text, column_name text, VARIADIC codes text[]) LANGUAGE plpgsql AS $$
      DECLARE
        known text[];
      BEGIN
        SELECT array_agg(code[1]) INTO known
        FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([^'']+)''::text', 'g') AS code
        WHERE c.conname = check_name AND c.conrelid = t::regclass;
        EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', t, check_name);
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%I IN (%s))', t, check_name, column_name,
          (SELECT string_agg(DISTINCT quote_literal(code), ', ') FROM unnest(known || codes) code));
      END $$`);
    await q.query(
      `CALL app.widen_check('official_documents', 'official_documents_type_check', 'type', 'INFORMATION_REQUEST')`,
    );

    await q.query(`
      CREATE TABLE information_requests (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        seq integer NOT NULL,
        request_no text NOT NULL,
        reissue_of_id uuid,
        inspection_id uuid,
        title text NOT NULL,
        reason text NOT NULL,
        legal_basis_id uuid,
        voluntary_consent_by text,
        voluntary_consent_on date,
        period_days integer,
        fixed_due_on date,
        urgent_reason text,
        return_required boolean NOT NULL,
        refusal_consequence text,
        penalty_code text,
        remarks text,
        officer_department text NOT NULL,
        officer_name text NOT NULL,
        officer_contact text NOT NULL,
        author_id uuid NOT NULL,
        return_reason text,
        approved_by uuid,
        approved_at timestamptz,
        document_id uuid,
        delivered_at timestamptz,
        decided_by uuid,
        decided_at timestamptz,
        decision_reason text,
        released_at timestamptz,
        frozen_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT information_requests_pkey PRIMARY KEY (id),
        CONSTRAINT information_requests_request_no_key UNIQUE (request_no),
        CONSTRAINT information_requests_seq_key UNIQUE (case_id, seq),
        CONSTRAINT information_requests_reissue_key UNIQUE (reissue_of_id),
        CONSTRAINT information_requests_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT information_requests_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT information_requests_reissue_fk FOREIGN KEY (reissue_of_id, case_id, provider_id) REFERENCES information_requests (id, case_id, provider_id),
        CONSTRAINT information_requests_inspection_fk FOREIGN KEY (inspection_id, case_id, provider_id) REFERENCES inspections (id, case_id, provider_id),
        CONSTRAINT information_requests_legal_basis_fk FOREIGN KEY (legal_basis_id) REFERENCES legal_bases (id),
        CONSTRAINT information_requests_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT information_requests_consent_check CHECK ((voluntary_consent_by IS NULL) = (voluntary_consent_on IS NULL)),
        CONSTRAINT information_requests_basis_check CHECK (num_nonnulls(legal_basis_id, voluntary_consent_by) = 1),
        CONSTRAINT information_requests_voluntary_check CHECK (legal_basis_id IS NOT NULL OR penalty_code IS NULL),
        CONSTRAINT information_requests_due_check CHECK (num_nonnulls(period_days, fixed_due_on) = 1),
        CONSTRAINT information_requests_period_check CHECK (period_days BETWEEN 1 AND 365 AND (frozen_at IS NULL OR period_days >= 7 OR urgent_reason IS NOT NULL)),
        CONSTRAINT information_requests_fixed_due_check CHECK (fixed_due_on > (approved_at AT TIME ZONE 'Asia/Seoul')::date
          AND (fixed_due_on >= (approved_at AT TIME ZONE 'Asia/Seoul')::date + 7 OR urgent_reason IS NOT NULL)),
        CONSTRAINT information_requests_four_eyes CHECK (approved_by <> author_id),
        CONSTRAINT information_requests_decision_check CHECK (status NOT IN ('INSUFFICIENT', 'REFUSED') OR num_nulls(decided_by, decided_at, decision_reason) = 0),
        CONSTRAINT information_requests_status_check CHECK (status IN ('DRAFT', 'ISSUED', 'DELIVERED', 'PARTIAL', 'ANSWERED', 'ACCEPTED', 'INSUFFICIENT', 'REFUSED'))
      )`);
    await q.query(
      `COMMENT ON TABLE information_requests IS '자료제출요구 (행정조사기본법 제10조제2항, 정보통신망법 제64조제6항): basis, reason, period, return and consequence, numbered and delivered as a letter.'`,
    );
    await q.query(`CREATE INDEX information_requests_case_idx ON information_requests (case_id, seq)`);
    await q.query(`CREATE INDEX information_requests_provider_idx ON information_requests (provider_id, released_at)`);
    await q.query(`CALL app.protect_case_table('information_requests')`);
    await q.query(`CALL app.open_to_provider('information_requests', 'released_at IS NOT NULL')`);
    await q.query(`GRANT UPDATE (status, version, updated_at) ON information_requests TO jeomgeom_provider`);
    await q.query(`CALL app.guard_status('information_requests', 'information-request')`);
    await q.query(
      `CALL app.freeze('information_requests', 'delivered_at', 'released_at', 'decided_by', 'decided_at', 'decision_reason')`,
    );
    await q.query(`CALL app.server_time('information_requests', 'approved_at', 'decided_at')`);

    await q.query(`
      CREATE TABLE information_request_items (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        request_id uuid NOT NULL,
        seq integer NOT NULL,
        title text NOT NULL,
        detail text,
        CONSTRAINT information_request_items_pkey PRIMARY KEY (id),
        CONSTRAINT information_request_items_seq_key UNIQUE (request_id, seq),
        CONSTRAINT information_request_items_id_request_key UNIQUE (id, request_id),
        CONSTRAINT information_request_items_request_fk FOREIGN KEY (request_id, case_id, provider_id) REFERENCES information_requests (id, case_id, provider_id)
      )`);
    await q.query(`COMMENT ON TABLE information_request_items IS '요구 자료: each answered and judged on its own.'`);
    await q.query(`CALL app.protect_case_table('information_request_items')`);
    await q.query(
      `CALL app.open_to_provider('information_request_items', 'EXISTS (SELECT 1 FROM information_requests r WHERE r.id = request_id)')`,
    );
    await q.query(`CALL app.allow_removal_of_drafts('information_request_items')`);
    await q.query(`CALL app.freeze_with('information_request_items', 'information_requests', 'request_id')`);

    await q.query(`
      CREATE TABLE information_request_receipts (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        request_id uuid NOT NULL,
        receipt_no text NOT NULL,
        submitted_by uuid NOT NULL,
        submitted_at timestamptz NOT NULL,
        CONSTRAINT information_request_receipts_pkey PRIMARY KEY (id),
        CONSTRAINT information_request_receipts_receipt_no_key UNIQUE (receipt_no),
        CONSTRAINT information_request_receipts_id_request_key UNIQUE (id, request_id),
        CONSTRAINT information_request_receipts_request_fk FOREIGN KEY (request_id, case_id, provider_id) REFERENCES information_requests (id, case_id, provider_id)
      )`);
    await q.query(
      `COMMENT ON TABLE information_request_receipts IS '접수: one submission of answers, with its number.'`,
    );
    await q.query(`
      CREATE TABLE information_request_answers (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        request_id uuid NOT NULL,
        item_id uuid NOT NULL,
        receipt_id uuid NOT NULL,
        kind text NOT NULL,
        text text,
        CONSTRAINT information_request_answers_pkey PRIMARY KEY (id),
        CONSTRAINT information_request_answers_key UNIQUE (item_id, receipt_id),
        CONSTRAINT information_request_answers_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT information_request_answers_request_fk FOREIGN KEY (request_id, case_id, provider_id) REFERENCES information_requests (id, case_id, provider_id),
        CONSTRAINT information_request_answers_item_fk FOREIGN KEY (item_id, request_id) REFERENCES information_request_items (id, request_id),
        CONSTRAINT information_request_answers_receipt_fk FOREIGN KEY (receipt_id, request_id) REFERENCES information_request_receipts (id, request_id),
        CONSTRAINT information_request_answers_kind_check CHECK (kind IN ('SUBMITTED', 'NOT_SUBMITTED', 'REFUSED')),
        CONSTRAINT information_request_answers_text_check CHECK (kind = 'SUBMITTED' OR text IS NOT NULL)
      )`);
    await q.query(
      `COMMENT ON TABLE information_request_answers IS '항목별 답변: 제출, 미제출 or 거부; a later one of the same item takes the place of an earlier, which stays on record.'`,
    );
    await q.query(`CREATE INDEX information_request_answers_request_idx ON information_request_answers (request_id)`);
    await q.query(`
      CREATE TABLE information_request_answer_evidence (
        answer_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT information_request_answer_evidence_pkey PRIMARY KEY (answer_id, evidence_id),
        CONSTRAINT information_request_answer_evidence_answer_fk FOREIGN KEY (answer_id, case_id, provider_id) REFERENCES information_request_answers (id, case_id, provider_id),
        CONSTRAINT information_request_answer_evidence_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id)
      )`);
    await q.query(`COMMENT ON TABLE information_request_answer_evidence IS 'The files that an answer brings.'`);
    for (const table of [
      'information_request_receipts',
      'information_request_answers',
      'information_request_answer_evidence',
    ]) {
      await q.query(`CALL app.protect_case_table('${table}')`);
      await q.query(`CALL app.open_to_provider('${table}')`);
      await q.query(`GRANT INSERT ON ${table} TO jeomgeom_provider`);
      await q.query(`CALL app.append_only('${table}')`);
    }
    await q.query(`CALL app.server_time('information_request_receipts', 'submitted_at')`);

    // Answers come from who was asked, while the request waits for them, and whole: receipt, answers and files in one transaction.
    await q.query(`
      CREATE FUNCTION app.guard_request_receipt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.submitted_by IS DISTINCT FROM app.user_id() OR NOT EXISTS (
             SELECT 1 FROM information_requests r WHERE r.id = NEW.request_id AND r.status IN ('DELIVERED', 'PARTIAL', 'ANSWERED')) THEN
          RAISE EXCEPTION 'information-request.not-open' USING ERRCODE = '23514', CONSTRAINT = 'information_request_receipts_open';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER information_request_receipts_open BEFORE INSERT ON information_request_receipts FOR EACH ROW EXECUTE FUNCTION app.guard_request_receipt()`,
    );
    await q.query(`
      CREATE FUNCTION app.guard_request_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM information_request_receipts r WHERE r.id = NEW.receipt_id AND r.xmin = pg_current_xact_id()::xid) THEN
          RAISE EXCEPTION 'record.frozen: information_request_answers' USING ERRCODE = '23514', CONSTRAINT = 'information_request_answers_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER information_request_answers_frozen BEFORE INSERT ON information_request_answers FOR EACH ROW EXECUTE FUNCTION app.guard_request_answer()`,
    );
    await q.query(`
      CREATE FUNCTION app.guard_request_answer_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM information_request_answers a WHERE a.id = NEW.answer_id AND a.xmin = pg_current_xact_id()::xid) THEN
          RAISE EXCEPTION 'record.frozen: information_request_answer_evidence' USING ERRCODE = '23514', CONSTRAINT = 'information_request_answer_evidence_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER information_request_answer_evidence_frozen BEFORE INSERT ON information_request_answer_evidence FOR EACH ROW EXECUTE FUNCTION app.guard_request_answer_evidence()`,
    );

    await q.query(`
      CREATE TABLE information_request_judgements (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        request_id uuid NOT NULL,
        item_id uuid NOT NULL,
        answer_id uuid NOT NULL,
        judgement text NOT NULL,
        note text,
        judged_by uuid NOT NULL,
        judged_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT information_request_judgements_pkey PRIMARY KEY (id),
        CONSTRAINT information_request_judgements_answer_key UNIQUE (answer_id),
        CONSTRAINT information_request_judgements_item_fk FOREIGN KEY (item_id, request_id) REFERENCES information_request_items (id, request_id),
        CONSTRAINT information_request_judgements_answer_fk FOREIGN KEY (answer_id, case_id, provider_id) REFERENCES information_request_answers (id, case_id, provider_id),
        CONSTRAINT information_request_judgements_judgement_check CHECK (judgement IN ('SUFFICIENT', 'INSUFFICIENT')),
        CONSTRAINT information_request_judgements_note_check CHECK (judgement <> 'INSUFFICIENT' OR note IS NOT NULL)
      )`);
    await q.query(
      `COMMENT ON TABLE information_request_judgements IS 'What the ministry thinks of an answer; the respondent learns of it by the decision and by what is asked again.'`,
    );
    await q.query(
      `CREATE INDEX information_request_judgements_request_idx ON information_request_judgements (request_id)`,
    );
    await q.query(`CALL app.protect_case_table('information_request_judgements')`);
    await q.query(`CALL app.server_time('information_request_judgements', 'judged_at')`);

    await q.query(`
      CREATE FUNCTION app.guard_information_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.delivered_at IS DISTINCT FROM OLD.delivered_at AND NOT EXISTS (
             SELECT 1 FROM deliveries d WHERE d.document_id = NEW.document_id AND d.provider_id = NEW.provider_id
               AND d.arrived_at BETWEEN NEW.delivered_at - interval '2 milliseconds' AND NEW.delivered_at + interval '2 milliseconds') THEN
          RAISE EXCEPTION 'information-request.arrival-without-delivery' USING ERRCODE = '23514', CONSTRAINT = 'information_requests_arrival';
        END IF;
        IF NEW.status = OLD.status THEN RETURN NEW; END IF;
        IF NEW.status = 'ISSUED' AND (
             num_nulls(NEW.approved_by, NEW.approved_at, NEW.document_id, NEW.frozen_at) > 0 OR NEW.approved_by IS DISTINCT FROM app.user_id()
             OR NOT EXISTS (SELECT 1 FROM official_documents d WHERE d.id = NEW.document_id AND d.subject_id = NEW.id AND d.approved_by = NEW.approved_by)
             OR NOT EXISTS (SELECT 1 FROM information_request_items i WHERE i.request_id = NEW.id)) THEN
          RAISE EXCEPTION 'information-request.approval-incomplete' USING ERRCODE = '23514', CONSTRAINT = 'information_requests_approval';
        END IF;
        IF NEW.status = 'DELIVERED' AND (NEW.delivered_at IS NULL OR NEW.released_at IS NULL) THEN
          RAISE EXCEPTION 'information-request.arrival-without-delivery' USING ERRCODE = '23514', CONSTRAINT = 'information_requests_arrival';
        END IF;
        IF NEW.status IN ('ANSWERED', 'ACCEPTED') AND EXISTS (
             SELECT 1 FROM information_request_items i WHERE i.request_id = NEW.id
               AND NOT EXISTS (SELECT 1 FROM information_request_answers a WHERE a.item_id = i.id)) THEN
          RAISE EXCEPTION 'information-request.items-unanswered' USING ERRCODE = '23514', CONSTRAINT = 'information_requests_answered';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER information_requests_guard BEFORE UPDATE ON information_requests FOR EACH ROW EXECUTE FUNCTION app.guard_information_request()`,
    );

    await q.query(`
      CREATE TABLE session_materials (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        session_id uuid NOT NULL,
        seq integer NOT NULL,
        title text NOT NULL,
        asked_at timestamptz NOT NULL,
        answer text,
        answer_text text,
        answered_by text,
        answered_at timestamptz,
        recorded_by uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT session_materials_pkey PRIMARY KEY (id),
        CONSTRAINT session_materials_seq_key UNIQUE (session_id, seq),
        CONSTRAINT session_materials_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT session_materials_session_fk FOREIGN KEY (session_id, case_id, provider_id) REFERENCES inspection_sessions (id, case_id, provider_id),
        CONSTRAINT session_materials_answer_check CHECK (answer IN ('SUBMITTED', 'NOT_SUBMITTED', 'REFUSED')),
        CONSTRAINT session_materials_answered_check CHECK (num_nonnulls(answer, answered_by, answered_at) IN (0, 3)),
        CONSTRAINT session_materials_text_check CHECK (answer = 'SUBMITTED' OR answer_text IS NOT NULL),
        CONSTRAINT session_materials_order_check CHECK (answered_at >= asked_at)
      )`);
    await q.query(
      `COMMENT ON TABLE session_materials IS '현장 자료 요구: asked for on site and answered on the spot by whom the respondent put forward.'`,
    );
    await q.query(`
      CREATE TABLE session_material_evidence (
        material_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        session_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT session_material_evidence_pkey PRIMARY KEY (material_id, evidence_id),
        CONSTRAINT session_material_evidence_material_fk FOREIGN KEY (material_id, case_id, provider_id) REFERENCES session_materials (id, case_id, provider_id),
        CONSTRAINT session_material_evidence_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id)
      )`);
    await q.query(`COMMENT ON TABLE session_material_evidence IS 'What was handed over on the spot.'`);
    for (const table of ['session_materials', 'session_material_evidence']) {
      await q.query(`CALL app.protect_case_table('${table}')`);
      await q.query(`CALL app.freeze_with('${table}', 'inspection_sessions', 'session_id')`);
    }
    await q.query(`CALL app.append_only('session_material_evidence')`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE session_material_evidence, session_materials, information_request_judgements, information_request_answer_evidence,
      information_request_answers, information_request_receipts, information_request_items, information_requests`);
    await q.query(
      `DROP FUNCTION app.guard_information_request, app.guard_request_answer_evidence, app.guard_request_answer, app.guard_request_receipt`,
    );
    await q.query(`DROP PROCEDURE app.widen_check`);
  }
}
