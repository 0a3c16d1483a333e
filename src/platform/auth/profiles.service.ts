import { Injectable } from '@nestjs/common';
import { may, PERMISSION_NAMES } from '../../domain/permission';
import { Transactions } from '../database/transactions';
import { AppError } from '../errors/app-error';
import { toActor } from './actors.service';
import type { SessionUserResponse } from './auth.dto';
import { SessionsRepository } from './sessions.repository';

@Injectable()
export class ProfilesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
  ) {}

  /** @throws AppError `auth.session-ended` when the person holds no role today. */
  profile(userId: string, sessionId: string): Promise<SessionUserResponse> {
    return this.transactions.asAuth(async (tx) => {
      const session = await this.sessions.session(tx, sessionId);
      const memberships = await this.sessions.memberships(tx, userId);
      const actor = toActor(userId, sessionId, memberships);
      if (!session?.alive || !actor) throw new AppError('auth.session-ended');
      const [{ orgId, orgNameKo, orgNameEn }] = memberships;
      return {
        id: userId,
        email: session.email,
        name: session.name,
        title: session.title,
        side: actor.side,
        roles: [...actor.roles],
        permissions: PERMISSION_NAMES.filter((permission) => may(actor.roles, permission)),
        providerId: actor.providerId,
        organisation: { id: orgId, nameKo: orgNameKo, nameEn: orgNameEn },
      };
    });
  }
}
