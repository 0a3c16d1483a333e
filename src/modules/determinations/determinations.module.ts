import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeterminationsController } from './determinations.controller';
import { LegalDeterminationsService } from './determinations.service';

@Module({
  imports: [CasesModule],
  controllers: [DeterminationsController],
  providers: [LegalDeterminationsService],
})
export class DeterminationsModule {}
