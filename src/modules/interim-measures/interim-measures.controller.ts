import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { InterimMeasureResponse, LiftInterimMeasureDto, WriteInterimMeasureDto } from './interim-measure.dto';
import { InterimMeasuresService } from './interim-measures.service';

@ApiTags('interim-measures')
@Controller()
export class InterimMeasuresController {
  constructor(private readonly measures: InterimMeasuresService) {}

  @Get('orders/:id/interim-measures')
  @Authorize('interim-measures.read')
  @Reads()
  @ApiOkResponse({ type: [InterimMeasureResponse] })
  ofOrder(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<InterimMeasureResponse[]> {
    return this.measures.ofOrder(actor, id);
  }

  /** Whatever is or was in force in the case; of the respondent its own. */
  @Get('cases/:id/interim-measures')
  @Authorize('interim-measures.read')
  @Reads()
  @ApiOkResponse({ type: [InterimMeasureResponse] })
  ofCase(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<InterimMeasureResponse[]> {
    return this.measures.ofCase(actor, id);
  }

  @Post('orders/:id/interim-measures')
  @Authorize('interim-measures.draft')
  @Creates(
    'interim-measure.other-instrument',
    'interim-measure.order-not-a-draft',
    'interim-measure.no-end',
    'interim-measure.two-ends',
    'interim-measure.end-before-start',
  )
  @ApiCreatedResponse({ type: InterimMeasureResponse })
  write(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: WriteInterimMeasureDto,
  ): Promise<InterimMeasureResponse> {
    return this.measures.write(actor, id, dto);
  }

  @Put('interim-measures/:id')
  @Authorize('interim-measures.draft')
  @Changes(
    'interim-measure.other-instrument',
    'interim-measure.order-not-a-draft',
    'interim-measure.no-end',
    'interim-measure.two-ends',
    'interim-measure.end-before-start',
  )
  @ApiOkResponse({ type: InterimMeasureResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: WriteInterimMeasureDto,
  ): Promise<InterimMeasureResponse> {
    return this.measures.update(actor, id, version, dto);
  }

  /** Ends it before its last day, by a letter that goes out at once. */
  @Post('interim-measures/:id/lift')
  @Authorize('interim-measures.lift')
  @Changes(
    'interim-measure.lifted-outside-force',
    'interim-measure.move-not-allowed',
    'approval.approver-is-author',
    'official-document.no-consent-to-e-service',
    'move.reason-required',
  )
  @ApiOkResponse({ type: InterimMeasureResponse })
  lift(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: LiftInterimMeasureDto,
  ): Promise<InterimMeasureResponse> {
    return this.measures.lift(actor, id, version, dto);
  }
}
