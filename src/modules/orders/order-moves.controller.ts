import { Body, Controller, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import { SubmissionDto } from '../review-rounds/approval-line.dto';
import { ChangeOrderDto, OrderResponse, RevokeOrderDto } from './order.dto';
import { OrderApproval } from './order-approval.service';
import { OrderEnd } from './order-end.service';
import { OrderWorkflow } from './order-workflow.service';

/** Moves that settle what the order says and what became of it. */
@ApiTags('orders')
@Controller('orders/:id')
export class OrderMovesController {
  constructor(
    private readonly workflow: OrderWorkflow,
    private readonly approval: OrderApproval,
    private readonly end: OrderEnd,
  ) {}

  @Post('request-approval')
  @Authorize('orders.request-approval')
  @Changes(
    'order.prior-notice-missing',
    'order.no-requirement',
    'order.requirement-without-criteria',
    'order.opinions-not-considered',
    'approval.line-out-of-order',
    'approval.signer-is-author',
    'approval.signer-twice',
    'approval.signer-not-available',
    'approval.review-required',
    'approval.concurrence-required',
    'approval.position-too-low',
  )
  @ApiOkResponse({ type: OrderResponse })
  requestApproval(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SubmissionDto,
  ): Promise<OrderResponse> {
    return this.workflow.requestApproval(actor, id, version, dto.line);
  }

  /** Issues the numbered document; the notice of remedies is that in force on this day. */
  @Post('approve')
  @Authorize('orders.approve')
  @Changes(
    'approval.approver-is-author',
    'order.legal-basis-not-in-force',
    'order.instrument-not-allowed',
    'order.opinions-not-considered',
    'order.appeal-notice-missing',
    'order.voluntariness-text-missing',
    'order.committee-resolution-missing',
    'order.result-not-confirmed',
    'approval.content-changed',
    'approval.not-submitted',
    'approval.step-open',
    'approval.not-your-step',
    'approval.signed-already',
    'approval.position-too-low',
  )
  @ApiOkResponse({ type: OrderResponse })
  approve(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<OrderResponse> {
    return this.approval.approve(actor, id, version);
  }

  @Post('return')
  @Authorize('orders.return')
  @Changes('order.move-not-allowed', 'move.reason-required', 'approval.not-your-step')
  @ApiOkResponse({ type: OrderResponse })
  return(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<OrderResponse> {
    return this.workflow.returnForRework(actor, id, version, dto.reason);
  }

  @Post('record-compliance')
  @Authorize('orders.judge-compliance')
  @Changes('order.requirement-open')
  @ApiOkResponse({ type: OrderResponse })
  recordCompliance(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<OrderResponse> {
    return this.workflow.move(actor, id, version, 'record-compliance');
  }

  @Post('record-partial-compliance')
  @Authorize('orders.judge-compliance')
  @Changes('order.nothing-complied', 'order.everything-complied')
  @ApiOkResponse({ type: OrderResponse })
  recordPartialCompliance(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<OrderResponse> {
    return this.workflow.move(actor, id, version, 'record-partial-compliance', dto.reason);
  }

  @Post('record-non-compliance')
  @Authorize('orders.judge-compliance')
  @Changes('order.guidance-cannot-be-violated', 'order.due-day-not-passed')
  @ApiOkResponse({ type: OrderResponse })
  recordNonCompliance(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<OrderResponse> {
    return this.workflow.move(actor, id, version, 'record-non-compliance', dto.reason);
  }

  @Post('revoke')
  @Authorize('orders.revoke')
  @Changes(
    'order.revocation-notice-missing',
    'approval.approver-is-author',
    'official-document.no-consent-to-e-service',
  )
  @ApiOkResponse({ type: OrderResponse })
  revoke(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: RevokeOrderDto,
  ): Promise<OrderResponse> {
    return this.end.revoke(actor, id, version, dto);
  }

  /** The order that replaces it names it and is approved; the respondent is told by a numbered notice. */
  @Post('change')
  @Authorize('orders.change')
  @Changes('order.replacing-order-missing', 'approval.approver-is-author', 'official-document.no-consent-to-e-service')
  @ApiOkResponse({ type: OrderResponse })
  change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ChangeOrderDto,
  ): Promise<OrderResponse> {
    return this.end.change(actor, id, version, dto);
  }

  @Post('close')
  @Authorize('orders.close')
  @Changes('order.actions-unsettled', 'order.compliance-not-judged')
  @ApiOkResponse({ type: OrderResponse })
  close(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<OrderResponse> {
    return this.workflow.move(actor, id, version, 'close');
  }
}
