import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Server } from 'node:http';
import { AppModule } from './app.module';
import { configureApp } from './configure-app';
import { ConfigError, loadConfig, type Config } from './platform/config/config';
import { NewerSchemaError, prepareDatabase } from './platform/database/bootstrap';
import { startEmbeddedPostgres } from './platform/database/embedded/embedded-postgres';
import { EmbeddedPostgresError } from './platform/database/embedded/embedded-postgres-error';
import { loadReferenceData } from './reference-data/load-reference-data';

/** Open connections get this long to finish before they are cut. */
const DRAIN_MS = 8_000;

interface Running {
  stop(): Promise<void>;
}

/** Starts everything, says where it is, and stops it on SIGINT or SIGTERM. */
export async function run(): Promise<void> {
  try {
    const running = await start(loadConfig());
    stopOnSignal(running);
  } catch (error) {
    process.exitCode = 1;
    console.error(explain(error));
    process.exit();
  }
}

async function start(config: Config): Promise<Running> {
  const database = await openDatabase(config);
  try {
    await prepareDatabase(database.ownerUrl, config.databaseRoleSecret);
    await loadReferenceData(database.ownerUrl);
    const app = configureApp(
      await NestFactory.create<NestExpressApplication>(AppModule.with(config, database.ownerUrl), { logger: ['error', 'warn'], bodyParser: false, abortOnError: false }),
    );
    try {
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

async function openDatabase(config: Config): Promise<{ ownerUrl: string; stop(): Promise<void> }> {
  if (config.databaseUrl) return { ownerUrl: config.databaseUrl, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir: config.dataDir, log: (line) => console.error(line) });
}

async function announce(app: NestExpressApplication, config: Config): Promise<void> {
  const address = await app.getUrl();
  console.log(`점검 Jeomgeom: ${address}/api/docs`);
  void config;
}

/** Stops taking connections, lets running requests end, and cuts what is still open after the time given. */
async function drain(app: NestExpressApplication, stopDatabase: () => Promise<void>): Promise<void> {
  const server = app.getHttpServer() as Server;
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  server.closeIdleConnections();
  await app.close();
  clearTimeout(cut);
  await stopDatabase();
}

function stopOnSignal(running: Running): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof NewerSchemaError || error instanceof EmbeddedPostgresError) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop the other program, or choose another port: PORT=3001 npm start`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
