import type { components } from '../../generated/api';
import { fromLocalField, toLocalField } from '../../lib/dates';

type Schemas = components['schemas'];
export type InspectionInHand = Schemas['InspectionResponse'];
type Draft = Schemas['DraftInspectionDto'];
type Update = Schemas['UpdateInspectionDto'];

/** A plan as it is typed: lists one a line, times in Seoul, empty text for what is left out. */
export interface PlanValues {
  providerId: string;
  kind: Draft['kind'] | '';
  purposes: Draft['purposes'];
  legalBasisId: string;
  adHocGround: string;
  scope: string;
  method: string;
  selectionReason: string;
  refusalConsequence: string;
  refusalPenaltyCode: string;
  planYear: string;
  requestedMaterials: string;
  sites: string;
  plannedStartAt: string;
  plannedEndOn: string;
  criteria: string[];
  consentBy: string;
  consentOn: string;
  correctiveActionIds: string[];
  newEvidence: string;
}

export function emptyPlan(providerId: string): PlanValues {
  return {
    providerId,
    kind: '',
    purposes: [],
    legalBasisId: '',
    adHocGround: '',
    scope: '',
    method: '',
    selectionReason: '',
    refusalConsequence: '',
    refusalPenaltyCode: '',
    planYear: '',
    requestedMaterials: '',
    sites: '',
    plannedStartAt: '',
    plannedEndOn: '',
    criteria: [],
    consentBy: '',
    consentOn: '',
    correctiveActionIds: [],
    newEvidence: '',
  };
}

export function planOf(inspection: InspectionInHand): PlanValues {
  return {
    providerId: inspection.providerId,
    kind: inspection.kind,
    purposes: inspection.purposes,
    legalBasisId: inspection.legalBasisId,
    adHocGround: inspection.adHocGround ?? '',
    scope: inspection.scope,
    method: inspection.method ?? '',
    selectionReason: inspection.selectionReason ?? '',
    refusalConsequence: inspection.refusalConsequence ?? '',
    refusalPenaltyCode: inspection.refusalPenaltyCode ?? '',
    planYear: inspection.planYear?.toString() ?? '',
    requestedMaterials: inspection.requestedMaterials.join('\n'),
    sites: inspection.sites.join('\n'),
    plannedStartAt: toLocalField(inspection.plannedStartAt),
    plannedEndOn: inspection.plannedEndOn,
    criteria: inspection.criteria,
    consentBy: inspection.voluntaryConsent?.by ?? '',
    consentOn: inspection.voluntaryConsent?.on ?? '',
    correctiveActionIds: inspection.correctiveActionIds,
    newEvidence: inspection.newEvidence ?? '',
  };
}

/** What is empty is left out: the server says what it needs. */
export function draftBody(values: PlanValues): Partial<Draft> {
  return {
    providerId: values.providerId,
    kind: values.kind || undefined,
    purposes: values.purposes,
    legalBasisId: values.legalBasisId,
    adHocGround: given(values.adHocGround),
    scope: values.scope,
    method: given(values.method),
    selectionReason: given(values.selectionReason),
    refusalConsequence: given(values.refusalConsequence),
    refusalPenaltyCode: given(values.refusalPenaltyCode),
    planYear: values.planYear ? Number(values.planYear) : undefined,
    requestedMaterials: linesOf(values.requestedMaterials),
    sites: linesOf(values.sites),
    plannedStartAt: fromLocalField(values.plannedStartAt) ?? undefined,
    plannedEndOn: given(values.plannedEndOn),
    criteria: values.criteria,
    voluntaryConsent: values.consentBy && values.consentOn ? { by: values.consentBy, on: values.consentOn } : undefined,
    correctiveActionIds: listOf(values.correctiveActionIds),
    newEvidence: given(values.newEvidence),
  };
}

/** What of a plan may still be edited; an emptied text is cleared. */
export function updateBody(values: PlanValues): Update {
  return {
    purposes: values.purposes,
    scope: values.scope,
    method: values.method.trim() || null,
    selectionReason: values.selectionReason.trim() || null,
    refusalConsequence: values.refusalConsequence.trim() || null,
    refusalPenaltyCode: values.refusalPenaltyCode || null,
    requestedMaterials: linesOf(values.requestedMaterials),
    sites: linesOf(values.sites),
    plannedStartAt: fromLocalField(values.plannedStartAt) ?? undefined,
    plannedEndOn: given(values.plannedEndOn),
  };
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

export function given(text: string): string | undefined {
  return text.trim() || undefined;
}

/** A lone check box gives its value or false instead of a list. */
export function listOf(chosen: readonly string[] | string | false | null): string[] {
  return [chosen].flat().filter((one) => typeof one === 'string' && one !== '') as string[];
}
