import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 위반사실 등의 공표 (행정절차법 제40조의3): what the ministry intends stays its own; the party reads the notice that reached it and
 * gives its opinion there. Nothing is published before its hour, of an order that is stayed or fell, or without a second person.
 */
export class Publications1700000000133 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(
      `CALL app.widen_check('official_documents', 'official_documents_type_check', 'type', 'PUBLICATION_NOTICE', 'PUBLICATION_DECISION', 'PUBLICATION_CORRECTION')`,
    );
    await publications(q);
    await notices(q);
    await opinions(q);
    await corrections(q);
    await guards(q);
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(
      `DROP TABLE publication_corrections, publication_considerations, publication_opinions, publication_notices, publications`,
    );
    await q.query(
      `DROP FUNCTION app.guard_publication, app.guard_publication_notice, app.guard_publication_opinion, app.guard_publication_correction`,
    );
  }
}

async function publications(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE publications (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        order_id uuid NOT NULL,
        legal_basis_id uuid NOT NULL,
        seq integer NOT NULL,
        publication_no text NOT NULL,
        title text NOT NULL,
        text text NOT NULL,
        grounds text NOT NULL,
        channel text NOT NULL,
        period_days integer NOT NULL,
        exemption text,
        exemption_reason text,
        author_id uuid NOT NULL,
        document_id uuid,
        approved_by uuid,
        approved_at timestamptz,
        release_at timestamptz,
        place text,
        published_by uuid,
        published_at timestamptz,
        published_until date,
        drop_ground text,
        drop_reason text,
        dropped_by uuid,
        dropped_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT publications_pkey PRIMARY KEY (id),
        CONSTRAINT publications_no_key UNIQUE (publication_no),
        CONSTRAINT publications_seq_key UNIQUE (case_id, seq),
        CONSTRAINT publications_id_case_key UNIQUE (id, case_id),
        CONSTRAINT publications_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT publications_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES orders (id, case_id, provider_id),
        CONSTRAINT publications_legal_basis_fk FOREIGN KEY (legal_basis_id) REFERENCES legal_bases (id),
        CONSTRAINT publications_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT publications_channel_check CHECK (channel IN ('WEBSITE', 'OFFICIAL_GAZETTE', 'MINISTRY_BULLETIN', 'PRESS')),
        CONSTRAINT publications_exemption_check CHECK (exemption IN ('URGENT', 'IMPRACTICABLE', 'WAIVED')),
        CONSTRAINT publications_exemption_reason_check CHECK (num_nonnulls(exemption, exemption_reason) IN (0, 2)),
        CONSTRAINT publications_drop_ground_check CHECK (drop_ground IN ('REMEDIED', 'OPINION_HEEDED', 'ORDER_FELL', 'OTHER')),
        CONSTRAINT publications_status_check CHECK (status IN ('DRAFT', 'NOTICE_SENT', 'OPINION_OPEN', 'OPINION_CLOSED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN', 'DROPPED')),
        CONSTRAINT publications_period_check CHECK (period_days BETWEEN 1 AND 3650),
        CONSTRAINT publications_approved_check CHECK (num_nonnulls(document_id, approved_by, approved_at, release_at) IN (0, 4)
          AND (status NOT IN ('APPROVED', 'PUBLISHED', 'WITHDRAWN') OR approved_by IS NOT NULL)),
        CONSTRAINT publications_published_check CHECK (num_nonnulls(place, published_by, published_at, published_until) IN (0, 4)
          AND (status IN ('PUBLISHED', 'WITHDRAWN')) = (published_at IS NOT NULL)),
        CONSTRAINT publications_embargo_check CHECK (published_at >= release_at),
        CONSTRAINT publications_dropped_check CHECK ((status = 'DROPPED') = (num_nonnulls(drop_ground, drop_reason, dropped_by, dropped_at) = 4)),
        CONSTRAINT publications_four_eyes CHECK (approved_by <> author_id)
      )`);
  await q.query(
    `COMMENT ON TABLE publications IS '공표: what is to be made public of an order that establishes a violation, by which article, when and how long; never open to a provider.'`,
  );
  await q.query(`CREATE INDEX publications_order_idx ON publications (order_id)`);
  await q.query(`CALL app.protect_case_table('publications')`);
  await q.query(`CALL app.guard_status('publications', 'publication')`);
  await q.query(`CALL app.server_time('publications', 'approved_at', 'published_at', 'dropped_at')`);
}

async function notices(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE publication_notices (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        publication_id uuid NOT NULL,
        document_id uuid NOT NULL,
        title text NOT NULL,
        text text NOT NULL,
        window_days integer NOT NULL,
        arrived_at timestamptz,
        due_on date,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT publication_notices_pkey PRIMARY KEY (id),
        CONSTRAINT publication_notices_publication_key UNIQUE (publication_id),
        CONSTRAINT publication_notices_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT publication_notices_publication_fk FOREIGN KEY (publication_id, case_id, provider_id) REFERENCES publications (id, case_id, provider_id),
        CONSTRAINT publication_notices_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT publication_notices_window_check CHECK (window_days BETWEEN 10 AND 60),
        CONSTRAINT publication_notices_arrived_check CHECK (num_nonnulls(arrived_at, due_on) IN (0, 2) AND (closed_at IS NULL OR arrived_at IS NOT NULL))
      )`);
  await q.query(
    `COMMENT ON TABLE publication_notices IS '공표 사전통지: what the party was told is to be published, and until when it is heard; open to it from the arrival on.'`,
  );
  await q.query(`CALL app.protect_case_table('publication_notices')`);
  await q.query(`CALL app.open_to_provider('publication_notices', 'arrived_at IS NOT NULL')`);
  await q.query(`CALL app.server_time('publication_notices', 'closed_at')`);
}

async function opinions(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE publication_opinions (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        notice_id uuid NOT NULL,
        text text NOT NULL,
        evidence_ids uuid[] NOT NULL DEFAULT '{}',
        receipt_no text NOT NULL,
        submitted_by uuid NOT NULL,
        submitted_at timestamptz NOT NULL,
        CONSTRAINT publication_opinions_pkey PRIMARY KEY (id),
        CONSTRAINT publication_opinions_receipt_no_key UNIQUE (receipt_no),
        CONSTRAINT publication_opinions_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT publication_opinions_notice_fk FOREIGN KEY (notice_id, case_id, provider_id) REFERENCES publication_notices (id, case_id, provider_id)
      )`);
  await q.query(
    `COMMENT ON TABLE publication_opinions IS '공표에 대한 의견 (행정절차법 제40조의3제4항), as it was received.'`,
  );
  await q.query(`CREATE INDEX publication_opinions_notice_idx ON publication_opinions (notice_id)`);
  await q.query(`CALL app.protect_case_table('publication_opinions')`);
  await q.query(`CALL app.open_to_provider('publication_opinions')`);
  await q.query(`GRANT INSERT ON publication_opinions TO jeomgeom_provider`);
  await q.query(`CREATE POLICY publication_opinions_submission ON publication_opinions AS RESTRICTIVE FOR INSERT TO jeomgeom_provider
      WITH CHECK (submitted_by = (SELECT app.user_id()))`);
  await q.query(`CALL app.append_only('publication_opinions')`);
  await q.query(`CALL app.server_time('publication_opinions', 'submitted_at')`);
  await q.query(`
      CREATE TABLE publication_considerations (
        opinion_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        consideration text NOT NULL,
        reason text,
        considered_by uuid NOT NULL,
        considered_at timestamptz NOT NULL,
        CONSTRAINT publication_considerations_pkey PRIMARY KEY (opinion_id),
        CONSTRAINT publication_considerations_opinion_fk FOREIGN KEY (opinion_id, case_id, provider_id) REFERENCES publication_opinions (id, case_id, provider_id),
        CONSTRAINT publication_considerations_consideration_check CHECK (consideration IN ('REFLECTED', 'PARTLY_REFLECTED', 'NOT_REFLECTED')),
        CONSTRAINT publication_considerations_reason_check CHECK (consideration = 'REFLECTED' OR reason IS NOT NULL)
      )`);
  await q.query(
    `COMMENT ON TABLE publication_considerations IS '의견 반영 여부와 이유; the party learns it with the decision.'`,
  );
  await q.query(`CALL app.protect_case_table('publication_considerations')`);
  await q.query(`CALL app.append_only('publication_considerations')`);
  await q.query(`CALL app.server_time('publication_considerations', 'considered_at')`);
}

async function corrections(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE publication_corrections (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        publication_id uuid NOT NULL,
        seq integer NOT NULL,
        kind text NOT NULL,
        text text NOT NULL,
        reason text NOT NULL,
        period_days integer NOT NULL,
        unwanted_by_party boolean NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        document_id uuid,
        decided_by uuid,
        decided_at timestamptz,
        published_until date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT publication_corrections_pkey PRIMARY KEY (id),
        CONSTRAINT publication_corrections_seq_key UNIQUE (publication_id, seq),
        CONSTRAINT publication_corrections_publication_fk FOREIGN KEY (publication_id, case_id, provider_id) REFERENCES publications (id, case_id, provider_id),
        CONSTRAINT publication_corrections_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT publication_corrections_kind_check CHECK (kind IN ('CORRECTION', 'WITHDRAWAL')),
        CONSTRAINT publication_corrections_period_check CHECK (period_days BETWEEN 1 AND 3650),
        CONSTRAINT publication_corrections_decided_check CHECK (num_nonnulls(document_id, decided_by, decided_at) IN (0, 3)
          AND (published_until IS NULL OR decided_at IS NOT NULL)),
        CONSTRAINT publication_corrections_four_eyes CHECK (decided_by <> proposed_by)
      )`);
  await q.query(
    `COMMENT ON TABLE publication_corrections IS '정정·철회 (행정절차법 제40조의3제8항): published the same way and at least as long, unless the party does not want it.'`,
  );
  await q.query(
    `CREATE UNIQUE INDEX publication_corrections_open_key ON publication_corrections (publication_id) WHERE decided_at IS NULL`,
  );
  await q.query(`CALL app.protect_case_table('publication_corrections')`);
  await q.query(`CALL app.server_time('publication_corrections', 'proposed_at', 'decided_at')`);
}

async function guards(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE FUNCTION app.guard_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        later text[] := ARRAY['status', 'document_id', 'approved_by', 'approved_at', 'release_at', 'place', 'published_by', 'published_at', 'published_until',
          'drop_ground', 'drop_reason', 'dropped_by', 'dropped_at', 'version', 'updated_at'];
        rewritten text[] := later || ARRAY['title', 'text', 'grounds', 'period_days', 'author_id'];
        ordered orders%ROWTYPE;
      BEGIN
        SELECT * INTO ordered FROM orders WHERE id = NEW.order_id FOR SHARE;
        IF TG_OP = 'INSERT' THEN
          IF ordered.delivered_at IS NULL OR ordered.instrument_type NOT IN
               ('CORRECTIVE_ORDER', 'SUPPLEMENT_ORDER', 'RECURRENCE_ORDER') THEN
            RAISE EXCEPTION 'publication.no-violation' USING ERRCODE = '23514', CONSTRAINT = 'publications_violation';
          END IF;
          RETURN NEW;
        END IF;
        IF (OLD.id, OLD.case_id, OLD.provider_id, OLD.order_id, OLD.seq, OLD.publication_no) IS DISTINCT FROM
             (NEW.id, NEW.case_id, NEW.provider_id, NEW.order_id, NEW.seq, NEW.publication_no)
           OR OLD.status = 'OPINION_CLOSED' AND ((to_jsonb(NEW) - rewritten) IS DISTINCT FROM (to_jsonb(OLD) - rewritten) OR NEW.period_days > OLD.period_days)
           OR OLD.status NOT IN ('DRAFT', 'OPINION_CLOSED') AND (to_jsonb(NEW) - later) IS DISTINCT FROM (to_jsonb(OLD) - later)
           OR OLD.approved_at IS NOT NULL AND (OLD.document_id, OLD.approved_by, OLD.approved_at, OLD.release_at) IS DISTINCT FROM (NEW.document_id, NEW.approved_by, NEW.approved_at, NEW.release_at)
           OR OLD.published_at IS NOT NULL AND (OLD.place, OLD.published_by, OLD.published_at, OLD.published_until) IS DISTINCT FROM (NEW.place, NEW.published_by, NEW.published_at, NEW.published_until) THEN
          RAISE EXCEPTION 'record.frozen: publications' USING ERRCODE = '23514', CONSTRAINT = 'publications_frozen';
        END IF;
        IF (to_jsonb(NEW) - later) IS DISTINCT FROM (to_jsonb(OLD) - later) AND (NEW.author_id IS DISTINCT FROM app.user_id() OR NEW.status <> OLD.status) THEN
          RAISE EXCEPTION 'publication.author-is-not-the-actor' USING ERRCODE = '23514', CONSTRAINT = 'publications_author';
        END IF;
        IF NEW.status = 'APPROVED' AND OLD.status <> 'APPROVED' THEN
          IF NEW.approved_by IS DISTINCT FROM app.user_id() THEN
            RAISE EXCEPTION 'publication.decider-is-not-the-actor' USING ERRCODE = '23514', CONSTRAINT = 'publications_decider';
          END IF;
          IF NEW.exemption IS NULL AND NOT EXISTS (SELECT 1 FROM publication_notices n WHERE n.publication_id = NEW.id AND n.closed_at IS NOT NULL AND n.due_on < app.seoul_today()) THEN
            RAISE EXCEPTION 'publication.notice-missing' USING ERRCODE = '23514', CONSTRAINT = 'publications_heard';
          END IF;
          IF EXISTS (SELECT 1 FROM publication_notices n JOIN publication_opinions o ON o.notice_id = n.id
                     WHERE n.publication_id = NEW.id AND NOT EXISTS (SELECT 1 FROM publication_considerations k WHERE k.opinion_id = o.id)) THEN
            RAISE EXCEPTION 'publication.opinion-not-considered' USING ERRCODE = '23514', CONSTRAINT = 'publications_considered';
          END IF;
        END IF;
        IF NEW.status IN ('APPROVED', 'PUBLISHED') AND OLD.status <> NEW.status AND ordered.status IN ('STAYED', 'REVOKED', 'CHANGED') THEN
          RAISE EXCEPTION 'publication.order-fell' USING ERRCODE = '23514', CONSTRAINT = 'publications_order_stands';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER publications_lawful BEFORE INSERT OR UPDATE ON publications FOR EACH ROW EXECUTE FUNCTION app.guard_publication()`,
  );
  await q.query(`
      CREATE FUNCTION app.guard_publication_notice() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        moving text[] := ARRAY['arrived_at', 'due_on', 'closed_at', 'version'];
      BEGIN
        IF (to_jsonb(NEW) - moving) IS DISTINCT FROM (to_jsonb(OLD) - moving)
           OR OLD.arrived_at IS NOT NULL AND (OLD.arrived_at, OLD.due_on) IS DISTINCT FROM (NEW.arrived_at, NEW.due_on)
           OR OLD.closed_at IS NOT NULL THEN
          RAISE EXCEPTION 'record.frozen: publication_notices' USING ERRCODE = '23514', CONSTRAINT = 'publication_notices_frozen';
        END IF;
        IF NEW.closed_at IS NOT NULL AND NEW.due_on >= app.seoul_today()
           AND NOT EXISTS (SELECT 1 FROM publications p WHERE p.id = NEW.publication_id AND p.status = 'DROPPED') THEN
          RAISE EXCEPTION 'publication.opinion-period-running' USING ERRCODE = '23514', CONSTRAINT = 'publication_notices_window_over';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER publication_notices_frozen BEFORE UPDATE ON publication_notices FOR EACH ROW EXECUTE FUNCTION app.guard_publication_notice()`,
  );
  await q.query(`
      CREATE FUNCTION app.guard_publication_opinion() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        notice publication_notices%ROWTYPE;
      BEGIN
        SELECT * INTO notice FROM publication_notices WHERE id = NEW.notice_id FOR SHARE;
        IF notice.arrived_at IS NULL OR notice.closed_at IS NOT NULL OR notice.due_on < app.seoul_today() THEN
          RAISE EXCEPTION 'publication-opinion.not-open' USING ERRCODE = '23514', CONSTRAINT = 'publication_opinions_open';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER publication_opinions_open BEFORE INSERT ON publication_opinions FOR EACH ROW EXECUTE FUNCTION app.guard_publication_opinion()`,
  );
  await q.query(`
      CREATE FUNCTION app.guard_publication_correction() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.decided_at IS NOT NULL THEN
          RAISE EXCEPTION 'record.frozen: publication_corrections' USING ERRCODE = '23514', CONSTRAINT = 'publication_corrections_frozen';
        END IF;
        IF NOT NEW.unwanted_by_party AND EXISTS (SELECT 1 FROM publications p WHERE p.id = NEW.publication_id AND p.period_days > NEW.period_days) THEN
          RAISE EXCEPTION 'publication.correction-too-short' USING ERRCODE = '23514', CONSTRAINT = 'publication_corrections_length';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER publication_corrections_lawful BEFORE INSERT OR UPDATE ON publication_corrections FOR EACH ROW EXECUTE FUNCTION app.guard_publication_correction()`,
  );
}
