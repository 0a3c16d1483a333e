import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import { OccurrenceResponse, OccurrencesResponse, ReportOccurrenceDto } from './occurrence.dto';
import { OccurrencesService } from './occurrences.service';

@ApiTags('corrective-actions')
@Controller()
export class OccurrencesController {
  constructor(private readonly occurrences: OccurrencesService) {}

  /** What a recurring action owes period by period, and which period comes next. */
  @Get('corrective-actions/:id/occurrences')
  @Authorize('occurrences.read')
  @Reads()
  @ApiOkResponse({ type: OccurrencesResponse })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OccurrencesResponse> {
    return this.occurrences.list(actor, id);
  }

  @Get('occurrences/:id')
  @Authorize('occurrences.read')
  @Reads()
  @ApiOkResponse({ type: OccurrenceResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OccurrenceResponse> {
    return this.occurrences.get(actor, id);
  }

  /** Attested by the provider's manager; the answer carries the receipt number. A late report is taken all the same. */
  @Post('occurrences/:id/report')
  @Authorize('occurrences.report')
  @Changes(
    'action-occurrence.action-over',
    'action-occurrence.action-suspended',
    'action-occurrence.held-outside-period',
    'action-occurrence.no-evidence',
    'action-occurrence.not-attested',
    'action-occurrence.move-not-allowed',
    'evidence.not-submitted',
  )
  @ApiOkResponse({ type: OccurrenceResponse })
  report(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReportOccurrenceDto,
  ): Promise<OccurrenceResponse> {
    return this.occurrences.report(actor, id, version, dto);
  }

  @Post('occurrences/:id/accept')
  @Authorize('occurrences.judge')
  @Changes('team.conflict-of-interest-open', 'action-occurrence.move-not-allowed')
  @ApiOkResponse({ type: OccurrenceResponse })
  accept(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<OccurrenceResponse> {
    return this.occurrences.accept(actor, id, version);
  }

  /** The deadline stays where it was. */
  @Post('occurrences/:id/return')
  @Authorize('occurrences.judge')
  @Changes('team.conflict-of-interest-open', 'action-occurrence.move-not-allowed', 'move.reason-required')
  @ApiOkResponse({ type: OccurrenceResponse })
  sendBack(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonDto,
  ): Promise<OccurrenceResponse> {
    return this.occurrences.sendBack(actor, id, version, reason);
  }

  @Post('occurrences/:id/waive')
  @Authorize('occurrences.waive')
  @Changes('action-occurrence.move-not-allowed', 'move.reason-required')
  @ApiOkResponse({ type: OccurrenceResponse })
  waive(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonDto,
  ): Promise<OccurrenceResponse> {
    return this.occurrences.waive(actor, id, version, reason);
  }
}
