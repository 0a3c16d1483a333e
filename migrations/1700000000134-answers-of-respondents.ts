import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a respondent says to what it was told: that a finding is not right, and what it thinks of an inspection of a third party in its
 * matter. Its words stay as they were received; what the ministry makes of them lies in rows of their own.
 */
export class AnswersOfRespondents1700000000134 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(
      `CALL app.widen_check('official_documents', 'official_documents_type_check', 'type', 'FINDING_DISPUTE_DECISION')`,
    );
    await disputes(q);
    await disputeDecisions(q);
    await thirdPartyOpinions(q);
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(
      `DROP TABLE third_party_opinion_notes, third_party_opinions, finding_dispute_decisions, finding_disputes`,
    );
    await q.query(
      `DROP FUNCTION app.begin_finding_dispute, app.shown_finding_status, app.finding_decision_under_way, app.guard_finding_dispute_decision, app.guard_third_party_opinion`,
    );
  }
}

async function disputes(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE finding_disputes (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        seq integer NOT NULL,
        text text NOT NULL,
        evidence_ids uuid[] NOT NULL DEFAULT '{}',
        receipt_no text NOT NULL,
        submitted_by uuid NOT NULL,
        submitted_at timestamptz NOT NULL,
        CONSTRAINT finding_disputes_pkey PRIMARY KEY (id),
        CONSTRAINT finding_disputes_seq_key UNIQUE (finding_id, seq),
        CONSTRAINT finding_disputes_receipt_no_key UNIQUE (receipt_no),
        CONSTRAINT finding_disputes_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT finding_disputes_finding_fk FOREIGN KEY (finding_id, case_id, provider_id) REFERENCES findings (id, case_id, provider_id)
      )`);
  await q.query(
    `COMMENT ON TABLE finding_disputes IS '지적사항에 대한 이의: what the respondent says against an issued finding, as it was received.'`,
  );
  await q.query(`CALL app.protect_case_table('finding_disputes')`);
  await q.query(`CALL app.open_to_provider('finding_disputes')`);
  await q.query(`GRANT INSERT ON finding_disputes TO jeomgeom_provider`);
  await q.query(`CREATE POLICY finding_disputes_submission ON finding_disputes AS RESTRICTIVE FOR INSERT TO jeomgeom_provider
      WITH CHECK (submitted_by = (SELECT app.user_id()))`);
  await q.query(`CALL app.append_only('finding_disputes')`);
  await q.query(`CALL app.server_time('finding_disputes', 'submitted_at')`);
  // The dispute moves the finding, which the provider itself may not write.
  await q.query(`
      CREATE FUNCTION app.begin_finding_dispute() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        UPDATE findings SET status = 'DISPUTED', version = version + 1, updated_at = now()
        WHERE id = NEW.finding_id AND status = 'ISSUED' AND released_at IS NOT NULL AND NOT app.finding_decision_under_way(id);
        IF NOT FOUND THEN
          RAISE EXCEPTION 'finding.move-not-allowed' USING ERRCODE = '23514', CONSTRAINT = 'finding_disputes_issued';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER finding_disputes_begin AFTER INSERT ON finding_disputes FOR EACH ROW EXECUTE FUNCTION app.begin_finding_dispute()`,
  );
}

async function disputeDecisions(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE finding_dispute_decisions (
        dispute_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        decision text NOT NULL,
        reason text NOT NULL,
        replaced_by_id uuid,
        document_id uuid NOT NULL,
        decided_by uuid NOT NULL,
        decided_at timestamptz NOT NULL,
        CONSTRAINT finding_dispute_decisions_pkey PRIMARY KEY (dispute_id),
        CONSTRAINT finding_dispute_decisions_dispute_fk FOREIGN KEY (dispute_id, case_id, provider_id) REFERENCES finding_disputes (id, case_id, provider_id),
        CONSTRAINT finding_dispute_decisions_replaced_fk FOREIGN KEY (replaced_by_id, case_id, provider_id) REFERENCES findings (id, case_id, provider_id),
        CONSTRAINT finding_dispute_decisions_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT finding_dispute_decisions_decision_check CHECK (decision IN ('UPHELD', 'AMENDED', 'WITHDRAWN')),
        CONSTRAINT finding_dispute_decisions_replaced_check CHECK ((decision = 'AMENDED') = (replaced_by_id IS NOT NULL))
      )`);
  await q.query(
    `COMMENT ON TABLE finding_dispute_decisions IS '이의에 대한 결정: upheld, amended by another finding, or withdrawn; read by the respondent once its letter has arrived.'`,
  );
  await q.query(`CALL app.protect_case_table('finding_dispute_decisions')`);
  await q.query(
    `CALL app.open_to_provider('finding_dispute_decisions', 'EXISTS (SELECT 1 FROM official_documents d WHERE d.id = document_id)')`,
  );
  await q.query(`REVOKE SELECT ON finding_dispute_decisions FROM jeomgeom_provider`);
  await q.query(
    `GRANT SELECT (dispute_id, case_id, provider_id, decision, reason, replaced_by_id, document_id, decided_at) ON finding_dispute_decisions TO jeomgeom_provider`,
  );
  await q.query(`CALL app.append_only('finding_dispute_decisions')`);
  // Until then the respondent is told nothing of it, and disputes nothing anew.
  await q.query(`
      CREATE FUNCTION app.finding_decision_under_way(p_finding uuid) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT EXISTS (SELECT 1 FROM finding_disputes s JOIN finding_dispute_decisions k ON k.dispute_id = s.id
                         JOIN official_documents d ON d.id = k.document_id
                       WHERE s.finding_id = p_finding AND d.released_at IS NULL)
      $$`);
  await q.query(`
      CREATE FUNCTION app.shown_finding_status(p_finding uuid, p_status text) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN session_user = 'jeomgeom_provider' AND app.finding_decision_under_way(p_finding) THEN 'DISPUTED' ELSE p_status END
      $$`);
  await q.query(`CALL app.server_time('finding_dispute_decisions', 'decided_at')`);
  await q.query(`
      CREATE FUNCTION app.guard_finding_dispute_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        disputed findings%ROWTYPE;
        replacing findings%ROWTYPE;
      BEGIN
        SELECT f.* INTO disputed FROM findings f JOIN finding_disputes d ON d.finding_id = f.id WHERE d.id = NEW.dispute_id;
        SELECT f.* INTO replacing FROM findings f WHERE f.id = NEW.replaced_by_id;
        IF NEW.decided_by IS DISTINCT FROM app.user_id() OR NEW.decided_by IN (disputed.author_id, disputed.confirmed_by)
           OR NEW.decided_by IN (replacing.author_id, replacing.confirmed_by)
           OR NOT app.may_move('finding', 'DISPUTED', NEW.decision, session_user) THEN
          RAISE EXCEPTION 'approval.approver-is-author' USING ERRCODE = '23514', CONSTRAINT = 'finding_dispute_decisions_four_eyes';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER finding_dispute_decisions_lawful BEFORE INSERT ON finding_dispute_decisions FOR EACH ROW EXECUTE FUNCTION app.guard_finding_dispute_decision()`,
  );
}

async function thirdPartyOpinions(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE third_party_opinions (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        document_id uuid NOT NULL,
        text text NOT NULL,
        evidence_ids uuid[] NOT NULL DEFAULT '{}',
        receipt_no text NOT NULL,
        submitted_by uuid NOT NULL,
        submitted_at timestamptz NOT NULL,
        CONSTRAINT third_party_opinions_pkey PRIMARY KEY (id),
        CONSTRAINT third_party_opinions_receipt_no_key UNIQUE (receipt_no),
        CONSTRAINT third_party_opinions_id_case_key UNIQUE (id, case_id),
        CONSTRAINT third_party_opinions_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT third_party_opinions_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id)
      )`);
  await q.query(
    `COMMENT ON TABLE third_party_opinions IS '제3자 보충조사 통지에 대한 의견 (행정조사기본법 제19조제4항), of the respondent whose matter it is.'`,
  );
  await q.query(`CREATE INDEX third_party_opinions_document_idx ON third_party_opinions (document_id)`);
  await q.query(`CALL app.protect_case_table('third_party_opinions')`);
  await q.query(`CALL app.open_to_provider('third_party_opinions')`);
  await q.query(`GRANT INSERT ON third_party_opinions TO jeomgeom_provider`);
  await q.query(`CREATE POLICY third_party_opinions_submission ON third_party_opinions AS RESTRICTIVE FOR INSERT TO jeomgeom_provider
      WITH CHECK (submitted_by = (SELECT app.user_id()))`);
  await q.query(`CALL app.append_only('third_party_opinions')`);
  await q.query(`CALL app.server_time('third_party_opinions', 'submitted_at')`);
  await q.query(`
      CREATE FUNCTION app.guard_third_party_opinion() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM official_documents d WHERE d.id = NEW.document_id AND d.provider_id = NEW.provider_id
                         AND d.type = 'THIRD_PARTY_NOTICE' AND d.released_at IS NOT NULL) THEN
          RAISE EXCEPTION 'third-party.not-told' USING ERRCODE = '23514', CONSTRAINT = 'third_party_opinions_told';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER third_party_opinions_told BEFORE INSERT ON third_party_opinions FOR EACH ROW EXECUTE FUNCTION app.guard_third_party_opinion()`,
  );
  await q.query(`
      CREATE TABLE third_party_opinion_notes (
        opinion_id uuid NOT NULL,
        case_id uuid NOT NULL,
        note text NOT NULL,
        noted_by uuid NOT NULL,
        noted_at timestamptz NOT NULL,
        CONSTRAINT third_party_opinion_notes_pkey PRIMARY KEY (opinion_id),
        CONSTRAINT third_party_opinion_notes_opinion_fk FOREIGN KEY (opinion_id, case_id) REFERENCES third_party_opinions (id, case_id)
      )`);
  await q.query(
    `COMMENT ON TABLE third_party_opinion_notes IS 'What the team made of such an opinion; never open to a provider.'`,
  );
  await q.query(`CALL app.protect_case_table('third_party_opinion_notes')`);
  await q.query(`CALL app.append_only('third_party_opinion_notes')`);
  await q.query(`CALL app.server_time('third_party_opinion_notes', 'noted_at')`);
}
