import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { refuseCarryOver } from '../../domain/case-handling';
import type { TeamDuty, Track } from '../../domain/enumerations';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { Case, CaseCarryOver, CaseRespondent, Finding, Incident } from '../../schema/entities';
import type { CaseResponse } from '../cases/case.dto';
import { CasesRepository } from '../cases/cases.repository';
import { CasesService } from '../cases/cases.service';
import { FindingWorkflow } from '../findings/finding-workflow.service';
import type { CarryOverDto, NamedRecordsDto, SplitCaseDto } from './case-handling.dto';
import { type Carried, CarryOverRepository } from './carry-over.repository';

/** Statuses in which a case gives records away and takes them over: nothing of it was decided yet. */
const UNDER_INVESTIGATION: readonly Case['status'][] = ['REGISTERED', 'INVESTIGATING'];

interface Named {
  readonly incidents: readonly Incident[];
  readonly findings: readonly Finding[];
  readonly respondents: readonly CaseRespondent[];
}

/**
 * Splits a case (분리) and carries single records over into another one. What goes gets a number of the other case; the record
 * of origin stays and says where it went. Nothing that somebody outside was told of moves.
 */
@Injectable()
export class CaseSplits {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly service: CasesService,
    private readonly findings: FindingWorkflow,
    private readonly carriage: CarryOverRepository,
  ) {}

  /** Registers another case with what is named; answers the new case. */
  split(actor: Actor, caseId: string, version: number, dto: SplitCaseDto): Promise<CaseResponse> {
    return this.transactions.write(actor, async (tx) => {
      const origin = await this.lock(tx, caseId, version);
      const named = await this.named(tx, origin, dto);
      await this.refuse(tx, origin, named, null);
      const target = await this.register(tx, origin, named, dto);
      await this.carry(tx, origin, target, named, dto.reason);
      const { caseNo, id: splitCaseId } = target;
      tx.record({ ...subject(origin), type: 'case.split', payload: { caseNo, splitCaseId, reason: dto.reason } });
      tx.record({
        ...subject(target),
        type: 'case.split-from',
        payload: { caseNo: origin.caseNo, reason: dto.reason },
      });
      return this.service.respond(tx, target.id);
    });
  }

  /** Into a case that exists, such as before a merger; answers the case of origin. */
  carryOver(actor: Actor, caseId: string, version: number, dto: CarryOverDto): Promise<CaseResponse> {
    return this.transactions.write(actor, async (tx) => {
      const origin = await this.lock(tx, caseId, version);
      if (dto.toCaseId === caseId) throw new AppError('case-relation.to-itself');
      const target = await this.cases.lock(tx, dto.toCaseId);
      const named = await this.named(tx, origin, dto);
      await this.refuse(tx, origin, named, target);
      await this.carry(tx, origin, target, named, dto.reason);
      tx.record({ ...subject(target), type: 'case.records-received', payload: { caseNo: origin.caseNo } });
      return this.service.respond(tx, origin.id);
    });
  }

  private async lock(tx: Tx, caseId: string, version: number): Promise<Case> {
    const origin = await this.cases.lock(tx, caseId);
    requireVersion(origin, version);
    return origin;
  }

  /** Only records of the case itself; the providers of what is named go along as respondents. */
  private async named(tx: Tx, { id: caseId }: Case, dto: NamedRecordsDto): Promise<Named> {
    const incidents = await each(dto.incidentIds, (id) => tx.lock(Incident, { id, caseId }));
    const findings = await each(dto.findingIds, (id) => tx.lock(Finding, { id, caseId }));
    const providers = [...incidents, ...findings].map(({ providerId }) => providerId);
    const respondents = await each([...new Set([...(dto.providerIds ?? []), ...providers])], (providerId) =>
      tx.find(CaseRespondent, { caseId, providerId }),
    );
    return { incidents, findings, respondents };
  }

  private async refuse(tx: Tx, origin: Case, named: Named, target: Case | null): Promise<void> {
    const refusal = refuseCarryOver({
      nothingNamed: named.respondents.length === 0,
      issued: await this.carriage.issued(tx, idsOf(named.incidents), idsOf(named.findings)),
      decided: named.findings.filter(({ status }) => status !== 'DRAFT' && status !== 'PROPOSED').length,
      originTakesRecords: UNDER_INVESTIGATION.includes(origin.status),
      targetTakesRecords: target === null || UNDER_INVESTIGATION.includes(target.status),
    });
    if (refusal) throw new AppError(refusal);
  }

  /** The lead registers it and declares for it anew; so does everybody else of the team before they see it. */
  private async register(tx: Tx, origin: Case, { respondents }: Named, dto: SplitCaseDto): Promise<Case> {
    const { trigger, tracks, confidentiality, departmentCode } = origin;
    const { id } = await this.service.registerIn(tx, {
      title: dto.title,
      trigger,
      tracks: tracks as Track[],
      confidentiality,
      departmentCode,
      planYear: origin.planYear ?? undefined,
      noConflictOfInterest: dto.noConflictOfInterest,
      respondents: respondents.map(({ providerId, role, providerTitle, representative }) => ({
        providerId,
        role,
        providerTitle,
        representative: representative ?? undefined,
      })),
      team: (await this.cases.team(tx, origin.id))
        .filter(({ userId, validTo }) => userId !== tx.actor.userId && validTo === null)
        .map(({ userId, duty, validFrom }) => ({ userId, duty: duty as TeamDuty, validFrom })),
    });
    return tx.update(Case, await this.cases.get(tx, id), { splitFromId: origin.id });
  }

  private async carry(tx: Tx, origin: Case, target: Case, named: Named, reason: string): Promise<void> {
    await this.addRespondents(tx, target, named.respondents);
    const incidents = await each(idsOf(named.incidents), (id) => this.carriage.incident(tx, id, target));
    const evidence = await each(await this.carriage.evidenceOf(tx, idsOf(named.findings)), (id) =>
      this.carriage.evidence(tx, id, target),
    );
    const findings = await each(idsOf(named.findings), (id) =>
      this.carriage.finding(tx, id, target, [...incidents, ...evidence]),
    );
    await this.markIncidents(tx, named.incidents, incidents, target);
    await this.voidFindings(tx, named.findings, findings, target, reason);
    await tx.insert(CaseCarryOver, {
      id: tx.newId(),
      caseId: origin.id,
      toCaseId: target.id,
      reason,
      respondents: named.respondents.length,
      incidents: incidents.map(numbersOf),
      findings: findings.map(numbersOf),
      evidence: evidence.map(numbersOf),
      decidedBy: tx.actor.userId,
      decidedAt: tx.now,
    });
    await tx.update(Case, origin, {});
  }

  private async addRespondents(tx: Tx, target: Case, respondents: readonly CaseRespondent[]): Promise<void> {
    for (const { providerId, role, providerTitle, representative } of respondents) {
      if (await tx.find(CaseRespondent, { caseId: target.id, providerId })) continue;
      await this.service.addRespondentIn(tx, target, {
        providerId,
        role,
        providerTitle,
        representative: representative ?? undefined,
      });
    }
  }

  private async markIncidents(
    tx: Tx,
    rows: readonly Incident[],
    carried: readonly Carried[],
    { caseNo }: Case,
  ): Promise<void> {
    for (const [index, row] of rows.entries()) {
      const { toId, to } = carried[index];
      await tx.update(Incident, row, { movedToId: toId });
      const { id: subjectId, caseId, providerId } = row;
      tx.record({
        type: 'incident.carried-over',
        subjectType: 'incident',
        subjectId,
        caseId,
        providerId,
        payload: { from: row.incidentNo, to, caseNo },
      });
    }
  }

  private async voidFindings(
    tx: Tx,
    rows: readonly Finding[],
    carried: readonly Carried[],
    { caseNo }: Case,
    reason: string,
  ): Promise<void> {
    for (const [index, row] of rows.entries()) {
      const { toId, to } = carried[index];
      const voided = await this.findings.decideIn(tx, row, { event: 'void', reason: `${caseNo} (${to}): ${reason}` });
      await tx.update(Finding, voided, { movedToId: toId });
    }
  }
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const numbersOf = ({ from, to }: Carried) => ({ from, to });

function subject({ id }: Case) {
  return { subjectType: 'case', subjectId: id, caseId: id } as const;
}

async function each<A, B>(items: readonly A[] | undefined, act: (item: A) => Promise<B | null>): Promise<B[]> {
  const done: B[] = [];
  for (const item of items ?? []) done.push(orNotFound(await act(item)));
  return done;
}
