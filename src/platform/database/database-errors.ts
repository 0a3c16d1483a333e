import { AppError } from '../errors/app-error';

interface PgError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message: string;
}

const RETRYABLE = new Set(['40001', '40P01']);
/** Timeouts of statement and lock, no connection or memory left, a standby that only reads. */
const UNAVAILABLE = new Set(['57014', '55P03', '53300', '53200', '25006']);
/** The server ended the session or refuses new ones: shutdown, crash, start, idle in transaction. */
const SESSION_ENDED = new Set(['57P01', '57P02', '57P03', '57P05', '25P03', '25P04']);
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const STORAGE_FULL = new Set(['53100', 'ENOSPC']);
const UNPROCESSABLE = new Set(['22P02', '22003', '22007', '22008', '22021', '22001', '23502', '22P05']);
const CONFLICT = new Set(['23505', '23503', '23P01']);

export function isRetryable(error: unknown): boolean {
  return RETRYABLE.has(codeOf(error));
}

export function isConnectionFailure(error: unknown): boolean {
  const code = codeOf(error);
  return SESSION_ENDED.has(code) || NETWORK.has(code) || code.startsWith('08') || hasLostConnection(error);
}

/** Turns what the driver throws into a named fact; names of tables and constraints stay inside. */
export function translateDatabaseError(error: unknown): unknown {
  const code = codeOf(error);
  if (STORAGE_FULL.has(code)) return new AppError('service.storage-full');
  if (UNAVAILABLE.has(code) || isConnectionFailure(error)) return new AppError('service.unavailable');
  if (UNPROCESSABLE.has(code)) return new AppError('request.unprocessable');
  if (CONFLICT.has(code)) return new AppError('request.conflict');
  if (code === '42501') return new AppError('resource.not-found');
  if (code === '23514') return new AppError(ruleOf(error as PgError));
  return error;
}

function ruleOf({ constraint = '' }: PgError): 'state.move-not-allowed' | 'record.frozen' | 'record.rule-violated' {
  if (constraint.endsWith('_transition')) return 'state.move-not-allowed';
  if (constraint.endsWith('_frozen') || constraint.endsWith('_append_only') || constraint.endsWith('_immutable'))
    return 'record.frozen';
  return 'record.rule-violated';
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = code ?? driverError?.code;
  return typeof found === 'string' ? found : '';
}

const LOST = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Client has encountered a connection error',
  'not queryable',
];

function hasLostConnection(error: unknown): boolean {
  return error instanceof Error && LOST.some((text) => error.message.includes(text));
}
