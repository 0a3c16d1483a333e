import { Module } from '@nestjs/common';
import { InspectionsModule } from '../inspections/inspections.module';
import { OrdersModule } from '../orders/orders.module';
import { ResultsModule } from '../results/results.module';
import { ReviewRoundsModule } from '../review-rounds/review-rounds.module';
import { ApprovalStepsController } from './approval-steps.controller';
import { ApprovalSteps } from './approval-steps.service';
import { ApprovalsController } from './approvals.controller';
import { ApprovalsQuery } from './approvals.query';
import { ApprovalsService } from './approvals.service';

@Module({
  imports: [OrdersModule, ResultsModule, InspectionsModule, ReviewRoundsModule],
  controllers: [ApprovalsController, ApprovalStepsController],
  providers: [ApprovalsService, ApprovalsQuery, ApprovalSteps],
  exports: [ApprovalSteps],
})
export class ApprovalsModule {}
