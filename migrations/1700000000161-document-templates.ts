import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 문서 서식: how letters of a type are written, in versions. What is approved never changes, because every letter names the version
 * of its day; a letter that is printed again is printed with that version.
 */
export class DocumentTemplates1700000000161 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE document_templates (
        id uuid NOT NULL,
        type text NOT NULL,
        version_no integer NOT NULL,
        effective_from date NOT NULL,
        content jsonb NOT NULL,
        content_sha256 text NOT NULL,
        change_note text NOT NULL,
        source text,
        author_id uuid,
        submitted_at timestamptz,
        return_reason text,
        approved_by uuid,
        approved_at timestamptz,
        frozen_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT document_templates_pkey PRIMARY KEY (id),
        CONSTRAINT document_templates_version_key UNIQUE (type, version_no),
        CONSTRAINT document_templates_author_fk FOREIGN KEY (author_id) REFERENCES users (id),
        CONSTRAINT document_templates_approved_by_fk FOREIGN KEY (approved_by) REFERENCES users (id),
        CONSTRAINT document_templates_type_check CHECK (type IN ('ORDER', 'PRIOR_NOTICE', 'RESULT_NOTICE', 'ENTRY_DOCUMENT', 'INSPECTION_NOTICE', 'INFORMATION_REQUEST', 'PROCEDURE_DECISION', 'EXTENSION_DECISION', 'INTERIM_MEASURE_LIFTED', 'APPEAL_DECISION', 'REVOCATION_NOTICE', 'SANCTION_PRIOR_NOTICE', 'SANCTION_NOTICE', 'DUNNING_NOTICE', 'PRESERVATION_ORDER', 'PRESERVATION_RELEASE', 'DISCLOSURE_NOTICE', 'CASE_TRANSFER', 'THIRD_PARTY_NOTICE', 'REFERRAL', 'CLOSURE_NOTICE')),
        CONSTRAINT document_templates_status_check CHECK (status IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'DISCARDED')),
        CONSTRAINT document_templates_hash_check CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT document_templates_frozen_check CHECK ((status IN ('APPROVED', 'DISCARDED')) = (frozen_at IS NOT NULL)),
        CONSTRAINT document_templates_origin_check CHECK ((author_id IS NULL) = (source IS NOT NULL)),
        CONSTRAINT document_templates_approved_check CHECK (num_nonnulls(approved_by, approved_at) = CASE WHEN status = 'APPROVED' AND author_id IS NOT NULL THEN 2 ELSE 0 END),
        CONSTRAINT document_templates_four_eyes CHECK (approved_by <> author_id)
      )`);
    await q.query(
      `COMMENT ON TABLE document_templates IS '문서 서식: headings, texts and order of the letters of a type, in versions; content has the shape of src/domain/document-template.ts. Without an author it came with the product.'`,
    );
    await q.query(
      `CREATE INDEX document_templates_in_force_idx ON document_templates (type, effective_from) WHERE status = 'APPROVED'`,
    );
    await protect(q);
    await q.query(`ALTER TABLE official_documents ADD COLUMN template_id uuid`);
    await q.query(
      `ALTER TABLE official_documents ADD CONSTRAINT official_documents_template_fk FOREIGN KEY (template_id) REFERENCES document_templates (id)`,
    );
    await q.query(`CREATE INDEX official_documents_template_idx ON official_documents (template_id)`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE official_documents DROP COLUMN template_id`);
    await q.query(`DROP TABLE document_templates`);
    await q.query(`DROP FUNCTION app.guard_document_template`);
  }
}

async function protect(q: QueryRunner): Promise<void> {
  await q.query(`CALL app.force_row_security('document_templates')`);
  await q.query(`CREATE POLICY document_templates_reader ON document_templates FOR SELECT
    TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_auditor, jeomgeom_worker, jeomgeom_migrator, jeomgeom_admin
    USING ((SELECT app.user_id()) IS NOT NULL)`);
  await q.query(`CREATE POLICY document_templates_provider ON document_templates FOR SELECT TO jeomgeom_provider
    USING ((SELECT app.user_id()) IS NOT NULL AND status = 'APPROVED')`);
  await q.query(`CREATE POLICY document_templates_draft ON document_templates FOR INSERT TO jeomgeom_admin
    WITH CHECK (author_id = (SELECT app.user_id()) AND status = 'DRAFT')`);
  await q.query(`CREATE POLICY document_templates_edit ON document_templates FOR UPDATE TO jeomgeom_admin
    USING ((SELECT app.user_id()) IS NOT NULL)
    WITH CHECK ((SELECT app.user_id()) IS NOT NULL AND status IN ('DRAFT', 'IN_REVIEW', 'DISCARDED'))`);
  await q.query(`CREATE POLICY document_templates_decide ON document_templates FOR UPDATE TO jeomgeom_manager
    USING ((SELECT app.user_id()) IS NOT NULL)
    WITH CHECK ((SELECT app.user_id()) IS NOT NULL AND status IN ('APPROVED', 'DRAFT', 'IN_REVIEW'))`);
  await q.query(`GRANT SELECT ON document_templates TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_auditor,
    jeomgeom_worker, jeomgeom_migrator, jeomgeom_provider`);
  await q.query(`GRANT SELECT, INSERT, UPDATE ON document_templates TO jeomgeom_admin`);
  await q.query(`GRANT UPDATE (status, approved_by, approved_at, frozen_at, return_reason, version, updated_at)
    ON document_templates TO jeomgeom_manager`);
  // What came with the product has no author and was never a draft; only the owner can insert it.
  await q.query(`CREATE TRIGGER document_templates_drafting BEFORE INSERT ON document_templates
    FOR EACH ROW WHEN (NEW.author_id IS NOT NULL) EXECUTE FUNCTION app.guard_transition('document-template')`);
  await q.query(`CREATE TRIGGER document_templates_transition BEFORE UPDATE OF status ON document_templates
    FOR EACH ROW EXECUTE FUNCTION app.guard_transition('document-template')`);
  await q.query(`CALL app.freeze('document_templates')`);
  await q.query(`
    CREATE FUNCTION app.guard_document_template() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        IF NEW.author_id IS NOT NULL AND NEW.author_id IS DISTINCT FROM app.user_id() THEN
          RAISE EXCEPTION 'document-template.other-author' USING ERRCODE = '23514', CONSTRAINT = 'document_templates_author';
        END IF;
        RETURN NEW;
      END IF;
      IF ROW(NEW.author_id, NEW.source) IS DISTINCT FROM ROW(OLD.author_id, OLD.source) THEN
        RAISE EXCEPTION 'record.frozen: document_templates' USING ERRCODE = '23514', CONSTRAINT = 'document_templates_frozen';
      END IF;
      IF OLD.status <> 'DRAFT' AND ROW(NEW.type, NEW.version_no, NEW.effective_from, NEW.content, NEW.content_sha256, NEW.change_note)
           IS DISTINCT FROM ROW(OLD.type, OLD.version_no, OLD.effective_from, OLD.content, OLD.content_sha256, OLD.change_note) THEN
        RAISE EXCEPTION 'record.frozen: document_templates' USING ERRCODE = '23514', CONSTRAINT = 'document_templates_frozen';
      END IF;
      IF NEW.status = 'APPROVED' AND OLD.status <> 'APPROVED' AND NEW.author_id IS NOT NULL THEN
        IF NEW.approved_by IS DISTINCT FROM app.user_id() THEN
          RAISE EXCEPTION 'document-template.other-approver' USING ERRCODE = '23514', CONSTRAINT = 'document_templates_approver';
        END IF;
        IF NEW.effective_from < app.seoul_today() THEN
          RAISE EXCEPTION 'document-template.effective-in-past' USING ERRCODE = '23514', CONSTRAINT = 'document_templates_effective';
        END IF;
      END IF;
      RETURN NEW;
    END $$`);
  await q.query(`CREATE TRIGGER document_templates_guard BEFORE INSERT OR UPDATE ON document_templates
    FOR EACH ROW EXECUTE FUNCTION app.guard_document_template()`);
  await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);
}
