import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of the ministry that an act of the procedure already took, told or recorded, and that are then issued once. */
const TYPES = [
  'SUPPLEMENT_REQUEST',
  'VERIFICATION_RESULT',
  'CONFIRMATION_OF_FACTS',
  'SEIZURE_RECORD',
  'COMMITTEE_RESOLUTION',
] as const;
const LISTED = TYPES.map((type) => `'${type}'`).join(', ');

/**
 * 접수대장: everything that a provider hands in, word for word as it was received, with its number, the server's time and the
 * fingerprints of its files. And the further documents of the procedure, one for each act.
 */
export class FurtherDocuments1700000000162 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      DO $do$
      DECLARE
        present text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'official_documents_type_check'));
        codes text;
      BEGIN
        SELECT string_agg(quote_literal(code), ', ') INTO codes
        FROM (SELECT m[1] AS code FROM regexp_matches(present, '''([A-Z_]+)''', 'g') m UNION SELECT unnest(ARRAY[${LISTED}])) listed;
        ALTER TABLE official_documents DROP CONSTRAINT official_documents_type_check;
        EXECUTE format('ALTER TABLE official_documents ADD CONSTRAINT official_documents_type_check CHECK (type IN (%s))', codes);
      END $do$`);
    // One act, one document; a corrected one names the document that it corrects.
    await q.query(`CREATE UNIQUE INDEX official_documents_act_key ON official_documents (subject_id, type)
      WHERE type IN (${LISTED}) AND correction_of_id IS NULL`);

    await q.query(`
      CREATE TABLE receipts (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        receipt_no text NOT NULL,
        received_on date NOT NULL,
        serial integer NOT NULL,
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        title text NOT NULL,
        content text NOT NULL,
        content_sha256 text NOT NULL,
        recorded_by uuid NOT NULL,
        received_at timestamptz NOT NULL,
        CONSTRAINT receipts_pkey PRIMARY KEY (id),
        CONSTRAINT receipts_no_key UNIQUE (receipt_no),
        CONSTRAINT receipts_serial_key UNIQUE (received_on, serial),
        CONSTRAINT receipts_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT receipts_kind_check CHECK (kind IN ('ACTION_PLAN', 'COMPLETION_REPORT', 'OCCURRENCE_REPORT', 'FACT_CHECK_ANSWER', 'OPINION', 'OPINION_WAIVER', 'EXTENSION_REQUEST', 'INFORMATION_ANSWER', 'PROCEDURE_REQUEST', 'PRESERVATION_CONFIRMATION', 'DISCLOSURE_ANSWER', 'SANCTION_OPINION', 'SANCTION_OBJECTION', 'APPEAL', 'PUBLICATION_OPINION', 'FINDING_DISPUTE', 'THIRD_PARTY_OPINION', 'SEIZURE_RETURN')),
        CONSTRAINT receipts_hash_check CHECK (content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
      )`);
    await q.query(
      `COMMENT ON TABLE receipts IS '접수대장: what was handed in, word for word as canonical JSON with its SHA-256 and those of its files; the number follows the day without a gap.'`,
    );
    await q.query(`CREATE INDEX receipts_subject_idx ON receipts (subject_id)`);
    await q.query(`CREATE INDEX receipts_case_idx ON receipts (case_id, received_at)`);
    await q.query(`CREATE INDEX receipts_provider_idx ON receipts (provider_id, received_at)`);
    await q.query(`CALL app.protect_case_table('receipts')`);
    await q.query(`CALL app.open_to_provider('receipts')`);
    await q.query(`GRANT INSERT ON receipts TO jeomgeom_provider`);
    await q.query(`CALL app.append_only('receipts')`);
    await q.query(`CALL app.server_time('receipts', 'received_at')`);
    // The number is the one that was taken in this transaction, for the day in Seoul, by whoever acts.
    await q.query(`
      CREATE FUNCTION app.guard_receipt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.recorded_by IS DISTINCT FROM app.user_id()
           OR NEW.received_on <> (NEW.received_at AT TIME ZONE 'Asia/Seoul')::date
           OR NEW.receipt_no <> '접수-' || to_char(NEW.received_on, 'YYYYMMDD') || '-' || NEW.serial
           OR NEW.serial IS DISTINCT FROM (SELECT last FROM number_counters
                                           WHERE kind = 'receipt' AND scope = to_char(NEW.received_on, 'YYYY-MM-DD') AND year = 0) THEN
          RAISE EXCEPTION 'receipt.not-as-received' USING ERRCODE = '23514', CONSTRAINT = 'receipts_as_received';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER receipts_as_received BEFORE INSERT ON receipts FOR EACH ROW EXECUTE FUNCTION app.guard_receipt()`,
    );
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE receipts`);
    await q.query(`DROP FUNCTION app.guard_receipt`);
    await q.query(`DROP INDEX official_documents_act_key`);
  }
}
