import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CorrectiveActionsModule } from '../corrective-actions/corrective-actions.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { OrdersModule } from '../orders/orders.module';
import { SanctionsModule } from '../sanctions/sanctions.module';
import { SanctionStays } from './sanction-stays.service';
import { StayClocks } from './stay-clocks.service';
import { StayPapers } from './stay-papers.service';
import { StaysController } from './stays.controller';
import { StaysRepository } from './stays.repository';
import { StaysService } from './stays.service';

@Module({
  imports: [CasesModule, CorrectiveActionsModule, DeadlinesModule, OrdersModule, SanctionsModule],
  controllers: [StaysController],
  providers: [StaysService, SanctionStays, StayClocks, StayPapers, StaysRepository],
})
export class StaysModule {}
