import { Module } from '@nestjs/common';
import { ReviewRoundsRepository } from './review-rounds.repository';
import { ReviewRoundsService } from './review-rounds.service';

@Module({
  providers: [ReviewRoundsService, ReviewRoundsRepository],
  exports: [ReviewRoundsService, ReviewRoundsRepository],
})
export class ReviewRoundsModule {}
