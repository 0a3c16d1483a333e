import type { OpenAPIObject } from '@nestjs/swagger';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderLifecyclesMarkdown, renderPermissionsMarkdown } from '../../src/domain/document-tables';
import { MACHINES } from '../../src/domain/machines';
import { isPermission } from '../../src/domain/permission';
import type { AnyMachine } from '../../src/domain/state-machine';
import { type GuardedRoute, RouteGuardCheck } from '../../src/platform/auth/route-guard-check';
import { createTestApp, type TestApp } from '../support/test-app';

interface Operation {
  'x-permission'?: string;
  operationId?: string;
  responses: Record<string, { content?: Record<string, { schema?: { $ref?: string } }> }>;
}

const ROOT = join(__dirname, '..', '..');
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** What needs no one to be signed in: finding out whether the service lives, and signing in and out. */
const PUBLIC = [
  'GET /demo/accounts',
  'GET /health/live',
  'GET /health/ready',
  'GET /public/reports',
  'GET /public/reports/:id',
  'GET /public/reports/:id/pdf',
  'GET /verification/codes/:code',
  'GET /verification/files/:sha256',
  'POST /auth/login',
  'POST /auth/logout',
  'POST /auth/refresh',
];

const nameOf = ({ method, path }: GuardedRoute): string => `${method} ${path}`;

function contractPath(path: string): string {
  const parameters = path.replace(/:(\w+)/g, '{$1}');
  return path.startsWith('/health/') ? parameters : `/api${parameters}`;
}

function read(path: string): string {
  const file = join(ROOT, path);
  if (!existsSync(file)) throw new Error(`${path} is missing: run "npm run cli -- generate"`);
  return readFileSync(file, 'utf8');
}

describe('The API', () => {
  let system: TestApp;
  let routes: GuardedRoute[];

  beforeAll(async () => {
    system = await createTestApp();
    routes = system.app.get(RouteGuardCheck).routes();
  });
  afterAll(() => system?.close());

  function operations(): [string, Operation][] {
    const { paths } = JSON.parse(read('openapi.json')) as OpenAPIObject;
    return Object.entries(paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method]).map((method): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        item[method] as unknown as Operation,
      ]),
    );
  }

  it('guards every route by a permission that exists, and leaves only the named ones public', () => {
    expect(
      routes.filter(({ isPublic, permission }) => !isPublic && !(permission && isPermission(permission))).map(nameOf),
    ).toEqual([]);
    expect(
      routes
        .filter(({ isPublic }) => isPublic)
        .map(nameOf)
        .sort(),
    ).toEqual(PUBLIC);
  });

  it('answers no route twice', () => {
    const names = routes.map((route) => nameOf(route).replace(/:\w+/g, ':id'));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('refuses every guarded route to whoever is not signed in', async () => {
    const open: string[] = [];
    for (const route of routes.filter(({ isPublic }) => !isPublic)) {
      const path = contractPath(route.path).replace(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000');
      const { status } = await callAnonymously(route.method, path);
      if (status !== 401) open.push(`${nameOf(route)} answers ${status}`);
    }
    expect(open).toEqual([]);
  });

  function callAnonymously(method: string, path: string) {
    const client = system.anonymous();
    if (method === 'GET') return client.get(path);
    if (method === 'PATCH') return client.patch(path).send({});
    if (method === 'PUT') return client.put(path).send({});
    if (method === 'DELETE') return client.delete(path);
    return client.post(path).send({});
  }

  it('is described in openapi.json, route for route', () => {
    const described = operations()
      .map(([name]) => name)
      .sort();
    expect(described).toEqual(routes.map(({ method, path }) => `${method} ${contractPath(path)}`).sort());
  });

  it('names the permission of every operation', () => {
    const expected = new Map(
      routes.map(({ method, path, permission, isPublic }) => [
        `${method} ${contractPath(path)}`,
        isPublic ? 'public' : permission,
      ]),
    );
    const named = operations().map(([name, operation]) => [name, operation['x-permission']]);
    expect(named).toEqual(operations().map(([name]) => [name, expected.get(name)]));
  });

  it('names a problem answer, one successful answer and a name of its own for every operation', () => {
    const all = operations();
    const problem = '#/components/schemas/ProblemResponse';
    const silent = all.filter(
      ([, { responses }]) =>
        !Object.values(responses).some(
          ({ content }) => content?.['application/problem+json']?.schema?.$ref === problem,
        ),
    );
    expect(silent.map(([name]) => name)).toEqual([]);
    const endless = all.filter(
      ([, { responses }]) => Object.keys(responses).filter((status) => status.startsWith('2')).length !== 1,
    );
    expect(endless.map(([name]) => name)).toEqual([]);
    expect(new Set(all.map(([, { operationId }]) => operationId)).size).toBe(all.length);
  });

  it('gives every class that describes data a name of its own, for openapi.json knows them by name alone', () => {
    const folder = join(ROOT, 'src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.dto.ts'));
    const names = files.flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^export class (\w+)/gm)].map(([, name]) => name),
    );
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('is granted as docs/permissions.md says, and moves as docs/domain.md says', () => {
    expect(read('docs/permissions.md')).toBe(renderPermissionsMarkdown());
    expect(read('docs/domain.md')).toBe(renderLifecyclesMarkdown(Object.values(MACHINES) as AnyMachine[]));
  });
});
