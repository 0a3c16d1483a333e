import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeterminationsService } from './determinations.service';
import { FactsController } from './facts.controller';
import { FactsService } from './facts.service';
import { IncidentLinksRepository } from './incident-links.repository';
import { IncidentLinksService } from './incident-links.service';
import { IncidentRecordsController } from './incident-records.controller';
import { IncidentRecordsQuery } from './incident-records.query';
import { IncidentRecordsService } from './incident-records.service';
import { IncidentsController } from './incidents.controller';
import { IncidentsQuery } from './incidents.query';
import { IncidentsRepository } from './incidents.repository';
import { IncidentsService } from './incidents.service';
import { IncidentWorkflow } from './incident-workflow.service';
import { RecurrenceCandidatesQuery } from './recurrence-candidates.query';
import { RecurrenceDetector } from './recurrence-detector.service';

@Module({
  imports: [CasesModule],
  controllers: [IncidentsController, FactsController, IncidentRecordsController],
  providers: [
    IncidentsService,
    IncidentWorkflow,
    IncidentsRepository,
    IncidentsQuery,
    FactsService,
    DeterminationsService,
    IncidentRecordsService,
    IncidentRecordsQuery,
    IncidentLinksService,
    IncidentLinksRepository,
    RecurrenceDetector,
    RecurrenceCandidatesQuery,
  ],
  exports: [
    IncidentsService,
    IncidentWorkflow,
    IncidentsRepository,
    FactsService,
    DeterminationsService,
    IncidentRecordsService,
    IncidentLinksService,
    RecurrenceDetector,
  ],
})
export class IncidentsModule {}
