import { Module } from '@nestjs/common';
import { CaseNotesModule } from '../modules/case-notes/case-notes.module';
import { CasesModule } from '../modules/cases/cases.module';
import { CausesModule } from '../modules/causes/causes.module';
import { CommitteeModule } from '../modules/committee/committee.module';
import { EvidenceModule } from '../modules/evidence/evidence.module';
import { FindingsModule } from '../modules/findings/findings.module';
import { IncidentsModule } from '../modules/incidents/incidents.module';
import { InspectionsModule } from '../modules/inspections/inspections.module';
import { JointInspectionsModule } from '../modules/joint-inspections/joint-inspections.module';
import { ApprovalsModule } from '../modules/approvals/approvals.module';
import { OrdersModule } from '../modules/orders/orders.module';
import { PlansModule } from '../modules/plans/plans.module';
import { ResultsModule } from '../modules/results/results.module';
import { SourceRecordsModule } from '../modules/source-records/source-records.module';
import { DemoAccountsController } from './demo-accounts.controller';
import { DemoCasesLoader } from './demo-cases.loader';
import { DemoCauses } from './demo-causes';
import { DemoEvidenceLoader } from './demo-evidence';
import { DemoFacts } from './demo-facts';
import { DemoFindings } from './demo-findings';
import { DemoIncidents } from './demo-incidents';
import { DemoInspections } from './demo-inspections';
import { DemoLookup } from './demo-lookup.query';
import { DemoNotes } from './demo-notes';
import { DemoNotices } from './demo-notices';
import { DemoOpening } from './demo-opening';
import { DemoOrders } from './demo-orders';
import { DemoPlans } from './demo-plans';
import { DemoProcedure } from './demo-procedure';
import { DemoResults } from './demo-results';
import { DemoSessions } from './demo-sessions';

@Module({
  imports: [
    CasesModule,
    CaseNotesModule,
    CausesModule,
    CommitteeModule,
    EvidenceModule,
    FindingsModule,
    IncidentsModule,
    InspectionsModule,
    JointInspectionsModule,
    ApprovalsModule,
    OrdersModule,
    PlansModule,
    ResultsModule,
    SourceRecordsModule,
  ],
  controllers: [DemoAccountsController],
  providers: [
    DemoCasesLoader,
    DemoOpening,
    DemoEvidenceLoader,
    DemoIncidents,
    DemoFacts,
    DemoCauses,
    DemoProcedure,
    DemoInspections,
    DemoSessions,
    DemoFindings,
    DemoResults,
    DemoOrders,
    DemoNotices,
    DemoPlans,
    DemoNotes,
    DemoLookup,
  ],
  exports: [DemoCasesLoader],
})
export class DemoModule {}
