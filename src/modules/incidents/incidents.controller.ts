import { Body, Controller, Get, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import {
  CreateIncidentDto,
  type IncidentListItem,
  IncidentPage,
  IncidentQuery,
  IncidentResponse,
  IncidentServicesDto,
  UpdateIncidentDto,
} from './incident.dto';
import { IncidentsService } from './incidents.service';
import { IncidentWorkflow } from './incident-workflow.service';

@ApiTags('incidents')
@Controller()
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly workflow: IncidentWorkflow,
  ) {}

  @Get('cases/:caseId/incidents')
  @Authorize('incidents.read')
  @Reads()
  @ApiOkResponse({ type: IncidentPage })
  list(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Query() query: IncidentQuery,
  ): Promise<Page<IncidentListItem>> {
    return this.incidents.list(actor, caseId, query);
  }

  @Post('cases/:caseId/incidents')
  @Authorize('incidents.create')
  @Creates(
    'case.not-open',
    'incident.not-a-respondent',
    'incident.planned-work-reversed',
    'incident.service-of-other-provider',
    'incident.restored-before-started',
    'instant.in-future',
    'fact.value-mismatch',
  )
  @ApiCreatedResponse({ type: IncidentResponse })
  create(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: CreateIncidentDto,
  ): Promise<IncidentResponse> {
    return this.incidents.create(actor, caseId, dto);
  }

  @Get('incidents/:id')
  @Authorize('incidents.read')
  @Reads()
  @ApiOkResponse({ type: IncidentResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<IncidentResponse> {
    return this.incidents.get(actor, id);
  }

  @Patch('incidents/:id')
  @Authorize('incidents.update')
  @Changes('case.not-open', 'incident.planned-work-reversed', 'instant.in-future')
  @ApiOkResponse({ type: IncidentResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateIncidentDto,
  ): Promise<IncidentResponse> {
    return this.incidents.update(actor, id, version, dto);
  }

  /** The services that the incident touched; all of them belong to the provider whose incident it is. */
  @Put('incidents/:id/services')
  @Authorize('incidents.update')
  @Changes('case.not-open', 'incident.service-of-other-provider')
  @ApiOkResponse({ type: IncidentResponse })
  replaceServices(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: IncidentServicesDto,
  ): Promise<IncidentResponse> {
    return this.incidents.replaceServices(actor, id, version, dto.serviceIds);
  }

  /** From now on the provider sees this incident of its own. */
  @Post('incidents/:id/release')
  @Authorize('incidents.release')
  @Changes('case.not-open')
  @ApiOkResponse({ type: IncidentResponse })
  release(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<IncidentResponse> {
    return this.incidents.release(actor, id, version);
  }

  @Post('incidents/:id/confirm-ongoing')
  @Authorize('incidents.record-progress')
  @Changes('case.not-open', 'incident.move-not-allowed')
  @ApiOkResponse({ type: IncidentResponse })
  confirmOngoing(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<IncidentResponse> {
    return this.workflow.move(actor, id, version, { event: 'confirm-ongoing' });
  }

  @Post('incidents/:id/record-mitigation')
  @Authorize('incidents.record-progress')
  @Changes('case.not-open', 'incident.move-not-allowed', 'incident.mitigation-time-missing')
  @ApiOkResponse({ type: IncidentResponse })
  recordMitigation(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<IncidentResponse> {
    return this.workflow.move(actor, id, version, { event: 'record-mitigation' });
  }

  @Post('incidents/:id/record-restoration')
  @Authorize('incidents.record-progress')
  @Changes(
    'case.not-open',
    'incident.move-not-allowed',
    'incident.start-missing',
    'incident.restoration-missing',
    'incident.restored-before-started',
  )
  @ApiOkResponse({ type: IncidentResponse })
  recordRestoration(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<IncidentResponse> {
    return this.workflow.move(actor, id, version, { event: 'record-restoration' });
  }

  @Post('incidents/:id/start-cause-analysis')
  @Authorize('incidents.record-progress')
  @Changes('case.not-open', 'incident.move-not-allowed')
  @ApiOkResponse({ type: IncidentResponse })
  startCauseAnalysis(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<IncidentResponse> {
    return this.workflow.move(actor, id, version, { event: 'start-cause-analysis' });
  }
}
