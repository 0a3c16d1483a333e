import { Module } from '@nestjs/common';
import { BackgroundJobsController } from './background-jobs.controller';
import { BackgroundJobsReader } from './background-jobs.reader';

@Module({ controllers: [BackgroundJobsController], providers: [BackgroundJobsReader] })
export class BackgroundJobsModule {}
