import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { ReasonDto } from '../../platform/http/reason.dto';
import { ArrivalDto, DispatchDto } from '../documents/document.dto';
import { InspectionNoticeService } from './inspection-notice.service';
import { SubmissionDto } from '../review-rounds/approval-line.dto';
import { InspectionWorkflow } from './inspection-workflow.service';
import {
  AuthoriseUrgentDto,
  CancelDto,
  DraftInspectionDto,
  type InspectionListItem,
  InspectionPage,
  InspectionQuery,
  InspectionResponse,
  NewNoticeDto,
  PostponeDto,
  RefusalDto,
  ScopeExtensionDto,
  StartReportDto,
  UpdateInspectionDto,
  WriteReportDto,
} from './inspection.dto';
import { InspectionsService } from './inspections.service';
import { UrgentInspectionService } from './urgent-inspection.service';

@ApiTags('inspections')
@Controller()
export class InspectionsController {
  constructor(
    private readonly inspections: InspectionsService,
    private readonly workflow: InspectionWorkflow,
    private readonly notices: InspectionNoticeService,
    private readonly urgent: UrgentInspectionService,
  ) {}

  @Get('cases/:caseId/inspections')
  @Authorize('inspections.read')
  @Reads()
  @ApiOkResponse({ type: InspectionPage })
  list(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Query() query: InspectionQuery,
  ): Promise<Page<InspectionListItem>> {
    return this.inspections.list(actor, caseId, query);
  }

  @Post('cases/:caseId/inspections')
  @Authorize('inspections.create')
  @Creates(
    'inspection.basis-not-in-force',
    'inspection.no-legal-basis',
    'inspection.ad-hoc-ground-missing',
    'inspection.ad-hoc-ground-unknown',
    'inspection.criterion-unknown',
    'inspection.ends-before-start',
    'inspection.follow-up-without-action',
    'inspection.same-matter-investigated',
    'deadline.calendar-not-loaded',
  )
  @ApiCreatedResponse({ type: InspectionResponse })
  draft(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: DraftInspectionDto,
  ): Promise<InspectionResponse> {
    return this.inspections.draft(actor, caseId, dto);
  }

  @Get('inspections/:id')
  @Authorize('inspections.read')
  @Reads()
  @ApiOkResponse({ type: InspectionResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<InspectionResponse> {
    return this.inspections.get(actor, id);
  }

  /** While the plan is a draft. */
  @Patch('inspections/:id')
  @Authorize('inspections.update')
  @Changes(
    'record.frozen',
    'inspection.basis-not-in-force',
    'inspection.ends-before-start',
    'deadline.calendar-not-loaded',
  )
  @ApiOkResponse({ type: InspectionResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateInspectionDto,
  ): Promise<InspectionResponse> {
    return this.inspections.update(actor, id, version, dto);
  }

  /** Told to the respondent while the inspection is under way (행정조사기본법 제23조제1항). */
  @Post('inspections/:id/scope-extensions')
  @Authorize('inspections.extend')
  @Changes(
    'inspection.move-not-allowed',
    'move.reason-required',
    'inspection.time-in-future',
    'inspection.extension-without-day',
  )
  @ApiOkResponse({ type: InspectionResponse })
  extend(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ScopeExtensionDto,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.workflow.extendIn(tx, found, dto));
  }

  @Patch('inspections/:id/report')
  @Authorize('inspections.write-report')
  @Changes('inspection.not-reporting', 'record.frozen')
  @ApiOkResponse({ type: InspectionResponse })
  writeReport(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: WriteReportDto,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.workflow.writeReportIn(tx, found, dto));
  }

  /** The written form of an approval that was given by word of mouth, due 24 hours after it. */
  @Post('inspections/:id/confirm-in-writing')
  @Authorize('inspections.authorise-urgent')
  @Changes('inspection.nothing-to-confirm', 'inspection.confirmed-by-other')
  @ApiOkResponse({ type: InspectionResponse })
  confirmInWriting(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.urgent.confirmInWritingIn(tx, found));
  }

  @Post('inspections/:id/approve-plan')
  @Authorize('inspections.approve-plan')
  @Changes(
    'inspection.move-not-allowed',
    'approval.approver-is-author',
    'inspection.plan-incomplete',
    'inspection.no-team',
    'team.conflict-of-interest-open',
  )
  @ApiOkResponse({ type: InspectionResponse })
  approvePlan(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.notices.approvePlanIn(tx, found));
  }

  @Post('inspections/:id/send-notice')
  @Authorize('inspections.send-notice')
  @Changes(
    'inspection.move-not-allowed',
    'inspection.entry-document-not-approved',
    'official-document.no-consent-to-e-service',
  )
  @ApiOkResponse({ type: InspectionResponse })
  sendNotice(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DispatchDto,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.notices.sendNoticeIn(tx, found, dto));
  }

  @Post('inspections/:id/record-notice-arrival')
  @Authorize('inspections.record-notice-arrival')
  @Changes(
    'inspection.move-not-allowed',
    'inspection.entry-document-not-dispatched',
    'delivery.before-dispatch',
    'delivery.in-future',
    'delivery.settled',
  )
  @ApiOkResponse({ type: InspectionResponse })
  recordNoticeArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.notices.recordArrivalIn(tx, found, dto));
  }

  @Post('inspections/:id/postpone')
  @Authorize('inspections.postpone')
  @Changes(
    'inspection.move-not-allowed',
    'inspection.no-ground-to-postpone',
    'inspection.request-not-accepted',
    'move.reason-required',
  )
  @ApiOkResponse({ type: InspectionResponse })
  postpone(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: PostponeDto,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.notices.postponeIn(tx, found, dto));
  }

  @Post('inspections/:id/send-new-notice')
  @Authorize('inspections.postpone')
  @Changes(
    'inspection.move-not-allowed',
    'inspection.ends-before-start',
    'approval.approver-is-author',
    'deadline.calendar-not-loaded',
  )
  @ApiOkResponse({ type: InspectionResponse })
  sendNewNotice(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: NewNoticeDto,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.notices.sendNewNoticeIn(tx, found, dto));
  }

  @Post('inspections/:id/authorise-urgent')
  @Authorize('inspections.authorise-urgent')
  @Changes(
    'inspection.move-not-allowed',
    'approval.approver-is-author',
    'inspection.exemption-ground-not-applicable',
    'inspection.exemption-article-missing',
    'inspection.no-team',
    'team.conflict-of-interest-open',
    'move.reason-required',
  )
  @ApiOkResponse({ type: InspectionResponse })
  authoriseUrgent(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: AuthoriseUrgentDto,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.urgent.authoriseIn(tx, found, dto));
  }

  @Post('inspections/:id/start')
  @Authorize('inspections.start')
  @Changes(
    'inspection.move-not-allowed',
    'inspection.notice-period-too-short',
    'inspection.notice-not-shown-at-start',
    'team.conflict-of-interest-open',
    'inspection.no-session',
    'inspection.credential-not-shown',
    'inspection.entry-document-not-handed-over',
  )
  @ApiOkResponse({ type: InspectionResponse })
  start(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.workflow.startIn(tx, found));
  }

  @Post('inspections/:id/record-refusal')
  @Authorize('inspections.record-refusal')
  @Changes('inspection.move-not-allowed', 'move.reason-required', 'inspection.time-in-future')
  @ApiOkResponse({ type: InspectionResponse })
  recordRefusal(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: RefusalDto,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.workflow.recordRefusalIn(tx, found, dto));
  }

  @Post('inspections/:id/resume')
  @Authorize('inspections.record-refusal')
  @Changes('inspection.move-not-allowed')
  @ApiOkResponse({ type: InspectionResponse })
  resume(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.workflow.moveIn(tx, found, { event: 'resume' }));
  }

  @Post('inspections/:id/close-field')
  @Authorize('inspections.close-field')
  @Changes(
    'inspection.move-not-allowed',
    'inspection.sessions-open',
    'inspection.closing-meeting-missing',
    'inspection.confirmation-missing',
  )
  @ApiOkResponse({ type: InspectionResponse })
  closeField(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) =>
      this.workflow.moveIn(tx, found, { event: 'close-field' }),
    );
  }

  @Post('inspections/:id/start-report')
  @Authorize('inspections.write-report')
  @Changes('inspection.move-not-allowed', 'record.frozen')
  @ApiOkResponse({ type: InspectionResponse })
  startReport(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: StartReportDto,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.workflow.startReportIn(tx, found, dto));
  }

  @Post('inspections/:id/submit-report')
  @Authorize('inspections.submit-report')
  @Changes(
    'inspection.move-not-allowed',
    'inspection.report-missing',
    'inspection.finding-without-evidence',
    'inspection.urgent-approval-unconfirmed',
    'inspection.report-lacks-plan-elements',
    'approval.line-out-of-order',
    'approval.signer-is-author',
    'approval.signer-twice',
    'approval.signer-not-available',
    'approval.review-required',
    'approval.concurrence-required',
    'approval.position-too-low',
  )
  @ApiOkResponse({ type: InspectionResponse })
  submitReport(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SubmissionDto,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.workflow.submitReportIn(tx, found, dto.line));
  }

  @Post('inspections/:id/return-report')
  @Authorize('inspections.return-report')
  @Changes('inspection.move-not-allowed', 'move.reason-required', 'approval.not-your-step')
  @ApiOkResponse({ type: InspectionResponse })
  returnReport(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.workflow.returnReportIn(tx, found, dto.reason));
  }

  @Post('inspections/:id/approve-report')
  @Authorize('inspections.approve-report')
  @Changes(
    'inspection.move-not-allowed',
    'approval.approver-is-author',
    'approval.content-changed',
    'approval.not-submitted',
    'approval.step-open',
    'approval.not-your-step',
    'approval.signed-already',
    'approval.position-too-low',
  )
  @ApiOkResponse({ type: InspectionResponse })
  approveReport(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.workflow.approveReportIn(tx, found));
  }

  @Post('inspections/:id/cancel')
  @Authorize('inspections.cancel')
  @Changes('inspection.move-not-allowed', 'move.reason-required', 'inspection.cancellation-notice-missing')
  @ApiOkResponse({ type: InspectionResponse })
  cancel(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: CancelDto,
  ): Promise<InspectionResponse> {
    return this.workflow.act(actor, id, version, (tx, found) => this.notices.cancelIn(tx, found, dto));
  }
}
