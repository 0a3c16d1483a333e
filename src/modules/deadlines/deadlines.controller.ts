import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import {
  type DeadlineBoardItem,
  DeadlinePage,
  DeadlineQuery,
  DeadlineResponse,
  PreviewDeadlineDto,
  PreviewResponse,
  ReviseDeadlineDto,
} from './deadline.dto';
import { DeadlinesService } from './deadlines.service';

@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlinesController {
  constructor(private readonly deadlines: DeadlinesService) {}

  /** Computes a date and stores nothing. */
  @Post('preview')
  @Authorize('deadlines.preview')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Reads(
    'deadline.period-or-rule',
    'deadline.phrase-unreadable',
    'deadline.calendar-not-loaded',
    'deadline.invalid-amount',
    'deadline.instant-required',
    'deadline-rule.not-found',
    'deadline-rule.not-in-force',
    'calendar-day.year-out-of-range',
    'idempotency.other-request',
  )
  @ApiOkResponse({ type: PreviewResponse })
  preview(@CurrentActor() actor: Actor, @Body() dto: PreviewDeadlineDto): Promise<PreviewResponse> {
    return this.deadlines.preview(actor, dto);
  }

  @Get()
  @Authorize('deadlines.read')
  @Reads()
  @ApiOkResponse({ type: DeadlinePage })
  list(@CurrentActor() actor: Actor, @Query() query: DeadlineQuery): Promise<Page<DeadlineBoardItem>> {
    return this.deadlines.list(actor, query);
  }

  @Get(':id')
  @Authorize('deadlines.read')
  @Reads()
  @ApiOkResponse({ type: DeadlineResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DeadlineResponse> {
    return this.deadlines.get(actor, id);
  }

  /** Corrects a date that was computed wrongly; an extension is granted on request instead. */
  @Post(':id/revise')
  @Authorize('deadlines.revise')
  @Changes('deadline.calendar-not-loaded')
  @ApiOkResponse({ type: DeadlineResponse })
  revise(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReviseDeadlineDto,
  ): Promise<DeadlineResponse> {
    return this.deadlines.revise(actor, id, version, dto);
  }
}
