import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { informationRequestMachine } from '../../domain/information-request';
import { partNumber } from '../../domain/reference-number';
import { create } from '../../domain/state-machine';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { Page } from '../../platform/http/page';
import { CaseRespondent, InformationRequest, InformationRequestItem, Inspection } from '../../schema/entities';
import { SubmittedEvidence } from '../evidence/submitted-evidence.service';
import type {
  DraftInformationRequestDto,
  InformationRequestContentDto,
  InformationRequestListItem,
  InformationRequestQuery,
  RequestedItemDto,
} from './information-request.dto';
import { factsOf, InformationRequestParts } from './information-request.parts';
import { InformationRequestPeriod } from './information-request-period.service';
import { toInformationRequestResponse } from './information-request.response';
import type { InformationRequestResponse } from './information-request.responses';
import { InformationRequestsQuery } from './information-requests.query';

type Act = (tx: Tx, request: InformationRequest) => Promise<unknown>;

/** Drafts, edits and reads requests for materials. */
@Injectable()
export class InformationRequestsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: InformationRequestsQuery,
    private readonly parts: InformationRequestParts,
    private readonly period: InformationRequestPeriod,
    private readonly evidence: SubmittedEvidence,
  ) {}

  list(actor: Actor, query: InformationRequestQuery): Promise<Page<InformationRequestListItem>> {
    return this.transactions.read(actor, (tx) => this.query.list(tx, query));
  }

  get(actor: Actor, id: string): Promise<InformationRequestResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  draft(actor: Actor, caseId: string, dto: DraftInformationRequestDto): Promise<InformationRequestResponse> {
    return this.transactions.write(actor, async (tx) => this.respond(tx, (await this.draftIn(tx, caseId, dto)).id));
  }

  update(
    actor: Actor,
    id: string,
    version: number,
    dto: InformationRequestContentDto,
  ): Promise<InformationRequestResponse> {
    return this.actOn(actor, id, version, (tx, request) => this.updateIn(tx, request, dto));
  }

  /** Locks the request at the version that was read, acts and answers with what it is then. */
  actOn(actor: Actor, id: string, version: number, act: Act): Promise<InformationRequestResponse> {
    return this.transactions.write(actor, async (tx) => {
      const request = orNotFound(await tx.lock(InformationRequest, { id }));
      requireVersion(request, version);
      await act(tx, request);
      return this.respond(tx, id);
    });
  }

  async draftIn(tx: Tx, caseId: string, dto: DraftInformationRequestDto): Promise<InformationRequest> {
    const { providerId, inspectionId, reissueOfId, ...content } = dto;
    const { caseNo } = orNotFound(await tx.find(CaseRespondent, { caseId, providerId }));
    if (inspectionId) orNotFound(await tx.find(Inspection, { id: inspectionId, caseId, providerId }));
    await this.requireSound(tx, content);
    await this.refuse(tx, { caseId, providerId }, dto);
    const seq = await tx.nextNumber('information-request', caseId, 0);
    const drafted = await tx.insert(InformationRequest, {
      id: tx.newId(),
      caseId,
      providerId,
      seq,
      requestNo: partNumber(caseNo, 'INFORMATION_REQUEST', seq),
      inspectionId,
      reissueOfId,
      ...contentOf(content),
      authorId: tx.actor.userId,
      status: informationRequestMachine.initial,
    });
    await this.addItems(tx, drafted, content.items);
    record(tx, drafted, 'information-request.drafted', {
      requestNo: drafted.requestNo,
      title: drafted.title,
      reissueOfId: reissueOfId ?? null,
    });
    return drafted;
  }

  /** The whole content anew, until it is approved. */
  async updateIn(tx: Tx, request: InformationRequest, dto: InformationRequestContentDto): Promise<InformationRequest> {
    if (request.status !== 'DRAFT') throw new AppError('record.frozen');
    await this.requireSound(tx, dto);
    await tx.discard(InformationRequestItem, { requestId: request.id });
    const updated = await tx.update(InformationRequest, request, { ...contentOf(dto), returnReason: null });
    await this.addItems(tx, updated, dto.items);
    record(tx, updated, 'information-request.updated', { title: updated.title, items: dto.items.length });
    return updated;
  }

  async respond(tx: Tx, id: string): Promise<InformationRequestResponse> {
    const row = orNotFound(await tx.find(InformationRequest, { id }));
    const parts = await this.parts.of(tx, row);
    const reissued = await tx.find(InformationRequest, { reissueOfId: id });
    const around = {
      parts,
      facts: { ...factsOf(row, parts, tx.actor.userId, tx.now), ...(await this.period.facts(tx, row)) },
      basis: row.legalBasisId === null ? null : await this.query.basis(tx, row.legalBasisId),
      penalty:
        row.penaltyCode === null
          ? null
          : await this.query.penalty(tx, row.penaltyCode, seoulDay(row.approvedAt ?? tx.now)),
      reissuedById: reissued?.id ?? null,
      evidence: await this.evidence.referencesIn(
        tx,
        parts.evidence.map(({ evidenceId }) => evidenceId),
      ),
    };
    return toInformationRequestResponse(row, around, tx.actor, tx.now);
  }

  private async refuse(
    tx: Tx,
    { caseId, providerId }: { caseId: string; providerId: string },
    { reissueOfId, legalBasisId, consent, items }: DraftInformationRequestDto,
  ): Promise<void> {
    const earlier = reissueOfId
      ? orNotFound(await tx.lock(InformationRequest, { id: reissueOfId, caseId, providerId }))
      : null;
    const result = create(informationRequestMachine, {
      legalBasisStated: legalBasisId !== undefined,
      voluntaryConsentRecorded: consent !== undefined,
      items: items.length,
      isReissue: earlier !== null,
      earlierWasInsufficient: earlier?.status === 'INSUFFICIENT',
      earlierWasReissued: earlier !== null && (await tx.count(InformationRequest, { reissueOfId: earlier.id })) > 0,
    });
    if (result.kind === 'refused') throw new AppError(result.code);
  }

  private async requireSound(tx: Tx, dto: InformationRequestContentDto): Promise<void> {
    const today = seoulDay(tx.now);
    const { legalBasisId, consent, penaltyCode, periodDays, dueOn } = dto;
    if ((periodDays === undefined) === (dueOn === undefined)) throw new AppError('information-request.one-due');
    if (dueOn !== undefined && dueOn <= today) throw new AppError('information-request.due-in-past');
    if (legalBasisId !== undefined && consent !== undefined) throw new AppError('information-request.basis-or-consent');
    if (legalBasisId !== undefined && !(await this.query.isBasis(tx, legalBasisId, today)))
      throw new AppError('information-request.basis-not-in-force');
    if (legalBasisId === undefined && consent === undefined) throw new AppError('information-request.no-legal-basis');
    if (penaltyCode === undefined) return;
    if (consent !== undefined) throw new AppError('information-request.penalty-without-power');
    if (!(await this.query.penalty(tx, penaltyCode, today)))
      throw new AppError('information-request.penalty-unknown', { code: penaltyCode });
  }

  private async addItems(
    tx: Tx,
    { id: requestId, caseId, providerId }: InformationRequest,
    items: readonly RequestedItemDto[],
  ): Promise<void> {
    await tx.insertAll(
      InformationRequestItem,
      items.map(({ title, detail }, index) => ({
        id: tx.newId(),
        requestId,
        caseId,
        providerId,
        seq: index + 1,
        title,
        detail,
      })),
    );
  }
}

export function record(
  tx: Tx,
  { id, caseId, providerId }: InformationRequest,
  type: string,
  payload: Record<string, unknown>,
): void {
  tx.record({ type, subjectType: 'information-request', subjectId: id, caseId, providerId, payload });
}

function contentOf(dto: InformationRequestContentDto) {
  return {
    title: dto.title,
    reason: dto.reason,
    legalBasisId: dto.legalBasisId ?? null,
    voluntaryConsentBy: dto.consent?.by ?? null,
    voluntaryConsentOn: dto.consent?.on ?? null,
    periodDays: dto.periodDays ?? null,
    fixedDueOn: dto.dueOn ?? null,
    urgentReason: dto.urgentReason ?? null,
    returnRequired: dto.returnRequired,
    refusalConsequence: dto.refusalConsequence ?? null,
    penaltyCode: dto.penaltyCode ?? null,
    remarks: dto.remarks ?? null,
    officerDepartment: dto.officer.department,
    officerName: dto.officer.name,
    officerContact: dto.officer.contact,
  };
}
