import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Dates that move by law: extensions that a provider asks for and an approver decides. An order under 전기통신사업법 §92 is
 * extended once (제4항), which a unique index holds also against two approvals in the same instant. Beside them the windows in
 * which this system itself was down, who was told of a changed date, and dates of guidance, with which nobody is ever late.
 */
export class Extensions1700000000090 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await extensionRequests(q);
    await datesOfGuidance(q);
    await copiesOfDates(q);
    await outages(q);
    await notices(q);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE deadline_notices, system_outages, extension_evidence, extension_requests`);
    await q.query(`DROP TRIGGER deadline_revisions_follow ON deadline_revisions`);
    await q.query(`DROP TRIGGER deadlines_binding ON deadlines`);
    await q.query(`ALTER TABLE deadlines DROP COLUMN binding`);
    await q.query(
      `DROP FUNCTION app.guard_extension_request, app.guard_extension_evidence, app.follow_deadline, app.set_binding`,
    );
  }
}

async function extensionRequests(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE extension_requests (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        deadline_id uuid NOT NULL,
        order_id uuid NOT NULL,
        only_once boolean NOT NULL DEFAULT false,
        ground text NOT NULL,
        reason text NOT NULL,
        requested_on date NOT NULL,
        due_on_before date NOT NULL,
        drafted_by uuid NOT NULL,
        submitted_by uuid,
        submitted_at timestamptz,
        receipt_no text,
        respond_on date,
        decided_by uuid,
        decided_at timestamptz,
        decision_reason text,
        granted_on date,
        withdrawal_reason text,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT extension_requests_pkey PRIMARY KEY (id),
        CONSTRAINT extension_requests_receipt_no_key UNIQUE (receipt_no),
        CONSTRAINT extension_requests_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT extension_requests_deadline_fk FOREIGN KEY (deadline_id, case_id) REFERENCES deadlines (id, case_id),
        CONSTRAINT extension_requests_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES orders (id, case_id, provider_id),
        CONSTRAINT extension_requests_ground_check CHECK (ground IN ('FORCE_MAJEURE', 'UNAVOIDABLE', 'TECHNICAL', 'THIRD_PARTY', 'OTHER')),
        CONSTRAINT extension_requests_later_check CHECK (requested_on > due_on_before),
        CONSTRAINT extension_requests_submitted_check CHECK (status IN ('DRAFT', 'WITHDRAWN') OR num_nonnulls(submitted_by, submitted_at, receipt_no) = 3),
        CONSTRAINT extension_requests_decided_check CHECK (status NOT IN ('RETURNED', 'APPROVED', 'PARTIAL', 'DENIED') OR num_nonnulls(decided_by, decided_at) = 2),
        CONSTRAINT extension_requests_reason_check CHECK (status NOT IN ('RETURNED', 'PARTIAL', 'DENIED') OR decision_reason IS NOT NULL),
        CONSTRAINT extension_requests_granted_check CHECK ((status IN ('APPROVED', 'PARTIAL')) = (granted_on IS NOT NULL) AND granted_on > due_on_before AND granted_on <= requested_on),
        CONSTRAINT extension_requests_withdrawn_check CHECK (status <> 'WITHDRAWN' OR withdrawal_reason IS NOT NULL),
        CONSTRAINT extension_requests_four_eyes CHECK (decided_by <> drafted_by AND decided_by <> submitted_by),
        CONSTRAINT extension_requests_ground_in_law CHECK (NOT only_once OR status NOT IN ('SUBMITTED', 'APPROVED', 'PARTIAL') OR ground IN ('FORCE_MAJEURE', 'UNAVOIDABLE')),
        CONSTRAINT extension_requests_status_check CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PARTIAL', 'DENIED', 'WITHDRAWN', 'LAPSED'))
      )`);
  await q.query(
    `COMMENT ON TABLE extension_requests IS '기한 연장 신청: drafted in private, decided by an approver; only an approval moves the date, by a revision.'`,
  );
  await q.query(
    `CREATE UNIQUE INDEX extension_requests_once_key ON extension_requests (order_id) WHERE only_once AND status IN ('APPROVED', 'PARTIAL')`,
  );
  await q.query(
    `CREATE UNIQUE INDEX extension_requests_open_key ON extension_requests (deadline_id) WHERE status IN ('DRAFT', 'SUBMITTED', 'RETURNED')`,
  );
  await q.query(`CREATE INDEX extension_requests_case_idx ON extension_requests (case_id)`);
  await q.query(`CALL app.protect_case_table('extension_requests')`);
  await hideDrafts(q, 'extension_requests', 'submitted_at IS NOT NULL');
  await q.query(`CALL app.open_to_provider('extension_requests')`);
  await q.query(
    `REVOKE INSERT, UPDATE ON extension_requests FROM jeomgeom_inspector, jeomgeom_manager, jeomgeom_worker, jeomgeom_migrator`,
  );
  await q.query(`GRANT INSERT, UPDATE (ground, reason, requested_on, due_on_before, submitted_by, submitted_at, receipt_no, withdrawal_reason, status, version, updated_at)
      ON extension_requests TO jeomgeom_provider`);
  await q.query(`GRANT UPDATE (decided_by, decided_at, decision_reason, granted_on, respond_on, status, version, updated_at)
      ON extension_requests TO jeomgeom_manager`);
  await q.query(`GRANT INSERT, UPDATE ON extension_requests TO jeomgeom_migrator`);
  await q.query(`CALL app.guard_status('extension_requests', 'extension-request')`);
  await q.query(`CALL app.server_time('extension_requests', 'submitted_at', 'decided_at')`);
  // What was submitted stays as it was until it is returned; whether the law allows one extension is read from the order.
  await q.query(`
      CREATE FUNCTION app.guard_extension_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          NEW.only_once := EXISTS (SELECT 1 FROM orders o JOIN legal_bases b ON b.id = o.legal_basis_id WHERE o.id = NEW.order_id AND b.code LIKE 'TBA\\_92\\_%');
          RETURN NEW;
        END IF;
        IF OLD.status NOT IN ('DRAFT', 'RETURNED')
           AND (NEW.ground, NEW.reason, NEW.requested_on, NEW.due_on_before) IS DISTINCT FROM (OLD.ground, OLD.reason, OLD.requested_on, OLD.due_on_before) THEN
          RAISE EXCEPTION 'record.frozen: extension_requests' USING ERRCODE = '23514', CONSTRAINT = 'extension_requests_frozen';
        END IF;
        IF NEW.status = 'SUBMITTED' AND OLD.status <> 'SUBMITTED' AND NEW.ground <> 'FORCE_MAJEURE'
           AND EXISTS (SELECT 1 FROM deadlines d WHERE d.id = NEW.deadline_id AND d.accepted_until <= NEW.submitted_at) THEN
          RAISE EXCEPTION 'extension-request.due-passed' USING ERRCODE = '23514', CONSTRAINT = 'extension_requests_in_time';
        END IF;
        IF NEW.status IN ('APPROVED', 'PARTIAL') AND OLD.status = 'SUBMITTED'
           AND NOT EXISTS (SELECT 1 FROM deadline_revisions r WHERE r.deadline_id = NEW.deadline_id AND r.reason_code = 'EXTENSION'
                             AND r.due_on = NEW.granted_on AND r.decided_by = NEW.decided_by AND r.xmin = pg_current_xact_id()::xid) THEN
          RAISE EXCEPTION 'extension-request.without-revision' USING ERRCODE = '23514', CONSTRAINT = 'extension_requests_revision';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER extension_requests_guard BEFORE INSERT OR UPDATE ON extension_requests FOR EACH ROW EXECUTE FUNCTION app.guard_extension_request()`,
  );
  await extensionEvidence(q);
}

async function extensionEvidence(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE extension_evidence (
        request_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT extension_evidence_pkey PRIMARY KEY (request_id, evidence_id),
        CONSTRAINT extension_evidence_request_fk FOREIGN KEY (request_id, case_id, provider_id) REFERENCES extension_requests (id, case_id, provider_id),
        CONSTRAINT extension_evidence_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id)
      )`);
  await q.query(`COMMENT ON TABLE extension_evidence IS '연장 사유의 증빙: what proves the ground of a request.'`);
  await q.query(`CALL app.protect_case_table('extension_evidence')`);
  await hideDrafts(q, 'extension_evidence', 'EXISTS (SELECT 1 FROM extension_requests r WHERE r.id = request_id)');
  await q.query(`CALL app.open_to_provider('extension_evidence')`);
  await q.query(
    `REVOKE INSERT, UPDATE ON extension_evidence FROM jeomgeom_inspector, jeomgeom_manager, jeomgeom_worker, jeomgeom_migrator`,
  );
  await q.query(`GRANT INSERT, DELETE ON extension_evidence TO jeomgeom_provider`);
  await q.query(`GRANT INSERT ON extension_evidence TO jeomgeom_migrator`);
  await q.query(`
      CREATE FUNCTION app.guard_extension_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM extension_requests r
                        WHERE r.id = CASE TG_OP WHEN 'DELETE' THEN OLD.request_id ELSE NEW.request_id END AND r.status IN ('DRAFT', 'RETURNED')) THEN
          RAISE EXCEPTION 'record.frozen: extension_evidence' USING ERRCODE = '23514', CONSTRAINT = 'extension_evidence_frozen';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
  await q.query(
    `CREATE TRIGGER extension_evidence_frozen BEFORE INSERT OR UPDATE OR DELETE ON extension_evidence FOR EACH ROW EXECUTE FUNCTION app.guard_extension_evidence()`,
  );
}

/** 행정지도 is followed voluntarily (행정절차법 제48조): its day is a wish, which nothing and nobody counts as late. */
async function datesOfGuidance(q: QueryRunner): Promise<void> {
  await q.query(`ALTER TABLE deadlines ADD COLUMN binding boolean NOT NULL DEFAULT true`);
  await q.query(
    `ALTER TABLE deadlines ADD CONSTRAINT deadlines_binding_check CHECK (binding OR accepted_until IS NULL)`,
  );
  await q.query(`
      CREATE FUNCTION app.set_binding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        NEW.binding := NEW.bound = 'MINISTRY' OR NOT EXISTS (
          SELECT 1 FROM orders o
          WHERE o.instrument_type IN ('ORAL_GUIDANCE', 'ADMIN_GUIDANCE')
            AND o.id IN (NEW.subject_id, (SELECT a.order_id FROM corrective_actions a WHERE a.id = NEW.subject_id),
                         (SELECT p.order_id FROM action_plans p WHERE p.id = NEW.subject_id)));
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER deadlines_binding BEFORE INSERT ON deadlines FOR EACH ROW EXECUTE FUNCTION app.set_binding()`,
  );
}

/** Days that a row repeats for its own guards move together with their deadline. */
async function copiesOfDates(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE FUNCTION app.follow_deadline() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        UPDATE opinion_rounds SET due_on = NEW.due_on
        WHERE id = (SELECT subject_id FROM deadlines WHERE id = NEW.deadline_id AND rule_id = 'DL-05');
        UPDATE action_plans SET supplement_due_on = NEW.due_on
        WHERE id = (SELECT subject_id FROM deadlines WHERE id = NEW.deadline_id AND rule_id = 'BY_ORDER');
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER deadline_revisions_follow AFTER INSERT ON deadline_revisions FOR EACH ROW WHEN (NEW.reason_code <> 'INITIAL') EXECUTE FUNCTION app.follow_deadline()`,
  );
}

async function outages(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE system_outages (
        id uuid NOT NULL,
        started_at timestamptz NOT NULL,
        ended_at timestamptz NOT NULL,
        reason text NOT NULL,
        recorded_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT system_outages_pkey PRIMARY KEY (id),
        CONSTRAINT system_outages_times_check CHECK (ended_at > started_at)
      )`);
  await q.query(
    `COMMENT ON TABLE system_outages IS '시스템 장애 기간: when this system could not be reached; a day whose last hours it took moves to the next working day.'`,
  );
  await q.query(`CREATE INDEX system_outages_times_idx ON system_outages (started_at, ended_at)`);
  await q.query(`CALL app.protect_reference_table('system_outages')`);
  await q.query(`CALL app.append_only('system_outages')`);
}

async function notices(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE deadline_notices (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid,
        deadline_id uuid NOT NULL,
        seq integer NOT NULL,
        side text NOT NULL,
        told_at timestamptz NOT NULL,
        read_by uuid,
        read_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT deadline_notices_pkey PRIMARY KEY (id),
        CONSTRAINT deadline_notices_side_key UNIQUE (deadline_id, seq, side),
        CONSTRAINT deadline_notices_revision_fk FOREIGN KEY (deadline_id, seq) REFERENCES deadline_revisions (deadline_id, seq),
        CONSTRAINT deadline_notices_deadline_fk FOREIGN KEY (deadline_id, case_id) REFERENCES deadlines (id, case_id),
        CONSTRAINT deadline_notices_side_check CHECK (side IN ('MINISTRY', 'PROVIDER')),
        CONSTRAINT deadline_notices_read_check CHECK (num_nonnulls(read_by, read_at) IN (0, 2))
      )`);
  await q.query(
    `COMMENT ON TABLE deadline_notices IS '기한 변경 알림: that a side was told of a changed date, and who took note of it.'`,
  );
  await q.query(`CREATE INDEX deadline_notices_unread_idx ON deadline_notices (side, told_at) WHERE read_at IS NULL`);
  await q.query(`CALL app.protect_case_table('deadline_notices')`);
  await q.query(`CALL app.open_to_provider('deadline_notices', 'side = ''PROVIDER''')`);
  await q.query(`REVOKE UPDATE ON deadline_notices FROM jeomgeom_inspector, jeomgeom_manager, jeomgeom_worker`);
  await q.query(
    `GRANT UPDATE (read_by, read_at, version) ON deadline_notices TO jeomgeom_provider, jeomgeom_inspector, jeomgeom_manager`,
  );
  await q.query(`CALL app.server_time('deadline_notices', 'told_at', 'read_at')`);
}

/** What a provider prepares is its own until it is submitted: the ministry does not see it. */
async function hideDrafts(q: QueryRunner, table: string, visible: string): Promise<void> {
  for (const side of ['inspector', 'manager', 'auditor']) await q.query(`DROP POLICY ${table}_${side} ON ${table}`);
  await q.query(`CREATE POLICY ${table}_inspector ON ${table} TO jeomgeom_inspector
      USING (case_id IN (SELECT app.team_case_ids()) AND ${visible}) WITH CHECK (case_id IN (SELECT app.team_case_ids()))`);
  await q.query(`CREATE POLICY ${table}_manager ON ${table} TO jeomgeom_manager, jeomgeom_worker
      USING ((SELECT app.user_id()) IS NOT NULL AND ${visible}) WITH CHECK ((SELECT app.user_id()) IS NOT NULL)`);
  await q.query(`CREATE POLICY ${table}_auditor ON ${table} FOR SELECT TO jeomgeom_auditor
      USING ((SELECT app.user_id()) IS NOT NULL AND ${visible})`);
}
