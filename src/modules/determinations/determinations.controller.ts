import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import { LegalDeterminationResponse, WriteDeterminationDto } from './determination.dto';
import { LegalDeterminationsService } from './determinations.service';

@ApiTags('results')
@Controller()
export class DeterminationsController {
  constructor(private readonly determinations: LegalDeterminationsService) {}

  /** Every determination of the case, also those that a later one took the place of; of the respondent what it was told. */
  @Get('cases/:id/determinations')
  @Authorize('determinations.read')
  @Reads()
  @ApiOkResponse({ type: [LegalDeterminationResponse] })
  ofCase(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<LegalDeterminationResponse[]> {
    return this.determinations.ofCase(actor, id);
  }

  @Get('results/:id/determinations')
  @Authorize('results.read')
  @Reads()
  @ApiOkResponse({ type: [LegalDeterminationResponse] })
  ofResult(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<LegalDeterminationResponse[]> {
    return this.determinations.ofResult(actor, id);
  }

  /** Written while the result is a draft; it stands and is told with the confirmed result. */
  @Post('results/:id/determinations')
  @Authorize('determinations.write')
  @Creates(
    'result.not-a-draft',
    'record.frozen',
    'result.not-a-respondent',
    'determination.span-reversed',
    'determination.retroactivity-reason-missing',
    'determination.supersedes-unknown',
    'determination.superseded',
  )
  @ApiCreatedResponse({ type: LegalDeterminationResponse })
  write(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: WriteDeterminationDto,
  ): Promise<LegalDeterminationResponse> {
    return this.determinations.write(actor, id, dto);
  }

  @Put('determinations/:id')
  @Authorize('determinations.write')
  @Changes(
    'result.not-a-draft',
    'record.frozen',
    'result.not-a-respondent',
    'determination.span-reversed',
    'determination.retroactivity-reason-missing',
    'determination.supersedes-unknown',
  )
  @ApiOkResponse({ type: LegalDeterminationResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: WriteDeterminationDto,
  ): Promise<LegalDeterminationResponse> {
    return this.determinations.update(actor, id, version, dto);
  }
}
