import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lets a document prove itself: a code that the database draws at the approval, the address where it is asked for, the hash
 * of the printed pages beside that of the signed file, and the answer to whoever holds a code or a file. The bundle of a whole
 * case is kept like a document: by its hash, never changed.
 */
export class Verification1700000000171 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await codes(q);
    await renderings(q);
    await answers(q);
    await bundles(q);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE case_bundle_files, case_bundles`);
    await q.query(`DROP FUNCTION app.verify_code, app.verify_file, app.document_standing`);
    await q.query(`DROP INDEX document_renderings_pdf_idx`);
    await q.query(
      `ALTER TABLE document_renderings DROP COLUMN body_sha256, DROP COLUMN body_size, DROP COLUMN signer_sha256`,
    );
    await q.query(`ALTER TABLE official_documents DROP COLUMN verification_code, DROP COLUMN verification_address`);
    await q.query(`DROP FUNCTION app.verification_code`);
  }
}

/** Twenty letters of 32: a hundred bits of two random identifiers, without I, L, O and U, which are misread. */
async function codes(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE FUNCTION app.verification_code() RETURNS text LANGUAGE sql VOLATILE SET search_path = pg_catalog AS $$
      SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(drawn.bytes, place) & 31) + 1, 1), '' ORDER BY place)
      FROM (SELECT sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')) AS bytes) drawn,
           generate_series(0, 19) place
    $$`);
  await q.query(`
    ALTER TABLE official_documents
      ADD COLUMN verification_code text NOT NULL DEFAULT app.verification_code(),
      ADD COLUMN verification_address text NOT NULL DEFAULT 'http://localhost:3000',
      ADD CONSTRAINT official_documents_verification_key UNIQUE (verification_code),
      ADD CONSTRAINT official_documents_verification_check
        CHECK (verification_code ~ '^[0-9A-HJKMNP-TV-Z]{20}$' AND verification_address ~ '^https?://[^[:space:]/]+$')`);
}

/**
 * The first bytes of a signed file are the printed pages as they were before the signature was added. What was printed before
 * there were signatures is all body.
 */
async function renderings(q: QueryRunner): Promise<void> {
  await q.query(`
    ALTER TABLE document_renderings
      ADD COLUMN body_sha256 text,
      ADD COLUMN body_size bigint,
      ADD COLUMN signer_sha256 text`);
  await q.query(`ALTER TABLE document_renderings DISABLE TRIGGER document_renderings_append_only`);
  await q.query(`UPDATE document_renderings SET body_sha256 = pdf_sha256, body_size = size`);
  await q.query(`ALTER TABLE document_renderings ENABLE TRIGGER document_renderings_append_only`);
  await q.query(`
    ALTER TABLE document_renderings
      ALTER COLUMN body_sha256 SET NOT NULL,
      ALTER COLUMN body_size SET NOT NULL,
      ADD CONSTRAINT document_renderings_body_check
        CHECK (body_size <= size AND (signer_sha256 IS NULL) = (body_sha256 = pdf_sha256) AND (body_size = size) = (body_sha256 = pdf_sha256))`);
  await q.query(`CREATE INDEX document_renderings_pdf_idx ON document_renderings (pdf_sha256)`);
}

/** Whoever asks gets the standing, the number and the day of the document, and the number of the one in its place: no more. */
async function answers(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE FUNCTION app.document_standing(p_id uuid, OUT standing text, OUT document_no text, OUT issued_at timestamptz, OUT replaced_by text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    DECLARE
      d official_documents%ROWTYPE;
      o orders%ROWTYPE;
    BEGIN
      standing := 'UNKNOWN';
      SELECT * INTO d FROM official_documents WHERE id = p_id;
      SELECT * INTO o FROM orders WHERE document_id = p_id;
      IF d.id IS NULL THEN RETURN; END IF;
      document_no := d.document_no;
      issued_at := d.approved_at;
      IF d.status = 'REVOKED_BY' OR o.status = 'REVOKED'
         OR EXISTS (SELECT 1 FROM publications p WHERE p.document_id = d.id AND p.status IN ('WITHDRAWN', 'DROPPED')) THEN
        standing := 'REVOKED';
        RETURN;
      END IF;
      standing := 'CORRECTED';
      SELECT x.document_no INTO replaced_by FROM official_documents x
      WHERE x.correction_of_id = d.id ORDER BY x.approved_at DESC, x.document_serial DESC LIMIT 1;
      IF replaced_by IS NOT NULL THEN RETURN; END IF;
      standing := 'SUPERSEDED';
      SELECT x.document_no INTO replaced_by FROM orders n JOIN official_documents x ON x.id = n.document_id
      WHERE o.status = 'CHANGED' AND n.replaces_id = o.id ORDER BY x.approved_at DESC LIMIT 1;
      IF replaced_by IS NOT NULL THEN RETURN; END IF;
      SELECT x.document_no INTO replaced_by FROM official_documents x
      WHERE d.type = 'INSPECTION_REPORT' AND x.type = d.type AND x.case_id = d.case_id
        AND (x.approved_at, x.document_year, x.document_serial) > (d.approved_at, d.document_year, d.document_serial)
      ORDER BY x.approved_at DESC, x.document_year DESC, x.document_serial DESC LIMIT 1;
      IF replaced_by IS NULL THEN standing := 'GENUINE'; END IF;
    END $$`);
  await q.query(`
    CREATE FUNCTION app.verify_code(p_code text, OUT standing text, OUT document_no text, OUT issued_at timestamptz, OUT replaced_by text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT s.* FROM app.document_standing((SELECT id FROM official_documents WHERE verification_code = p_code)) s
    $$`);
  await q.query(`
    CREATE FUNCTION app.verify_file(p_sha256 text, OUT standing text, OUT document_no text, OUT issued_at timestamptz, OUT replaced_by text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    DECLARE
      found_id uuid;
      edition_status text;
    BEGIN
      SELECT r.document_id INTO found_id FROM document_renderings r WHERE r.pdf_sha256 = p_sha256 LIMIT 1;
      IF found_id IS NULL THEN
        SELECT e.document_id, e.status INTO found_id, edition_status
        FROM report_edition_renderings r JOIN report_editions e ON e.id = r.edition_id
        WHERE r.pdf_sha256 = p_sha256 AND e.released_at <= app.now() LIMIT 1;
      END IF;
      SELECT s.* INTO standing, document_no, issued_at, replaced_by FROM app.document_standing(found_id) s;
      IF edition_status <> 'RELEASED' THEN
        standing := 'REVOKED';
        replaced_by := NULL;
      END IF;
    END $$`);
  for (const name of ['document_standing(uuid)', 'verify_code(text)', 'verify_file(text)'])
    await q.query(`REVOKE EXECUTE ON FUNCTION app.${name} FROM PUBLIC`);
  await q.query(`GRANT EXECUTE ON FUNCTION app.verify_code(text), app.verify_file(text) TO jeomgeom_auth`);
}

async function bundles(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE case_bundles (
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      purpose text NOT NULL,
      note text,
      requested_by uuid NOT NULL,
      requested_at timestamptz NOT NULL,
      CONSTRAINT case_bundles_pkey PRIMARY KEY (id),
      CONSTRAINT case_bundles_id_case_key UNIQUE (id, case_id),
      CONSTRAINT case_bundles_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
      CONSTRAINT case_bundles_requester_fk FOREIGN KEY (requested_by) REFERENCES users (id),
      CONSTRAINT case_bundles_purpose_check CHECK (purpose IN ('COURT', 'ASSEMBLY', 'AUDIT', 'HANDOVER', 'OTHER')),
      CONSTRAINT case_bundles_note_check CHECK (purpose <> 'OTHER' OR length(trim(note)) > 0)
    )`);
  await q.query(
    `COMMENT ON TABLE case_bundles IS '사건 기록 묶음: who asked for the whole record of a case, when and for what.'`,
  );
  await q.query(`CREATE INDEX case_bundles_case_idx ON case_bundles (case_id, requested_at)`);
  await q.query(`CALL app.protect_case_table('case_bundles')`);
  await q.query(`GRANT INSERT ON case_bundles TO jeomgeom_auditor`);
  await q.query(
    `CREATE POLICY case_bundles_auditor_asks ON case_bundles FOR INSERT TO jeomgeom_auditor WITH CHECK (requested_by = (SELECT app.user_id()))`,
  );
  await q.query(`CALL app.append_only('case_bundles')`);
  await q.query(`CALL app.server_time('case_bundles', 'requested_at')`);

  await q.query(`
    CREATE TABLE case_bundle_files (
      bundle_id uuid NOT NULL,
      case_id uuid NOT NULL,
      sha256 text NOT NULL,
      size bigint NOT NULL,
      entries integer NOT NULL,
      storage_key text NOT NULL,
      made_at timestamptz NOT NULL,
      CONSTRAINT case_bundle_files_pkey PRIMARY KEY (bundle_id),
      CONSTRAINT case_bundle_files_bundle_fk FOREIGN KEY (bundle_id, case_id) REFERENCES case_bundles (id, case_id)
    )`);
  await q.query(
    `COMMENT ON TABLE case_bundle_files IS 'The archive of a bundle, by its hash; it is never made again.'`,
  );
  await q.query(`CREATE INDEX case_bundle_files_case_idx ON case_bundle_files (case_id)`);
  await q.query(`CALL app.protect_case_table('case_bundle_files')`);
  await q.query(`REVOKE INSERT ON case_bundle_files FROM jeomgeom_inspector, jeomgeom_manager, jeomgeom_migrator`);
  await q.query(`CALL app.append_only('case_bundle_files')`);
}
