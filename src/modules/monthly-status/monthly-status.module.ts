import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { MonthlyStatusController } from './monthly-status.controller';
import { MonthlyStatusQuery } from './monthly-status.query';
import { MonthlyStatusService } from './monthly-status.service';

@Module({
  imports: [DocumentsModule],
  controllers: [MonthlyStatusController],
  providers: [MonthlyStatusService, MonthlyStatusQuery],
})
export class MonthlyStatusModule {}
