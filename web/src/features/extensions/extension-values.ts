import type { EvidenceReference } from '../../components/submitted-evidence';
import type { components } from '../../generated/api';

export type Extension = components['schemas']['ExtensionRequestResponse'];

export interface ExtensionValues {
  ground: string;
  requestedOn: string;
  reason: string;
  evidence: EvidenceReference[];
}

export const EMPTY: ExtensionValues = { ground: '', requestedOn: '', reason: '', evidence: [] };

export function valuesOf({ ground, requestedOn, reason, evidence }: Extension): ExtensionValues {
  return { ground, requestedOn, reason, evidence };
}

export function bodyOf({ evidence, ...content }: ExtensionValues): object {
  return { ...content, evidenceIds: evidence.map(({ id }) => id) };
}

/** Statuses in which the provider may still write. */
export const WRITABLE: readonly string[] = ['DRAFT', 'RETURNED'];

/** Statuses that end a request. */
export const ENDED: readonly string[] = ['APPROVED', 'PARTIAL', 'DENIED', 'WITHDRAWN', 'LAPSED'];
