import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import type { Actor } from '../../domain/actor';
import { findingMachine, type FindingFacts } from '../../domain/finding';
import { priorityOf } from '../../domain/priority';
import { partNumber } from '../../domain/reference-number';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { Page } from '../../platform/http/page';
import { Finding, FindingCriterion, FindingEvidence, FindingIncident } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import type {
  CreateFindingDto,
  CriterionDto,
  FindingListItem,
  FindingQuery,
  FindingResponse,
  UpdateFindingDto,
} from './finding.dto';
import { toFindingResponse, toProviderFindingResponse } from './finding.response';
import { FindingsQuery } from './findings.query';
import { FindingsRepository } from './findings.repository';

/** Writes and reads findings. Only a draft is edited; what follows is moved, by FindingWorkflow. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly findings: FindingsRepository,
    private readonly query: FindingsQuery,
    private readonly cases: CasesRepository,
  ) {}

  list(actor: Actor, caseId: string, query: FindingQuery): Promise<Page<FindingListItem>> {
    return this.transactions.read(actor, async (tx) => {
      await this.requireCase(tx, caseId);
      return this.query.findings(tx, caseId, query);
    });
  }

  get(actor: Actor, id: string): Promise<FindingResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  create(actor: Actor, caseId: string, dto: CreateFindingDto): Promise<FindingResponse> {
    return this.transactions.write(actor, async (tx) => {
      const created = await this.createIn(tx, caseId, dto);
      return this.respond(tx, created.id);
    });
  }

  async createIn(tx: Tx, caseId: string, dto: CreateFindingDto): Promise<Finding> {
    const { criteria, incidentIds, evidenceIds, ...content } = dto;
    const { caseNo } = await this.cases.get(tx, caseId);
    await this.refuseWrongReferences(tx, dto.providerId, content);
    const seq = await tx.nextNumber('finding', caseId, 0);
    const created = await tx.insert(Finding, {
      id: tx.newId(),
      caseId,
      seq,
      findingNo: partNumber(caseNo, 'FINDING', seq),
      ...content,
      condition: dto.condition ?? '',
      cause: dto.cause ?? '',
      effect: dto.effect ?? '',
      causeCodes: dto.causeCodes ?? [],
      tables: dto.tables ?? [],
      priority: priorityOf(dto.severity, dto.scope),
      authorId: tx.actor.userId,
      status: findingMachine.initial,
    });
    await this.replaceLinks(tx, created, { criteria, incidentIds, evidenceIds });
    record(tx, created, 'finding.drafted', { findingNo: created.findingNo, title: created.title });
    return created;
  }

  update(actor: Actor, id: string, version: number, dto: UpdateFindingDto): Promise<FindingResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.findings.lock(tx, id);
      requireVersion(found, version);
      await this.updateIn(tx, found, dto);
      return this.respond(tx, id);
    });
  }

  /** @throws AppError `finding.not-a-draft`; what was proposed goes back to its author first. */
  async updateIn(tx: Tx, found: Finding, dto: UpdateFindingDto): Promise<Finding> {
    if (found.frozenAt) throw new AppError('record.frozen');
    if (found.status !== 'DRAFT') throw new AppError('finding.not-a-draft');
    const { criteria, incidentIds, evidenceIds, ...content } = dto;
    await this.refuseWrongReferences(tx, found.providerId, content, found.id);
    const priority = priorityOf(dto.severity ?? found.severity, dto.scope ?? found.scope);
    const updated = await tx.update(Finding, found, { ...content, priority });
    await this.replaceLinks(tx, updated, { criteria, incidentIds, evidenceIds });
    record(tx, updated, 'finding.updated', { fields: Object.keys(dto) });
    return updated;
  }

  async respond(tx: Tx, id: string): Promise<FindingResponse> {
    const found = await this.findings.get(tx, id);
    const links = await this.findings.links(tx, id);
    const facts = await this.facts(tx, found);
    if (tx.actor.side !== 'PROVIDER') return toFindingResponse(found, links, facts, tx);
    const status = await this.findings.shownStatus(tx, found);
    return toProviderFindingResponse({ ...found, status }, links, facts, tx);
  }

  /** What the guards of a finding's moves are judged by; what a request states is taken as given here. */
  async facts(tx: Tx, found: Finding): Promise<FindingFacts> {
    const counts = await this.findings.counts(tx, found.id);
    return {
      reasonGiven: true,
      actorIsAuthor: found.authorId === tx.actor.userId,
      criteria: counts.criteria,
      conditionStated: found.condition !== '',
      causeStated: found.cause !== '',
      effectStated: found.effect !== '',
      acceptedEvidence: counts.acceptedEvidence,
      withinInspectedScope: true,
      factCheckDueStated: true,
      commentStated: true,
      factCheckPeriodOver: counts.factCheckDueOn !== null && seoulDay(tx.now) > counts.factCheckDueOn,
      factCheckDone: isFactCheckDone(tx, counts),
      carriedByApprovedDocument: false,
      appealOrOpinionLodged: true,
      correctionDocumentApproved: true,
      newVersionConfirmed: true,
      planAccepted: false,
      linkedActions: counts.linkedActions,
      linkedActionsUnverified: counts.unverifiedActions,
      effectivenessReviewsPending: counts.unclosedActions,
      recurrenceLinkStated: counts.repeats > 0,
      recurrencesUnanswered: tx.actor.side === 'PROVIDER' ? 0 : await this.findings.recurrencesUnanswered(tx, found.id),
    };
  }

  /** The case is there for the reader: for a provider, once something of it was sent to it. */
  private async requireCase(tx: Tx, caseId: string): Promise<void> {
    if (tx.actor.side === 'PROVIDER') await this.cases.ownRespondent(tx, caseId);
    else await this.cases.get(tx, caseId);
  }

  private async refuseWrongReferences(
    tx: Tx,
    providerId: string,
    content: { causeCodes?: string[]; repeatOfId?: string | null },
    ownId?: string,
  ): Promise<void> {
    const unknown = await this.findings.unknownCauseCodes(tx, content.causeCodes ?? []);
    if (unknown.length > 0) throw new AppError('finding.cause-code-unknown', { codes: unknown.join(', ') });
    if (!content.repeatOfId) return;
    const earlier = await tx.find(Finding, { id: content.repeatOfId, providerId });
    if (!earlier || earlier.id === ownId) throw new AppError('finding.repeats-unknown');
  }

  /** Each list that is given replaces what was linked before. */
  private async replaceLinks(
    tx: Tx,
    finding: Finding,
    { criteria, incidentIds, evidenceIds }: Pick<UpdateFindingDto, 'criteria' | 'incidentIds' | 'evidenceIds'>,
  ): Promise<void> {
    if (criteria) await this.replaceCriteria(tx, finding, criteria);
    if (incidentIds) {
      await tx.discard(FindingIncident, { findingId: finding.id });
      await tx.insertAll(
        FindingIncident,
        incidentIds.map((incidentId) => ({ ...keyOf(finding), incidentId })),
      );
    }
    if (evidenceIds) await this.replaceEvidence(tx, finding, evidenceIds);
  }

  private async replaceCriteria(tx: Tx, finding: Finding, criteria: readonly CriterionDto[]): Promise<void> {
    if (criteria.some(({ legalBasisId, criteriaItemCode }) => !legalBasisId && !criteriaItemCode)) {
      throw new AppError('finding.criterion-empty');
    }
    await tx.discard(FindingCriterion, { findingId: finding.id });
    await tx.insertAll(
      FindingCriterion,
      criteria.map((criterion) => ({ id: tx.newId(), ...keyOf(finding), ...criterion })),
    );
  }

  private async replaceEvidence(tx: Tx, finding: Finding, evidenceIds: readonly string[]): Promise<void> {
    const accepted = await this.findings.acceptedEvidence(tx, finding, evidenceIds);
    if (accepted.length !== evidenceIds.length) throw new AppError('finding.evidence-not-accepted');
    await tx.discard(FindingEvidence, { findingId: finding.id });
    await tx.insertAll(
      FindingEvidence,
      evidenceIds.map((evidenceId) => ({ ...keyOf(finding), evidenceId })),
    );
  }
}

/** Of migrated history no fact check may be known; one that is known must be over all the same. */
function isFactCheckDone(
  tx: Tx,
  { factChecks, openFactChecks }: { factChecks: number; openFactChecks: number },
): boolean {
  return openFactChecks === 0 && (factChecks > 0 || tx.migrated);
}

function keyOf(finding: Finding): { findingId: string; caseId: string; providerId: string } {
  return { findingId: finding.id, caseId: finding.caseId, providerId: finding.providerId };
}

function record(tx: Tx, { id, caseId, providerId }: Finding, type: string, payload: Record<string, unknown>): void {
  tx.record({ type, subjectType: 'finding', subjectId: id, caseId, providerId, payload });
}
