import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { TemplatesController } from './templates.controller';
import { TemplatesQuery } from './templates.query';
import { TemplatesService } from './templates.service';

@Module({
  imports: [DocumentsModule],
  controllers: [TemplatesController],
  providers: [TemplatesService, TemplatesQuery],
})
export class TemplatesModule {}
