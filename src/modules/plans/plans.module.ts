import { Module } from '@nestjs/common';
import { CorrectiveActionsModule } from '../corrective-actions/corrective-actions.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { FindingsModule } from '../findings/findings.module';
import { MilestoneSheetService } from './milestone-sheet.service';
import { PlanWorkflow } from './plan-workflow.service';
import { OrderPlansController, PlansController } from './plans.controller';
import { PlansRepository } from './plans.repository';
import { PlansService } from './plans.service';

@Module({
  imports: [CorrectiveActionsModule, DeadlinesModule, FindingsModule],
  controllers: [OrderPlansController, PlansController],
  providers: [MilestoneSheetService, PlansService, PlanWorkflow, PlansRepository],
  exports: [PlansService, PlanWorkflow, PlansRepository],
})
export class PlansModule {}
