import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import {
  DraftPreservationOrderDto,
  PreservationOrderContentDto,
  type PreservationOrderListItem,
  PreservationOrderPage,
  PreservationOrderQuery,
  PreservationOrderResponse,
} from './preservation-order.dto';
import { PreservationOrdersService } from './preservation-orders.service';

@ApiTags('preservation')
@Controller()
export class PreservationOrdersController {
  constructor(private readonly orders: PreservationOrdersService) {}

  /** Of a provider its own, from their arrival on. */
  @Get('preservation-orders')
  @Authorize('preservation-orders.read')
  @Reads()
  @ApiOkResponse({ type: PreservationOrderPage })
  list(@CurrentActor() actor: Actor, @Query() query: PreservationOrderQuery): Promise<Page<PreservationOrderListItem>> {
    return this.orders.list(actor, query);
  }

  @Get('preservation-orders/:id')
  @Authorize('preservation-orders.read')
  @Reads()
  @ApiOkResponse({ type: PreservationOrderResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PreservationOrderResponse> {
    return this.orders.get(actor, id);
  }

  @Post('cases/:caseId/preservation-orders')
  @Authorize('preservation-orders.create')
  @Creates('preservation-order.range-reversed', 'preservation-order.basis-unknown')
  @ApiCreatedResponse({ type: PreservationOrderResponse })
  draft(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: DraftPreservationOrderDto,
  ): Promise<PreservationOrderResponse> {
    return this.orders.draft(actor, caseId, dto);
  }

  @Patch('preservation-orders/:id')
  @Authorize('preservation-orders.update')
  @Changes('record.frozen', 'preservation-order.range-reversed', 'preservation-order.basis-unknown')
  @ApiOkResponse({ type: PreservationOrderResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: PreservationOrderContentDto,
  ): Promise<PreservationOrderResponse> {
    return this.orders.update(actor, id, version, dto);
  }
}
