import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DocumentPdfService } from './document-pdf.service';
import { DocumentsController } from './documents.controller';
import { DocumentsQuery } from './documents.query';
import { DocumentsReader } from './documents.reader';
import { DocumentsRepository } from './documents.repository';
import { DocumentsService } from './documents.service';

@Module({
  imports: [CasesModule],
  controllers: [DocumentsController],
  providers: [DocumentsService, DocumentsReader, DocumentPdfService, DocumentsRepository, DocumentsQuery],
  exports: [DocumentsService],
})
export class DocumentsModule {}
