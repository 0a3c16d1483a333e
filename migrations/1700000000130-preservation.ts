import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 자료보전명령 and 파기 보류: what a provider must keep, and what the ministry itself does not destroy meanwhile. An order binds
 * from its arrival until an approver lifts it with a reason; a hold is lifted by another than who placed it.
 */
export class Preservation1700000000130 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(
      `CALL app.widen_check('official_documents', 'official_documents_type_check', 'type', 'PRESERVATION_ORDER', 'PRESERVATION_RELEASE')`,
    );
    // What is said once in the course of a record stays as it was said.
    await q.query(`
      CREATE FUNCTION app.guard_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        col text;
      BEGIN
        FOREACH col IN ARRAY TG_ARGV LOOP
          IF to_jsonb(OLD) -> col <> 'null'::jsonb AND (to_jsonb(NEW) -> col) IS DISTINCT FROM (to_jsonb(OLD) -> col) THEN
            RAISE EXCEPTION 'record.frozen: %.%', TG_TABLE_NAME, col USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_written_once';
          END IF;
        END LOOP;
        RETURN NEW;
      END $$`);
    await q.query(`
      CREATE PROCEDURE app.written_once(t text, VARIADIC cols text[]) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION app.guard_written_once(%s)',
          t || '_written_once', t, (SELECT string_agg(quote_literal(c), ', ') FROM unnest(cols) c));
      END $$`);
    await orders(q);
    await holds(q);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE legal_holds, preservation_violations, preservation_items, preservation_orders`);
    await q.query(`DROP FUNCTION app.guard_preservation_order, app.guard_legal_hold`);
    await q.query(`DROP PROCEDURE app.written_once`);
    await q.query(`DROP FUNCTION app.guard_written_once`);
  }
}

async function orders(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE preservation_orders (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        seq integer NOT NULL,
        order_no text NOT NULL,
        title text NOT NULL,
        reason text NOT NULL,
        legal_basis_id uuid NOT NULL,
        preserve_from date NOT NULL,
        until_phrase text NOT NULL,
        hearing_exemption text NOT NULL,
        officer_department text NOT NULL,
        officer_name text NOT NULL,
        officer_contact text NOT NULL,
        author_id uuid NOT NULL,
        return_reason text,
        approved_by uuid,
        approved_at timestamptz,
        document_id uuid,
        delivered_at timestamptz,
        confirmation text,
        confirmed_by uuid,
        confirmed_at timestamptz,
        confirmation_receipt_no text,
        lifted_by uuid,
        lifted_at timestamptz,
        lift_reason text,
        lift_document_id uuid,
        lift_arrived_at timestamptz,
        released_at timestamptz,
        frozen_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT preservation_orders_pkey PRIMARY KEY (id),
        CONSTRAINT preservation_orders_order_no_key UNIQUE (order_no),
        CONSTRAINT preservation_orders_seq_key UNIQUE (case_id, seq),
        CONSTRAINT preservation_orders_receipt_no_key UNIQUE (confirmation_receipt_no),
        CONSTRAINT preservation_orders_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT preservation_orders_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT preservation_orders_legal_basis_fk FOREIGN KEY (legal_basis_id) REFERENCES legal_bases (id),
        CONSTRAINT preservation_orders_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT preservation_orders_lift_document_fk FOREIGN KEY (lift_document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT preservation_orders_issued_check CHECK (num_nonnulls(approved_by, approved_at, document_id, frozen_at) IN (0, 4) AND (status = 'DRAFT') = (frozen_at IS NULL)),
        CONSTRAINT preservation_orders_arrived_check CHECK (status IN ('DRAFT', 'ISSUED') OR num_nonnulls(delivered_at, released_at) = 2),
        CONSTRAINT preservation_orders_confirmed_check CHECK (num_nonnulls(confirmation, confirmed_by, confirmed_at, confirmation_receipt_no) IN (0, 4) AND (status <> 'IN_FORCE' OR confirmed_at IS NOT NULL)),
        CONSTRAINT preservation_orders_lifted_check CHECK (num_nonnulls(lifted_by, lifted_at, lift_reason, lift_document_id) = CASE status WHEN 'RELEASED' THEN 4 ELSE 0 END),
        CONSTRAINT preservation_orders_lift_arrived_check CHECK (lift_arrived_at IS NULL OR status = 'RELEASED'),
        CONSTRAINT preservation_orders_four_eyes CHECK (approved_by <> author_id AND lifted_by <> author_id),
        CONSTRAINT preservation_orders_status_check CHECK (status IN ('DRAFT', 'ISSUED', 'ACKNOWLEDGED', 'IN_FORCE', 'VIOLATED', 'RELEASED'))
      )`);
  await q.query(
    `COMMENT ON TABLE preservation_orders IS '자료보전명령 (정보통신망법 제48조의4제5항): what a provider keeps, from when, until when, on which article; approved, delivered and lifted by letters.'`,
  );
  await q.query(`CREATE INDEX preservation_orders_case_idx ON preservation_orders (case_id, seq)`);
  await q.query(`CREATE INDEX preservation_orders_provider_idx ON preservation_orders (provider_id, released_at)`);
  await q.query(`CALL app.protect_case_table('preservation_orders')`);
  await q.query(`CALL app.open_to_provider('preservation_orders', 'released_at IS NOT NULL')`);
  await q.query(
    `GRANT UPDATE (status, confirmation, confirmed_by, confirmed_at, confirmation_receipt_no, version, updated_at) ON preservation_orders TO jeomgeom_provider`,
  );
  await q.query(`CALL app.guard_status('preservation_orders', 'preservation-order')`);
  await q.query(
    `CALL app.freeze('preservation_orders', 'delivered_at', 'confirmation', 'confirmed_by', 'confirmed_at', 'confirmation_receipt_no',
       'lifted_by', 'lifted_at', 'lift_reason', 'lift_document_id', 'lift_arrived_at', 'released_at')`,
  );
  await q.query(
    `CALL app.written_once('preservation_orders', 'delivered_at', 'confirmation', 'confirmed_at', 'lifted_by', 'lifted_at', 'lift_reason', 'lift_arrived_at', 'released_at')`,
  );
  await q.query(`CALL app.server_time('preservation_orders', 'approved_at', 'confirmed_at', 'lifted_at')`);

  await q.query(`
      CREATE TABLE preservation_items (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        order_id uuid NOT NULL,
        seq integer NOT NULL,
        system text NOT NULL,
        material text NOT NULL,
        range_from timestamptz,
        range_to timestamptz,
        CONSTRAINT preservation_items_pkey PRIMARY KEY (id),
        CONSTRAINT preservation_items_seq_key UNIQUE (order_id, seq),
        CONSTRAINT preservation_items_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES preservation_orders (id, case_id, provider_id),
        CONSTRAINT preservation_items_range_check CHECK (range_to >= range_from)
      )`);
  await q.query(
    `COMMENT ON TABLE preservation_items IS '보전할 자료: a system, what of it, and the range of time that the material covers.'`,
  );
  await q.query(`CALL app.protect_case_table('preservation_items')`);
  await q.query(
    `CALL app.open_to_provider('preservation_items', 'EXISTS (SELECT 1 FROM preservation_orders o WHERE o.id = order_id)')`,
  );
  await q.query(`CALL app.allow_removal_of_drafts('preservation_items')`);
  await q.query(`CALL app.freeze_with('preservation_items', 'preservation_orders', 'order_id')`);

  await q.query(`
      CREATE TABLE preservation_violations (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        order_id uuid NOT NULL,
        facts text NOT NULL,
        found_on date NOT NULL,
        penalty_code text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT preservation_violations_pkey PRIMARY KEY (id),
        CONSTRAINT preservation_violations_order_key UNIQUE (order_id),
        CONSTRAINT preservation_violations_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES preservation_orders (id, case_id, provider_id)
      )`);
  await q.query(
    `COMMENT ON TABLE preservation_violations IS '자료보전명령 위반: what was destroyed or not kept; the ground of a criminal complaint, kept inside.'`,
  );
  await q.query(`CALL app.protect_case_table('preservation_violations')`);
  await q.query(`CALL app.append_only('preservation_violations')`);
  await q.query(`CALL app.server_time('preservation_violations', 'recorded_at')`);

  await q.query(`
      CREATE FUNCTION app.guard_preservation_order() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.status = OLD.status THEN RETURN NEW; END IF;
        IF (NEW.status = 'ISSUED' AND NEW.approved_by IS DISTINCT FROM app.user_id())
           OR (NEW.status = 'IN_FORCE' AND NEW.confirmed_by IS DISTINCT FROM app.user_id())
           OR (NEW.status = 'RELEASED' AND NEW.lifted_by IS DISTINCT FROM app.user_id()) THEN
          RAISE EXCEPTION 'preservation-order.not-the-actor' USING ERRCODE = '23514', CONSTRAINT = 'preservation_orders_actor';
        END IF;
        IF NEW.status = 'ISSUED' AND NOT EXISTS (SELECT 1 FROM preservation_items i WHERE i.order_id = NEW.id) THEN
          RAISE EXCEPTION 'preservation-order.no-items' USING ERRCODE = '23514', CONSTRAINT = 'preservation_orders_items';
        END IF;
        IF NEW.status = 'VIOLATED' AND NOT EXISTS (SELECT 1 FROM preservation_violations v WHERE v.order_id = NEW.id) THEN
          RAISE EXCEPTION 'preservation-order.violation-not-recorded' USING ERRCODE = '23514', CONSTRAINT = 'preservation_orders_violated';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER preservation_orders_guard BEFORE UPDATE OF status ON preservation_orders FOR EACH ROW EXECUTE FUNCTION app.guard_preservation_order()`,
  );
}

async function holds(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE legal_holds (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        evidence_id uuid,
        ground text NOT NULL,
        reason text NOT NULL,
        placed_by uuid NOT NULL,
        placed_at timestamptz NOT NULL,
        lifted_by uuid,
        lifted_at timestamptz,
        lift_reason text,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT legal_holds_pkey PRIMARY KEY (id),
        CONSTRAINT legal_holds_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT legal_holds_evidence_fk FOREIGN KEY (evidence_id, case_id) REFERENCES evidence (id, case_id),
        CONSTRAINT legal_holds_ground_check CHECK (ground IN ('LITIGATION', 'CRIMINAL_PROCEEDINGS', 'AUDIT', 'EXTERNAL_REQUEST', 'RECORD_VALUE')),
        CONSTRAINT legal_holds_lifted_check CHECK (num_nonnulls(lifted_by, lifted_at, lift_reason) = CASE status WHEN 'RELEASED' THEN 3 ELSE 0 END),
        CONSTRAINT legal_holds_four_eyes CHECK (lifted_by <> placed_by),
        CONSTRAINT legal_holds_status_check CHECK (status IN ('PLACED', 'RELEASED'))
      )`);
  await q.query(
    `COMMENT ON TABLE legal_holds IS '파기 보류: of one item of evidence, or of everything in the case; nothing that it covers is destroyed.'`,
  );
  await q.query(`CREATE INDEX legal_holds_case_idx ON legal_holds (case_id, status)`);
  await q.query(`CALL app.protect_case_table('legal_holds')`);
  await q.query(`CALL app.guard_status('legal_holds', 'legal-hold')`);
  await q.query(`CALL app.server_time('legal_holds', 'placed_at', 'lifted_at')`);
  await q.query(`
      CREATE FUNCTION app.guard_legal_hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        ending text[] := ARRAY['status', 'version', 'lifted_by', 'lifted_at', 'lift_reason'];
      BEGIN
        -- A disposal that is being decided waits for the hold, and the hold for it.
        PERFORM 1 FROM cases WHERE id = NEW.case_id FOR UPDATE;
        IF TG_OP = 'INSERT' THEN
          IF NEW.placed_by IS DISTINCT FROM app.user_id() THEN
            RAISE EXCEPTION 'legal-hold.not-the-actor' USING ERRCODE = '23514', CONSTRAINT = 'legal_holds_actor';
          END IF;
          RETURN NEW;
        END IF;
        IF OLD.status = 'RELEASED' OR (to_jsonb(NEW) - ending) IS DISTINCT FROM (to_jsonb(OLD) - ending) THEN
          RAISE EXCEPTION 'record.frozen: legal_holds' USING ERRCODE = '23514', CONSTRAINT = 'legal_holds_frozen';
        END IF;
        IF NEW.lifted_by IS DISTINCT FROM app.user_id() THEN
          RAISE EXCEPTION 'legal-hold.not-the-actor' USING ERRCODE = '23514', CONSTRAINT = 'legal_holds_actor';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER legal_holds_guard BEFORE INSERT OR UPDATE ON legal_holds FOR EACH ROW EXECUTE FUNCTION app.guard_legal_hold()`,
  );
}
