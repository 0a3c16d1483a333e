import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import {
  AcceptPartiallyDto,
  ReopenDto,
  ReviewEffectDto,
  StartVerificationDto,
  SupersedeDto,
  VerifyDto,
  WaiveDto,
} from './corrective-action.dto';
import { ActionResponse } from './corrective-action.responses';
import { CorrectiveActionWorkflow } from './corrective-action-workflow.service';
import { EffectivenessReviewsService } from './effectiveness-reviews.service';
import { VerificationDecisions } from './verification-decisions.service';
import { VerificationsService } from './verifications.service';

/** What the ministry does with corrective actions. */
@ApiTags('corrective-actions')
@Controller('corrective-actions')
export class ActionDecisionsController {
  constructor(
    private readonly workflow: CorrectiveActionWorkflow,
    private readonly verifications: VerificationsService,
    private readonly decisions: VerificationDecisions,
    private readonly reviews: EffectivenessReviewsService,
  ) {}

  @Post(':id/effectiveness-reviews')
  @Authorize('verifications.review-effect')
  @Creates('corrective-action.not-monitored')
  @ApiCreatedResponse({ type: ActionResponse })
  review(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() dto: ReviewEffectDto): Promise<ActionResponse> {
    return this.reviews.review(actor, id, dto);
  }

  @Post(':id/start-verification')
  @Authorize('corrective-actions.start-verification')
  @Changes(
    'corrective-action.move-not-allowed',
    'corrective-action.verifier-is-reporter',
    'team.conflict-of-interest-open',
    'corrective-action.inspection-missing',
  )
  @ApiOkResponse({ type: ActionResponse })
  startVerification(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: StartVerificationDto,
  ): Promise<ActionResponse> {
    return this.verifications.start(actor, id, version, dto);
  }

  @Post(':id/verify')
  @Authorize('corrective-actions.verify')
  @Changes(
    'corrective-action.move-not-allowed',
    'corrective-action.verifier-is-reporter',
    'corrective-action.decider-is-verifier',
    'corrective-action.criterion-not-judged',
    'corrective-action.criterion-not-complied',
    'corrective-action.alternative-not-allowed',
    'corrective-action.criterion-without-evidence',
    'corrective-action.inspection-report-open',
  )
  @ApiOkResponse({ type: ActionResponse })
  verify(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: VerifyDto,
  ): Promise<ActionResponse> {
    return this.decisions.verify(actor, id, version, dto.reason);
  }

  @Post(':id/accept-partially')
  @Authorize('corrective-actions.accept-partially')
  @Changes(
    'corrective-action.move-not-allowed',
    'corrective-action.decider-is-verifier',
    'corrective-action.criterion-not-judged',
    'corrective-action.nothing-complied',
    'corrective-action.everything-complied',
    'move.reason-required',
  )
  @ApiOkResponse({ type: ActionResponse })
  acceptPartially(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: AcceptPartiallyDto,
  ): Promise<ActionResponse> {
    return this.decisions.acceptPartially(actor, id, version, dto);
  }

  @Post(':id/reject')
  @Authorize('corrective-actions.reject')
  @Changes(
    'corrective-action.move-not-allowed',
    'corrective-action.decider-is-verifier',
    'corrective-action.criterion-not-judged',
    'corrective-action.everything-complied',
    'move.reason-required',
  )
  @ApiOkResponse({ type: ActionResponse })
  reject(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ActionResponse> {
    return this.decisions.reject(actor, id, version, dto.reason);
  }

  @Post(':id/return-for-rework')
  @Authorize('corrective-actions.return-for-rework')
  @Changes('corrective-action.move-not-allowed', 'move.reason-required')
  @ApiOkResponse({ type: ActionResponse })
  returnForRework(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ActionResponse> {
    return this.workflow.act(actor, id, version, (tx, action) =>
      this.workflow.returnForReworkIn(tx, action, dto.reason),
    );
  }

  @Post(':id/close')
  @Authorize('corrective-actions.close')
  @Changes(
    'corrective-action.move-not-allowed',
    'corrective-action.effect-to-be-watched',
    'corrective-action.effectiveness-window-running',
    'corrective-action.effectiveness-review-missing',
    'corrective-action.occurrence-open',
  )
  @ApiOkResponse({ type: ActionResponse })
  close(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<ActionResponse> {
    return this.workflow.act(actor, id, version, (tx, action) => this.workflow.closeIn(tx, action));
  }

  @Post(':id/record-failed-effect')
  @Authorize('corrective-actions.record-failed-effect')
  @Changes('corrective-action.move-not-allowed', 'corrective-action.no-recurrence-recorded', 'move.reason-required')
  @ApiOkResponse({ type: ActionResponse })
  recordFailedEffect(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ActionResponse> {
    return this.workflow.move(actor, id, version, { event: 'record-failed-effect', reason: dto.reason });
  }

  @Post(':id/waive')
  @Authorize('corrective-actions.waive')
  @Changes('corrective-action.move-not-allowed', 'corrective-action.waiver-document-missing', 'move.reason-required')
  @ApiOkResponse({ type: ActionResponse })
  waive(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: WaiveDto,
  ): Promise<ActionResponse> {
    return this.workflow.act(actor, id, version, (tx, action) => this.workflow.waiveIn(tx, action, dto));
  }

  @Post(':id/supersede')
  @Authorize('corrective-actions.supersede')
  @Changes('corrective-action.move-not-allowed', 'corrective-action.replacing-action-missing', 'move.reason-required')
  @ApiOkResponse({ type: ActionResponse })
  supersede(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SupersedeDto,
  ): Promise<ActionResponse> {
    return this.workflow.act(actor, id, version, (tx, action) => this.workflow.supersedeIn(tx, action, dto));
  }

  @Post(':id/suspend')
  @Authorize('corrective-actions.suspend')
  @Changes('corrective-action.move-not-allowed', 'corrective-action.stay-order-missing', 'move.reason-required')
  @ApiOkResponse({ type: ActionResponse })
  suspend(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ActionResponse> {
    return this.workflow.act(actor, id, version, (tx, action) => this.workflow.suspendIn(tx, action, dto.reason));
  }

  @Post(':id/resume')
  @Authorize('corrective-actions.suspend')
  @Changes('corrective-action.move-not-allowed', 'corrective-action.stay-not-ended', 'move.reason-required')
  @ApiOkResponse({ type: ActionResponse })
  resume(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ActionResponse> {
    return this.workflow.act(actor, id, version, (tx, action) => this.workflow.resumeIn(tx, action, dto.reason));
  }

  @Post(':id/reopen')
  @Authorize('corrective-actions.reopen')
  @Changes('corrective-action.move-not-allowed', 'move.reason-required')
  @ApiOkResponse({ type: ActionResponse })
  reopen(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReopenDto,
  ): Promise<ActionResponse> {
    return this.workflow.act(actor, id, version, (tx, action) => this.workflow.reopenIn(tx, action, dto));
  }
}
