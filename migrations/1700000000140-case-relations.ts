import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is decided about a case as a whole: its closures, which reopening never erases; its transfer to another agency; what was
 * carried over into another case; the merger, after which the case leads to its target; and the times during which it stood
 * still. All of it is the ministry's own: no provider's login reads these tables.
 */
export class CaseRelations1700000000140 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await documentType(q);
    await closures(q);
    await transfers(q);
    await mergers(q);
    await carryOvers(q);
    await suspensions(q);
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER cases_handling ON cases`);
    for (const table of ['incidents', 'inspections', 'findings', 'committee_items', 'inspection_results'])
      await q.query(`DROP TRIGGER ${table}_open_case ON ${table}`);
    await q.query(`DROP TABLE case_suspensions, case_carry_overs, case_transfers, case_closures`);
    await q.query(`ALTER TABLE incidents DROP COLUMN moved_to_id`);
    await q.query(`ALTER TABLE findings DROP COLUMN moved_to_id`);
    await q.query(`ALTER TABLE cases DROP CONSTRAINT cases_merged_check, DROP COLUMN split_from_id`);
    await q.query(`DROP FUNCTION app.guard_case_handling, app.guard_record_of_open_case, app.guard_case_closure, app.guard_case_suspension, app.merge_target, app.merged_into,
      app.unsettled_in_merged`);
  }
}

/** Adds to the list that stands, whatever was added to it before. */
async function documentType(q: QueryRunner): Promise<void> {
  await q.query(`
      DO $$
      DECLARE
        present text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'official_documents_type_check'));
        codes text;
      BEGIN
        SELECT string_agg(quote_literal(code), ', ') INTO codes
        FROM (SELECT m[1] AS code FROM regexp_matches(present, '''([A-Z_]+)''', 'g') m UNION SELECT 'CASE_TRANSFER') listed;
        ALTER TABLE official_documents DROP CONSTRAINT official_documents_type_check;
        EXECUTE format('ALTER TABLE official_documents ADD CONSTRAINT official_documents_type_check CHECK (type IN (%s))', codes);
      END $$`);
}

async function closures(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE case_closures (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        closed_as text NOT NULL,
        reason text,
        closed_by uuid NOT NULL,
        closed_at timestamptz NOT NULL,
        retention text NOT NULL,
        retained_until date,
        reopened_by uuid,
        reopened_at timestamptz,
        reopening_ground text,
        reopening_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT case_closures_pkey PRIMARY KEY (id),
        CONSTRAINT case_closures_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT case_closures_closed_as_check CHECK (closed_as IN ('CLOSED', 'CLOSED_NO_ACTION')),
        CONSTRAINT case_closures_retention_check CHECK (retention IN ('PERMANENT', 'SEMI_PERMANENT', 'YEARS_30', 'YEARS_10', 'YEARS_5', 'YEARS_3', 'YEARS_1')),
        CONSTRAINT case_closures_retained_check CHECK ((retention IN ('PERMANENT', 'SEMI_PERMANENT')) = (retained_until IS NULL)),
        CONSTRAINT case_closures_reopening_ground_check CHECK (reopening_ground IN ('RECURRENCE', 'FALSE_COMPLETION', 'NEW_EVIDENCE', 'RULING')),
        CONSTRAINT case_closures_reopened_check CHECK (num_nonnulls(reopened_by, reopened_at, reopening_ground, reopening_reason) IN (0, 4))
      )`);
  await q.query(
    `COMMENT ON TABLE case_closures IS '종결 기록: each closing with how long the records are kept from then on; a reopening is added to it, once, and starts the retention anew.'`,
  );
  await q.query(`CREATE UNIQUE INDEX case_closures_standing_key ON case_closures (case_id) WHERE reopened_at IS NULL`);
  await q.query(`CALL app.protect_case_table('case_closures')`);
  await q.query(`CALL app.server_time('case_closures', 'closed_at', 'reopened_at')`);
  await q.query(`
      CREATE FUNCTION app.guard_case_closure() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        reopening text[] := ARRAY['reopened_by', 'reopened_at', 'reopening_ground', 'reopening_reason', 'version'];
      BEGIN
        IF OLD.reopened_at IS NOT NULL OR (to_jsonb(NEW) - reopening) IS DISTINCT FROM (to_jsonb(OLD) - reopening) THEN
          RAISE EXCEPTION 'record.frozen: case_closures' USING ERRCODE = '23514', CONSTRAINT = 'case_closures_frozen';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER case_closures_guard BEFORE UPDATE ON case_closures FOR EACH ROW EXECUTE FUNCTION app.guard_case_closure()`,
  );
}

/** 이송: one document, one agency; what comes later is only the agency's word that it has it. */
async function transfers(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE case_transfers (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        agency_code text,
        agency_name text NOT NULL,
        legal_ground text NOT NULL,
        reason text NOT NULL,
        enclosures text[] NOT NULL DEFAULT '{}',
        method text NOT NULL,
        document_id uuid NOT NULL,
        transferred_by uuid NOT NULL,
        transferred_at timestamptz NOT NULL,
        acknowledged_on date,
        acknowledgement_no text,
        acknowledged_by uuid,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT case_transfers_pkey PRIMARY KEY (id),
        CONSTRAINT case_transfers_case_key UNIQUE (case_id),
        CONSTRAINT case_transfers_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT case_transfers_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT case_transfers_method_check CHECK (method IN ('E_DOC', 'POST_REGISTERED', 'HAND', 'MAIL_EMAIL', 'FAX', 'PUBLIC_NOTICE', 'ORAL')),
        CONSTRAINT case_transfers_acknowledged_check CHECK ((acknowledged_on IS NULL) = (acknowledged_by IS NULL) AND (acknowledged_on IS NOT NULL OR acknowledgement_no IS NULL))
      )`);
  await q.query(
    `COMMENT ON TABLE case_transfers IS '사건 이송: to which agency, on what ground, with which document, and when that agency said it has it.'`,
  );
  await q.query(`CALL app.protect_case_table('case_transfers')`);
  await q.query(`CALL app.server_time('case_transfers', 'transferred_at')`);
}

/** 병합: the case that was merged keeps its number and its records, and leads to its target from wherever it is named. */
async function mergers(q: QueryRunner): Promise<void> {
  await q.query(`ALTER TABLE cases ADD COLUMN split_from_id uuid`);
  await q.query(
    `ALTER TABLE cases ADD CONSTRAINT cases_split_from_fk FOREIGN KEY (split_from_id) REFERENCES cases (id)`,
  );
  await q.query(
    `ALTER TABLE cases ADD CONSTRAINT cases_merged_check CHECK ((status = 'MERGED') = (merged_into_id IS NOT NULL) AND merged_into_id <> id)`,
  );
  await q.query(`CREATE INDEX cases_merged_into_idx ON cases (merged_into_id) WHERE merged_into_id IS NOT NULL`);
  await q.query(`CREATE INDEX cases_split_from_idx ON cases (split_from_id) WHERE split_from_id IS NOT NULL`);
  await q.query(`
      CREATE FUNCTION app.merge_target(p_case uuid) RETURNS uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        WITH RECURSIVE way AS (
          SELECT merged_into_id AS id, 1 AS step FROM cases WHERE id = p_case AND merged_into_id IS NOT NULL
          UNION ALL
          SELECT c.merged_into_id, w.step + 1 FROM way w JOIN cases c ON c.id = w.id WHERE c.merged_into_id IS NOT NULL AND w.step < 50
        )
        SELECT id FROM way ORDER BY step DESC LIMIT 1
      $$`);
  await q.query(`
      CREATE FUNCTION app.merged_into(p_case uuid) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        WITH RECURSIVE sources AS (
          SELECT id, 1 AS step FROM cases WHERE merged_into_id = p_case
          UNION ALL
          SELECT c.id, s.step + 1 FROM sources s JOIN cases c ON c.merged_into_id = s.id WHERE s.step < 50
        )
        SELECT id FROM sources
      $$`);
  // A target answers for what is still open in the cases that went into it, whoever asks and whatever of them they may see.
  await q.query(`
      CREATE FUNCTION app.unsettled_in_merged(p_case uuid) RETURNS TABLE (actions bigint, proceedings bigint)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT
          (SELECT count(*) FROM corrective_actions a WHERE a.case_id IN (SELECT app.merged_into(p_case)) AND a.status NOT IN ('CLOSED', 'WAIVED', 'SUPERSEDED')),
          (SELECT count(*) FROM appeals a WHERE a.case_id IN (SELECT app.merged_into(p_case)) AND a.status NOT IN ('DECIDED', 'WITHDRAWN'))
            + (SELECT count(*) FROM stay_orders s WHERE s.case_id IN (SELECT app.merged_into(p_case)) AND s.lifted_on IS NULL)
            + (SELECT count(*) FROM sanctions s WHERE s.case_id IN (SELECT app.merged_into(p_case)) AND s.status NOT IN ('PAID', 'COURT_DECIDED', 'DROPPED', 'REVOKED'))
        WHERE app.user_id() IS NOT NULL AND session_user <> 'jeomgeom_provider'
      $$`);
  await q.query(`
      CREATE FUNCTION app.guard_case_handling() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.suspended IS DISTINCT FROM EXISTS (SELECT 1 FROM case_suspensions s WHERE s.case_id = NEW.id AND s.ended_on IS NULL) THEN
          RAISE EXCEPTION 'case.suspension-not-as-recorded' USING ERRCODE = '23514', CONSTRAINT = 'cases_suspension';
        END IF;
        IF OLD.merged_into_id IS NOT NULL AND NEW.merged_into_id IS DISTINCT FROM OLD.merged_into_id
           OR OLD.split_from_id IS NOT NULL AND NEW.split_from_id IS DISTINCT FROM OLD.split_from_id THEN
          RAISE EXCEPTION 'case.relation-stays' USING ERRCODE = '23514', CONSTRAINT = 'cases_relation_stays';
        END IF;
        IF NEW.status = OLD.status THEN RETURN NEW; END IF;
        IF NEW.suspended AND NEW.status IN ('RESULT_CONFIRMED', 'CLOSURE_REVIEW', 'CLOSED', 'CLOSED_NO_ACTION') THEN
          RAISE EXCEPTION 'case.suspended' USING ERRCODE = '23514', CONSTRAINT = 'cases_suspended';
        END IF;
        IF NEW.status = 'TRANSFERRED' AND NOT EXISTS (SELECT 1 FROM case_transfers t WHERE t.case_id = NEW.id) THEN
          RAISE EXCEPTION 'case.transfer-document-missing' USING ERRCODE = '23514', CONSTRAINT = 'cases_transfer';
        END IF;
        IF NEW.status = 'VOIDED' AND EXISTS (SELECT 1 FROM official_documents d WHERE d.case_id = NEW.id) THEN
          RAISE EXCEPTION 'case.documents-issued' USING ERRCODE = '23514', CONSTRAINT = 'cases_void';
        END IF;
        IF NEW.status = 'MERGED' AND (
             NOT EXISTS (SELECT 1 FROM cases t WHERE t.id = NEW.merged_into_id
               AND t.status IN ('REGISTERED', 'INVESTIGATING', 'RESULT_PENDING', 'IN_COMMITTEE', 'RESULT_CONFIRMED', 'REMEDIATING', 'CLOSURE_REVIEW'))
             OR EXISTS (SELECT 1 FROM case_respondents r WHERE r.case_id = NEW.id
               AND NOT EXISTS (SELECT 1 FROM case_respondents o WHERE o.case_id = NEW.merged_into_id AND o.provider_id = r.provider_id))) THEN
          RAISE EXCEPTION 'case.merge-target' USING ERRCODE = '23514', CONSTRAINT = 'cases_merge';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(`
      CREATE FUNCTION app.guard_record_of_open_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM cases c WHERE c.id = NEW.case_id AND c.status IN ('TRANSFERRED', 'VOIDED', 'MERGED'))
           AND NOT (TG_TABLE_NAME = 'inspections' AND to_jsonb(NEW) ->> 'kind' = 'FOLLOW_UP') THEN
          RAISE EXCEPTION 'case.not-open' USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_open_case';
        END IF;
        RETURN NEW;
      END $$`);
  for (const table of ['incidents', 'inspections', 'findings', 'committee_items', 'inspection_results'])
    await q.query(
      `CREATE TRIGGER ${table}_open_case BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION app.guard_record_of_open_case()`,
    );
}

/** 분리: what went over to which case, under which numbers; the rows of the origin stay and say where theirs went. */
async function carryOvers(q: QueryRunner): Promise<void> {
  await q.query(`ALTER TABLE incidents ADD COLUMN moved_to_id uuid`);
  await q.query(
    `ALTER TABLE incidents ADD CONSTRAINT incidents_moved_to_fk FOREIGN KEY (moved_to_id) REFERENCES incidents (id)`,
  );
  await q.query(
    `ALTER TABLE incidents ADD CONSTRAINT incidents_moved_check CHECK (moved_to_id IS NULL OR (released_at IS NULL AND moved_to_id <> id))`,
  );
  await q.query(`ALTER TABLE findings ADD COLUMN moved_to_id uuid`);
  await q.query(
    `ALTER TABLE findings ADD CONSTRAINT findings_moved_to_fk FOREIGN KEY (moved_to_id) REFERENCES findings (id)`,
  );
  await q.query(
    `ALTER TABLE findings ADD CONSTRAINT findings_moved_check CHECK (moved_to_id IS NULL OR (status = 'VOIDED' AND released_at IS NULL AND moved_to_id <> id))`,
  );
  await q.query(`
      CREATE TABLE case_carry_overs (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        to_case_id uuid NOT NULL,
        reason text NOT NULL,
        respondents integer NOT NULL,
        incidents jsonb NOT NULL,
        findings jsonb NOT NULL,
        evidence jsonb NOT NULL,
        decided_by uuid NOT NULL,
        decided_at timestamptz NOT NULL,
        CONSTRAINT case_carry_overs_pkey PRIMARY KEY (id),
        CONSTRAINT case_carry_overs_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT case_carry_overs_to_fk FOREIGN KEY (to_case_id) REFERENCES cases (id),
        CONSTRAINT case_carry_overs_self_check CHECK (case_id <> to_case_id)
      )`);
  await q.query(
    `COMMENT ON TABLE case_carry_overs IS '사건 분리·이관 기록: what went from one case to another; incidents, findings and evidence are lists of {from, to} numbers.'`,
  );
  await q.query(`CREATE INDEX case_carry_overs_case_idx ON case_carry_overs (case_id)`);
  await q.query(`CREATE INDEX case_carry_overs_to_idx ON case_carry_overs (to_case_id)`);
  await q.query(`CALL app.protect_case_table('case_carry_overs')`);
  await q.query(`CALL app.append_only('case_carry_overs')`);
  await q.query(`CALL app.server_time('case_carry_overs', 'decided_at')`);
}

/** 정지: the flag of the case is exactly whether one of these stands; only the end is added later, once. */
async function suspensions(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE case_suspensions (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        ground text NOT NULL,
        stay_order_id uuid,
        authority text,
        authority_case_no text,
        since date NOT NULL,
        reason text NOT NULL,
        stops_deadlines boolean NOT NULL DEFAULT false,
        stopped_deadline_ids uuid[] NOT NULL DEFAULT '{}',
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        ended_on date,
        end_reason text,
        ended_by uuid,
        ended_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT case_suspensions_pkey PRIMARY KEY (id),
        CONSTRAINT case_suspensions_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT case_suspensions_stay_fk FOREIGN KEY (stay_order_id, case_id) REFERENCES stay_orders (id, case_id),
        CONSTRAINT case_suspensions_ground_check CHECK (ground IN ('STAY_ORDER', 'CRIMINAL_PROCEDURE')),
        CONSTRAINT case_suspensions_grounded_check CHECK (CASE ground
          WHEN 'STAY_ORDER' THEN stay_order_id IS NOT NULL AND NOT stops_deadlines
          ELSE stay_order_id IS NULL AND authority IS NOT NULL END),
        CONSTRAINT case_suspensions_ended_check CHECK (num_nonnulls(ended_on, end_reason, ended_by, ended_at) IN (0, 4) AND ended_on > since)
      )`);
  await q.query(
    `COMMENT ON TABLE case_suspensions IS '사건 정지: on a stay order or for criminal proceedings, set and ended by an approver; which periods were stopped with it.'`,
  );
  await q.query(`CREATE UNIQUE INDEX case_suspensions_open_key ON case_suspensions (case_id) WHERE ended_on IS NULL`);
  await q.query(`CALL app.protect_case_table('case_suspensions')`);
  await q.query(`REVOKE INSERT, UPDATE ON case_suspensions FROM jeomgeom_inspector, jeomgeom_worker`);
  await q.query(`CALL app.server_time('case_suspensions', 'set_at', 'ended_at')`);
  await q.query(`
      CREATE FUNCTION app.guard_case_suspension() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        ending text[] := ARRAY['ended_on', 'end_reason', 'ended_by', 'ended_at', 'version'];
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF NEW.ground = 'STAY_ORDER' AND NOT EXISTS (SELECT 1 FROM stay_orders s WHERE s.id = NEW.stay_order_id AND s.lifted_on IS NULL) THEN
            RAISE EXCEPTION 'case.stay-order-missing' USING ERRCODE = '23514', CONSTRAINT = 'case_suspensions_stay';
          END IF;
          RETURN NEW;
        END IF;
        IF OLD.ended_on IS NOT NULL OR (to_jsonb(NEW) - ending) IS DISTINCT FROM (to_jsonb(OLD) - ending) THEN
          RAISE EXCEPTION 'record.frozen: case_suspensions' USING ERRCODE = '23514', CONSTRAINT = 'case_suspensions_frozen';
        END IF;
        IF NEW.ground = 'STAY_ORDER' AND EXISTS (SELECT 1 FROM stay_orders s WHERE s.id = NEW.stay_order_id AND s.lifted_on IS NULL) THEN
          RAISE EXCEPTION 'case.stay-not-ended' USING ERRCODE = '23514', CONSTRAINT = 'case_suspensions_stay';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER case_suspensions_guard BEFORE INSERT OR UPDATE ON case_suspensions FOR EACH ROW EXECUTE FUNCTION app.guard_case_suspension()`,
  );
  await q.query(
    `CREATE TRIGGER cases_handling BEFORE UPDATE OF status, suspended, merged_into_id, split_from_id ON cases FOR EACH ROW EXECUTE FUNCTION app.guard_case_handling()`,
  );
}
