import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { FindingsModule } from '../findings/findings.module';
import { OccurrencesModule } from '../occurrences/occurrences.module';
import { ActionDecisionsController } from './action-decisions.controller';
import { ActionDetailsQuery } from './action-details.query';
import { ActionFactsReader } from './action-facts';
import { ActionReader } from './action-reader';
import { CompletionReportsService } from './completion-reports.service';
import { CompletionWordsQuery } from './completion-words.query';
import { CorrectiveActionWorkflow } from './corrective-action-workflow.service';
import { CorrectiveActionsController } from './corrective-actions.controller';
import { CorrectiveActionsQuery } from './corrective-actions.query';
import { CorrectiveActionsRepository } from './corrective-actions.repository';
import { CorrectiveActionsService } from './corrective-actions.service';
import { EffectivenessChecksJob } from './effectiveness-checks.job';
import { EffectivenessChecksRepository } from './effectiveness-checks.repository';
import { EffectivenessReviewsService } from './effectiveness-reviews.service';
import { MilestonesService } from './milestones.service';
import { ReportDraftsService } from './report-drafts.service';
import { VerificationDecisions } from './verification-decisions.service';
import { MilestonesController, VerificationsController } from './verifications.controller';
import { VerificationsService } from './verifications.service';

@Module({
  imports: [CasesModule, DeadlinesModule, FindingsModule, OccurrencesModule],
  controllers: [CorrectiveActionsController, ActionDecisionsController, VerificationsController, MilestonesController],
  providers: [
    CorrectiveActionsService,
    CorrectiveActionWorkflow,
    CompletionReportsService,
    CompletionWordsQuery,
    VerificationsService,
    VerificationDecisions,
    EffectivenessReviewsService,
    MilestonesService,
    ReportDraftsService,
    ActionReader,
    ActionDetailsQuery,
    ActionFactsReader,
    CorrectiveActionsRepository,
    CorrectiveActionsQuery,
    EffectivenessChecksRepository,
    EffectivenessChecksJob,
  ],
  exports: [
    CorrectiveActionsService,
    CorrectiveActionWorkflow,
    CompletionReportsService,
    VerificationsService,
    VerificationDecisions,
    EffectivenessReviewsService,
    MilestonesService,
    CorrectiveActionsRepository,
  ],
})
export class CorrectiveActionsModule {}
