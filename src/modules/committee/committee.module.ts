import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CommitteeController } from './committee.controller';
import { CommitteeQuery } from './committee.query';
import { CommitteeService } from './committee.service';

@Module({
  imports: [CasesModule],
  controllers: [CommitteeController],
  providers: [CommitteeService, CommitteeQuery],
  exports: [CommitteeService],
})
export class CommitteeModule {}
