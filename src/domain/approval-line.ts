import type { DocumentType, InstrumentType } from './enumerations';
import type { Label } from './label';
import type { RefusalCode } from './refusals';
import { REVIEW_SUBJECTS } from './review-round';

/** 검토, 협조, 결재: what a person signs as. The drafter (기안) signs by submitting. */
export const STEP_ROLES = ['REVIEW', 'CONCURRENCE', 'APPROVAL'] as const;
export type StepRole = (typeof STEP_ROLES)[number];

/** OPINION signs as well, with a remark for whoever signs next (의견 있음). */
export const STEP_DECISIONS = ['SIGNED', 'OPINION', 'RETURNED'] as const;
export type StepDecision = (typeof STEP_DECISIONS)[number];

/** 전결: decided by whom the head of the agency delegated to. 대결: decided for someone who is absent. */
export const SIGNATURE_MARKS = ['DELEGATED', 'ACTING'] as const;
export type SignatureMark = (typeof SIGNATURE_MARKS)[number];

export const SIGNATURE_STEPS = ['DRAFT', ...STEP_ROLES] as const;
export type SignatureStep = (typeof SIGNATURE_STEPS)[number];

export const SIGNATURE_STEP_LABELS: Record<SignatureStep, Label> = {
  DRAFT: { ko: '기안', en: 'Drafted' },
  REVIEW: { ko: '검토', en: 'Reviewed' },
  CONCURRENCE: { ko: '협조', en: 'Concurred' },
  APPROVAL: { ko: '결재', en: 'Approved' },
};

export const SIGNATURE_MARK_LABELS: Record<SignatureMark, Label> = {
  DELEGATED: { ko: '전결', en: 'By delegation' },
  ACTING: { ko: '대결', en: 'Acting' },
};

export const STEP_DECISION_LABELS: Record<StepDecision, Label> = {
  SIGNED: { ko: '서명', en: 'Signed' },
  OPINION: { ko: '의견 있음', en: 'Signed with an opinion' },
  RETURNED: { ko: '반려', en: 'Returned' },
};

/** A box of the approval line as a document prints it; frozen with the document. */
export interface SignatureBox {
  readonly step: SignatureStep;
  readonly title: string | null;
  readonly name: string;
  /** Civil day in Korea; null where nobody recorded it. */
  readonly decidedOn: string | null;
  readonly mark: SignatureMark | null;
  /** (의견 있음). */
  readonly opinion: boolean;
}

/** 직위, from the lowest to the highest. */
export const POSITIONS = [
  'OFFICER',
  'DEPUTY_DIRECTOR',
  'DIRECTOR',
  'DIRECTOR_GENERAL',
  'DEPUTY_MINISTER',
  'VICE_MINISTER',
  'MINISTER',
] as const;
export type Position = (typeof POSITIONS)[number];

export function isAtLeast(position: Position | null, least: Position): boolean {
  return POSITIONS.indexOf(position ?? 'OFFICER') >= POSITIONS.indexOf(least);
}

export const DELEGATED_SUBJECTS = [...REVIEW_SUBJECTS, 'letter'] as const;
export type DelegatedSubject = (typeof DELEGATED_SUBJECTS)[number];

export const STEP_NEEDS = ['REQUIRED', 'OPTIONAL'] as const;
export type StepNeed = (typeof STEP_NEEDS)[number];

/** A row of the delegation rules (위임전결 규정): who decides finally, and which steps may not be left out. */
export interface DelegationRule {
  readonly subject: DelegatedSubject;
  /** Instruments of an order, types of a letter; empty for all that no other row names. */
  readonly kinds: readonly (InstrumentType | DocumentType)[];
  /** Whoever decides finally holds this position or a higher one. */
  readonly position: Position;
  readonly review: StepNeed;
  readonly concurrence: StepNeed;
}

/** The row for a subject: the one that names its kind before the one for all kinds. */
export function ruleFor<Rule extends DelegationRule>(
  rules: readonly Rule[],
  subject: DelegatedSubject,
  kind: string | null,
): Rule | null {
  const ofSubject = rules.filter((rule) => rule.subject === subject);
  const named = ofSubject.find(({ kinds }) => kinds.some((listed) => listed === kind));
  return named ?? ofSubject.find(({ kinds }) => kinds.length === 0) ?? null;
}

/** One who may be asked to sign. */
export interface Signer {
  readonly id: string;
  readonly position: Position | null;
  /** May decide finally; anyone else may review and concur. */
  readonly isApprover: boolean;
}

export interface DraftStep {
  readonly role: StepRole;
  /** Null in a line of one step that any approver may sign. */
  readonly signerId: string | null;
}

export interface LineFacts {
  /** Everyone who may sign on this case. */
  readonly signers: readonly Signer[];
  readonly rule: DelegationRule | null;
  readonly authorIds: readonly string[];
}

/** Why a line cannot be submitted, or null. Review comes before concurrence, and one approval ends it. */
export function refuseLine(steps: readonly DraftStep[], { signers, rule, authorIds }: LineFacts): RefusalCode | null {
  const approver = steps.at(-1);
  if (approver?.role !== 'APPROVAL' || !isInOrder(steps)) return 'approval.line-out-of-order';
  if (steps.some(({ role, signerId }) => role !== 'APPROVAL' && signerId === null)) return 'approval.line-out-of-order';
  const named = steps.map(({ signerId }) => signerId).filter((id) => id !== null);
  if (named.some((id) => authorIds.includes(id))) return 'approval.signer-is-author';
  if (new Set(named).size < named.length) return 'approval.signer-twice';
  if (named.some((id) => !signers.some((signer) => signer.id === id))) return 'approval.signer-not-available';
  if (rule?.review === 'REQUIRED' && !steps.some(({ role }) => role === 'REVIEW')) return 'approval.review-required';
  if (rule?.concurrence === 'REQUIRED' && !steps.some(({ role }) => role === 'CONCURRENCE'))
    return 'approval.concurrence-required';
  return refuseApprover(signers.find(({ id }) => id === approver.signerId) ?? null, rule);
}

function refuseApprover(signer: Signer | null, rule: DelegationRule | null): RefusalCode | null {
  if (signer === null) return null;
  if (!signer.isApprover) return 'approval.signer-not-available';
  return rule && !isAtLeast(signer.position, rule.position) ? 'approval.position-too-low' : null;
}

function isInOrder(steps: readonly DraftStep[]): boolean {
  return steps.every(({ role }, index) => index === 0 || isAfter(steps[index - 1].role, role));
}

function isAfter(earlier: StepRole, later: StepRole): boolean {
  return later === 'APPROVAL' ? earlier !== 'APPROVAL' : STEP_ROLES.indexOf(earlier) <= STEP_ROLES.indexOf(later);
}

/** A step as it stands. */
export interface LineStep extends DraftStep {
  readonly decision: StepDecision | null;
  readonly decidedBy: string | null;
}

export interface SigningActor {
  readonly id: string;
  readonly position: Position | null;
  readonly isApprover: boolean;
  /** The absent people whose deputy the actor is on this day. */
  readonly deputyOf: readonly string[];
}

/** Whose turn it is. */
export function currentStep<Step extends LineStep>(steps: readonly Step[]): Step | null {
  return steps.find(({ decision }) => decision === null) ?? null;
}

/** Whether the actor may sign the step as who it names, for whom it names, or as any approver where it names nobody. */
export function holdsStep({ signerId }: DraftStep, { id, isApprover, deputyOf }: SigningActor): boolean {
  return signerId === null ? isApprover : signerId === id || deputyOf.includes(signerId);
}

/** Why the actor cannot sign a step now, or null. */
export function refuseSigning(
  steps: readonly LineStep[],
  step: LineStep,
  actor: SigningActor,
  rule: DelegationRule | null,
): RefusalCode | null {
  if (currentStep(steps) !== step) return step.decision === null ? 'approval.step-open' : 'approval.step-settled';
  if (!holdsStep(step, actor)) return 'approval.not-your-step';
  if (signsElsewhere(steps, step, actor.id)) return 'approval.signed-already';
  const isOpenApproval = step.role === 'APPROVAL' && step.signerId === null;
  return isOpenApproval && rule && !isAtLeast(actor.position, rule.position) ? 'approval.position-too-low' : null;
}

function signsElsewhere(steps: readonly LineStep[], step: LineStep, id: string): boolean {
  return steps.some((other) => other !== step && (other.decidedBy === id || other.signerId === id));
}

/** 대결 before 전결: whoever acts for the absent decides in their place. */
export function markOf(
  step: DraftStep,
  decidedBy: string,
  rule: DelegationRule | null,
  position: Position | null,
): SignatureMark | null {
  if (step.signerId !== null && step.signerId !== decidedBy) return 'ACTING';
  const isDelegated = rule !== null && rule.position !== 'MINISTER' && position !== 'MINISTER';
  return step.role === 'APPROVAL' && isDelegated && isAtLeast(position, rule.position) ? 'DELEGATED' : null;
}

export const POSITION_LABELS: Record<Position, Label> = {
  OFFICER: { ko: '주무관', en: 'Officer' },
  DEPUTY_DIRECTOR: { ko: '사무관', en: 'Deputy director' },
  DIRECTOR: { ko: '과장', en: 'Director' },
  DIRECTOR_GENERAL: { ko: '국장', en: 'Director general' },
  DEPUTY_MINISTER: { ko: '실장', en: 'Deputy minister' },
  VICE_MINISTER: { ko: '차관', en: 'Vice minister' },
  MINISTER: { ko: '장관', en: 'Minister' },
};
