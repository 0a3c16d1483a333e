import { canonicalJson } from '../../src/domain/canonical-json';
import { MACHINES } from '../../src/domain/machines';
import { type AnyMachine, targetsOf } from '../../src/domain/state-machine';
import { stateTransitionRows } from '../../src/platform/database/state-transitions';
import { createTestApp, type TestApp } from '../support/test-app';

/** No life cycle of their own: how well a fact is founded, the HTTP status of a stored answer, an account that is on or off. */
const NO_LIFE_CYCLE = ['fact_assertions', 'idempotency_keys', 'users'];

/** Their features come later, or read the state from the dates of their rows: nothing stores these statuses. */
const NOT_STORED = ['opinion-round'];

/** Stored from the approval or from the durable upload on; what comes before is work in hand. */
const BEGIN_LATER = ['evidence', 'official_documents'];

const machines = Object.values(MACHINES) as AnyMachine[];

describe('The state tables', () => {
  let system: TestApp;

  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  async function guarded(): Promise<Map<string, string>> {
    const rows = await system.sql<{ table: string; arguments: string }>(
      'owner',
      `SELECT t.tgrelid::regclass::text AS table, encode(t.tgargs, 'escape') AS arguments
       FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
       WHERE p.proname = 'guard_transition' AND NOT t.tgisinternal`,
    );
    return new Map(rows.map(({ table, arguments: text }) => [table, text.replace(/\\000.*$/, '')]));
  }

  it('stand in the database as they stand in the domain', async () => {
    const stored = await system.sql(
      'owner',
      `SELECT machine, event, from_status AS from, to_status AS to, login_roles AS logins FROM state_transitions`,
    );
    const text = (row: object): string => canonicalJson(row);
    expect(stored.map(text).sort()).toEqual(stateTransitionRows().map(text).sort());
  });

  it('guard one table each, and every status column with a life cycle is guarded', async () => {
    const tables = await guarded();
    expect([...tables.values(), ...NOT_STORED].sort()).toEqual(machines.map(({ name }) => name).sort());
    const columns = await system.sql<{ table: string }>(
      'owner',
      `SELECT table_name AS table FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'status'`,
    );
    const unguarded = columns.map(({ table }) => table).filter((table) => !tables.has(table));
    expect(unguarded.sort()).toEqual(NO_LIFE_CYCLE);
  });

  it('list the statuses that the CHECK of their table lists; rows that begin later in life list what they can still come to', async () => {
    const checks = await system.sql<{ table: string; definition: string }>(
      'owner',
      `SELECT k.conrelid::regclass::text AS table, pg_get_constraintdef(k.oid) AS definition
       FROM pg_constraint k
       WHERE k.contype = 'c' AND k.conname = k.conrelid::regclass::text || '_status_check'`,
    );
    const listed = new Map(
      checks.map(({ table, definition }) => [
        table,
        [...definition.matchAll(/'([^']+)'::text/g)].map(([, status]) => status).sort(),
      ]),
    );
    for (const [table, name] of await guarded()) {
      const machine = machines.find((candidate) => candidate.name === name);
      const statuses = listed.get(table) ?? [];
      const complete = BEGIN_LATER.includes(table) ? statuses : [...(machine?.statuses ?? [])].sort();
      expect([table, statuses]).toEqual([table, complete]);
      expect([table, statuses]).toEqual([table, machine ? reachableFrom(machine, statuses) : []]);
    }
  });
});

/** The statuses themselves and every one that moves lead to from there. */
function reachableFrom(machine: AnyMachine, statuses: readonly string[]): string[] {
  const found = new Set(statuses);
  for (const status of found) {
    for (const move of machine.transitions.filter(({ from }) => from.includes(status)))
      targetsOf(move).forEach((target) => found.add(target));
  }
  return [...found].sort();
}
