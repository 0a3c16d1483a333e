import { Injectable } from '@nestjs/common';
import { escapeLiteral, type PoolClient } from 'pg';
import type { Actor } from '../../domain/actor';
import { canonicalJson } from '../../domain/canonical-json';
import type { AuditEventInput } from '../audit/audit-event';
import { AppError } from '../errors/app-error';
import { currentRequest } from '../http/request-context';
import { type Connection, Databases } from './databases';
import { isConnectionFailure, isRetryable, translateDatabaseError } from './database-errors';
import { IdempotentReplay } from './idempotent-replay';
import { loginRoleOf, type LoginRole } from './login-roles';
import { Tx } from './tx';

export type Work<T> = (tx: Tx) => Promise<T>;

/** One act of the record: who did it and when. */
export type HistoryStep = <T>(actor: Actor, at: Date, work: Work<T>) => Promise<T>;

const ATTEMPTS = 3;

interface Mode {
  readonly role: LoginRole;
  /** A writing transaction takes the request's idempotency key and must leave an audit event for what it wrote. */
  readonly writes: boolean;
}

/**
 * Runs work in one transaction as the actor: sets the row-security context for that transaction alone, restarts it whole on a
 * serialisation failure or deadlock, appends the audit events last and answers after COMMIT has returned.
 */
@Injectable()
export class Transactions {
  constructor(private readonly databases: Databases) {}

  /** Changes something. What `work` returns is the answer that a repeated request with the same key gets again. */
  write<T>(actor: Actor, work: Work<T>): Promise<T> {
    return this.run(actor, work, { role: loginRoleOf(actor), writes: true });
  }

  /** Reads; may still record audit events of its own. */
  read<T>(actor: Actor, work: Work<T>): Promise<T> {
    return this.run(actor, work, { role: loginRoleOf(actor), writes: false });
  }

  /**
   * Imports history under the watermark `migrated`, all of it or nothing: one transaction of many steps, each by its actor and
   * at its historic instant, so that legal instants are those of the record and not of the server.
   */
  async writeHistory<T>(work: (step: HistoryStep) => Promise<T>): Promise<T> {
    const tableOf = await this.databases.tableReader('jeomgeom_migrator');
    const connection = await this.databases.connect('jeomgeom_migrator');
    const step: HistoryStep = async (actor, at, act) => {
      await connection.client.query(`SELECT ${contextOf(actor)}`);
      const tx = new Tx(actor, at, true, connection.client, tableOf);
      const answer = await act(tx);
      for (const event of tx.auditEvents) await append(tx, event);
      return answer;
    };
    try {
      return await wholly(connection, async () => {
        await connection.client.query('BEGIN');
        return work(step);
      });
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  /** For sign-in alone, which has no actor yet. */
  asAuth<T>(work: Work<T>, userId: string | null = null): Promise<T> {
    return this.run(signingIn(userId), work, { role: 'jeomgeom_auth', writes: false });
  }

  /** A signed-in person's change to what only the sign-in login may touch; takes the idempotency key like any write. */
  writeAsAuth<T>(userId: string, work: Work<T>): Promise<T> {
    return this.run(signingIn(userId), work, { role: 'jeomgeom_auth', writes: true });
  }

  private async run<T>(actor: Actor, work: Work<T>, mode: Mode): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(actor, work, mode);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRetryable(error)) throw translateDatabaseError(error);
      }
    }
  }

  private async attempt<T>(actor: Actor, work: Work<T>, mode: Mode): Promise<T> {
    const tableOf = await this.databases.tableReader(mode.role);
    const connection = await this.databases.connect(mode.role);
    const { client } = connection;
    return wholly(connection, async () =>
      this.perform(new Tx(actor, await begin(client, actor), false, client, tableOf), work, mode),
    );
  }

  private async perform<T>(tx: Tx, work: Work<T>, mode: Mode): Promise<T> {
    const idempotency = mode.writes ? (currentRequest()?.idempotency ?? null) : null;
    if (idempotency) await claimKey(tx, idempotency);
    const result = await work(tx);
    if (mode.writes && tx.wrote && tx.auditEvents.length === 0) throw new Error('a change without an audit event');
    if (idempotency) await storeAnswer(tx, idempotency, result);
    for (const event of tx.auditEvents) await append(tx, event);
    return result;
  }
}

function signingIn(userId: string | null): Actor {
  return { userId: userId ?? '', orgId: '', side: 'SYSTEM', providerId: null, roles: [], sessionId: '' };
}

async function begin(client: PoolClient, actor: Actor): Promise<Date> {
  const results = (await client.query(`BEGIN; SELECT app.now() AS now, ${contextOf(actor)}`)) as unknown as {
    rows: { now: Date }[];
  }[];
  return results[1].rows[0].now;
}

/** What the row-security policies read, for this transaction alone. */
function contextOf(actor: Actor): string {
  const set = (name: string, value: string | null) => `set_config('app.${name}', ${escapeLiteral(value ?? '')}, true)`;
  return [set('user_id', actor.userId), set('organisation_id', actor.orgId), set('provider_id', actor.providerId)].join(
    ', ',
  );
}

/** Keeps what `work` did, or nothing of it, and gives the connection back; one that failed is not lent again. */
async function wholly<T>({ client, release }: Connection, work: () => Promise<T>): Promise<T> {
  let broken = false;
  try {
    const result = await work();
    await commit(client);
    return result;
  } catch (error) {
    broken = isConnectionFailure(error) || isOutcomeUnknown(error) || !(await isUndone(client));
    throw error;
  } finally {
    release(broken);
  }
}

const isOutcomeUnknown = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'service.outcome-unknown';

async function isUndone(client: PoolClient): Promise<boolean> {
  return client.query('ROLLBACK').then(
    () => true,
    () => false,
  );
}

/**
 * A COMMIT that fails because the connection is lost has an unknown outcome: the client asks again with its key.
 * PostgreSQL answers the COMMIT of a transaction in which a statement failed with ROLLBACK, and without an error.
 */
async function commit(client: PoolClient): Promise<void> {
  try {
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT') throw new Error('a statement failed and its error was not passed on: nothing was stored');
  } catch (error) {
    if (isConnectionFailure(error)) throw new AppError('service.outcome-unknown');
    throw error;
  }
}

type Idempotency = { readonly key: string; readonly hash: string; readonly status: number };

async function claimKey(tx: Tx, { key, hash }: Idempotency): Promise<void> {
  const claimed = await tx.query<{ key: string }>(
    `INSERT INTO idempotency_keys (user_id, key, request_hash) VALUES ($1, $2, $3)
     ON CONFLICT ON CONSTRAINT idempotency_keys_pkey DO NOTHING
     RETURNING key`,
    [tx.actor.userId, key, hash],
  );
  if (claimed.length === 1) return;
  const earlier = await tx.one<{ request_hash: string; status: number; response: string }>(
    'SELECT request_hash, status, response FROM idempotency_keys WHERE user_id = $1 AND key = $2',
    [tx.actor.userId, key],
  );
  if (earlier?.request_hash !== hash) throw new AppError('idempotency.other-request');
  throw new IdempotentReplay(earlier.status, JSON.parse(earlier.response) as unknown);
}

async function storeAnswer(tx: Tx, { key, status }: Idempotency, answer: unknown): Promise<void> {
  await tx.query('UPDATE idempotency_keys SET status = $3, response = $4 WHERE user_id = $1 AND key = $2', [
    tx.actor.userId,
    key,
    status,
    JSON.stringify(answer ?? null),
  ]);
}

async function append(tx: Tx, event: AuditEventInput): Promise<void> {
  const chain = event.chainId ?? event.caseId ?? tx.actor.userId;
  await tx.query('SELECT app.append_audit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
    chain,
    event.caseId,
    event.providerId ?? null,
    event.type,
    event.subjectType,
    event.subjectId,
    tx.actor.roles.join('+') || tx.actor.side,
    currentRequest()?.requestId ?? 'system',
    tx.migrated ? tx.now : null,
    canonicalJson(JSON.parse(JSON.stringify(event.payload ?? {}))),
  ]);
}
