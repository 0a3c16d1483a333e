import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { SourceRecordPage, SourceRecordQuery, type SourceRecordResponse } from './source-record.dto';
import { SourceRecordsService } from './source-records.service';

@ApiTags('cases')
@Controller('cases')
export class SourceRecordsController {
  constructor(private readonly sourceRecords: SourceRecordsService) {}

  /** What the records of a migrated case were made from; empty for any other case. */
  @Get(':id/source-records')
  @Authorize('cases.read-internal')
  @Reads()
  @ApiOkResponse({ type: SourceRecordPage })
  list(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: SourceRecordQuery,
  ): Promise<Page<SourceRecordResponse>> {
    return this.sourceRecords.list(actor, id, query);
  }
}
