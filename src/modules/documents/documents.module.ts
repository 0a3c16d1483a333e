import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { ReviewRoundsModule } from '../review-rounds/review-rounds.module';
import { DocumentPdfService } from './document-pdf.service';
import { DocumentRenderer } from './document-renderer.service';
import { DocumentsController } from './documents.controller';
import { DocumentsQuery } from './documents.query';
import { DocumentsReader } from './documents.reader';
import { DocumentsRepository } from './documents.repository';
import { LetterDelivery } from './letter-delivery.service';
import { LettersController } from './letters.controller';
import { DocumentsService } from './documents.service';
import { RenderingJobs } from './rendering-jobs.service';

@Module({
  imports: [CasesModule, DeadlinesModule, ReviewRoundsModule],
  controllers: [DocumentsController, LettersController],
  providers: [
    LetterDelivery,
    DocumentsService,
    DocumentsReader,
    DocumentPdfService,
    DocumentRenderer,
    RenderingJobs,
    DocumentsRepository,
    DocumentsQuery,
  ],
  exports: [DocumentPdfService, DocumentRenderer, DocumentsService],
})
export class DocumentsModule {}
