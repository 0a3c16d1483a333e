import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { Client as PgClient, type QueryResultRow } from 'pg';
import request, { type Test as Request } from 'supertest';
import { AppModule } from '../../src/app.module';
import { configureApp } from '../../src/configure-app';
import { loadConfig, type Config } from '../../src/platform/config/config';
import { urlOf, type LoginRole } from '../../src/platform/database/login-roles';
import { createTestDatabase } from './test-database';
import { TEST_PASSWORD, TEST_ROLE_SECRET } from './test-server';

/** The people of the demo accounts, by what they do. */
export const PEOPLE = {
  inspector: 'inspector@msit.example',
  lead: 'lead@msit.example',
  approver: 'approver@msit.example',
  director: 'director@msit.example',
  auditor: 'auditor@msit.example',
  admin: 'admin@msit.example',
  expert: 'expert@lab.example',
  kakaoStaff: 'staff@kakao.example',
  kakaoManager: 'manager@kakao.example',
  naverStaff: 'staff@naver.example',
  naverManager: 'manager@naver.example',
  skccStaff: 'staff@skcc.example',
  skccManager: 'manager@skcc.example',
} as const;
export type Person = keyof typeof PEOPLE;

export type Body = Record<string, never>;

/** One signed-in person's view of the API. Changes name the version they read. */
export class Session {
  constructor(
    private readonly app: NestExpressApplication,
    readonly accessToken: string,
    readonly userId: string,
  ) {}

  get(path: string): Request {
    return this.sign(request(this.app.getHttpServer()).get(`/api${path}`));
  }

  post(path: string, body: object = {}, version?: number): Request {
    return this.sign(request(this.app.getHttpServer()).post(`/api${path}`), version).send(body);
  }

  patch(path: string, body: object, version?: number): Request {
    return this.sign(request(this.app.getHttpServer()).patch(`/api${path}`), version).send(body);
  }

  put(path: string, body: object, version?: number): Request {
    return this.sign(request(this.app.getHttpServer()).put(`/api${path}`), version).send(body);
  }

  upload(path: string, fields: Record<string, string>, filename: string, content: Buffer): Request {
    const call = this.sign(request(this.app.getHttpServer()).post(`/api${path}`));
    for (const [name, value] of Object.entries(fields)) call.field(name, value);
    return call.attach('file', content, { filename, contentType: 'application/octet-stream' });
  }

  /** Reads the object first, so that the change carries its present version. */
  async move(path: string, event: string, body: object = {}): Promise<Request> {
    const { body: read } = await this.get(path).expect(200);
    return this.post(`${path}/${event}`, body, (read as Body).version);
  }

  private sign(call: Request, version?: number): Request {
    const signed = call.set('Authorization', `Bearer ${this.accessToken}`);
    return version === undefined ? signed : signed.set('If-Match', `"${version}"`);
  }
}

export interface TestApp {
  readonly app: NestExpressApplication;
  readonly config: Config;
  readonly ownerUrl: string;
  anonymous(): ReturnType<typeof request>;
  as(person: Person): Promise<Session>;
  /** SQL as a login role of the application, with the context given (none by default). */
  sql<R extends QueryResultRow>(
    role: LoginRole | 'owner',
    text: string,
    params?: unknown[],
    context?: SqlContext,
  ): Promise<R[]>;
  /** Sets the clock of legal acts, as the database's owner may for a rehearsal; it goes on ticking from there. */
  setClock(instant: string): Promise<void>;
  close(): Promise<void>;
}

export interface SqlContext {
  readonly userId?: string;
  readonly organisationId?: string;
  readonly providerId?: string;
}

/** A database and the files that belong to it, to begin with. */
export interface Template {
  readonly database: string;
  readonly files: string;
}

/** The whole application on a database and a data folder of its own, empty but for accounts and reference data. */
export async function createTestApp(settings: Record<string, string> = {}, template?: Template): Promise<TestApp> {
  const database = await createTestDatabase(template?.database);
  const dataDir = mkdtempSync(join(tmpdir(), 'jeomgeom-app-'));
  if (template) cpSync(template.files, join(dataDir, 'files'), { recursive: true });
  const config = testConfig(dataDir, settings);
  const app = await bootApp(config, database.ownerUrl);
  const sessions = new Map<Person, Promise<Session>>();
  return {
    app,
    config,
    ownerUrl: database.ownerUrl,
    anonymous: () => request(app.getHttpServer()),
    as(person) {
      let session = sessions.get(person);
      if (!session) sessions.set(person, (session = signIn(app, PEOPLE[person])));
      return session;
    },
    sql: (role, text, params = [], context = {}) =>
      runSql(
        role === 'owner' ? database.ownerUrl : urlOf(role, database.ownerUrl, TEST_ROLE_SECRET),
        text,
        params,
        context,
      ),
    async setClock(instant) {
      await runSql(database.ownerUrl, `UPDATE system_clock SET shift = $1::timestamptz - now()`, [instant], {});
    },
    async close() {
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function testConfig(dataDir: string, settings: Record<string, string> = {}): Config {
  return loadConfig({
    DATA_DIR: dataDir,
    WEB_DIR: join(dataDir, 'web'),
    DATABASE_ROLE_SECRET: TEST_ROLE_SECRET,
    DATABASE_POOL_SIZE: '4',
    ...settings,
  });
}

export async function bootApp(config: Config, ownerUrl: string): Promise<NestExpressApplication> {
  const module = await Test.createTestingModule({ imports: [AppModule.with(config, ownerUrl)] }).compile();
  const app = configureApp(
    module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: ['error'] }),
  );
  return app.init();
}

async function signIn(app: NestExpressApplication, email: string): Promise<Session> {
  const { body } = await request(app.getHttpServer())
    .post('/api/auth/login')
    .send({ email, password: TEST_PASSWORD })
    .expect(200);
  const { accessToken, user } = body as { accessToken: string; user: { id: string } };
  return new Session(app, accessToken, user.id);
}

async function runSql<R extends QueryResultRow>(
  url: string,
  text: string,
  params: unknown[],
  context: SqlContext,
): Promise<R[]> {
  const client = new PgClient({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `SELECT set_config('app.user_id', $1, true), set_config('app.organisation_id', $2, true), set_config('app.provider_id', $3, true)`,
      [context.userId ?? '', context.organisationId ?? '', context.providerId ?? ''],
    );
    const { rows } = await client.query<R>(text, params);
    await client.query('COMMIT');
    return rows;
  } finally {
    await client.end();
  }
}
