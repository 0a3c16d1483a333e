import { Module } from '@nestjs/common';
import { EvidenceContentService } from './evidence-content.service';
import { EvidenceFiles } from './evidence-files';
import { EvidenceUploadInterceptor } from './evidence-upload.interceptor';
import { EvidenceUses } from './evidence-uses.query';
import { EvidenceController } from './evidence.controller';
import { EvidenceList } from './evidence.query';
import { EvidenceService } from './evidence.service';
import { SubmittedEvidence } from './submitted-evidence.service';

@Module({
  controllers: [EvidenceController],
  providers: [
    EvidenceService,
    EvidenceContentService,
    EvidenceFiles,
    EvidenceList,
    EvidenceUses,
    EvidenceUploadInterceptor,
    SubmittedEvidence,
  ],
  exports: [EvidenceService, EvidenceFiles, SubmittedEvidence],
})
export class EvidenceModule {}
