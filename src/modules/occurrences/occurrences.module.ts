import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { OccurrenceOpening } from './occurrence-opening.service';
import { OccurrencesController } from './occurrences.controller';
import { OccurrencesJob } from './occurrences.job';
import { OccurrencesReader } from './occurrences.reader';
import { OccurrencesService } from './occurrences.service';

@Module({
  imports: [DeadlinesModule, EvidenceModule],
  controllers: [OccurrencesController],
  providers: [OccurrencesService, OccurrenceOpening, OccurrencesReader, OccurrencesJob],
  exports: [OccurrenceOpening, OccurrencesService],
})
export class OccurrencesModule {}
