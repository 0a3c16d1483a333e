import { Body, Controller, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import { ArrivalDto, DispatchDto } from '../documents/document.dto';
import {
  CourtDecisionDto,
  DecideSanctionDto,
  GrantInstalmentsDto,
  PaymentDto,
  SanctionNoticeDto,
  SanctionResponse,
  SendToCourtDto,
} from './sanction.dto';
import { SanctionCollection } from './sanction-collection.service';
import { SanctionProcedure } from './sanction-procedure.service';

/** The course of a fine or surcharge, one address a move. */
@ApiTags('sanctions')
@Controller('sanctions/:id')
export class SanctionMovesController {
  constructor(
    private readonly procedure: SanctionProcedure,
    private readonly collection: SanctionCollection,
  ) {}

  @Post('send-prior-notice')
  @Authorize('sanctions.send-prior-notice')
  @Changes(
    'approval.approver-is-author',
    'sanction.stayed',
    'sanction.limitation-passed',
    'sanction.opinion-window-too-short',
  )
  @ApiOkResponse({ type: SanctionResponse })
  sendPriorNotice(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SanctionNoticeDto,
  ): Promise<SanctionResponse> {
    return this.procedure.sendPriorNotice(actor, id, version, dto);
  }

  @Post('open-opinion-period')
  @Authorize('sanctions.record-arrival')
  @Changes('delivery.before-dispatch', 'delivery.in-future', 'sanction.move-not-allowed')
  @ApiOkResponse({ type: SanctionResponse })
  openOpinionPeriod(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<SanctionResponse> {
    return this.procedure.openOpinionPeriod(actor, id, version, dto);
  }

  @Post('decide')
  @Authorize('sanctions.decide')
  @Changes(
    'approval.approver-is-author',
    'sanction.opinion-window-open',
    'sanction.opinion-not-considered',
    'sanction.stayed',
  )
  @ApiOkResponse({ type: SanctionResponse })
  decide(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DecideSanctionDto,
  ): Promise<SanctionResponse> {
    return this.procedure.decide(actor, id, version, dto);
  }

  @Post('record-arrival')
  @Authorize('sanctions.record-arrival')
  @Changes('delivery.before-dispatch', 'delivery.in-future', 'sanction.stayed')
  @ApiOkResponse({ type: SanctionResponse })
  recordArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<SanctionResponse> {
    return this.procedure.recordArrival(actor, id, version, dto);
  }

  @Post('payments')
  @Authorize('sanctions.record-payment')
  @Changes('sanction.nothing-owed')
  @ApiOkResponse({ type: SanctionResponse })
  recordPayment(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: PaymentDto,
  ): Promise<SanctionResponse> {
    return this.collection.recordPayment(actor, id, version, dto);
  }

  @Post('grant-instalments')
  @Authorize('sanctions.decide')
  @Changes('sanction.instalments-differ-from-amount', 'sanction.stayed')
  @ApiOkResponse({ type: SanctionResponse })
  grantInstalments(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: GrantInstalmentsDto,
  ): Promise<SanctionResponse> {
    return this.collection.grantInstalments(actor, id, version, dto);
  }

  @Post('record-overdue')
  @Authorize('sanctions.pursue')
  @Changes('sanction.payment-still-due', 'sanction.stayed')
  @ApiOkResponse({ type: SanctionResponse })
  recordOverdue(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<SanctionResponse> {
    return this.collection.recordOverdue(actor, id, version);
  }

  @Post('dun')
  @Authorize('sanctions.decide')
  @Changes('sanction.stayed', 'approval.approver-is-author')
  @ApiOkResponse({ type: SanctionResponse })
  dun(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DispatchDto,
  ): Promise<SanctionResponse> {
    return this.collection.dun(actor, id, version, dto);
  }

  @Post('collect')
  @Authorize('sanctions.decide')
  @Changes('sanction.dunning-still-due', 'sanction.stayed')
  @ApiOkResponse({ type: SanctionResponse })
  collect(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<SanctionResponse> {
    return this.collection.collect(actor, id, version, dto.reason);
  }

  @Post('object')
  @Authorize('sanctions.object')
  @Changes('sanction.surcharge-is-appealed', 'sanction.objection-period-over')
  @ApiOkResponse({ type: SanctionResponse })
  object(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<SanctionResponse> {
    return this.collection.object(actor, id, version, dto.reason);
  }

  @Post('send-to-court')
  @Authorize('sanctions.send-to-court')
  @Changes('sanction.move-not-allowed')
  @ApiOkResponse({ type: SanctionResponse })
  sendToCourt(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SendToCourtDto,
  ): Promise<SanctionResponse> {
    return this.collection.sendToCourt(actor, id, version, dto.court);
  }

  @Post('record-court-decision')
  @Authorize('sanctions.send-to-court')
  @Changes('sanction.court-missing')
  @ApiOkResponse({ type: SanctionResponse })
  recordCourtDecision(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: CourtDecisionDto,
  ): Promise<SanctionResponse> {
    return this.collection.recordCourtDecision(actor, id, version, dto);
  }

  @Post('drop')
  @Authorize('sanctions.decide')
  @Changes('sanction.move-not-allowed')
  @ApiOkResponse({ type: SanctionResponse })
  drop(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<SanctionResponse> {
    return this.collection.end(actor, id, version, 'drop', dto.reason);
  }

  @Post('revoke')
  @Authorize('sanctions.decide')
  @Changes('sanction.move-not-allowed')
  @ApiOkResponse({ type: SanctionResponse })
  revoke(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<SanctionResponse> {
    return this.collection.end(actor, id, version, 'revoke', dto.reason);
  }
}
