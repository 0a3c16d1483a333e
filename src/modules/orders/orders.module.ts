import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CorrectiveActionsModule } from '../corrective-actions/corrective-actions.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { FindingsModule } from '../findings/findings.module';
import { IncidentsModule } from '../incidents/incidents.module';
import { OpinionRoundsRepository } from './opinion-rounds.repository';
import { OpinionsController } from './opinions.controller';
import { OpinionsService } from './opinions.service';
import { OrderApproval } from './order-approval.service';
import { OrderDeliveryController } from './order-delivery.controller';
import { OrderDelivery } from './order-delivery.service';
import { OrderFactsReader } from './order-facts.service';
import { OrderMovesController } from './order-moves.controller';
import { OrderMoves } from './order-moves.service';
import { OrderWorkflow } from './order-workflow.service';
import { OrdersController } from './orders.controller';
import { OrdersQuery } from './orders.query';
import { OrdersRepository } from './orders.repository';
import { OrdersService } from './orders.service';
import { PriorNotices } from './prior-notice.service';

@Module({
  imports: [CasesModule, DocumentsModule, DeadlinesModule, FindingsModule, IncidentsModule, CorrectiveActionsModule],
  controllers: [OrdersController, OrderMovesController, OrderDeliveryController, OpinionsController],
  providers: [
    OrdersService,
    OrderWorkflow,
    OrderApproval,
    OrderDelivery,
    PriorNotices,
    OpinionsService,
    OrderMoves,
    OrderFactsReader,
    OrdersRepository,
    OrdersQuery,
    OpinionRoundsRepository,
  ],
  exports: [OrdersService, OrderWorkflow, OrderApproval, OrderDelivery, PriorNotices, OpinionsService],
})
export class OrdersModule {}
