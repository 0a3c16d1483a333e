import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { ExtensionDecisions } from './extension-decisions.service';
import { ExtensionLettersController } from './extension-letters.controller';
import { ExtensionLetters } from './extension-letters.service';
import { ExtensionReader } from './extension-reader';
import { ExtensionRequestsController } from './extension-requests.controller';
import { ExtensionRequestsService } from './extension-requests.service';

@Module({
  imports: [DeadlinesModule, DocumentsModule, EvidenceModule],
  controllers: [ExtensionRequestsController, ExtensionLettersController],
  providers: [ExtensionRequestsService, ExtensionDecisions, ExtensionLetters, ExtensionReader],
})
export class ExtensionRequestsModule {}
