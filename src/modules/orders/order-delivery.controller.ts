import { Body, Controller, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes } from '../../platform/http/operations';
import { ArrivalDto, DeliveryFailureDto, DispatchDto } from '../documents/document.dto';
import { CloseOpinionPeriodDto } from './opinion.dto';
import { OrderDelivery } from './order-delivery.service';
import { OrderResponse, PublicNoticeDto, SendPriorNoticeDto } from './order.dto';
import { PriorNotices } from './prior-notice.service';

/** Moves that send something to the respondent, and what became of it. */
@ApiTags('orders')
@Controller('orders/:id')
export class OrderDeliveryController {
  constructor(
    private readonly delivery: OrderDelivery,
    private readonly notices: PriorNotices,
  ) {}

  @Post('send-prior-notice')
  @Authorize('orders.send-prior-notice')
  @Changes('order.prior-notice-not-applicable', 'approval.approver-is-author', 'order.no-requirement')
  @ApiOkResponse({ type: OrderResponse })
  sendPriorNotice(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SendPriorNoticeDto,
  ): Promise<OrderResponse> {
    return this.notices.send(actor, id, version, dto);
  }

  /** Records the arrival of the prior notice, from which the days for opinions count (DL-05). */
  @Post('open-opinion-period')
  @Authorize('orders.open-opinion-period')
  @Changes('delivery.before-dispatch', 'delivery.in-future')
  @ApiOkResponse({ type: OrderResponse })
  openOpinionPeriod(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<OrderResponse> {
    return this.notices.openPeriod(actor, id, version, dto);
  }

  @Post('prior-notice/record-service-failure')
  @Authorize('orders.record-service-failure')
  @Changes('order.move-not-allowed', 'delivery.settled')
  @ApiOkResponse({ type: OrderResponse })
  recordNoticeFailure(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DeliveryFailureDto,
  ): Promise<OrderResponse> {
    return this.notices.recordFailure(actor, id, version, dto);
  }

  @Post('prior-notice/dispatch')
  @Authorize('orders.dispatch')
  @Changes('order.move-not-allowed', 'official-document.no-consent-to-e-service')
  @ApiOkResponse({ type: OrderResponse })
  dispatchNoticeAgain(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DispatchDto,
  ): Promise<OrderResponse> {
    return this.notices.sendAgain(actor, id, version, dto);
  }

  @Post('close-opinion-period')
  @Authorize('orders.close-opinion-period')
  @Changes('order.opinion-window-open', 'opinion-round.opinion-missing', 'opinion-round.waiver-not-signed')
  @ApiOkResponse({ type: OrderResponse })
  closeOpinionPeriod(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: CloseOpinionPeriodDto,
  ): Promise<OrderResponse> {
    return this.notices.closePeriod(actor, id, version, dto.reason);
  }

  @Post('dispatch')
  @Authorize('orders.dispatch')
  @Changes('order.document-not-numbered', 'official-document.no-consent-to-e-service')
  @ApiOkResponse({ type: OrderResponse })
  dispatch(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DispatchDto,
  ): Promise<OrderResponse> {
    return this.delivery.dispatch(actor, id, version, dto);
  }

  /** The order binds from here on: due dates count from `arrivedAt`. */
  @Post('record-arrival')
  @Authorize('orders.record-arrival')
  @Changes('delivery.before-dispatch', 'delivery.in-future', 'order.public-notice-not-effective')
  @ApiOkResponse({ type: OrderResponse })
  recordArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<OrderResponse> {
    return this.delivery.recordArrival(actor, id, version, dto);
  }

  @Post('record-service-failure')
  @Authorize('orders.record-service-failure')
  @Changes('delivery.before-dispatch', 'delivery.in-future')
  @ApiOkResponse({ type: OrderResponse })
  recordServiceFailure(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DeliveryFailureDto,
  ): Promise<OrderResponse> {
    return this.delivery.recordServiceFailure(actor, id, version, dto);
  }

  @Post('give-public-notice')
  @Authorize('orders.give-public-notice')
  @Changes('order.move-not-allowed')
  @ApiOkResponse({ type: OrderResponse })
  givePublicNotice(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: PublicNoticeDto,
  ): Promise<OrderResponse> {
    return this.delivery.givePublicNotice(actor, id, version, dto);
  }
}
