import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { AppealsController } from './appeals.controller';
import { AppealsRepository } from './appeals.repository';
import { AppealsService } from './appeals.service';
import { AppealWorkflow } from './appeal-workflow.service';

@Module({
  imports: [CasesModule, DeadlinesModule, DocumentsModule, EvidenceModule],
  controllers: [AppealsController],
  providers: [AppealsService, AppealWorkflow, AppealsRepository],
})
export class AppealsModule {}
