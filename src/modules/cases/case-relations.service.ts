import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { CaseRelation } from '../../schema/entities';
import type { CaseRelationResponse, RelateCaseDto } from './case-relations.dto';
import { CaseRelationsQuery } from './case-relations.query';
import { CasesRepository } from './cases.repository';

/** Says how cases belong together: a recurrence, a follow-up, the same cause, a joint inspection. */
@Injectable()
export class CaseRelationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly query: CaseRelationsQuery,
  ) {}

  list(actor: Actor, caseId: string): Promise<CaseRelationResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.get(tx, caseId);
      return this.query.ofCase(tx, caseId);
    });
  }

  relate(actor: Actor, caseId: string, dto: RelateCaseDto): Promise<CaseRelationResponse> {
    return this.transactions.write(actor, async (tx) => this.query.get(tx, (await this.relateIn(tx, caseId, dto)).id));
  }

  /** Both cases must be visible to whoever relates them. */
  async relateIn(tx: Tx, caseId: string, dto: RelateCaseDto): Promise<CaseRelation> {
    if (dto.relatedCaseId === caseId) throw new AppError('case-relation.to-itself');
    await this.cases.get(tx, caseId);
    await this.cases.get(tx, dto.relatedCaseId);
    const relation = await tx.insert(CaseRelation, { ...dto, id: tx.newId(), caseId, createdBy: tx.actor.userId });
    tx.record({ type: 'case.related', subjectType: 'case', subjectId: caseId, caseId, payload: { ...dto } });
    return relation;
  }
}
