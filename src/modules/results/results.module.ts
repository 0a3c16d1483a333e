import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { FindingsModule } from '../findings/findings.module';
import { ReportsModule } from '../reports/reports.module';
import { ResultDocuments } from './result-documents.service';
import { ResultsController } from './results.controller';
import { ResultsQuery } from './results.query';
import { ResultsRepository } from './results.repository';
import { ResultsService } from './results.service';
import { ResultWorkflow } from './result-workflow.service';

@Module({
  imports: [CasesModule, DeadlinesModule, DocumentsModule, FindingsModule, ReportsModule],
  controllers: [ResultsController],
  providers: [ResultsService, ResultWorkflow, ResultDocuments, ResultsRepository, ResultsQuery],
  exports: [ResultsService, ResultWorkflow, ResultDocuments],
})
export class ResultsModule {}
