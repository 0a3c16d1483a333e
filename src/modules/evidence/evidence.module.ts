import { Module } from '@nestjs/common';
import { EvidenceContentService } from './evidence-content.service';
import { EvidenceFiles } from './evidence-files';
import { EvidenceUploadInterceptor } from './evidence-upload.interceptor';
import { EvidenceController } from './evidence.controller';
import { EvidenceList } from './evidence.query';
import { EvidenceService } from './evidence.service';

@Module({
  controllers: [EvidenceController],
  providers: [EvidenceService, EvidenceContentService, EvidenceFiles, EvidenceList, EvidenceUploadInterceptor],
  exports: [EvidenceService, EvidenceFiles],
})
export class EvidenceModule {}
