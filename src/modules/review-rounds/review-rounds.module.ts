import { Module } from '@nestjs/common';
import { ApprovalLinesRepository } from './approval-lines.repository';
import { ApprovalLines } from './approval-lines.service';
import { ReviewRoundsRepository } from './review-rounds.repository';
import { ReviewRoundsService } from './review-rounds.service';
import { Signatures } from './signatures.service';

@Module({
  providers: [ReviewRoundsService, ReviewRoundsRepository, ApprovalLines, ApprovalLinesRepository, Signatures],
  exports: [ReviewRoundsService, ReviewRoundsRepository, ApprovalLines, ApprovalLinesRepository, Signatures],
})
export class ReviewRoundsModule {}
