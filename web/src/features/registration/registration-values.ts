import type { components } from '../../generated/api';
import { fromLocalField } from '../../lib/dates';

type CreateIncident = components['schemas']['CreateIncidentDto'];
type RegisterCase = components['schemas']['RegisterCaseDto'];

/** What the server has stored of a run: shown, and never sent again. */
export interface Stored {
  readonly id: string;
  readonly number: string;
}

export interface IncidentValues {
  /** Idempotency key of this incident's request. */
  key: string;
  type: CreateIncident['type'];
  serviceIds: string[];
  symptoms: string;
  /** `datetime-local` in the time of Seoul; empty while unknown. */
  seenAt: string;
  stored: Stored | null;
}

export interface IncidentsValues {
  providerId: string;
  trigger: RegisterCase['trigger'] | '';
  /** Who said so and where, as far as known. */
  source: string;
  incidents: IncidentValues[];
  /** A request was sent and its answer is not known: the same request goes again before anything is changed. */
  inFlight: boolean;
}

export interface CaseValues extends IncidentsValues {
  providerText: string;
  title: string;
  tracks: RegisterCase['tracks'];
  departmentCode: string;
  noConflictOfInterest: boolean;
  duplicatesAcknowledged: boolean;
  caseKey: string;
  stored: Stored | null;
}

export function emptyIncident(): IncidentValues {
  return { key: crypto.randomUUID(), type: 'OUTAGE', serviceIds: [], symptoms: '', seenAt: '', stored: null };
}

export function emptyIncidents(): IncidentsValues {
  return { providerId: '', trigger: '', source: '', incidents: [emptyIncident()], inFlight: false };
}

export function emptyCase(): CaseValues {
  return {
    ...emptyIncidents(),
    providerText: '',
    title: '',
    tracks: [],
    departmentCode: '',
    noConflictOfInterest: false,
    duplicatesAcknowledged: false,
    caseKey: crypto.randomUUID(),
    stored: null,
  };
}

export function caseBody(values: CaseValues, title: string): Partial<RegisterCase> {
  return {
    title,
    trigger: values.trigger || undefined,
    tracks: values.tracks,
    departmentCode: values.departmentCode,
    respondents: [{ providerId: values.providerId, role: 'OUTAGE_PROVIDER', providerTitle: title }],
    noConflictOfInterest: values.noConflictOfInterest,
    occurredAt: earliest(values.incidents) ?? undefined,
    duplicatesAcknowledged: values.duplicatesAcknowledged || undefined,
  };
}

/** The first statement of when it began is on record with its source; it becomes official by a determination only. */
export function incidentBody(
  { type, serviceIds, symptoms, seenAt }: IncidentValues,
  { providerId, title, assertedBy, source }: { providerId: string; title: string; assertedBy: string; source: string },
): CreateIncident {
  const valueAt = fromLocalField(seenAt);
  return {
    providerId,
    type,
    title,
    symptoms,
    serviceIds: chosenServices(serviceIds),
    facts: valueAt
      ? [{ field: 'STARTED_AT', valueAt, precision: 'APPROXIMATE', status: 'CLAIMED', assertedBy, source }]
      : [],
  };
}

/** A lone check box gives its value or false instead of a list. */
export function chosenServices(serviceIds: readonly string[] | string | false | null): string[] {
  return [serviceIds].flat().filter((id) => typeof id === 'string' && id !== '') as string[];
}

function earliest(incidents: readonly IncidentValues[]): string | null {
  const [first] = incidents
    .map(({ seenAt }) => fromLocalField(seenAt))
    .filter((at) => at !== null)
    .toSorted();
  return first ?? null;
}
