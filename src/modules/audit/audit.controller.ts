import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import { AuditEventPage, AuditEventQuery, type AuditEventResponse } from './audit.dto';
import { AuditLogService } from './audit-log.service';

@ApiTags('audit')
@Controller('audit-events')
export class AuditController {
  constructor(private readonly log: AuditLogService) {}

  @Get()
  @Authorize('audit.read')
  @Reads()
  @ApiOkResponse({ type: AuditEventPage })
  list(@CurrentActor() actor: Actor, @Query() query: AuditEventQuery): Promise<Page<AuditEventResponse>> {
    return this.log.list(actor, query);
  }
}
