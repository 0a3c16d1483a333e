import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 절차 신청: what a respondent asks for about its inspection. Its words stay as they were received; the decision lies in a row
 * of its own, which the respondent reads once the letter has reached it, and is never made by who proposed it.
 */
export class ProcedureRequests1700000000111 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(
      `CALL app.widen_check('official_documents', 'official_documents_type_check', 'type', 'PROCEDURE_DECISION')`,
    );
    await q.query(`
      CREATE TABLE procedure_requests (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        inspection_id uuid,
        kind text NOT NULL,
        ground text,
        reason text NOT NULL,
        wished_start_at timestamptz,
        about_inspector text,
        receipt_no text NOT NULL,
        received_at timestamptz NOT NULL,
        handed_in_by text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT procedure_requests_pkey PRIMARY KEY (id),
        CONSTRAINT procedure_requests_receipt_no_key UNIQUE (receipt_no),
        CONSTRAINT procedure_requests_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT procedure_requests_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT procedure_requests_inspection_fk FOREIGN KEY (inspection_id, case_id, provider_id) REFERENCES inspections (id, case_id, provider_id),
        CONSTRAINT procedure_requests_kind_check CHECK (kind IN ('POSTPONEMENT', 'DATE_CHANGE', 'INSPECTOR_CHANGE', 'SELECTION_CRITERIA', 'DOCUMENT_INSPECTION', 'JOINT_INSPECTION', 'OPINION')),
        CONSTRAINT procedure_requests_ground_check CHECK (ground IN ('FORCE_MAJEURE', 'FIRE_OR_DISASTER', 'BOOKS_SEIZED', 'ILLNESS_OR_TRAVEL')),
        CONSTRAINT procedure_requests_ground_needed_check CHECK (kind <> 'POSTPONEMENT' OR ground IS NOT NULL),
        CONSTRAINT procedure_requests_inspection_needed_check CHECK (kind NOT IN ('POSTPONEMENT', 'DATE_CHANGE', 'INSPECTOR_CHANGE') OR inspection_id IS NOT NULL),
        CONSTRAINT procedure_requests_inspector_check CHECK (kind <> 'INSPECTOR_CHANGE' OR about_inspector IS NOT NULL),
        CONSTRAINT procedure_requests_received_check CHECK (received_at <= recorded_at + interval '2 milliseconds'),
        CONSTRAINT procedure_requests_status_check CHECK (status IN ('RECEIVED', 'DECIDED', 'NOTIFIED'))
      )`);
    await q.query(
      `COMMENT ON TABLE procedure_requests IS '조사 연기·일시 변경·조사원 교체·열람 신청 (행정조사기본법 제18조·제22조, 행정절차법 제37조), with its receipt number.'`,
    );
    await q.query(`CREATE INDEX procedure_requests_case_idx ON procedure_requests (case_id)`);
    await q.query(`CALL app.protect_case_table('procedure_requests')`);
    await q.query(`CALL app.open_to_provider('procedure_requests')`);
    await q.query(`GRANT INSERT ON procedure_requests TO jeomgeom_provider`);
    await q.query(`CREATE POLICY procedure_requests_submission ON procedure_requests AS RESTRICTIVE FOR INSERT TO jeomgeom_provider
      WITH CHECK (recorded_by = (SELECT app.user_id()) AND handed_in_by IS NULL AND received_at = recorded_at
        AND EXISTS (SELECT 1 FROM case_respondents r WHERE r.case_id = procedure_requests.case_id AND r.provider_id = procedure_requests.provider_id))`);
    await q.query(`CALL app.guard_status('procedure_requests', 'procedure-request')`);
    await q.query(`CALL app.server_time('procedure_requests', 'recorded_at')`);
    await q.query(`
      CREATE FUNCTION app.guard_procedure_request() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        moving text[] := ARRAY['status', 'version', 'updated_at'];
      BEGIN
        IF (to_jsonb(NEW) - moving) IS DISTINCT FROM (to_jsonb(OLD) - moving) THEN
          RAISE EXCEPTION 'record.frozen: procedure_requests' USING ERRCODE = '23514', CONSTRAINT = 'procedure_requests_frozen';
        END IF;
        IF NEW.status = 'DECIDED' AND NEW.status <> OLD.status AND NOT EXISTS (
             SELECT 1 FROM procedure_decisions d WHERE d.request_id = NEW.id AND d.decision IS NOT NULL) THEN
          RAISE EXCEPTION 'procedure-request.not-decided' USING ERRCODE = '23514', CONSTRAINT = 'procedure_requests_decided';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER procedure_requests_frozen BEFORE UPDATE ON procedure_requests FOR EACH ROW EXECUTE FUNCTION app.guard_procedure_request()`,
    );

    await q.query(`
      CREATE TABLE procedure_request_evidence (
        request_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT procedure_request_evidence_pkey PRIMARY KEY (request_id, evidence_id),
        CONSTRAINT procedure_request_evidence_request_fk FOREIGN KEY (request_id, case_id, provider_id) REFERENCES procedure_requests (id, case_id, provider_id),
        CONSTRAINT procedure_request_evidence_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id)
      )`);
    await q.query(`COMMENT ON TABLE procedure_request_evidence IS 'What the respondent brings for its request.'`);
    await q.query(`CALL app.protect_case_table('procedure_request_evidence')`);
    await q.query(`CALL app.open_to_provider('procedure_request_evidence')`);
    await q.query(`GRANT INSERT ON procedure_request_evidence TO jeomgeom_provider`);
    await q.query(`CALL app.append_only('procedure_request_evidence')`);
    await q.query(`
      CREATE FUNCTION app.guard_procedure_request_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM procedure_requests r WHERE r.id = NEW.request_id AND r.xmin = pg_current_xact_id()::xid) THEN
          RAISE EXCEPTION 'record.frozen: procedure_request_evidence' USING ERRCODE = '23514', CONSTRAINT = 'procedure_request_evidence_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER procedure_request_evidence_frozen BEFORE INSERT ON procedure_request_evidence FOR EACH ROW EXECUTE FUNCTION app.guard_procedure_request_evidence()`,
    );

    await q.query(`
      CREATE TABLE procedure_decisions (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        request_id uuid NOT NULL,
        proposed_decision text NOT NULL,
        proposed_reason text NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decision text,
        reason text,
        decided_by uuid,
        decided_at timestamptz,
        disclosed_evidence_ids uuid[] NOT NULL DEFAULT '{}',
        document_id uuid,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT procedure_decisions_pkey PRIMARY KEY (id),
        CONSTRAINT procedure_decisions_request_key UNIQUE (request_id),
        CONSTRAINT procedure_decisions_request_fk FOREIGN KEY (request_id, case_id, provider_id) REFERENCES procedure_requests (id, case_id, provider_id),
        CONSTRAINT procedure_decisions_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT procedure_decisions_proposed_decision_check CHECK (proposed_decision IN ('ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED')),
        CONSTRAINT procedure_decisions_decision_check CHECK (decision IN ('ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED')),
        CONSTRAINT procedure_decisions_decided_check CHECK (num_nonnulls(decision, decided_by, decided_at, document_id) IN (0, 4)),
        CONSTRAINT procedure_decisions_reason_check CHECK (decision IS NULL OR decision = 'ACCEPTED' OR reason IS NOT NULL),
        CONSTRAINT procedure_decisions_four_eyes CHECK (decided_by <> proposed_by)
      )`);
    await q.query(
      `COMMENT ON TABLE procedure_decisions IS '신청에 대한 결정: proposed by the team, decided by an approver, read by the respondent once it was notified.'`,
    );
    await q.query(`CALL app.protect_case_table('procedure_decisions')`);
    await q.query(
      `CALL app.open_to_provider('procedure_decisions', 'EXISTS (SELECT 1 FROM procedure_requests r WHERE r.id = request_id AND r.status = ''NOTIFIED'')')`,
    );
    // What the team proposed stays inside.
    await q.query(`REVOKE SELECT ON procedure_decisions FROM jeomgeom_provider`);
    await q.query(
      `GRANT SELECT (id, case_id, provider_id, request_id, decision, reason, decided_at, disclosed_evidence_ids, document_id) ON procedure_decisions TO jeomgeom_provider`,
    );
    await q.query(`CALL app.server_time('procedure_decisions', 'proposed_at', 'decided_at')`);
    await q.query(`
      CREATE FUNCTION app.guard_procedure_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.decision IS NOT NULL THEN
          RAISE EXCEPTION 'record.frozen: procedure_decisions' USING ERRCODE = '23514', CONSTRAINT = 'procedure_decisions_frozen';
        END IF;
        IF NEW.decision IS NOT NULL AND (NEW.decided_by IS DISTINCT FROM app.user_id()
             OR NOT app.may_move('procedure-request', 'RECEIVED', 'DECIDED', session_user)) THEN
          RAISE EXCEPTION 'procedure-request.decider-is-not-the-actor' USING ERRCODE = '23514', CONSTRAINT = 'procedure_decisions_decider';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER procedure_decisions_frozen BEFORE UPDATE ON procedure_decisions FOR EACH ROW EXECUTE FUNCTION app.guard_procedure_decision()`,
    );
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE procedure_decisions, procedure_request_evidence, procedure_requests`);
    await q.query(
      `DROP FUNCTION app.guard_procedure_decision, app.guard_procedure_request_evidence, app.guard_procedure_request`,
    );
  }
}
