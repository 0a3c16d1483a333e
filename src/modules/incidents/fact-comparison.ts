import { minutesBetween, printDuration } from '../../domain/duration';
import type { FactAssertion, FactDetermination } from '../../schema/entities';
import type {
  ComparedFactResponse,
  DeterminationResponse,
  DurationResponse,
  FactFieldResponse,
  FactResponse,
  StatedDurationResponse,
} from './fact.dto';

interface Subject {
  readonly field: string;
  readonly serviceId: string | null;
  readonly segment: string | null;
}

/** Per field, service and segment: the official value and every statement beside it, in the order first stated. */
export function compareFacts(
  facts: readonly FactAssertion[],
  determinations: readonly FactDetermination[],
): FactFieldResponse[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const decided = groupBy(determinations, keyOf);
  const stated = groupBy(facts, keyOf);
  const keys = new Set([...stated.keys(), ...decided.keys()]);
  return [...keys].map((key) => compareField(stated.get(key) ?? [], decided.get(key) ?? [], byId, facts));
}

/** From start to restoration; null while one of them is missing or the order is wrong. */
export function durationOf(startedAt: Date | null, restoredAt: Date | null): DurationResponse | null {
  if (!startedAt || !restoredAt || restoredAt < startedAt) return null;
  return printed(minutesBetween(startedAt, restoredAt));
}

/** What each source makes the duration to be, against the official one. */
export function statedDurations(
  facts: readonly FactAssertion[],
  official: DurationResponse | null,
): StatedDurationResponse[] {
  const whole = standingOf(facts).filter((fact) => fact.serviceId === null && fact.segment === null);
  const bySource = groupBy(whole, (fact) => fact.assertedBy);
  return [...bySource].flatMap(([assertedBy, own]) => {
    const fromTimes = durationOf(instantOf(own, 'STARTED_AT'), instantOf(own, 'RESTORED_AT'));
    const outright = own
      .filter((fact) => fact.field === 'DURATION_MINUTES')
      .map((fact) => printed(fact.valueNumber ?? 0));
    return [
      ...(fromTimes ? [toStated(assertedBy, 'TIMES', fromTimes, official)] : []),
      ...outright.map((duration) => toStated(assertedBy, 'STATED', duration, official)),
    ];
  });
}

export function toFactResponse(fact: FactAssertion): FactResponse {
  return {
    id: fact.id,
    caseId: fact.caseId,
    incidentId: fact.incidentId,
    field: fact.field,
    serviceId: fact.serviceId,
    segment: fact.segment,
    ...valueOf(fact),
    note: fact.note,
    assertedBy: fact.assertedBy,
    assertedAt: fact.assertedAt,
    source: fact.source,
    status: fact.status,
    supersedesId: fact.supersedesId,
    retractedReason: fact.retractedReason,
    recordedBy: fact.recordedBy,
    recordedAt: fact.createdAt,
    version: fact.version,
  };
}

function compareField(
  own: readonly FactAssertion[],
  determinations: readonly FactDetermination[],
  byId: ReadonlyMap<string, FactAssertion>,
  all: readonly FactAssertion[],
): FactFieldResponse {
  const newestFirst = determinations.toSorted((a, b) => b.seq - a.seq);
  const subject: Subject = own[0] ?? newestFirst[0];
  const officialFact = byId.get(newestFirst[0]?.factId ?? '') ?? null;
  const standing = new Set(standingOf(all).map((fact) => fact.id));
  const decided = newestFirst.map((row) => toDetermination(row, byId.get(row.factId ?? '') ?? null));
  return {
    field: subject.field,
    serviceId: subject.serviceId,
    segment: subject.segment,
    official: decided[0] ?? null,
    inConflict: new Set(own.filter((fact) => standing.has(fact.id)).map(comparable)).size > 1,
    statements: own.map((fact) => compare(fact, standing.has(fact.id), officialFact)),
    determinations: decided,
  };
}

function compare(fact: FactAssertion, standing: boolean, official: FactAssertion | null): ComparedFactResponse {
  return {
    ...toFactResponse(fact),
    standing,
    agreesWithOfficial: official && comparable(fact) === comparable(official),
    minutesFromOfficial:
      fact.valueAt && official?.valueAt ? wholeMinutes(fact.valueAt.getTime() - official.valueAt.getTime()) : null,
  };
}

function toDetermination(row: FactDetermination, fact: FactAssertion | null): DeterminationResponse {
  return {
    id: row.id,
    seq: row.seq,
    factId: row.factId,
    undetermined: row.undetermined,
    ...valueOf(fact),
    justification: row.justification,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
  };
}

function valueOf(fact: FactAssertion | null) {
  return {
    valueAt: fact?.valueAt ?? null,
    valueNumber: fact?.valueNumber ?? null,
    valueText: fact?.valueText ?? null,
    precision: fact?.precision ?? null,
    unit: fact?.unit ?? null,
    basis: fact?.basis ?? null,
  };
}

function standingOf(facts: readonly FactAssertion[]): FactAssertion[] {
  const superseded = new Set(facts.filter((fact) => fact.status !== 'RETRACTED').map((fact) => fact.supersedesId));
  return facts.filter((fact) => fact.status !== 'RETRACTED' && !superseded.has(fact.id));
}

function instantOf(facts: readonly FactAssertion[], field: string): Date | null {
  return facts.findLast((fact) => fact.field === field)?.valueAt ?? null;
}

/** Equal texts are equal values; whether two wordings of a cause mean the same is for people to judge. */
function comparable(fact: FactAssertion): string {
  return JSON.stringify([fact.valueAt?.getTime() ?? fact.valueNumber ?? fact.valueText, fact.unit]);
}

function toStated(
  assertedBy: string,
  origin: 'TIMES' | 'STATED',
  duration: DurationResponse,
  official: DurationResponse | null,
): StatedDurationResponse {
  return {
    ...duration,
    assertedBy,
    origin,
    minutesFromOfficial: official ? duration.minutes - official.minutes : null,
  };
}

function printed(minutes: number): DurationResponse {
  const text = printDuration(Math.floor(minutes));
  return { minutes, printedKo: text.ko, printedEn: text.en };
}

function wholeMinutes(milliseconds: number): number {
  return Math.trunc(milliseconds / 60_000);
}

function keyOf(subject: Subject): string {
  return JSON.stringify([subject.field, subject.serviceId, subject.segment]);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
