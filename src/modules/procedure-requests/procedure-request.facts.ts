import { Injectable } from '@nestjs/common';
import type { ProcedureDecisionKind, ProcedureRequestKind } from '../../domain/enumerations';
import type { ProcedureRequestFacts } from '../../domain/procedure-request';
import type { Tx } from '../../platform/database/tx';
import { Delivery, Inspection, ProcedureDecision, type ProcedureRequest } from '../../schema/entities';

export const DECISION_RULE = 'DL-03';

/** Requests to which the seven days of 행정조사기본법 제18조제3항 apply. */
export function hasPeriod(kind: ProcedureRequestKind): boolean {
  return kind === 'POSTPONEMENT' || kind === 'DATE_CHANGE';
}

export function isPostponing(kind: ProcedureRequestKind, decision: ProcedureDecisionKind): boolean {
  return hasPeriod(kind) && decision !== 'REJECTED';
}

export function isReplacing(kind: ProcedureRequestKind, decision: ProcedureDecisionKind): boolean {
  return kind === 'INSPECTOR_CHANGE' && decision !== 'REJECTED';
}

@Injectable()
export class ProcedureRequestFactsReader {
  /** Of the ministry's moves; a provider has none. What a request states is taken as given. */
  async read(tx: Tx, request: ProcedureRequest): Promise<ProcedureRequestFacts> {
    if (tx.actor.side === 'PROVIDER') return NOTHING_TO_DO;
    const decision = await tx.find(ProcedureDecision, { requestId: request.id });
    const inspection = request.inspectionId === null ? null : await tx.find(Inspection, { id: request.inspectionId });
    return {
      ...NOTHING_TO_DO,
      proposalMade: decision !== null,
      actorIsAuthor: decision?.proposedBy === tx.actor.userId,
      inspectionPostponable: inspection?.status === 'NOTICE_DELIVERED',
      letterUnderWay: await this.isLetterUnderWay(tx, decision),
    };
  }

  private async isLetterUnderWay(tx: Tx, decision: ProcedureDecision | null): Promise<boolean> {
    if (!decision?.documentId) return false;
    const [latest] = await tx.list(Delivery, { documentId: decision.documentId }, { attempt: 'DESC' });
    return latest !== undefined && latest.arrivedAt === null && latest.failedAt === null;
  }
}

const NOTHING_TO_DO: ProcedureRequestFacts = {
  reasonGiven: true,
  proposalMade: false,
  actorIsAuthor: false,
  reasonNeeded: false,
  postponesInspection: false,
  inspectionPostponable: false,
  replacesInspector: false,
  replacementNamed: false,
  letterUnderWay: false,
  arrivalRecorded: true,
};
