import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { EditionPdfService } from './edition-pdf.service';
import { PublicReportsController } from './public-reports.controller';
import { PublicReports } from './public-reports.service';
import { ReportEditionsController } from './report-editions.controller';
import { ReportEditionsRepository } from './report-editions.repository';
import { ReportVersionsController } from './report-versions.controller';
import { ReportVersions } from './report-versions.service';
import { ReportEditionsService } from './report-editions.service';

@Module({
  imports: [DocumentsModule],
  controllers: [ReportEditionsController, PublicReportsController, ReportVersionsController],
  providers: [ReportEditionsService, ReportEditionsRepository, EditionPdfService, PublicReports, ReportVersions],
  exports: [ReportEditionsService],
})
export class ReportEditionsModule {}
