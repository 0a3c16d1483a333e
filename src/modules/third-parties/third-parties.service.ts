import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { may, type Permission } from '../../domain/permission';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { MoveResponse } from '../../platform/http/moves';
import { type Case, CaseRespondent, OfficialDocument, ThirdPartyInspection } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { CasesService } from '../cases/cases.service';
import type { ArrivalDto, DispatchDto } from '../documents/document.dto';
import { DocumentsService, type IssuedNumber } from '../documents/documents.service';
import { InspectionsService } from '../inspections/inspections.service';
import type { PlanThirdPartyDto, ThirdPartyResponse, UseEvidenceDto } from './third-party.dto';
import { ThirdPartiesRepository, type ThirdPartyRow } from './third-parties.repository';

/**
 * Supplementary inspections of third parties (제3자 보충조사, 행정조사기본법 제19조): on the permission of law or by consent, with
 * seven days' notice of their own, told to the respondent whose matter it is. What they give is used about that respondent alone.
 */
@Injectable()
export class ThirdParties {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ThirdPartiesRepository,
    private readonly cases: CasesRepository,
    private readonly caseService: CasesService,
    private readonly inspections: InspectionsService,
    private readonly documents: DocumentsService,
  ) {}

  list(actor: Actor, caseId: string): Promise<ThirdPartyResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.get(tx, caseId);
      const found: ThirdPartyResponse[] = [];
      for (const row of await this.repository.ofCase(tx, caseId)) found.push(await this.toResponse(tx, row));
      return found;
    });
  }

  get(actor: Actor, id: string): Promise<ThirdPartyResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  /** Takes the third party into the case in its own role and drafts the inspection. */
  plan(actor: Actor, caseId: string, dto: PlanThirdPartyDto): Promise<ThirdPartyResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.cases.lock(tx, caseId);
      await this.requireGround(tx, dto);
      await this.requireRespondent(tx, found, dto);
      await this.takeIn(tx, found, dto);
      const plan = { ...dto.inspection, kind: 'SUPPLEMENTARY' as const };
      const inspection = await this.inspections.draftIn(tx, caseId, plan, true);
      const { respondentId, ground, necessity, permittedById, consent } = dto;
      const record = await tx.insert(ThirdPartyInspection, {
        id: tx.newId(),
        caseId,
        providerId: inspection.providerId,
        inspectionId: inspection.id,
        respondentId,
        ground,
        legalBasisId: permittedById ?? null,
        consentBy: consent?.by ?? null,
        consentOn: consent?.on ?? null,
        necessity,
        authorId: tx.actor.userId,
      });
      recordAct(tx, record, 'third-party.planned', { inspectionNo: inspection.inspectionNo, ground });
      return this.respond(tx, record.id);
    });
  }

  /** The respondent learns that a third party is inspected in its matter, by a numbered letter. */
  tellRespondent(actor: Actor, id: string, version: number, dto: DispatchDto): Promise<ThirdPartyResponse> {
    return this.act(actor, id, version, async (tx, record, row) => {
      if (record.noticeDocumentId !== null) throw new AppError('third-party.already-told');
      const found = await this.cases.get(tx, record.caseId);
      const document = await this.documents.issueIn(tx, {
        caseId: record.caseId,
        providerId: record.respondentId,
        type: 'THIRD_PARTY_NOTICE',
        subjectType: 'third-party-inspection',
        subjectId: record.id,
        title: `제3자 보충조사 통지(${row.inspectionNo})`,
        departmentCode: found.departmentCode,
        authorId: record.authorId,
        snapshot: (issued) => noticeContent(row, found, issued),
      });
      await this.documents.dispatchIn(tx, document, { ...dto, providerId: record.respondentId });
      await tx.update(ThirdPartyInspection, record, { noticeDocumentId: document.id });
      recordAct(tx, record, 'third-party.respondent-notice-sent', {
        inspectionNo: row.inspectionNo,
        method: dto.method,
      });
    });
  }

  recordArrival(actor: Actor, id: string, version: number, dto: ArrivalDto): Promise<ThirdPartyResponse> {
    return this.act(actor, id, version, async (tx, record, { inspectionNo }) => {
      const documentId = record.noticeDocumentId;
      const document = documentId && (await tx.find(OfficialDocument, { id: documentId }));
      const delivery = document ? await this.documents.latestDeliveryIn(tx, document.id) : null;
      if (!delivery) throw new AppError('third-party.not-told');
      await this.documents.recordArrivalIn(tx, delivery, dto);
      await tx.update(ThirdPartyInspection, record, { noticeArrivedAt: dto.arrivedAt });
      const arrivedAt = dto.arrivedAt.toISOString();
      recordAct(tx, record, 'third-party.respondent-told', { inspectionNo, arrivedAt });
    });
  }

  /** Telling beforehand would defeat the purpose (제19조제3항 단서): the approver decides, and the result waits for the notice. */
  deferTelling(actor: Actor, id: string, version: number, reason: string): Promise<ThirdPartyResponse> {
    return this.act(actor, id, version, async (tx, record, { inspectionNo }) => {
      if (record.noticeDocumentId !== null || record.deferredAt !== null)
        throw new AppError('third-party.already-told');
      if (record.authorId === tx.actor.userId) throw new AppError('approval.approver-is-author');
      const deferral = { deferralReason: reason, deferredBy: tx.actor.userId, deferredAt: tx.now };
      await tx.update(ThirdPartyInspection, record, deferral);
      recordAct(tx, record, 'third-party.telling-deferred', { inspectionNo, reason });
    });
  }

  useEvidence(
    actor: Actor,
    id: string,
    version: number,
    { evidenceIds, purpose }: UseEvidenceDto,
  ): Promise<ThirdPartyResponse> {
    return this.act(actor, id, version, async (tx, record, { caseNo, inspectionNo }) => {
      for (const evidenceId of evidenceIds) await this.repository.copy(tx, record, caseNo, evidenceId, purpose);
      recordAct(tx, record, 'third-party.evidence-used', { inspectionNo, evidenceIds, purpose });
    });
  }

  private async requireGround(tx: Tx, { ground, permittedById, consent }: PlanThirdPartyDto): Promise<void> {
    const isStated =
      ground === 'LAW' ? permittedById !== undefined && !consent : consent !== undefined && !permittedById;
    if (!isStated) throw new AppError('third-party.ground');
    if (permittedById === undefined) return;
    if (!(await this.repository.isInForce(tx, permittedById, seoulDay(tx.now))))
      throw new AppError('third-party.ground');
  }

  private async requireRespondent(tx: Tx, { id: caseId }: Case, dto: PlanThirdPartyDto): Promise<void> {
    const respondent = await tx.find(CaseRespondent, { caseId, providerId: dto.respondentId });
    if (!respondent || respondent.role === 'THIRD_PARTY') throw new AppError('third-party.respondent');
  }

  private async takeIn(tx: Tx, found: Case, { inspection, providerTitle }: PlanThirdPartyDto): Promise<void> {
    const { providerId } = inspection;
    const present = await tx.find(CaseRespondent, { caseId: found.id, providerId });
    if (present && present.role !== 'THIRD_PARTY') throw new AppError('third-party.is-a-respondent');
    if (!present) await this.caseService.addRespondentIn(tx, found, { providerId, role: 'THIRD_PARTY', providerTitle });
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    decide: (tx: Tx, record: ThirdPartyInspection, row: ThirdPartyRow) => Promise<void>,
  ): Promise<ThirdPartyResponse> {
    return this.transactions.write(actor, async (tx) => {
      const record = orNotFound(await tx.lock(ThirdPartyInspection, { id }));
      requireVersion(record, version);
      await decide(tx, record, await this.repository.row(tx, id));
      return this.respond(tx, id);
    });
  }

  private async respond(tx: Tx, id: string): Promise<ThirdPartyResponse> {
    return this.toResponse(tx, await this.repository.row(tx, id));
  }

  private async toResponse(tx: Tx, { caseNo: _, ...row }: ThirdPartyRow): Promise<ThirdPartyResponse> {
    return { ...row, used: await this.repository.used(tx, row.id), availableMoves: movesOf(tx.actor, row) };
  }
}

function movesOf(
  actor: Actor,
  row: Pick<ThirdPartyResponse, 'noticeDocumentId' | 'noticeArrivedAt' | 'deferralReason'>,
) {
  const isSent = row.noticeDocumentId !== null;
  return [
    ...offered(actor, 'tell-respondent', 'third-parties.tell-respondent', !isSent),
    ...offered(actor, 'record-arrival', 'third-parties.record-arrival', isSent && row.noticeArrivedAt === null),
    ...offered(actor, 'defer-telling', 'third-parties.tell-respondent', !isSent && row.deferralReason === null),
    ...offered(actor, 'use-evidence', 'third-parties.use-evidence', true),
  ];
}

function offered(actor: Actor, event: string, permission: Permission, isOpen: boolean): MoveResponse[] {
  if (!isOpen || !may(actor.roles, permission)) return [];
  return [{ event, to: event, allowed: true, needsReason: event === 'defer-telling', refusal: null }];
}

/** 별지 제14호서식: what is inspected where, when and why, told to the respondent whose matter it is. */
function noticeContent(
  row: ThirdPartyRow,
  found: Case,
  { documentNo, departmentName, approvedAt }: IssuedNumber,
): object {
  return {
    kind: 'THIRD_PARTY_NOTICE',
    documentNo,
    department: departmentName,
    issuedAt: approvedAt.toISOString(),
    recipient: { nameKo: row.respondentNameKo, nameEn: row.respondentNameEn, address: null },
    caseNo: found.caseNo,
    inspectionNo: row.inspectionNo,
    thirdParty: { nameKo: row.thirdPartyNameKo, nameEn: row.thirdPartyNameEn },
    reasons: row.necessity,
    basis: '행정조사기본법 제19조제3항',
    opinion: { ko: '이 통지에 대하여 의견을 제출할 수 있습니다(행정조사기본법 제19조제4항).' },
  };
}

function recordAct(tx: Tx, row: ThirdPartyInspection, type: string, payload: Readonly<Record<string, unknown>>): void {
  tx.record({ type, subjectType: 'third-party-inspection', subjectId: row.id, caseId: row.caseId, payload });
}
