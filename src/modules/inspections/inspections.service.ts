import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { type InspectionCreationFacts, inspectionMachine, type InspectionFacts } from '../../domain/inspection';
import { partNumber } from '../../domain/reference-number';
import { create } from '../../domain/state-machine';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { Page } from '../../platform/http/page';
import {
  CaseRespondent,
  CriteriaItem,
  Inspection,
  InspectionAction,
  InspectionCriteria,
  InspectionRefusal,
  ScopeExtension,
} from '../../schema/entities';
import { InspectionFactsReader, ruleOf } from './inspection-facts';
import type {
  DraftInspectionDto,
  InspectionListItem,
  InspectionQuery,
  InspectionResponse,
  UpdateInspectionDto,
} from './inspection.dto';
import { type InspectionParts, toInspectionResponse, toProviderInspectionResponse } from './inspection.response';
import { InspectionsQuery } from './inspections.query';
import { InspectionsRepository, type LegalBasisRow } from './inspections.repository';

/** The article that permits only what the respondent consents to (행정조사기본법 제5조). */
const VOLUNTARY_BASIS = 'AIA_5';

/** Drafts, reads and edits inspections. */
@Injectable()
export class InspectionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly inspections: InspectionsRepository,
    private readonly query: InspectionsQuery,
    private readonly reader: InspectionFactsReader,
  ) {}

  list(actor: Actor, caseId: string, query: InspectionQuery): Promise<Page<InspectionListItem>> {
    return this.transactions.read(actor, async (tx) => {
      orNotFound(await tx.find(CaseRespondent, { caseId }));
      return this.query.list(tx, caseId, query);
    });
  }

  get(actor: Actor, id: string): Promise<InspectionResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  draft(actor: Actor, caseId: string, dto: DraftInspectionDto): Promise<InspectionResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, (await this.draftIn(tx, caseId, dto)).id));
  }

  /** `thirdPartyGround`: the law permits it or the third party consented, which the caller records (행정조사기본법 제19조). */
  async draftIn(tx: Tx, caseId: string, dto: DraftInspectionDto, thirdPartyGround = false): Promise<Inspection> {
    const respondent = orNotFound(await tx.find(CaseRespondent, { caseId, providerId: dto.providerId }));
    const begins = seoulDay(dto.plannedStartAt);
    requireOrder(begins, dto.plannedEndOn);
    const basis = await this.inspections.inspectionBasis(tx, dto.legalBasisId, begins);
    if (!basis) throw new AppError('inspection.basis-not-in-force');
    const isThirdParty = respondent.role === 'THIRD_PARTY';
    await this.refuse(tx, caseId, dto, basis, { isThirdParty, thirdPartyGroundStated: thirdPartyGround });
    const noticeDays = await this.inspections.noticeDays(tx, basis.id, begins, isThirdParty);
    await this.reader.noticeDays(tx, noticeDays, begins);
    const drafted = await this.insert(tx, respondent, dto, noticeDays);
    for (const code of dto.criteria ?? [])
      await tx.insert(InspectionCriteria, { ...partOf(drafted), criteriaItemCode: await this.criterion(tx, code) });
    for (const actionId of dto.correctiveActionIds ?? [])
      await tx.insert(InspectionAction, { ...partOf(drafted), actionId });
    tx.record({
      type: 'inspection.drafted',
      subjectType: 'inspection',
      subjectId: drafted.id,
      caseId,
      providerId: drafted.providerId,
      payload: { inspectionNo: drafted.inspectionNo, kind: dto.kind, newEvidence: dto.newEvidence ?? null },
    });
    return drafted;
  }

  update(actor: Actor, id: string, version: number, dto: UpdateInspectionDto): Promise<InspectionResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.inspections.lock(tx, id);
      requireVersion(found, version);
      if (found.status !== 'DRAFT') throw new AppError('record.frozen');
      await this.updateIn(tx, found, dto);
      return this.respond(tx, id);
    });
  }

  async updateIn(tx: Tx, found: Inspection, dto: UpdateInspectionDto): Promise<Inspection> {
    const begins = seoulDay(dto.plannedStartAt ?? found.plannedStartAt);
    requireOrder(begins, dto.plannedEndOn ?? found.plannedEndOn);
    if (!(await this.inspections.inspectionBasis(tx, found.legalBasisId, begins)))
      throw new AppError('inspection.basis-not-in-force');
    const { caseId, providerId } = found;
    const isThirdParty = (await tx.find(CaseRespondent, { caseId, providerId }))?.role === 'THIRD_PARTY';
    const noticeDays = await this.inspections.noticeDays(tx, found.legalBasisId, begins, isThirdParty);
    await this.reader.noticeDays(tx, noticeDays, begins);
    const updated = await tx.update(Inspection, found, { ...dto, noticeDays });
    tx.record({
      type: 'inspection.updated',
      subjectType: 'inspection',
      subjectId: found.id,
      caseId: found.caseId,
      providerId: found.providerId,
      payload: { ...dto },
    });
    return updated;
  }

  async respond(tx: Tx, id: string): Promise<InspectionResponse> {
    if (tx.actor.side === 'PROVIDER') return this.respondToProvider(tx, id);
    const row = await this.inspections.get(tx, id);
    const facts = await this.reader.facts(tx, row);
    return toInspectionResponse(row, await this.parts(tx, row, facts), facts, tx.actor);
  }

  private async respondToProvider(tx: Tx, id: string): Promise<InspectionResponse> {
    const row = await this.inspections.getForProvider(tx, id);
    const document = await this.inspections.entryDocument(tx, id);
    return toProviderInspectionResponse(row, await this.criteria(tx, id), document?.id ?? null);
  }

  private async parts(tx: Tx, row: Inspection, facts: InspectionFacts): Promise<InspectionParts> {
    const actions = await tx.list(InspectionAction, { inspectionId: row.id });
    return {
      criteria: await this.criteria(tx, row.id),
      correctiveActionIds: actions.map((link) => link.actionId),
      scopeExtensions: await tx.list(ScopeExtension, { inspectionId: row.id }, { createdAt: 'ASC' }),
      refusals: await tx.list(InspectionRefusal, { inspectionId: row.id }, { createdAt: 'ASC' }),
      entryDocumentId: (await this.inspections.entryDocument(tx, row.id))?.id ?? null,
      notice: await this.reader.noticeDays(tx, row.noticeDays, seoulDay(row.plannedStartAt), ruleOf(row)),
      noticeInTime: facts.noticePeriodSatisfied,
    };
  }

  private async criteria(tx: Tx, inspectionId: string): Promise<string[]> {
    const items = await tx.list(InspectionCriteria, { inspectionId }, { criteriaItemCode: 'ASC' });
    return items.map((item) => item.criteriaItemCode);
  }

  private async criterion(tx: Tx, code: string): Promise<string> {
    if (!(await tx.find(CriteriaItem, { code }))) throw new AppError('inspection.criterion-unknown', { code });
    return code;
  }

  private async refuse(
    tx: Tx,
    caseId: string,
    dto: DraftInspectionDto,
    basis: LegalBasisRow,
    thirdParty: Pick<InspectionCreationFacts, 'isThirdParty' | 'thirdPartyGroundStated'>,
  ): Promise<void> {
    const groundKnown =
      dto.adHocGround === undefined ||
      (await this.inspections.isAdHocGround(tx, dto.adHocGround, seoulDay(dto.plannedStartAt)));
    if (!groundKnown) throw new AppError('inspection.ad-hoc-ground-unknown');
    const result = create(inspectionMachine, {
      isAdHoc: dto.kind === 'AD_HOC' || dto.kind === 'URGENT',
      adHocGroundStated: dto.adHocGround !== undefined,
      isFollowUp: dto.kind === 'FOLLOW_UP',
      linkedCorrectiveActions: dto.correctiveActionIds?.length ?? 0,
      legalBasisStated: basis.code !== VOLUNTARY_BASIS,
      voluntaryConsentRecorded: dto.voluntaryConsent !== undefined,
      scopeStated: true,
      sameMatterInvestigatedBefore: await this.inspections.wasInvestigated(tx, caseId, dto.providerId),
      newEvidenceStated: dto.newEvidence !== undefined,
      ...thirdParty,
    });
    if (result.kind === 'refused') throw new AppError(result.code);
  }

  private async insert(
    tx: Tx,
    { caseId, providerId, caseNo }: CaseRespondent,
    dto: DraftInspectionDto,
    noticeDays: number,
  ): Promise<Inspection> {
    const seq = await tx.nextNumber('inspection', caseId, 0);
    return tx.insert(Inspection, {
      ...planOf(dto),
      id: tx.newId(),
      caseId,
      providerId,
      seq,
      inspectionNo: partNumber(caseNo, 'INSPECTION', seq),
      noticeDays,
      authorId: tx.actor.userId,
      status: inspectionMachine.initial,
    });
  }
}

function planOf(dto: DraftInspectionDto) {
  return {
    kind: dto.kind,
    purposes: dto.purposes,
    legalBasisId: dto.legalBasisId,
    adhocGround: dto.adHocGround,
    scope: dto.scope,
    method: dto.method,
    selectionReason: dto.selectionReason,
    refusalConsequence: dto.refusalConsequence,
    refusalPenaltyCode: dto.refusalPenaltyCode,
    planYear: dto.planYear,
    requestedMaterials: dto.requestedMaterials ?? [],
    sites: dto.sites ?? [],
    plannedStartAt: dto.plannedStartAt,
    plannedEndOn: dto.plannedEndOn,
    voluntaryConsentBy: dto.voluntaryConsent?.by,
    voluntaryConsentOn: dto.voluntaryConsent?.on,
    newEvidence: dto.newEvidence,
  };
}

function partOf({ id, caseId, providerId }: Inspection) {
  return { inspectionId: id, caseId, providerId };
}

function requireOrder(begins: string, endsOn: string): void {
  if (endsOn < begins) throw new AppError('inspection.ends-before-start');
}
