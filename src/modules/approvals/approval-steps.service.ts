import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { isAtLeast, POSITIONS } from '../../domain/approval-line';
import { isReviewSubject } from '../../domain/review-round';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { ReviewRound, ReviewStep } from '../../schema/entities';
import type { RuleRow, SignerRow } from '../review-rounds/approval-lines.repository';
import { ApprovalLines, type LineChoice } from '../review-rounds/approval-lines.service';
import { contentHash } from '../review-rounds/review-rounds.service';
import type {
  ActingDecisionResponse,
  ApprovalResponse,
  LineChoiceResponse,
  SignDto,
  SignerResponse,
  SuggestedStepResponse,
} from './approval.dto';
import { ApprovalsQuery } from './approvals.query';
import { ApprovalsService } from './approvals.service';

/** Reviews and concurrences: who may be asked, their signatures, and what deputies decided. */
@Injectable()
export class ApprovalSteps {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: ApprovalsService,
    private readonly lines: ApprovalLines,
    private readonly query: ApprovalsQuery,
  ) {}

  /** What the line of a submission is chosen from. */
  choice(actor: Actor, subjectType: string, subjectId: string): Promise<LineChoiceResponse> {
    if (!isReviewSubject(subjectType)) throw new AppError('resource.not-found');
    return this.transactions.read(actor, async (tx) => {
      const subject = await this.approvals.subject(tx, subjectType, subjectId);
      return toChoice(await this.lines.choiceIn(tx, subject));
    });
  }

  sign(actor: Actor, stepId: string, version: number, dto: SignDto): Promise<ApprovalResponse> {
    return this.transactions.write(actor, async (tx) => {
      const { roundId } = orNotFound(await tx.find(ReviewStep, { id: stepId }));
      const round = orNotFound(await tx.lock(ReviewRound, { id: roundId }));
      const step = orNotFound(await tx.lock(ReviewStep, { id: stepId }));
      requireVersion(step, version);
      await this.signIn(tx, round, step, dto);
      return this.approvals.respond(tx, round.subjectType, round.subjectId);
    });
  }

  /** @throws AppError of `ApprovalLines.refusalIn`, `approval.content-changed` */
  async signIn(tx: Tx, round: ReviewRound, step: ReviewStep, { contentSha256, opinion }: SignDto): Promise<void> {
    const { subjectType, subjectId, caseId } = round;
    const subject = await this.approvals.subject(tx, subjectType, subjectId);
    const refusal = await this.lines.refusalIn(tx, round, step.id, subject.authorIds);
    if (refusal) throw new AppError(refusal);
    const isAsShown = contentSha256 === round.contentSha256 && contentHash(subject.content) === round.contentSha256;
    if (!isAsShown) throw new AppError('approval.content-changed');
    const signed = await this.lines.signIn(tx, round, step, opinion ?? null);
    const { role, decision, mark, signerId } = signed;
    tx.record({
      type: 'approval.step-signed',
      subjectType,
      subjectId,
      caseId,
      payload: { round: round.round, role, decision, mark, signerId, contentSha256, opinion: opinion ?? null },
    });
  }

  /** What was decided for the signed-in person while they were away, the latest first. */
  acting(actor: Actor): Promise<ActingDecisionResponse[]> {
    return this.transactions.read(actor, (tx) => this.query.acting(tx));
  }

  /** 후보고: whoever was absent takes note of what the deputy decided. */
  acknowledge(actor: Actor, stepId: string, version: number): Promise<ActingDecisionResponse> {
    return this.transactions.write(actor, async (tx) => {
      const step = orNotFound(await tx.lock(ReviewStep, { id: stepId, signerId: actor.userId }));
      requireVersion(step, version);
      if (step.mark !== 'ACTING' || step.acknowledgedAt) throw new AppError('approval.nothing-to-note');
      await tx.update(ReviewStep, step, { acknowledgedAt: tx.now });
      const noted = orNotFound((await this.query.acting(tx)).find(({ id }) => id === stepId));
      const { subjectType, subjectId, caseId, deputyName } = noted;
      const payload = { stepId, deputyName };
      tx.record({ type: 'approval.acting-noted', subjectType, subjectId, caseId, payload });
      return noted;
    });
  }
}

function toChoice({ rule, signers }: LineChoice): LineChoiceResponse {
  const listed = signers.map((signer) => toSigner(signer, rule));
  return { rule: rule && toRule(rule), signers: listed, suggested: suggestedOf(listed) };
}

function toRule({ nameKo, nameEn, position, review, concurrence, basisKo, basisEn }: RuleRow) {
  return { nameKo, nameEn, position, review, concurrence, basisKo, basisEn };
}

function toSigner(signer: SignerRow, rule: RuleRow | null): SignerResponse {
  const mayDecide = signer.isApprover && (rule === null || isAtLeast(signer.position, rule.position));
  return { ...signer, mayDecide };
}

/** The highest decides, and the next below reviews: 과장 검토, 국장 전결. With one alone there is nobody to review. */
function suggestedOf(signers: readonly SignerResponse[]): SuggestedStepResponse[] {
  const rank = ({ position }: SignerResponse) => POSITIONS.indexOf(position ?? 'OFFICER');
  const present = signers.filter(({ isApprover }) => isApprover).toSorted((a, b) => rank(b) - rank(a));
  const decider = present.find(({ mayDecide }) => mayDecide);
  if (!decider) return [];
  const reviewer = present.find((signer) => rank(signer) < rank(decider));
  const last: SuggestedStepResponse = { role: 'APPROVAL', signerId: decider.id };
  return reviewer ? [{ role: 'REVIEW', signerId: reviewer.id }, last] : [last];
}
