import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 영치: what an inspector took away from the site, before a witness and with a record in two copies. What is no longer needed
 * goes back at once against a receipt, and nothing that was signed changes.
 */
export class Seizures1700000000112 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE seizures (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        inspection_id uuid NOT NULL,
        session_id uuid NOT NULL,
        seq integer NOT NULL,
        seized_at timestamptz NOT NULL,
        place text NOT NULL,
        reason text NOT NULL,
        witness text NOT NULL,
        hinders_business boolean NOT NULL,
        destruction_feared text,
        recorded_by uuid NOT NULL,
        signed_at timestamptz,
        signed_by_inspector text,
        witness_signed boolean,
        witness_refusal text,
        copy_handed_at timestamptz,
        record_evidence_id uuid,
        frozen_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT seizures_pkey PRIMARY KEY (id),
        CONSTRAINT seizures_seq_key UNIQUE (case_id, seq),
        CONSTRAINT seizures_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT seizures_inspection_fk FOREIGN KEY (inspection_id, case_id, provider_id) REFERENCES inspections (id, case_id, provider_id),
        CONSTRAINT seizures_session_fk FOREIGN KEY (session_id, case_id, provider_id) REFERENCES inspection_sessions (id, case_id, provider_id),
        CONSTRAINT seizures_record_fk FOREIGN KEY (record_evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id),
        CONSTRAINT seizures_signed_check CHECK (num_nonnulls(signed_at, signed_by_inspector, witness_signed, copy_handed_at, frozen_at) IN (0, 5)),
        CONSTRAINT seizures_witness_check CHECK (witness_signed IS NOT FALSE OR witness_refusal IS NOT NULL),
        CONSTRAINT seizures_order_check CHECK (signed_at >= seized_at AND copy_handed_at >= seized_at)
      )`);
    await q.query(
      `COMMENT ON TABLE seizures IS '영치조서 (행정조사기본법 제13조): witness, two signed copies of which one goes to the witness.'`,
    );
    await q.query(`CREATE INDEX seizures_inspection_idx ON seizures (inspection_id)`);
    await q.query(`
      CREATE TABLE seized_items (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        seizure_id uuid NOT NULL,
        seq integer NOT NULL,
        description text NOT NULL,
        quantity text NOT NULL,
        held_as text NOT NULL,
        evidence_id uuid,
        CONSTRAINT seized_items_pkey PRIMARY KEY (id),
        CONSTRAINT seized_items_seq_key UNIQUE (seizure_id, seq),
        CONSTRAINT seized_items_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT seized_items_seizure_fk FOREIGN KEY (seizure_id, case_id, provider_id) REFERENCES seizures (id, case_id, provider_id),
        CONSTRAINT seized_items_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id),
        CONSTRAINT seized_items_held_as_check CHECK (held_as IN ('ORIGINAL', 'PHOTO', 'COPY'))
      )`);
    await q.query(
      `COMMENT ON TABLE seized_items IS '영치물: the thing itself, or a photo or copy in its place where business would stop.'`,
    );
    await q.query(`
      CREATE TABLE seizure_returns (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        item_id uuid NOT NULL,
        returned_at timestamptz NOT NULL,
        returned_to text NOT NULL,
        reason text NOT NULL,
        receipt_no text NOT NULL,
        recorded_by uuid NOT NULL,
        CONSTRAINT seizure_returns_pkey PRIMARY KEY (id),
        CONSTRAINT seizure_returns_item_key UNIQUE (item_id),
        CONSTRAINT seizure_returns_receipt_no_key UNIQUE (receipt_no),
        CONSTRAINT seizure_returns_item_fk FOREIGN KEY (item_id, case_id, provider_id) REFERENCES seized_items (id, case_id, provider_id)
      )`);
    await q.query(`COMMENT ON TABLE seizure_returns IS '영치물 반환: once, against a receipt.'`);
    for (const table of ['seizures', 'seized_items', 'seizure_returns'])
      await q.query(`CALL app.protect_case_table('${table}')`);
    // The owner of the things has its copy of the record, and reads it here once it is signed.
    await q.query(`CALL app.open_to_provider('seizures', 'frozen_at IS NOT NULL')`);
    await q.query(
      `CALL app.open_to_provider('seized_items', 'EXISTS (SELECT 1 FROM seizures s WHERE s.id = seizure_id)')`,
    );
    await q.query(
      `CALL app.open_to_provider('seizure_returns', 'EXISTS (SELECT 1 FROM seized_items i WHERE i.id = item_id)')`,
    );
    await q.query(`CALL app.freeze('seizures')`);
    await q.query(`CALL app.allow_removal_of_drafts('seized_items')`);
    await q.query(`CALL app.freeze_with('seized_items', 'seizures', 'seizure_id')`);
    await q.query(`CALL app.append_only('seizure_returns')`);
    await q.query(`CALL app.server_time('seizures', 'frozen_at')`);

    // The field is not left while something taken away has no signed record.
    await q.query(`
      CREATE FUNCTION app.guard_seizure_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.status = 'FIELD_CLOSED' AND NEW.status <> OLD.status AND EXISTS (
             SELECT 1 FROM seizures s WHERE s.inspection_id = NEW.id AND s.frozen_at IS NULL) THEN
          RAISE EXCEPTION 'inspection.seizure-record-missing' USING ERRCODE = '23514', CONSTRAINT = 'inspections_seizure_record';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER inspections_seizure_record BEFORE UPDATE OF status ON inspections FOR EACH ROW EXECUTE FUNCTION app.guard_seizure_record()`,
    );
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER inspections_seizure_record ON inspections`);
    await q.query(`DROP TABLE seizure_returns, seized_items, seizures`);
    await q.query(`DROP FUNCTION app.guard_seizure_record`);
  }
}
