import { randomUUID } from 'node:crypto';
import { isPermission, may } from '../../src/domain/permission';
import { RouteGuardCheck, type GuardedRoute } from '../../src/platform/auth/route-guard-check';
import { decide, FURTHER_FIELDS, knownFields, OPEN_ROUTES, type Decided } from '../support/decided-routes';
import { givenGuardedCase } from '../support/given-guarded-case';
import { type GuardedIds } from '../support/guarded-parties';
import { givenDirectory } from '../support/given-guarded-directory';
import { givenPrincipals, PRINCIPAL_NAMES, type Principal } from '../support/given-guarded-people';
import { Knock, tellingPartOf, type Reply } from '../support/knock';
import { samplesOf, type Sample } from '../support/sample-body';
import { createTestApp, type TestApp } from '../support/test-app';

interface Operation {
  readonly name: string;
  readonly route: GuardedRoute;
  readonly sample: Sample;
}

type Outcome = 'sign in first' | 'forbidden' | 'not found' | 'served';

/** Requests at a time: as many as the pools of the application bear. */
const AT_ONCE = 6;

describe('Every operation of the API', () => {
  let system: TestApp;
  let ids: GuardedIds;
  let principals: readonly Principal[];
  let knock: Knock;
  let routes: GuardedRoute[];
  let operations: Operation[];

  beforeAll(async () => {
    system = await createTestApp();
    ids = { ...(await givenGuardedCase(system)), ...(await givenDirectory(system)) };
    principals = await givenPrincipals(system);
    knock = await Knock.at(system.app);
    routes = system.app.get(RouteGuardCheck, { strict: false }).routes();
    operations = operationsOf(routes, samplesOf(knownFields(ids)));
  }, 90_000);
  afterAll(() => system?.close());

  it('asks for a permission of the table, but for finding out that the service lives and for signing in and out', () => {
    const open = routes.filter(({ isPublic }) => isPublic).map(nameOf);
    expect(open.sort()).toEqual(OPEN_ROUTES);
    const unknown = operations.filter(({ route }) => !isPermission(route.permission ?? ''));
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  it('has its place in the table of decisions, so that no cell is left undecided', () => {
    const undecided = operations.filter(({ sample }) => decide(sample.path, ids) === null);
    expect(undecided.map(({ name }) => name)).toEqual([]);
  });

  it('is asked by each of the principals', () => {
    expect(principals.map(({ name }) => name)).toEqual(PRINCIPAL_NAMES);
  });

  it.each(PRINCIPAL_NAMES)(
    'answers %s as the permissions and the place in the case decide, and about the rest as if it did not exist',
    async (name) => {
      const principal = principals.find((candidate) => candidate.name === name) as Principal;
      const wrong = await inParallel(operations, (operation) => faultsOf(principal, operation));
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  async function faultsOf(principal: Principal, operation: Operation): Promise<string[]> {
    const decided = decide(operation.sample.path, ids) as Decided;
    const expected = outcomeOf(principal, operation.route, decided);
    const reply = await knock.ask(operation.sample, decided.own, principal.token);
    const got = outcomeShownBy(reply);
    if (got !== expected) return [`${operation.name}: ${expected}, but ${got} ${codesIn(reply)}`];
    const isKnownToBeForbidden = expected === 'sign in first' || expected === 'forbidden';
    return isKnownToBeForbidden || !hasIds(operation) ? [] : unknownObject(principal, operation, got, reply);
  }

  /** What does not exist is answered 404 to everyone, with exactly what a person hears who may not know of the object. */
  async function unknownObject(
    principal: Principal,
    { name, sample }: Operation,
    got: Outcome,
    own: Reply,
  ): Promise<string[]> {
    const nowhere = await knock.ask(
      sample,
      sample.path
        .replace(':subjectType', 'order')
        .replace('procedure-documents/:type', 'procedure-documents/VERIFICATION_RESULT')
        .replace(/:\w+/g, () => randomUUID()),
      principal.token,
    );
    if (nowhere.status !== 404) return [`${name}: unknown id answered ${nowhere.status} ${codesIn(nowhere)}`];
    if (got !== 'not found') return [];
    const [notYours, notThere] = [tellingPartOf(own), tellingPartOf(nowhere)].map((part) => JSON.stringify(part));
    return notYours === notThere ? [] : [`${name}: ${notYours} for another's, ${notThere} for nobody's`];
  }
});

function nameOf({ method, path }: GuardedRoute): string {
  return `${method} ${path.startsWith('/health/') ? '' : '/api'}${path}`;
}

function operationsOf(routes: readonly GuardedRoute[], samples: readonly Sample[]): Operation[] {
  const byName = new Map(samples.map((sample) => [`${sample.method} ${sample.path}`, sample]));
  return routes
    .filter(({ isPublic }) => !isPublic)
    .map((route) => {
      const name = nameOf(route);
      const sample = byName.get(name);
      if (!sample) throw new Error(`${name} is not in openapi.json: run "npm run cli -- generate"`);
      return {
        name,
        route,
        sample: sample.body ? { ...sample, body: { ...sample.body, ...FURTHER_FIELDS[name] } } : sample,
      };
    });
}

function outcomeOf({ roles, reach }: Principal, { permission }: GuardedRoute, { circle }: Decided): Outcome {
  if (!roles) return 'sign in first';
  if (!permission || !isPermission(permission) || !may(roles, permission)) return 'forbidden';
  return circle.includes(reach) ? 'served' : 'not found';
}

/** A change that is let through ends at its stale version or at its state; a read that is let through succeeds. */
function outcomeShownBy(reply: Reply): Outcome | `status ${number}` {
  const { status } = reply;
  if (status === 401) return 'sign in first';
  if (status === 403) return codesIn(reply).includes('permission.denied') ? 'forbidden' : 'served';
  if (status === 404) return 'not found';
  return [200, 201, 202, 204, 409, 412, 422].includes(status) ? 'served' : `status ${status}`;
}

const hasIds = ({ sample }: Operation): boolean => sample.path.includes(':') && !sample.path.includes('/reference/');

const codesIn = ({ text }: Reply): string => (text.match(/"(?:code|field)":"[^"]*"/g) ?? []).slice(0, 5).join(' ');

async function inParallel<T>(all: readonly T[], check: (one: T) => Promise<string[]>): Promise<string[]> {
  const waiting = [...all];
  const faults: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) faults.push(...(await check(next)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults;
}
