import { Body, Controller, Get, HttpCode, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import {
  AcceptPlanDto,
  PlanItemResponse,
  PlanListItem,
  PlanResponse,
  RejectPlanDto,
  RequestSupplementDto,
  SubmitPlanDto,
  UpdatePlanDto,
  WritePlanItemDto,
} from './plan.dto';
import { PlanSheetResponse, ReadPlanSheetDto, TakePlanSheetDto } from './plan-sheet.dto';
import { PlanSheetService } from './plan-sheet.service';
import { PlanWorkflow } from './plan-workflow.service';
import { PlansService } from './plans.service';

@ApiTags('plans')
@Controller('orders/:orderId/plans')
export class OrderPlansController {
  constructor(private readonly plans: PlansService) {}

  /** Every version that the reader may see, the last first. */
  @Get()
  @Authorize('plans.read')
  @Reads()
  @ApiOkResponse({ type: [PlanListItem] })
  list(@CurrentActor() actor: Actor, @IdParam('orderId') orderId: string): Promise<PlanListItem[]> {
    return this.plans.list(actor, orderId);
  }

  /** The provider drafts its plan; the lead inspector drafts a directed one. A later version begins with the words of the last. */
  @Post()
  @Authorize('plans.create')
  @Creates('action-plan.order-not-delivered', 'action-plan.open-version')
  @ApiCreatedResponse({ type: PlanResponse })
  draft(@CurrentActor() actor: Actor, @IdParam('orderId') orderId: string): Promise<PlanResponse> {
    return this.plans.draft(actor, orderId);
  }
}

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly workflow: PlanWorkflow,
    private readonly sheet: PlanSheetService,
  ) {}

  @Get(':id')
  @Authorize('plans.read')
  @Reads()
  @ApiOkResponse({ type: PlanResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PlanResponse> {
    return this.plans.get(actor, id);
  }

  @Patch(':id')
  @Authorize('plans.update')
  @Changes('action-plan.not-editable')
  @ApiOkResponse({ type: PlanResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdatePlanDto,
  ): Promise<PlanResponse> {
    return this.plans.update(actor, id, version, dto);
  }

  /** Saves what the plan says on one requirement, complete or not; If-Match names the version of the item. */
  @Put(':id/items/:requirementId')
  @Authorize('plans.update')
  @Changes('action-plan.not-editable', 'action-plan.alternative-not-allowed', 'action-plan.milestone-after-completion')
  @ApiOkResponse({ type: PlanItemResponse })
  writeItem(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('requirementId') requirementId: string,
    @IfMatch() version: number,
    @Body() dto: WritePlanItemDto,
  ): Promise<PlanItemResponse> {
    return this.plans.writeItem(actor, id, requirementId, version, dto);
  }

  /** Reads a table of the plan and stores nothing: each row with what is wrong with it, and what its requirements would become. */
  @Post(':id/sheet/preview')
  @Authorize('plans.update')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Reads(
    'action-plan.not-editable',
    'action-plan.sheet-unreadable',
    'action-plan.sheet-too-long',
    'idempotency.other-request',
  )
  @ApiOkResponse({ type: PlanSheetResponse })
  previewSheet(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: ReadPlanSheetDto,
  ): Promise<PlanSheetResponse> {
    return this.sheet.preview(actor, id, dto.table);
  }

  /** Takes every row of the table, or none. */
  @Post(':id/sheet')
  @Authorize('plans.update')
  @Changes(
    'action-plan.not-editable',
    'action-plan.sheet-faulty',
    'action-plan.sheet-unreadable',
    'action-plan.sheet-too-long',
    'action-plan.too-many-milestones',
  )
  @ApiOkResponse({ type: PlanResponse })
  takeSheet(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: TakePlanSheetDto,
  ): Promise<PlanResponse> {
    return this.sheet.take(actor, id, version, dto);
  }

  @Post(':id/versions')
  @Authorize('plans.create')
  @Creates('action-plan.open-version', 'action-plan.new-version-not-due')
  @ApiCreatedResponse({ type: PlanResponse })
  nextVersion(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PlanResponse> {
    return this.plans.nextVersion(actor, id);
  }

  @Post(':id/submit')
  @Authorize('plans.submit')
  @Changes(
    'action-plan.elements-missing',
    'action-plan.requirement-uncovered',
    'action-plan.requirement-unknown',
    'action-plan.not-signed',
    'action-plan.move-not-allowed',
  )
  @ApiOkResponse({ type: PlanResponse })
  submit(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SubmitPlanDto,
  ): Promise<PlanResponse> {
    return this.workflow.act(actor, id, version, (tx, plan) => this.workflow.submitIn(tx, plan, dto.signed, dto.items));
  }

  @Post(':id/take-up-review')
  @Authorize('plans.take-up-review')
  @Changes('action-plan.move-not-allowed')
  @ApiOkResponse({ type: PlanResponse })
  takeUpReview(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<PlanResponse> {
    return this.workflow.act(actor, id, version, (tx, plan) => this.workflow.takeUpReviewIn(tx, plan));
  }

  @Post(':id/accept')
  @Authorize('plans.decide')
  @Changes(
    'action-plan.approver-must-decide',
    'action-plan.requirement-uncovered',
    'action-plan.due-date-moved',
    'action-plan.move-not-allowed',
  )
  @ApiOkResponse({ type: PlanResponse })
  accept(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: AcceptPlanDto,
  ): Promise<PlanResponse> {
    return this.workflow.act(actor, id, version, (tx, plan) => this.workflow.acceptIn(tx, plan, dto.reason));
  }

  @Post(':id/request-supplement')
  @Authorize('plans.decide')
  @Changes(
    'action-plan.supplement-rounds-used-up',
    'action-plan.requirement-unknown',
    'action-plan.move-not-allowed',
    'move.reason-required',
  )
  @ApiOkResponse({ type: PlanResponse })
  requestSupplement(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: RequestSupplementDto,
  ): Promise<PlanResponse> {
    return this.workflow.act(actor, id, version, (tx, plan) => this.workflow.requestSupplementIn(tx, plan, dto));
  }

  @Post(':id/reject')
  @Authorize('plans.decide')
  @Changes(
    'action-plan.approver-must-decide',
    'action-plan.requirement-unknown',
    'action-plan.move-not-allowed',
    'move.reason-required',
  )
  @ApiOkResponse({ type: PlanResponse })
  reject(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: RejectPlanDto,
  ): Promise<PlanResponse> {
    return this.workflow.act(actor, id, version, (tx, plan) => this.workflow.rejectIn(tx, plan, dto));
  }

  @Post(':id/approve-directed')
  @Authorize('plans.approve-directed')
  @Changes(
    'action-plan.not-directed',
    'approval.approver-is-author',
    'action-plan.elements-missing',
    'action-plan.move-not-allowed',
  )
  @ApiOkResponse({ type: PlanResponse })
  approveDirected(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<PlanResponse> {
    return this.workflow.act(actor, id, version, (tx, plan) => this.workflow.approveDirectedIn(tx, plan));
  }
}
