import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CorrectiveActionsModule } from '../corrective-actions/corrective-actions.module';
import { IncidentsModule } from '../incidents/incidents.module';
import { RecurrenceReader } from './recurrence-reader';
import { RecurrencesController } from './recurrences.controller';
import { RecurrencesQuery } from './recurrences.query';
import { RecurrencesService } from './recurrences.service';
import { ReopeningsService } from './reopenings.service';

@Module({
  imports: [CasesModule, CorrectiveActionsModule, IncidentsModule],
  controllers: [RecurrencesController],
  providers: [RecurrencesService, ReopeningsService, RecurrenceReader, RecurrencesQuery],
  exports: [RecurrencesService],
})
export class RecurrencesModule {}
