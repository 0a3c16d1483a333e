import { hash } from 'node:crypto';

/** An audit event as text, in the order of its encoding; null where the event has no such value. */
export interface ChainRow {
  readonly chainId: string;
  readonly seq: number;
  readonly caseId: string | null;
  readonly providerId: string | null;
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly actorId: string | null;
  readonly actorRole: string;
  readonly requestId: string;
  /** UTC with microseconds: `2024-05-21T02:30:00.000000Z`. */
  readonly occurredAt: string;
  readonly effectiveAt: string;
  readonly payload: string;
  readonly prevHash: string;
  readonly hash: string;
}

export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export type ChainFault =
  'HASH' | 'PREV_HASH' | 'GAP' | 'REPEATED' | 'HEAD_MISMATCH' | 'HEAD_MISSING' | 'EVENTS_MISSING';

export interface BadRow {
  readonly chainId: string;
  readonly seq: number;
  readonly fault: ChainFault;
  readonly detail: string;
}

/** What the first event of a chain names as the hash before it. */
export const GENESIS_HASH = '0'.repeat(64);

const VERSION = 'jeomgeom-audit-1';

/** The text that is hashed, described in docs/adr/0007-audit-chain.md. */
export function encodeEvent(row: ChainRow): string {
  return [
    VERSION,
    row.chainId,
    row.seq,
    row.caseId ?? '-',
    row.providerId ?? '-',
    row.type,
    row.subjectType,
    row.subjectId ?? '-',
    row.actorId ?? '-',
    row.actorRole,
    row.requestId,
    row.occurredAt,
    row.effectiveAt,
    row.payload,
    row.prevHash,
  ].join('\n');
}

export function hashEvent(row: ChainRow): string {
  return hash('sha256', encodeEvent(row));
}

/** Follows the events of all chains, each in the order of its numbers, and stops at the first that does not fit. */
export class ChainChecker {
  private chainId: string | null = null;
  private last: ChainHead = { seq: 0, hash: GENESIS_HASH };
  private readonly unseen: Map<string, ChainHead>;

  constructor(private readonly heads: ReadonlyMap<string, ChainHead>) {
    this.unseen = new Map(heads);
  }

  /** Takes the next event; returns the first bad row, or null while everything fits. */
  next(row: ChainRow): BadRow | null {
    const ended = row.chainId === this.chainId ? null : this.begin(row.chainId);
    if (ended) return ended;
    const fault = this.faultOf(row);
    this.last = { seq: row.seq, hash: row.hash };
    return fault;
  }

  /** After the last event: the end of the last chain, and chains of which only the head is left. */
  end(): BadRow | null {
    const ended = this.endOfChain();
    if (ended) return ended;
    for (const [chainId, head] of this.unseen) {
      if (head.seq > 0)
        return { chainId, seq: 1, fault: 'EVENTS_MISSING', detail: `the head names ${head.seq} events, none is there` };
    }
    return null;
  }

  private begin(chainId: string): BadRow | null {
    const ended = this.endOfChain();
    this.chainId = chainId;
    this.last = { seq: 0, hash: GENESIS_HASH };
    this.unseen.delete(chainId);
    return ended;
  }

  private faultOf(row: ChainRow): BadRow | null {
    const { chainId, seq } = row;
    const expected = this.last.seq + 1;
    if (seq > expected)
      return {
        chainId,
        seq: expected,
        fault: 'GAP',
        detail: `the event is missing; number ${seq} follows number ${this.last.seq}`,
      };
    if (seq < expected) return { chainId, seq, fault: 'REPEATED', detail: `number ${expected} was expected` };
    if (row.prevHash !== this.last.hash) {
      return {
        chainId,
        seq,
        fault: 'PREV_HASH',
        detail: `names ${row.prevHash} as the hash before it, which is ${this.last.hash}`,
      };
    }
    const computed = hashEvent(row);
    if (computed !== row.hash)
      return { chainId, seq, fault: 'HASH', detail: `its content hashes to ${computed}, not to ${row.hash}` };
    if (!this.heads.has(chainId)) return { chainId, seq, fault: 'HEAD_MISSING', detail: 'the chain has no head' };
    return null;
  }

  private endOfChain(): BadRow | null {
    const head = this.chainId === null ? undefined : this.heads.get(this.chainId);
    if (this.chainId === null || !head) return null;
    const { seq, hash: lastHash } = this.last;
    if (head.seq > seq)
      return {
        chainId: this.chainId,
        seq: seq + 1,
        fault: 'GAP',
        detail: `the head names ${head.seq} events, the last one is number ${seq}`,
      };
    if (head.seq < seq || head.hash !== lastHash) {
      return {
        chainId: this.chainId,
        seq,
        fault: 'HEAD_MISMATCH',
        detail: `the head names number ${head.seq} with hash ${head.hash}`,
      };
    }
    return null;
  }
}
