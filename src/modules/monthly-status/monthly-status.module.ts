import { Module } from '@nestjs/common';
import { MonthlyStatusController } from './monthly-status.controller';
import { MonthlyStatusQuery } from './monthly-status.query';
import { MonthlyStatusService } from './monthly-status.service';

@Module({
  controllers: [MonthlyStatusController],
  providers: [MonthlyStatusService, MonthlyStatusQuery],
})
export class MonthlyStatusModule {}
