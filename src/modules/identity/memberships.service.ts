import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { addDays, parseDay, seoulDay } from '../../domain/calendar-day';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { Membership } from '../../schema/entities';
import type { AddMembershipDto, UserResponse } from './identity.dto';
import { UsersRepository } from './users.repository';
import { recordUser, requireAssignable, UsersService } from './users.service';

/** Which role a person holds where, from when to when. Past memberships stay as they were. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly users: UsersRepository,
    private readonly people: UsersService,
  ) {}

  add(actor: Actor, userId: string, dto: AddMembershipDto): Promise<UserResponse> {
    requireAssignable(actor, [dto.role]);
    return this.transactions.write(actor, async (tx) => {
      await this.users.get(tx, userId);
      const membership = {
        organisationId: dto.organisationId ?? actor.orgId,
        role: dto.role,
        validFrom: dto.validFrom ?? seoulDay(tx.now),
        validTo: dto.validTo,
      };
      if (dto.validTo !== undefined && dto.validTo < membership.validFrom)
        throw new AppError('period.ends-before-start');
      await tx.insert(Membership, { id: tx.newId(), userId, ...membership });
      recordUser(tx, 'membership.added', userId, membership);
      return this.people.respond(tx, userId);
    });
  }

  end(actor: Actor, id: string, version: number, validTo: string): Promise<UserResponse> {
    return this.transactions.write(actor, async (tx) => {
      const membership = await this.users.lockMembership(tx, id);
      requireVersion(membership, version);
      if (validTo < addDays(seoulDay(tx.now), -1)) throw new AppError('membership.ends-in-the-past');
      if (validTo < membership.validFrom) throw new AppError('period.ends-before-start');
      await this.requireSuccessor(tx, membership, validTo);
      await tx.update(Membership, membership, { validTo });
      recordUser(tx, 'membership.ended', membership.userId, { membershipId: id, role: membership.role, validTo });
      return this.people.respond(tx, membership.userId);
    });
  }

  /** A provider keeps a manager on the day after. */
  private async requireSuccessor(tx: Tx, membership: Membership, validTo: string): Promise<void> {
    if (membership.role !== 'PM') return;
    await this.users.managedProviders(tx, membership.userId, seoulDay(tx.now));
    const nextDay = addDays(parseDay(validTo), 1);
    if (!(await this.users.hasOtherManager(tx, membership.organisationId, membership.userId, nextDay)))
      throw new AppError('user.last-manager');
  }
}
