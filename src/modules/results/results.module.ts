import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { FindingsModule } from '../findings/findings.module';
import { ReportEditionsModule } from '../report-editions/report-editions.module';
import { ReportsModule } from '../reports/reports.module';
import { ReviewRoundsModule } from '../review-rounds/review-rounds.module';
import { ResultDocuments } from './result-documents.service';
import { ResultPreview } from './result-preview.service';
import { ResultReview } from './result-review.service';
import { ResultsController } from './results.controller';
import { ResultsQuery } from './results.query';
import { ResultsRepository } from './results.repository';
import { ResultsService } from './results.service';
import { ResultWorkflow } from './result-workflow.service';

@Module({
  imports: [
    CasesModule,
    DeadlinesModule,
    DocumentsModule,
    FindingsModule,
    ReportEditionsModule,
    ReportsModule,
    ReviewRoundsModule,
  ],
  controllers: [ResultsController],
  providers: [
    ResultsService,
    ResultWorkflow,
    ResultDocuments,
    ResultReview,
    ResultPreview,
    ResultsRepository,
    ResultsQuery,
  ],
  exports: [ResultsService, ResultWorkflow, ResultDocuments, ResultReview],
})
export class ResultsModule {}
