import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { REVIEW_SUBJECTS } from '../../domain/review-round';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import { ActingDecisionResponse, ApprovalResponse, LineChoiceResponse, SignDto } from './approval.dto';
import { ApprovalSteps } from './approval-steps.service';

@ApiTags('approvals')
@Controller()
export class ApprovalStepsController {
  constructor(private readonly steps: ApprovalSteps) {}

  /** Who may be asked to sign, and what the delegation rules of today ask for and suggest. */
  @Get('approvals/:subjectType/:subjectId/line-choice')
  @Authorize('approvals.read')
  @Reads()
  @ApiParam({ name: 'subjectType', enum: REVIEW_SUBJECTS })
  @ApiOkResponse({ type: LineChoiceResponse })
  choice(
    @CurrentActor() actor: Actor,
    @Param('subjectType') subjectType: string,
    @IdParam('subjectId') subjectId: string,
  ): Promise<LineChoiceResponse> {
    return this.steps.choice(actor, subjectType, subjectId);
  }

  /** Signs a review or a concurrence; the last step is signed by the approval of the subject itself. */
  @Post('approval-steps/:id/sign')
  @Authorize('approvals.sign')
  @Changes(
    'approval.content-changed',
    'approval.step-open',
    'approval.step-settled',
    'approval.not-your-step',
    'approval.signed-already',
    'approval.final-step',
    'approval.approver-is-author',
  )
  @ApiOkResponse({ type: ApprovalResponse })
  sign(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SignDto,
  ): Promise<ApprovalResponse> {
    return this.steps.sign(actor, id, version, dto);
  }

  /** What deputies decided for the signed-in person; first what they have not taken note of. */
  @Get('acting-decisions')
  @Authorize('approvals.note-acting')
  @Reads()
  @ApiOkResponse({ type: [ActingDecisionResponse] })
  acting(@CurrentActor() actor: Actor): Promise<ActingDecisionResponse[]> {
    return this.steps.acting(actor);
  }

  @Post('approval-steps/:id/acknowledge')
  @Authorize('approvals.note-acting')
  @Changes('approval.nothing-to-note')
  @ApiOkResponse({ type: ActingDecisionResponse })
  acknowledge(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<ActingDecisionResponse> {
    return this.steps.acknowledge(actor, id, version);
  }
}
