import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { DutySanctions } from './duty-sanctions.service';
import {
  ProposeFineDto,
  ProposeSanctionDto,
  RecalculateSanctionDto,
  SanctionOpinionDto,
  SanctionResponse,
} from './sanction.dto';
import { SanctionsService } from './sanctions.service';

@ApiTags('sanctions')
@Controller()
export class SanctionsController {
  constructor(
    private readonly sanctions: SanctionsService,
    private readonly duties: DutySanctions,
  ) {}

  @Get('cases/:caseId/sanctions')
  @Authorize('sanctions.read')
  @Reads()
  @ApiOkResponse({ type: [SanctionResponse] })
  list(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<SanctionResponse[]> {
    return this.sanctions.list(actor, caseId);
  }

  /** Only on an order that can lead to one and was recorded as not complied with. */
  @Post('orders/:id/sanctions')
  @Authorize('sanctions.propose')
  @Creates(
    'sanction.instrument-cannot-lead-to-it',
    'sanction.non-compliance-not-recorded',
    'sanction.already-proposed',
    'sanction.stayed',
    'sanction.limitation-passed',
    'sanction.legal-basis',
    'sanction.violation-in-future',
    'sanction.calculation-incomplete',
    'sanction.calculation-out-of-range',
  )
  @ApiCreatedResponse({ type: SanctionResponse })
  propose(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: ProposeSanctionDto,
  ): Promise<SanctionResponse> {
    return this.sanctions.propose(actor, id, dto);
  }

  /** A fine on a duty that the law itself imposes, such as on a refused inspection or a report that came late. */
  @Post('cases/:caseId/sanctions')
  @Authorize('sanctions.propose')
  @Creates(
    'sanction.ground-not-recorded',
    'sanction.already-proposed',
    'sanction.limitation-passed',
    'sanction.legal-basis',
    'sanction.violation-in-future',
    'sanction.calculation-incomplete',
    'sanction.calculation-out-of-range',
  )
  @ApiCreatedResponse({ type: SanctionResponse })
  proposeFine(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: ProposeFineDto,
  ): Promise<SanctionResponse> {
    return this.duties.propose(actor, caseId, dto);
  }

  @Get('sanctions/:id')
  @Authorize('sanctions.read')
  @Reads()
  @ApiOkResponse({ type: SanctionResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SanctionResponse> {
    return this.sanctions.get(actor, id);
  }

  /** The amount is worked out anew, as when the opinion is reflected; not after the decision. */
  @Patch('sanctions/:id')
  @Authorize('sanctions.update')
  @Changes('sanction.move-not-allowed', 'sanction.calculation-incomplete', 'sanction.calculation-out-of-range')
  @ApiOkResponse({ type: SanctionResponse })
  recalculate(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: RecalculateSanctionDto,
  ): Promise<SanctionResponse> {
    return this.sanctions.recalculate(actor, id, version, dto);
  }

  @Post('sanctions/:id/opinions')
  @Authorize('sanctions.give-opinion')
  @Creates('sanction.opinion-window-over', 'sanction.opinion-given-already', 'evidence.not-submitted')
  @ApiCreatedResponse({ type: SanctionResponse })
  giveOpinion(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: SanctionOpinionDto,
  ): Promise<SanctionResponse> {
    return this.sanctions.giveOpinion(actor, id, dto);
  }
}
