import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../database/transactions';

/** Attempts that were refused, on the chain of the person who made them (공공기록물법 시행령 §28③). */
@Injectable()
export class DenialsService {
  constructor(private readonly transactions: Transactions) {}

  async record(actor: Actor, permission: string, path: string): Promise<void> {
    await this.transactions.read(actor, async (tx) => {
      tx.record({
        type: 'access.denied',
        subjectType: 'route',
        subjectId: null,
        caseId: null,
        payload: { permission, path },
      });
      return Promise.resolve();
    });
  }
}
