import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CORRECTIVE_ACTION_STATUSES, type CorrectiveActionStatus } from '../../domain/corrective-action';
import {
  EFFECT_RESULTS,
  type EffectResult,
  REOPENING_GROUNDS,
  type ReopeningGround,
  VERIFICATION_METHODS,
  VERIFICATION_RESULTS,
  type VerificationMethod,
  type VerificationResult,
} from '../../domain/enumerations';
import { Clearable, IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page';

export const ACTION_SORTS = ['dueAt', 'id', '-id'] as const;
export type ActionSort = (typeof ACTION_SORTS)[number];

export class ActionQuery extends PageQuery {
  @Optional() @IsId() caseId?: string;
  @Optional() @IsId() orderId?: string;
  @Optional() @IsIn(CORRECTIVE_ACTION_STATUSES) status?: CorrectiveActionStatus;
  /** Only what is past its due date and not yet reported, or only what is not. */
  @Optional() @Transform(({ value }: { value: unknown }) => toBoolean(value)) @IsBoolean() overdue?: boolean;
  /** By due date unless asked otherwise; what has no date comes last. */
  @Optional() @IsIn(ACTION_SORTS) sort?: ActionSort;
}

export class UpdateActionDto {
  @Optional() @IsText(10_000) description?: string;
  /** Title of the officer who answers for the action (이행 책임자 직위). */
  @Optional() @IsText(200) ownerTitle?: string;
}

export class AddMilestoneDto {
  @IsText(200) title: string;
  @IsCalendarDay() plannedOn: string;
}

export class UpdateMilestoneDto {
  /** The day on which it was reached; not after today in Korea. */
  @Clearable() @IsCalendarDay() actualOn?: string | null;
  @Clearable() @IsId() evidenceId?: string | null;
}

export class CriterionEvidenceDto {
  @IsId() criterionId: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @ArrayUnique() @IsId({ each: true }) evidenceIds: string[];
  @Optional() @IsText(2_000) note?: string;
}

export class ReportCompletionDto {
  @IsText(10_000) summary: string;
  /** The day on which the work was done; not after today in Korea. */
  @IsCalendarDay() completedOn: string;
  /** The provider's manager attests that the report is true (사실과 다름이 없음). */
  @IsBoolean() attested: boolean;
  @Optional() @IsText(10_000) residualRisk?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CriterionEvidenceDto)
  evidence: CriterionEvidenceDto[];
}

export class StartVerificationDto {
  @IsIn(VERIFICATION_METHODS) method: VerificationMethod;
  /** The follow-up inspection in which an on-site verification takes place. */
  @Optional() @IsId() inspectionId?: string;
}

export class CheckCriterionDto {
  @IsIn(VERIFICATION_RESULTS) result: VerificationResult;
  /** Needed unless the criterion was complied with. */
  @Optional() @IsText(10_000) reason?: string;
  /** The evidence accepted as proof of this criterion. */
  @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsId({ each: true }) evidenceIds: string[];
}

export class VerifyDto {
  @Optional() @IsText(10_000) reason?: string;
}

export class AcceptPartiallyDto {
  @IsText(10_000) reason: string;
  /** What is left to be done. */
  @IsText(10_000) remainingItems: string;
}

export class ReviewEffectDto {
  @IsCalendarDay() windowFrom: string;
  /** The last day that was watched; not after today in Korea. */
  @IsCalendarDay() windowTo: string;
  @IsText(1_000) metric: string;
  @Optional() @IsText(1_000) baseline?: string;
  @IsText(1_000) measured: string;
  /** Recurrences of the same cause within the window. */
  @IsInt() @Min(0) @Max(10_000) recurrences: number;
  @IsIn(EFFECT_RESULTS) result: EffectResult;
  @IsText(10_000) reason: string;
}

export class WaiveDto {
  @IsText(2_000) reason: string;
  /** The legal ground, such as the revocation of the order or the end of the service. */
  @IsText(1_000) ground: string;
  /** The approved document that says so. */
  @IsId() documentId: string;
}

export class SupersedeDto {
  @IsText(2_000) reason: string;
  /** The action that takes its place. */
  @IsId() replacedById: string;
}

export class ReopenDto {
  @IsText(2_000) reason: string;
  @IsIn(REOPENING_GROUNDS) ground: ReopeningGround;
}

function toBoolean(value: unknown): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}
