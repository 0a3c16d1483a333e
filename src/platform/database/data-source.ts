import 'reflect-metadata';
import { Client, type ClientConfig, types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from '../../../migrations';
import { ENTITIES } from '../../schema/entities';

const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;
// Counts and byte sizes stay below 2^53; a civil date is text, for a Date would shift it by the time zone.
types.setTypeParser(INT8, Number);
types.setTypeParser(NUMERIC, Number);
types.setTypeParser(DATE, (text) => text);

/** Waits are bounded everywhere: a pool, a lock or a black-holed database must not hang a request. */
const TIMEOUTS = {
  connectionTimeoutMillis: 2_000,
  statement_timeout: 5_000,
  query_timeout: 7_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 10_000,
};

/**
 * A session that the server ends while no statement runs is told as an event, and one without a listener would end the
 * process. The pool listens only to idle clients, and the borrower only from a moment later on. Whoever uses the client next
 * learns of it from its statement.
 */
class ListeningClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

function options(url: string, extra: Record<string, unknown>): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'all',
    synchronize: false,
    installExtensions: false,
    logging: false,
    extra: { ...extra, Client: ListeningClient },
  };
}

/** The owner's connection: migrations, reference data and the schema check; never a request. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource(options(url, { max: 2, connectionTimeoutMillis: 5_000, application_name: 'jeomgeom-owner' }));
}

export function loginDataSource(url: string, poolSize: number, name: string): DataSource {
  return new DataSource(options(url, { ...TIMEOUTS, max: poolSize, application_name: name, keepAlive: true }));
}
