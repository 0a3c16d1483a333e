import type { FindingEvent } from './finding';
import type { Label } from './label';

/** What a dispute about an issued finding can end with. */
export const FINDING_DISPUTE_DECISIONS = ['UPHELD', 'AMENDED', 'WITHDRAWN'] as const;
export type FindingDisputeDecisionKind = (typeof FINDING_DISPUTE_DECISIONS)[number];

export type DisputeDecisionEvent = Extract<FindingEvent, 'uphold' | 'amend' | 'withdraw'>;

export const DISPUTE_DECISION_OF: Record<DisputeDecisionEvent, FindingDisputeDecisionKind> = {
  uphold: 'UPHELD',
  amend: 'AMENDED',
  withdraw: 'WITHDRAWN',
};

export const FINDING_DISPUTE_DECISION_LABELS: Record<FindingDisputeDecisionKind, Label> = {
  UPHELD: { ko: '지적 유지', en: 'Upheld' },
  AMENDED: { ko: '지적 변경', en: 'Amended' },
  WITHDRAWN: { ko: '지적 철회', en: 'Withdrawn' },
};
