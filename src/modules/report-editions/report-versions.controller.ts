import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { Reads } from '../../platform/http/operations';
import { ReportDifferencesQuery, ReportDifferencesResponse } from './report-version.dto';
import { ReportVersions } from './report-versions.service';

@ApiTags('report-versions')
@Controller('report-versions')
export class ReportVersionsController {
  constructor(private readonly versions: ReportVersions) {}

  /** Every place of the later report that differs from the earlier one, old and new. */
  @Get(':id/differences')
  @Authorize('report-versions.compare')
  @Reads('report.other-case')
  @ApiOkResponse({ type: ReportDifferencesResponse })
  differences(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: ReportDifferencesQuery,
  ): Promise<ReportDifferencesResponse> {
    return this.versions.differences(actor, id, query.since);
  }
}
