import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { DEFAULT_LIMIT, decodeCursor, type Page, toPage } from '../../platform/http/page';
import { Membership, User } from '../../schema/entities';
import type { MembershipResponse, UserListItem, UserQuery } from './identity.dto';

@Injectable()
export class UsersRepository {
  async get(tx: Tx, id: string): Promise<User> {
    return orNotFound(await tx.find(User, { id }));
  }

  async lock(tx: Tx, id: string): Promise<User> {
    return orNotFound(await tx.lock(User, { id }));
  }

  async lockMembership(tx: Tx, id: string): Promise<Membership> {
    return orNotFound(await tx.lock(Membership, { id }));
  }

  async page(tx: Tx, query: UserQuery): Promise<Page<UserListItem>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const rows = await tx.query<UserListItem>(
      `SELECT u.id, u.email, u.name, u.title, u.status
       FROM users u
       WHERE ($1::uuid IS NULL OR EXISTS (
               SELECT 1 FROM memberships m
               WHERE m.user_id = u.id AND m.organisation_id = $1 AND app.seoul_today() BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')))
         AND ($2::text IS NULL OR u.status = $2)
         AND ($3::text IS NULL OR u.email > $3)
       ORDER BY u.email
       LIMIT $4`,
      [query.organisationId ?? null, query.status ?? null, after, limit + 1],
    );
    return toPage(
      rows,
      limit,
      (row) => [row.email],
      (row) => row,
    );
  }

  memberships(tx: Tx, userId: string): Promise<MembershipResponse[]> {
    return tx.query<MembershipResponse>(
      `SELECT m.id, m.organisation_id AS "organisationId", o.name_ko AS "organisationNameKo", m.role, m.valid_from AS "validFrom",
              m.valid_to AS "validTo", m.version
       FROM memberships m
       JOIN organisations o ON o.id = m.organisation_id
       WHERE m.user_id = $1
       ORDER BY m.valid_from DESC, m.role, m.id`,
      [userId],
    );
  }

  /** The first password of a person created in this very transaction; nobody else's can be set this way. */
  async setInitialPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
    await tx.query('SELECT app.set_initial_password($1, $2)', [userId, passwordHash]);
  }

  /** Providers whose manager the person is, one change of managers at a time. */
  async managedProviders(tx: Tx, userId: string, on: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT m.organisation_id AS id
       FROM memberships m
       WHERE m.user_id = $1 AND m.role = 'PM' AND $2::date BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')
       ORDER BY m.organisation_id`,
      [userId, on],
    );
    for (const { id } of rows)
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('managers:' || $1, 0))`, [id]);
    return rows.map(({ id }) => id);
  }

  /** Whether somebody else who may sign in manages the provider on that day and from then on. */
  async hasOtherManager(tx: Tx, organisationId: string, userId: string, on: string): Promise<boolean> {
    const row = await tx.one<{ found: boolean }>(
      `SELECT EXISTS (
         SELECT 1 FROM memberships m
         JOIN users u ON u.id = m.user_id
         WHERE m.organisation_id = $1
           AND m.user_id <> $2
           AND m.role = 'PM'
           AND u.status = 'ACTIVE'
           AND $3::date BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')) AS found`,
      [organisationId, userId, on],
    );
    return row?.found ?? false;
  }
}
