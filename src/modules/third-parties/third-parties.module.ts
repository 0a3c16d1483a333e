import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DocumentsModule } from '../documents/documents.module';
import { InspectionsModule } from '../inspections/inspections.module';
import { ThirdPartiesController } from './third-parties.controller';
import { ThirdPartiesRepository } from './third-parties.repository';
import { ThirdParties } from './third-parties.service';

@Module({
  imports: [CasesModule, DocumentsModule, InspectionsModule],
  controllers: [ThirdPartiesController],
  providers: [ThirdParties, ThirdPartiesRepository],
})
export class ThirdPartiesModule {}
