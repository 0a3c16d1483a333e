import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CorrectiveActionsModule } from '../corrective-actions/corrective-actions.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { FindingsModule } from '../findings/findings.module';
import { InterimMeasuresModule } from '../interim-measures/interim-measures.module';
import { IncidentsModule } from '../incidents/incidents.module';
import { ReviewRoundsModule } from '../review-rounds/review-rounds.module';
import { OpinionRoundsRepository } from './opinion-rounds.repository';
import { OpinionsController } from './opinions.controller';
import { OpinionsService } from './opinions.service';
import { OrderApproval } from './order-approval.service';
import { OrderDeliveryController } from './order-delivery.controller';
import { OrderDelivery } from './order-delivery.service';
import { OrderEnd } from './order-end.service';
import { OrderFactsReader } from './order-facts.service';
import { OrderMovesController } from './order-moves.controller';
import { OrderMoves } from './order-moves.service';
import { OrderReview } from './order-review.service';
import { RemedyClocks } from './remedy-clocks.service';
import { OrderWorkflow } from './order-workflow.service';
import { OrdersController } from './orders.controller';
import { OrdersQuery } from './orders.query';
import { OrdersRepository } from './orders.repository';
import { OrdersService } from './orders.service';
import { PriorNotices } from './prior-notice.service';

@Module({
  imports: [
    CasesModule,
    DocumentsModule,
    DeadlinesModule,
    EvidenceModule,
    FindingsModule,
    IncidentsModule,
    CorrectiveActionsModule,
    InterimMeasuresModule,
    ReviewRoundsModule,
  ],
  controllers: [OrdersController, OrderMovesController, OrderDeliveryController, OpinionsController],
  providers: [
    OrdersService,
    OrderWorkflow,
    OrderApproval,
    OrderDelivery,
    RemedyClocks,
    OrderEnd,
    PriorNotices,
    OpinionsService,
    OrderMoves,
    OrderFactsReader,
    OrderReview,
    OrdersRepository,
    OrdersQuery,
    OpinionRoundsRepository,
  ],
  exports: [
    OrdersService,
    OrderMoves,
    OrdersRepository,
    OrderWorkflow,
    OrderApproval,
    OrderDelivery,
    OrderReview,
    PriorNotices,
    OpinionsService,
    RemedyClocks,
  ],
})
export class OrdersModule {}
