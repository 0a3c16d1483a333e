import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What goes from a case to another authority (수사의뢰·고발·타기관 통보): proposed by the lead, decided and sent by an approver with
 * a numbered letter, with the answers that came. It is the ministry's own: no provider's login reads any of it.
 */
export class Referrals1700000000142 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      DO $$
      DECLARE
        present text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'official_documents_type_check'));
        codes text;
      BEGIN
        SELECT string_agg(quote_literal(code), ', ') INTO codes
        FROM (SELECT m[1] AS code FROM regexp_matches(present, '''([A-Z_]+)''', 'g') m UNION SELECT 'REFERRAL') listed;
        ALTER TABLE official_documents DROP CONSTRAINT official_documents_type_check;
        EXECUTE format('ALTER TABLE official_documents ADD CONSTRAINT official_documents_type_check CHECK (type IN (%s))', codes);
      END $$`);
    await q.query(`
      CREATE TABLE referrals (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        seq integer NOT NULL,
        referral_no text NOT NULL,
        kind text NOT NULL,
        concerns_id uuid,
        agency_code text,
        agency_name text NOT NULL,
        legal_ground text NOT NULL,
        facts text NOT NULL,
        enclosures text[] NOT NULL DEFAULT '{}',
        evidence_ids uuid[] NOT NULL DEFAULT '{}',
        author_id uuid NOT NULL,
        document_id uuid,
        method text,
        decision_reason text,
        decided_by uuid,
        decided_at timestamptz,
        conclusion text,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT referrals_pkey PRIMARY KEY (id),
        CONSTRAINT referrals_no_key UNIQUE (referral_no),
        CONSTRAINT referrals_seq_key UNIQUE (case_id, seq),
        CONSTRAINT referrals_id_case_key UNIQUE (id, case_id),
        CONSTRAINT referrals_case_fk FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT referrals_concerns_fk FOREIGN KEY (case_id, concerns_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT referrals_document_fk FOREIGN KEY (document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT referrals_kind_check CHECK (kind IN ('CRIMINAL_INVESTIGATION', 'ACCUSATION', 'AGENCY_NOTICE')),
        CONSTRAINT referrals_method_check CHECK (method IN ('E_DOC', 'POST_REGISTERED', 'HAND', 'MAIL_EMAIL', 'FAX', 'PUBLIC_NOTICE', 'ORAL')),
        CONSTRAINT referrals_status_check CHECK (status IN ('PROPOSED', 'SENT', 'ANSWERED', 'CONCLUDED', 'DROPPED')),
        CONSTRAINT referrals_decided_check CHECK ((status = 'PROPOSED') = (num_nulls(decided_by, decided_at, decision_reason) = 3) AND num_nonnulls(decided_by, decided_at, decision_reason) IN (0, 3)),
        CONSTRAINT referrals_sent_check CHECK ((status IN ('SENT', 'ANSWERED', 'CONCLUDED')) = (num_nonnulls(document_id, method) = 2)),
        CONSTRAINT referrals_concluded_check CHECK ((status = 'CONCLUDED') = (conclusion IS NOT NULL)),
        CONSTRAINT referrals_four_eyes CHECK (decided_by <> author_id)
      )`);
    await q.query(
      `COMMENT ON TABLE referrals IS '수사의뢰·고발·타기관 통보: what facts went to which authority, also about a respondent without a finding; never open to a provider.'`,
    );
    await q.query(`CALL app.protect_case_table('referrals')`);
    await q.query(`CALL app.guard_status('referrals', 'referral')`);
    await q.query(`CALL app.server_time('referrals', 'decided_at')`);
    await q.query(`
      CREATE FUNCTION app.guard_referral() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        later text[] := ARRAY['status', 'conclusion', 'version', 'updated_at'];
      BEGIN
        IF OLD.status <> 'PROPOSED' AND (to_jsonb(NEW) - later) IS DISTINCT FROM (to_jsonb(OLD) - later) THEN
          RAISE EXCEPTION 'record.frozen: referrals' USING ERRCODE = '23514', CONSTRAINT = 'referrals_frozen';
        END IF;
        IF NEW.status = 'SENT' AND OLD.status = 'PROPOSED' AND NOT EXISTS (
             SELECT 1 FROM official_documents d WHERE d.id = NEW.document_id AND d.subject_id = NEW.id AND d.type = 'REFERRAL') THEN
          RAISE EXCEPTION 'referral.document-missing' USING ERRCODE = '23514', CONSTRAINT = 'referrals_document';
        END IF;
        IF NEW.status IN ('ANSWERED', 'CONCLUDED') AND NOT EXISTS (SELECT 1 FROM referral_answers a WHERE a.referral_id = NEW.id) THEN
          RAISE EXCEPTION 'referral.unanswered' USING ERRCODE = '23514', CONSTRAINT = 'referrals_answer';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER referrals_guard BEFORE UPDATE ON referrals FOR EACH ROW EXECUTE FUNCTION app.guard_referral()`,
    );
    await q.query(`
      CREATE TABLE referral_answers (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        referral_id uuid NOT NULL,
        answer text NOT NULL,
        answered_on date NOT NULL,
        reference text,
        text text,
        paper_evidence_id uuid,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT referral_answers_pkey PRIMARY KEY (id),
        CONSTRAINT referral_answers_referral_fk FOREIGN KEY (referral_id, case_id) REFERENCES referrals (id, case_id),
        CONSTRAINT referral_answers_paper_fk FOREIGN KEY (paper_evidence_id, case_id) REFERENCES evidence (id, case_id),
        CONSTRAINT referral_answers_answer_check CHECK (answer IN ('RECEIVED', 'INVESTIGATING', 'PROSECUTED', 'NOT_PROSECUTED', 'ACTED', 'NO_ACTION'))
      )`);
    await q.query(
      `COMMENT ON TABLE referral_answers IS '회신: what the authority let the ministry know, one after the other.'`,
    );
    await q.query(`CREATE INDEX referral_answers_referral_idx ON referral_answers (referral_id)`);
    await q.query(`CALL app.protect_case_table('referral_answers')`);
    await q.query(`CALL app.append_only('referral_answers')`);
    await q.query(`CALL app.server_time('referral_answers', 'recorded_at')`);
    await q.query(`ALTER TABLE case_suspensions ADD COLUMN referral_id uuid`);
    await q.query(
      `ALTER TABLE case_suspensions ADD CONSTRAINT case_suspensions_referral_fk FOREIGN KEY (referral_id, case_id) REFERENCES referrals (id, case_id)`,
    );
    await q.query(
      `ALTER TABLE case_suspensions ADD CONSTRAINT case_suspensions_referral_check CHECK (referral_id IS NULL OR ground = 'CRIMINAL_PROCEDURE')`,
    );
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE case_suspensions DROP COLUMN referral_id`);
    await q.query(`DROP TABLE referral_answers, referrals`);
    await q.query(`DROP FUNCTION app.guard_referral`);
  }
}
