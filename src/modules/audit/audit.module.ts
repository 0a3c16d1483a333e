import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { AuditEventsQuery } from './audit-events.query';
import { AuditLogService } from './audit-log.service';

@Module({ controllers: [AuditController], providers: [AuditLogService, AuditEventsQuery] })
export class AuditModule {}
