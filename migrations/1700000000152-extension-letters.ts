import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 기한연장 통지 and 중간조치 해제 통지: the letters in which a later date and the end of a measure are told. */
export class ExtensionLetters1700000000152 implements MigrationInterface {
  public async up(q: QueryRunner): Promise<void> {
    await q.query(`
      DO $do$
      DECLARE
        present text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'official_documents_type_check'));
        codes text;
      BEGIN
        SELECT string_agg(quote_literal(code), ', ') INTO codes
        FROM (SELECT m[1] AS code FROM regexp_matches(present, '''([A-Z_]+)''', 'g') m UNION SELECT 'EXTENSION_DECISION' UNION SELECT 'INTERIM_MEASURE_LIFTED') listed;
        ALTER TABLE official_documents DROP CONSTRAINT official_documents_type_check;
        EXECUTE format('ALTER TABLE official_documents ADD CONSTRAINT official_documents_type_check CHECK (type IN (%s))', codes);
      END $do$`);
    // One decision, one letter; a corrected one names the letter that it corrects.
    await q.query(`CREATE UNIQUE INDEX official_documents_extension_key ON official_documents (subject_id)
      WHERE type = 'EXTENSION_DECISION' AND correction_of_id IS NULL`);
  }

  public async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX official_documents_extension_key`);
  }
}
