import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import type { RecurrenceKind } from '../../domain/enumerations';
import { type Likeness, likenessOf, recurrenceMatchMachine, type RecurrenceRule } from '../../domain/recurrence';
import type { Tx } from '../../platform/database/tx';
import { nextStatus } from '../../platform/http/moves';
import { type Incident, Recurrence } from '../../schema/entities';
import { type EarlierRow, RecurrenceCandidatesQuery } from './recurrence-candidates.query';

interface Match {
  readonly earlier: EarlierRow;
  readonly likeness: Likeness;
  readonly beganAt: Date;
  readonly rule: RecurrenceRule;
}

/**
 * Finds what an incident looks like a recurrence of, whenever one is recorded and whenever its start, services or cause change.
 * It only points out: nothing that a person has answered is touched, and nothing follows from a proposal alone.
 */
@Injectable()
export class RecurrenceDetector {
  constructor(private readonly candidates: RecurrenceCandidatesQuery) {}

  /** The incident may also be the earlier one of another in its case, so all of those are looked at again. */
  async detectIn(tx: Tx, { caseId, providerId }: Pick<Incident, 'caseId' | 'providerId'>): Promise<void> {
    await this.candidates.takeTurn(tx, caseId);
    for (const id of await this.candidates.incidentsOf(tx, caseId, providerId)) await this.detectFor(tx, id);
  }

  private async detectFor(tx: Tx, incidentId: string): Promise<void> {
    const incident = await this.candidates.happening(tx, incidentId);
    const standing = (await tx.list(Recurrence, { incidentId })).filter(({ status }) => status !== 'LAPSED');
    const matches = incident.at === null ? [] : await this.matchesOf(tx, incidentId, { ...incident, at: incident.at });
    for (const match of matches) {
      const known = standing.find((row) => earlierIdOf(row) === match.earlier.earlierId);
      if (!known) await this.propose(tx, incidentId, incident, match);
      else if (known.status === 'PROPOSED') await refresh(tx, known, match);
    }
    const found = matches.map(({ earlier }) => earlier.earlierId);
    const gone = standing.filter((row) => row.status === 'PROPOSED' && !found.includes(earlierIdOf(row) ?? ''));
    for (const row of gone) await lapse(tx, row);
  }

  private async matchesOf(
    tx: Tx,
    incidentId: string,
    incident: { at: Date; causeCodes: string[]; serviceIds: string[] },
  ): Promise<Match[]> {
    const rule = await this.candidates.ruleOn(tx, seoulDay(incident.at));
    if (rule === null) return [];
    const rows = await this.candidates.earlier(tx, incidentId, incident.at);
    return rows.flatMap((earlier) => {
      const likeness = likenessOf(incident, { ...earlier, at: earlier.earlierAt }, rule);
      return likeness ? [{ earlier, likeness, beganAt: incident.at, rule }] : [];
    });
  }

  private async propose(
    tx: Tx,
    incidentId: string,
    { caseId, providerId }: { caseId: string; providerId: string },
    match: Match,
  ): Promise<void> {
    const { kind, earlierId, earlierCaseId } = match.earlier;
    const created = await tx.insert(Recurrence, {
      id: tx.newId(),
      caseId,
      providerId,
      incidentId,
      kind,
      earlierCaseId,
      ...subjectOf(kind, earlierId),
      ...evidenceOf(match),
      status: recurrenceMatchMachine.initial,
      proposedAt: tx.now,
    });
    record(tx, created, 'recurrence.proposed', {
      incidentId,
      kind,
      earlierNo: created.earlierNo,
      basis: created.basis,
    });
  }
}

type Evidence = Pick<
  Recurrence,
  | 'earlierNo'
  | 'earlierTitle'
  | 'incidentNos'
  | 'basis'
  | 'causeComparison'
  | 'causeCodes'
  | 'serviceIds'
  | 'earlierAt'
  | 'beganAt'
  | 'daysBetween'
  | 'windowMonths'
  | 'verifiedOn'
  | 'failedAfterDays'
>;

function evidenceOf({ earlier, likeness, beganAt, rule }: Match): Evidence {
  const { earlierNo, earlierTitle, incidentNos, earlierAt, verifiedAt } = earlier;
  return {
    earlierNo,
    earlierTitle,
    incidentNos,
    ...likeness,
    earlierAt,
    beganAt,
    windowMonths: rule.windowMonths,
    verifiedOn: verifiedAt && seoulDay(verifiedAt),
  };
}

/** Kept up to date while nobody has answered; an evidence that stays the same is not written again. */
async function refresh(tx: Tx, row: Recurrence, match: Match): Promise<void> {
  const evidence = evidenceOf(match);
  const before: Record<string, unknown> = { ...row };
  const changed = Object.entries(evidence).filter(
    ([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value),
  );
  if (changed.length === 0) return;
  const updated = await tx.update(Recurrence, row, evidence);
  record(tx, updated, 'recurrence.proposed', {
    incidentId: row.incidentId,
    earlierNo: updated.earlierNo,
    basis: updated.basis,
  });
}

async function lapse(tx: Tx, row: Recurrence): Promise<void> {
  const status = nextStatus(recurrenceMatchMachine, row.status, 'lapse', { reasonGiven: false });
  const lapsed = await tx.update(Recurrence, row, { status });
  record(tx, lapsed, 'recurrence.lapsed', { incidentId: row.incidentId, earlierNo: row.earlierNo });
}

function subjectOf(kind: RecurrenceKind, id: string): Pick<Recurrence, 'earlierIncidentId' | 'findingId' | 'actionId'> {
  return {
    earlierIncidentId: kind === 'INCIDENT' ? id : null,
    findingId: kind === 'FINDING' ? id : null,
    actionId: kind === 'CORRECTIVE_ACTION' ? id : null,
  };
}

export function earlierIdOf(row: Pick<Recurrence, 'earlierIncidentId' | 'findingId' | 'actionId'>): string | null {
  return row.earlierIncidentId ?? row.findingId ?? row.actionId;
}

function record(tx: Tx, { id, caseId }: Recurrence, type: string, payload: Record<string, unknown>): void {
  tx.record({ type, subjectType: 'recurrence', subjectId: id, caseId, payload });
}
