import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import { ArrivalDto, DispatchDto } from '../documents/document.dto';
import { PlanThirdPartyDto, ThirdPartyResponse, UseEvidenceDto } from './third-party.dto';
import { ThirdParties } from './third-parties.service';

@ApiTags('third-parties')
@Controller()
export class ThirdPartiesController {
  constructor(private readonly thirdParties: ThirdParties) {}

  @Get('cases/:caseId/third-party-inspections')
  @Authorize('third-parties.read')
  @Reads()
  @ApiOkResponse({ type: [ThirdPartyResponse] })
  list(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<ThirdPartyResponse[]> {
    return this.thirdParties.list(actor, caseId);
  }

  @Post('cases/:caseId/third-party-inspections')
  @Authorize('third-parties.plan')
  @Creates(
    'third-party.ground',
    'third-party.respondent',
    'third-party.is-a-respondent',
    'inspection.basis-not-in-force',
    'inspection.no-legal-basis',
  )
  @ApiCreatedResponse({ type: ThirdPartyResponse })
  plan(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: PlanThirdPartyDto,
  ): Promise<ThirdPartyResponse> {
    return this.thirdParties.plan(actor, caseId, dto);
  }

  @Get('third-party-inspections/:id')
  @Authorize('third-parties.read')
  @Reads()
  @ApiOkResponse({ type: ThirdPartyResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ThirdPartyResponse> {
    return this.thirdParties.get(actor, id);
  }

  @Post('third-party-inspections/:id/tell-respondent')
  @Authorize('third-parties.tell-respondent')
  @Changes('third-party.already-told', 'approval.approver-is-author')
  @ApiOkResponse({ type: ThirdPartyResponse })
  tellRespondent(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: DispatchDto,
  ): Promise<ThirdPartyResponse> {
    return this.thirdParties.tellRespondent(actor, id, version, dto);
  }

  @Post('third-party-inspections/:id/record-arrival')
  @Authorize('third-parties.record-arrival')
  @Changes('third-party.not-told', 'delivery.in-future', 'delivery.before-dispatch', 'delivery.settled')
  @ApiOkResponse({ type: ThirdPartyResponse })
  recordArrival(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ArrivalDto,
  ): Promise<ThirdPartyResponse> {
    return this.thirdParties.recordArrival(actor, id, version, dto);
  }

  @Post('third-party-inspections/:id/defer-telling')
  @Authorize('third-parties.tell-respondent')
  @Changes('third-party.already-told', 'approval.approver-is-author')
  @ApiOkResponse({ type: ThirdPartyResponse })
  deferTelling(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<ThirdPartyResponse> {
    return this.thirdParties.deferTelling(actor, id, version, dto.reason);
  }

  /** Puts what the third party gave into the file of the respondent, where findings may rest on it. */
  @Post('third-party-inspections/:id/use-evidence')
  @Authorize('third-parties.use-evidence')
  @Changes('third-party.evidence-not-its-own', 'request.conflict')
  @ApiOkResponse({ type: ThirdPartyResponse })
  useEvidence(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UseEvidenceDto,
  ): Promise<ThirdPartyResponse> {
    return this.thirdParties.useEvidence(actor, id, version, dto);
  }
}
