import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What takes effect before or beside the end of an investigation: interim measures with a period of their own, and
 * determinations for others than the respondent, which can reach back before the day on which they were made.
 */
export class InterimMeasures1700000000151 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await interimMeasures(q);
    await determinations(q);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE legal_determinations, interim_measures`);
    await q.query(`DROP FUNCTION app.guard_interim_measure`);
  }
}

async function interimMeasures(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE interim_measures (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        order_id uuid NOT NULL,
        seq integer NOT NULL,
        measure text NOT NULL,
        reason text NOT NULL,
        starts_on date,
        months integer,
        ends_on date,
        end_condition text,
        in_force_from date,
        in_force_to date,
        lifted_on date,
        lift_reason text,
        lift_document_id uuid,
        author_id uuid NOT NULL,
        frozen_at timestamptz,
        status text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT interim_measures_pkey PRIMARY KEY (id),
        CONSTRAINT interim_measures_seq_key UNIQUE (case_id, seq),
        CONSTRAINT interim_measures_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT interim_measures_order_fk FOREIGN KEY (order_id, case_id, provider_id) REFERENCES orders (id, case_id, provider_id),
        CONSTRAINT interim_measures_document_fk FOREIGN KEY (lift_document_id, case_id) REFERENCES official_documents (id, case_id),
        CONSTRAINT interim_measures_length_check CHECK (num_nonnulls(months, ends_on) <= 1 AND num_nonnulls(months, ends_on, end_condition) >= 1),
        CONSTRAINT interim_measures_months_check CHECK (months BETWEEN 1 AND 24),
        CONSTRAINT interim_measures_order_check CHECK (ends_on >= starts_on AND in_force_to >= in_force_from AND lifted_on >= in_force_from),
        CONSTRAINT interim_measures_in_force_check CHECK ((status = 'DRAFT') = (in_force_from IS NULL) AND (status = 'DRAFT') = (frozen_at IS NULL)),
        CONSTRAINT interim_measures_lifted_check CHECK ((status = 'LIFTED') = (num_nonnulls(lifted_on, lift_reason) = 2)),
        CONSTRAINT interim_measures_expired_check CHECK (status <> 'EXPIRED' OR in_force_to IS NOT NULL),
        CONSTRAINT interim_measures_status_check CHECK (status IN ('DRAFT', 'IN_FORCE', 'LIFTED', 'EXPIRED'))
      )`);
  await q.query(
    `COMMENT ON TABLE interim_measures IS '긴급·중간조치: in force from the arrival of its order or a later day, until its last day or until it is lifted.'`,
  );
  await q.query(`CREATE INDEX interim_measures_order_idx ON interim_measures (order_id)`);
  await q.query(`CALL app.protect_case_table('interim_measures')`);
  await q.query(`CALL app.open_to_provider('interim_measures', 'frozen_at IS NOT NULL')`);
  await q.query(`CALL app.guard_status('interim_measures', 'interim-measure')`);
  await q.query(`CALL app.freeze('interim_measures', 'lifted_on', 'lift_reason', 'lift_document_id')`);
  await q.query(`CALL app.server_time('interim_measures', 'frozen_at')`);
  // Only an order for an interim measure carries one, and it takes effect with the arrival of that order alone.
  await q.query(`
      CREATE FUNCTION app.guard_interim_measure() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = NEW.order_id AND o.instrument_type = 'INTERIM_MEASURE') THEN
          RAISE EXCEPTION 'interim-measure.other-instrument' USING ERRCODE = '23514', CONSTRAINT = 'interim_measures_instrument';
        END IF;
        IF NEW.status <> 'DRAFT' AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = NEW.order_id AND o.delivered_at IS NOT NULL) THEN
          RAISE EXCEPTION 'interim-measure.order-not-delivered' USING ERRCODE = '23514', CONSTRAINT = 'interim_measures_delivered';
        END IF;
        RETURN NEW;
      END $$`);
  await q.query(
    `CREATE TRIGGER interim_measures_lawful BEFORE INSERT OR UPDATE ON interim_measures FOR EACH ROW EXECUTE FUNCTION app.guard_interim_measure()`,
  );
}

async function determinations(q: QueryRunner): Promise<void> {
  await q.query(`
      CREATE TABLE legal_determinations (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        provider_id uuid NOT NULL,
        result_id uuid NOT NULL,
        seq integer NOT NULL,
        matter text NOT NULL,
        affected text NOT NULL,
        holding text NOT NULL,
        grounds text NOT NULL,
        provision text NOT NULL,
        decided_on date NOT NULL,
        applies_from date NOT NULL,
        applies_until date,
        retroactivity_reason text,
        supersedes_id uuid,
        author_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT legal_determinations_pkey PRIMARY KEY (id),
        CONSTRAINT legal_determinations_seq_key UNIQUE (case_id, seq),
        CONSTRAINT legal_determinations_id_case_provider_key UNIQUE (id, case_id, provider_id),
        CONSTRAINT legal_determinations_supersedes_key UNIQUE (supersedes_id),
        CONSTRAINT legal_determinations_respondent_fk FOREIGN KEY (case_id, provider_id) REFERENCES case_respondents (case_id, provider_id),
        CONSTRAINT legal_determinations_result_fk FOREIGN KEY (result_id, case_id) REFERENCES inspection_results (id, case_id),
        CONSTRAINT legal_determinations_supersedes_fk FOREIGN KEY (supersedes_id, case_id, provider_id) REFERENCES legal_determinations (id, case_id, provider_id),
        CONSTRAINT legal_determinations_holding_check CHECK (holding IN ('APPLIES', 'DOES_NOT_APPLY', 'UNDETERMINED')),
        CONSTRAINT legal_determinations_span_check CHECK (applies_until >= applies_from),
        CONSTRAINT legal_determinations_retroactive_check CHECK (applies_from >= decided_on OR retroactivity_reason IS NOT NULL),
        CONSTRAINT legal_determinations_other_check CHECK (supersedes_id <> id)
      )`);
  await q.query(
    `COMMENT ON TABLE legal_determinations IS '법적 판단: what holds for others than the respondent, such as users, from and until when; it stands with its result.'`,
  );
  await q.query(`CALL app.protect_case_table('legal_determinations')`);
  // The respondent reads it with the notice that brought it.
  await q.query(`CALL app.open_to_provider('legal_determinations', $v$EXISTS (
      SELECT 1 FROM official_documents d
      WHERE d.subject_id = result_id AND d.type = 'RESULT_NOTICE' AND d.released_at IS NOT NULL)$v$)`);
  await q.query(`CALL app.freeze_with('legal_determinations', 'inspection_results', 'result_id')`);
}
