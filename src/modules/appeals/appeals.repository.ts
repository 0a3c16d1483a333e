import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { Appeal, AppealDecision, AppealEvidence, Deadline, Order, Sanction } from '../../schema/entities';
import type { EvidenceReferenceResponse } from '../evidence/submitted-evidence.dto';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import { ANSWER_RULE, FILING_RULE } from './appeal-clocks';
import type { AppealParts } from './appeal.response';

@Injectable()
export class AppealsRepository {
  constructor(private readonly evidence: SubmittedEvidence) {}

  ofCase(tx: Tx, caseId: string): Promise<Appeal[]> {
    return tx.list(Appeal, { caseId }, { filedOn: 'ASC' });
  }

  async lock(tx: Tx, id: string): Promise<Appeal> {
    return orNotFound(await tx.lock(Appeal, { id }));
  }

  async parts(tx: Tx, id: string): Promise<AppealParts> {
    const appeal = orNotFound(await tx.find(Appeal, { id }));
    return {
      appeal,
      order: orNotFound(await tx.find(Order, { id: appeal.orderId })),
      sanction: appeal.sanctionId === null ? null : orNotFound(await tx.find(Sanction, { id: appeal.sanctionId })),
      evidence: await this.evidenceOf(tx, id),
      decision: await tx.find(AppealDecision, { appealId: id }),
      answer: await tx.find(Deadline, { subjectId: id, ruleId: ANSWER_RULE }),
      filing: await tx.find(Deadline, {
        subjectId: appeal.sanctionId ?? appeal.orderId,
        ruleId: FILING_RULE[appeal.kind],
      }),
      now: tx.now,
    };
  }

  private async evidenceOf(tx: Tx, appealId: string): Promise<EvidenceReferenceResponse[]> {
    const links = await tx.list(AppealEvidence, { appealId });
    return this.evidence.referencesIn(
      tx,
      links.map(({ evidenceId }) => evidenceId),
    );
  }
}
