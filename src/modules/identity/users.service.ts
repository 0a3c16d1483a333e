import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { Position } from '../../domain/approval-line';
import { seoulDay } from '../../domain/calendar-day';
import type { PeopleRole } from '../../domain/roles';
import { hashPassword, isStrongPassword } from '../../platform/auth/passwords';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { Page } from '../../platform/http/page';
import { Membership, User } from '../../schema/entities';
import type { CreateUserDto, UpdateUserDto, UserListItem, UserQuery, UserResponse } from './identity.dto';
import { UsersRepository } from './users.repository';

const PROVIDER_ROLES: readonly PeopleRole[] = ['PS', 'PM'];

/** People: administrators reach everyone, a provider's manager its own people. */
@Injectable()
export class UsersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly users: UsersRepository,
  ) {}

  list(actor: Actor, query: UserQuery): Promise<Page<UserListItem>> {
    return this.transactions.read(actor, (tx) => this.users.page(tx, query));
  }

  get(actor: Actor, id: string): Promise<UserResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  /** Person, first password and memberships in one transaction: none of them exists without the others. */
  async create(actor: Actor, dto: CreateUserDto): Promise<UserResponse> {
    requireAssignable(actor, dto.roles);
    if (!isStrongPassword(dto.password, dto.email)) throw new AppError('auth.password-weak');
    const passwordHash = await hashPassword(dto.password);
    return this.transactions.write(actor, async (tx) => {
      const id = tx.newId();
      const organisationId = dto.organisationId ?? actor.orgId;
      await tx.insertBlind(User, { id, email: dto.email, name: dto.name, title: dto.title, post: positionOf(dto) });
      await this.users.setInitialPassword(tx, id, passwordHash);
      const validFrom = dto.validFrom ?? seoulDay(tx.now);
      await tx.insertAll(
        Membership,
        dto.roles.map((role) => ({ id: tx.newId(), userId: id, organisationId, role, validFrom })),
      );
      recordUser(tx, 'user.created', id, {
        email: dto.email,
        name: dto.name,
        organisationId,
        roles: dto.roles,
        validFrom,
      });
      return this.respond(tx, id);
    });
  }

  update(actor: Actor, id: string, version: number, dto: UpdateUserDto): Promise<UserResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.users.lock(tx, id);
      requireVersion(found, version);
      const disables = dto.status === 'DISABLED' && found.status === 'ACTIVE';
      if (disables) await this.requireDispensable(tx, id);
      const { position, ...rest } = dto;
      await tx.update(User, found, { ...rest, post: position });
      recordUser(tx, disables ? 'user.disabled' : 'user.updated', id, { ...dto });
      return this.respond(tx, id);
    });
  }

  async respond(tx: Tx, id: string): Promise<UserResponse> {
    const { email, name, title, post, status, version } = await this.users.get(tx, id);
    return {
      id,
      email,
      name,
      title,
      position: post,
      status,
      version,
      memberships: await this.users.memberships(tx, id),
    };
  }

  /** Nobody shuts themselves out, and a provider is never left without a manager. */
  private async requireDispensable(tx: Tx, userId: string): Promise<void> {
    if (userId === tx.actor.userId) throw new AppError('user.own-account');
    const today = seoulDay(tx.now);
    for (const organisationId of await this.users.managedProviders(tx, userId, today)) {
      if (!(await this.users.hasOtherManager(tx, organisationId, userId, today)))
        throw new AppError('user.last-manager');
    }
  }
}

/** Approvers are heads of a division (과장) at least. */
function positionOf({ position, roles }: CreateUserDto): Position | undefined {
  return position ?? (roles.includes('APP') ? 'DIRECTOR' : undefined);
}

/** A provider's manager appoints the provider's people and no one else. */
export function requireAssignable(actor: Actor, roles: readonly PeopleRole[]): void {
  if (actor.side === 'PROVIDER' && roles.some((role) => !PROVIDER_ROLES.includes(role)))
    throw new AppError('membership.role-not-assignable');
}

export function recordUser(tx: Tx, type: string, userId: string, payload: Record<string, unknown>): void {
  tx.record({ type, subjectType: 'user', subjectId: userId, caseId: null, providerId: tx.actor.providerId, payload });
}
