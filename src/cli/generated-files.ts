import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule } from '../app.module';
import { configureApp } from '../configure-app';
import { renderLifecyclesMarkdown, renderPermissionsMarkdown } from '../domain/document-tables';
import { MACHINES } from '../domain/machines';
import type { AnyMachine } from '../domain/state-machine';
import { openApiDocument } from '../openapi';
import { loadConfig } from '../platform/config/config';
import { prepareDatabase } from '../platform/database/bootstrap';
import { startEmbeddedPostgres } from '../platform/database/embedded/embedded-postgres';
import { generateEntities } from '../platform/database/generate-entities';
import { clientLabels } from './client-labels';
import type { GeneratedFile } from './generated-file';
import { withClient } from './command-database';

/** Everything that is written by a program: the mirror of the schema, the tables for people and the contract of the API. */
export async function generateFiles(): Promise<GeneratedFile[]> {
  return withScratchDatabase(async (ownerUrl, dataDir) => [
    { path: 'src/schema/entities.ts', content: await withClient(ownerUrl, generateEntities) },
    { path: 'docs/domain.md', content: renderLifecyclesMarkdown(Object.values(MACHINES) as AnyMachine[]) },
    { path: 'docs/permissions.md', content: renderPermissionsMarkdown() },
    { path: 'openapi.json', content: await renderOpenApi(ownerUrl, dataDir) },
    ...clientLabels(),
  ]);
}

/** An empty migrated database that is gone afterwards. */
async function withScratchDatabase<T>(work: (ownerUrl: string, dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jeomgeom-generate-'));
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, log: (line) => console.error(line), durability: 'test' });
    try {
      await prepareDatabase(postgres.ownerUrl, loadConfig({}).databaseRoleSecret);
      return await work(postgres.ownerUrl, dataDir);
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function renderOpenApi(ownerUrl: string, dataDir: string): Promise<string> {
  const module = AppModule.with(loadConfig({ DATA_DIR: dataDir }), ownerUrl);
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: ['error'],
    bodyParser: false,
    abortOnError: false,
  });
  try {
    await configureApp(app).init();
    return `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
  } finally {
    await app.close();
  }
}
