import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import {
  ConsiderOpinionDto,
  OpinionResponse,
  OpinionRoundPage,
  OpinionRoundQuery,
  OpinionRoundResponse,
  SubmitOpinionDto,
  WaiveOpinionDto,
} from './opinion.dto';
import { OpinionsService } from './opinions.service';

@ApiTags('opinions')
@Controller()
export class OpinionsController {
  constructor(private readonly opinions: OpinionsService) {}

  @Get('opinion-rounds')
  @Authorize('opinions.read')
  @Reads()
  @ApiOkResponse({ type: OpinionRoundPage })
  list(@CurrentActor() actor: Actor, @Query() query: OpinionRoundQuery): Promise<Page<OpinionRoundResponse>> {
    return this.opinions.list(actor, query);
  }

  /** The provider reads it from the arrival of the prior notice on, before there is an order. */
  @Get('orders/:id/opinion-round')
  @Authorize('opinions.read')
  @Reads()
  @ApiOkResponse({ type: OpinionRoundResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OpinionRoundResponse> {
    return this.opinions.get(actor, id);
  }

  @Get('opinions/:id')
  @Authorize('opinions.read')
  @Reads()
  @ApiOkResponse({ type: OpinionResponse })
  getOpinion(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OpinionResponse> {
    return this.opinions.getOpinion(actor, id);
  }

  /** The answer carries the receipt number (접수번호). */
  @Post('orders/:id/opinions')
  @Authorize('opinions.submit')
  @Creates('opinion-round.window-over', 'opinion-round.move-not-allowed', 'evidence.not-submitted')
  @ApiCreatedResponse({ type: OpinionResponse })
  submit(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() dto: SubmitOpinionDto): Promise<OpinionResponse> {
    return this.opinions.submit(actor, id, dto);
  }

  @Post('orders/:id/waive-opinion')
  @Authorize('opinions.waive')
  @Creates('opinion-round.window-over', 'opinion-round.move-not-allowed')
  @ApiCreatedResponse({ type: OpinionResponse })
  waive(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() dto: WaiveOpinionDto): Promise<OpinionResponse> {
    return this.opinions.waive(actor, id, dto.declaration);
  }

  @Post('opinions/:id/consider')
  @Authorize('opinions.consider')
  @Changes('opinion-round.rejection-without-reason', 'opinion.is-waiver')
  @ApiOkResponse({ type: OpinionResponse })
  consider(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ConsiderOpinionDto,
  ): Promise<OpinionResponse> {
    return this.opinions.consider(actor, id, version, dto);
  }
}
