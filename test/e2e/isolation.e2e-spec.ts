import { readPdfText } from '../../src/platform/pdf/pdf-text-reader';
import { canariesIn, isInner, isOfA, isOfRegister } from '../support/canaries';
import { decide, hiddenOf, knownFields } from '../support/decided-routes';
import { givenGuardedCase } from '../support/given-guarded-case';
import { A, type GuardedIds } from '../support/guarded-parties';
import { givenDirectory } from '../support/given-guarded-directory';
import { givenPrincipals, type Principal } from '../support/given-guarded-people';
import { Knock, type Reply } from '../support/knock';
import { plantInternals } from '../support/plant-internals';
import { samplesOf, type Sample } from '../support/sample-body';
import { createTestApp, type TestApp } from '../support/test-app';

/** Who may read the registers, where the respondent's own particulars are kept, besides the respondent. */
const READS_REGISTERS = ['administrator', 'inspector off the team', 'expert off the team'];

const ADDRESSES_OF_REQUESTS = /"instance":"[^"]*"/g;

/** Causes and course stay inside until the edition of the report tells them, and are read there alone. */
const TOLD_WITH_THE_REPORT =
  /^\/api\/report-editions\/[0-9a-f-]{36}(\/pdf(\?locale=en)?)?: kanariAinner(causesummary|causetext|providerclaim|timeline)(kanari)?$/;

describe('What is written about one respondent', () => {
  let system: TestApp;
  let ids: GuardedIds;
  let knock: Knock;
  let samples: Sample[];
  let principals: readonly Principal[];
  let planted: number;

  beforeAll(async () => {
    system = await createTestApp();
    ids = { ...(await givenGuardedCase(system)), ...(await givenDirectory(system)) };
    planted = (await plantInternals(system.ownerUrl, ids.case)).length;
    principals = await givenPrincipals(system);
    knock = await Knock.at(system.app);
    samples = samplesOf(knownFields(ids)).filter(({ path }) => decide(path, ids));
  }, 90_000);
  afterAll(() => system?.close());

  const principal = (name: string): Principal => {
    const found = principals.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };

  /** Every address that can be read: what was sent and what was not, lists with every filter, page by page. */
  function readable(): string[] {
    const reads = samples.filter(({ method }) => method === 'GET');
    return [ids, hiddenOf(ids)].flatMap((objects) =>
      reads.flatMap(({ path, query }) => {
        const address = decide(path, objects)?.own ?? path;
        return [
          address,
          ...query.flatMap((name) => filtersOf(name, objects).map((filter) => `${address.split('?')[0]}?${filter}`)),
        ];
      }),
    );
  }

  /** The rest of a list, one item after the other. */
  async function withPages(address: string, token: string | null): Promise<Reply[]> {
    const replies = [await knock.get(address, token)];
    const cursorOf = ({ text }: Reply): string | null => /"nextCursor":"([^"]+)"/.exec(text)?.[1] ?? null;
    for (let cursor = cursorOf(replies[0]); cursor && replies.length < 30; cursor = cursorOf(replies.at(-1) as Reply))
      replies.push(await knock.get(`${address.split('?')[0]}?limit=1&cursor=${encodeURIComponent(cursor)}`, token));
    return replies;
  }

  async function wordsSeenBy(name: string, wanted: (word: string) => boolean): Promise<string[]> {
    const { token } = principal(name);
    const found: string[] = [];
    for (const address of new Set(readable())) {
      for (const reply of await withPages(address, token)) {
        for (const word of canariesIn(allOf(reply)).filter(wanted)) found.push(`${address}: ${word}`);
        if (reply.status >= 500) found.push(`${address}: ${reply.status}`);
      }
    }
    return found;
  }

  /** Every change tried with the version that no row has, so that only its refusal speaks. */
  async function wordsInRefusals(name: string, wanted: (word: string) => boolean): Promise<string[]> {
    const { token } = principal(name);
    const found: string[] = [];
    for (const sample of samples.filter(({ method }) => method !== 'GET')) {
      for (const objects of [ids, hiddenOf(ids)]) {
        const address = decide(sample.path, objects)?.own ?? sample.path;
        const reply = await knock.ask(sample, address, token);
        for (const word of canariesIn(allOf(reply)).filter(wanted)) found.push(`${sample.method} ${address}: ${word}`);
      }
    }
    return found;
  }

  it('is there to be found: the ministry reads it by the same addresses', async () => {
    const seen = await wordsSeenBy('lead on the team', () => true);
    const words = new Set(seen.map((entry) => entry.split(': ')[1]));
    expect([...words].filter(isInner).length).toBeGreaterThan(60);
    expect([...words].filter((word) => isOfA(word) && !isInner(word)).length).toBeGreaterThan(40);
    expect(planted).toBeGreaterThan(30);
  }, 60_000);

  it.each(['nobody', 'staff of another provider', 'manager of another provider', 'manager of a co-respondent'])(
    'reaches %s by no address, list, filter, search, page, header or refusal',
    async (name) => {
      expect(await wordsSeenBy(name, isOfA)).toEqual([]);
      expect(await wordsInRefusals(name, isOfA)).toEqual([]);
    },
    60_000,
  );

  it.each(READS_REGISTERS)(
    'reaches %s in nothing but the registers',
    async (name) => {
      const ofCase = (word: string): boolean => isOfA(word) && !isOfRegister(word);
      expect(await wordsSeenBy(name, ofCase)).toEqual([]);
      expect(await wordsInRefusals(name, ofCase)).toEqual([]);
    },
    60_000,
  );

  it.each(['staff of the respondent', 'second staff of the respondent', 'manager of the respondent'])(
    'reaches %s without a word of what is internal, in no PDF, move or refusal either',
    async (name) => {
      expect((await wordsSeenBy(name, isInner)).filter((entry) => !TOLD_WITH_THE_REPORT.test(entry))).toEqual([]);
      expect(await wordsInRefusals(name, isInner)).toEqual([]);
    },
    60_000,
  );

  it('never names the objects of the respondent to a stranger who did not name them', async () => {
    const own = new Set(
      Object.entries(ids)
        .filter(([name]) => !['provider', 'dataset', 'otherCase'].includes(name))
        .map(([, id]) => id),
    );
    const { token } = principal('manager of another provider');
    const named: string[] = [];
    for (const address of new Set(readable())) {
      const { text } = await knock.get(address, token);
      const told = text.replace(ADDRESSES_OF_REQUESTS, '').match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
      for (const id of told.filter((candidate) => own.has(candidate) || candidate === A))
        named.push(`${address}: ${id}`);
    }
    expect(named).toEqual([]);
  }, 60_000);

  it('reaches the respondent: what was sent to it and what it wrote itself', async () => {
    const seen = await wordsSeenBy('manager of the respondent', (word) => isOfA(word) && !isInner(word));
    expect(new Set(seen.map((entry) => entry.split(': ')[1])).size).toBeGreaterThan(30);
  }, 60_000);

  /** Filters by the names of their parameters; a filter that is not known tells nothing and is answered 400. */
  function filtersOf(name: string, objects: GuardedIds): string[] {
    const values: Record<string, string[]> = {
      limit: ['1'],
      caseId: [objects.case],
      providerId: [A],
      subjectId: [objects.order, objects.finding, objects.incident],
      orderId: [objects.order, objects.heardOrder],
      findingId: [objects.finding],
      documentId: [objects.document],
      actorId: [objects.user],
      open: ['true', 'false'],
      overdue: ['true', 'false'],
      q: ['카카오', 'kanari', '%25'],
      sort: ['openedAt', '-openedAt', 'dueAt', 'id', '-id'],
      status: ['REGISTERED', 'REMEDIATING', 'DRAFT', 'CONFIRMED', 'DELIVERED', 'REQUIRED', 'ACTIVE'],
      locale: ['en'],
    };
    return (values[name] ?? []).map((value) => `${name}=${value}`);
  }
});

/** Headers, body and, of a printed document, what is written on its pages. */
function allOf({ headers, bytes, text }: Reply): string {
  const isPdf = bytes.subarray(0, 5).toString() === '%PDF-';
  return [JSON.stringify(headers), text, isPdf ? readPdfText(bytes) : ''].join('\n');
}
