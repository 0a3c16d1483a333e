import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ACTION_PLAN_STATUSES, PLAN_ELEMENTS, type ActionPlanStatus, type PlanElement } from '../../domain/action-plan';
import { MAX_MILESTONES } from '../../domain/plan-sheet';
import { ITEM_REVIEWS, type ItemReview, PLAN_ORIGINS } from '../../domain/enumerations';
import { Clearable, IsCalendarDay, IsId, IsText, Optional } from '../../platform/http/fields';
import { MoveResponse } from '../../platform/http/moves';
import { DueStateResponse } from '../deadlines/due-state.dto';
import { PLAN_WARNINGS, type PlanWarning } from './plan-elements';

export class UpdatePlanDto {
  /** What the plan as a whole wants to say; null clears it. */
  @Clearable() @IsText(10_000) summary?: string | null;
}

export class PlanMilestoneDto {
  @IsText(200) title: string;
  @IsCalendarDay() plannedOn: string;
}

/** What is left out stays as it is; null clears it. */
export class WritePlanItemDto {
  @Clearable() @IsText(10_000) cause?: string | null;
  @Clearable() @IsText(10_000) correction?: string | null;
  /** How far the same kind of thing is looked for elsewhere (동일 유형 점검 범위). */
  @Clearable() @IsText(10_000) sameKindScope?: string | null;
  @Clearable() @IsText(10_000) prevention?: string | null;
  @Clearable() @IsText(10_000) monitoring?: string | null;
  @Clearable() @IsCalendarDay() completeOn?: string | null;
  /** The words for the completion where no day can be named, such as `분기별 1회`. */
  @Clearable() @IsText(500) completePhrase?: string | null;
  @Clearable() @IsText(200) responsibleTitle?: string | null;
  /** Another way to the same end, where the requirement allows one. */
  @Clearable() @IsText(10_000) alternative?: string | null;
  /** What protects users until the completion (중간조치). */
  @Clearable() @IsText(10_000) interimMeasure?: string | null;
  @Optional()
  @IsArray()
  @ArrayMaxSize(MAX_MILESTONES)
  @ValidateNested({ each: true })
  @Type(() => PlanMilestoneDto)
  milestones?: PlanMilestoneDto[];
}

export class SignedItemDto {
  @IsId() requirementId: string;
  @IsInt() @Min(1) @Max(2_147_483_647) version: number;
}

export class SubmitPlanDto {
  /** The provider's manager signs the plan. */
  @IsBoolean() signed: boolean;
  /** The items as they were read before signing: where somebody has written since, nothing is signed. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique(({ requirementId }: SignedItemDto) => requirementId)
  @ValidateNested({ each: true })
  @Type(() => SignedItemDto)
  items?: SignedItemDto[];
}

export class ItemReviewDto {
  @IsId() requirementId: string;
  @IsIn(ITEM_REVIEWS) review: ItemReview;
  /** Needed unless the item is accepted: whoever has to write again is told why. */
  @ApiProperty({ required: false })
  @ValidateIf(({ review, reason }: ItemReviewDto) => review !== 'ACCEPTED' || reason !== undefined)
  @IsText(10_000)
  reason?: string;
}

export class AcceptPlanDto {
  @Optional() @IsText(10_000) reason?: string;
}

export class RejectPlanDto {
  @IsText(10_000) reason: string;
  @Optional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique(({ requirementId }: ItemReviewDto) => requirementId)
  @ValidateNested({ each: true })
  @Type(() => ItemReviewDto)
  items?: ItemReviewDto[];
}

export class RequestSupplementDto extends RejectPlanDto {
  /** By when the new version is due; after today in Korea. */
  @IsCalendarDay() dueOn: string;
}

const NULLABLE_TEXT = { type: String, nullable: true } as const;
const NULLABLE_DAY = { type: String, format: 'date', nullable: true } as const;
const NULLABLE_INSTANT = { type: String, format: 'date-time', nullable: true } as const;

export class PlanMilestoneResponse {
  title: string;
  @ApiProperty({ format: 'date' }) plannedOn: string;
}

export class PlanItemResponse {
  requirementId: string;
  requirementNo: string;
  requirementTitle: string;
  alternativeAllowed: boolean;
  /** When the action of the requirement is due. */
  @ApiProperty(NULLABLE_DAY) dueOn: string | null;
  @ApiProperty(NULLABLE_TEXT) cause: string | null;
  @ApiProperty(NULLABLE_TEXT) correction: string | null;
  @ApiProperty(NULLABLE_TEXT) sameKindScope: string | null;
  @ApiProperty(NULLABLE_TEXT) prevention: string | null;
  @ApiProperty(NULLABLE_TEXT) monitoring: string | null;
  @ApiProperty(NULLABLE_DAY) completeOn: string | null;
  @ApiProperty(NULLABLE_TEXT) completePhrase: string | null;
  @ApiProperty(NULLABLE_TEXT) responsibleTitle: string | null;
  @ApiProperty(NULLABLE_TEXT) alternative: string | null;
  @ApiProperty(NULLABLE_TEXT) interimMeasure: string | null;
  @ApiProperty({ type: [PlanMilestoneResponse] }) milestones: PlanMilestoneResponse[];
  /** The elements without which the plan cannot be submitted. */
  @ApiProperty({ enum: PLAN_ELEMENTS, isArray: true }) missing: PlanElement[];
  @ApiProperty({ enum: PLAN_WARNINGS, isArray: true }) warnings: PlanWarning[];
  @ApiProperty({ enum: ITEM_REVIEWS, nullable: true }) review: ItemReview | null;
  @ApiProperty(NULLABLE_TEXT) reviewReason: string | null;
  version: number;
}

export class PlanListItem {
  id: string;
  orderId: string;
  versionNo: number;
  @ApiProperty({ enum: PLAN_ORIGINS }) origin: string;
  @ApiProperty({ enum: ACTION_PLAN_STATUSES }) status: ActionPlanStatus;
  @ApiProperty(NULLABLE_INSTANT) signedAt: Date | null;
  @ApiProperty(NULLABLE_TEXT) receiptNo: string | null;
  /** Whether it came after it was due; null before it is submitted. */
  @ApiProperty({ type: Boolean, nullable: true }) late: boolean | null;
  version: number;
}

export class PlanSignerResponse {
  name: string;
  @ApiProperty(NULLABLE_TEXT) title: string | null;
}

export class PlanResponse extends PlanListItem {
  caseId: string;
  providerId: string;
  @ApiProperty(NULLABLE_TEXT) supersedesId: string | null;
  @ApiProperty(NULLABLE_TEXT) summary: string | null;
  @ApiProperty(NULLABLE_TEXT) signedBy: string | null;
  /** Who signed, as far as the reader may know people of that side. */
  @ApiProperty({ type: PlanSignerResponse, nullable: true }) signer: PlanSignerResponse | null;
  /** When this version is or was due; null where nothing sets a date. */
  @ApiProperty({ type: DueStateResponse, nullable: true }) due: DueStateResponse | null;
  @ApiProperty(NULLABLE_INSTANT) reviewedAt: Date | null;
  @ApiProperty(NULLABLE_TEXT) reviewReason: string | null;
  @ApiProperty(NULLABLE_DAY) supplementDueOn: string | null;
  /** When the version that is to follow this returned one is due. */
  @ApiProperty({ type: DueStateResponse, nullable: true }) supplementDue: DueStateResponse | null;
  @ApiProperty({ type: [PlanItemResponse] }) items: PlanItemResponse[];
  @ApiProperty({ type: [MoveResponse] }) availableMoves: MoveResponse[];
  /** Whether the person may write in it now. */
  mayWrite: boolean;
  /** Beginning the next version, POST /plans/:id/versions; null where this is not the last one or still open. */
  @ApiProperty({ type: MoveResponse, nullable: true }) nextVersion: MoveResponse | null;
}
