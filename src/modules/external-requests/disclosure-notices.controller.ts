import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import { ArrivalDto } from '../documents/document.dto';
import { DisclosureNoticesService } from './disclosure-notices.service';
import { AnswerDisclosureNoticeDto, DisclosureNoticeResponse } from './external-request.dto';

@ApiTags('external-requests')
@Controller()
export class DisclosureNoticesController {
  constructor(private readonly notices: DisclosureNoticesService) {}

  /** Of a provider those that reached it. */
  @Get('cases/:caseId/disclosure-notices')
  @Authorize('external-requests.read-notice')
  @Reads()
  @ApiOkResponse({ type: [DisclosureNoticeResponse] })
  list(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<DisclosureNoticeResponse[]> {
    return this.notices.list(actor, caseId);
  }

  @Get('disclosure-notices/:id')
  @Authorize('external-requests.read-notice')
  @Reads()
  @ApiOkResponse({ type: DisclosureNoticeResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DisclosureNoticeResponse> {
    return this.notices.get(actor, id);
  }

  @Post('disclosure-notices/:id/record-arrival')
  @Authorize('external-requests.record-arrival')
  @Changes('external-request.notice-not-dispatched', 'delivery.before-dispatch', 'delivery.in-future')
  @ApiOkResponse({ type: DisclosureNoticeResponse })
  recordArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<DisclosureNoticeResponse> {
    return this.notices.recordArrival(actor, id, version, dto);
  }

  /** Within three days of its arrival; the answer carries the receipt number. */
  @Post('disclosure-notices/:id/answer')
  @Authorize('external-requests.answer-notice')
  @Changes('external-request.notice-answered')
  @ApiOkResponse({ type: DisclosureNoticeResponse })
  answer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: AnswerDisclosureNoticeDto,
  ): Promise<DisclosureNoticeResponse> {
    return this.notices.answer(actor, id, version, dto);
  }
}
