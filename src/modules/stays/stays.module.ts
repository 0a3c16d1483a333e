import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CorrectiveActionsModule } from '../corrective-actions/corrective-actions.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { OrdersModule } from '../orders/orders.module';
import { StaysController } from './stays.controller';
import { StaysRepository } from './stays.repository';
import { StaysService } from './stays.service';

@Module({
  imports: [CasesModule, CorrectiveActionsModule, DeadlinesModule, OrdersModule],
  controllers: [StaysController],
  providers: [StaysService, StaysRepository],
})
export class StaysModule {}
