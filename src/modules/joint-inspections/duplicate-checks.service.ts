import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { CaseRespondent, DuplicateCheck } from '../../schema/entities';
import { CaseHandlingQuery } from '../case-handling/case-handling.query';
import { CasesRepository } from '../cases/cases.repository';
import { agencyNameIn } from './agency-name';
import { EarlierInspectionsQuery } from './earlier-inspections.query';
import type {
  AnswerDuplicateDto,
  AskDuplicateDto,
  DuplicateCheckResponse,
  DuplicatesResponse,
} from './joint-inspection.dto';

/** Whether the same matter was inspected before: here, and as other agencies say (행정조사기본법 제15조). */
@Injectable()
export class DuplicateChecks {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly agencies: CaseHandlingQuery,
    private readonly earlier: EarlierInspectionsQuery,
  ) {}

  list(actor: Actor, caseId: string): Promise<DuplicatesResponse> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.get(tx, caseId);
      return this.respond(tx, caseId);
    });
  }

  ask(actor: Actor, caseId: string, dto: AskDuplicateDto): Promise<DuplicatesResponse> {
    return this.transactions.write(actor, async (tx) => {
      const { providerId, matter, askedOn, agencyCode } = dto;
      orNotFound(await tx.find(CaseRespondent, { caseId, providerId }));
      const { ko: agencyName } = await agencyNameIn(tx, this.agencies, dto, askedOn);
      const asked = await tx.insert(DuplicateCheck, {
        id: tx.newId(),
        caseId,
        providerId,
        agencyCode: agencyCode ?? null,
        agencyName,
        matter,
        askedOn,
        askedBy: tx.actor.userId,
      });
      record(tx, asked, 'asked', { agency: agencyName, askedOn });
      return this.respond(tx, caseId);
    });
  }

  answer(actor: Actor, id: string, version: number, dto: AnswerDuplicateDto): Promise<DuplicatesResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = orNotFound(await tx.lock(DuplicateCheck, { id }));
      requireVersion(found, version);
      if (found.answer !== null) throw new AppError('duplicate-check.answered');
      if (dto.answeredOn < found.askedOn) throw new AppError('agency-answer.before-request');
      const answered = await tx.update(DuplicateCheck, found, { ...dto, answeredBy: tx.actor.userId });
      record(tx, answered, 'answered', { agency: found.agencyName, answer: dto.answer });
      return this.respond(tx, found.caseId);
    });
  }

  private async respond(tx: Tx, caseId: string): Promise<DuplicatesResponse> {
    const checks = await tx.list(DuplicateCheck, { caseId }, { askedOn: 'ASC', id: 'ASC' });
    return { earlier: await this.earlier.ofCase(tx, caseId), checks: checks.map(toResponse) };
  }
}

function toResponse(row: DuplicateCheck): DuplicateCheckResponse {
  const { id, providerId, agencyName, matter, askedOn, answer, answeredOn, answerReference, summary, version } = row;
  return { id, providerId, agencyName, matter, askedOn, answer, answeredOn, answerReference, summary, version };
}

function record(tx: Tx, row: DuplicateCheck, what: string, payload: Readonly<Record<string, unknown>>): void {
  const { id, caseId } = row;
  tx.record({ type: `duplicate-check.${what}`, subjectType: 'duplicate-check', subjectId: id, caseId, payload });
}
