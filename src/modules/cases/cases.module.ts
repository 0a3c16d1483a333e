import { Module } from '@nestjs/common';
import { CasesController } from './cases.controller';
import { CasesQuery } from './cases.query';
import { CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';
import { CaseWorkflow } from './case-workflow.service';

@Module({
  controllers: [CasesController],
  providers: [CasesService, CaseWorkflow, CasesRepository, CasesQuery],
  exports: [CasesService, CaseWorkflow, CasesRepository],
})
export class CasesModule {}
