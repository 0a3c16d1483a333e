import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, print } from './command';
import type { GeneratedFile } from './generated-file';
import { generateFiles } from './generated-files';
import { projectRoot } from './project-root';

export const generate: Command = {
  usage: 'generate [--check]',
  summary: 'writes the files made from the database, the domain tables and the routes; --check only compares',
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean', default: false } } });
    const stale = (await generateFiles()).filter(isStale);
    if (values.check) return report(stale);
    for (const file of stale) write(file);
    if (stale.length === 0) print('All generated files are up to date.');
    return 0;
  },
};

function isStale({ path, content }: GeneratedFile): boolean {
  const target = join(projectRoot(), path);
  return !existsSync(target) || readFileSync(target, 'utf8') !== content;
}

function report(stale: readonly GeneratedFile[]): number {
  for (const { path } of stale) console.error(`${path} is stale: run "npm run cli -- generate".`);
  if (stale.length > 0) return 1;
  print('All generated files are up to date.');
  return 0;
}

function write({ path, content }: GeneratedFile): void {
  const target = join(projectRoot(), path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  print(`wrote ${path}`);
}
