import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { DraftOrderDto, type OrderListItem, OrderPage, OrderQuery, OrderResponse, UpdateOrderDto } from './order.dto';
import { OrdersService } from './orders.service';

const CONTENT_REFUSALS = [
  'order.legal-basis-missing',
  'order.legal-basis-not-in-force',
  'order.instrument-not-allowed',
  'deadline.calendar-not-loaded',
] as const;

@ApiTags('orders')
@Controller()
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Get('cases/:caseId/orders')
  @Authorize('orders.read')
  @Reads()
  @ApiOkResponse({ type: OrderPage })
  list(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Query() query: OrderQuery,
  ): Promise<Page<OrderListItem>> {
    return this.orders.list(actor, caseId, query);
  }

  @Post('cases/:caseId/orders')
  @Authorize('orders.create')
  @Creates('order.not-a-respondent', ...CONTENT_REFUSALS)
  @ApiCreatedResponse({ type: OrderResponse })
  draft(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: DraftOrderDto,
  ): Promise<OrderResponse> {
    return this.orders.draft(actor, caseId, dto);
  }

  @Get('orders/:id')
  @Authorize('orders.read')
  @Reads()
  @ApiOkResponse({ type: OrderResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OrderResponse> {
    return this.orders.get(actor, id);
  }

  @Patch('orders/:id')
  @Authorize('orders.update')
  @Changes('order.not-editable', ...CONTENT_REFUSALS)
  @ApiOkResponse({ type: OrderResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateOrderDto,
  ): Promise<OrderResponse> {
    return this.orders.update(actor, id, version, dto);
  }
}
