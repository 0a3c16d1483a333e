import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { FindingsModule } from '../findings/findings.module';
import { CarryOverRepository } from './carry-over.repository';
import { CaseEndings } from './case-endings.service';
import { CaseHandlingController } from './case-handling.controller';
import { CaseHandlingQuery } from './case-handling.query';
import { CaseHandlingReader } from './case-handling.service';
import { CaseSplits } from './case-splits.service';
import { CaseSuspensions } from './case-suspensions.service';

@Module({
  imports: [CasesModule, DeadlinesModule, DocumentsModule, FindingsModule],
  controllers: [CaseHandlingController],
  providers: [CaseHandlingReader, CaseEndings, CaseSplits, CaseSuspensions, CarryOverRepository, CaseHandlingQuery],
  exports: [CaseHandlingQuery],
})
export class CaseHandlingModule {}
