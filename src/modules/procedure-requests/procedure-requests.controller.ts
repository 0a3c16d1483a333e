import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { ArrivalDto, DeliveryFailureDto, DispatchDto } from '../documents/document.dto';
import {
  DecideProcedureRequestDto,
  type ProcedureRequestListItem,
  ProcedureRequestPage,
  ProcedureRequestQuery,
  ProcedureRequestResponse,
  ProposeDecisionDto,
  SubmitProcedureRequestDto,
} from './procedure-request.dto';
import { ProcedureRequestWorkflow } from './procedure-request-workflow.service';
import { ProcedureRequestsService } from './procedure-requests.service';

@ApiTags('procedure-requests')
@Controller()
export class ProcedureRequestsController {
  constructor(
    private readonly requests: ProcedureRequestsService,
    private readonly workflow: ProcedureRequestWorkflow,
  ) {}

  @Get('procedure-requests')
  @Authorize('procedure-requests.read')
  @Reads()
  @ApiOkResponse({ type: ProcedureRequestPage })
  list(@CurrentActor() actor: Actor, @Query() query: ProcedureRequestQuery): Promise<Page<ProcedureRequestListItem>> {
    return this.requests.list(actor, query);
  }

  /** The answer carries the receipt number (접수번호). */
  @Post('cases/:caseId/procedure-requests')
  @Authorize('procedure-requests.submit')
  @Creates(
    'procedure-request.no-inspection',
    'procedure-request.inspection-begun',
    'procedure-request.no-ground',
    'procedure-request.no-inspector-named',
    'procedure-request.no-opinion-period',
    'procedure-request.paper-incomplete',
    'inspection.time-in-future',
    'evidence.not-submitted',
  )
  @ApiCreatedResponse({ type: ProcedureRequestResponse })
  submit(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: SubmitProcedureRequestDto,
  ): Promise<ProcedureRequestResponse> {
    return this.requests.submit(actor, caseId, dto);
  }

  @Get('procedure-requests/:id')
  @Authorize('procedure-requests.read')
  @Reads()
  @ApiOkResponse({ type: ProcedureRequestResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ProcedureRequestResponse> {
    return this.requests.get(actor, id);
  }

  @Post('procedure-requests/:id/propose')
  @Authorize('procedure-requests.propose')
  @Changes('procedure-request.move-not-allowed')
  @ApiOkResponse({ type: ProcedureRequestResponse })
  propose(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ProposeDecisionDto,
  ): Promise<ProcedureRequestResponse> {
    return this.workflow.propose(actor, id, version, dto);
  }

  /** An accepted postponement postpones the inspection in the same act; its new notice follows. */
  @Post('procedure-requests/:id/decide')
  @Authorize('procedure-requests.decide')
  @Changes(
    'procedure-request.move-not-allowed',
    'procedure-request.not-examined',
    'procedure-request.inspection-not-postponable',
    'procedure-request.no-replacement',
    'case.not-on-team',
    'case.on-team-already',
    'approval.approver-is-author',
    'move.reason-required',
    'evidence.not-submitted',
  )
  @ApiOkResponse({ type: ProcedureRequestResponse })
  decide(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DecideProcedureRequestDto,
  ): Promise<ProcedureRequestResponse> {
    return this.workflow.decide(actor, id, version, dto);
  }

  @Post('procedure-requests/:id/dispatch')
  @Authorize('procedure-requests.notify')
  @Changes(
    'procedure-request.move-not-allowed',
    'procedure-request.already-dispatched',
    'official-document.no-consent-to-e-service',
  )
  @ApiOkResponse({ type: ProcedureRequestResponse })
  dispatch(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DispatchDto,
  ): Promise<ProcedureRequestResponse> {
    return this.workflow.dispatch(actor, id, version, dto);
  }

  @Post('procedure-requests/:id/record-return')
  @Authorize('procedure-requests.notify')
  @Changes('procedure-request.move-not-allowed', 'procedure-request.not-dispatched', 'move.reason-required')
  @ApiOkResponse({ type: ProcedureRequestResponse })
  recordReturn(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DeliveryFailureDto,
  ): Promise<ProcedureRequestResponse> {
    return this.workflow.recordReturn(actor, id, version, dto);
  }

  @Post('procedure-requests/:id/record-arrival')
  @Authorize('procedure-requests.notify')
  @Changes(
    'procedure-request.move-not-allowed',
    'procedure-request.not-dispatched',
    'delivery.before-dispatch',
    'delivery.in-future',
  )
  @ApiOkResponse({ type: ProcedureRequestResponse })
  recordArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<ProcedureRequestResponse> {
    return this.workflow.recordArrival(actor, id, version, dto);
  }
}
