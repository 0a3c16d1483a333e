import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { PublicationDecisions } from './publication-decisions.service';
import { PublicationNoticesController } from './publication-notices.controller';
import { PublicationNotices } from './publication-notices.service';
import { PublicationsController } from './publications.controller';
import { PublicationsReader } from './publications.reader';
import { PublicationsService } from './publications.service';

@Module({
  imports: [CasesModule, DeadlinesModule, DocumentsModule, EvidenceModule],
  controllers: [PublicationsController, PublicationNoticesController],
  providers: [PublicationsService, PublicationDecisions, PublicationNotices, PublicationsReader],
})
export class PublicationsModule {}
