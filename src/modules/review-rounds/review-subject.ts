import type { Condition } from '../../domain/approval-conditions';
import type { Json } from '../../domain/content-difference';
import type { RefusalCode } from '../../domain/refusals';
import type { ReviewStage, ReviewSubject } from '../../domain/review-round';
import type { MoveResponse } from '../../platform/http/moves';

/** What is to be decided, as the feature that owns it gives it to the approval page. */
export interface SubjectUnderReview {
  readonly subjectType: ReviewSubject;
  readonly subjectId: string;
  readonly caseId: string;
  readonly providerId: string | null;
  readonly no: string;
  readonly title: string;
  readonly status: string;
  readonly stage: ReviewStage | null;
  readonly authorId: string;
  /** Everyone who wrote of it: none of them signs. */
  readonly authorIds: readonly string[];
  /** The instrument of an order, by which the delegation rules tell who decides. */
  readonly kind: string | null;
  readonly version: number;
  readonly content: Json;
  readonly conditions: readonly Condition[];
  /** What is still open about single items, such as the findings that are not settled. */
  readonly openItems: readonly OpenItem[];
  readonly availableMoves: readonly MoveResponse[];
  /** The move that approves. */
  readonly approvingMove: string;
}

export interface OpenItem {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly no: string;
  readonly title: string;
  readonly status: string;
  /** Why it cannot be settled yet. */
  readonly refusals: readonly RefusalCode[];
}
