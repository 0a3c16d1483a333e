import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import {
  FactCheckAnswerDto,
  FactCheckPage,
  FactCheckQuery,
  FactCheckResponse,
  MinistryAnswerDto,
} from './fact-check.dto';
import { FactChecksService } from './fact-checks.service';

@ApiTags('findings')
@Controller('fact-checks')
export class FactChecksController {
  constructor(private readonly factChecks: FactChecksService) {}

  @Get()
  @Authorize('findings.read')
  @Reads()
  @ApiOkResponse({ type: FactCheckPage })
  list(@CurrentActor() actor: Actor, @Query() query: FactCheckQuery): Promise<Page<FactCheckResponse>> {
    return this.factChecks.list(actor, query);
  }

  /** For the provider what was sent to it for checking, its answer and the reply: nothing of the finding itself. */
  @Get(':id')
  @Authorize('findings.read')
  @Reads()
  @ApiOkResponse({ type: FactCheckResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<FactCheckResponse> {
    return this.factChecks.get(actor, id);
  }

  @Post(':id/answer')
  @Authorize('findings.comment')
  @Changes('fact-check.already-answered', 'finding.comment-missing', 'evidence.not-submitted')
  @ApiOkResponse({ type: FactCheckResponse })
  answer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: FactCheckAnswerDto,
  ): Promise<FactCheckResponse> {
    return this.factChecks.answer(actor, id, version, dto);
  }

  @Post(':id/ministry-answer')
  @Authorize('findings.reply-to-comment')
  @Changes('fact-check.no-comment')
  @ApiOkResponse({ type: FactCheckResponse })
  reply(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: MinistryAnswerDto,
  ): Promise<FactCheckResponse> {
    return this.factChecks.replyToComment(actor, id, version, dto.answer);
  }
}
