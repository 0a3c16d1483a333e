import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Editions of an inspection report for readers outside the ministry: contents of their own, made when the report is issued, one
 * for each respondent and one for the public. What is redacted before the first release is recorded; from it on nothing changes.
 */
export class ReportEditions1700000000172 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await editions(q);
    await redactions(q);
    await renderings(q);
    await publicReaders(q);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION app.public_report, app.public_reports`);
    await q.query(`DROP TABLE report_edition_renderings, report_redactions, report_editions`);
    await q.query(`DROP FUNCTION app.guard_edition_content, app.guard_edition_release`);
  }
}

async function editions(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE report_editions (
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      document_id uuid NOT NULL,
      provider_id uuid,
      variant text NOT NULL,
      title text NOT NULL DEFAULT '',
      content text NOT NULL,
      content_sha256 text NOT NULL,
      released_at timestamptz,
      released_by uuid,
      withhold_reason text,
      frozen_at timestamptz,
      status text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT report_editions_pkey PRIMARY KEY (id),
      CONSTRAINT report_editions_id_case_key UNIQUE (id, case_id),
      CONSTRAINT report_editions_respondent_key UNIQUE (document_id, provider_id),
      CONSTRAINT report_editions_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
      CONSTRAINT report_editions_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
      CONSTRAINT report_editions_releaser_fk FOREIGN KEY (released_by) REFERENCES users (id),
      CONSTRAINT report_editions_variant_check CHECK (variant IN ('PROVIDER', 'PUBLIC')),
      CONSTRAINT report_editions_reader_check CHECK ((variant = 'PROVIDER') = (provider_id IS NOT NULL)),
      CONSTRAINT report_editions_hash_check CHECK (content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
      CONSTRAINT report_editions_release_check
        CHECK (CASE WHEN status = 'PREPARED' THEN num_nonnulls(released_at, released_by, frozen_at) = 0 ELSE num_nonnulls(released_at, released_by, frozen_at) = 3 END),
      CONSTRAINT report_editions_withheld_check CHECK ((status = 'WITHHELD') = (withhold_reason IS NOT NULL)),
      CONSTRAINT report_editions_status_check CHECK (status IN ('PREPARED', 'RELEASED', 'WITHHELD'))
    )`);
  await q.query(
    `COMMENT ON TABLE report_editions IS '보고서 판(사업자 통지본·공개본): a content of its own, made from the frozen report by what each reader may read.'`,
  );
  await q.query(
    `CREATE UNIQUE INDEX report_editions_public_key ON report_editions (document_id) WHERE provider_id IS NULL`,
  );
  await q.query(
    `CREATE INDEX report_editions_listed_idx ON report_editions (released_at, id) WHERE variant = 'PUBLIC' AND status = 'RELEASED'`,
  );
  await q.query(`CREATE INDEX report_editions_case_idx ON report_editions (case_id)`);
  await q.query(`CALL app.protect_case_table('report_editions')`);
  await q.query(
    `CALL app.open_to_provider('report_editions', $v$variant = 'PROVIDER' AND status = 'RELEASED' AND released_at <= app.now()$v$)`,
  );
  await q.query(`CALL app.guard_status('report_editions', 'report-edition')`);
  await q.query(`CALL app.freeze('report_editions', 'released_at', 'released_by', 'withhold_reason')`);
  await q.query(`CALL app.server_time('report_editions', 'frozen_at')`);
}

/** Before the release a content changes only together with the record of what was replaced and why. */
async function redactions(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE report_redactions (
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      edition_id uuid NOT NULL,
      seq integer NOT NULL,
      path text NOT NULL,
      original text NOT NULL,
      replacement text NOT NULL,
      reason text NOT NULL,
      content_before_sha256 text NOT NULL,
      content_after_sha256 text NOT NULL,
      redacted_by uuid NOT NULL,
      redacted_at timestamptz NOT NULL,
      CONSTRAINT report_redactions_pkey PRIMARY KEY (id),
      CONSTRAINT report_redactions_seq_key UNIQUE (edition_id, seq),
      CONSTRAINT report_redactions_edition_fk FOREIGN KEY (edition_id, case_id) REFERENCES report_editions (id, case_id),
      CONSTRAINT report_redactions_person_fk FOREIGN KEY (redacted_by) REFERENCES users (id),
      CONSTRAINT report_redactions_effect_check CHECK (original <> '' AND content_before_sha256 <> content_after_sha256)
    )`);
  await q.query(
    `COMMENT ON TABLE report_redactions IS '가림 기록: which text of an edition was replaced before its release, by whom and why.'`,
  );
  await q.query(`CALL app.protect_case_table('report_redactions')`);
  await q.query(`CALL app.append_only('report_redactions')`);
  await q.query(`CALL app.freeze_with('report_redactions', 'report_editions', 'edition_id')`);
  await q.query(`CALL app.server_time('report_redactions', 'redacted_at')`);
  await contentGuard(q);
  await releaseGuard(q);
}

async function contentGuard(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE FUNCTION app.guard_edition_content() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.title := coalesce(NEW.content::jsonb -> 'cover' ->> 'title', '');
      IF TG_OP = 'INSERT' THEN RETURN NEW; END IF;
      IF (NEW.case_id, NEW.document_id, NEW.provider_id, NEW.variant) IS DISTINCT FROM (OLD.case_id, OLD.document_id, OLD.provider_id, OLD.variant)
         OR (NEW.content_sha256 <> OLD.content_sha256 AND NOT EXISTS (
           SELECT 1 FROM report_redactions r
           WHERE r.edition_id = NEW.id AND r.content_before_sha256 = OLD.content_sha256 AND r.content_after_sha256 = NEW.content_sha256)) THEN
        RAISE EXCEPTION 'record.frozen: report_editions %', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'report_editions_frozen';
      END IF;
      RETURN NEW;
    END $$`);
  await q.query(
    `CREATE TRIGGER report_editions_content BEFORE INSERT OR UPDATE OF case_id, document_id, provider_id, variant, title, content, content_sha256 ON report_editions FOR EACH ROW EXECUTE FUNCTION app.guard_edition_content()`,
  );
}

/**
 * A release is signed by who acts and begins now or later; only the approver's login opens an edition to the public or once more,
 * and another login a respondent's own alone, whose notice of the result has arrived. Neither hour nor person moves without it.
 */
async function releaseGuard(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE FUNCTION app.guard_edition_release() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      past boolean := NEW.released_at < app.now() - interval '2 milliseconds'
        AND NOT (session_user = 'jeomgeom_migrator' AND app.is_migrated(NEW.case_id));
    BEGIN
      IF NEW.status = OLD.status OR NEW.status <> 'RELEASED' THEN
        IF (NEW.released_at, NEW.released_by) IS DISTINCT FROM (OLD.released_at, OLD.released_by) THEN
          RAISE EXCEPTION 'record.frozen: report_editions %', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'report_editions_frozen';
        END IF;
        RETURN NEW;
      END IF;
      IF past OR NEW.released_by IS DISTINCT FROM app.user_id()
         OR (NEW.variant = 'PROVIDER' AND NEW.released_at > app.now() + interval '2 milliseconds')
         OR session_user NOT IN ('jeomgeom_manager', 'jeomgeom_migrator') AND NOT (OLD.status = 'PREPARED' AND EXISTS (
              SELECT 1 FROM official_documents d JOIN official_documents n ON n.subject_id = d.subject_id
              WHERE d.id = NEW.document_id AND n.type = 'RESULT_NOTICE' AND n.provider_id = NEW.provider_id AND n.released_at IS NOT NULL)) THEN
        RAISE EXCEPTION 'state.move-not-allowed: report-edition % as %', NEW.id, session_user
          USING ERRCODE = '23514', CONSTRAINT = 'report_editions_release';
      END IF;
      RETURN NEW;
    END $$`);
  await q.query(
    `CREATE TRIGGER report_editions_release BEFORE UPDATE ON report_editions FOR EACH ROW EXECUTE FUNCTION app.guard_edition_release()`,
  );
}

async function renderings(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE report_edition_renderings (
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      provider_id uuid,
      edition_id uuid NOT NULL,
      locale text NOT NULL,
      renderer text NOT NULL,
      pdf_sha256 text NOT NULL,
      size bigint NOT NULL,
      storage_key text NOT NULL,
      body_sha256 text NOT NULL,
      body_size bigint NOT NULL,
      signer_sha256 text,
      rendered_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT report_edition_renderings_pkey PRIMARY KEY (id),
      CONSTRAINT report_edition_renderings_key UNIQUE (edition_id, locale),
      CONSTRAINT report_edition_renderings_edition_fk FOREIGN KEY (edition_id, case_id) REFERENCES report_editions (id, case_id),
      CONSTRAINT report_edition_renderings_locale_check CHECK (locale IN ('ko', 'en')),
      CONSTRAINT report_edition_renderings_body_check
        CHECK (body_size <= size AND (signer_sha256 IS NULL) = (body_sha256 = pdf_sha256) AND (body_size = size) = (body_sha256 = pdf_sha256))
    )`);
  await q.query(
    `COMMENT ON TABLE report_edition_renderings IS 'The PDF of an edition: rendered once after its release, kept by hash, served as it is.'`,
  );
  await q.query(`CREATE INDEX report_edition_renderings_pdf_idx ON report_edition_renderings (pdf_sha256)`);
  await q.query(`CALL app.protect_case_table('report_edition_renderings')`);
  await q.query(
    `CALL app.open_to_provider('report_edition_renderings', 'EXISTS (SELECT 1 FROM report_editions e WHERE e.id = edition_id)')`,
  );
  await q.query(`CALL app.append_only('report_edition_renderings')`);
}

/** Whoever is not signed in reads public editions from their time on, the newest in a list, and nothing else of a case. */
async function publicReaders(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE FUNCTION app.public_reports()
    RETURNS TABLE (id uuid, document_no text, title text, department_name text, approved_at timestamptz, released_at timestamptz, content_sha256 text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT e.id, d.document_no, e.title, d.department_name, d.approved_at, e.released_at, e.content_sha256
      FROM report_editions e JOIN official_documents d ON d.id = e.document_id
      WHERE e.variant = 'PUBLIC' AND e.status = 'RELEASED' AND e.released_at <= app.now()
      ORDER BY e.released_at DESC, e.id DESC
      LIMIT 200
    $$`);
  await q.query(`
    CREATE FUNCTION app.public_report(p_id uuid)
    RETURNS TABLE (id uuid, document_no text, content text, content_sha256 text, released_at timestamptz, approved_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT e.id, d.document_no, e.content, e.content_sha256, e.released_at, d.approved_at
      FROM report_editions e JOIN official_documents d ON d.id = e.document_id
      WHERE e.id = p_id AND e.variant = 'PUBLIC' AND e.status = 'RELEASED' AND e.released_at <= app.now()
    $$`);
  for (const name of ['public_reports()', 'public_report(uuid)']) {
    await q.query(`REVOKE EXECUTE ON FUNCTION app.${name} FROM PUBLIC`);
    await q.query(`GRANT EXECUTE ON FUNCTION app.${name} TO jeomgeom_auth`);
  }
}
