import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { SourceRecordsController } from './source-records.controller';
import { SourceRecordsQuery } from './source-records.query';
import { SourceRecordsService } from './source-records.service';

@Module({
  imports: [CasesModule],
  controllers: [SourceRecordsController],
  providers: [SourceRecordsService, SourceRecordsQuery],
  exports: [SourceRecordsService],
})
export class SourceRecordsModule {}
