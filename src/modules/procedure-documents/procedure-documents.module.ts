import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { ProcedureDocumentsController } from './procedure-documents.controller';
import { ProcedureDocumentsService } from './procedure-documents.service';

@Module({
  imports: [DocumentsModule],
  controllers: [ProcedureDocumentsController],
  providers: [ProcedureDocumentsService],
  exports: [ProcedureDocumentsService],
})
export class ProcedureDocumentsModule {}
