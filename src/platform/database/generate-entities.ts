import type { Client } from 'pg';

/**
 * Writes src/schema/entities.ts from the catalogue of a migrated database: the database is the source of truth, the classes
 * are its mirror, and a drift test compares both through TypeORM.
 */
export async function generateEntities(client: Client): Promise<string> {
  const tables = await readTables(client);
  const classOf = new Map(tables.map((table) => [table.name, className(table.name)]));
  const header = [
    '// Generated from the migrated database by `npm run cli -- generate`; do not edit.',
    `import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';`,
    '',
  ];
  const classes = tables.map((table) => renderTable(table, classOf));
  const list = ['export const ENTITIES = [', ...tables.map((table) => `  ${className(table.name)},`), '];', ''];
  return [...header, ...classes, ...list].join('\n');
}

interface ColumnRow {
  name: string;
  type: string;
  array: boolean;
  nullable: boolean;
  default: string | null;
  precision: number | null;
  scale: number | null;
}

interface ConstraintRow {
  name: string;
  kind: 'p' | 'u' | 'f' | 'c';
  columns: string[];
  definition: string;
  target: string | null;
  targetColumns: string[] | null;
}

interface IndexRow {
  name: string;
  columns: string[];
  unique: boolean;
  where: string | null;
}

interface Table {
  name: string;
  comment: string | null;
  columns: ColumnRow[];
  constraints: ConstraintRow[];
  indexes: IndexRow[];
}

const IGNORED = ['migrations', 'typeorm_metadata'];

async function readTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; comment: string | null }>(
    `SELECT c.relname AS name, obj_description(c.oid) AS comment
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
     ORDER BY c.relname`,
    [IGNORED],
  );
  const tables: Table[] = [];
  for (const row of rows) {
    tables.push({
      ...row,
      columns: await readColumns(client, row.name),
      constraints: await readConstraints(client, row.name),
      indexes: await readIndexes(client, row.name),
    });
  }
  return tables;
}

async function readColumns(client: Client, table: string): Promise<ColumnRow[]> {
  const { rows } = await client.query<ColumnRow>(
    `SELECT column_name AS name,
            CASE WHEN data_type = 'ARRAY' THEN substr(udt_name, 2) ELSE udt_name END AS type,
            data_type = 'ARRAY' AS array,
            is_nullable = 'YES' AS nullable,
            column_default AS default,
            CASE WHEN udt_name = 'numeric' THEN numeric_precision END AS precision,
            CASE WHEN udt_name = 'numeric' THEN numeric_scale END AS scale
     FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1
     ORDER BY ordinal_position`,
    [table],
  );
  return rows;
}

async function readConstraints(client: Client, table: string): Promise<ConstraintRow[]> {
  const { rows } = await client.query<ConstraintRow>(
    `SELECT k.conname AS name, k.contype::text AS kind, pg_get_constraintdef(k.oid) AS definition,
            (SELECT array_agg(a.attname::text ORDER BY u.ord) FROM unnest(k.conkey) WITH ORDINALITY u (num, ord)
              JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num) AS columns,
            (SELECT relname::text FROM pg_class WHERE oid = k.confrelid) AS target,
            (SELECT array_agg(a.attname::text ORDER BY u.ord) FROM unnest(k.confkey) WITH ORDINALITY u (num, ord)
              JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num) AS "targetColumns"
     FROM pg_constraint k
     WHERE k.conrelid = $1::regclass AND k.contype IN ('p', 'u', 'f', 'c')
     ORDER BY k.conname`,
    [table],
  );
  return rows;
}

async function readIndexes(client: Client, table: string): Promise<IndexRow[]> {
  const { rows } = await client.query<IndexRow>(
    `SELECT c.relname AS name, i.indisunique AS unique, pg_get_expr(i.indpred, i.indrelid) AS where,
            (SELECT array_agg(a.attname::text ORDER BY u.ord) FROM unnest(i.indkey) WITH ORDINALITY u (num, ord)
              JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.num) AS columns
     FROM pg_index i
     JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid = $1::regclass AND i.indexprs IS NULL AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
     ORDER BY c.relname`,
    [table],
  );
  return rows;
}

function renderTable(table: Table, classOf: Map<string, string>): string {
  const primary = table.constraints.find((constraint) => constraint.kind === 'p');
  const lines = [
    ...(table.comment ? [`/** ${table.comment} */`] : []),
    `@Entity({ name: '${table.name}'${table.comment ? `, comment: ${JSON.stringify(table.comment)}` : ''} })`,
    ...table.constraints.flatMap((constraint) => renderConstraint(constraint, classOf)),
    ...table.indexes.map(renderIndex),
    `export class ${className(table.name)} {`,
    ...table.columns.map((column) => renderColumn(column, primary, table.constraints)),
    '}',
    '',
  ];
  return lines.join('\n');
}

function renderConstraint(constraint: ConstraintRow, classOf: Map<string, string>): string[] {
  const properties = quoted(constraint.columns?.map(camelCase) ?? []);
  if (constraint.kind === 'u') return [`@Unique('${constraint.name}', [${properties}])`];
  if (constraint.kind === 'c')
    return [
      `@Check('${constraint.name}', ${JSON.stringify(constraint.definition.replace(/^CHECK \(/, '').replace(/\)$/, ''))})`,
    ];
  if (constraint.kind !== 'f' || !constraint.target) return [];
  const target = quoted((constraint.targetColumns ?? []).map(camelCase));
  return [
    `@ForeignKey(() => ${classOf.get(constraint.target)}, [${properties}], [${target}], { name: '${constraint.name}' })`,
  ];
}

function renderIndex(index: IndexRow): string {
  const where = index.where ? `, where: ${JSON.stringify(index.where)}` : '';
  return `@Index('${index.name}', [${quoted(index.columns.map(camelCase))}], { unique: ${index.unique}${where} })`;
}

function renderColumn(column: ColumnRow, primary: ConstraintRow | undefined, constraints: ConstraintRow[]): string {
  const isPrimary = primary?.columns.includes(column.name) ?? false;
  const options = [
    `type: '${SQL_TYPES[column.type] ?? column.type}'`,
    `name: '${column.name}'`,
    ...(isPrimary ? [`primaryKeyConstraintName: '${primary?.name}'`] : []),
    ...(column.array ? ['array: true'] : []),
    ...(column.nullable ? ['nullable: true'] : []),
    ...(column.precision ? [`precision: ${column.precision}, scale: ${column.scale}`] : []),
    ...(column.default ? [`default: () => ${JSON.stringify(defaultOf(column.default))}`] : []),
  ];
  const decorator = isPrimary ? 'PrimaryColumn' : 'Column';
  const type = `${typescriptType(column, constraints)}${column.nullable ? ' | null' : ''}`;
  return `  @${decorator}({ ${options.join(', ')} }) ${camelCase(column.name)}: ${type};`;
}

/** A default as TypeORM reads it back from the catalogue: without casts, whole numbers in quotes. */
function defaultOf(expression: string): string {
  if (expression === 'now()') return expression;
  return expression.replaceAll(/::[\w\s.[\]\-"]+/g, '').replace(/^(-?\d+)$/, "'$1'");
}

const SQL_TYPES: Record<string, string> = {
  int4: 'integer',
  int8: 'bigint',
  bool: 'boolean',
  timestamptz: 'timestamp with time zone',
};

const TYPES: Record<string, string> = {
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  bool: 'boolean',
  timestamptz: 'Date',
  date: 'string',
  jsonb: 'unknown',
  text: 'string',
  uuid: 'string',
};

function typescriptType(column: ColumnRow, constraints: ConstraintRow[]): string {
  const values = enumeratedValues(column, constraints);
  const base = values ? values.map((value) => `'${value}'`).join(' | ') : (TYPES[column.type] ?? 'unknown');
  if (!column.array) return base;
  return values ? `(${base})[]` : `${base}[]`;
}

/** The values of a CHECK that lists them, so that the column's type is their union. */
function enumeratedValues(column: ColumnRow, constraints: ConstraintRow[]): string[] | null {
  const pattern = new RegExp(`^CHECK \\(\\(+${column.name} (?:= ANY|<@) \\(?ARRAY\\[([^\\]]+)\\]\\)*$`);
  for (const constraint of constraints) {
    const listed =
      constraint.kind === 'c' && constraint.columns?.length === 1 ? pattern.exec(constraint.definition) : null;
    if (listed) return [...listed[1].matchAll(/'([^']+)'::text/g)].map((match) => match[1]);
  }
  return null;
}

const IRREGULAR: Record<string, string> = {
  evidence: 'Evidence',
  credentials: 'Credential',
  causes: 'Cause',
  cause_analyses: 'CauseAnalysis',
  cases: 'Case',
  legal_bases: 'LegalBasis',
  finding_criteria: 'FindingCriterion',
  acceptance_criteria: 'AcceptanceCriterion',
  finding_evidence: 'FindingEvidence',
  completion_evidence: 'CompletionEvidence',
  verification_evidence: 'VerificationEvidence',
  official_documents: 'OfficialDocument',
};

function className(table: string): string {
  return IRREGULAR[table] ?? pascalCase(table.replace(/ies$/, 'y').replace(/s$/, ''));
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function pascalCase(name: string): string {
  const camel = camelCase(name);
  return camel[0].toUpperCase() + camel.slice(1);
}

function quoted(names: string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
