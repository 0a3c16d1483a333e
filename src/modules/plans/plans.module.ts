import { Module } from '@nestjs/common';
import { CorrectiveActionsModule } from '../corrective-actions/corrective-actions.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { FindingsModule } from '../findings/findings.module';
import { OccurrencesModule } from '../occurrences/occurrences.module';
import { PlanSheetService } from './plan-sheet.service';
import { PlanWorkflow } from './plan-workflow.service';
import { OrderPlansController, PlansController } from './plans.controller';
import { PlansRepository } from './plans.repository';
import { PlansService } from './plans.service';

@Module({
  imports: [CorrectiveActionsModule, DeadlinesModule, FindingsModule, OccurrencesModule],
  controllers: [OrderPlansController, PlansController],
  providers: [PlanSheetService, PlansService, PlanWorkflow, PlansRepository],
  exports: [PlansService, PlanWorkflow, PlansRepository],
})
export class PlansModule {}
