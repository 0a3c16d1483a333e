import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import { GivePublicationOpinionDto, PublicationNoticeResponse } from './publication.dto';
import { PublicationNotices } from './publication-notices.service';

@ApiTags('publications')
@Controller()
export class PublicationNoticesController {
  constructor(private readonly notices: PublicationNotices) {}

  @Get('cases/:caseId/publication-notices')
  @Authorize('publications.read-notice')
  @Reads()
  @ApiOkResponse({ type: [PublicationNoticeResponse] })
  list(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<PublicationNoticeResponse[]> {
    return this.notices.list(actor, caseId);
  }

  @Get('publication-notices/:id')
  @Authorize('publications.read-notice')
  @Reads()
  @ApiOkResponse({ type: PublicationNoticeResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PublicationNoticeResponse> {
    return this.notices.get(actor, id);
  }

  @Post('publication-notices/:id/give-opinion')
  @Authorize('publications.give-opinion')
  @Changes('publication-opinion.not-open', 'evidence.not-submitted')
  @ApiOkResponse({ type: PublicationNoticeResponse })
  giveOpinion(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: GivePublicationOpinionDto,
  ): Promise<PublicationNoticeResponse> {
    return this.notices.giveOpinion(actor, id, version, dto);
  }
}
