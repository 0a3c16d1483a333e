import { APPROVAL_CONDITIONS, type Condition } from '../../domain/approval-conditions';
import { contentDifference, type Difference, type Json } from '../../domain/content-difference';
import { type AnyCode, messageOf } from '../../platform/errors/messages';
import type { MoveResponse, RefusalResponse } from '../../platform/http/moves';
import type { Locale } from '../../platform/http/request-context';
import type { ReviewRoundRow } from '../review-rounds/review-rounds.repository';
import type { StepRow } from '../review-rounds/approval-lines.repository';
import { contentHash } from '../review-rounds/review-rounds.service';
import type { OpenItem, SubjectUnderReview } from '../review-rounds/review-subject';
import type {
  ApprovalConditionResponse,
  ApprovalResponse,
  LineStepResponse,
  SigningResponse,
  OpenItemResponse,
  ReviewRoundResponse,
} from './approval.dto';

/** Names of what the subject refers to. */
export interface ApprovalNames {
  readonly caseNo: string;
  readonly caseTitle: string;
  readonly providerName: string | null;
  readonly authorName: string;
}

/** The review or concurrence that waits for the actor, and why it cannot be signed yet. */
export interface Signing {
  readonly step: StepRow;
  readonly refusal: AnyCode | null;
}

export interface ApprovalSource {
  readonly subject: SubjectUnderReview;
  readonly names: ApprovalNames;
  /** From the first to the last. */
  readonly rounds: readonly ReviewRoundRow[];
  /** The steps of all rounds, in their order. */
  readonly steps: readonly StepRow[];
  readonly signing: Signing | null;
  readonly actorId: string;
}

export const CONTENT_CHANGED = 'approval.content-changed';

export function toApprovalResponse(
  { subject, names, rounds, steps, signing, actorId }: ApprovalSource,
  locale: Locale,
): ApprovalResponse {
  const { conditions, openItems, availableMoves, authorIds: _authors, kind: _kind, ...head } = subject;
  const open = rounds.find(({ outcome }) => outcome === null) ?? null;
  const returned = rounds.filter(({ outcome }) => outcome === 'RETURNED').at(-1) ?? null;
  const isAsSubmitted = open && open.contentSha256 === contentHash(subject.content);
  const asked = [...conditions, ...sinceSubmission(isAsSubmitted)];
  const altered = open !== null && !isAsSubmitted ? open : null;
  return {
    ...head,
    ...names,
    contentSha256: contentHash(subject.content),
    contentIsAsSubmitted: isAsSubmitted,
    rounds: rounds.map((round) => toRound(round, steps)),
    comparedWithRound: returned && returned.round,
    differences: returned ? differences(returned, subject.content) : [],
    changesSinceSubmission: altered ? differences(altered, subject.content) : [],
    conditions: asked.map((condition) => toCondition(condition, locale)),
    openItems: openItems.map((item) => toOpenItem(item, locale)),
    signing: signing && toSigning(signing, actorId, locale),
    availableMoves: availableMoves.map((move) =>
      move.event === subject.approvingMove ? toApprovingMove(move, asked, locale) : move,
    ),
  };
}

function differences({ content }: ReviewRoundRow, now: Json): Difference[] {
  return contentDifference(JSON.parse(content) as Json, now);
}

/** Asked only of what waits for a decision. */
function sinceSubmission(isAsSubmitted: boolean | null): Condition[] {
  return isAsSubmitted === null ? [] : [{ code: CONTENT_CHANGED, met: isAsSubmitted }];
}

/** The table of the subject does not know all that the approval asks for: the first open condition refuses it as well. */
function toApprovingMove(move: MoveResponse, conditions: readonly Condition[], locale: Locale): MoveResponse {
  const open = conditions.find(({ met }) => !met);
  return move.allowed && open ? { ...move, allowed: false, refusal: toRefusal(open.code, locale) } : move;
}

function toRound({ content: _, ...round }: ReviewRoundRow, steps: readonly StepRow[]): ReviewRoundResponse {
  const line = steps.filter(({ roundId }) => roundId === round.id).map(toStep);
  return { ...round, line };
}

function toStep({ roundId: _, ...step }: StepRow): LineStepResponse {
  return step;
}

function toSigning({ step, refusal }: Signing, actorId: string, locale: Locale): SigningResponse {
  return {
    stepId: step.id,
    version: step.version,
    role: step.role,
    actingForName: step.signerId === actorId ? null : step.signerName,
    refusal: refusal && toRefusal(refusal, locale),
  };
}

function toCondition({ code, met }: Condition, locale: Locale): ApprovalConditionResponse {
  return { code, label: APPROVAL_CONDITIONS[code][locale], met, message: met ? null : messageOf(code, locale) };
}

function toOpenItem({ refusals, ...item }: OpenItem, locale: Locale): OpenItemResponse {
  return { ...item, refusals: refusals.map((code) => toRefusal(code, locale)) };
}

function toRefusal(code: AnyCode, locale: Locale): RefusalResponse {
  return { code, message: messageOf(code, locale) };
}
