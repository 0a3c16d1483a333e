import { Module } from '@nestjs/common';
import { DeadlineCalculator } from './deadline-calculator.service';
import { DeadlinesController } from './deadlines.controller';
import { DeadlinesQuery } from './deadlines.query';
import { DeadlinesRepository } from './deadlines.repository';
import { DeadlinesService } from './deadlines.service';

@Module({
  controllers: [DeadlinesController],
  providers: [DeadlinesService, DeadlineCalculator, DeadlinesQuery, DeadlinesRepository],
  exports: [DeadlinesService, DeadlineCalculator],
})
export class DeadlinesModule {}
