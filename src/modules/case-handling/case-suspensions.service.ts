import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { parseDay, seoulDay } from '../../domain/calendar-day';
import { OPEN_CASE_STATUSES, refuseResumption, refuseSuspension } from '../../domain/case';
import { CRIMINAL_REFERRALS } from '../../domain/referral';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { Case, CaseSuspension, Deadline, Referral, StayOrder } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { CaseHandlingResponse, ResumeCaseDto, SuspendCaseDto } from './case-handling.dto';
import { CaseHandlingQuery } from './case-handling.query';
import { CaseHandlingReader } from './case-handling.service';

/**
 * A case stands still while a court stays what it rests on or the same matter is pursued criminally: no result is confirmed and
 * nothing is closed. The periods of a stayed order stop by the stay; for criminal proceedings the approver may stop those of the
 * respondents with it. Rights run on.
 */
@Injectable()
export class CaseSuspensions {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly deadlines: DeadlinesService,
    private readonly query: CaseHandlingQuery,
    private readonly reader: CaseHandlingReader,
  ) {}

  suspend(actor: Actor, caseId: string, version: number, dto: SuspendCaseDto): Promise<CaseHandlingResponse> {
    return this.act(actor, caseId, version, (tx, found) => this.suspendIn(tx, found, dto));
  }

  resume(actor: Actor, caseId: string, version: number, dto: ResumeCaseDto): Promise<CaseHandlingResponse> {
    return this.act(actor, caseId, version, (tx, found) => this.resumeIn(tx, found, dto));
  }

  async suspendIn(tx: Tx, found: Case, dto: SuspendCaseDto): Promise<void> {
    const { ground, since, reason, authority, authorityCaseNo, stayOrderId, referralId, stopsDeadlines = false } = dto;
    if (!OPEN_CASE_STATUSES.includes(found.status)) throw new AppError('case.not-open');
    if (since > seoulDay(tx.now)) throw new AppError('case-suspension.since');
    const refusal = refuseSuspension({
      suspended: found.suspended,
      stayOrderRecorded: await isGrounded(tx, found, dto),
    });
    if (refusal) throw new AppError(refusal);
    if (ground === 'STAY_ORDER' && stopsDeadlines) throw new AppError('case-suspension.stay-stops-its-own');
    const running = stopsDeadlines ? await this.query.runningPeriods(tx, found.id) : [];
    await tx.insert(CaseSuspension, {
      id: tx.newId(),
      caseId: found.id,
      ground,
      stayOrderId: stayOrderId ?? null,
      referralId: referralId ?? null,
      authority: authority ?? null,
      authorityCaseNo: authorityCaseNo ?? null,
      since,
      reason,
      stopsDeadlines,
      stoppedDeadlineIds: running,
      setBy: tx.actor.userId,
      setAt: tx.now,
    });
    await tx.update(Case, found, { suspended: true });
    for (const id of running)
      await this.deadlines.reviseIn(tx, orNotFound(await tx.find(Deadline, { id })), {
        reasonCode: 'STAY',
        reason: `사건 정지(${since}부터): ${reason}`,
        spec: { kind: 'STAYED', since: parseDay(since) },
      });
    record(tx, found, 'case.suspended', { ground, since, reason, stoppedDeadlines: running.length });
  }

  async resumeIn(tx: Tx, found: Case, { endedOn, reason }: ResumeCaseDto): Promise<void> {
    const standing = await tx.lock(CaseSuspension, { caseId: found.id, endedOn: null });
    const refusal = refuseResumption({ suspended: found.suspended, stayEnded: await stayEnded(tx, standing) });
    if (refusal) throw new AppError(refusal);
    const suspension = orNotFound(standing);
    if (endedOn <= suspension.since || endedOn > seoulDay(tx.now)) throw new AppError('case-suspension.ended-on');
    const ended = { endedOn, endReason: reason, endedBy: tx.actor.userId, endedAt: tx.now };
    await tx.update(CaseSuspension, suspension, ended);
    await tx.update(Case, found, { suspended: false });
    for (const stopped of await this.query.stoppedPeriods(tx, suspension.stoppedDeadlineIds))
      await this.deadlines.reviseIn(tx, orNotFound(await tx.find(Deadline, { id: stopped.id })), {
        reasonCode: 'STAY',
        reason: `사건 정지 해제(${suspension.since}부터 ${endedOn} 전날까지 정지): ${reason}`,
        spec: {
          kind: 'RESUMED',
          formerDue: parseDay(stopped.formerDue),
          since: parseDay(suspension.since),
          resumedOn: parseDay(endedOn),
        },
      });
    record(tx, found, 'case.resumed', { endedOn, reason });
  }

  private act(
    actor: Actor,
    caseId: string,
    version: number,
    decide: (tx: Tx, found: Case) => Promise<void>,
  ): Promise<CaseHandlingResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.cases.lock(tx, caseId);
      requireVersion(found, version);
      await decide(tx, found);
      return this.reader.respond(tx, await this.cases.get(tx, caseId));
    });
  }
}

/** A stay in force of this case, or the authority that pursues the matter. */
async function isGrounded(tx: Tx, { id: caseId }: Case, dto: SuspendCaseDto): Promise<boolean> {
  const { ground, stayOrderId, authority, referralId } = dto;
  if (ground === 'CRIMINAL_PROCEDURE') {
    if (authority === undefined || stayOrderId !== undefined) return false;
    return referralId === undefined || (await isCriminalReferral(tx, referralId, caseId));
  }
  if (referralId !== undefined) return false;
  return stayOrderId !== undefined && (await tx.find(StayOrder, { id: stayOrderId, caseId, liftedOn: null })) !== null;
}

/** One that was sent, of a kind that begins criminal proceedings. */
async function isCriminalReferral(tx: Tx, id: string, caseId: string): Promise<boolean> {
  const found = await tx.find(Referral, { id, caseId, kind: CRIMINAL_REFERRALS, status: ['SENT', 'ANSWERED'] });
  return found !== null;
}

async function stayEnded(tx: Tx, suspension: CaseSuspension | null): Promise<boolean> {
  if (suspension === null || suspension.stayOrderId === null) return true;
  return (await tx.find(StayOrder, { id: suspension.stayOrderId, liftedOn: null })) === null;
}

function record(tx: Tx, { id: caseId }: Case, type: string, payload: Readonly<Record<string, unknown>>): void {
  tx.record({ type, subjectType: 'case', subjectId: caseId, caseId, payload });
}
