import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { ExtensionDecisions } from './extension-decisions.service';
import { ExtensionReader } from './extension-reader';
import { ExtensionRequestsController } from './extension-requests.controller';
import { ExtensionRequestsService } from './extension-requests.service';

@Module({
  imports: [DeadlinesModule, EvidenceModule],
  controllers: [ExtensionRequestsController],
  providers: [ExtensionRequestsService, ExtensionDecisions, ExtensionReader],
})
export class ExtensionRequestsModule {}
