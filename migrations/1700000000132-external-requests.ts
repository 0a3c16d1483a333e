import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 대외 요구: parliament, requests for disclosure and audits. What was handed over stays listed by title and hash, checked against
 * the record it was taken from; a provider learns only of the notice about its own materials.
 */
export class ExternalRequests1700000000132 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(
      `CALL app.widen_check('official_documents', 'official_documents_type_check', 'type', 'DISCLOSURE_NOTICE')`,
    );
    await requests(q);
    await items(q);
    await notices(q);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE disclosure_notices, external_request_items, external_requests`);
    await q.query(
      `DROP FUNCTION app.guard_external_request, app.guard_external_request_item, app.guard_disclosure_notice`,
    );
  }
}

async function requests(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE external_requests (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        seq integer NOT NULL,
        request_no text NOT NULL,
        kind text NOT NULL,
        requester text NOT NULL,
        requester_ref text,
        subject text NOT NULL,
        received_on date NOT NULL,
        answer_by date,
        received_by uuid NOT NULL,
        received_at timestamptz NOT NULL,
        extended_by uuid,
        extended_at timestamptz,
        extension_reason text,
        proposed_decision text,
        proposed_reason text,
        closed_item integer,
        examined_by uuid,
        examined_at timestamptz,
        return_reason text,
        decision text,
        decided_by uuid,
        decided_at timestamptz,
        answered_on date,
        answered_how text,
        answered_by uuid,
        answered_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT external_requests_pkey PRIMARY KEY (id),
        CONSTRAINT external_requests_request_no_key UNIQUE (request_no),
        CONSTRAINT external_requests_seq_key UNIQUE (case_id, seq),
        CONSTRAINT external_requests_id_case_key UNIQUE (id, case_id),
        CONSTRAINT external_requests_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT external_requests_kind_check CHECK (kind IN ('ASSEMBLY', 'DISCLOSURE', 'AUDIT')),
        CONSTRAINT external_requests_answer_by_check CHECK ((kind = 'DISCLOSURE') = (answer_by IS NULL)),
        CONSTRAINT external_requests_extension_check CHECK (num_nonnulls(extended_by, extended_at, extension_reason) IN (0, 3) AND (extended_at IS NULL OR kind = 'DISCLOSURE')),
        CONSTRAINT external_requests_proposed_decision_check CHECK (proposed_decision IN ('FULL', 'PARTIAL', 'REFUSED')),
        CONSTRAINT external_requests_decision_check CHECK (decision IN ('FULL', 'PARTIAL', 'REFUSED')),
        CONSTRAINT external_requests_ground_check CHECK (proposed_decision IS NULL OR proposed_decision = 'FULL' OR (proposed_reason IS NOT NULL AND (kind <> 'DISCLOSURE' OR closed_item IS NOT NULL))),
        CONSTRAINT external_requests_closed_item_check CHECK (closed_item BETWEEN 1 AND 8),
        CONSTRAINT external_requests_examined_check CHECK (status = 'RECEIVED' OR num_nonnulls(proposed_decision, examined_by, examined_at) = 3),
        CONSTRAINT external_requests_decided_check CHECK ((status IN ('DECIDED', 'ANSWERED')) = (decision IS NOT NULL) AND num_nonnulls(decision, decided_by, decided_at) IN (0, 3) AND decision = proposed_decision),
        CONSTRAINT external_requests_answered_check CHECK (num_nonnulls(answered_on, answered_how, answered_by, answered_at) = CASE status WHEN 'ANSWERED' THEN 4 ELSE 0 END),
        CONSTRAINT external_requests_four_eyes CHECK (decided_by <> examined_by),
        CONSTRAINT external_requests_status_check CHECK (status IN ('RECEIVED', 'EXAMINED', 'DECIDED', 'ANSWERED'))
      )`);
  await q.query(
    `COMMENT ON TABLE external_requests IS '국회 자료요구·정보공개 청구·감사 자료요구: who asked for what, by when it is answered, what was decided and when it went out. Never open to a provider.'`,
  );
  await q.query(`CALL app.protect_case_table('external_requests')`);
  await q.query(`CALL app.guard_status('external_requests', 'external-request')`);
  await q.query(
    `CALL app.server_time('external_requests', 'received_at', 'extended_at', 'examined_at', 'decided_at', 'answered_at')`,
  );
  await q.query(
    `CALL app.written_once('external_requests', 'kind', 'requester', 'requester_ref', 'subject', 'received_on', 'answer_by', 'extended_at', 'extension_reason', 'decision', 'decided_by', 'decided_at', 'answered_on', 'answered_how')`,
  );
  await q.query(`
      CREATE FUNCTION app.guard_external_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.status = OLD.status THEN RETURN NEW; END IF;
        IF NEW.status = 'DECIDED' AND NEW.decided_by IS DISTINCT FROM app.user_id() THEN
          RAISE EXCEPTION 'external-request.not-the-actor' USING ERRCODE = '23514', CONSTRAINT = 'external_requests_actor';
        END IF;
        IF NEW.status = 'DECIDED' AND NEW.decision <> 'REFUSED' AND NOT EXISTS (SELECT 1 FROM external_request_items i WHERE i.request_id = NEW.id) THEN
          RAISE EXCEPTION 'external-request.nothing-listed' USING ERRCODE = '23514', CONSTRAINT = 'external_requests_listed';
        END IF;
        IF NEW.status = 'DECIDED' AND NEW.kind = 'DISCLOSURE' AND EXISTS (
             SELECT 1 FROM external_request_items i WHERE i.request_id = NEW.id AND i.provider_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM disclosure_notices n WHERE n.request_id = NEW.id AND n.provider_id = i.provider_id AND n.arrived_at IS NOT NULL)) THEN
          RAISE EXCEPTION 'external-request.third-party-not-told' USING ERRCODE = '23514', CONSTRAINT = 'external_requests_third_parties';
        END IF;
        IF NEW.status = 'ANSWERED' AND NEW.decision <> 'REFUSED' AND app.seoul_today() - (NEW.decided_at AT TIME ZONE 'Asia/Seoul')::date <= 30
           AND EXISTS (SELECT 1 FROM disclosure_notices n WHERE n.request_id = NEW.id AND n.objects) THEN
          RAISE EXCEPTION 'external-request.too-early-to-disclose' USING ERRCODE = '23514', CONSTRAINT = 'external_requests_gap';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER external_requests_guard BEFORE UPDATE OF status ON external_requests FOR EACH ROW EXECUTE FUNCTION app.guard_external_request()`,
  );
}

async function items(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE external_request_items (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        request_id uuid NOT NULL,
        seq integer NOT NULL,
        kind text NOT NULL,
        title text NOT NULL,
        document_id uuid,
        evidence_id uuid,
        statement text,
        left_out text,
        provider_id uuid,
        sha256 text NOT NULL,
        CONSTRAINT external_request_items_pkey PRIMARY KEY (id),
        CONSTRAINT external_request_items_seq_key UNIQUE (request_id, seq),
        CONSTRAINT external_request_items_request_fk FOREIGN KEY (request_id, case_id) REFERENCES external_requests (id, case_id),
        CONSTRAINT external_request_items_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT external_request_items_evidence_fk FOREIGN KEY (evidence_id, case_id) REFERENCES evidence (id, case_id),
        CONSTRAINT external_request_items_kind_check CHECK (kind IN ('DOCUMENT', 'EVIDENCE', 'STATEMENT')),
        CONSTRAINT external_request_items_source_check CHECK (num_nonnulls(document_id, evidence_id, statement) = 1
          AND CASE kind WHEN 'DOCUMENT' THEN document_id IS NOT NULL WHEN 'EVIDENCE' THEN evidence_id IS NOT NULL ELSE statement IS NOT NULL END)
      )`);
  await q.query(
    `COMMENT ON TABLE external_request_items IS '제출·공개 목록: exactly what was handed over, with its hash and what was left out of it; provider_id names whose materials they are.'`,
  );
  await q.query(`CALL app.protect_case_table('external_request_items')`);
  await q.query(`CALL app.allow_removal_of_drafts('external_request_items')`);
  await q.query(`
      CREATE FUNCTION app.guard_external_request_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        target uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.request_id ELSE NEW.request_id END;
      BEGIN
        IF EXISTS (SELECT 1 FROM external_requests r WHERE r.id = target AND r.status IN ('DECIDED', 'ANSWERED')) THEN
          RAISE EXCEPTION 'record.frozen: external_request_items' USING ERRCODE = '23514', CONSTRAINT = 'external_request_items_frozen';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        IF NEW.sha256 IS DISTINCT FROM (CASE NEW.kind
             WHEN 'DOCUMENT' THEN (SELECT d.snapshot_sha256 FROM official_documents d WHERE d.id = NEW.document_id)
             WHEN 'EVIDENCE' THEN (SELECT e.sha256 FROM evidence e WHERE e.id = NEW.evidence_id AND e.status IN ('ACCEPTED', 'SEALED'))
             ELSE encode(sha256(convert_to(NEW.statement, 'UTF8')), 'hex') END) THEN
          RAISE EXCEPTION 'external-request.hash-of-another' USING ERRCODE = '23514', CONSTRAINT = 'external_request_items_hash';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER external_request_items_frozen BEFORE INSERT OR UPDATE OR DELETE ON external_request_items FOR EACH ROW EXECUTE FUNCTION app.guard_external_request_item()`,
  );
}

async function notices(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE disclosure_notices (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        request_id uuid NOT NULL,
        document_id uuid NOT NULL,
        arrived_at timestamptz,
        answer_by date,
        objects boolean,
        answer text,
        answer_receipt_no text,
        answered_by uuid,
        answered_at timestamptz,
        released_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT disclosure_notices_pkey PRIMARY KEY (id),
        CONSTRAINT disclosure_notices_key UNIQUE (request_id, provider_id),
        CONSTRAINT disclosure_notices_receipt_no_key UNIQUE (answer_receipt_no),
        CONSTRAINT disclosure_notices_request_fk FOREIGN KEY (request_id, case_id) REFERENCES external_requests (id, case_id),
        CONSTRAINT disclosure_notices_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT disclosure_notices_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT disclosure_notices_arrived_check CHECK (num_nonnulls(arrived_at, answer_by, released_at) IN (0, 3)),
        CONSTRAINT disclosure_notices_answered_check CHECK (num_nonnulls(objects, answer, answer_receipt_no, answered_by, answered_at) IN (0, 5))
      )`);
  await q.query(
    `COMMENT ON TABLE disclosure_notices IS '공개 청구 사실 통지 (정보공개법 제11조제3항·제21조): to the provider whose materials are asked for, and what it said within three days.'`,
  );
  await q.query(`CALL app.protect_case_table('disclosure_notices')`);
  await q.query(`CALL app.open_to_provider('disclosure_notices', 'released_at IS NOT NULL')`);
  await q.query(
    `GRANT UPDATE (objects, answer, answer_receipt_no, answered_by, answered_at, version) ON disclosure_notices TO jeomgeom_provider`,
  );
  await q.query(`CALL app.server_time('disclosure_notices', 'answered_at')`);
  await q.query(
    `CALL app.written_once('disclosure_notices', 'request_id', 'document_id', 'arrived_at', 'answer_by', 'objects', 'answer', 'answer_receipt_no', 'answered_by', 'answered_at', 'released_at')`,
  );
  await q.query(`
      CREATE FUNCTION app.guard_disclosure_notice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.answered_at IS NOT NULL AND OLD.answered_at IS NULL
           AND (NEW.answered_by IS DISTINCT FROM app.user_id() OR NEW.answer_by IS NULL OR app.seoul_today() > NEW.answer_by) THEN
          RAISE EXCEPTION 'external-request.notice-answered' USING ERRCODE = '23514', CONSTRAINT = 'disclosure_notices_in_time';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER disclosure_notices_guard BEFORE UPDATE ON disclosure_notices FOR EACH ROW EXECUTE FUNCTION app.guard_disclosure_notice()`,
  );
}
