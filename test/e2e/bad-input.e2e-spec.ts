import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { DiscoveryService } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';
import request from 'supertest';
import { createTestApp, type Person, type TestApp } from '../support/test-app';

interface Route {
  readonly name: string;
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  readonly path: string;
  readonly bodyType: (new () => object) | null;
}

const UNKNOWN_ID = '019a0000-0000-7000-8000-000000000000';
const BODY_PARAM = 3;

/** Values that no field of ours should choke on. */
const HOSTILE: readonly unknown[] = [
  null,
  0,
  -1,
  9_007_199_254_740_992,
  1.5,
  true,
  '',
  '   ',
  'x'.repeat(100_000),
  'a\u0000b',
  'a\ud800b',
  '2024-02-30',
  '2024-02-30T10:00:00+09:00',
  "'; DROP TABLE cases; --",
  {},
  { $ne: 1 },
  [],
  [[]],
  [null],
  ['x'],
  [{}],
];

function routesOf(system: TestApp): Route[] {
  return system.app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ instance }) => (instance ? routesOfController(instance as object) : []));
}

function routesOfController(instance: object): Route[] {
  const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
  const base = String(Reflect.getMetadata(PATH_METADATA, instance.constructor) ?? '');
  return Object.getOwnPropertyNames(prototype)
    .filter(
      (name) =>
        name !== 'constructor' &&
        typeof prototype[name] === 'function' &&
        Reflect.hasMetadata(PATH_METADATA, prototype[name] as object),
    )
    .map((name) => {
      const handler = prototype[name] as object;
      const parts = [base, String(Reflect.getMetadata(PATH_METADATA, handler))]
        .map((part) => part.replace(/^\/+|\/+$/g, ''))
        .filter(Boolean);
      return {
        name: `${instance.constructor.name}.${name}`,
        method: RequestMethod[
          Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod
        ].toLowerCase() as Route['method'],
        path: `${base === 'health' ? '' : '/api'}/${parts.join('/')}`,
        bodyType: bodyTypeOf(instance.constructor, prototype, name),
      };
    });
}

function bodyTypeOf(controller: object, prototype: object, name: string): Route['bodyType'] {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, { index: number }>;
  const body = Object.entries(args).find(([key]) => Number(key.split(':')[0]) === BODY_PARAM);
  const types = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as (new () => object)[];
  return body ? types[body[1].index] : null;
}

function fieldsOf(type: new () => object): string[] {
  const metadata = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  return [...new Set(metadata.map((entry) => entry.propertyName))];
}

function withIds(path: string, id: string): string {
  return path.replace(/:\w+/g, id);
}

describe('Bad input', () => {
  let system: TestApp;
  let routes: Route[];
  const people: Person[] = ['inspector', 'lead', 'approver', 'kakaoManager', 'admin'];

  beforeAll(async () => {
    system = await createTestApp();
    routes = routesOf(system).filter((route) => route.path !== '/api/auth/logout');
  });
  afterAll(() => system?.close());

  async function call(route: Route, path: string, person: Person | null, body?: unknown): Promise<request.Response> {
    const call = request(system.app.getHttpServer())[route.method](path).set('If-Match', '"1"');
    if (person) call.set('Authorization', `Bearer ${(await system.as(person)).accessToken}`);
    return body === undefined
      ? call
      : call.set('Content-Type', 'application/json').send(typeof body === 'string' ? body : JSON.stringify(body));
  }

  function expectProblem(response: request.Response, what: string): void {
    const problem = { status: response.status, type: response.headers['content-type'] as string | undefined };
    if (response.status < 400) return;
    expect({ what, ...problem, known: response.status < 500 }).toMatchObject({
      what,
      type: expect.stringContaining('application/problem+json'),
      known: true,
    });
    const body = JSON.parse(response.text) as { code: string; detail: string; requestId: string };
    expect(body.code).toMatch(/^[\w-]+(\.[\w-]+)+$/);
    expect(body.detail).not.toMatch(/select |insert |\bat .*\.ts|violates|constraint/i);
  }

  it('names a problem for every route and hostile value, whoever sends it, and never fails with 5xx', async () => {
    for (const route of routes) {
      if (!route.bodyType) continue;
      const fields = fieldsOf(route.bodyType);
      for (const person of people) {
        for (const value of HOSTILE) {
          const body = Object.fromEntries(fields.map((field) => [field, value]));
          expectProblem(
            await call(route, withIds(route.path, UNKNOWN_ID), person, body),
            `${route.name} ${JSON.stringify(value)?.slice(0, 40)}`,
          );
        }
      }
    }
  }, 240_000);

  it('refuses fields that it does not know, at every route that takes a body', async () => {
    for (const route of routes.filter((candidate) => candidate.bodyType)) {
      for (const person of people) {
        const response = await call(route, withIds(route.path, UNKNOWN_ID), person, {
          unknownField: 1,
          ['__proto__']: { polluted: true },
        });
        expectProblem(response, route.name);
        expect(
          [400, 403, 404, 401, 415].includes(response.status) ? 'refused' : `${route.name} ${response.status}`,
        ).toBe('refused');
      }
    }
  }, 120_000);

  it('refuses malformed JSON, bodies that are no objects and huge bodies', async () => {
    for (const route of routes.filter((candidate) => candidate.bodyType && candidate.method !== 'get')) {
      const path = withIds(route.path, UNKNOWN_ID);
      for (const body of ['{"a":', '[]', '"text"', 'null', '[1,2]', `{"title":"${'x'.repeat(1_100_000)}"}`]) {
        const response = await call(route, path, 'lead', body);
        expectProblem(response, `${route.name} ${body.slice(0, 20)}`);
        expect(response.status).toBeGreaterThanOrEqual(400);
      }
    }
  }, 120_000);

  it('answers malformed ids, escapes, methods and addresses with a problem document', async () => {
    for (const route of routes) {
      for (const id of [
        '1',
        'not-an-id',
        '%00',
        "x' OR '1'='1",
        '../../etc/passwd',
        '%E0%A4%A',
        '00000000-0000-0000-0000-000000000000',
      ]) {
        expectProblem(
          await call(route, withIds(route.path, encodeUnlessEscaped(id)), 'approver'),
          `${route.name} ${id}`,
        );
      }
    }
    for (const path of [
      '/api/nothing',
      '/nothing',
      '/api/%E0%A4%A',
      '/api/cases?limit=0',
      '/api/cases?limit=abc',
      '/api/cases?cursor=%00',
      '/api/cases?sort=title;drop',
      '/api/cases?status[$ne]=1',
    ]) {
      const { accessToken } = await system.as('approver');
      const response = await request(system.app.getHttpServer())
        .get(path)
        .set('Authorization', `Bearer ${accessToken}`);
      expectProblem(response, path);
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
  }, 120_000);

  it('asks everyone who is not signed in to sign in first', async () => {
    for (const route of routes.filter(
      (candidate) => !/auth|health|demo|\/public\/|\/verification\//.test(candidate.path),
    )) {
      const response = await call(
        route,
        withIds(route.path, UNKNOWN_ID),
        null,
        route.method === 'get' ? undefined : {},
      );
      expect({ route: route.name, status: response.status }).toEqual({ route: route.name, status: 401 });
      expectProblem(response, route.name);
    }
  }, 60_000);

  it('wrote nothing through all of this', async () => {
    const rows = await system.sql<{ n: string }>('owner', `SELECT count(*) AS n FROM cases`);
    expect(Number(rows[0].n)).toBe(0);
  });
});

function encodeUnlessEscaped(id: string): string {
  return id.startsWith('%') ? id : encodeURIComponent(id);
}
