import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { Actor } from '../../domain/actor';
import { CONFIG, type Config } from '../config/config.token';
import { Transactions } from '../database/transactions';
import type { Tx } from '../database/tx';
import { AppError } from '../errors/app-error';
import { ActorsService } from './actors.service';
import { checkAgainstNobody, hashPassword, isStrongPassword, passwordMatches } from './passwords';
import { SessionsRepository, type AccountRow } from './sessions.repository';
import {
  ACCESS_TOKEN_SECONDS,
  deviceMark,
  newRefreshToken,
  sameText,
  SESSION_SECONDS,
  TOKEN_TYPE,
  tokenHash,
  type AccessClaims,
} from './tokens';

/** Chain of refused attempts on accounts that do not exist. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

const GUESSES = 10;
const WINDOW_SECONDS = 15 * 60;

/** Two tabs may refresh at the same moment; only a token used longer ago than this counts as stolen. */
const PARALLEL_SECONDS = 10;

export interface SignedInAccount {
  readonly userId: string;
  readonly email: string;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly sessionId: string;
  readonly userId: string;
}

@Injectable()
export class SignInService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly jwt: JwtService,
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly actors: ActorsService,
  ) {}

  /**
   * Checks a password. Guesses are counted per account before they are evaluated; a browser that has signed in before has an
   * allowance of its own, so strangers who use up the account's cannot keep its owner out.
   */
  async authenticate(rawEmail: string, password: string, device: string | null): Promise<SignedInAccount> {
    const email = rawEmail.trim().toLowerCase();
    const account = await this.transactions.asAuth((tx) => this.sessions.account(tx, email));
    const bucket = this.bucketOf(email, account, device);
    const allowed = await this.transactions.asAuth((tx) =>
      this.sessions.reserveGuess(tx, bucket, GUESSES, WINDOW_SECONDS),
    );
    if (!allowed) throw new AppError('auth.too-many-attempts', { minutes: WINDOW_SECONDS / 60 });
    if (!(await this.isRight(account, password))) return this.refuse(account);
    await this.transactions.asAuth((tx) => this.sessions.forgiveGuesses(tx, bucket));
    return { userId: (account as AccountRow).id, email };
  }

  async open(account: SignedInAccount): Promise<Tokens> {
    return this.transactions.asAuth(async (tx) => {
      const sessionId = await this.sessions.openSession(tx, account.userId, SESSION_SECONDS);
      recordFor(tx, account.userId, 'session.opened', sessionId);
      return this.issue(tx, account.userId, sessionId);
    }, account.userId);
  }

  /** Rotates the refresh token. A token that comes back after its use ends the whole session. */
  async refresh(token: string): Promise<Tokens> {
    const outcome = await this.transactions.asAuth(async (tx) => {
      const row = await this.sessions.lockRefreshToken(tx, tokenHash(token));
      if (!row || row.ended) return null;
      if (row.secondsSinceUse !== null && row.secondsSinceUse > PARALLEL_SECONDS) {
        await this.sessions.revoke(tx, row.sessionId, 'refresh token used twice');
        recordFor(tx, row.userId, 'session.revoked-by-reuse', row.sessionId);
        return row.sessionId;
      }
      await this.sessions.markUsed(tx, tokenHash(token));
      return this.issue(tx, row.userId, row.sessionId);
    });
    if (typeof outcome === 'string') this.actors.forget(outcome);
    if (outcome === null || typeof outcome === 'string') throw new AppError('auth.session-ended');
    return outcome;
  }

  async close(token: string): Promise<void> {
    await this.transactions.asAuth(async (tx) => {
      const row = await this.sessions.lockRefreshToken(tx, tokenHash(token));
      if (!row) return;
      await this.sessions.revoke(tx, row.sessionId, 'signed out');
      this.actors.forget(row.sessionId);
    });
  }

  /** Ends every other session of the person. */
  changePassword(actor: Actor, current: string, next: string): Promise<void> {
    return this.transactions.writeAsAuth(actor.userId, async (tx) => {
      const account = await this.sessions.accountOf(tx, actor.userId);
      if (!account || !(await passwordMatches(account.passwordHash, current)))
        throw new AppError('auth.password-wrong');
      if (!isStrongPassword(next, account.email)) throw new AppError('auth.password-weak');
      await this.sessions.setPassword(tx, actor.userId, await hashPassword(next));
      await this.sessions.revokeOthers(tx, actor.userId, actor.sessionId, 'password changed');
      recordFor(tx, actor.userId, 'password.changed', actor.userId);
    });
  }

  deviceMarkOf(userId: string): string {
    return deviceMark(userId, this.config.jwtSecret);
  }

  private bucketOf(email: string, account: AccountRow | null, device: string | null): string {
    const known = account && device ? sameText(device, this.deviceMarkOf(account.id)) : false;
    return createHash('sha256')
      .update(`${known ? 'known' : 'any'}:${email}`)
      .digest('hex');
  }

  private async isRight(account: AccountRow | null, password: string): Promise<boolean> {
    if (!account) {
      await checkAgainstNobody(password);
      return false;
    }
    return (await passwordMatches(account.passwordHash, password)) && account.status === 'ACTIVE';
  }

  /** Leaves the same trace whether the account exists or not, so that the time taken does not tell. */
  private async refuse(account: AccountRow | null): Promise<never> {
    const userId = account?.id ?? NOBODY;
    await this.transactions.asAuth(async (tx) => recordFor(tx, userId, 'sign-in.refused', userId));
    throw new AppError('auth.failed');
  }

  private async issue(tx: Tx, userId: string, sessionId: string): Promise<Tokens> {
    const refreshToken = newRefreshToken();
    await this.sessions.addRefreshToken(tx, sessionId, tokenHash(refreshToken));
    const claims: AccessClaims = { sub: userId, sid: sessionId, typ: TOKEN_TYPE };
    return {
      accessToken: this.jwt.sign({ ...claims }, { expiresIn: ACCESS_TOKEN_SECONDS }),
      refreshToken,
      sessionId,
      userId,
    };
  }
}

function recordFor(tx: Tx, userId: string, type: string, subjectId: string): void {
  tx.record({ type, subjectType: 'user', subjectId, caseId: null, chainId: userId, payload: { userId } });
}
