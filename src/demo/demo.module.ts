import { Module } from '@nestjs/common';
import { CaseNotesModule } from '../modules/case-notes/case-notes.module';
import { CasesModule } from '../modules/cases/cases.module';
import { CausesModule } from '../modules/causes/causes.module';
import { EvidenceModule } from '../modules/evidence/evidence.module';
import { IncidentsModule } from '../modules/incidents/incidents.module';
import { SourceRecordsModule } from '../modules/source-records/source-records.module';
import { DemoCasesLoader } from './demo-cases.loader';
import { DemoCauses } from './demo-causes';
import { DemoEvidenceLoader } from './demo-evidence';
import { DemoFacts } from './demo-facts';
import { DemoIncidents } from './demo-incidents';
import { DemoNotes } from './demo-notes';
import { DemoOpening } from './demo-opening';

@Module({
  imports: [CasesModule, CaseNotesModule, CausesModule, EvidenceModule, IncidentsModule, SourceRecordsModule],
  providers: [DemoCasesLoader, DemoOpening, DemoEvidenceLoader, DemoIncidents, DemoFacts, DemoCauses, DemoNotes],
  exports: [DemoCasesLoader],
})
export class DemoModule {}
