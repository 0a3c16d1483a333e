import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { Side } from '../../domain/roles';
import { Transactions } from '../database/transactions';
import { SessionsRepository, type MembershipRow } from './sessions.repository';

const SIDES: Record<MembershipRow['orgKind'], Side> = {
  MINISTRY: 'MINISTRY',
  SUB_AGENCY: 'MINISTRY',
  PROVIDER: 'PROVIDER',
  EXPERT_INSTITUTION: 'EXPERT',
};

/** A right taken away is gone within a second: that long a looked-up actor may be used again. */
const FRESH_MS = 500;
const KEPT = 5_000;

@Injectable()
export class ActorsService {
  private readonly known = new Map<string, { actor: Actor | null; until: number }>();

  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
  ) {}

  /** Who a live session stands for, with the roles held today; null when the session, person or membership has ended. */
  async ofSession(sessionId: string, userId: string): Promise<Actor | null> {
    const cached = this.known.get(sessionId);
    if (cached && cached.until > performance.now()) return cached.actor?.userId === userId ? cached.actor : null;
    const actor = await this.load(sessionId);
    this.remember(sessionId, actor);
    return actor?.userId === userId ? actor : null;
  }

  /** The person with the roles held today, for work asked for earlier; null when the account or every membership has ended. */
  ofUser(userId: string): Promise<Actor | null> {
    return this.transactions.asAuth(async (tx) => {
      const account = await this.sessions.accountOf(tx, userId);
      if (account?.status !== 'ACTIVE') return null;
      return toActor(userId, '', await this.sessions.memberships(tx, userId));
    }, userId);
  }

  forget(sessionId: string): void {
    this.known.delete(sessionId);
  }

  private load(sessionId: string): Promise<Actor | null> {
    return this.transactions.asAuth(async (tx) => {
      const session = await this.sessions.session(tx, sessionId);
      if (!session?.alive) return null;
      return toActor(session.userId, sessionId, await this.sessions.memberships(tx, session.userId));
    });
  }

  private remember(sessionId: string, actor: Actor | null): void {
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(sessionId, { actor, until: performance.now() + FRESH_MS });
  }
}

export function toActor(userId: string, sessionId: string, memberships: readonly MembershipRow[]): Actor | null {
  const [first] = memberships;
  if (!first) return null;
  const here = memberships.filter((membership) => membership.orgId === first.orgId);
  return {
    userId,
    orgId: first.orgId,
    side: SIDES[first.orgKind],
    providerId: first.providerId,
    roles: here.map((membership) => membership.role),
    sessionId,
  };
}
