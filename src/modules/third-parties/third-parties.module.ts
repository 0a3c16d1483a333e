import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DocumentsModule } from '../documents/documents.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { InspectionsModule } from '../inspections/inspections.module';
import { ThirdPartyNoticesController } from './third-party-notices.controller';
import { ThirdPartyOpinions } from './third-party-opinions.service';
import { ThirdPartiesController } from './third-parties.controller';
import { ThirdPartiesRepository } from './third-parties.repository';
import { ThirdParties } from './third-parties.service';

@Module({
  imports: [CasesModule, DocumentsModule, EvidenceModule, InspectionsModule],
  controllers: [ThirdPartiesController, ThirdPartyNoticesController],
  providers: [ThirdParties, ThirdPartiesRepository, ThirdPartyOpinions],
})
export class ThirdPartiesModule {}
