import { Body, Controller, Get, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { ReasonDto } from '../../platform/http/reason.dto';
import { ActionQuery, AddMilestoneDto, ReportCompletionDto, UpdateActionDto } from './corrective-action.dto';
import { type ActionListItem, ActionPage, ActionResponse, MilestoneResponse } from './corrective-action.responses';
import { CompletionReportsService } from './completion-reports.service';
import { CorrectiveActionWorkflow } from './corrective-action-workflow.service';
import { CorrectiveActionsService } from './corrective-actions.service';
import { MilestonesService } from './milestones.service';
import { ReportDraftResponse, SaveReportDraftDto } from './report-draft.dto';
import { ReportDraftsService } from './report-drafts.service';

/** Corrective actions as both sides read them, and what the provider does with them. */
@ApiTags('corrective-actions')
@Controller('corrective-actions')
export class CorrectiveActionsController {
  constructor(
    private readonly actions: CorrectiveActionsService,
    private readonly workflow: CorrectiveActionWorkflow,
    private readonly milestones: MilestonesService,
    private readonly reports: CompletionReportsService,
    private readonly drafts: ReportDraftsService,
  ) {}

  @Get()
  @Authorize('corrective-actions.read')
  @Reads()
  @ApiOkResponse({ type: ActionPage })
  list(@CurrentActor() actor: Actor, @Query() query: ActionQuery): Promise<Page<ActionListItem>> {
    return this.actions.list(actor, query);
  }

  @Get(':id')
  @Authorize('corrective-actions.read')
  @Reads()
  @ApiOkResponse({ type: ActionResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ActionResponse> {
    return this.actions.get(actor, id);
  }

  @Patch(':id')
  @Authorize('corrective-actions.update')
  @Changes('corrective-action.no-longer-editable')
  @ApiOkResponse({ type: ActionResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateActionDto,
  ): Promise<ActionResponse> {
    return this.actions.update(actor, id, version, dto);
  }

  @Post(':id/milestones')
  @Authorize('corrective-actions.report-progress')
  @Creates('corrective-action.no-longer-editable')
  @ApiCreatedResponse({ type: MilestoneResponse })
  addMilestone(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: AddMilestoneDto,
  ): Promise<MilestoneResponse> {
    return this.milestones.add(actor, id, dto);
  }

  /** Follows by itself when the plan is accepted; here for an action that was not under it then. */
  @Post(':id/plan')
  @Authorize('corrective-actions.plan')
  @Changes('corrective-action.plan-not-accepted', 'corrective-action.move-not-allowed')
  @ApiOkResponse({ type: ActionResponse })
  plan(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<ActionResponse> {
    return this.workflow.move(actor, id, version, { event: 'plan' });
  }

  @Post(':id/start')
  @Authorize('corrective-actions.start')
  @Changes('corrective-action.move-not-allowed')
  @ApiOkResponse({ type: ActionResponse })
  start(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<ActionResponse> {
    return this.workflow.move(actor, id, version, { event: 'start' });
  }

  @Get(':id/report-draft')
  @Authorize('corrective-actions.report-progress')
  @Reads()
  @ApiOkResponse({ type: ReportDraftResponse })
  readDraft(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ReportDraftResponse> {
    return this.drafts.get(actor, id);
  }

  /** Shared between the provider's staff and manager; If-Match names the version of the draft, 0 for the first. */
  @Put(':id/report-draft')
  @Authorize('corrective-actions.report-progress')
  @Changes(
    'corrective-action.no-longer-editable',
    'corrective-action.criterion-unknown',
    'corrective-action.evidence-unusable',
  )
  @ApiOkResponse({ type: ReportDraftResponse })
  saveDraft(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SaveReportDraftDto,
  ): Promise<ReportDraftResponse> {
    return this.drafts.save(actor, id, version, dto);
  }

  @Post(':id/report-completion')
  @Authorize('corrective-actions.report-completion')
  @Changes(
    'corrective-action.move-not-allowed',
    'corrective-action.no-acceptance-criteria',
    'corrective-action.criterion-without-evidence',
    'corrective-action.milestone-without-date',
    'corrective-action.not-attested',
    'corrective-action.criterion-unknown',
    'corrective-action.evidence-unusable',
  )
  @ApiOkResponse({ type: ActionResponse })
  reportCompletion(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReportCompletionDto,
  ): Promise<ActionResponse> {
    return this.reports.report(actor, id, version, dto);
  }

  @Post(':id/withdraw-report')
  @Authorize('corrective-actions.withdraw-report')
  @Changes('corrective-action.move-not-allowed', 'move.reason-required')
  @ApiOkResponse({ type: ActionResponse })
  withdrawReport(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ActionResponse> {
    return this.reports.withdraw(actor, id, version, dto.reason);
  }
}
