import { Module } from '@nestjs/common';
import { IncidentsModule } from '../incidents/incidents.module';
import { CauseAnalysesService } from './cause-analyses.service';
import { CauseConclusion } from './cause-conclusion.service';
import { CausesController } from './causes.controller';
import { CausesRepository } from './causes.repository';

@Module({
  imports: [IncidentsModule],
  controllers: [CausesController],
  providers: [CauseAnalysesService, CauseConclusion, CausesRepository],
  exports: [CauseAnalysesService, CauseConclusion],
})
export class CausesModule {}
