import { Module } from '@nestjs/common';
import { ReportSnapshots } from './report-snapshots.service';

@Module({
  providers: [ReportSnapshots],
  exports: [ReportSnapshots],
})
export class ReportsModule {}
