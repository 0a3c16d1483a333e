import type { CommandRequest } from '../../api/command';
import type { Saved } from '../../components/shared-form';
import type { components } from '../../generated/api';
import { changedFields } from '../../lib/three-way';

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
  | { readonly kind: 'unnamed' };

/** What is to be sent so that the server holds what the form holds. */
export function saveRequest(
  target: { readonly caseId: string; readonly findingId: string | null },
  values: FindingValues,
  base: Saved<FindingValues>,
): SaveRequest {
  const changed = changedFields(base.values, values, WRITTEN_FIELDS);
  if (changed.length === 0) return { kind: 'nothing' };
  if (values.title.trim() === '' || values.providerId === '') return { kind: 'unnamed' };
  if (target.findingId === null) {
    const body = { ...bodyOf(values, WRITTEN_FIELDS), providerId: values.providerId };
    return { kind: 'send', request: { path: `/api/cases/${target.caseId}/findings`, body } };
  }
  const path = `/api/findings/${target.findingId}`;
  return { kind: 'send', request: { method: 'PATCH', path, version: base.version, body: bodyOf(values, changed) } };
}

function bodyOf(values: FindingValues, fields: readonly string[]): object {
  const body: FindingBody = {
    ...values,
    inspectionId: values.inspectionId || null,
    repeatOfId: values.repeatOfId || null,
  };
  return Object.fromEntries(Object.entries(body).filter(([field]) => fields.includes(field)));
}

type FindingBody = Omit<FindingValues, 'inspectionId' | 'repeatOfId'> & {
  inspectionId: string | null;
  repeatOfId: string | null;
};
