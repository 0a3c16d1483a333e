import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { AppealsController } from './appeals.controller';
import { AppealsRepository } from './appeals.repository';
import { AppealsService } from './appeals.service';
import { AppealWorkflow } from './appeal-workflow.service';

@Module({
  imports: [CasesModule, DeadlinesModule, DocumentsModule],
  controllers: [AppealsController],
  providers: [AppealsService, AppealWorkflow, AppealsRepository],
})
export class AppealsModule {}
