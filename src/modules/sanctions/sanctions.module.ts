import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { OrdersModule } from '../orders/orders.module';
import { SanctionCollection } from './sanction-collection.service';
import { DutySanctions } from './duty-sanctions.service';
import { SanctionLetters } from './sanction-letters.service';
import { SanctionMovesController } from './sanction-moves.controller';
import { SanctionMoves } from './sanction-moves.service';
import { SanctionProcedure } from './sanction-procedure.service';
import { SanctionsController } from './sanctions.controller';
import { SanctionsRepository } from './sanctions.repository';
import { SanctionsService } from './sanctions.service';

@Module({
  imports: [CasesModule, DeadlinesModule, DocumentsModule, EvidenceModule, OrdersModule],
  controllers: [SanctionsController, SanctionMovesController],
  providers: [
    SanctionsService,
    SanctionProcedure,
    SanctionCollection,
    SanctionMoves,
    SanctionLetters,
    SanctionsRepository,
    DutySanctions,
  ],
  exports: [SanctionMoves, SanctionsRepository],
})
export class SanctionsModule {}
