import { ConfigError } from '../platform/config/config';
import { NewerSchemaError } from '../platform/database/bootstrap';
import { EmbeddedPostgresError } from '../platform/database/embedded/embedded-postgres-error';
import { auditVerify } from './audit-verify.command';
import { type Command, CommandError, print } from './command';
import { createAdmin } from './create-admin.command';
import { generate } from './generate.command';
import { migrate } from './migrate.command';

const COMMANDS: Readonly<Record<string, Command>> = {
  migrate,
  'create-admin': createAdmin,
  'audit:verify': auditVerify,
  generate,
};

/** Runs what the command line names; resolves to the exit code (2: not understood). */
export async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || ['help', '--help', '-h'].includes(name)) return help();
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : null;
  if (!command) {
    console.error(`There is no command "${name}".`);
    help();
    return 2;
  }
  try {
    return await command.run(args);
  } catch (error) {
    return fail(error, command);
  }
}

function help(): number {
  print('Usage: npm run cli -- <command>\n');
  for (const { usage, summary } of Object.values(COMMANDS)) print(`  ${usage.padEnd(32)} ${summary}`);
  print('\nSettings come from the environment, as for the application: DATA_DIR or DATABASE_URL (see .env.example).');
  return 0;
}

function fail(error: unknown, { usage }: Command): number {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')) {
    console.error(`${(error as Error).message}\nUsage: ${usage}`);
    return 2;
  }
  const isExplained = [CommandError, ConfigError, NewerSchemaError, EmbeddedPostgresError].some(
    (kind) => error instanceof kind,
  );
  console.error(error instanceof Error ? (isExplained ? error.message : error.stack) : error);
  return 1;
}
