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
import { ExtensionDecisions } from './extension-decisions.service';
import {
  DraftExtensionDto,
  ExtensionRequestPage,
  ExtensionRequestQuery,
  ExtensionRequestResponse,
  GrantOtherDateDto,
  ReturnExtensionDto,
  SubmitExtensionDto,
  UpdateExtensionDto,
} from './extension-request.dto';
import { ExtensionRequestsService } from './extension-requests.service';

@ApiTags('extension-requests')
@Controller()
export class ExtensionRequestsController {
  constructor(
    private readonly requests: ExtensionRequestsService,
    private readonly decisions: ExtensionDecisions,
  ) {}

  @Get('extension-requests')
  @Authorize('extension-requests.read')
  @Reads()
  @ApiOkResponse({ type: ExtensionRequestPage })
  list(@CurrentActor() actor: Actor, @Query() query: ExtensionRequestQuery): Promise<Page<ExtensionRequestResponse>> {
    return this.requests.list(actor, query);
  }

  @Get('extension-requests/:id')
  @Authorize('extension-requests.read')
  @Reads()
  @ApiOkResponse({ type: ExtensionRequestResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ExtensionRequestResponse> {
    return this.requests.get(actor, id);
  }

  /** Drafts a request; nobody of the ministry sees it before it is submitted. */
  @Post('deadlines/:id/extension-requests')
  @Authorize('extension-requests.create')
  @Creates(
    'extension-request.not-extendable',
    'extension-request.deadline-settled',
    'extension-request.other-request-open',
    'extension-request.not-later-than-due',
    'evidence.not-submitted',
  )
  @ApiCreatedResponse({ type: ExtensionRequestResponse })
  create(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: DraftExtensionDto,
  ): Promise<ExtensionRequestResponse> {
    return this.requests.create(actor, id, dto);
  }

  @Patch('extension-requests/:id')
  @Authorize('extension-requests.update')
  @Changes('record.frozen', 'extension-request.not-later-than-due', 'evidence.not-submitted')
  @ApiOkResponse({ type: ExtensionRequestResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateExtensionDto,
  ): Promise<ExtensionRequestResponse> {
    return this.requests.update(actor, id, version, dto);
  }

  /** Before the due day ends, force majeure aside; a pending request does not stop the clock. */
  @Post('extension-requests/:id/submit')
  @Authorize('extension-requests.submit')
  @Changes(
    'extension-request.due-passed',
    'extension-request.longer-than-policy',
    'extension-request.already-extended-once',
    'extension-request.ground-not-in-law',
    'extension-request.evidence-missing',
    'extension-request.move-not-allowed',
  )
  @ApiOkResponse({ type: ExtensionRequestResponse })
  submit(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() _dto: SubmitExtensionDto,
  ): Promise<ExtensionRequestResponse> {
    return this.requests.submit(actor, id, version);
  }

  @Post('extension-requests/:id/withdraw')
  @Authorize('extension-requests.withdraw')
  @Changes('extension-request.move-not-allowed')
  @ApiOkResponse({ type: ExtensionRequestResponse })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ExtensionRequestResponse> {
    return this.requests.withdraw(actor, id, version, dto.reason);
  }

  /** Adds a revision to the deadline; an order under 전기통신사업법 §92 is extended once. */
  @Post('extension-requests/:id/approve')
  @Authorize('extension-requests.decide')
  @Changes(
    'extension-request.already-extended-once',
    'extension-request.ground-not-in-law',
    'extension-request.not-later-than-due',
    'extension-request.decider-is-requester',
    'extension-request.deadline-settled',
    'extension-request.move-not-allowed',
    'deadline.calendar-not-loaded',
  )
  @ApiOkResponse({ type: ExtensionRequestResponse })
  approve(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<ExtensionRequestResponse> {
    return this.decisions.approve(actor, id, version);
  }

  @Post('extension-requests/:id/approve-other-date')
  @Authorize('extension-requests.decide')
  @Changes(
    'extension-request.other-date-missing',
    'extension-request.already-extended-once',
    'extension-request.ground-not-in-law',
    'extension-request.deadline-settled',
    'extension-request.move-not-allowed',
    'deadline.calendar-not-loaded',
  )
  @ApiOkResponse({ type: ExtensionRequestResponse })
  approveOtherDate(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: GrantOtherDateDto,
  ): Promise<ExtensionRequestResponse> {
    return this.decisions.approveOtherDate(actor, id, version, dto);
  }

  /** Asks for a supplement by a day (보완 요구). */
  @Post('extension-requests/:id/return')
  @Authorize('extension-requests.decide')
  @Changes('extension-request.respond-on-passed', 'extension-request.move-not-allowed')
  @ApiOkResponse({ type: ExtensionRequestResponse })
  sendBack(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReturnExtensionDto,
  ): Promise<ExtensionRequestResponse> {
    return this.decisions.sendBack(actor, id, version, dto);
  }

  @Post('extension-requests/:id/deny')
  @Authorize('extension-requests.decide')
  @Changes('extension-request.decider-is-requester', 'extension-request.move-not-allowed')
  @ApiOkResponse({ type: ExtensionRequestResponse })
  deny(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ExtensionRequestResponse> {
    return this.decisions.deny(actor, id, version, dto.reason);
  }

  /** Of a returned request that was not supplemented in time. */
  @Post('extension-requests/:id/record-lapse')
  @Authorize('extension-requests.decide')
  @Changes('extension-request.response-period-running', 'extension-request.move-not-allowed')
  @ApiOkResponse({ type: ExtensionRequestResponse })
  recordLapse(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<ExtensionRequestResponse> {
    return this.decisions.recordLapse(actor, id, version);
  }
}
