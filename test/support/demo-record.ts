import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoCase } from '../../src/domain/demo-case';
import type { Published } from '../../src/domain/demo-case-facts';
import { publishedData } from '../../src/domain/demo-case-validation';
import type { Session } from './test-app';

/** What the API answers: plain JSON, read by its field names. */
export type Json = Readonly<Record<string, never>>;

export interface SourceRecord {
  readonly ref: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly source: string;
  readonly factKeys: readonly string[];
  readonly assumedFields: readonly string[];
  readonly assumedReason: string | null;
  readonly original: unknown;
}

/** Where a record of its own is read; the others stand in a list or within another. */
const PATHS: Readonly<Record<string, string>> = {
  case: '/cases',
  incident: '/incidents',
  fact: '/facts',
  'cause-analysis': '/cause-analyses',
  inspection: '/inspections',
  session: '/sessions',
  finding: '/findings',
  'committee-item': '/committee-items',
  'inspection-result': '/results',
  order: '/orders',
  'action-plan': '/plans',
  evidence: '/evidence',
};

export function demoFile(name: string): DemoCase {
  return JSON.parse(readFileSync(join(__dirname, '..', '..', 'data', 'demo', `${name}.json`), 'utf8')) as DemoCase;
}

/** A loaded case as one person reads it over HTTP: each datum of the file is asked for by its name there. */
export class DemoRecord {
  private constructor(
    readonly demo: DemoCase,
    readonly caseId: string,
    readonly sources: readonly SourceRecord[],
    private readonly session: Session,
  ) {}

  static async of(session: Session, name: string): Promise<DemoRecord> {
    const demo = demoFile(name);
    const cases = await everyPage(session, '/cases');
    const found = cases.find(({ title }) => title === demo.case.title.ko);
    if (!found) throw new Error(`${name} is not among the cases`);
    const caseId = found.id as string;
    const sources = await everyPage(session, `/cases/${caseId}/source-records`);
    return new DemoRecord(demo, caseId, sources as unknown as SourceRecord[], session);
  }

  /** The same case for somebody else, who may see less of it. */
  as(session: Session): DemoRecord {
    return new DemoRecord(this.demo, this.caseId, this.sources, session);
  }

  idOf(ref: string): string {
    return this.sourceOf(ref).subjectId;
  }

  /** The name in the file of what became this row. */
  refOf(id: string): string {
    const found = this.sources.find(({ subjectId }) => subjectId === id);
    if (!found) throw new Error(`nothing of the file became ${id}`);
    return found.ref;
  }

  sourceOf(ref: string): SourceRecord {
    const found = this.sources.find((source) => source.ref === ref);
    if (!found) throw new Error(`"${ref}" has no record`);
    return found;
  }

  /** The record behind a datum, as the API gives it. */
  async read(ref: string): Promise<Json> {
    const { subjectType, subjectId } = this.sourceOf(ref);
    const path = PATHS[subjectType];
    if (path) return this.get(`${path}/${subjectId}`);
    const found = (await this.listOf(ref, subjectType)).find(({ id }) => id === subjectId);
    if (!found) throw new Error(`"${ref}" cannot be read back`);
    return found;
  }

  /** Everything that holds a fact. */
  async readFact(key: string): Promise<Json[]> {
    const fact = this.demo.facts.find(({ id }) => id === key);
    if (!fact) throw new Error(`no fact ${key}`);
    const records: Json[] = [];
    for (const ref of fact.refs) records.push(await this.read(ref));
    return records;
  }

  async get(path: string): Promise<Json> {
    const { body } = await this.session.get(path).expect(200);
    return body as Json;
  }

  list(path: string): Promise<Json[]> {
    return everyPage(this.session, path);
  }

  status(path: string): Promise<number> {
    return this.session.get(path).then(({ status }) => status);
  }

  /** Every datum of the file that carries a source. */
  data(): Published[] {
    return publishedData(this.demo);
  }

  private async listOf(ref: string, subjectType: string): Promise<Json[]> {
    switch (subjectType) {
      case 'timeline-event':
        return this.list(`/cases/${this.caseId}/timeline`);
      case 'case-note':
        return this.list(`/cases/${this.caseId}/notes`);
      case 'recovery-snapshot': {
        const incident = this.demo.snapshots.find((snapshot) => snapshot.ref === ref)?.incident ?? '';
        return this.list(`/incidents/${this.idOf(incident)}/recovery-snapshots`);
      }
      case 'requirement': {
        const order = this.demo.orders.find(({ requirements }) => requirements.some((own) => own.ref === ref));
        return (await this.read(order?.ref ?? '')).requirements;
      }
      case 'respondent':
        return (await this.get(`/cases/${this.caseId}`)).respondents;
      default:
        throw new Error(`no way to read a ${subjectType}`);
    }
  }
}

async function everyPage(session: Session, path: string): Promise<Json[]> {
  const items: Json[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = `${path.includes('?') ? '&' : '?'}limit=100${cursor ? `&cursor=${cursor}` : ''}`;
    const { body } = await session.get(`${path}${query}`).expect(200);
    const page = body as { items: Json[]; nextCursor: string | null };
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}
