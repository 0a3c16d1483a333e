import { Module } from '@nestjs/common';
import { DeterminationsController } from './determinations.controller';
import { LegalDeterminationsService } from './determinations.service';

@Module({
  controllers: [DeterminationsController],
  providers: [LegalDeterminationsService],
})
export class DeterminationsModule {}
