import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { DisclosureNoticesController } from './disclosure-notices.controller';
import { DisclosureNoticesService } from './disclosure-notices.service';
import { ExternalRequestsController } from './external-requests.controller';
import { ExternalRequestsService } from './external-requests.service';

@Module({
  imports: [CasesModule, DeadlinesModule, DocumentsModule],
  controllers: [ExternalRequestsController, DisclosureNoticesController],
  providers: [ExternalRequestsService, DisclosureNoticesService],
  exports: [ExternalRequestsService, DisclosureNoticesService],
})
export class ExternalRequestsModule {}
