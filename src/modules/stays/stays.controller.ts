import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import { OrderResponse } from '../orders/order.dto';
import { LiftStayDto, SetStayDto, StayOrderResponse } from './stay.dto';
import { SanctionResponse } from '../sanctions/sanction.dto';
import { SanctionStays } from './sanction-stays.service';
import { StaysService } from './stays.service';

@ApiTags('stays')
@Controller()
export class StaysController {
  constructor(
    private readonly stays: StaysService,
    private readonly ofSanctions: SanctionStays,
  ) {}

  @Get('cases/:caseId/stays')
  @Authorize('stays.read')
  @Reads()
  @ApiOkResponse({ type: [StayOrderResponse] })
  list(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<StayOrderResponse[]> {
    return this.stays.list(actor, caseId);
  }

  /** On the court's paper: periods stop, actions are suspended, nothing of the order is late. */
  @Post('orders/:id/stay')
  @Authorize('orders.stay')
  @Changes('order.move-not-allowed', 'stay.effective-on', 'stay.paper-missing', 'stay.other-appeal')
  @ApiOkResponse({ type: OrderResponse })
  set(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SetStayDto,
  ): Promise<OrderResponse> {
    return this.stays.set(actor, id, version, dto);
  }

  @Post('orders/:id/lift-stay')
  @Authorize('orders.stay')
  @Changes('order.stay-not-ended', 'stay.lifted-on', 'stay.paper-missing')
  @ApiOkResponse({ type: OrderResponse })
  lift(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: LiftStayDto,
  ): Promise<OrderResponse> {
    return this.stays.lift(actor, id, version, dto);
  }

  /** A stay of the surcharge alone; the order that it rests on stands. */
  @Post('sanctions/:id/stay')
  @Authorize('sanctions.stay')
  @Changes(
    'sanction.fine-is-not-stayed',
    'sanction.move-not-allowed',
    'sanction.stayed',
    'stay.effective-on',
    'stay.paper-missing',
    'stay.other-appeal',
  )
  @ApiOkResponse({ type: SanctionResponse })
  staySanction(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SetStayDto,
  ): Promise<SanctionResponse> {
    return this.ofSanctions.set(actor, id, version, dto);
  }

  @Post('sanctions/:id/lift-stay')
  @Authorize('sanctions.stay')
  @Changes('sanction.not-stayed', 'stay.lifted-on', 'stay.paper-missing')
  @ApiOkResponse({ type: SanctionResponse })
  liftFromSanction(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: LiftStayDto,
  ): Promise<SanctionResponse> {
    return this.ofSanctions.lift(actor, id, version, dto);
  }
}
