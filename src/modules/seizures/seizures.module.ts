import { Module } from '@nestjs/common';
import { SeizuresController } from './seizures.controller';
import { SeizuresService } from './seizures.service';

@Module({
  controllers: [SeizuresController],
  providers: [SeizuresService],
  exports: [SeizuresService],
})
export class SeizuresModule {}
