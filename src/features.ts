import { AbsencesModule } from './modules/absences/absences.module';
import { BackgroundJobsModule } from './modules/background-jobs/background-jobs.module';
import { InspectionsModule } from './modules/inspections/inspections.module';
import { InformationRequestsModule } from './modules/information-requests/information-requests.module';
import { ProcedureRequestsModule } from './modules/procedure-requests/procedure-requests.module';
import { SeizuresModule } from './modules/seizures/seizures.module';
import { EvidenceModule } from './modules/evidence/evidence.module';
import { AppealsModule } from './modules/appeals/appeals.module';
import { StaysModule } from './modules/stays/stays.module';
import { PreservationModule } from './modules/preservation/preservation.module';
import { SanctionsModule } from './modules/sanctions/sanctions.module';
import { CaseRoomModule } from './modules/case-room/case-room.module';
import { JointInspectionsModule } from './modules/joint-inspections/joint-inspections.module';
import { TemplatesModule } from './modules/templates/templates.module';
import { ReferralsModule } from './modules/referrals/referrals.module';
import { ThirdPartiesModule } from './modules/third-parties/third-parties.module';
import { CaseHandlingModule } from './modules/case-handling/case-handling.module';
import { CasesModule } from './modules/cases/cases.module';
import { DeadlinesModule } from './modules/deadlines/deadlines.module';
import { ExternalRequestsModule } from './modules/external-requests/external-requests.module';
import { DisposalsModule } from './modules/disposals/disposals.module';
import { DocumentsModule } from './modules/documents/documents.module';
import { AuditModule } from './modules/audit/audit.module';
import { IdentityModule } from './modules/identity/identity.module';
import { ProvidersModule } from './modules/providers/providers.module';
import { SourceRecordsModule } from './modules/source-records/source-records.module';
import { ReferenceModule } from './modules/reference/reference.module';
import { CaseNotesModule } from './modules/case-notes/case-notes.module';
import { CausesModule } from './modules/causes/causes.module';
import { IncidentsModule } from './modules/incidents/incidents.module';
import { FindingDisputesModule } from './modules/finding-disputes/finding-disputes.module';
import { FindingsModule } from './modules/findings/findings.module';
import { ReportEditionsModule } from './modules/report-editions/report-editions.module';
import { ResultsModule } from './modules/results/results.module';
import { CommitteeModule } from './modules/committee/committee.module';
import { OrdersModule } from './modules/orders/orders.module';
import { CorrectiveActionsModule } from './modules/corrective-actions/corrective-actions.module';
import { DeterminationsModule } from './modules/determinations/determinations.module';
import { InterimMeasuresModule } from './modules/interim-measures/interim-measures.module';
import { OccurrencesModule } from './modules/occurrences/occurrences.module';
import { ExtensionRequestsModule } from './modules/extension-requests/extension-requests.module';
import { RecurrencesModule } from './modules/recurrences/recurrences.module';
import { SystemOutagesModule } from './modules/system-outages/system-outages.module';
import { PlansModule } from './modules/plans/plans.module';
import { SearchModule } from './modules/search/search.module';
import { ReceiptsModule } from './modules/receipts/receipts.module';
import { PublicationsModule } from './modules/publications/publications.module';
import { ProcedureDocumentsModule } from './modules/procedure-documents/procedure-documents.module';
import { MonthlyStatusModule } from './modules/monthly-status/monthly-status.module';
import { WorklistModule } from './modules/worklist/worklist.module';
import { ApprovalsModule } from './modules/approvals/approvals.module';
import { CaseBundlesModule } from './modules/case-bundles/case-bundles.module';
import { VerificationModule } from './modules/verification/verification.module';
import { DemoModule } from './demo/demo.module';

/** Every feature of the product. */
export const FEATURES = [
  AbsencesModule,
  CasesModule,
  CaseNotesModule,
  IncidentsModule,
  CausesModule,
  EvidenceModule,
  InspectionsModule,
  InformationRequestsModule,
  ProcedureRequestsModule,
  SeizuresModule,
  DeadlinesModule,
  BackgroundJobsModule,
  DocumentsModule,
  ReceiptsModule,
  MonthlyStatusModule,
  ProcedureDocumentsModule,
  AuditModule,
  IdentityModule,
  ProvidersModule,
  ReferenceModule,
  SourceRecordsModule,
  FindingsModule,
  FindingDisputesModule,
  ReportEditionsModule,
  ResultsModule,
  CommitteeModule,
  OrdersModule,
  OccurrencesModule,
  InterimMeasuresModule,
  DeterminationsModule,
  CorrectiveActionsModule,
  AppealsModule,
  StaysModule,
  CaseHandlingModule,
  ThirdPartiesModule,
  ReferralsModule,
  TemplatesModule,
  PublicationsModule,
  JointInspectionsModule,
  SanctionsModule,
  PreservationModule,
  DisposalsModule,
  ExternalRequestsModule,
  PlansModule,
  RecurrencesModule,
  ExtensionRequestsModule,
  SystemOutagesModule,
  WorklistModule,
  SearchModule,
  ApprovalsModule,
  CaseRoomModule,
  CaseBundlesModule,
  VerificationModule,
  DemoModule,
];
