import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { FactChecksController } from './fact-checks.controller';
import { FactChecksService } from './fact-checks.service';
import { FindingNotes } from './finding-notes.service';
import { FindingsController } from './findings.controller';
import { FindingsQuery } from './findings.query';
import { FindingsRepository } from './findings.repository';
import { FindingsService } from './findings.service';
import { FindingWorkflow } from './finding-workflow.service';

@Module({
  imports: [CasesModule, EvidenceModule],
  controllers: [FindingsController, FactChecksController],
  providers: [FindingsService, FindingWorkflow, FactChecksService, FindingNotes, FindingsRepository, FindingsQuery],
  exports: [FindingsService, FindingWorkflow, FactChecksService, FindingsRepository],
})
export class FindingsModule {}
