import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { ReviewRoundsModule } from '../review-rounds/review-rounds.module';
import { EntryDocumentService } from './entry-document.service';
import { InspectionFactsReader } from './inspection-facts';
import { InspectionNoticeService } from './inspection-notice.service';
import { InspectionSessionsService } from './inspection-sessions.service';
import { InspectionReview } from './inspection-review.service';
import { InspectionWorkflow } from './inspection-workflow.service';
import { InspectionsController } from './inspections.controller';
import { InspectionsQuery } from './inspections.query';
import { InspectionsRepository } from './inspections.repository';
import { InspectionsService } from './inspections.service';
import { SessionMaterialsController } from './session-materials.controller';
import { SessionMaterialsService } from './session-materials.service';
import { SessionsController } from './sessions.controller';
import { UrgentInspectionService } from './urgent-inspection.service';

@Module({
  imports: [CasesModule, DocumentsModule, DeadlinesModule, ReviewRoundsModule],
  controllers: [InspectionsController, SessionsController, SessionMaterialsController],
  providers: [
    InspectionsService,
    InspectionWorkflow,
    InspectionNoticeService,
    UrgentInspectionService,
    InspectionSessionsService,
    SessionMaterialsService,
    EntryDocumentService,
    InspectionFactsReader,
    InspectionReview,
    InspectionsRepository,
    InspectionsQuery,
  ],
  exports: [
    InspectionsService,
    InspectionWorkflow,
    InspectionNoticeService,
    UrgentInspectionService,
    InspectionSessionsService,
    InspectionReview,
    InspectionsRepository,
  ],
})
export class InspectionsModule {}
