import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import { ConfirmRecurrenceDto, RecurrenceResponse, ReopeningResponse } from './recurrence.dto';
import { RecurrencesService } from './recurrences.service';
import { ReopeningsService } from './reopenings.service';

@ApiTags('recurrences')
@Controller()
export class RecurrencesController {
  constructor(
    private readonly recurrences: RecurrencesService,
    private readonly reopenings: ReopeningsService,
  ) {}

  /** What recurred in the case, and what of the case recurred elsewhere. */
  @Get('cases/:caseId/recurrences')
  @Authorize('recurrences.read')
  @Reads()
  @ApiOkResponse({ type: [RecurrenceResponse] })
  ofCase(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<RecurrenceResponse[]> {
    return this.recurrences.ofCase(actor, caseId);
  }

  /** The earlier incidents, findings and actions that the incident looks like a recurrence of. */
  @Get('incidents/:id/recurrences')
  @Authorize('recurrences.read')
  @Reads()
  @ApiOkResponse({ type: [RecurrenceResponse] })
  ofIncident(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<RecurrenceResponse[]> {
    return this.recurrences.ofIncident(actor, id);
  }

  @Get('recurrences/:id')
  @Authorize('recurrences.read')
  @Reads()
  @ApiOkResponse({ type: RecurrenceResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<RecurrenceResponse> {
    return this.recurrences.get(actor, id);
  }

  /** It is a recurrence: the finding counts as recurred, and the reopening of its actions is asked for. */
  @Post('recurrences/:id/confirm')
  @Authorize('recurrences.answer')
  @Changes(
    'case.not-open',
    'incident-link.circular',
    'move.reason-required',
    'recurrence-match.move-not-allowed',
    'recurrence.action-not-reopenable',
  )
  @ApiOkResponse({ type: RecurrenceResponse })
  confirm(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ConfirmRecurrenceDto,
  ): Promise<RecurrenceResponse> {
    return this.recurrences.confirm(actor, id, version, dto);
  }

  @Post('recurrences/:id/reject')
  @Authorize('recurrences.answer')
  @Changes('case.not-open', 'move.reason-required', 'recurrence-match.move-not-allowed')
  @ApiOkResponse({ type: RecurrenceResponse })
  reject(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<RecurrenceResponse> {
    return this.recurrences.reject(actor, id, version, dto.reason);
  }

  /** Requests to reopen the action, the newest first. */
  @Get('corrective-actions/:id/reopenings')
  @Authorize('reopenings.read')
  @Reads()
  @ApiOkResponse({ type: [ReopeningResponse] })
  ofAction(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ReopeningResponse[]> {
    return this.reopenings.ofAction(actor, id);
  }

  @Get('reopenings/:id')
  @Authorize('reopenings.read')
  @Reads()
  @ApiOkResponse({ type: ReopeningResponse })
  getReopening(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ReopeningResponse> {
    return this.reopenings.get(actor, id);
  }

  @Post('reopenings/:id/approve')
  @Authorize('reopenings.decide')
  @Changes(
    'action-reopening.action-not-proved',
    'action-reopening.approver-is-proposer',
    'action-reopening.move-not-allowed',
    'move.reason-required',
  )
  @ApiOkResponse({ type: ReopeningResponse })
  approve(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ReopeningResponse> {
    return this.reopenings.approve(actor, id, version, dto.reason);
  }

  @Post('reopenings/:id/decline')
  @Authorize('reopenings.decide')
  @Changes('action-reopening.approver-is-proposer', 'action-reopening.move-not-allowed', 'move.reason-required')
  @ApiOkResponse({ type: ReopeningResponse })
  decline(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ReopeningResponse> {
    return this.reopenings.decline(actor, id, version, dto.reason);
  }
}
