import { FINDING_DISPUTE_DECISION_LABELS, type FindingDisputeDecisionKind } from '../../domain/finding-dispute';
import type { Finding, FindingDispute, Provider } from '../../schema/entities';
import type { IssuedNumber } from '../documents/documents.service';

interface DisputeWords {
  readonly finding: Finding;
  readonly provider: Provider;
  readonly dispute: FindingDispute;
  readonly decision: FindingDisputeDecisionKind;
  readonly reason: string;
  /** What takes the place of the finding, where it is amended. */
  readonly replacement: Finding | null;
}

/** 이의 검토 결과 통지: what was said against the finding, what became of it, and what holds now. */
export function disputeLetter(words: DisputeWords, { documentNo, departmentName, approvedAt }: IssuedNumber): object {
  const { finding, provider, dispute, decision, reason, replacement } = words;
  return {
    kind: 'FINDING_DISPUTE_DECISION',
    documentNo,
    department: departmentName,
    issuedAt: approvedAt.toISOString(),
    recipient: { nameKo: provider.legalNameKo, nameEn: provider.legalNameEn, address: provider.address },
    disputedFinding: wordsOf(finding),
    receiptNo: dispute.receiptNo,
    opinion: dispute.text,
    disputeDecision: FINDING_DISPUTE_DECISION_LABELS[decision],
    reason,
    replacingFinding: replacement && wordsOf(replacement),
  };
}

function wordsOf({ findingNo, title, condition, cause, effect }: Finding): object {
  return { findingNo, title, condition, cause, effect };
}
