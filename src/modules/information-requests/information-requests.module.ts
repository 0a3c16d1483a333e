import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { InformationRequestAnswers } from './information-request-answers.service';
import { InformationRequestDelivery } from './information-request-delivery.service';
import { InformationRequestMovesController } from './information-request-moves.controller';
import { InformationRequestMoves } from './information-request-moves.service';
import { InformationRequestParts } from './information-request.parts';
import { InformationRequestPeriod } from './information-request-period.service';
import { InformationRequestsController } from './information-requests.controller';
import { InformationRequestsQuery } from './information-requests.query';
import { InformationRequestsService } from './information-requests.service';

@Module({
  imports: [CasesModule, DeadlinesModule, DocumentsModule, EvidenceModule],
  controllers: [InformationRequestsController, InformationRequestMovesController],
  providers: [
    InformationRequestsService,
    InformationRequestMoves,
    InformationRequestDelivery,
    InformationRequestAnswers,
    InformationRequestPeriod,
    InformationRequestParts,
    InformationRequestsQuery,
  ],
  exports: [InformationRequestsService, InformationRequestDelivery, InformationRequestAnswers],
})
export class InformationRequestsModule {}
