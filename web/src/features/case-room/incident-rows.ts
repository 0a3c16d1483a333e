import type { Room, RoomFact, RoomIncident, RoomStatement } from './room';

/** How well a time is founded: decided on a firm statement, decided on an estimate, or only stated by somebody. */
export type Footing = 'DETERMINED' | 'ESTIMATED' | 'CLAIMED';

export interface KnownTime {
  readonly at: string;
  readonly precision: string | null;
  readonly footing: Footing;
}

export interface IncidentRow {
  readonly incident: RoomIncident;
  readonly start: KnownTime | null;
  readonly end: KnownTime | null;
  readonly footing: Footing;
  readonly isOngoing: boolean;
  /** Standing statements of start and end that are not the official ones. */
  readonly otherClaims: readonly RoomStatement[];
}

const UNFINISHED = ['REPORTED', 'ONGOING', 'MITIGATED'];

export function incidentRows(incidents: Room['incidents'], facts: Room['facts']): IncidentRow[] {
  return incidents.map((incident) => {
    const start = knownTime(incident.startedAt, factOf(facts, incident.id, 'STARTED_AT'), 'first');
    const end = knownTime(incident.restoredAt, factOf(facts, incident.id, 'RESTORED_AT'), 'last');
    return {
      incident,
      start,
      end,
      footing: weakest(start?.footing, end?.footing),
      isOngoing: end === null && UNFINISHED.includes(incident.status ?? ''),
      otherClaims: ['STARTED_AT', 'RESTORED_AT'].flatMap((field) =>
        otherClaims(factOf(facts, incident.id, field as RoomFact['field'])),
      ),
    };
  });
}

/** What is stated of a field of the incident as a whole, not of one service or part of its users. */
export function factOf(facts: Room['facts'], incidentId: string, field: RoomFact['field']): RoomFact | undefined {
  return facts.find(
    (fact) =>
      fact.incidentId === incidentId && fact.field === field && fact.serviceId === null && fact.segment === null,
  );
}

export function otherClaims(fact: RoomFact | undefined): RoomStatement[] {
  return fact?.statements.filter(({ standing, official }) => standing && !official) ?? [];
}

function knownTime(official: string | null, fact: RoomFact | undefined, which: 'first' | 'last'): KnownTime | null {
  const decided = fact?.statements.find((statement) => statement.official);
  if (official !== null)
    return {
      at: official,
      precision: decided?.precision ?? null,
      footing: decided && decided.status !== 'DETERMINED' ? 'ESTIMATED' : 'DETERMINED',
    };
  if (fact?.determination?.undetermined) return null;
  const claims = otherClaims(fact)
    .filter(({ valueAt }) => valueAt !== null)
    .toSorted((a, b) => String(a.valueAt).localeCompare(String(b.valueAt)));
  const chosen = which === 'first' ? claims.at(0) : claims.at(-1);
  return chosen?.valueAt ? { at: chosen.valueAt, precision: chosen.precision, footing: 'CLAIMED' } : null;
}

function weakest(...footings: (Footing | undefined)[]): Footing {
  if (footings.includes('CLAIMED')) return 'CLAIMED';
  return footings.includes('ESTIMATED') ? 'ESTIMATED' : 'DETERMINED';
}
