import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { REVIEW_SUBJECTS } from '../../domain/review-round';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { Reads } from '../../platform/http/operations';
import { ApprovalResponse } from './approval.dto';
import { ApprovalsService } from './approvals.service';

@ApiTags('approvals')
@Controller('approvals')
export class ApprovalsController {
  constructor(private readonly approvals: ApprovalsService) {}

  /** The content as it stands, the submissions, what changed since the one last returned, and what the approval still asks for. */
  @Get(':subjectType/:subjectId')
  @Authorize('approvals.read')
  @Reads()
  @ApiParam({ name: 'subjectType', enum: REVIEW_SUBJECTS })
  @ApiOkResponse({ type: ApprovalResponse })
  get(
    @CurrentActor() actor: Actor,
    @Param('subjectType') subjectType: string,
    @IdParam('subjectId') subjectId: string,
  ): Promise<ApprovalResponse> {
    return this.approvals.get(actor, subjectType, subjectId);
  }
}
