import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { Reads } from '../../platform/http/operations';
import { type Page, PageQuery } from '../../platform/http/page';
import { type CaseHistoryItem, CaseHistoryPage } from './case-history.dto';
import { CaseHistoryReader } from './case-history.service';
import { CaseRoomResponse } from './case-room.dto';
import { CaseRoomReader } from './case-room.service';

@ApiTags('case-room')
@Controller('cases/:id')
export class CaseRoomController {
  constructor(
    private readonly room: CaseRoomReader,
    private readonly past: CaseHistoryReader,
  ) {}

  /** The case at a glance, as far as the reader may know of it. */
  @Get('room')
  @Authorize('cases.read')
  @Reads()
  @ApiOkResponse({ type: CaseRoomResponse })
  read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CaseRoomResponse> {
    return this.room.read(actor, id);
  }

  /** What was done in the case, newest first; for a provider what its own people did. */
  @Get('history')
  @Authorize('cases.read-history')
  @Reads()
  @ApiOkResponse({ type: CaseHistoryPage })
  history(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<Page<CaseHistoryItem>> {
    return this.past.list(actor, id, query);
  }
}
