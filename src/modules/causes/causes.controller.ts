import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { ReasonDto } from '../../platform/http/reason.dto';
import { IncidentResponse } from '../incidents/incident.dto';
import { CauseAnalysesService } from './cause-analyses.service';
import { CauseAnalysisResponse, UpdateCauseAnalysisDto, WriteCauseAnalysisDto } from './cause-analysis.dto';
import { CauseConclusion } from './cause-conclusion.service';

const UNSOUND = [
  'case.not-open',
  'cause-analysis.cause-code-unknown',
  'cause-analysis.ruled-out-reason',
  'cause-analysis.third-party-mismatch',
] as const;

@ApiTags('causes')
@Controller()
export class CausesController {
  constructor(
    private readonly analyses: CauseAnalysesService,
    private readonly conclusion: CauseConclusion,
  ) {}

  /** Every version, newest first. */
  @Get('incidents/:id/cause-analyses')
  @Authorize('causes.read')
  @Reads()
  @ApiOkResponse({ type: [CauseAnalysisResponse] })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CauseAnalysisResponse[]> {
    return this.analyses.list(actor, id);
  }

  @Post('incidents/:id/cause-analyses')
  @Authorize('causes.create')
  @Creates('cause-analysis.draft-exists', ...UNSOUND)
  @ApiCreatedResponse({ type: CauseAnalysisResponse })
  write(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: WriteCauseAnalysisDto,
  ): Promise<CauseAnalysisResponse> {
    return this.analyses.write(actor, id, dto);
  }

  @Get('cause-analyses/:id')
  @Authorize('causes.read')
  @Reads()
  @ApiOkResponse({ type: CauseAnalysisResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CauseAnalysisResponse> {
    return this.analyses.get(actor, id);
  }

  @Patch('cause-analyses/:id')
  @Authorize('causes.update')
  @Changes('record.frozen', ...UNSOUND)
  @ApiOkResponse({ type: CauseAnalysisResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateCauseAnalysisDto,
  ): Promise<CauseAnalysisResponse> {
    return this.analyses.update(actor, id, version, dto);
  }

  @Post('cause-analyses/:id/conclude')
  @Authorize('incidents.conclude-cause')
  @Changes('case.not-open', 'record.frozen')
  @ApiOkResponse({ type: CauseAnalysisResponse })
  concludeVersion(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<CauseAnalysisResponse> {
    return this.conclusion.concludeVersion(actor, id, version);
  }

  @Post('incidents/:id/determine-cause')
  @Authorize('incidents.conclude-cause')
  @Changes(
    'case.not-open',
    'incident.move-not-allowed',
    'incident.cause-analysis-missing',
    'incident.direct-cause-missing',
    'incident.root-cause-missing',
    'cause-analysis.is-undetermined',
  )
  @ApiOkResponse({ type: IncidentResponse })
  determineCause(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<IncidentResponse> {
    return this.conclusion.conclude(actor, id, version, { event: 'determine-cause' });
  }

  @Post('incidents/:id/declare-undetermined')
  @Authorize('incidents.conclude-cause')
  @Changes(
    'case.not-open',
    'incident.move-not-allowed',
    'incident.cause-analysis-missing',
    'move.reason-required',
    'cause-analysis.not-undetermined',
  )
  @ApiOkResponse({ type: IncidentResponse })
  declareUndetermined(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ReasonDto,
  ): Promise<IncidentResponse> {
    return this.conclusion.conclude(actor, id, version, { event: 'declare-undetermined', reason: dto.reason });
  }
}
