import { Body, Controller, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes } from '../../platform/http/operations';
import { ArrivalDto, DeliveryFailureDto, DispatchDto, DocumentResponse, PostNoticeDto } from './document.dto';
import { LetterDelivery } from './letter-delivery.service';

const TIMES = ['delivery.settled', 'delivery.before-dispatch', 'delivery.in-future'] as const;

/** Letters that came back: of every kind but orders, which have these acts of their own. */
@ApiTags('documents')
@Controller()
export class LettersController {
  constructor(private readonly letters: LetterDelivery) {}

  @Post('documents/:id/record-return')
  @Authorize('documents.dispatch')
  @Changes('document.sent-with-its-order', 'document.not-dispatched', ...TIMES, 'move.reason-required')
  @ApiOkResponse({ type: DocumentResponse })
  recordReturn(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DeliveryFailureDto,
  ): Promise<DocumentResponse> {
    return this.letters.recordReturn(actor, id, version, dto);
  }

  @Post('documents/:id/dispatch-again')
  @Authorize('documents.dispatch')
  @Changes(
    'document.sent-with-its-order',
    'document.not-returned',
    'document.notice-is-posted',
    'official-document.no-consent-to-e-service',
  )
  @ApiOkResponse({ type: DocumentResponse })
  sendAgain(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DispatchDto,
  ): Promise<DocumentResponse> {
    return this.letters.sendAgain(actor, id, version, dto);
  }

  /** Takes effect fourteen days after it was posted; its arrival is recorded then. */
  @Post('documents/:id/give-public-notice')
  @Authorize('documents.give-public-notice')
  @Changes('document.sent-with-its-order', 'document.not-returned')
  @ApiOkResponse({ type: DocumentResponse })
  givePublicNotice(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: PostNoticeDto,
  ): Promise<DocumentResponse> {
    return this.letters.givePublicNotice(actor, id, version, dto);
  }

  /** Of letters with which no clock starts, such as the notice that an order is revoked. */
  @Post('documents/:id/record-arrival')
  @Authorize('deliveries.record')
  @Changes(
    'document.sent-with-its-order',
    'document.arrival-elsewhere',
    'document.not-dispatched',
    ...TIMES,
    'delivery.receipt-missing',
    'delivery.receipt-unusable',
    'official-document.public-notice-not-effective',
  )
  @ApiOkResponse({ type: DocumentResponse })
  recordArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<DocumentResponse> {
    return this.letters.recordArrival(actor, id, version, dto);
  }
}
