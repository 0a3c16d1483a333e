import type { CommandRequest } from '../../api/command';
import type { Saved } from '../../components/shared-form';
import type { components } from '../../generated/api';
import { changedFields } from '../../lib/three-way';
import { isComplete, storedTable, tableOf, type TableValue } from './finding-tables';

type Schemas = components['schemas'];
export type FindingInHand = Schemas['FindingResponse'];
type CreateFinding = Schemas['CreateFindingDto'];
export type CriterionValue = Schemas['CriterionDto'];

/** A finding as it is written; empty text and empty lists where nothing is said yet. */
export interface FindingValues {
  providerId: string;
  title: string;
  condition: string;
  cause: string;
  effect: string;
  tables: TableValue[];
  aspect: CreateFinding['aspect'];
  type: CreateFinding['type'];
  severity: CreateFinding['severity'];
  scope: CreateFinding['scope'];
  causal: CreateFinding['causal'];
  causeCodes: string[];
  criteria: CriterionValue[];
  incidentIds: string[];
  evidenceIds: string[];
  inspectionId: string;
  repeatOfId: string;
}

/** In the order of the page. */
export const WRITTEN_FIELDS = [
  'title',
  'condition',
  'evidenceIds',
  'criteria',
  'cause',
  'causeCodes',
  'effect',
  'tables',
  'aspect',
  'type',
  'severity',
  'scope',
  'causal',
  'incidentIds',
  'inspectionId',
  'repeatOfId',
] as const satisfies readonly (keyof FindingValues)[];

export type WrittenField = (typeof WRITTEN_FIELDS)[number];

export function emptyFinding(providerId: string, inspectionId: string): FindingValues {
  return {
    providerId,
    inspectionId,
    title: '',
    condition: '',
    cause: '',
    effect: '',
    tables: [],
    aspect: 'CAUSE',
    type: 'DEFICIENCY',
    severity: 'MODERATE',
    scope: 'ISOLATED',
    causal: 'UNDETERMINED',
    causeCodes: [],
    criteria: [],
    incidentIds: [],
    evidenceIds: [],
    repeatOfId: '',
  };
}

export function savedOf(finding: FindingInHand): Saved<FindingValues> {
  const { version, providerId, title, condition, cause, effect, aspect, type, severity, scope, causal } = finding;
  return {
    version,
    values: {
      providerId,
      title,
      condition,
      cause,
      effect,
      tables: finding.tables.map(tableOf),
      aspect,
      type,
      severity,
      scope,
      causal,
      causeCodes: finding.causeCodes,
      criteria: finding.criteria.map(criterionOf),
      incidentIds: finding.incidentIds,
      evidenceIds: finding.evidenceIds,
      inspectionId: finding.inspectionId ?? '',
      repeatOfId: finding.repeatOfId ?? '',
    },
  };
}

function criterionOf(criterion: FindingInHand['criteria'][number]): CriterionValue {
  const { legalBasisId, criteriaItemCode, planYear, clause } = criterion;
  return {
    ...(legalBasisId ? { legalBasisId } : {}),
    ...(criteriaItemCode ? { criteriaItemCode } : {}),
    ...(planYear ? { planYear } : {}),
    ...(clause ? { clause } : {}),
  };
}

export type SaveRequest =
  | { readonly kind: 'send'; readonly request: CommandRequest }
  | { readonly kind: 'nothing' }
  /** The server keeps no finding without a respondent and a title. */
  | { readonly kind: 'unnamed' }
  /** Only comparisons are left that miss a title or a number; they stay on the device. */
  | { readonly kind: 'incomplete' };

/** What is to be sent so that the server holds what the form holds. */
export function saveRequest(
  target: { readonly caseId: string; readonly findingId: string | null },
  values: FindingValues,
  base: Saved<FindingValues>,
): SaveRequest {
  const unsaved = changedFields(base.values, values, WRITTEN_FIELDS);
  const changed = unsaved.filter((field) => field !== 'tables' || areSendable(values));
  if (unsaved.length === 0) return { kind: 'nothing' };
  if (changed.length === 0) return { kind: 'incomplete' };
  if (values.title.trim() === '' || values.providerId === '') return { kind: 'unnamed' };
  if (target.findingId === null) {
    const fields = WRITTEN_FIELDS.filter((field) => field !== 'tables' || areSendable(values));
    const body = { ...bodyOf(values, fields), providerId: values.providerId };
    return { kind: 'send', request: { path: `/api/cases/${target.caseId}/findings`, body } };
  }
  const path = `/api/findings/${target.findingId}`;
  return { kind: 'send', request: { method: 'PATCH', path, version: base.version, body: bodyOf(values, changed) } };
}

/** What the server holds once the request is answered: comparisons that could not go with it are still unsaved. */
export function sentValues(values: FindingValues, base: FindingValues): FindingValues {
  return areSendable(values) ? values : { ...values, tables: base.tables };
}

function areSendable({ tables }: FindingValues): boolean {
  return tables.every(isComplete);
}

function bodyOf(values: FindingValues, fields: readonly string[]): object {
  const body: FindingBody = {
    ...values,
    tables: values.tables.map(storedTable),
    inspectionId: values.inspectionId || null,
    repeatOfId: values.repeatOfId || null,
  };
  return Object.fromEntries(Object.entries(body).filter(([field]) => fields.includes(field)));
}

type FindingBody = Omit<FindingValues, 'inspectionId' | 'repeatOfId' | 'tables'> & {
  tables: FindingInHand['tables'];
  inspectionId: string | null;
  repeatOfId: string | null;
};
