import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Table and the words of a row that a search looks in; src/modules/search/search.query.ts asks for the very same expressions. */
const SEARCHED: readonly (readonly [table: string, words: string])[] = [
  ['cases', `(case_no || ' ' || title || ' ' || coalesce(public_alias, '') || ' ' || coalesce(summary, ''))`],
  ['incidents', `(incident_no || ' ' || title || ' ' || symptoms)`],
  ['findings', `(finding_no || ' ' || title || ' ' || condition)`],
  ['orders', `(order_no || ' ' || title || ' ' || facts)`],
  ['requirements', `(requirement_no || ' ' || title || ' ' || text)`],
  ['corrective_actions', `(action_no || ' ' || description)`],
  ['official_documents', `(document_no || ' ' || title)`],
  ['evidence', `(evidence_no || ' ' || title || ' ' || filename)`],
];

/**
 * Search by parts of words: trigram indexes over the words of each table. PostgreSQL never lets a comparison that might leak run
 * before a row-security policy, so under the policies of the logins these indexes stay unused; for those who see every case
 * anyway a function finds the rows first. The others have few rows, and the policy picks these first.
 */
export class Search1700000000080 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public`);
    for (const [table, words] of SEARCHED)
      await q.query(`CREATE INDEX ${table}_words_idx ON ${table} USING gin (${words} gin_trgm_ops)`);
    await q.query(`
      CREATE FUNCTION app.rows_with_words(p_table text, p_pattern text) RETURNS SETOF uuid
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF session_user NOT IN ('jeomgeom_manager', 'jeomgeom_auditor') OR app.user_id() IS NULL THEN RETURN; END IF;
        CASE p_table
          ${SEARCHED.map(([table, words]) => `WHEN '${table}' THEN RETURN QUERY SELECT id FROM ${table} WHERE ${words} ILIKE p_pattern;`).join('\n          ')}
        END CASE;
      END $$`);
    await q.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO PUBLIC`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION app.rows_with_words(text, text)`);
    for (const [table] of SEARCHED) await q.query(`DROP INDEX ${table}_words_idx`);
    await q.query(`DROP EXTENSION pg_trgm`);
  }
}
