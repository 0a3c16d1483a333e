import { Injectable } from '@nestjs/common';
import {
  currentStep,
  type DelegatedSubject,
  type DraftStep,
  holdsStep,
  type LineStep,
  markOf,
  refuseLine,
  refuseSigning,
  ruleFor,
  type SigningActor,
  type StepDecision,
} from '../../domain/approval-line';
import type { LineFacts } from '../../domain/common-guards';
import type { RefusalCode } from '../../domain/refusals';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { ReviewRound, ReviewStep } from '../../schema/entities';
import { ApprovalLinesRepository, type RuleRow, type SignerRow } from './approval-lines.repository';

/** What a line is drawn up for. */
export interface LineSubject {
  readonly caseId: string;
  readonly subjectType: DelegatedSubject;
  /** The instrument of an order; null for what has no kinds. */
  readonly kind: string | null;
  readonly authorIds: readonly string[];
}

/** What the rules of the day ask for, and who may be asked. */
export interface LineChoice {
  readonly rule: RuleRow | null;
  readonly signers: readonly SignerRow[];
}

/** Any approver may decide, where no line is named. */
const OPEN_LINE: readonly DraftStep[] = [{ role: 'APPROVAL', signerId: null }];

const NOTHING: LineFacts = { lineRefusesApproval: null, lineRefusesReturn: null };

/** 결재선: drawn up at the submission, signed step by step. */
@Injectable()
export class ApprovalLines {
  constructor(private readonly lines: ApprovalLinesRepository) {}

  async choiceIn(tx: Tx, { caseId, subjectType, kind, authorIds }: LineSubject): Promise<LineChoice> {
    const rule = ruleFor(await this.lines.rules(tx), subjectType, kind);
    const barred = [...authorIds, tx.actor.userId];
    const signers = (await this.lines.signers(tx, caseId)).filter(({ id }) => !barred.includes(id));
    return { rule, signers };
  }

  /** @throws AppError of `refuseLine` */
  async openIn(tx: Tx, round: ReviewRound, subject: LineSubject, drafted: readonly DraftStep[] = []): Promise<void> {
    const steps = drafted.length > 0 ? drafted : OPEN_LINE;
    const { rule, signers } = await this.choiceIn(tx, subject);
    const refusal = refuseLine(steps, { rule, signers, authorIds: [...subject.authorIds, tx.actor.userId] });
    if (refusal) throw new AppError(refusal);
    await tx.insertAll(
      ReviewStep,
      steps.map(({ role, signerId }, index) => ({
        id: tx.newId(),
        caseId: round.caseId,
        roundId: round.id,
        seq: index + 1,
        role,
        signerId,
      })),
    );
  }

  /** What the open round of a subject says to the actor about approving and returning. */
  async standingIn(tx: Tx, subjectId: string, subjectType: DelegatedSubject, kind: string | null): Promise<LineFacts> {
    const round = await tx.find(ReviewRound, { subjectId, outcome: null });
    if (!round) return NOTHING;
    const steps = await this.lines.lines(tx, round.id);
    const last = steps.at(-1);
    if (!last) return NOTHING;
    const actor = await this.lines.signingActor(tx);
    const rule = ruleFor(await this.lines.rules(tx), subjectType, kind);
    return {
      lineRefusesApproval: refuseSigning(steps, last, actor, rule),
      lineRefusesReturn: refuseReturn(steps, actor),
    };
  }

  /** Why the actor cannot sign this review or concurrence now, or null. The final step is signed by the approval itself. */
  async refusalIn(
    tx: Tx,
    round: ReviewRound,
    stepId: string,
    authorIds: readonly string[],
  ): Promise<RefusalCode | null> {
    const steps = await this.lines.lines(tx, round.id);
    const step = steps.find(({ id }) => id === stepId);
    if (!step || round.outcome !== null) return 'approval.step-settled';
    if (step.role === 'APPROVAL') return 'approval.final-step';
    if ([...authorIds, round.submittedBy].includes(tx.actor.userId)) return 'approval.approver-is-author';
    return refuseSigning(steps, step, await this.lines.signingActor(tx), null);
  }

  /** Signs a review or concurrence, with an opinion or without. */
  signIn(tx: Tx, round: ReviewRound, step: ReviewStep, opinion: string | null): Promise<ReviewStep> {
    return this.decideIn(tx, round, step, { decision: opinion === null ? 'SIGNED' : 'OPINION', opinion });
  }

  /** The last signature. @throws AppError of `refuseSigning` */
  async approveIn(tx: Tx, round: ReviewRound, kind: string | null): Promise<void> {
    const steps = await this.lines.lines(tx, round.id);
    const last = steps.at(-1);
    if (!last) return;
    const rule = ruleFor(await this.lines.rules(tx), round.subjectType, kind);
    const actor = await this.lines.signingActor(tx);
    const refusal = refuseSigning(steps, last, actor, rule);
    if (refusal) throw new AppError(refusal);
    const mark = markOf(last, actor.id, rule, actor.position);
    await tx.update(ReviewStep, last, { ...signature(tx, round), decision: 'SIGNED', mark });
  }

  /** The step that waits for the actor is the one that returns it; an approver may return what waits for someone else too. */
  async returnIn(tx: Tx, round: ReviewRound, reason: string): Promise<void> {
    const steps = await this.lines.lines(tx, round.id);
    const current = currentStep(steps);
    const actor = await this.lines.signingActor(tx);
    const refusal = refuseReturn(steps, actor);
    if (refusal) throw new AppError(refusal);
    if (current === null || refuseSigning(steps, current, actor, null) || actor.id === round.submittedBy) return;
    await this.decideIn(tx, round, current, { decision: 'RETURNED', opinion: reason });
  }

  private decideIn(
    tx: Tx,
    round: ReviewRound,
    step: ReviewStep,
    decided: { readonly decision: StepDecision; readonly opinion: string | null },
  ): Promise<ReviewStep> {
    const mark = markOf(step, tx.actor.userId, null, null);
    return tx.update(ReviewStep, step, { ...signature(tx, round), ...decided, mark });
  }
}

function signature(tx: Tx, { contentSha256 }: ReviewRound) {
  return { decidedBy: tx.actor.userId, decidedAt: tx.now, contentSha256 };
}

function refuseReturn(steps: readonly LineStep[], actor: SigningActor): RefusalCode | null {
  const current = currentStep(steps);
  if (actor.isApprover || current === null) return null;
  return holdsStep(current, actor) ? null : 'approval.not-your-step';
}
