import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From the confirmed result to the order that arrived: documents with gapless numbers and frozen snapshots, the committee's
 * resolution, opinions before a disposition, dispatch and delivery. An order cannot be approved without basis, remedies,
 * four eyes and, for a disposition, opinions heard or the exemption written down.
 */
export class Orders1700000000060 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE inspection_results (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        seq integer NOT NULL,
        kind text NOT NULL,
        as_of timestamptz NOT NULL,
        conclusions text NOT NULL,
        outcome_class text NOT NULL,
        announcing_agencies text[] NOT NULL DEFAULT '{}',
        public_summary text,
        overall_opinion text,
        follow_up text,
        notice_texts jsonb NOT NULL DEFAULT '[]',
        author_id uuid NOT NULL,
        confirmed_by uuid,
        confirmed_at timestamptz,
        return_reason text,
        frozen_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT inspection_results_pkey PRIMARY KEY (id),
        CONSTRAINT inspection_results_seq_key UNIQUE (case_id, seq),
        CONSTRAINT inspection_results_id_case_key UNIQUE (id, case_id),
        CONSTRAINT inspection_results_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT inspection_results_kind_check CHECK (kind IN ('INTERIM', 'FINAL')),
        CONSTRAINT inspection_results_outcome_check CHECK (outcome_class IN ('NO_FINDING', 'VOLUNTARY_IMPROVEMENT', 'ACTION_REQUIRED')),
        CONSTRAINT inspection_results_status_check CHECK (status IN ('DRAFT', 'IN_REVIEW', 'CONFIRMED')),
        CONSTRAINT inspection_results_four_eyes CHECK (confirmed_by <> author_id),
        CONSTRAINT inspection_results_confirmed_check CHECK (status <> 'CONFIRMED' OR (confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL AND frozen_at IS NOT NULL))
      )`);
    await q.query(
      `COMMENT ON TABLE inspection_results IS '점검 결과: confirmed by someone other than its author, frozen from then on; notice_texts says what each respondent is told.'`,
    );
    await q.query(`CALL app.protect_case_table('inspection_results')`);
    await q.query(`CALL app.guard_status('inspection_results', 'inspection-result')`);
    await q.query(`CALL app.freeze('inspection_results')`);
    await q.query(`CALL app.server_time('inspection_results', 'confirmed_at')`);

    await q.query(`
      CREATE TABLE committee_items (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        committee_code text NOT NULL,
        meeting_year integer NOT NULL,
        meeting_no integer,
        agenda_no integer,
        title text NOT NULL,
        held_from date,
        held_to date,
        place text,
        members_total integer,
        members_present integer,
        votes_for integer,
        votes_against integer,
        votes_abstained integer,
        recusals jsonb NOT NULL DEFAULT '[]',
        minutes_evidence_id uuid,
        minutes_text text,
        decision text,
        resolution text,
        resolved_on date,
        author_id uuid NOT NULL,
        frozen_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT committee_items_pkey PRIMARY KEY (id),
        CONSTRAINT committee_items_id_case_key UNIQUE (id, case_id),
        CONSTRAINT committee_items_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT committee_items_minutes_fk FOREIGN KEY (minutes_evidence_id, case_id) REFERENCES evidence (id, case_id),
        CONSTRAINT committee_items_dates_check CHECK (held_to >= held_from),
        CONSTRAINT committee_items_votes_check CHECK (members_present <= members_total AND votes_for + votes_against + votes_abstained <= members_present),
        CONSTRAINT committee_items_decision_check CHECK (decision IN ('AS_PROPOSED', 'AMENDED', 'DEFERRED', 'REJECTED')),
        CONSTRAINT committee_items_status_check CHECK (status IN ('DRAFT', 'TABLED', 'RESOLVED', 'DEFERRED', 'REJECTED')),
        CONSTRAINT committee_items_resolved_check CHECK (status <> 'RESOLVED' OR (decision IN ('AS_PROPOSED', 'AMENDED') AND resolution IS NOT NULL AND resolved_on IS NOT NULL AND num_nonnulls(minutes_text, minutes_evidence_id) >= 1))
      )`);
    await q.query(
      `COMMENT ON TABLE committee_items IS '심의 안건: agenda, attendance, votes, recusals, minutes and resolution of the committee (회의록, 공공기록물법 시행령 제18조).'`,
    );
    await q.query(`CALL app.protect_case_table('committee_items')`);
    await q.query(`CALL app.guard_status('committee_items', 'committee-item')`);
    await q.query(`CALL app.freeze('committee_items')`);

    await q.query(`
      CREATE TABLE official_documents (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid,
        type text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        title text NOT NULL,
        department_code text NOT NULL,
        department_name text NOT NULL,
        document_year integer NOT NULL,
        document_serial integer NOT NULL,
        document_no text NOT NULL,
        disclosure text NOT NULL DEFAULT 'CLOSED',
        disclosure_ground text,
        author_id uuid NOT NULL,
        approved_by uuid NOT NULL,
        approved_at timestamptz NOT NULL,
        snapshot text NOT NULL,
        snapshot_sha256 text NOT NULL,
        correction_of_id uuid,
        released_at timestamptz,
        frozen_at timestamptz NOT NULL,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT official_documents_pkey PRIMARY KEY (id),
        CONSTRAINT official_documents_number_key UNIQUE (department_code, document_year, document_serial),
        CONSTRAINT official_documents_id_case_key UNIQUE (id, case_id),
        CONSTRAINT official_documents_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT official_documents_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT official_documents_correction_fk FOREIGN KEY (correction_of_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT official_documents_type_check CHECK (type IN ('INSPECTION_REPORT', 'RESULT_NOTICE', 'ORDER', 'PRIOR_NOTICE', 'INSPECTION_NOTICE', 'ENTRY_DOCUMENT', 'CLOSURE_NOTICE')),
        CONSTRAINT official_documents_disclosure_check CHECK (disclosure IN ('OPEN', 'PARTIAL', 'CLOSED')),
        CONSTRAINT official_documents_four_eyes CHECK (approved_by <> author_id),
        CONSTRAINT official_documents_hash_check CHECK (snapshot_sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')),
        CONSTRAINT official_documents_status_check CHECK (status IN ('APPROVED', 'SEALED', 'DISPATCHED', 'DELIVERED', 'RETURNED', 'RE_DISPATCHED', 'PUBLIC_NOTICE', 'CORRECTED_BY', 'REVOKED_BY'))
      )`);
    await q.query(
      `COMMENT ON TABLE official_documents IS '공문서: comes into being by approval with its number and frozen snapshot; changed only by another document.'`,
    );
    await q.query(`CREATE INDEX official_documents_case_idx ON official_documents (case_id)`);
    await q.query(`CREATE INDEX official_documents_approved_idx ON official_documents (approved_at, id)`);
    await q.query(`CREATE INDEX official_documents_subject_idx ON official_documents (subject_id)`);
    await q.query(`CALL app.protect_case_table('official_documents')`);
    await q.query(`CALL app.open_to_provider('official_documents', 'released_at IS NOT NULL')`);
    // The row is born by its approval: the first status is APPROVED and whoever inserts it is the approver, as the state table allows.
    await q.query(`
      CREATE FUNCTION app.guard_document_approval() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.status <> 'APPROVED' OR NEW.approved_by IS DISTINCT FROM app.user_id()
           OR NOT app.may_move('official-document', 'IN_REVIEW', 'APPROVED', session_user) THEN
          RAISE EXCEPTION 'official-document.not-approved' USING ERRCODE = '23514', CONSTRAINT = 'official_documents_approval';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER official_documents_approval BEFORE INSERT ON official_documents FOR EACH ROW EXECUTE FUNCTION app.guard_document_approval()`,
    );
    await q.query(
      `CREATE TRIGGER official_documents_transition BEFORE UPDATE OF status ON official_documents FOR EACH ROW EXECUTE FUNCTION app.guard_transition('official-document')`,
    );
    await q.query(`CALL app.freeze('official_documents', 'released_at')`);
    await q.query(`CALL app.server_time('official_documents', 'approved_at')`);

    await q.query(`
      CREATE TABLE document_renderings (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid,
        document_id uuid NOT NULL,
        variant text NOT NULL,
        locale text NOT NULL,
        renderer text NOT NULL,
        pdf_sha256 text NOT NULL,
        size bigint NOT NULL,
        storage_key text NOT NULL,
        rendered_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT document_renderings_pkey PRIMARY KEY (id),
        CONSTRAINT document_renderings_key UNIQUE (document_id, variant, locale),
        CONSTRAINT document_renderings_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT document_renderings_variant_check CHECK (variant IN ('INTERNAL', 'PROVIDER', 'PUBLIC')),
        CONSTRAINT document_renderings_locale_check CHECK (locale IN ('ko', 'en'))
      )`);
    await q.query(
      `COMMENT ON TABLE document_renderings IS 'The PDF of a snapshot: rendered once, kept by hash, served as it is.'`,
    );
    await q.query(`CALL app.protect_case_table('document_renderings')`);
    await q.query(
      `CALL app.open_to_provider('document_renderings', 'variant = ''PROVIDER'' AND EXISTS (SELECT 1 FROM official_documents d WHERE d.id = document_id)')`,
    );
    await q.query(`GRANT INSERT ON document_renderings TO jeomgeom_auditor`);
    await q.query(
      `CREATE POLICY document_renderings_auditor_writes ON document_renderings FOR INSERT TO jeomgeom_auditor WITH CHECK ((SELECT app.user_id()) IS NOT NULL)`,
    );
    await q.query(`CALL app.append_only('document_renderings')`);

    await q.query(`
      CREATE TABLE deliveries (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        document_id uuid NOT NULL,
        attempt integer NOT NULL,
        method text NOT NULL,
        address text NOT NULL,
        recipient text NOT NULL,
        consent_id uuid,
        dispatched_by uuid NOT NULL,
        dispatched_at timestamptz NOT NULL,
        arrived_at timestamptz,
        arrival_proof text,
        arrival_evidence_id uuid,
        arrival_recorded_by uuid,
        arrival_recorded_at timestamptz,
        failed_at timestamptz,
        failure_reason text,
        first_viewed_at timestamptz,
        first_viewed_by uuid,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT deliveries_pkey PRIMARY KEY (id),
        CONSTRAINT deliveries_attempt_key UNIQUE (document_id, provider_id, attempt),
        CONSTRAINT deliveries_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT deliveries_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT deliveries_arrival_evidence_fk FOREIGN KEY (arrival_evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id),
        CONSTRAINT deliveries_consent_fk FOREIGN KEY (consent_id) REFERENCES delivery_consents (id),
        CONSTRAINT deliveries_method_check CHECK (method IN ('E_DOC', 'POST_REGISTERED', 'HAND', 'MAIL_EMAIL', 'FAX', 'PUBLIC_NOTICE', 'ORAL')),
        CONSTRAINT deliveries_consent_check CHECK (method <> 'E_DOC' OR consent_id IS NOT NULL),
        CONSTRAINT deliveries_arrival_check CHECK (arrived_at >= dispatched_at AND num_nonnulls(arrived_at, arrival_proof, arrival_recorded_by, arrival_recorded_at) IN (0, 4)),
        CONSTRAINT deliveries_receipt_check CHECK (arrival_evidence_id IS NULL OR arrived_at IS NOT NULL),
        CONSTRAINT deliveries_outcome_check CHECK (arrived_at IS NULL OR failed_at IS NULL)
      )`);
    await q.query(
      `COMMENT ON TABLE deliveries IS '송달: dispatch, arrival and first view of a document, each its own instant; only arrival has legal effect.'`,
    );
    await q.query(`CREATE INDEX deliveries_document_idx ON deliveries (document_id)`);
    await q.query(`CREATE INDEX deliveries_dispatched_idx ON deliveries (dispatched_at, id)`);
    await q.query(`CALL app.protect_case_table('deliveries')`);
    await q.query(`CALL app.open_to_provider('deliveries', 'arrived_at IS NOT NULL')`);
    await q.query(`GRANT UPDATE (first_viewed_at, first_viewed_by, version) ON deliveries TO jeomgeom_provider`);
    await q.query(`CALL app.server_time('deliveries', 'dispatched_at', 'arrival_recorded_at', 'first_viewed_at')`);
    await q.query(`
      CREATE FUNCTION app.guard_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.arrived_at IS NOT NULL
           AND (to_jsonb(NEW) - ARRAY['first_viewed_at', 'first_viewed_by', 'version']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['first_viewed_at', 'first_viewed_by', 'version']) THEN
          RAISE EXCEPTION 'delivery.arrival-stands' USING ERRCODE = '23514', CONSTRAINT = 'deliveries_arrival_stands';
        END IF;
        IF TG_OP = 'INSERT' AND NEW.method = 'E_DOC' AND NOT EXISTS (
             SELECT 1 FROM delivery_consents c WHERE c.id = NEW.consent_id AND c.provider_id = NEW.provider_id
               AND c.granted_at <= NEW.dispatched_at AND coalesce(c.revoked_at, 'infinity') > NEW.dispatched_at) THEN
          RAISE EXCEPTION 'delivery.no-consent' USING ERRCODE = '23514', CONSTRAINT = 'deliveries_consent_in_force';
        END IF;
        IF NEW.arrived_at > app.now() + interval '2 milliseconds' THEN
          RAISE EXCEPTION 'delivery.arrival-in-future' USING ERRCODE = '23514', CONSTRAINT = 'deliveries_arrival_in_future';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER deliveries_arrival BEFORE INSERT OR UPDATE ON deliveries FOR EACH ROW EXECUTE FUNCTION app.guard_delivery()`,
    );

    await q.query(`
      CREATE TABLE orders (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        seq integer NOT NULL,
        order_no text NOT NULL,
        instrument_type text NOT NULL,
        legal_basis_id uuid,
        result_id uuid,
        committee_item_id uuid,
        title text NOT NULL,
        facts text NOT NULL,
        prior_notice_exempt boolean NOT NULL DEFAULT false,
        prior_notice_exemption_reason text,
        prior_notice_exemption_basis_id uuid,
        plan_due jsonb,
        result_due jsonb,
        consequence text,
        appeal_notice text,
        officer_department text NOT NULL,
        officer_name text NOT NULL,
        officer_contact text NOT NULL,
        author_id uuid NOT NULL,
        approved_by uuid,
        approved_at timestamptz,
        return_reason text,
        document_id uuid,
        delivered_at timestamptz,
        replaces_id uuid,
        end_reason text,
        released_at timestamptz,
        frozen_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT orders_pkey PRIMARY KEY (id),
        CONSTRAINT orders_order_no_key UNIQUE (order_no),
        CONSTRAINT orders_seq_key UNIQUE (case_id, seq),
        CONSTRAINT orders_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT orders_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT orders_legal_basis_fk FOREIGN KEY (legal_basis_id) REFERENCES legal_bases (id),
        CONSTRAINT orders_exemption_basis_fk FOREIGN KEY (prior_notice_exemption_basis_id) REFERENCES legal_bases (id),
        CONSTRAINT orders_result_fk FOREIGN KEY (result_id, case_id) REFERENCES inspection_results (id, case_id),
        CONSTRAINT orders_committee_item_fk FOREIGN KEY (committee_item_id, case_id) REFERENCES committee_items (id, case_id),
        CONSTRAINT orders_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT orders_instrument_check CHECK (instrument_type IN ('ORAL_GUIDANCE', 'ADMIN_GUIDANCE', 'CORRECTIVE_REQUEST', 'CORRECTIVE_ORDER', 'SUPPLEMENT_ORDER', 'RECURRENCE_ORDER', 'PRESERVATION_ORDER', 'WARNING', 'INTERIM_MEASURE')),
        CONSTRAINT orders_legal_basis_check CHECK (legal_basis_id IS NOT NULL OR instrument_type IN ('ORAL_GUIDANCE', 'ADMIN_GUIDANCE')),
        CONSTRAINT orders_exemption_check CHECK (NOT prior_notice_exempt OR (prior_notice_exemption_reason IS NOT NULL AND prior_notice_exemption_basis_id IS NOT NULL)),
        CONSTRAINT orders_four_eyes CHECK (approved_by <> author_id),
        CONSTRAINT orders_violation_check CHECK (status <> 'NON_COMPLIED' OR instrument_type IN ('CORRECTIVE_ORDER', 'SUPPLEMENT_ORDER', 'RECURRENCE_ORDER', 'PRESERVATION_ORDER', 'INTERIM_MEASURE')),
        CONSTRAINT orders_status_check CHECK (status IN ('DRAFT', 'PRIOR_NOTICE_SENT', 'OPINION_OPEN', 'OPINION_CLOSED', 'IN_APPROVAL', 'APPROVED', 'DISPATCHED', 'DELIVERED', 'COMPLIED', 'PARTIALLY_COMPLIED', 'NON_COMPLIED', 'STAYED', 'CHANGED', 'REVOKED', 'SERVICE_FAILED', 'PUBLIC_NOTICE', 'CLOSED'))
      )`);
    await q.query(
      `COMMENT ON TABLE orders IS '조치요구: an official instrument of one type to one respondent, carrying requirements.'`,
    );
    await q.query(`CREATE INDEX orders_case_idx ON orders (case_id)`);
    await q.query(`CREATE INDEX orders_provider_idx ON orders (provider_id, released_at)`);
    await q.query(`CALL app.protect_case_table('orders')`);
    await q.query(`CALL app.open_to_provider('orders', 'released_at IS NOT NULL')`);
    await q.query(`CALL app.guard_status('orders', 'order')`);
    await q.query(`CALL app.freeze('orders', 'document_id', 'delivered_at', 'released_at', 'end_reason')`);
    await q.query(`CALL app.server_time('orders', 'approved_at')`);

    await q.query(`
      CREATE TABLE requirements (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        order_id uuid NOT NULL,
        seq integer NOT NULL,
        requirement_no text NOT NULL,
        title text NOT NULL,
        text text NOT NULL,
        kind text NOT NULL,
        alternative_allowed boolean NOT NULL DEFAULT false,
        effectiveness_months integer NOT NULL DEFAULT 6,
        incident_specific boolean NOT NULL DEFAULT true,
        due jsonb NOT NULL,
        CONSTRAINT requirements_pkey PRIMARY KEY (id),
        CONSTRAINT requirements_requirement_no_key UNIQUE (requirement_no),
        CONSTRAINT requirements_seq_key UNIQUE (order_id, seq),
        CONSTRAINT requirements_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT requirements_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES orders (id, case_id, provider_id),
        CONSTRAINT requirements_kind_check CHECK (kind IN ('IMMEDIATE', 'SHORT_TERM', 'LONG_TERM', 'RECURRING')),
        CONSTRAINT requirements_effectiveness_check CHECK (effectiveness_months BETWEEN 0 AND 60)
      )`);
    await q.query(
      `COMMENT ON TABLE requirements IS '요구사항: what must be achieved, by when; due has the shape DueSpec of src/domain.'`,
    );
    await q.query(`
      CREATE TABLE acceptance_criteria (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        order_id uuid NOT NULL,
        requirement_id uuid NOT NULL,
        seq integer NOT NULL,
        text text NOT NULL,
        CONSTRAINT acceptance_criteria_pkey PRIMARY KEY (id),
        CONSTRAINT acceptance_criteria_seq_key UNIQUE (requirement_id, seq),
        CONSTRAINT acceptance_criteria_id_requirement_key UNIQUE (id, requirement_id),
        CONSTRAINT acceptance_criteria_requirement_fk FOREIGN KEY (requirement_id, case_id, provider_id) REFERENCES requirements (id, case_id, provider_id),
        CONSTRAINT acceptance_criteria_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES orders (id, case_id, provider_id)
      )`);
    await q.query(`COMMENT ON TABLE acceptance_criteria IS '이행 판단 기준: each can be judged on its own.'`);
    await q.query(`
      CREATE TABLE requirement_findings (
        requirement_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        order_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT requirement_findings_pkey PRIMARY KEY (requirement_id, finding_id),
        CONSTRAINT requirement_findings_requirement_fk FOREIGN KEY (requirement_id, case_id, provider_id) REFERENCES requirements (id, case_id, provider_id),
        CONSTRAINT requirement_findings_finding_fk FOREIGN KEY (finding_id, case_id, provider_id) REFERENCES findings (id, case_id, provider_id),
        CONSTRAINT requirement_findings_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES orders (id, case_id, provider_id)
      )`);
    await q.query(
      `COMMENT ON TABLE requirement_findings IS 'Requirements and findings, n to m; a requirement may stand without a finding.'`,
    );
    for (const table of ['requirements', 'acceptance_criteria', 'requirement_findings']) {
      await q.query(`CALL app.protect_case_table('${table}')`);
      await q.query(`CALL app.open_to_provider('${table}', 'EXISTS (SELECT 1 FROM orders o WHERE o.id = order_id)')`);
      await q.query(`CALL app.allow_removal_of_drafts('${table}')`);
      await q.query(`CALL app.freeze_with('${table}', 'orders', 'order_id')`);
    }

    await q.query(`
      CREATE TABLE opinion_rounds (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        order_id uuid NOT NULL,
        notice_document_id uuid NOT NULL,
        proposed_disposition text NOT NULL,
        window_days integer NOT NULL,
        arrived_at timestamptz,
        due_on date,
        closed_at timestamptz,
        close_reason text,
        released_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT opinion_rounds_pkey PRIMARY KEY (id),
        CONSTRAINT opinion_rounds_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT opinion_rounds_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES orders (id, case_id, provider_id),
        CONSTRAINT opinion_rounds_document_fk FOREIGN KEY (notice_document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT opinion_rounds_window_check CHECK (window_days >= 10),
        CONSTRAINT opinion_rounds_close_reason_check CHECK (close_reason IN ('ALL_SUBMITTED', 'WAIVED', 'LAPSED')),
        CONSTRAINT opinion_rounds_closed_check CHECK ((closed_at IS NULL) = (close_reason IS NULL) AND (closed_at IS NULL OR arrived_at IS NOT NULL)),
        CONSTRAINT opinion_rounds_lapsed_check CHECK (close_reason <> 'LAPSED' OR (closed_at AT TIME ZONE 'Asia/Seoul')::date > due_on)
      )`);
    await q.query(
      `COMMENT ON TABLE opinion_rounds IS '의견제출 절차 (행정절차법 제21조·제27조): at least ten days from the arrival of the prior notice.'`,
    );
    await q.query(`CALL app.protect_case_table('opinion_rounds')`);
    await q.query(`CALL app.open_to_provider('opinion_rounds', 'released_at IS NOT NULL')`);
    await q.query(`
      CREATE TABLE opinions (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        round_id uuid NOT NULL,
        kind text NOT NULL,
        text text NOT NULL,
        receipt_no text NOT NULL,
        submitted_by uuid NOT NULL,
        submitted_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT opinions_pkey PRIMARY KEY (id),
        CONSTRAINT opinions_receipt_no_key UNIQUE (receipt_no),
        CONSTRAINT opinions_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT opinions_round_fk FOREIGN KEY (round_id, case_id, provider_id) REFERENCES opinion_rounds (id, case_id, provider_id),
        CONSTRAINT opinions_kind_check CHECK (kind IN ('OPINION', 'WAIVER'))
      )`);
    await q.query(
      `COMMENT ON TABLE opinions IS '의견: what the party says of an intended disposition (행정절차법 제27조).'`,
    );
    await q.query(`CALL app.protect_case_table('opinions')`);
    await q.query(`CALL app.open_to_provider('opinions')`);
    await q.query(`GRANT INSERT ON opinions TO jeomgeom_provider`);
    await q.query(`CALL app.server_time('opinions', 'submitted_at')`);
    await q.query(`
      CREATE FUNCTION app.guard_opinion() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        round opinion_rounds%ROWTYPE;
      BEGIN
        SELECT * INTO round FROM opinion_rounds WHERE id = NEW.round_id FOR SHARE;
        IF round.arrived_at IS NULL OR round.closed_at IS NOT NULL OR round.due_on < app.seoul_today() AND NOT session_user = 'jeomgeom_migrator' THEN
          RAISE EXCEPTION 'opinion.round-not-open' USING ERRCODE = '23514', CONSTRAINT = 'opinions_round_open';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER opinions_round_open BEFORE INSERT ON opinions FOR EACH ROW EXECUTE FUNCTION app.guard_opinion()`,
    );

    await q.query(`
      CREATE TABLE opinion_evidence (
        opinion_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT opinion_evidence_pkey PRIMARY KEY (opinion_id, evidence_id),
        CONSTRAINT opinion_evidence_opinion_fk FOREIGN KEY (opinion_id, case_id, provider_id) REFERENCES opinions (id, case_id, provider_id),
        CONSTRAINT opinion_evidence_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id)
      )`);
    await q.query(
      `COMMENT ON TABLE opinion_evidence IS 'What the party brings for its opinion (행정절차법 제27조제2항).'`,
    );
    await q.query(`CALL app.protect_case_table('opinion_evidence')`);
    await q.query(`CALL app.open_to_provider('opinion_evidence')`);
    await q.query(`GRANT INSERT ON opinion_evidence TO jeomgeom_provider`);
    await q.query(`CALL app.append_only('opinion_evidence')`);
    // Only together with its opinion, in one transaction: what was handed in stays what it was.
    await q.query(`
      CREATE FUNCTION app.guard_opinion_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM opinions o WHERE o.id = NEW.opinion_id AND o.xmin = pg_current_xact_id()::xid) THEN
          RAISE EXCEPTION 'record.frozen: opinion_evidence' USING ERRCODE = '23514', CONSTRAINT = 'opinion_evidence_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER opinion_evidence_frozen BEFORE INSERT ON opinion_evidence FOR EACH ROW EXECUTE FUNCTION app.guard_opinion_evidence()`,
    );

    await q.query(`
      CREATE TABLE opinion_considerations (
        id uuid NOT NULL,
        opinion_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        consideration text NOT NULL,
        reason text,
        considered_by uuid NOT NULL,
        considered_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT opinion_considerations_pkey PRIMARY KEY (id),
        CONSTRAINT opinion_considerations_opinion_key UNIQUE (opinion_id),
        CONSTRAINT opinion_considerations_opinion_fk FOREIGN KEY (opinion_id, case_id, provider_id) REFERENCES opinions (id, case_id, provider_id),
        CONSTRAINT opinion_considerations_consideration_check CHECK (consideration IN ('REFLECTED', 'PARTLY_REFLECTED', 'NOT_REFLECTED')),
        CONSTRAINT opinion_considerations_reason_check CHECK (consideration = 'REFLECTED' OR reason IS NOT NULL)
      )`);
    await q.query(
      `COMMENT ON TABLE opinion_considerations IS 'Whether an opinion was reflected and why not (행정절차법 제27조의2); the party reads it once the order has reached it.'`,
    );
    await q.query(`CALL app.protect_case_table('opinion_considerations')`);
    await q.query(`CALL app.open_to_provider('opinion_considerations', 'EXISTS (
      SELECT 1 FROM opinions p JOIN opinion_rounds r ON r.id = p.round_id JOIN orders o ON o.id = r.order_id WHERE p.id = opinion_id)')`);
    await q.query(`CALL app.server_time('opinion_considerations', 'considered_at')`);

    await q.query(`
      CREATE FUNCTION app.guard_order_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        is_disposition boolean := NEW.instrument_type IN ('CORRECTIVE_ORDER', 'SUPPLEMENT_ORDER', 'RECURRENCE_ORDER', 'PRESERVATION_ORDER', 'INTERIM_MEASURE');
      BEGIN
        IF NEW.status = OLD.status OR NEW.status <> 'APPROVED' THEN RETURN NEW; END IF;
        IF NEW.approved_by IS NULL OR NEW.approved_at IS NULL OR NEW.frozen_at IS NULL OR NEW.document_id IS NULL
           OR NOT EXISTS (SELECT 1 FROM official_documents d WHERE d.id = NEW.document_id AND d.subject_id = NEW.id AND d.approved_by = NEW.approved_by) THEN
          RAISE EXCEPTION 'order.approval-incomplete' USING ERRCODE = '23514', CONSTRAINT = 'orders_approval';
        END IF;
        IF NEW.appeal_notice IS NULL THEN
          RAISE EXCEPTION 'order.no-appeal-notice' USING ERRCODE = '23514', CONSTRAINT = 'orders_appeal_notice';
        END IF;
        IF is_disposition AND NOT NEW.prior_notice_exempt
           AND NOT EXISTS (SELECT 1 FROM opinion_rounds r WHERE r.order_id = NEW.id AND r.closed_at IS NOT NULL) THEN
          RAISE EXCEPTION 'order.opinions-not-heard' USING ERRCODE = '23514', CONSTRAINT = 'orders_opinions';
        END IF;
        IF EXISTS (SELECT 1 FROM opinions o JOIN opinion_rounds r ON r.id = o.round_id
                    WHERE r.order_id = NEW.id AND o.kind = 'OPINION' AND NOT EXISTS (SELECT 1 FROM opinion_considerations c WHERE c.opinion_id = o.id)) THEN
          RAISE EXCEPTION 'order.opinions-not-considered' USING ERRCODE = '23514', CONSTRAINT = 'orders_opinions_considered';
        END IF;
        IF (NEW.instrument_type <> 'WARNING' AND NOT EXISTS (SELECT 1 FROM requirements r WHERE r.order_id = NEW.id)) OR EXISTS (
             SELECT 1 FROM requirements r WHERE r.order_id = NEW.id AND NOT EXISTS (SELECT 1 FROM acceptance_criteria a WHERE a.requirement_id = r.id)) THEN
          RAISE EXCEPTION 'order.requirements-incomplete' USING ERRCODE = '23514', CONSTRAINT = 'orders_requirements';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER orders_approval BEFORE UPDATE OF status ON orders FOR EACH ROW EXECUTE FUNCTION app.guard_order_approval()`,
    );
    await q.query(`
      CREATE FUNCTION app.guard_order_arrival() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.delivered_at IS DISTINCT FROM OLD.delivered_at AND NOT EXISTS (
          SELECT 1 FROM deliveries d WHERE d.document_id = NEW.document_id AND d.provider_id = NEW.provider_id
            AND d.arrived_at BETWEEN NEW.delivered_at - interval '2 milliseconds' AND NEW.delivered_at + interval '2 milliseconds') THEN
          RAISE EXCEPTION 'order.arrival-without-delivery' USING ERRCODE = '23514', CONSTRAINT = 'orders_arrival';
        END IF;
        IF NEW.status = 'DELIVERED' AND NEW.status <> OLD.status AND NEW.delivered_at IS NULL THEN
          RAISE EXCEPTION 'order.arrival-without-delivery' USING ERRCODE = '23514', CONSTRAINT = 'orders_arrival';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER orders_arrival BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION app.guard_order_arrival()`,
    );
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE opinion_considerations, opinion_evidence, opinions, opinion_rounds, requirement_findings, acceptance_criteria, requirements, orders, deliveries,
      document_renderings, official_documents, committee_items, inspection_results`);
  }
}
