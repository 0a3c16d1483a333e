import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createServer } from 'node:http';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { configureApp } from './configure-app';
import { ConfigError, loadConfig, type Config } from './platform/config/config';
import { NewerSchemaError, prepareDatabase, requireRealClock, ShiftedClockError } from './platform/database/bootstrap';
import { startEmbeddedPostgres } from './platform/database/embedded/embedded-postgres';
import { EmbeddedPostgresError } from './platform/database/embedded/embedded-postgres-error';
import { demoAccounts, loadDemoAccounts } from './demo/load-demo-accounts';
import { DemoCasesLoader } from './demo/demo-cases.loader';
import { loadReferenceData } from './reference-data/load-reference-data';

/** Running requests get this long to end before their connections are cut. */
const DRAIN_MS = 6_000;
const SWEEP_MS = 100;
/** A stop takes no longer than this, whatever hangs; what was acknowledged is stored by then. */
const STOP_MS = 9_000;

const TOLD_IN_WORDS = [ConfigError, NewerSchemaError, ShiftedClockError, EmbeddedPostgresError];

interface Running {
  stop(): Promise<void>;
}

/** Starts everything, says where it is, and stops it on SIGINT or SIGTERM. */
export async function run(): Promise<void> {
  try {
    const running = await start(loadConfig());
    stopWhenTold(running);
  } catch (error) {
    process.exitCode = 1;
    console.error(explain(error));
    process.exit();
  }
}

async function start(config: Config): Promise<Running> {
  const database = await openDatabase(config);
  try {
    await requireFreePort(config);
    await prepareDatabase(database.ownerUrl, config.databaseRoleSecret);
    if (config.production) await requireRealClock(database.ownerUrl);
    await loadReferenceData(database.ownerUrl);
    if (config.demo.enabled) await loadDemoAccounts(database.ownerUrl, config.demo.password);
    const app = configureApp(
      await NestFactory.create<NestExpressApplication>(AppModule.with(config, database.ownerUrl), {
        bufferLogs: true,
        bodyParser: false,
        abortOnError: false,
      }),
    );
    app.useLogger(app.get(Logger));
    try {
      if (config.demo.enabled) await app.get(DemoCasesLoader).load();
      await app.listen(config.port, config.host);
      await announce(app, config);
    } catch (error) {
      await app.close();
      throw error;
    }
    return { stop: () => drain(app, database.stop) };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openDatabase(config: Config): Promise<{ ownerUrl: string; stop: () => Promise<void> }> {
  if (config.databaseUrl) return { ownerUrl: config.databaseUrl, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir: config.dataDir, log: (line) => console.error(line) });
}

/** Said before a first start has loaded everything. */
async function requireFreePort({ port, host }: Config): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, host, resolve);
  });
  await new Promise((resolve) => void probe.close(resolve));
}

async function announce(app: NestExpressApplication, config: Config): Promise<void> {
  const address = (await app.getUrl()).replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
  const lines = [
    `\n점검 Jeomgeom: ${address}`,
    `API: ${address}/api/docs   (OpenAPI: ${address}/api/openapi.json)`,
    ...unfitForDocuments(config),
    ...(config.demo.enabled ? demoLines(config.demo.password) : []),
  ];
  console.log(lines.join('\n'));
}

/** What an installation in production may start without, but not issue documents for long. */
function unfitForDocuments({ production, publicAddress, signature }: Config): string[] {
  if (!production) return [];
  return [
    ...(publicAddress.startsWith('http:')
      ? ['PUBLIC_ADDRESS is not set: documents would print an address that leads nowhere.']
      : []),
    ...(signature.kind === 'NONE' ? ['No key is set (SIGNATURE_KEY_FILE): documents are not signed.'] : []),
  ];
}

function demoLines(password: string): string[] {
  return [
    `\n시연 계정 / Demo accounts, password ${password}`,
    ...demoAccounts().map(({ email, title }) => `  ${email.padEnd(24)} ${title}`),
    '\nCtrl-C stops everything.',
  ];
}

/** Stops taking connections, lets running requests end, and cuts what is still open after the time given. */
async function drain(app: NestExpressApplication, stopDatabase: () => Promise<void>): Promise<void> {
  const server = app.getHttpServer();
  server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await app.close();
  clearInterval(sweep);
  clearTimeout(cut);
  await stopDatabase();
}

/** Ends in good order, once: with 0 on SIGINT or SIGTERM, with 1 after an error that nobody caught. */
function stopWhenTold(running: Running): void {
  let stopping = false;
  const stop = (exitCode: number): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(exitCode), STOP_MS).unref();
    running.stop().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));
  process.on('uncaughtException', (error) => {
    console.error('An error that nobody caught ends the application:', error);
    stop(1);
  });
}

function explain(error: unknown): string {
  if (TOLD_IN_WORDS.some((known) => error instanceof known)) return (error as Error).message;
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop the other program, or choose another port: PORT=3001 npm start`;
  if (code === 'EACCES' && port !== undefined)
    return `This user may not listen on port ${port}. Choose another port: PORT=3001 npm start`;
  if (code === 'EADDRNOTAVAIL') return `HOST=${address} is no address of this machine.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
