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
    await sanctions(q);
    await sanctionRecords(q);
    await contestedSanctions(q);
    await attachedEvidence(q);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER orders_end ON orders`);
    await q.query(`ALTER TABLE orders DROP CONSTRAINT orders_replaces_fk`);
    await q.query(
      `DROP TABLE appeal_evidence, sanction_opinion_evidence, sanction_payments, sanction_opinions, sanctions, stay_orders, appeal_decisions, appeals`,
    );
    await q.query(
      `DROP FUNCTION app.guard_appeal, app.guard_appeal_decision, app.guard_stay_order, app.guard_order_end, app.guard_sanction, app.guard_appeal_evidence, app.guard_sanction_opinion_evidence, app.sanction_amount`,
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
        sanction_id uuid,
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
    `COMMENT ON TABLE appeals IS '이의신청·행정심판·행정소송: what contests an order or a surcharge on it, filed here or recorded by the ministry; words and day of filing stay.'`,
  );
  await q.query(
    `CREATE UNIQUE INDEX appeals_sanction_kind_key ON appeals (sanction_id, kind) WHERE sanction_id IS NOT NULL AND status <> 'WITHDRAWN'`,
  );
  await q.query(
    `CREATE UNIQUE INDEX appeals_order_kind_key ON appeals (order_id, kind) WHERE sanction_id IS NULL AND status <> 'WITHDRAWN'`,
  );
  await q.query(`CREATE INDEX appeals_case_idx ON appeals (case_id)`);
  await q.query(`CALL app.protect_case_table('appeals')`);
  await q.query(`CALL app.open_to_provider('appeals')`);
  await q.query(
    `GRANT INSERT, UPDATE (status, withdrawn_at, withdrawal_reason, version, updated_at) ON appeals TO jeomgeom_provider`,
  );
  await q.query(`CALL app.guard_status('appeals', 'appeal')`);
  await q.query(`CALL app.server_time('appeals', 'filed_at', 'accepted_at', 'extended_at', 'withdrawn_at')`);
  await q.query(`
      CREATE FUNCTION app.guard_appeal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF EXISTS (SELECT 1 FROM orders o WHERE o.id = NEW.order_id AND o.instrument_type IN ('ORAL_GUIDANCE', 'ADMIN_GUIDANCE')) THEN
            RAISE EXCEPTION 'appeal.guidance-binds-nobody' USING ERRCODE = '23514', CONSTRAINT = 'appeals_not_guidance';
          END IF;
          IF NEW.sanction_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM sanctions s WHERE s.id = NEW.sanction_id AND s.order_id = NEW.order_id AND s.kind = 'SURCHARGE') THEN
            RAISE EXCEPTION 'appeal.fine-is-objected' USING ERRCODE = '23514', CONSTRAINT = 'appeals_of_surcharge';
          END IF;
          RETURN NEW;
        END IF;
        IF (NEW.order_id, NEW.sanction_id, NEW.kind, NEW.grounds, NEW.relief, NEW.filed_on, NEW.filed_by, NEW.receipt_no)
           IS DISTINCT FROM (OLD.order_id, OLD.sanction_id, OLD.kind, OLD.grounds, OLD.relief, OLD.filed_on, OLD.filed_by, OLD.receipt_no)
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
        IF NEW.decided_by = contested.filed_by OR NEW.decided_by = (SELECT author_id FROM orders WHERE id = contested.order_id)
           OR NEW.decided_by = (SELECT author_id FROM sanctions WHERE id = contested.sanction_id) THEN
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
        sanction_id uuid,
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
  await q.query(
    `CREATE UNIQUE INDEX stay_orders_open_key ON stay_orders (coalesce(sanction_id, order_id)) WHERE lifted_on IS NULL`,
  );
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
        stayed boolean := EXISTS (SELECT 1 FROM stay_orders s WHERE s.order_id = NEW.id AND s.sanction_id IS NULL AND s.lifted_on IS NULL);
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

/** 과태료·과징금: on an order that can lead to one and was not complied with; never on guidance, by trigger and by type. */
async function sanctions(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE FUNCTION app.sanction_amount(p_kind text, p_maximum bigint, p_base bigint, p_revenues bigint[], p_rate integer, p_aggravation integer, p_reduction integer)
      RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE p_kind
          WHEN 'FINE' THEN least(p_maximum, div(p_base::numeric * (100 + p_aggravation - p_reduction), 100))
          ELSE least(
            div(div(p_revenues[1]::numeric + p_revenues[2] + p_revenues[3], 3) * 300, 10000),
            div(div(div(p_revenues[1]::numeric + p_revenues[2] + p_revenues[3], 3) * p_rate, 10000) * (100 + p_aggravation - p_reduction), 100))
        END::bigint
      $$`);
  await q.query(`
      CREATE TABLE sanctions (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        seq integer NOT NULL,
        sanction_no text NOT NULL,
        kind text NOT NULL,
        ground text NOT NULL,
        title text NOT NULL,
        order_id uuid,
        inspection_id uuid,
        information_request_id uuid,
        incident_id uuid,
        officer_department text NOT NULL,
        officer_name text NOT NULL,
        officer_contact text NOT NULL,
        legal_basis_id uuid NOT NULL,
        facts text NOT NULL,
        violation_ended_on date NOT NULL,
        statutory_maximum bigint,
        base_amount bigint,
        revenues bigint[],
        rate integer,
        aggravation integer NOT NULL DEFAULT 0,
        reduction integer NOT NULL DEFAULT 0,
        calculation_reason text NOT NULL,
        amount bigint NOT NULL,
        opinion_days integer,
        notice_document_id uuid,
        notice_arrived_on date,
        opinion_due_on date,
        decision_document_id uuid,
        decided_by uuid,
        decided_at timestamptz,
        notified_on date,
        payment_due_on date,
        instalments jsonb,
        objected_on date,
        objection_text text,
        objection_receipt_no text,
        dunning_document_id uuid,
        dunned_on date,
        dunning_due_on date,
        court text,
        court_decided_on date,
        court_amount bigint,
        court_paper_evidence_id uuid,
        end_reason text,
        author_id uuid NOT NULL,
        released_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT sanctions_pkey PRIMARY KEY (id),
        CONSTRAINT sanctions_no_key UNIQUE (sanction_no),
        CONSTRAINT sanctions_seq_key UNIQUE (case_id, seq),
        CONSTRAINT sanctions_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT sanctions_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES orders (id, case_id, provider_id),
        CONSTRAINT sanctions_inspection_fk FOREIGN KEY (inspection_id, case_id, provider_id) REFERENCES inspections (id, case_id, provider_id),
        CONSTRAINT sanctions_information_request_fk FOREIGN KEY (information_request_id, case_id, provider_id) REFERENCES information_requests (id, case_id, provider_id),
        CONSTRAINT sanctions_incident_fk FOREIGN KEY (incident_id, case_id, provider_id) REFERENCES incidents (id, case_id, provider_id),
        CONSTRAINT sanctions_ground_check CHECK (ground IN ('ORDER_NOT_COMPLIED', 'INSPECTION_REFUSED', 'MATERIALS_NOT_SUBMITTED', 'REPORT_LATE_OR_FALSE', 'OTHER_DUTY')),
        CONSTRAINT sanctions_subject_check CHECK ((ground = 'ORDER_NOT_COMPLIED') = (order_id IS NOT NULL) AND (ground = 'INSPECTION_REFUSED') = (inspection_id IS NOT NULL)
          AND (ground = 'MATERIALS_NOT_SUBMITTED') = (information_request_id IS NOT NULL) AND (ground = 'REPORT_LATE_OR_FALSE') = (incident_id IS NOT NULL)),
        CONSTRAINT sanctions_surcharge_check CHECK (kind = 'FINE' OR order_id IS NOT NULL),
        CONSTRAINT sanctions_legal_basis_fk FOREIGN KEY (legal_basis_id) REFERENCES legal_bases (id),
        CONSTRAINT sanctions_notice_fk FOREIGN KEY (notice_document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT sanctions_decision_fk FOREIGN KEY (decision_document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT sanctions_dunning_fk FOREIGN KEY (dunning_document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT sanctions_court_paper_fk FOREIGN KEY (court_paper_evidence_id, case_id) REFERENCES evidence (id, case_id),
        CONSTRAINT sanctions_kind_check CHECK (kind IN ('FINE', 'SURCHARGE')),
        CONSTRAINT sanctions_calculation_check CHECK (CASE kind
          WHEN 'FINE' THEN num_nonnulls(statutory_maximum, base_amount) = 2 AND num_nonnulls(revenues, rate) = 0 AND base_amount BETWEEN 0 AND statutory_maximum
          ELSE num_nonnulls(statutory_maximum, base_amount) = 0 AND num_nonnulls(revenues, rate) = 2 AND cardinality(revenues) = 3
            AND array_position(revenues, NULL) IS NULL AND 0 <= ALL (revenues) AND rate BETWEEN 0 AND 300 END),
        CONSTRAINT sanctions_adjustment_check CHECK (aggravation BETWEEN 0 AND 50 AND reduction BETWEEN 0 AND 50),
        CONSTRAINT sanctions_amount_check CHECK (amount = app.sanction_amount(kind, statutory_maximum, base_amount, revenues, rate, aggravation, reduction)),
        CONSTRAINT sanctions_opinion_days_check CHECK (opinion_days >= 10 AND opinion_due_on - notice_arrived_on >= 10),
        CONSTRAINT sanctions_heard_check CHECK (status IN ('PROPOSED', 'PRIOR_NOTICE', 'DROPPED') OR num_nonnulls(notice_document_id, notice_arrived_on, opinion_due_on) = 3),
        CONSTRAINT sanctions_decided_check CHECK (status NOT IN ('DECIDED', 'NOTIFIED', 'INSTALMENT', 'OVERDUE', 'DUNNED', 'COLLECTION', 'OBJECTED', 'SENT_TO_COURT', 'COURT_DECIDED', 'REVOKED')
          OR num_nonnulls(decision_document_id, decided_by, decided_at) = 3),
        CONSTRAINT sanctions_four_eyes CHECK (decided_by <> author_id),
        CONSTRAINT sanctions_court_check CHECK (kind = 'FINE' OR status NOT IN ('OBJECTED', 'SENT_TO_COURT', 'COURT_DECIDED')),
        CONSTRAINT sanctions_status_check CHECK (status IN ('PROPOSED', 'PRIOR_NOTICE', 'OPINION', 'DECIDED', 'NOTIFIED', 'PAID', 'INSTALMENT', 'OVERDUE', 'DUNNED', 'COLLECTION', 'OBJECTED', 'SENT_TO_COURT', 'COURT_DECIDED', 'DROPPED', 'REVOKED'))
      )`);
  await q.query(
    `COMMENT ON TABLE sanctions IS '과태료·과징금: whole won, worked out again by the database from what is recorded; seen by the party from the arrival of the prior notice on.'`,
  );
  await q.query(
    `CREATE UNIQUE INDEX sanctions_order_kind_key ON sanctions (order_id, kind) WHERE order_id IS NOT NULL AND status NOT IN ('DROPPED', 'REVOKED')`,
  );
  await q.query(
    `CREATE UNIQUE INDEX sanctions_inspection_kind_key ON sanctions (inspection_id, kind) WHERE order_id IS NULL AND inspection_id IS NOT NULL AND status NOT IN ('DROPPED', 'REVOKED')`,
  );
  await q.query(
    `CREATE UNIQUE INDEX sanctions_request_kind_key ON sanctions (information_request_id, kind) WHERE order_id IS NULL AND inspection_id IS NULL AND information_request_id IS NOT NULL AND status NOT IN ('DROPPED', 'REVOKED')`,
  );
  await q.query(
    `CREATE UNIQUE INDEX sanctions_incident_kind_key ON sanctions (incident_id, kind) WHERE order_id IS NULL AND inspection_id IS NULL AND information_request_id IS NULL AND status NOT IN ('DROPPED', 'REVOKED')`,
  );
  await q.query(`CREATE INDEX sanctions_case_idx ON sanctions (case_id)`);
  await q.query(`CALL app.protect_case_table('sanctions')`);
  await q.query(`CALL app.open_to_provider('sanctions', 'released_at IS NOT NULL')`);
  await q.query(
    `GRANT UPDATE (status, objected_on, objection_text, objection_receipt_no, version, updated_at) ON sanctions TO jeomgeom_provider`,
  );
  await q.query(`CALL app.guard_status('sanctions', 'sanction')`);
  await q.query(`CALL app.server_time('sanctions', 'decided_at')`);
  await q.query(`
      CREATE FUNCTION app.guard_sanction() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        basis orders%ROWTYPE;
        pursued text[] := ARRAY['PROPOSED', 'PRIOR_NOTICE', 'DECIDED', 'NOTIFIED', 'INSTALMENT', 'OVERDUE', 'DUNNED', 'COLLECTION'];
        calculation text[] := ARRAY['kind', 'ground', 'order_id', 'inspection_id', 'information_request_id', 'incident_id', 'statutory_maximum', 'base_amount', 'revenues', 'rate', 'aggravation', 'reduction', 'amount'];
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.decided_at IS NOT NULL
           AND (SELECT jsonb_object_agg(k, to_jsonb(NEW) -> k) FROM unnest(calculation) k) IS DISTINCT FROM (SELECT jsonb_object_agg(k, to_jsonb(OLD) -> k) FROM unnest(calculation) k) THEN
          RAISE EXCEPTION 'record.frozen: sanctions' USING ERRCODE = '23514', CONSTRAINT = 'sanctions_frozen';
        END IF;
        IF TG_OP = 'UPDATE' AND NEW.status = OLD.status THEN RETURN NEW; END IF;
        IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT 1 FROM legal_bases b WHERE b.id = NEW.legal_basis_id AND b.power = 'SANCTION') THEN
          RAISE EXCEPTION 'sanction.legal-basis' USING ERRCODE = '23514', CONSTRAINT = 'sanctions_legal_basis';
        END IF;
        IF TG_OP = 'INSERT' AND NEW.inspection_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM inspection_refusals r WHERE r.inspection_id = NEW.inspection_id) THEN
          RAISE EXCEPTION 'sanction.ground-not-recorded' USING ERRCODE = '23514', CONSTRAINT = 'sanctions_ground';
        END IF;
        SELECT * INTO basis FROM orders WHERE id = NEW.order_id FOR SHARE;
        IF NEW.order_id IS NOT NULL AND basis.instrument_type NOT IN ('CORRECTIVE_ORDER', 'SUPPLEMENT_ORDER', 'RECURRENCE_ORDER', 'PRESERVATION_ORDER') THEN
          RAISE EXCEPTION 'sanction.instrument-cannot-lead-to-it' USING ERRCODE = '23514', CONSTRAINT = 'sanctions_basis';
        END IF;
        IF NEW.status = ANY (pursued) AND (basis.status = 'STAYED' OR EXISTS (
          SELECT 1 FROM stay_orders s WHERE s.order_id = NEW.order_id AND coalesce(s.sanction_id, NEW.id) = NEW.id AND s.lifted_on IS NULL)) THEN
          RAISE EXCEPTION 'sanction.stayed' USING ERRCODE = '23514', CONSTRAINT = 'sanctions_stayed';
        END IF;
        IF TG_OP = 'INSERT' THEN
          IF NEW.order_id IS NOT NULL AND basis.status NOT IN ('NON_COMPLIED', 'PARTIALLY_COMPLIED') THEN
            RAISE EXCEPTION 'sanction.non-compliance-not-recorded' USING ERRCODE = '23514', CONSTRAINT = 'sanctions_basis';
          END IF;
          RETURN NEW;
        END IF;
        IF NEW.status = 'DECIDED' AND NEW.opinion_due_on >= app.seoul_today()
           AND NOT EXISTS (SELECT 1 FROM sanction_opinions o WHERE o.sanction_id = NEW.id) THEN
          RAISE EXCEPTION 'sanction.opinion-window-open' USING ERRCODE = '23514', CONSTRAINT = 'sanctions_heard';
        END IF;
        IF NEW.status = 'DECIDED' AND NEW.violation_ended_on + interval '5 years' < app.seoul_today() THEN
          RAISE EXCEPTION 'sanction.limitation-passed' USING ERRCODE = '23514', CONSTRAINT = 'sanctions_limitation';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER sanctions_guard BEFORE INSERT OR UPDATE ON sanctions FOR EACH ROW EXECUTE FUNCTION app.guard_sanction()`,
  );
}

/** An appeal or a stay may concern the surcharge alone and leave the order that it rests on as it is. */
async function contestedSanctions(q: QueryRunner): Promise<void> {
  for (const table of ['appeals', 'stay_orders']) {
    await q.query(`ALTER TABLE ${table} ADD CONSTRAINT ${table}_sanction_fk
      FOREIGN KEY (sanction_id, case_id, provider_id) REFERENCES sanctions (id, case_id, provider_id)`);
    await q.query(`CREATE INDEX ${table}_sanction_idx ON ${table} (sanction_id)`);
  }
  await q.query(`CREATE POLICY appeals_provider_files ON appeals AS RESTRICTIVE FOR INSERT TO jeomgeom_provider
      WITH CHECK (kind = 'OBJECTION' AND filed_by = (SELECT app.user_id()) AND EXISTS (SELECT 1 FROM orders o WHERE o.id = order_id)
        AND (sanction_id IS NULL OR EXISTS (SELECT 1 FROM sanctions s WHERE s.id = sanction_id)))`);
}

async function sanctionRecords(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE sanction_opinions (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        sanction_id uuid NOT NULL,
        kind text NOT NULL,
        text text NOT NULL,
        receipt_no text NOT NULL,
        submitted_by uuid NOT NULL,
        submitted_at timestamptz NOT NULL,
        CONSTRAINT sanction_opinions_pkey PRIMARY KEY (id),
        CONSTRAINT sanction_opinions_sanction_key UNIQUE (sanction_id),
        CONSTRAINT sanction_opinions_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT sanction_opinions_receipt_no_key UNIQUE (receipt_no),
        CONSTRAINT sanction_opinions_sanction_fk FOREIGN KEY (sanction_id, case_id, provider_id) REFERENCES sanctions (id, case_id, provider_id),
        CONSTRAINT sanction_opinions_kind_check CHECK (kind IN ('OPINION', 'WAIVER'))
      )`);
  await q.query(
    `COMMENT ON TABLE sanction_opinions IS '제재 사전통지에 대한 의견: what the party says before the decision.'`,
  );
  await q.query(`CALL app.protect_case_table('sanction_opinions')`);
  await q.query(`CALL app.open_to_provider('sanction_opinions')`);
  await q.query(`GRANT INSERT ON sanction_opinions TO jeomgeom_provider`);
  await q.query(`CALL app.append_only('sanction_opinions')`);
  await q.query(`CALL app.server_time('sanction_opinions', 'submitted_at')`);
  await q.query(`
      CREATE TABLE sanction_payments (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        sanction_id uuid NOT NULL,
        amount bigint NOT NULL,
        paid_on date NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT sanction_payments_pkey PRIMARY KEY (id),
        CONSTRAINT sanction_payments_sanction_fk FOREIGN KEY (sanction_id, case_id, provider_id) REFERENCES sanctions (id, case_id, provider_id),
        CONSTRAINT sanction_payments_amount_check CHECK (amount > 0)
      )`);
  await q.query(`COMMENT ON TABLE sanction_payments IS '납부: what was paid of a fine or surcharge, and when.'`);
  await q.query(`CREATE INDEX sanction_payments_sanction_idx ON sanction_payments (sanction_id)`);
  await q.query(`CALL app.protect_case_table('sanction_payments')`);
  await q.query(`CALL app.open_to_provider('sanction_payments')`);
  await q.query(`CALL app.append_only('sanction_payments')`);
  await q.query(`CALL app.server_time('sanction_payments', 'recorded_at')`);
}

/** What the party brings for an appeal or an opinion; handed in with it, in one transaction, and never changed. */
async function attachedEvidence(q: QueryRunner): Promise<void> {
  for (const [owner, table] of [
    ['appeal', 'appeals'],
    ['sanction_opinion', 'sanction_opinions'],
  ] as const) {
    await q.query(`
      CREATE TABLE ${owner}_evidence (
        ${owner}_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT ${owner}_evidence_pkey PRIMARY KEY (${owner}_id, evidence_id),
        CONSTRAINT ${owner}_evidence_owner_fk FOREIGN KEY (${owner}_id, case_id, provider_id) REFERENCES ${table} (id, case_id, provider_id),
        CONSTRAINT ${owner}_evidence_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id)
      )`);
    await q.query(`COMMENT ON TABLE ${owner}_evidence IS 'What the party brings for it; stays what was handed in.'`);
    await q.query(`CALL app.protect_case_table('${owner}_evidence')`);
    await q.query(`CALL app.open_to_provider('${owner}_evidence')`);
    await q.query(`GRANT INSERT ON ${owner}_evidence TO jeomgeom_provider`);
    await q.query(`CALL app.append_only('${owner}_evidence')`);
    await q.query(`
      CREATE FUNCTION app.guard_${owner}_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.id = NEW.${owner}_id AND o.xmin = pg_current_xact_id()::xid) THEN
          RAISE EXCEPTION 'record.frozen: ${owner}_evidence' USING ERRCODE = '23514', CONSTRAINT = '${owner}_evidence_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER ${owner}_evidence_frozen BEFORE INSERT ON ${owner}_evidence FOR EACH ROW EXECUTE FUNCTION app.guard_${owner}_evidence()`,
    );
  }
}
