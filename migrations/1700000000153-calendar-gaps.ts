import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A year whose holidays nobody has entered yet gives no date, and takes no right or duty away: the deadline is opened without
 * its date, says which year it waits for, and gets its date once that year is there. Amounts of policy are read from the rules
 * of the day.
 */
export class CalendarGaps1700000000153 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE deadlines ADD COLUMN awaits_year integer, ADD COLUMN awaits_spec jsonb`);
    await q.query(
      `ALTER TABLE deadlines ADD CONSTRAINT deadlines_awaits_check CHECK (awaits_year IS NULL OR due_at IS NULL)`,
    );
    await q.query(
      `GRANT INSERT (awaits_year, awaits_spec) ON deadlines TO jeomgeom_inspector, jeomgeom_manager, jeomgeom_worker, jeomgeom_migrator`,
    );
    await q.query(`GRANT UPDATE (awaits_year) ON deadlines TO jeomgeom_worker`);
    await q.query(`CREATE INDEX deadlines_awaits_idx ON deadlines (awaits_year) WHERE awaits_year IS NOT NULL`);
    await q.query(`
      CREATE FUNCTION app.policy_amount(p_id text, p_on date) RETURNS integer
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE
        found integer := (SELECT (r.rule ->> 'amount')::integer FROM deadline_rules r
                          WHERE r.id = p_id AND p_on BETWEEN r.effective_from AND coalesce(r.effective_to, 'infinity'));
      BEGIN
        IF found IS NULL THEN RAISE EXCEPTION 'deadline-rule.not-in-force: % on %', p_id, p_on; END IF;
        RETURN found;
      END $$`);
    await q.query(`GRANT EXECUTE ON FUNCTION app.policy_amount TO PUBLIC`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION app.policy_amount`);
    await q.query(`ALTER TABLE deadlines DROP COLUMN awaits_year, DROP COLUMN awaits_spec`);
  }
}
