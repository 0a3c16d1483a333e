import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import { DeadlineNotices } from './deadline-notices.service';
import { ApplyProposalDto, DeadlineProposalsResponse } from './deadline-proposals.dto';
import { DeadlineProposals } from './deadline-proposals.service';
import { DeadlineResponse } from './deadline.dto';

/** Dates that changed circumstances would move, and word of those that were moved. */
@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlineProposalsController {
  constructor(
    private readonly proposals: DeadlineProposals,
    private readonly notices: DeadlineNotices,
  ) {}

  /** Dates that a holiday entered later, or an outage of this system, would change. */
  @Get('proposals')
  @Authorize('deadlines.read-proposals')
  @Reads()
  @ApiOkResponse({ type: DeadlineProposalsResponse })
  list(@CurrentActor() actor: Actor): Promise<DeadlineProposalsResponse> {
    return this.proposals.list(actor);
  }

  /** Confirms the later date that is proposed and tells both sides; an earlier one is never applied. */
  @Post(':id/apply-proposal')
  @Authorize('deadlines.revise')
  @Changes('deadline.nothing-proposed', 'deadline.revision-detrimental', 'deadline.calendar-not-loaded')
  @ApiOkResponse({ type: DeadlineResponse })
  apply(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: ApplyProposalDto,
  ): Promise<DeadlineResponse> {
    return this.proposals.apply(actor, id, version, dto.reasonCode);
  }

  /** Takes note of a changed date for one's own side. */
  @Post(':id/acknowledge')
  @Authorize('deadlines.acknowledge')
  @Changes('deadline.nothing-to-acknowledge')
  @ApiOkResponse({ type: DeadlineResponse })
  acknowledge(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
  ): Promise<DeadlineResponse> {
    return this.notices.acknowledge(actor, id, version);
  }
}
