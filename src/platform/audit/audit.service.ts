import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx';

/** Reads of sensitive objects leave a trace in the case they belong to. */
@Injectable()
export class AuditService {
  recordRead(
    tx: Tx,
    subjectType: string,
    subject: { id: string; caseId: string; providerId?: string | null },
    payload: Record<string, unknown> = {},
  ): void {
    tx.record({
      type: `${subjectType}.read`,
      subjectType,
      subjectId: subject.id,
      caseId: subject.caseId,
      providerId: subject.providerId ?? null,
      payload,
    });
  }
}
