import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import { DeterminationsService } from './determinations.service';
import { AssertFactDto, CaseFactsResponse, DetermineFactDto, FactResponse, IncidentFactsResponse } from './fact.dto';
import { FactsService } from './facts.service';

const UNSOUND = [
  'case.not-open',
  'instant.in-future',
  'fact.value-mismatch',
  'fact.percent-out-of-range',
  'fact.precision-missing',
  'fact.basis-missing',
  'fact.supersedes-other',
  'fact.already-superseded',
  'incident.service-of-other-provider',
] as const;

@ApiTags('facts')
@Controller()
export class FactsController {
  constructor(
    private readonly facts: FactsService,
    private readonly determinations: DeterminationsService,
  ) {}

  /** Per field the official value with its justification, and beside it every statement with its source. */
  @Get('incidents/:id/facts')
  @Authorize('incidents.read-internal')
  @Reads()
  @ApiOkResponse({ type: IncidentFactsResponse })
  ofIncident(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<IncidentFactsResponse> {
    return this.facts.ofIncident(actor, id);
  }

  @Post('incidents/:id/facts')
  @Authorize('incidents.assert-fact')
  @Creates(...UNSOUND)
  @ApiCreatedResponse({ type: FactResponse })
  assertForIncident(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: AssertFactDto,
  ): Promise<FactResponse> {
    return this.facts.assertForIncident(actor, id, dto);
  }

  @Post('incidents/:id/determinations')
  @Authorize('incidents.determine')
  @Creates(
    'case.not-open',
    'incident.restored-before-started',
    'determination.choice-missing',
    'determination.fact-mismatch',
  )
  @ApiCreatedResponse({ type: IncidentFactsResponse })
  determineForIncident(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: DetermineFactDto,
  ): Promise<IncidentFactsResponse> {
    return this.determinations.determineForIncident(actor, id, dto);
  }

  /** What concerns the case as a whole, such as the user base or the damage cases received. */
  @Get('cases/:caseId/facts')
  @Authorize('incidents.read-internal')
  @Reads()
  @ApiOkResponse({ type: CaseFactsResponse })
  ofCase(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<CaseFactsResponse> {
    return this.facts.ofCase(actor, caseId);
  }

  @Post('cases/:caseId/facts')
  @Authorize('incidents.assert-fact')
  @Creates(...UNSOUND)
  @ApiCreatedResponse({ type: FactResponse })
  assertForCase(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: AssertFactDto,
  ): Promise<FactResponse> {
    return this.facts.assertForCase(actor, caseId, dto);
  }

  @Post('cases/:caseId/determinations')
  @Authorize('incidents.determine')
  @Creates('case.not-open', 'determination.choice-missing', 'determination.fact-mismatch')
  @ApiCreatedResponse({ type: CaseFactsResponse })
  determineForCase(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: DetermineFactDto,
  ): Promise<CaseFactsResponse> {
    return this.determinations.determineForCase(actor, caseId, dto);
  }

  @Get('facts/:id')
  @Authorize('incidents.read-internal')
  @Reads()
  @ApiOkResponse({ type: FactResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<FactResponse> {
    return this.facts.get(actor, id);
  }

  @Post('facts/:id/retract')
  @Authorize('incidents.assert-fact')
  @Changes('case.not-open', 'move.reason-required', 'fact.already-retracted', 'fact.is-official')
  @ApiOkResponse({ type: FactResponse })
  retract(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<FactResponse> {
    return this.facts.retract(actor, id, version, dto.reason);
  }
}
