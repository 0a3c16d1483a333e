import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DocumentsModule } from '../documents/documents.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { FindingsModule } from '../findings/findings.module';
import { FindingDisputesController } from './finding-disputes.controller';
import { FindingDisputes } from './finding-disputes.service';

@Module({
  imports: [CasesModule, DocumentsModule, EvidenceModule, FindingsModule],
  controllers: [FindingDisputesController],
  providers: [FindingDisputes],
})
export class FindingDisputesModule {}
