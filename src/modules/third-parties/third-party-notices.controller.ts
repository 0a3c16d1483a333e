import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { Creates, Reads } from '../../platform/http/operations';
import { GiveThirdPartyOpinionDto, NoteThirdPartyOpinionDto, ThirdPartyNoticeResponse } from './third-party-notice.dto';
import { ThirdPartyOpinions } from './third-party-opinions.service';

@ApiTags('third-parties')
@Controller()
export class ThirdPartyNoticesController {
  constructor(private readonly opinions: ThirdPartyOpinions) {}

  @Get('cases/:caseId/third-party-notices')
  @Authorize('third-parties.read-notice')
  @Reads()
  @ApiOkResponse({ type: [ThirdPartyNoticeResponse] })
  list(@CurrentActor() actor: Actor, @IdParam('caseId') caseId: string): Promise<ThirdPartyNoticeResponse[]> {
    return this.opinions.list(actor, caseId);
  }

  /** By the id of the letter. */
  @Get('third-party-notices/:id')
  @Authorize('third-parties.read-notice')
  @Reads()
  @ApiOkResponse({ type: ThirdPartyNoticeResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ThirdPartyNoticeResponse> {
    return this.opinions.get(actor, id);
  }

  @Post('third-party-notices/:id/opinions')
  @Authorize('third-parties.give-opinion')
  @Creates('evidence.not-submitted')
  @ApiCreatedResponse({ type: ThirdPartyNoticeResponse })
  give(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: GiveThirdPartyOpinionDto,
  ): Promise<ThirdPartyNoticeResponse> {
    return this.opinions.give(actor, id, dto);
  }

  /** What the team made of an opinion, once and for its own file. */
  @Post('third-party-notices/:id/opinion-notes')
  @Authorize('third-parties.note-opinion')
  @Creates('third-party.opinion-unknown', 'third-party.opinion-noted')
  @ApiCreatedResponse({ type: ThirdPartyNoticeResponse })
  note(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: NoteThirdPartyOpinionDto,
  ): Promise<ThirdPartyNoticeResponse> {
    return this.opinions.note(actor, id, dto);
  }
}
