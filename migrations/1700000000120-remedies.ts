import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What follows an order in law: appeals against it, stays by a court, fines and surcharges. Whoever files an objection starts
 * the ministry's clock in the same transaction; an answer is put off once; a sanction stands on an order that can lead to one,
 * its amount is worked out again here, and while a stay is in force nothing of it moves on.
 */
export class Remedies1700000000120 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await documentTypes(q);
    await providerOpensClocks(q);
    await appeals(q);
    await appealDecisions(q);
    await stayOrders(q);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER orders_end ON orders`);
    await q.query(`ALTER TABLE orders DROP CONSTRAINT orders_replaces_fk`);
    await q.query(`DROP TABLE stay_orders, appeal_decisions, appeals`);
    await q.query(
      `DROP FUNCTION app.guard_appeal, app.guard_appeal_decision, app.guard_stay_order, app.guard_order_end`,
    );
    await q.query(`DROP POLICY deadlines_provider_opens ON deadlines`);
    await q.query(`DROP POLICY deadline_revisions_provider_opens ON deadline_revisions`);
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
        FROM (SELECT m[1] AS code FROM regexp_matches(present, '''([A-Z_]+)''', 'g') m
              UNION SELECT unnest(ARRAY['APPEAL_DECISION', 'REVOCATION_NOTICE', 'SANCTION_PRIOR_NOTICE', 'SANCTION_NOTICE', 'DUNNING_NOTICE'])) listed;
        ALTER TABLE official_documents DROP CONSTRAINT official_documents_type_check;
        EXECUTE format('ALTER TABLE official_documents ADD CONSTRAINT official_documents_type_check CHECK (type IN (%s))', codes);
      END $$`);
}

/** A provider's own act, such as an objection, may start a clock that binds the ministry, and no other. */
async function providerOpensClocks(q: QueryRunner): Promise<void> {
  await q.query(`GRANT INSERT (id, case_id, provider_id, rule_id, subject_type, subject_id, bound, title_ko, title_en, trigger_kind, trigger_at, trigger_precision, printed_phrase, released_at)
      ON deadlines TO jeomgeom_provider`);
  await q.query(`GRANT INSERT ON deadline_revisions TO jeomgeom_provider`);
  await q.query(`CREATE POLICY deadlines_provider_opens ON deadlines AS RESTRICTIVE FOR INSERT TO jeomgeom_provider
      WITH CHECK (bound = 'MINISTRY' AND provider_id = (SELECT app.provider_id()))`);
  await q.query(`CREATE POLICY deadline_revisions_provider_opens ON deadline_revisions AS RESTRICTIVE FOR INSERT TO jeomgeom_provider
      WITH CHECK (reason_code = 'INITIAL' AND decided_by = (SELECT app.user_id())
        AND EXISTS (SELECT 1 FROM deadlines d WHERE d.id = deadline_id AND d.bound = 'MINISTRY' AND d.revision = 0))`);
}

async function appeals(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE appeals (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        order_id uuid NOT NULL,
        kind text NOT NULL,
        grounds text NOT NULL,
        relief text NOT NULL,
        forum text,
        forum_case_no text,
        receipt_no text NOT NULL,
        filed_on date NOT NULL,
        filed_by uuid NOT NULL,
        filed_at timestamptz NOT NULL,
        accepted_by uuid,
        accepted_at timestamptz,
        extended_by uuid,
        extended_at timestamptz,
        extension_days integer,
        extension_reason text,
        withdrawn_at timestamptz,
        withdrawal_reason text,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT appeals_pkey PRIMARY KEY (id),
        CONSTRAINT appeals_receipt_no_key UNIQUE (receipt_no),
        CONSTRAINT appeals_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT appeals_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES orders (id, case_id, provider_id),
        CONSTRAINT appeals_kind_check CHECK (kind IN ('OBJECTION', 'ADMINISTRATIVE_APPEAL', 'LAWSUIT')),
        CONSTRAINT appeals_forum_check CHECK ((kind = 'OBJECTION') = (forum IS NULL)),
        CONSTRAINT appeals_extension_check CHECK (num_nonnulls(extended_by, extended_at, extension_days, extension_reason) IN (0, 4) AND extension_days BETWEEN 1 AND 10),
        CONSTRAINT appeals_extension_kind_check CHECK (extended_at IS NULL OR kind = 'OBJECTION'),
        CONSTRAINT appeals_extended_check CHECK (status <> 'EXTENDED' OR extended_at IS NOT NULL),
        CONSTRAINT appeals_withdrawn_check CHECK ((status = 'WITHDRAWN') = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL OR withdrawal_reason IS NOT NULL)),
        CONSTRAINT appeals_status_check CHECK (status IN ('FILED', 'ACCEPTED_FOR_REVIEW', 'EXTENDED', 'DECIDED', 'WITHDRAWN'))
      )`);
  await q.query(
    `COMMENT ON TABLE appeals IS '이의신청·행정심판·행정소송: what contests an order, filed here or recorded by the ministry; words and day of filing stay.'`,
  );
  await q.query(`CREATE UNIQUE INDEX appeals_kind_key ON appeals (order_id, kind) WHERE status <> 'WITHDRAWN'`);
  await q.query(`CREATE INDEX appeals_case_idx ON appeals (case_id)`);
  await q.query(`CALL app.protect_case_table('appeals')`);
  await q.query(`CALL app.open_to_provider('appeals')`);
  await q.query(
    `GRANT INSERT, UPDATE (status, withdrawn_at, withdrawal_reason, version, updated_at) ON appeals TO jeomgeom_provider`,
  );
  await q.query(`CREATE POLICY appeals_provider_files ON appeals AS RESTRICTIVE FOR INSERT TO jeomgeom_provider
      WITH CHECK (kind = 'OBJECTION' AND filed_by = (SELECT app.user_id()) AND EXISTS (SELECT 1 FROM orders o WHERE o.id = order_id))`);
  await q.query(`CALL app.guard_status('appeals', 'appeal')`);
  await q.query(`CALL app.server_time('appeals', 'filed_at', 'accepted_at', 'extended_at', 'withdrawn_at')`);
  await q.query(`
      CREATE FUNCTION app.guard_appeal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF EXISTS (SELECT 1 FROM orders o WHERE o.id = NEW.order_id AND o.instrument_type IN ('ORAL_GUIDANCE', 'ADMIN_GUIDANCE')) THEN
            RAISE EXCEPTION 'appeal.guidance-binds-nobody' USING ERRCODE = '23514', CONSTRAINT = 'appeals_not_guidance';
          END IF;
          RETURN NEW;
        END IF;
        IF (NEW.order_id, NEW.kind, NEW.grounds, NEW.relief, NEW.filed_on, NEW.filed_by, NEW.receipt_no)
           IS DISTINCT FROM (OLD.order_id, OLD.kind, OLD.grounds, OLD.relief, OLD.filed_on, OLD.filed_by, OLD.receipt_no)
           OR OLD.status IN ('DECIDED', 'WITHDRAWN') THEN
          RAISE EXCEPTION 'record.frozen: appeals' USING ERRCODE = '23514', CONSTRAINT = 'appeals_frozen';
        END IF;
        IF OLD.extended_at IS NOT NULL
           AND (NEW.extended_at, NEW.extension_days) IS DISTINCT FROM (OLD.extended_at, OLD.extension_days) THEN
          RAISE EXCEPTION 'appeal.extended-once' USING ERRCODE = '23514', CONSTRAINT = 'appeals_extended_once';
        END IF;
        IF NEW.status = 'DECIDED' AND NOT EXISTS (SELECT 1 FROM appeal_decisions d WHERE d.appeal_id = NEW.id) THEN
          RAISE EXCEPTION 'appeal.without-decision' USING ERRCODE = '23514', CONSTRAINT = 'appeals_decision';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER appeals_guard BEFORE INSERT OR UPDATE ON appeals FOR EACH ROW EXECUTE FUNCTION app.guard_appeal()`,
  );
}

async function appealDecisions(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE appeal_decisions (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        appeal_id uuid NOT NULL,
        decision text NOT NULL,
        reasons text NOT NULL,
        decided_on date NOT NULL,
        decided_by uuid NOT NULL,
        decided_at timestamptz NOT NULL,
        document_id uuid,
        paper_evidence_id uuid,
        notified_at timestamptz,
        released_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT appeal_decisions_pkey PRIMARY KEY (id),
        CONSTRAINT appeal_decisions_appeal_key UNIQUE (appeal_id),
        CONSTRAINT appeal_decisions_appeal_fk FOREIGN KEY (appeal_id, case_id, provider_id) REFERENCES appeals (id, case_id, provider_id),
        CONSTRAINT appeal_decisions_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT appeal_decisions_paper_fk FOREIGN KEY (paper_evidence_id, case_id) REFERENCES evidence (id, case_id),
        CONSTRAINT appeal_decisions_source_check CHECK (num_nonnulls(document_id, paper_evidence_id) = 1),
        CONSTRAINT appeal_decisions_decision_check CHECK (decision IN ('UPHELD', 'PARTLY_UPHELD', 'DISMISSED', 'INADMISSIBLE'))
      )`);
  await q.query(
    `COMMENT ON TABLE appeal_decisions IS '불복 결정: the ministry answers an objection by a numbered letter, a tribunal or court by its paper; the party reads it once it has arrived.'`,
  );
  await q.query(`CREATE INDEX appeal_decisions_case_idx ON appeal_decisions (case_id)`);
  await q.query(`CALL app.protect_case_table('appeal_decisions')`);
  await q.query(`CALL app.open_to_provider('appeal_decisions', 'released_at IS NOT NULL')`);
  await q.query(`CALL app.server_time('appeal_decisions', 'decided_at')`);
  await q.query(`
      CREATE FUNCTION app.guard_appeal_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        later text[] := ARRAY['notified_at', 'released_at', 'version'];
        contested appeals%ROWTYPE;
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          IF OLD.notified_at IS NOT NULL OR (to_jsonb(NEW) - later) IS DISTINCT FROM (to_jsonb(OLD) - later) THEN
            RAISE EXCEPTION 'record.frozen: appeal_decisions' USING ERRCODE = '23514', CONSTRAINT = 'appeal_decisions_frozen';
          END IF;
          RETURN NEW;
        END IF;
        SELECT * INTO contested FROM appeals WHERE id = NEW.appeal_id;
        IF (contested.kind = 'OBJECTION') <> (NEW.document_id IS NOT NULL) THEN
          RAISE EXCEPTION 'appeal.decision-without-paper' USING ERRCODE = '23514', CONSTRAINT = 'appeal_decisions_paper';
        END IF;
        IF NEW.decided_by = contested.filed_by OR NEW.decided_by = (SELECT author_id FROM orders WHERE id = contested.order_id) THEN
          RAISE EXCEPTION 'approval.approver-is-author' USING ERRCODE = '23514', CONSTRAINT = 'appeal_decisions_four_eyes';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER appeal_decisions_guard BEFORE INSERT OR UPDATE ON appeal_decisions FOR EACH ROW EXECUTE FUNCTION app.guard_appeal_decision()`,
  );
}

/** 집행정지: set and lifted on the court's paper; an order is stayed exactly while one of its stays stands. */
async function stayOrders(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE stay_orders (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        order_id uuid NOT NULL,
        appeal_id uuid,
        court text NOT NULL,
        court_case_no text NOT NULL,
        scope text NOT NULL,
        decided_on date NOT NULL,
        effective_on date NOT NULL,
        until_phrase text NOT NULL,
        paper_evidence_id uuid NOT NULL,
        status_before text NOT NULL,
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        lifted_on date,
        lift_reason text,
        lift_paper_evidence_id uuid,
        lifted_by uuid,
        lifted_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT stay_orders_pkey PRIMARY KEY (id),
        CONSTRAINT stay_orders_id_case_key UNIQUE (id, case_id),
        CONSTRAINT stay_orders_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES orders (id, case_id, provider_id),
        CONSTRAINT stay_orders_appeal_fk FOREIGN KEY (appeal_id, case_id, provider_id) REFERENCES appeals (id, case_id, provider_id),
        CONSTRAINT stay_orders_paper_fk FOREIGN KEY (paper_evidence_id, case_id) REFERENCES evidence (id, case_id),
        CONSTRAINT stay_orders_lift_paper_fk FOREIGN KEY (lift_paper_evidence_id, case_id) REFERENCES evidence (id, case_id),
        CONSTRAINT stay_orders_days_check CHECK (effective_on >= decided_on AND lifted_on > effective_on),
        CONSTRAINT stay_orders_lifted_check CHECK (num_nonnulls(lifted_on, lift_reason, lift_paper_evidence_id, lifted_by, lifted_at) IN (0, 5))
      )`);
  await q.query(
    `COMMENT ON TABLE stay_orders IS '집행정지: what a court ordered, from when to when, with its papers; only the end is added later, once.'`,
  );
  await q.query(`CREATE UNIQUE INDEX stay_orders_open_key ON stay_orders (order_id) WHERE lifted_on IS NULL`);
  await q.query(`CREATE INDEX stay_orders_case_idx ON stay_orders (case_id)`);
  await q.query(`CALL app.protect_case_table('stay_orders')`);
  await q.query(`CALL app.open_to_provider('stay_orders')`);
  await q.query(`REVOKE INSERT, UPDATE ON stay_orders FROM jeomgeom_inspector, jeomgeom_worker`);
  await q.query(`CALL app.server_time('stay_orders', 'set_at', 'lifted_at')`);
  await q.query(`
      CREATE FUNCTION app.guard_stay_order() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        ending text[] := ARRAY['lifted_on', 'lift_reason', 'lift_paper_evidence_id', 'lifted_by', 'lifted_at', 'version'];
      BEGIN
        IF OLD.lifted_on IS NOT NULL OR (to_jsonb(NEW) - ending) IS DISTINCT FROM (to_jsonb(OLD) - ending) THEN
          RAISE EXCEPTION 'record.frozen: stay_orders' USING ERRCODE = '23514', CONSTRAINT = 'stay_orders_frozen';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER stay_orders_guard BEFORE UPDATE ON stay_orders FOR EACH ROW EXECUTE FUNCTION app.guard_stay_order()`,
  );
  await q.query(
    `ALTER TABLE orders ADD CONSTRAINT orders_replaces_fk FOREIGN KEY (replaces_id, case_id, provider_id) REFERENCES orders (id, case_id, provider_id)`,
  );
  await q.query(`
      CREATE FUNCTION app.guard_order_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        stayed boolean := EXISTS (SELECT 1 FROM stay_orders s WHERE s.order_id = NEW.id AND s.lifted_on IS NULL);
      BEGIN
        IF NEW.status = OLD.status THEN RETURN NEW; END IF;
        IF (NEW.status = 'STAYED') <> stayed AND NEW.status <> 'REVOKED' THEN
          RAISE EXCEPTION 'order.stay-not-as-recorded' USING ERRCODE = '23514', CONSTRAINT = 'orders_stay';
        END IF;
        IF NEW.status = 'CHANGED' AND NOT EXISTS (SELECT 1 FROM orders n WHERE n.replaces_id = NEW.id AND n.approved_at IS NOT NULL) THEN
          RAISE EXCEPTION 'order.replacing-order-missing' USING ERRCODE = '23514', CONSTRAINT = 'orders_changed';
        END IF;
        IF NEW.status IN ('CHANGED', 'REVOKED') AND OLD.status NOT IN ('DRAFT', 'IN_APPROVAL', 'APPROVED')
           AND NOT EXISTS (SELECT 1 FROM official_documents d WHERE d.subject_id = NEW.id AND d.type = 'REVOCATION_NOTICE') THEN
          RAISE EXCEPTION 'order.revocation-notice-missing' USING ERRCODE = '23514', CONSTRAINT = 'orders_revoked';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER orders_end BEFORE UPDATE OF status ON orders FOR EACH ROW EXECUTE FUNCTION app.guard_order_end()`,
  );
}
