import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DocumentsModule } from '../documents/documents.module';
import { CaseBundleRunner } from './case-bundle.runner';
import { CaseBundlesController } from './case-bundles.controller';
import { CaseBundlesService } from './case-bundles.service';

@Module({
  imports: [CasesModule, DocumentsModule],
  controllers: [CaseBundlesController],
  providers: [CaseBundlesService, CaseBundleRunner],
})
export class CaseBundlesModule {}
