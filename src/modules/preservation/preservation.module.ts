import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DocumentsModule } from '../documents/documents.module';
import { OrdersModule } from '../orders/orders.module';
import { LegalHoldsController } from './legal-holds.controller';
import { LegalHoldsService } from './legal-holds.service';
import { PreservationMovesController } from './preservation-moves.controller';
import { PreservationOrdersController } from './preservation-orders.controller';
import { PreservationOrdersQuery } from './preservation-orders.query';
import { PreservationOrdersService } from './preservation-orders.service';
import { PreservationWorkflow } from './preservation-workflow.service';

@Module({
  imports: [CasesModule, DocumentsModule, OrdersModule],
  controllers: [PreservationOrdersController, PreservationMovesController, LegalHoldsController],
  providers: [PreservationOrdersService, PreservationWorkflow, PreservationOrdersQuery, LegalHoldsService],
  exports: [PreservationOrdersService, PreservationWorkflow, LegalHoldsService],
})
export class PreservationModule {}
