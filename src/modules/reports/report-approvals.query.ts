import {
  SIGNATURE_MARK_LABELS,
  type SignatureMark,
  type StepDecision,
  type StepRole,
} from '../../domain/approval-line';
import type { ReportApproval, ReportLabel } from '../../domain/inspection-report';
import { APPROVAL_STEP_LABELS, label } from './report-labels';
import type { ReportScope } from './report-scope';
import { iso, isoOrNull } from './report-values';

interface Signed {
  readonly role: StepRole;
  readonly title: string | null;
  readonly name: string;
  readonly decision: StepDecision;
  readonly mark: SignatureMark | null;
  readonly decidedAt: Date;
}

interface Person {
  readonly title: string | null;
  readonly name: string | null;
}

const OPINION = label('의견 있음', 'with an opinion');

/** 기안, 검토, 협조 and 결재 of the result, and whoever issues a later edition; a draft has no approver yet. */
export async function approvalsOf({ tx, head }: ReportScope): Promise<ReportApproval[]> {
  const approvedAt = head.confirmedAt ?? tx.now;
  // A record that is entered afterwards was created later than it was approved: when it was drafted is not known.
  const draftedAt = head.draftedAt <= approvedAt ? head.draftedAt : null;
  const drafted = approval('DRAFTED', { title: head.authorTitle, name: head.authorName }, draftedAt);
  if (head.status === 'DRAFT') return [drafted];
  const signed = await signaturesOf({ tx, head });
  const before = signed.filter(({ role }) => role !== 'APPROVAL').map(toApproval);
  if (head.approverId === null || head.approverId === head.authorId) return [drafted, ...before];
  const last = signed.find(({ role }) => role === 'APPROVAL');
  const by = { title: head.approverTitle, name: head.approverName };
  const approved = approval('APPROVED', by, approvedAt, last && markOf(last));
  if (head.confirmedAt === null || iso(head.confirmedAt) === iso(tx.now)) return [drafted, ...before, approved];
  const issued = approval('ISSUED', { title: head.actorTitle, name: head.actorName }, tx.now);
  return [drafted, ...before, approved, issued];
}

/** The signatures of the round submitted last. */
function signaturesOf({ tx, head }: Pick<ReportScope, 'tx' | 'head'>): Promise<Signed[]> {
  return tx.query<Signed>(
    `SELECT s.role, u.title, u.name, s.decision, s.mark, s.decided_at AS "decidedAt"
     FROM review_steps s
     JOIN users u ON u.id = s.decided_by
     WHERE s.round_id = (SELECT r.id FROM review_rounds r WHERE r.subject_id = $1 ORDER BY r.round DESC LIMIT 1)
       AND s.decision <> 'RETURNED'
     ORDER BY s.seq`,
    [head.resultId],
  );
}

function toApproval(signed: Signed): ReportApproval {
  const step = signed.role === 'REVIEW' ? 'REVIEW' : 'CONCURRENCE';
  return approval(step, signed, signed.decidedAt, signed.decision === 'OPINION' ? OPINION : markOf(signed));
}

function markOf({ mark }: Signed): ReportLabel | null {
  return mark && SIGNATURE_MARK_LABELS[mark];
}

function approval(
  step: keyof typeof APPROVAL_STEP_LABELS,
  { title, name }: Person,
  at: Date | null,
  mark: ReportLabel | null = null,
): ReportApproval {
  return {
    step: APPROVAL_STEP_LABELS[step],
    position: title ?? '',
    name: name ?? '',
    decidedAt: isoOrNull(at),
    mark,
  };
}
