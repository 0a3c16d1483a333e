import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 보존과 파기: what is due is found by a job, examined by the lead, decided by an approver and carried out by an administrator
 * who sees nothing of the case. As long as anything stands against it the database refuses every step, whoever asks; what was
 * destroyed stays on record by number, name, size and hash.
 */
export class Retention1700000000131 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    // The same list for the people who decide and for the triggers that refuse.
    await q.query(`
      CREATE FUNCTION app.disposal_obstacles(p_case uuid) RETURNS text[]
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        found text[] := '{}';
      BEGIN
        IF app.user_id() IS NULL OR session_user = 'jeomgeom_provider' THEN RETURN ARRAY['OPEN_CASE']; END IF;
        IF NOT EXISTS (SELECT 1 FROM cases WHERE id = p_case AND status IN ('CLOSED', 'CLOSED_NO_ACTION')) THEN found := found || 'OPEN_CASE'::text; END IF;
        IF EXISTS (SELECT 1 FROM legal_holds WHERE case_id = p_case AND evidence_id IS NULL AND status = 'PLACED') THEN found := found || 'LEGAL_HOLD'::text; END IF;
        IF EXISTS (SELECT 1 FROM preservation_orders WHERE case_id = p_case AND status IN ('ISSUED', 'ACKNOWLEDGED', 'IN_FORCE', 'VIOLATED')) THEN
          found := found || 'PRESERVATION_ORDER'::text;
        END IF;
        IF EXISTS (SELECT 1 FROM appeals WHERE case_id = p_case AND status NOT IN ('DECIDED', 'WITHDRAWN')) THEN found := found || 'APPEAL'::text; END IF;
        IF EXISTS (SELECT 1 FROM deadlines WHERE case_id = p_case AND rule_id IN ('DL-15', 'DL-17A', 'DL-17C', 'DL-21')
             AND void_reason IS NULL AND accepted_until > app.now()) THEN
          found := found || 'REMEDY_PERIOD'::text;
        END IF;
        IF EXISTS (SELECT 1 FROM stay_orders WHERE case_id = p_case AND lifted_on IS NULL) THEN found := found || 'STAY'::text; END IF;
        IF EXISTS (SELECT 1 FROM sanctions WHERE case_id = p_case AND status NOT IN ('PAID', 'COURT_DECIDED', 'DROPPED', 'REVOKED')) THEN
          found := found || 'SANCTION'::text;
        END IF;
        IF EXISTS (SELECT 1 FROM recurrences WHERE p_case IN (case_id, earlier_case_id) AND status = 'PROPOSED')
           OR EXISTS (SELECT 1 FROM action_reopenings WHERE p_case IN (case_id, match_case_id) AND status = 'REQUESTED') THEN
          found := found || 'RECURRENCE'::text;
        END IF;
        IF EXISTS (SELECT 1 FROM external_requests WHERE case_id = p_case AND status <> 'ANSWERED') THEN found := found || 'EXTERNAL_REQUEST'::text; END IF;
        RETURN found;
      END $$`);
    await disposals(q);
    await certificates(q);
    await guards(q);
    await execution(q);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER evidence_disposal ON evidence`);
    await q.query(`DROP TABLE disposal_certificates, disposal_items, disposals`);
    await q.query(
      `DROP FUNCTION app.execute_disposal, app.disposals_to_execute, app.guard_disposal, app.guard_disposal_item, app.guard_evidence_disposal, app.disposal_obstacles`,
    );
  }
}

async function disposals(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE disposals (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid,
        disposal_no text NOT NULL,
        kind text NOT NULL,
        due_since date NOT NULL,
        basis text NOT NULL,
        manifest_sha256 text NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        examined_by uuid,
        examined_at timestamptz,
        examination text,
        decided_by uuid,
        decided_at timestamptz,
        decision_reason text,
        review_board text,
        review_on date,
        ended_by uuid,
        ended_at timestamptz,
        handed_over_to text,
        certificate_no text,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT disposals_pkey PRIMARY KEY (id),
        CONSTRAINT disposals_disposal_no_key UNIQUE (disposal_no),
        CONSTRAINT disposals_certificate_no_key UNIQUE (certificate_no),
        CONSTRAINT disposals_id_case_key UNIQUE (id, case_id),
        CONSTRAINT disposals_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT disposals_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT disposals_kind_check CHECK (kind IN ('MATERIALS', 'CASE_RECORDS')),
        CONSTRAINT disposals_owner_check CHECK ((kind = 'MATERIALS') = (provider_id IS NOT NULL)),
        CONSTRAINT disposals_manifest_check CHECK (manifest_sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT disposals_examined_check CHECK (num_nonnulls(examined_by, examined_at, examination) IN (0, 3) AND (status NOT IN ('EXAMINED', 'APPROVED', 'EXECUTED', 'HANDED_OVER') OR examined_at IS NOT NULL)),
        CONSTRAINT disposals_decided_check CHECK (status NOT IN ('APPROVED', 'RETAINED', 'EXECUTED', 'HANDED_OVER') OR num_nonnulls(decided_by, decided_at) = 2),
        CONSTRAINT disposals_retained_check CHECK (status <> 'RETAINED' OR num_nonnulls(decision_reason, review_on) = 2),
        CONSTRAINT disposals_reviewed_check CHECK (kind <> 'CASE_RECORDS' OR status NOT IN ('APPROVED', 'HANDED_OVER') OR review_board IS NOT NULL),
        CONSTRAINT disposals_ended_check CHECK (status NOT IN ('EXECUTED', 'HANDED_OVER') OR num_nonnulls(ended_by, ended_at, certificate_no) = 3),
        CONSTRAINT disposals_records_stay_check CHECK (status <> 'EXECUTED' OR kind = 'MATERIALS'),
        CONSTRAINT disposals_handed_over_check CHECK ((status = 'HANDED_OVER') = (handed_over_to IS NOT NULL)),
        CONSTRAINT disposals_four_eyes CHECK (decided_by <> examined_by OR status = 'RETAINED'),
        CONSTRAINT disposals_runner CHECK (status <> 'EXECUTED' OR ended_by NOT IN (examined_by, decided_by)),
        CONSTRAINT disposals_status_check CHECK (status IN ('PROPOSED', 'EXAMINED', 'APPROVED', 'RETAINED', 'EXECUTED', 'HANDED_OVER'))
      )`);
  await q.query(
    `COMMENT ON TABLE disposals IS '파기 안건 (공공기록물법 시행령 제43조, 정보통신망법 제48조의4제7항·제64조의2): what is due since when, who examined, decided and carried it out.'`,
  );
  await q.query(`CREATE INDEX disposals_case_idx ON disposals (case_id)`);
  await q.query(
    `CREATE UNIQUE INDEX disposals_standing_key ON disposals (case_id, kind, provider_id) NULLS NOT DISTINCT WHERE status IN ('PROPOSED', 'EXAMINED', 'APPROVED')`,
  );
  await q.query(`CALL app.protect_case_table('disposals')`);
  await q.query(`CALL app.guard_status('disposals', 'disposal')`);
  await q.query(`CALL app.server_time('disposals', 'proposed_at', 'examined_at', 'decided_at', 'ended_at')`);
  await q.query(
    `CALL app.written_once('disposals', 'case_id', 'provider_id', 'disposal_no', 'kind', 'due_since', 'basis', 'manifest_sha256', 'proposed_by', 'proposed_at',
       'examined_by', 'examined_at', 'examination', 'ended_by', 'ended_at', 'handed_over_to', 'certificate_no')`,
  );

  await q.query(`
      CREATE TABLE disposal_items (
        id uuid NOT NULL,
        disposal_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        evidence_no text NOT NULL,
        filename text NOT NULL,
        class text NOT NULL,
        size bigint NOT NULL,
        sha256 text NOT NULL,
        erased_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT disposal_items_pkey PRIMARY KEY (id),
        CONSTRAINT disposal_items_key UNIQUE (disposal_id, evidence_id),
        CONSTRAINT disposal_items_disposal_fk FOREIGN KEY (disposal_id, case_id) REFERENCES disposals (id, case_id),
        CONSTRAINT disposal_items_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id),
        CONSTRAINT disposal_items_class_check CHECK (class IN ('RECORD', 'SUBMITTED', 'BREACH', 'SEIZED', 'PUBLIC'))
      )`);
  await q.query(
    `COMMENT ON TABLE disposal_items IS '파기 대상 목록: each item by number, name, size and hash, as it was when it was proposed; it stays when the bytes are gone.'`,
  );
  await q.query(`CREATE INDEX disposal_items_evidence_idx ON disposal_items (evidence_id)`);
  await q.query(`CALL app.protect_case_table('disposal_items')`);
  await q.query(`CALL app.server_time('disposal_items', 'erased_at')`);
}

async function certificates(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE disposal_certificates (
        id uuid NOT NULL,
        disposal_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        certificate_no text NOT NULL,
        basis text NOT NULL,
        destroyed_at timestamptz NOT NULL,
        items jsonb NOT NULL,
        items_sha256 text NOT NULL,
        CONSTRAINT disposal_certificates_pkey PRIMARY KEY (id),
        CONSTRAINT disposal_certificates_disposal_key UNIQUE (disposal_id),
        CONSTRAINT disposal_certificates_certificate_no_key UNIQUE (certificate_no),
        CONSTRAINT disposal_certificates_disposal_fk FOREIGN KEY (disposal_id, case_id) REFERENCES disposals (id, case_id),
        CONSTRAINT disposal_certificates_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id)
      )`);
  await q.query(
    `COMMENT ON TABLE disposal_certificates IS '파기 확인서: what of a provider was destroyed, when and on what ground; the provider reads its own.'`,
  );
  await q.query(`CALL app.protect_case_table('disposal_certificates')`);
  await q.query(`CALL app.open_to_provider('disposal_certificates')`);
  await q.query(`CALL app.append_only('disposal_certificates')`);
  // Only the function that destroys writes one.
  await q.query(
    `REVOKE INSERT ON disposal_certificates FROM jeomgeom_inspector, jeomgeom_manager, jeomgeom_worker, jeomgeom_migrator`,
  );
}

async function guards(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE FUNCTION app.guard_disposal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        obstacles text[];
        actor uuid := CASE NEW.status WHEN 'PROPOSED' THEN NEW.proposed_by WHEN 'EXAMINED' THEN NEW.examined_by
          WHEN 'APPROVED' THEN NEW.decided_by WHEN 'RETAINED' THEN NEW.decided_by ELSE NEW.ended_by END;
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.status = OLD.status THEN
          IF (to_jsonb(NEW) - 'version') IS DISTINCT FROM (to_jsonb(OLD) - 'version') THEN
            RAISE EXCEPTION 'record.frozen: disposals' USING ERRCODE = '23514', CONSTRAINT = 'disposals_frozen';
          END IF;
          RETURN NEW;
        END IF;
        IF actor IS DISTINCT FROM app.user_id() THEN
          RAISE EXCEPTION 'disposal.not-the-actor' USING ERRCODE = '23514', CONSTRAINT = 'disposals_actor';
        END IF;
        IF NEW.status = 'RETAINED' THEN RETURN NEW; END IF;
        PERFORM 1 FROM cases WHERE id = NEW.case_id FOR UPDATE;
        obstacles := app.disposal_obstacles(NEW.case_id);
        IF cardinality(obstacles) > 0 THEN
          RAISE EXCEPTION 'disposal.obstructed: %', obstacles USING ERRCODE = '23514', CONSTRAINT = 'disposals_obstructed';
        END IF;
        IF EXISTS (SELECT 1 FROM disposal_items i JOIN legal_holds h ON h.evidence_id = i.evidence_id AND h.status = 'PLACED' WHERE i.disposal_id = NEW.id) THEN
          RAISE EXCEPTION 'disposal.items-held' USING ERRCODE = '23514', CONSTRAINT = 'disposals_items_held';
        END IF;
        IF NEW.kind = 'CASE_RECORDS' AND NOT EXISTS (SELECT 1 FROM case_closures c
             WHERE c.case_id = NEW.case_id AND c.reopened_at IS NULL AND c.retained_until < app.seoul_today()) THEN
          RAISE EXCEPTION 'disposal.retention-running' USING ERRCODE = '23514', CONSTRAINT = 'disposals_retention';
        END IF;
        IF NEW.status = 'EXECUTED' AND session_user <> 'jeomgeom_admin' THEN
          RAISE EXCEPTION 'disposal.executed-by-the-administrator-only' USING ERRCODE = '23514', CONSTRAINT = 'disposals_executed';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER disposals_guard BEFORE INSERT OR UPDATE ON disposals FOR EACH ROW EXECUTE FUNCTION app.guard_disposal()`,
  );
  // The list is written with its proposal; afterwards only the erasure of the bytes is added, once they are to be destroyed.
  await q.query(`
      CREATE FUNCTION app.guard_disposal_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT 1 FROM disposals d WHERE d.id = NEW.disposal_id AND d.status = 'PROPOSED' AND d.xmin = pg_current_xact_id()::xid)
           OR TG_OP = 'UPDATE' AND (OLD.erased_at IS NOT NULL OR (to_jsonb(NEW) - ARRAY['erased_at', 'version']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['erased_at', 'version'])
             OR NOT EXISTS (SELECT 1 FROM disposals d WHERE d.id = NEW.disposal_id AND d.status = 'EXECUTED')) THEN
          RAISE EXCEPTION 'record.frozen: disposal_items' USING ERRCODE = '23514', CONSTRAINT = 'disposal_items_frozen';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER disposal_items_frozen BEFORE INSERT OR UPDATE ON disposal_items FOR EACH ROW EXECUTE FUNCTION app.guard_disposal_item()`,
  );
  for (const table of ['disposals', 'disposal_items'])
    await q.query(
      `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION app.refuse_change()`,
    );
  await q.query(`
      CREATE FUNCTION app.guard_evidence_disposal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.status = OLD.status OR NEW.status NOT IN ('PURGE_PENDING', 'PURGED') THEN RETURN NEW; END IF;
        IF NEW.class NOT IN ('SUBMITTED', 'BREACH') THEN
          RAISE EXCEPTION 'evidence.record-is-never-purged' USING ERRCODE = '23514', CONSTRAINT = 'evidence_disposal_class';
        END IF;
        PERFORM 1 FROM cases WHERE id = NEW.case_id FOR UPDATE;
        IF cardinality(app.disposal_obstacles(NEW.case_id)) > 0
           OR EXISTS (SELECT 1 FROM legal_holds h WHERE h.evidence_id = NEW.id AND h.status = 'PLACED') THEN
          RAISE EXCEPTION 'evidence.legal-hold: %', app.disposal_obstacles(NEW.case_id) USING ERRCODE = '23514', CONSTRAINT = 'evidence_disposal_hold';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM disposal_items i JOIN disposals d ON d.id = i.disposal_id
             WHERE i.evidence_id = NEW.id AND d.status = CASE NEW.status WHEN 'PURGED' THEN 'APPROVED' ELSE 'PROPOSED' END) THEN
          RAISE EXCEPTION 'evidence.purge-not-approved' USING ERRCODE = '23514', CONSTRAINT = 'evidence_disposal_approved';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER evidence_disposal BEFORE UPDATE OF status ON evidence FOR EACH ROW EXECUTE FUNCTION app.guard_evidence_disposal()`,
  );
}

/** The administrator reaches no row of a case; two functions show how much is to be destroyed and destroy it. */
async function execution(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE FUNCTION app.disposals_to_execute() RETURNS TABLE (id uuid, disposal_no text, items bigint, bytes bigint, approved_at timestamptz, obstructed boolean, version integer)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF session_user <> 'jeomgeom_admin' OR app.user_id() IS NULL THEN RETURN; END IF;
        RETURN QUERY
          SELECT d.id, d.disposal_no, count(i.id), coalesce(sum(i.size), 0)::bigint, d.decided_at,
                 cardinality(app.disposal_obstacles(d.case_id)) > 0
                   OR bool_or(EXISTS (SELECT 1 FROM legal_holds h WHERE h.evidence_id = i.evidence_id AND h.status = 'PLACED')), d.version
          FROM disposals d
          LEFT JOIN disposal_items i ON i.disposal_id = d.id
          WHERE d.status = 'APPROVED' AND d.kind = 'MATERIALS'
          GROUP BY d.id
          ORDER BY d.decided_at, d.id;
      END $$`);
  await q.query(`
      CREATE FUNCTION app.execute_disposal(p_id uuid, p_version integer, p_certificate uuid, p_certificate_no text, p_at timestamptz)
      RETURNS TABLE (case_id uuid, provider_id uuid, items_sha256 text, items bigint)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        target disposals%ROWTYPE;
        list jsonb;
        hash text;
      BEGIN
        IF session_user <> 'jeomgeom_admin' OR app.user_id() IS NULL THEN
          RAISE EXCEPTION 'not found' USING ERRCODE = '42501';
        END IF;
        SELECT * INTO target FROM disposals d WHERE d.id = p_id AND d.status = 'APPROVED' AND d.kind = 'MATERIALS' AND d.version = p_version FOR UPDATE;
        IF NOT FOUND THEN RAISE EXCEPTION 'not found' USING ERRCODE = '42501'; END IF;
        SELECT jsonb_agg(jsonb_build_object('evidenceNo', i.evidence_no, 'filename', i.filename, 'class', i.class, 'size', i.size, 'sha256', i.sha256) ORDER BY i.evidence_no)
          INTO list FROM disposal_items i WHERE i.disposal_id = p_id;
        SELECT encode(sha256(convert_to(string_agg(concat_ws(' ', i.evidence_no, i.sha256, i.size), E'\\n' ORDER BY i.evidence_no), 'UTF8')), 'hex')
          INTO hash FROM disposal_items i WHERE i.disposal_id = p_id;
        IF hash IS DISTINCT FROM target.manifest_sha256 THEN
          RAISE EXCEPTION 'disposal.list-changed' USING ERRCODE = '23514', CONSTRAINT = 'disposals_manifest';
        END IF;
        UPDATE evidence e SET status = 'PURGED', version = e.version + 1 FROM disposal_items i WHERE i.disposal_id = p_id AND e.id = i.evidence_id;
        UPDATE disposals d SET status = 'EXECUTED', ended_by = app.user_id(), ended_at = p_at, certificate_no = p_certificate_no, version = d.version + 1 WHERE d.id = p_id;
        INSERT INTO disposal_certificates (id, disposal_id, case_id, provider_id, certificate_no, basis, destroyed_at, items, items_sha256)
          VALUES (p_certificate, p_id, target.case_id, target.provider_id, p_certificate_no, target.basis, p_at, list, hash);
        RETURN QUERY SELECT target.case_id, target.provider_id, hash, jsonb_array_length(list)::bigint;
      END $$`);
  await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);
}
