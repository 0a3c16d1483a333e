import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 반복 의무의 회차: each time at which a recurring action is owed is a row with a deadline, reports and a judgement of its own.
 * An action is not closed while one of them is open.
 */
export class Occurrences1700000000150 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE action_occurrences (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        action_id uuid NOT NULL,
        seq integer NOT NULL,
        period_from date NOT NULL,
        period_to date NOT NULL,
        part integer NOT NULL,
        parts integer NOT NULL,
        per text NOT NULL,
        until_on date,
        source text NOT NULL,
        opened_at timestamptz NOT NULL,
        missed_at timestamptz,
        end_reason text,
        round integer NOT NULL DEFAULT 0,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT action_occurrences_pkey PRIMARY KEY (id),
        CONSTRAINT action_occurrences_seq_key UNIQUE (action_id, seq),
        CONSTRAINT action_occurrences_part_key UNIQUE (action_id, period_from, part),
        CONSTRAINT action_occurrences_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT action_occurrences_action_fk FOREIGN KEY (action_id, case_id, provider_id) REFERENCES corrective_actions (id, case_id, provider_id),
        CONSTRAINT action_occurrences_period_check CHECK (period_from <= period_to),
        CONSTRAINT action_occurrences_until_check CHECK (period_to <= until_on),
        CONSTRAINT action_occurrences_part_check CHECK (part BETWEEN 1 AND parts),
        CONSTRAINT action_occurrences_per_check CHECK (per IN ('MONTH', 'QUARTER', 'HALF', 'YEAR')),
        CONSTRAINT action_occurrences_source_check CHECK (source IN ('ORDER', 'PLAN')),
        CONSTRAINT action_occurrences_waived_check CHECK (status <> 'WAIVED' OR end_reason IS NOT NULL),
        CONSTRAINT action_occurrences_status_check CHECK (status IN ('OPEN', 'REPORTED', 'RETURNED', 'SATISFIED', 'WAIVED'))
      )`);
    await q.query(
      `COMMENT ON TABLE action_occurrences IS '반복 의무 회차: one time at which a recurring action is owed.'`,
    );
    await q.query(`CALL app.protect_case_table('action_occurrences')`);
    await q.query(`CALL app.open_to_provider('action_occurrences')`);
    await q.query(`GRANT UPDATE (status, round, version, updated_at) ON action_occurrences TO jeomgeom_provider`);
    await q.query(`CALL app.guard_status('action_occurrences', 'action-occurrence')`);
    await q.query(`CALL app.server_time('action_occurrences', 'opened_at', 'missed_at')`);

    await q.query(`
      CREATE TABLE occurrence_reports (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        occurrence_id uuid NOT NULL,
        round integer NOT NULL,
        held_on date NOT NULL,
        summary text NOT NULL,
        attestation text NOT NULL,
        reported_by uuid NOT NULL,
        reported_at timestamptz NOT NULL,
        receipt_no text NOT NULL,
        CONSTRAINT occurrence_reports_pkey PRIMARY KEY (id),
        CONSTRAINT occurrence_reports_round_key UNIQUE (occurrence_id, round),
        CONSTRAINT occurrence_reports_receipt_no_key UNIQUE (receipt_no),
        CONSTRAINT occurrence_reports_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT occurrence_reports_occurrence_fk FOREIGN KEY (occurrence_id, case_id, provider_id) REFERENCES action_occurrences (id, case_id, provider_id)
      )`);
    await q.query(
      `COMMENT ON TABLE occurrence_reports IS '회차 이행 보고: the day on which it took place, attested, with a receipt.'`,
    );
    await q.query(`
      CREATE TABLE occurrence_evidence (
        report_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        CONSTRAINT occurrence_evidence_pkey PRIMARY KEY (report_id, evidence_id),
        CONSTRAINT occurrence_evidence_report_fk FOREIGN KEY (report_id, case_id, provider_id) REFERENCES occurrence_reports (id, case_id, provider_id),
        CONSTRAINT occurrence_evidence_evidence_fk FOREIGN KEY (evidence_id, case_id, provider_id) REFERENCES evidence (id, case_id, provider_id)
      )`);
    await q.query(`COMMENT ON TABLE occurrence_evidence IS 'What the provider brings for one occurrence.'`);
    await q.query(`
      CREATE TABLE occurrence_judgements (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        report_id uuid NOT NULL,
        outcome text NOT NULL,
        reason text,
        judged_by uuid NOT NULL,
        judged_at timestamptz NOT NULL,
        CONSTRAINT occurrence_judgements_pkey PRIMARY KEY (id),
        CONSTRAINT occurrence_judgements_report_key UNIQUE (report_id),
        CONSTRAINT occurrence_judgements_report_fk FOREIGN KEY (report_id, case_id, provider_id) REFERENCES occurrence_reports (id, case_id, provider_id),
        CONSTRAINT occurrence_judgements_outcome_check CHECK (outcome IN ('ACCEPTED', 'RETURNED')),
        CONSTRAINT occurrence_judgements_reason_check CHECK (outcome <> 'RETURNED' OR reason IS NOT NULL)
      )`);
    await q.query(`COMMENT ON TABLE occurrence_judgements IS '회차 이행 확인: the ministry''s answer to one report.'`);
    for (const table of ['occurrence_reports', 'occurrence_evidence', 'occurrence_judgements']) {
      await q.query(`CALL app.protect_case_table('${table}')`);
      await q.query(`CALL app.open_to_provider('${table}')`);
      await q.query(`CALL app.append_only('${table}')`);
    }
    for (const table of ['occurrence_reports', 'occurrence_evidence'])
      await q.query(`GRANT INSERT ON ${table} TO jeomgeom_provider`);
    await q.query(`CALL app.server_time('occurrence_reports', 'reported_at')`);
    await q.query(`CALL app.server_time('occurrence_judgements', 'judged_at')`);

    // A report belongs to an occurrence that is owed; evidence to the report just made.
    await q.query(`
      CREATE FUNCTION app.guard_occurrence_report() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (
             SELECT 1 FROM action_occurrences o WHERE o.id = NEW.occurrence_id AND o.status IN ('OPEN', 'RETURNED') AND NEW.round = o.round + 1) THEN
          RAISE EXCEPTION 'record.frozen: occurrence_reports' USING ERRCODE = '23514', CONSTRAINT = 'occurrence_reports_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(`
      CREATE FUNCTION app.guard_occurrence_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (
             SELECT 1 FROM occurrence_reports r JOIN action_occurrences o ON o.id = r.occurrence_id
             WHERE r.id = NEW.report_id AND o.status IN ('OPEN', 'RETURNED') AND r.round = o.round + 1) THEN
          RAISE EXCEPTION 'record.frozen: occurrence_evidence' USING ERRCODE = '23514', CONSTRAINT = 'occurrence_evidence_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER occurrence_reports_frozen BEFORE INSERT ON occurrence_reports FOR EACH ROW EXECUTE FUNCTION app.guard_occurrence_report()`,
    );
    await q.query(
      `CREATE TRIGGER occurrence_evidence_frozen BEFORE INSERT ON occurrence_evidence FOR EACH ROW EXECUTE FUNCTION app.guard_occurrence_evidence()`,
    );

    // Nobody closes a recurring action over an occurrence that is still owed.
    await q.query(`
      CREATE FUNCTION app.guard_open_occurrences() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NEW.status = 'CLOSED' AND NEW.status <> OLD.status AND EXISTS (
             SELECT 1 FROM action_occurrences o WHERE o.action_id = NEW.id AND o.status NOT IN ('SATISFIED', 'WAIVED')) THEN
          RAISE EXCEPTION 'corrective-action.occurrence-open' USING ERRCODE = '23514', CONSTRAINT = 'corrective_actions_occurrences';
        END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER corrective_actions_occurrences BEFORE UPDATE OF status ON corrective_actions FOR EACH ROW EXECUTE FUNCTION app.guard_open_occurrences()`,
    );
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER corrective_actions_occurrences ON corrective_actions`);
    await q.query(`DROP TABLE occurrence_judgements, occurrence_evidence, occurrence_reports, action_occurrences`);
    await q.query(
      `DROP FUNCTION app.guard_open_occurrences, app.guard_occurrence_report, app.guard_occurrence_evidence`,
    );
  }
}
