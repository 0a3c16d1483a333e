import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { BackgroundJobPage, BackgroundJobQuery, BackgroundJobResponse } from './background-job.dto';
import { BackgroundJobsReader } from './background-jobs.reader';

/** The long work that the person asked for, and nobody else's. */
@ApiTags('background-jobs')
@Controller('background-jobs')
export class BackgroundJobsController {
  constructor(private readonly jobs: BackgroundJobsReader) {}

  @Get()
  @Authorize('background-jobs.read')
  @Reads()
  @ApiOkResponse({ type: BackgroundJobPage })
  list(@CurrentActor() actor: Actor, @Query() query: BackgroundJobQuery): Promise<Page<BackgroundJobResponse>> {
    return this.jobs.list(actor, query);
  }

  @Get(':id')
  @Authorize('background-jobs.read')
  @Reads()
  @ApiOkResponse({ type: BackgroundJobResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<BackgroundJobResponse> {
    return this.jobs.get(actor, id);
  }

  /** Without a version: its progress changes by itself, and whoever cancels means the job, not a state of it. */
  @Post(':id/cancel')
  @Authorize('background-jobs.cancel')
  @HttpCode(200)
  @Creates('background-job.ended')
  @ApiOkResponse({ type: BackgroundJobResponse })
  cancel(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<BackgroundJobResponse> {
    return this.jobs.cancel(actor, id);
  }
}
