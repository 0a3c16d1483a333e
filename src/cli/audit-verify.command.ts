import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { loadConfig } from '../platform/config/config';
import { type Verification, verifyChains } from '../platform/audit/verify-chains';
import { type Command, CommandError, print } from './command';
import { isMigrated, withClient, withDatabase } from './command-database';

export const auditVerify: Command = {
  usage: 'audit:verify [--case <number>]',
  summary: 'recomputes the hash chains of the audit log and names the first bad row (exit code 1)',
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { case: { type: 'string' } } });
    const started = performance.now();
    const verification = await withDatabase(loadConfig(), (ownerUrl) =>
      withClient(ownerUrl, (client) => verify(client, values.case ?? null)),
    );
    return report(verification, (performance.now() - started) / 1000);
  },
};

async function verify(client: Client, caseNo: string | null): Promise<Verification> {
  if (!(await isMigrated(client)))
    throw new CommandError('There is no audit log yet: the database was never set up. Start the application once.');
  return verifyChains(client, caseNo === null ? null : await caseIdOf(client, caseNo));
}

async function caseIdOf(client: Client, caseNo: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM cases WHERE case_no = $1', [caseNo]);
  if (rows.length === 0) throw new CommandError(`There is no case ${caseNo}.`);
  return rows[0].id;
}

function report({ chains, events, bad }: Verification, seconds: number): number {
  if (bad) {
    console.error(`BAD: chain ${bad.chainId}, event ${bad.seq}: ${bad.fault}: ${bad.detail}.`);
    return 1;
  }
  print(`OK: ${chains} chains with ${events} events fit (${seconds.toFixed(1)} s).`);
  return 0;
}
