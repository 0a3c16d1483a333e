import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import type { Page } from '../../platform/http/page';
import type { AuditEventQuery, AuditEventResponse } from './audit.dto';
import { AuditEventsQuery } from './audit-events.query';

/** Reading the audit log is itself an event: on the case when one is asked about, otherwise on the reader. */
@Injectable()
export class AuditLogService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: AuditEventsQuery,
  ) {}

  list(actor: Actor, query: AuditEventQuery): Promise<Page<AuditEventResponse>> {
    return this.transactions.read(actor, async (tx) => {
      const caseId = await this.caseOfRead(tx, query.caseId);
      const page = await this.events.list(tx, query);
      const { limit: _limit, cursor, ...filters } = query;
      const payload = { ...filters, continued: cursor !== undefined, shown: page.items.length };
      tx.record({ type: 'audit-log.read', subjectType: 'audit-log', subjectId: null, caseId, payload });
      return page;
    });
  }

  private async caseOfRead(tx: Tx, caseId: string | undefined): Promise<string | null> {
    if (caseId === undefined || tx.actor.side === 'PROVIDER') return null;
    if (!(await this.events.seesCase(tx, caseId))) throw new AppError('resource.not-found');
    return caseId;
  }
}
