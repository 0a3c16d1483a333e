import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { Creates, Reads } from '../../platform/http/operations';
import { RecordOutageDto, SystemOutageResponse } from './system-outage.dto';
import { SystemOutagesService } from './system-outages.service';

@ApiTags('system-outages')
@Controller('system-outages')
export class SystemOutagesController {
  constructor(private readonly outages: SystemOutagesService) {}

  @Get()
  @Authorize('system-outages.read')
  @Reads()
  @ApiOkResponse({ type: [SystemOutageResponse] })
  list(@CurrentActor() actor: Actor): Promise<SystemOutageResponse[]> {
    return this.outages.list(actor);
  }

  /** Stays as it was recorded. Due dates change only when an approver confirms what follows from it. */
  @Post()
  @Authorize('system-outages.record')
  @Creates('system-outage.invalid-times')
  @ApiCreatedResponse({ type: SystemOutageResponse })
  record(@CurrentActor() actor: Actor, @Body() dto: RecordOutageDto): Promise<SystemOutageResponse> {
    return this.outages.record(actor, dto);
  }
}
