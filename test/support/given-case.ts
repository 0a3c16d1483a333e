import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { parseDay } from '../../src/domain/calendar-day';
import { type DueSpec, printDueSpec, resolveDueSpec } from '../../src/domain/due-spec';
import { calendarFromFile } from '../../src/domain/holiday-calendar';
import { demoUserId } from '../../src/demo/load-demo-accounts';
import { referenceId } from '../../src/reference-data/load-reference-data';
import { holidayFile } from '../../src/reference-data/reference-files';
import { PEOPLE, type Person } from './test-app';
import { urlOfDatabase } from './test-server';

export type Row = Record<string, unknown>;

export const person = (who: Person): string => demoUserId(PEOPLE[who]);
export const seoul = (local: string): string => new Date(`${local}+09:00`).toISOString();
export const legalBasis = (code: string, from: string): string => referenceId('legal-basis', code, from);

/** Writes rows as they would lie in the tables after years of use, past the guards that only let them come about step by step. */
export class Records {
  constructor(private readonly client: Client) {}

  /** The id of the new row, or the one given. Objects and arrays of objects are stored as JSON, other arrays as arrays. */
  async add(table: string, row: Row): Promise<string> {
    const id = (row.id as string | undefined) ?? uuidv7();
    const all: Row = KEYLESS.has(table) ? row : { id, ...row };
    const columns = Object.keys(all);
    const slots = columns.map((_, index) => `$${index + 1}`);
    await this.client.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${slots.join(', ')})`,
      Object.values(all).map(toParameter),
    );
    return id;
  }

  async set(table: string, id: string, row: Row): Promise<void> {
    const sets = Object.keys(row).map((column, index) => `${column} = $${index + 2}`);
    await this.client.query(`UPDATE ${table} SET ${sets.join(', ')} WHERE id = $1`, [
      id,
      ...Object.values(row).map(toParameter),
    ]);
  }

  async lines(table: string, rows: readonly Row[]): Promise<void> {
    for (const row of rows) await this.add(table, row);
  }

  async read<R extends object>(sql: string, params: readonly unknown[]): Promise<R[]> {
    return (await this.client.query<R>(sql, [...params])).rows;
  }
}

const KEYLESS = new Set([
  'incident_services',
  'incident_facilities',
  'inspection_criteria',
  'finding_incidents',
  'finding_evidence',
  'requirement_findings',
  'finding_internals',
  'inspection_internals',
]);

function toParameter(value: unknown): unknown {
  const structured = Array.isArray(value) ? value.some(isObject) : isObject(value);
  return structured ? JSON.stringify(value) : value;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !(value instanceof Date);

/** Runs as superuser without triggers, in one transaction; afterwards every foreign key of the database must hold. */
export async function givenRecords<T>(ownerUrl: string, write: (records: Records) => Promise<T>): Promise<T> {
  const superuserUrl = process.env.TEST_PG_URL;
  if (!superuserUrl) throw new Error('TEST_PG_URL is missing');
  const client = new Client({ connectionString: urlOfDatabase(superuserUrl, new URL(ownerUrl).pathname.slice(1)) });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    const result = await write(new Records(client));
    await client.query('COMMIT');
    await checkForeignKeys(client);
    return result;
  } finally {
    await client.end();
  }
}

/** Without triggers no key was checked: a fixture that the schema would refuse proves nothing. */
async function checkForeignKeys(client: Client): Promise<void> {
  const { rows } = await client.query<{
    name: string;
    child: string;
    parent: string;
    columns: string[];
    targets: string[];
  }>(
    `SELECT k.conname AS name, k.conrelid::regclass::text AS child, k.confrelid::regclass::text AS parent,
            (SELECT array_agg(a.attname::text ORDER BY u.ord) FROM unnest(k.conkey) WITH ORDINALITY u (num, ord)
              JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num) AS columns,
            (SELECT array_agg(a.attname::text ORDER BY u.ord) FROM unnest(k.confkey) WITH ORDINALITY u (num, ord)
              JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num) AS targets
     FROM pg_constraint k
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`,
  );
  for (const { name, child, parent, columns, targets } of rows) {
    const known = columns.map((column) => `c.${column} IS NOT NULL`).join(' AND ');
    const same = columns.map((column, index) => `p.${targets[index]} = c.${column}`).join(' AND ');
    const { rowCount } = await client.query(
      `SELECT 1 FROM ${child} c WHERE ${known} AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE ${same}) LIMIT 1`,
    );
    if (rowCount) throw new Error(`the records break ${name}`);
  }
}

/** Rows of one respondent in one case, with what every such row repeats. */
export class GivenRespondent {
  constructor(
    readonly records: Records,
    readonly caseNo: string,
    readonly caseId: string,
    readonly providerId: string,
  ) {}

  get keys(): { case_id: string; provider_id: string } {
    return { case_id: this.caseId, provider_id: this.providerId };
  }

  no(suffix: string): string {
    return `${this.caseNo}-${suffix}`;
  }

  incident(seq: number, row: Row, services: readonly string[]): Promise<string> {
    return this.withLinks(
      this.records.add('incidents', {
        ...this.keys,
        seq,
        incident_no: this.no(`장${String(seq).padStart(2, '0')}`),
        created_by: person('inspector'),
        status: 'CAUSE_DETERMINED',
        ...row,
      }),
      (incident_id) =>
        services.map((service) => [
          'incident_services',
          { incident_id, ...this.keys, service_id: referenceId('service', service) },
        ]),
    );
  }

  evidence(seq: number, title: string, row: Row = {}): Promise<string> {
    const sha256 = createHash('sha256').update(title).digest('hex');
    return this.records.add('evidence', {
      ...this.keys,
      seq,
      evidence_no: this.no(`증${String(seq).padStart(4, '0')}`),
      title,
      class: 'SUBMITTED',
      origin: 'SUBMISSION',
      sha256,
      size: 1000 + seq,
      mime: 'application/pdf',
      filename: `${seq}.pdf`,
      storage_key: `sha256/${sha256}`,
      collected_at: seoul('2024-05-21T17:30'),
      collector: '조사원',
      uploaded_by: person('inspector'),
      uploaded_side: 'MINISTRY',
      status: 'ACCEPTED',
      ...row,
    });
  }

  finding(
    seq: number,
    row: Row,
    links: { incidents: readonly string[]; evidence: readonly string[]; criteria: readonly Row[] },
  ): Promise<string> {
    const inserted = this.records.add('findings', {
      ...this.keys,
      seq,
      finding_no: this.no(`지${String(seq).padStart(2, '0')}`),
      aspect: 'CAUSE',
      type: 'DEFICIENCY',
      severity: 'MAJOR',
      scope: 'PATTERN',
      priority: 'A',
      causal: 'CAUSAL',
      author_id: person('inspector'),
      confirmed_by: person('lead'),
      confirmed_at: seoul('2024-05-29T10:00'),
      status: 'CONFIRMED',
      ...row,
    });
    return this.withLinks(inserted, (finding_id) => [
      ...links.incidents.map((incident_id): [string, Row] => [
        'finding_incidents',
        { finding_id, incident_id, ...this.keys },
      ]),
      ...links.evidence.map((evidence_id): [string, Row] => [
        'finding_evidence',
        { finding_id, evidence_id, ...this.keys },
      ]),
      ...links.criteria.map((criterion): [string, Row] => [
        'finding_criteria',
        { finding_id, ...this.keys, ...criterion },
      ]),
    ]);
  }

  requirement(
    orderId: string,
    orderNo: string,
    seq: number,
    row: Row & { due: DueSpec },
    links: { criteria: readonly string[]; findings: readonly string[] },
  ): Promise<string> {
    const inserted = this.records.add('requirements', {
      ...this.keys,
      order_id: orderId,
      seq,
      requirement_no: `${orderNo}-${seq}`,
      kind: 'SHORT_TERM',
      ...row,
    });
    return this.withLinks(inserted, (requirement_id) => [
      ...links.criteria.map((text, index): [string, Row] => [
        'acceptance_criteria',
        { ...this.keys, order_id: orderId, requirement_id, seq: index + 1, text },
      ]),
      ...links.findings.map((finding_id): [string, Row] => [
        'requirement_findings',
        { ...this.keys, order_id: orderId, requirement_id, finding_id },
      ]),
    ]);
  }

  /** A clock that started when its document arrived, computed by the real engine. */
  async deadline(
    subject: { type: string; id: string },
    rule: string,
    title: string,
    arrivedOn: string,
    spec: DueSpec,
    row: Row = {},
  ): Promise<string> {
    const { deadline, phrase } = resolveDueSpec(spec, parseDay(arrivedOn), CALENDAR);
    return this.records.add('deadlines', {
      ...this.keys,
      rule_id: rule,
      subject_type: subject.type,
      subject_id: subject.id,
      bound: 'PROVIDER',
      title_ko: title,
      title_en: title,
      trigger_kind: 'ARRIVAL',
      trigger_at: seoul(`${arrivedOn}T14:00`),
      printed_phrase: phrase.ko,
      due_on: deadline.dueOn,
      due_at: deadline.dueAt,
      raw_due_on: deadline.rawDueOn,
      calendar_version: CALENDAR.version,
      working: deadline.working,
      revision: 1,
      ...row,
    });
  }

  private async withLinks(inserted: Promise<string>, rowsOf: (id: string) => [string, Row][]): Promise<string> {
    const id = await inserted;
    for (const [table, row] of rowsOf(id)) await this.records.add(table, row);
    return id;
  }
}

const CALENDAR = calendarFromFile(holidayFile());

export const within = (amount: number, unit: 'MONTHS' | 'DAYS'): DueSpec => {
  const spec: DueSpec = { kind: 'RELATIVE', amount, unit, from: 'ARRIVAL' };
  return { ...spec, phrase: { ko: `${amount}${unit === 'MONTHS' ? '개월' : '일'} 이내`, en: printDueSpec(spec).en } };
};

interface CaseHead {
  readonly caseNo: string;
  readonly title: string;
  readonly openedAt: string;
  readonly row?: Row;
  readonly respondents: readonly { provider: string; role: string; representative?: string }[];
}

/** A case with its team of three, free of conflicting interests. */
export async function addCase(
  records: Records,
  head: CaseHead,
): Promise<{ caseId: string; of: (provider: string) => GivenRespondent }> {
  const caseId = await records.add('cases', {
    case_no: head.caseNo,
    title: head.title,
    trigger: 'MEDIA',
    tracks: ['A'],
    department_code: 'NETWORK_SAFETY',
    registered_by: person('inspector'),
    lead_inspector_id: person('lead'),
    opened_at: seoul(head.openedAt),
    status: 'RESULT_PENDING',
    ...head.row,
  });
  for (const { provider, role, representative } of head.respondents) {
    await records.add('case_respondents', {
      case_id: caseId,
      provider_id: referenceId('provider', provider),
      role,
      case_no: head.caseNo,
      provider_title: '점검',
      representative: representative ?? null,
      added_by: person('inspector'),
    });
  }
  for (const [who, duty] of [
    ['inspector', 'INSPECTOR'],
    ['lead', 'LEAD'],
    ['expert', 'EXPERT'],
  ] as const) {
    await records.add('case_team_members', {
      case_id: caseId,
      user_id: person(who),
      duty,
      valid_from: '2022-01-01',
      conflict_of_interest: 'NONE',
      declared_at: seoul(head.openedAt),
      confidentiality_pledged_at: seoul(head.openedAt),
      added_by: person('lead'),
    });
  }
  return {
    caseId,
    of: (provider) => new GivenRespondent(records, head.caseNo, caseId, referenceId('provider', provider)),
  };
}
