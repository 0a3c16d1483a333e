import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { InspectionSessionsService } from './inspection-sessions.service';
import { CloseSessionDto, OpenSessionDto, SessionResponse, SiteActDto, UpdateSessionDto } from './session.dto';

@ApiTags('inspections')
@Controller()
export class SessionsController {
  constructor(private readonly sessions: InspectionSessionsService) {}

  @Get('inspections/:id/sessions')
  @Authorize('sessions.read')
  @Reads()
  @ApiOkResponse({ type: [SessionResponse] })
  list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SessionResponse[]> {
    return this.sessions.list(actor, id);
  }

  /** One day at one site. */
  @Post('inspections/:id/sessions')
  @Authorize('sessions.create')
  @Creates('session.inspection-not-open', 'session.time-on-other-day', 'inspection.time-in-future', 'request.conflict')
  @ApiCreatedResponse({ type: SessionResponse })
  open(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() dto: OpenSessionDto): Promise<SessionResponse> {
    return this.sessions.open(actor, id, dto);
  }

  @Get('sessions/:id')
  @Authorize('sessions.read')
  @Reads()
  @ApiOkResponse({ type: SessionResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SessionResponse> {
    return this.sessions.get(actor, id);
  }

  @Patch('sessions/:id')
  @Authorize('sessions.update')
  @Changes('session.inspection-not-open', 'session.time-on-other-day', 'inspection.time-in-future', 'record.frozen')
  @ApiOkResponse({ type: SessionResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateSessionDto,
  ): Promise<SessionResponse> {
    return this.sessions.act(actor, id, version, (tx, session) => this.sessions.updateIn(tx, session, dto));
  }

  @Post('sessions/:id/show-credentials')
  @Authorize('sessions.update')
  @Changes('session.inspection-not-open', 'session.time-on-other-day', 'inspection.time-in-future', 'record.frozen')
  @ApiOkResponse({ type: SessionResponse })
  showCredentials(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SiteActDto,
  ): Promise<SessionResponse> {
    return this.sessions.act(actor, id, version, (tx, session) => this.sessions.showCredentialsIn(tx, session, dto));
  }

  @Post('sessions/:id/hand-over-entry-document')
  @Authorize('sessions.update')
  @Changes(
    'session.inspection-not-open',
    'session.time-on-other-day',
    'inspection.time-in-future',
    'inspection.entry-document-not-approved',
    'record.frozen',
  )
  @ApiOkResponse({ type: SessionResponse })
  handOverEntryDocument(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: SiteActDto,
  ): Promise<SessionResponse> {
    return this.sessions.act(actor, id, version, (tx, session) =>
      this.sessions.handOverEntryDocumentIn(tx, session, dto),
    );
  }

  @Post('sessions/:id/close')
  @Authorize('sessions.update')
  @Changes(
    'session.inspection-not-open',
    'session.not-begun',
    'session.ended-before-start',
    'session.refusal-reason-missing',
    'inspection.time-in-future',
    'record.frozen',
  )
  @ApiOkResponse({ type: SessionResponse })
  close(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: CloseSessionDto,
  ): Promise<SessionResponse> {
    return this.sessions.act(actor, id, version, (tx, session) => this.sessions.closeIn(tx, session, dto));
  }
}
