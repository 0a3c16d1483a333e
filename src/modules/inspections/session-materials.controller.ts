import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { AnswerMaterialDto, AskMaterialDto, SessionMaterialResponse } from './session-material.dto';
import { SessionMaterialsService } from './session-materials.service';

@ApiTags('inspections')
@Controller()
export class SessionMaterialsController {
  constructor(private readonly materials: SessionMaterialsService) {}

  @Get('sessions/:id/materials')
  @Authorize('sessions.read')
  @Reads()
  @ApiOkResponse({ type: [SessionMaterialResponse] })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SessionMaterialResponse[]> {
    return this.materials.list(actor, id);
  }

  @Post('sessions/:id/materials')
  @Authorize('sessions.update')
  @Creates('record.frozen', 'session.time-on-other-day', 'inspection.time-in-future')
  @ApiCreatedResponse({ type: SessionMaterialResponse })
  ask(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: AskMaterialDto,
  ): Promise<SessionMaterialResponse> {
    return this.materials.ask(actor, id, dto);
  }

  /** Handed over, not handed over or refused; recorded once. */
  @Post('session-materials/:id/answer')
  @Authorize('sessions.update')
  @Changes(
    'record.frozen',
    'session-material.already-answered',
    'session-material.answer-without-reason',
    'session-material.answered-before-asked',
    'session.time-on-other-day',
    'inspection.time-in-future',
    'evidence.not-submitted',
  )
  @ApiOkResponse({ type: SessionMaterialResponse })
  answer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: AnswerMaterialDto,
  ): Promise<SessionMaterialResponse> {
    return this.materials.answer(actor, id, version, dto);
  }
}
