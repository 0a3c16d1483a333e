import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { InspectionsModule } from '../inspections/inspections.module';
import { ProcedureRequestFactsReader } from './procedure-request.facts';
import { ProcedureRequestWorkflow } from './procedure-request-workflow.service';
import { ProcedureRequestsController } from './procedure-requests.controller';
import { ProcedureRequestsQuery } from './procedure-requests.query';
import { ProcedureRequestsService } from './procedure-requests.service';

@Module({
  imports: [CasesModule, DeadlinesModule, DocumentsModule, EvidenceModule, InspectionsModule],
  controllers: [ProcedureRequestsController],
  providers: [ProcedureRequestsService, ProcedureRequestWorkflow, ProcedureRequestFactsReader, ProcedureRequestsQuery],
  exports: [ProcedureRequestsService, ProcedureRequestWorkflow],
})
export class ProcedureRequestsModule {}
