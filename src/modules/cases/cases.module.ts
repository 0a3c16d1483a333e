import { Module } from '@nestjs/common';
import { CaseRelationsController } from './case-relations.controller';
import { CaseRelationsQuery } from './case-relations.query';
import { CaseRelationsService } from './case-relations.service';
import { CasesController } from './cases.controller';
import { CasesQuery } from './cases.query';
import { CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';
import { CaseWorkflow } from './case-workflow.service';

@Module({
  controllers: [CasesController, CaseRelationsController],
  providers: [CasesService, CaseWorkflow, CasesRepository, CasesQuery, CaseRelationsService, CaseRelationsQuery],
  exports: [CasesService, CaseWorkflow, CasesRepository, CaseRelationsService],
})
export class CasesModule {}
