import { Injectable } from '@nestjs/common';
import type { OrganisationKind, UserStatus } from '../../domain/enumerations';
import type { Role } from '../../domain/roles';
import type { Tx } from '../database/tx';

export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly status: UserStatus;
  readonly passwordHash: string;
}

export interface MembershipRow {
  readonly orgId: string;
  readonly orgKind: OrganisationKind;
  readonly orgNameKo: string;
  readonly orgNameEn: string;
  readonly providerId: string | null;
  readonly role: Role;
}

export interface SessionRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly title: string | null;
  readonly alive: boolean;
}

export interface RefreshRow {
  readonly sessionId: string;
  readonly userId: string;
  readonly usedAt: Date | null;
  readonly ended: boolean;
  readonly secondsSinceUse: number | null;
}

@Injectable()
export class SessionsRepository {
  account(tx: Tx, email: string): Promise<AccountRow | null> {
    return tx.one<AccountRow>(
      `SELECT u.id, u.email, u.name, u.status, c.password_hash AS "passwordHash"
       FROM users u
       JOIN credentials c ON c.user_id = u.id
       WHERE u.email = $1`,
      [email],
    );
  }

  accountOf(tx: Tx, userId: string): Promise<AccountRow | null> {
    return tx.one<AccountRow>(
      `SELECT u.id, u.email, u.name, u.status, c.password_hash AS "passwordHash"
       FROM users u
       JOIN credentials c ON c.user_id = u.id
       WHERE u.id = $1`,
      [userId],
    );
  }

  /** The memberships in force today, in Asia/Seoul. */
  memberships(tx: Tx, userId: string): Promise<MembershipRow[]> {
    return tx.query<MembershipRow>(
      `SELECT o.id AS "orgId", o.kind AS "orgKind", o.name_ko AS "orgNameKo", o.name_en AS "orgNameEn", o.provider_id AS "providerId", m.role
       FROM memberships m
       JOIN organisations o ON o.id = m.organisation_id
       WHERE m.user_id = $1
         AND app.seoul_today() BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')
         AND m.role <> 'SYS'
       ORDER BY m.role`,
      [userId],
    );
  }

  session(tx: Tx, sessionId: string): Promise<SessionRow | null> {
    return tx.one<SessionRow>(
      `SELECT s.user_id AS "userId", u.name, u.email, u.title,
              s.revoked_at IS NULL AND s.expires_at > now() AND u.status = 'ACTIVE' AS alive
       FROM sessions s
       JOIN users u ON u.id = s.user_id
       WHERE s.id = $1`,
      [sessionId],
    );
  }

  async openSession(tx: Tx, userId: string, seconds: number): Promise<string> {
    const id = tx.newId();
    await tx.query(
      `INSERT INTO sessions (id, user_id, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))`,
      [id, userId, seconds],
    );
    return id;
  }

  async addRefreshToken(tx: Tx, sessionId: string, hash: string): Promise<void> {
    await tx.query('INSERT INTO refresh_tokens (token_hash, session_id) VALUES ($1, $2)', [hash, sessionId]);
  }

  lockRefreshToken(tx: Tx, hash: string): Promise<RefreshRow | null> {
    return tx.one<RefreshRow>(
      `SELECT t.session_id AS "sessionId", s.user_id AS "userId", t.used_at AS "usedAt",
              s.revoked_at IS NOT NULL OR s.expires_at <= now() OR u.status <> 'ACTIVE' AS ended,
              extract(epoch FROM clock_timestamp() - t.used_at)::float8 AS "secondsSinceUse"
       FROM refresh_tokens t
       JOIN sessions s ON s.id = t.session_id
       JOIN users u ON u.id = s.user_id
       WHERE t.token_hash = $1
       FOR UPDATE OF t`,
      [hash],
    );
  }

  async markUsed(tx: Tx, hash: string): Promise<void> {
    await tx.query('UPDATE refresh_tokens SET used_at = coalesce(used_at, clock_timestamp()) WHERE token_hash = $1', [
      hash,
    ]);
  }

  async revoke(tx: Tx, sessionId: string, reason: string): Promise<void> {
    await tx.query(
      'UPDATE sessions SET revoked_at = coalesce(revoked_at, now()), revoke_reason = coalesce(revoke_reason, $2) WHERE id = $1',
      [sessionId, reason],
    );
  }

  async revokeOthers(tx: Tx, userId: string, keptSessionId: string, reason: string): Promise<void> {
    await tx.query(
      'UPDATE sessions SET revoked_at = now(), revoke_reason = $3 WHERE user_id = $1 AND id <> $2 AND revoked_at IS NULL',
      [userId, keptSessionId, reason],
    );
  }

  async setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
    await tx.query(
      `INSERT INTO credentials (user_id, password_hash) VALUES ($1, $2)
       ON CONFLICT ON CONSTRAINT credentials_pkey DO UPDATE SET password_hash = excluded.password_hash, changed_at = now()`,
      [userId, passwordHash],
    );
  }

  /** Counts this guess before it is evaluated, one at a time per bucket; false when the window is full. */
  async reserveGuess(tx: Tx, bucket: string, limit: number, windowSeconds: number): Promise<boolean> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [bucket]);
    await tx.query(
      'DELETE FROM sign_in_failures WHERE bucket = $1 AND failed_at < clock_timestamp() - make_interval(secs => $2)',
      [bucket, windowSeconds],
    );
    const row = await tx.one<{ n: number }>('SELECT count(*) AS n FROM sign_in_failures WHERE bucket = $1', [bucket]);
    if ((row?.n ?? 0) >= limit) return false;
    await tx.query('INSERT INTO sign_in_failures (id, bucket) VALUES ($1, $2)', [tx.newId(), bucket]);
    return true;
  }

  async forgiveGuesses(tx: Tx, bucket: string): Promise<void> {
    await tx.query('DELETE FROM sign_in_failures WHERE bucket = $1', [bucket]);
  }
}
