import { MACHINES } from '../../src/domain/machines';
import type { AnyMachine } from '../../src/domain/state-machine';
import { stateTransitionRows } from '../../src/platform/database/state-transitions';
import { createTestApp, type TestApp } from '../support/test-app';

/** Statuses without a life cycle of their own: an account is on or off, a stored answer carries an HTTP status. */
const NO_LIFE_CYCLE = ['idempotency_keys', 'users'];

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
    const stored = await system.sql('owner', `SELECT machine, event, from_status AS from, to_status AS to, login_roles AS logins FROM state_transitions`);
    const text = (row: object): string => JSON.stringify(Object.entries(row).sort());
    expect(stored.map(text).sort()).toEqual(stateTransitionRows().map(text).sort());
  });

  it('guard one table each, and every status column with a life cycle is guarded', async () => {
    const tables = await guarded();
    expect([...tables.values()].sort()).toEqual(machines.map(({ name }) => name).sort());
    const columns = await system.sql<{ table: string }>('owner', `SELECT table_name AS table FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'status'`);
    const unguarded = columns.map(({ table }) => table).filter((table) => !tables.has(table));
    expect(unguarded.sort()).toEqual(NO_LIFE_CYCLE);
  });

  it('list the statuses that the CHECK of their table lists', async () => {
    const checks = await system.sql<{ table: string; definition: string }>(
      'owner',
      `SELECT k.conrelid::regclass::text AS table, pg_get_constraintdef(k.oid) AS definition
       FROM pg_constraint k
       WHERE k.contype = 'c' AND k.conname = k.conrelid::regclass::text || '_status_check'`,
    );
    const listed = new Map(checks.map(({ table, definition }) => [table, [...definition.matchAll(/'([^']+)'::text/g)].map(([, status]) => status).sort()]));
    for (const [table, name] of await guarded()) {
      const machine = machines.find((candidate) => candidate.name === name);
      expect([table, listed.get(table)]).toEqual([table, [...(machine?.statuses ?? [])].sort()]);
    }
  });
});
