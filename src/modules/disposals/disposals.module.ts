import { Module } from '@nestjs/common';
import { DisposalsController } from './disposals.controller';
import { DisposalsQuery } from './disposals.query';
import { DisposalsService } from './disposals.service';
import { DueDisposalsJob } from './due-disposals.job';
import { DueDisposalsRepository } from './due-disposals.repository';
import { ErasureJob } from './erasure.job';
import { PurgesService } from './purges.service';

@Module({
  controllers: [DisposalsController],
  providers: [DisposalsService, DisposalsQuery, PurgesService, DueDisposalsJob, DueDisposalsRepository, ErasureJob],
  exports: [DisposalsService, PurgesService],
})
export class DisposalsModule {}
