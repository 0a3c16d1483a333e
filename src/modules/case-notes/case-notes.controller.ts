import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { NotePage, NoteQuery, NoteResponse, WriteNoteDto } from './case-note.dto';
import { CaseNotesService } from './case-notes.service';

@ApiTags('cases')
@Controller('cases/:caseId/notes')
export class CaseNotesController {
  constructor(private readonly notes: CaseNotesService) {}

  @Get()
  @Authorize('case-notes.read')
  @Reads()
  @ApiOkResponse({ type: NotePage })
  list(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Query() query: NoteQuery,
  ): Promise<Page<NoteResponse>> {
    return this.notes.list(actor, caseId, query);
  }

  @Post()
  @Authorize('case-notes.create')
  @Creates('instant.in-future', 'case-note.details-invalid')
  @ApiCreatedResponse({ type: NoteResponse })
  write(
    @CurrentActor() actor: Actor,
    @IdParam('caseId') caseId: string,
    @Body() dto: WriteNoteDto,
  ): Promise<NoteResponse> {
    return this.notes.write(actor, caseId, dto);
  }
}
