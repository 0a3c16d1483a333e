import { Body, Controller, Get, Patch, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { pdfHeaders } from '../../platform/http/pdf-file';
import { ReasonDto } from '../../platform/http/reason.dto';
import { SubmissionDto } from '../review-rounds/approval-line.dto';
import {
  CreateResultDto,
  DispatchNoticeDto,
  IssueReportDto,
  ReportPreviewQuery,
  NoticeArrivalDto,
  NoticeFailureDto,
  ResultDocumentResponse,
  type ResultListItem,
  ResultPage,
  ResultQuery,
  ResultResponse,
  UpdateResultDto,
} from './result.dto';
import { ResultDocuments } from './result-documents.service';
import { ResultPreview } from './result-preview.service';
import { ResultsService } from './results.service';
import { ResultWorkflow } from './result-workflow.service';

@ApiTags('results')
@Controller()
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly workflow: ResultWorkflow,
    private readonly documents: ResultDocuments,
    private readonly preview: ResultPreview,
  ) {}

  @Get('cases/:caseId/results')
  @Authorize('results.read')
  @Reads()
  @ApiOkResponse({ type: ResultPage })
  list(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Query() query: ResultQuery,
  ): Promise<Page<ResultListItem>> {
    return this.results.list(actor, caseId, query);
  }

  @Post('cases/:caseId/results')
  @Authorize('results.create')
  @Creates('result.not-a-respondent')
  @ApiCreatedResponse({ type: ResultResponse })
  create(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: CreateResultDto,
  ): Promise<ResultResponse> {
    return this.results.create(actor, caseId, dto);
  }

  /** A further inspection report on a confirmed result, with the state of its requirements and actions now. */
  @Post('cases/:caseId/reports')
  @Authorize('documents.approve')
  @Creates(
    'result.not-confirmed',
    'report.nothing-to-correct',
    'approval.approver-is-author',
    'document.department-unknown',
  )
  @ApiCreatedResponse({ type: ResultDocumentResponse })
  issueReport(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: IssueReportDto,
  ): Promise<ResultDocumentResponse> {
    return this.documents.issueReport(actor, caseId, dto);
  }

  @Get('results/:id')
  @Authorize('results.read')
  @Reads()
  @ApiOkResponse({ type: ResultResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ResultResponse> {
    return this.results.get(actor, id);
  }

  /** The report as a confirmation now would freeze it, marked as a preview on every page; it is not kept. */
  @Get('results/:id/preview')
  @Authorize('results.preview')
  @Reads('result.already-confirmed', 'result.not-a-respondent')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async previewReport(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: ReportPreviewQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = await this.preview.file(actor, id, query);
    response.set(pdfHeaders(file));
    return new StreamableFile(file.bytes);
  }

  @Patch('results/:id')
  @Authorize('results.update')
  @Changes('record.frozen', 'result.not-a-draft', 'result.not-a-respondent')
  @ApiOkResponse({ type: ResultResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateResultDto,
  ): Promise<ResultResponse> {
    return this.results.update(actor, id, version, dto);
  }

  @Post('results/:id/submit')
  @Authorize('results.submit')
  @Changes(
    'inspection-result.findings-unsettled',
    'inspection-result.official-times-missing',
    'inspection-result.comments-unanswered',
    'inspection-result.move-not-allowed',
    'approval.line-out-of-order',
    'approval.signer-is-author',
    'approval.signer-twice',
    'approval.signer-not-available',
    'approval.review-required',
    'approval.concurrence-required',
    'approval.position-too-low',
  )
  @ApiOkResponse({ type: ResultResponse })
  submit(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SubmissionDto,
  ): Promise<ResultResponse> {
    return this.workflow.submit(actor, id, version, dto.line);
  }

  @Post('results/:id/return')
  @Authorize('results.return')
  @Changes('move.reason-required', 'inspection-result.move-not-allowed', 'approval.not-your-step')
  @ApiOkResponse({ type: ResultResponse })
  return(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ResultResponse> {
    return this.workflow.return(actor, id, version, dto.reason);
  }

  @Post('results/:id/confirm')
  @Authorize('results.confirm')
  @Changes(
    'approval.approver-is-author',
    'inspection-result.findings-unsettled',
    'inspection-result.official-times-missing',
    'inspection-result.comments-unanswered',
    'inspection-result.report-not-approved',
    'inspection-result.committee-resolution-missing',
    'inspection-result.move-not-allowed',
    'result.notice-text-missing',
    'document.department-unknown',
    'approval.content-changed',
    'approval.not-submitted',
    'approval.step-open',
    'approval.not-your-step',
    'approval.signed-already',
    'approval.position-too-low',
  )
  @ApiOkResponse({ type: ResultResponse })
  confirm(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<ResultResponse> {
    return this.workflow.confirm(actor, id, version);
  }

  @Post('results/:id/dispatch-notice')
  @Authorize('documents.dispatch')
  @Changes('official-document.no-consent-to-e-service', 'official-document.move-not-allowed')
  @ApiOkResponse({ type: ResultResponse })
  dispatchNotice(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DispatchNoticeDto,
  ): Promise<ResultResponse> {
    return this.documents.dispatchNotice(actor, id, version, dto);
  }

  @Post('results/:id/record-notice-arrival')
  @Authorize('deliveries.record')
  @Changes('result.notice-not-dispatched', 'delivery.before-dispatch', 'delivery.in-future', 'delivery.settled')
  @ApiOkResponse({ type: ResultResponse })
  recordNoticeArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: NoticeArrivalDto,
  ): Promise<ResultResponse> {
    return this.documents.recordNoticeArrival(actor, id, version, dto);
  }

  @Post('results/:id/record-notice-failure')
  @Authorize('documents.dispatch')
  @Changes('result.notice-not-dispatched', 'delivery.before-dispatch', 'delivery.in-future', 'delivery.settled')
  @ApiOkResponse({ type: ResultResponse })
  recordNoticeFailure(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: NoticeFailureDto,
  ): Promise<ResultResponse> {
    return this.documents.recordNoticeFailure(actor, id, version, dto);
  }
}
