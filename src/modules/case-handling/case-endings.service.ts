import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { type CaseEvent, caseMachine, OPEN_CASE_STATUSES } from '../../domain/case';
import { seoulDay } from '../../domain/calendar-day';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { Case, CaseRespondent, CaseTeamMember, CaseTransfer } from '../../schema/entities';
import type { CaseResponse } from '../cases/case.dto';
import { CasesRepository } from '../cases/cases.repository';
import { CasesService } from '../cases/cases.service';
import { CaseWorkflow } from '../cases/case-workflow.service';
import { DocumentsService } from '../documents/documents.service';
import type { AcknowledgeTransferDto, CaseHandlingResponse, MergeCaseDto, TransferCaseDto } from './case-handling.dto';
import { CaseHandlingQuery } from './case-handling.query';
import { CaseHandlingReader } from './case-handling.service';
import { transferContent } from './transfer-letter';

/** How a case ends elsewhere: handed to the agency that has charge of it (이송), or gone into another case (병합). */
@Injectable()
export class CaseEndings {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly service: CasesService,
    private readonly workflow: CaseWorkflow,
    private readonly documents: DocumentsService,
    private readonly query: CaseHandlingQuery,
    private readonly reader: CaseHandlingReader,
  ) {}

  transfer(actor: Actor, caseId: string, version: number, dto: TransferCaseDto): Promise<CaseResponse> {
    return this.act(actor, caseId, version, async (tx, found) => {
      await this.requireMove(tx, found, 'transfer');
      const agencyName = await this.agencyName(tx, dto);
      const { legalGround, reason, enclosures, method, agencyCode } = dto;
      const transferId = tx.newId();
      const document = await this.documents.issueIn(tx, {
        caseId,
        providerId: null,
        type: 'CASE_TRANSFER',
        subjectType: 'case-transfer',
        subjectId: transferId,
        title: `사건 이송: ${found.title}`,
        departmentCode: found.departmentCode,
        authorId: found.leadInspectorId ?? found.registeredBy,
        snapshot: (issued) => transferContent({ found, agencyName, ...dto }, issued),
      });
      await tx.insert(CaseTransfer, {
        id: transferId,
        caseId,
        agencyCode: agencyCode ?? null,
        agencyName,
        legalGround,
        reason,
        enclosures,
        method,
        documentId: document.id,
        transferredBy: tx.actor.userId,
        transferredAt: tx.now,
      });
      const payload = { agencyName, documentNo: document.documentNo, method };
      await this.workflow.moveIn(tx, found, { event: 'transfer', reason, payload }, { transferDocumentIssued: true });
    });
  }

  /** The agency says that it has the case; the record takes this once. */
  acknowledge(
    actor: Actor,
    caseId: string,
    version: number,
    { acknowledgedOn, acknowledgementNo }: AcknowledgeTransferDto,
  ): Promise<CaseHandlingResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.cases.get(tx, caseId);
      const transfer = await tx.lock(CaseTransfer, { caseId });
      if (!transfer) throw new AppError('case-transfer.none');
      requireVersion(transfer, version);
      if (transfer.acknowledgedOn !== null) throw new AppError('case-transfer.already-acknowledged');
      if (acknowledgedOn < seoulDay(transfer.transferredAt) || acknowledgedOn > seoulDay(tx.now))
        throw new AppError('case-transfer.acknowledged-on');
      await tx.update(CaseTransfer, transfer, { acknowledgedOn, acknowledgementNo, acknowledgedBy: tx.actor.userId });
      const payload = { acknowledgedOn, acknowledgementNo: acknowledgementNo ?? null };
      tx.record({ type: 'case.transfer-acknowledged', subjectType: 'case', subjectId: caseId, caseId, payload });
      return this.reader.respond(tx, found);
    });
  }

  /**
   * The case keeps its number, its records and what it issued; it goes on in the target, which answers for what is still open
   * in it. A provider is led to the target by its own row there, so no other respondent comes into its view.
   */
  merge(actor: Actor, caseId: string, version: number, { intoCaseId, reason }: MergeCaseDto): Promise<CaseResponse> {
    return this.act(actor, caseId, version, async (tx, found) => {
      const target = await this.cases.lock(tx, intoCaseId);
      const isOpen = target.id !== caseId && OPEN_CASE_STATUSES.includes(target.status);
      const respondents = await tx.list(CaseRespondent, { caseId });
      const inTarget = await tx.list(CaseRespondent, { caseId: intoCaseId });
      const known = inTarget.map(({ providerId }) => providerId);
      const payload = { intoCaseNo: target.caseNo, intoCaseId };
      await this.workflow.moveIn(
        tx,
        found,
        { event: 'merge', reason, mergedIntoId: intoCaseId, payload },
        {
          mergeTargetIsOpen: isOpen,
          mergeTargetHasSameProviders: respondents.every(({ providerId }) => known.includes(providerId)),
        },
      );
      for (const { providerId, releasedAt } of respondents)
        if (releasedAt !== null) await this.service.releaseIn(tx, intoCaseId, providerId);
      await this.joinTeams(tx, caseId, intoCaseId);
      await this.joinTeams(tx, intoCaseId, caseId);
      const received = { caseNo: found.caseNo, mergedCaseId: caseId, reason };
      tx.record({
        type: 'case.merged-case-received',
        subjectType: 'case',
        subjectId: intoCaseId,
        caseId: intoCaseId,
        payload: received,
      });
    });
  }

  /** Whoever works on one of the two may work on the other, once they have declared for it. */
  private async joinTeams(tx: Tx, fromCaseId: string, toCaseId: string): Promise<void> {
    const there = (await tx.list(CaseTeamMember, { caseId: toCaseId })).map(({ userId }) => userId);
    for (const { userId, duty } of await tx.list(CaseTeamMember, { caseId: fromCaseId, validTo: null })) {
      if (there.includes(userId)) continue;
      await tx.insert(CaseTeamMember, {
        id: tx.newId(),
        caseId: toCaseId,
        userId,
        duty,
        validFrom: seoulDay(tx.now),
        addedBy: tx.actor.userId,
      });
    }
  }

  private async agencyName(tx: Tx, { agencyCode, agencyName }: TransferCaseDto): Promise<string> {
    if ((agencyCode === undefined) === (agencyName === undefined)) throw new AppError('case-transfer.agency');
    if (agencyCode === undefined) return agencyName ?? '';
    const name = await this.query.agencyName(tx, agencyCode, seoulDay(tx.now));
    if (name === null) throw new AppError('case-transfer.agency');
    return name.ko;
  }

  /** Before anything is written for it: the database wants the papers of a move to be there first. */
  private async requireMove(tx: Tx, found: Case, event: CaseEvent): Promise<void> {
    nextStatus(caseMachine, found.status, event, await this.service.facts(tx, found));
  }

  private act(
    actor: Actor,
    caseId: string,
    version: number,
    decide: (tx: Tx, found: Case) => Promise<void>,
  ): Promise<CaseResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.cases.lock(tx, caseId);
      requireVersion(found, version);
      await decide(tx, found);
      return this.service.respond(tx, caseId);
    });
  }
}
