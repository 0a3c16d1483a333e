import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import { type DraftStep, STEP_ROLES, type StepRole } from '../../domain/approval-line';
import { IsId, Optional } from '../../platform/http/fields';

export class LineStepDto implements DraftStep {
  @IsIn(STEP_ROLES) role: StepRole;
  @IsId() signerId: string;
}

/** The approval line, in its order; any approver may decide where it is left out and the delegation rules allow it. */
export class SubmissionDto {
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LineStepDto)
  line?: LineStepDto[];
}
