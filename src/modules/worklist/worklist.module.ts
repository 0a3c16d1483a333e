import { Module } from '@nestjs/common';
import { WorkItemsQuery } from './work-items.query';
import { WorklistController } from './worklist.controller';
import { WorklistService } from './worklist.service';

@Module({ controllers: [WorklistController], providers: [WorklistService, WorkItemsQuery] })
export class WorklistModule {}
