import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { ReasonDto } from '../../platform/http/reason.dto';
import {
  AnswerExternalRequestDto,
  ExamineExternalRequestDto,
  type ExternalRequestListItem,
  ExternalRequestPage,
  ExternalRequestQuery,
  ExternalRequestResponse,
  NotifyThirdPartyDto,
  ReceiveExternalRequestDto,
} from './external-request.dto';
import { DisclosureNoticesService } from './disclosure-notices.service';
import { ExternalRequestsService } from './external-requests.service';

type Acted = Promise<ExternalRequestResponse>;

@ApiTags('external-requests')
@Controller()
export class ExternalRequestsController {
  constructor(
    private readonly requests: ExternalRequestsService,
    private readonly notices: DisclosureNoticesService,
  ) {}

  @Get('external-requests')
  @Authorize('external-requests.read')
  @Reads()
  @ApiOkResponse({ type: ExternalRequestPage })
  list(@CurrentActor() actor: Actor, @Query() query: ExternalRequestQuery): Promise<Page<ExternalRequestListItem>> {
    return this.requests.list(actor, query);
  }

  @Post('cases/:caseId/external-requests')
  @Authorize('external-requests.receive')
  @Creates('external-request.due-missing', 'external-request.day-in-future')
  @ApiCreatedResponse({ type: ExternalRequestResponse })
  receive(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: ReceiveExternalRequestDto,
  ): Acted {
    return this.requests.receive(actor, caseId, dto);
  }

  @Get('external-requests/:id')
  @Authorize('external-requests.read')
  @Reads()
  @ApiOkResponse({ type: ExternalRequestResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Acted {
    return this.requests.get(actor, id);
  }

  @Post('external-requests/:id/extend')
  @Authorize('external-requests.decide')
  @Changes(
    'external-request.move-not-allowed',
    'external-request.not-extendable',
    'external-request.already-extended',
    'move.reason-required',
  )
  @ApiOkResponse({ type: ExternalRequestResponse })
  extend(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonDto,
  ): Acted {
    return this.requests.extend(actor, id, version, reason);
  }

  /** The list of exactly what would be handed over, each with its hash. */
  @Post('external-requests/:id/examine')
  @Authorize('external-requests.examine')
  @Changes(
    'external-request.move-not-allowed',
    'external-request.nothing-listed',
    'external-request.refused-but-listed',
    'external-request.refusal-without-ground',
    'external-request.item-unclear',
  )
  @ApiOkResponse({ type: ExternalRequestResponse })
  examine(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ExamineExternalRequestDto,
  ): Acted {
    return this.requests.examine(actor, id, version, dto);
  }

  /** The provider whose materials they are; the letter is approved and sent in the same act. */
  @Post('external-requests/:id/notify-third-party')
  @Authorize('external-requests.decide')
  @Changes(
    'external-request.move-not-allowed',
    'approval.approver-is-author',
    'official-document.no-consent-to-e-service',
  )
  @ApiOkResponse({ type: ExternalRequestResponse })
  notify(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: NotifyThirdPartyDto,
  ): Acted {
    return this.notices.notify(actor, id, version, dto);
  }

  @Post('external-requests/:id/return')
  @Authorize('external-requests.decide')
  @Changes('external-request.move-not-allowed', 'approval.approver-is-author', 'move.reason-required')
  @ApiOkResponse({ type: ExternalRequestResponse })
  sendBack(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonDto,
  ): Acted {
    return this.requests.sendBack(actor, id, version, reason);
  }

  @Post('external-requests/:id/decide')
  @Authorize('external-requests.decide')
  @Changes(
    'external-request.move-not-allowed',
    'external-request.third-party-not-told',
    'external-request.third-party-still-heard',
    'approval.approver-is-author',
  )
  @ApiOkResponse({ type: ExternalRequestResponse })
  decide(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Acted {
    return this.requests.decide(actor, id, version);
  }

  /** What went out when and how; the list with its hashes goes into the audit. */
  @Post('external-requests/:id/answer')
  @Authorize('external-requests.answer')
  @Changes(
    'external-request.move-not-allowed',
    'external-request.too-early-to-disclose',
    'external-request.day-in-future',
  )
  @ApiOkResponse({ type: ExternalRequestResponse })
  answer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: AnswerExternalRequestDto,
  ): Acted {
    return this.requests.answer(actor, id, version, dto);
  }
}
