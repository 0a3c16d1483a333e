import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import { ArrivalDto } from '../documents/document.dto';
import { FindingResponse } from '../findings/finding.dto';
import {
  AmendFindingDto,
  DecideFindingDisputeDto,
  DisputeFindingDto,
  FindingDisputeResponse,
} from './finding-dispute.dto';
import { FindingDisputes } from './finding-disputes.service';

const REFUSED = ['finding.move-not-allowed', 'approval.approver-is-author', 'move.reason-required'] as const;

@ApiTags('findings')
@Controller()
export class FindingDisputesController {
  constructor(private readonly disputes: FindingDisputes) {}

  @Get('findings/:id/disputes')
  @Authorize('findings.read')
  @Reads()
  @ApiOkResponse({ type: [FindingDisputeResponse] })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<FindingDisputeResponse[]> {
    return this.disputes.list(actor, id);
  }

  @Post('findings/:id/dispute')
  @Authorize('findings.dispute')
  @Changes('finding.move-not-allowed', 'evidence.not-submitted')
  @ApiOkResponse({ type: FindingResponse })
  dispute(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DisputeFindingDto,
  ): Promise<FindingResponse> {
    return this.disputes.dispute(actor, id, version, dto);
  }

  /** The finding stands: it is issued again as it was. */
  @Post('findings/:id/uphold')
  @Authorize('findings.decide-dispute')
  @Changes(...REFUSED)
  @ApiOkResponse({ type: FindingResponse })
  uphold(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DecideFindingDisputeDto,
  ): Promise<FindingResponse> {
    return this.disputes.decide(actor, id, version, { event: 'uphold', ...dto });
  }

  /** Another confirmed finding takes its place, issued by the same letter. */
  @Post('findings/:id/amend')
  @Authorize('findings.decide-dispute')
  @Changes(...REFUSED, 'finding.new-version-missing')
  @ApiOkResponse({ type: FindingResponse })
  amend(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: AmendFindingDto,
  ): Promise<FindingResponse> {
    return this.disputes.decide(actor, id, version, { event: 'amend', ...dto });
  }

  @Post('findings/:id/withdraw')
  @Authorize('findings.decide-dispute')
  @Changes(...REFUSED)
  @ApiOkResponse({ type: FindingResponse })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DecideFindingDisputeDto,
  ): Promise<FindingResponse> {
    return this.disputes.decide(actor, id, version, { event: 'withdraw', ...dto });
  }

  /** From here on the respondent reads the decision. */
  @Post('findings/:id/record-dispute-arrival')
  @Authorize('findings.record-dispute-arrival')
  @Changes('document.not-dispatched', 'delivery.in-future', 'delivery.before-dispatch', 'delivery.settled')
  @ApiOkResponse({ type: FindingResponse })
  recordArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<FindingResponse> {
    return this.disputes.recordArrival(actor, id, version, dto);
  }
}
