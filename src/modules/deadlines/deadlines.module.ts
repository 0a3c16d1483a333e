import { Module } from '@nestjs/common';
import { CalendarGaps } from './calendar-gaps.service';
import { DeadlineCalculator } from './deadline-calculator.service';
import { DeadlineNotices } from './deadline-notices.service';
import { DeadlineProposalsController } from './deadline-proposals.controller';
import { DeadlineProposalsQuery } from './deadline-proposals.query';
import { DeadlineProposals } from './deadline-proposals.service';
import { DeadlinesController } from './deadlines.controller';
import { DeadlinesQuery } from './deadlines.query';
import { DeadlinesRepository } from './deadlines.repository';
import { DeadlinesService } from './deadlines.service';

@Module({
  controllers: [DeadlineProposalsController, DeadlinesController],
  providers: [
    DeadlinesService,
    DeadlineCalculator,
    DeadlinesQuery,
    DeadlinesRepository,
    DeadlineProposals,
    DeadlineProposalsQuery,
    DeadlineNotices,
    CalendarGaps,
  ],
  exports: [DeadlinesService, DeadlineCalculator, DeadlinesRepository],
})
export class DeadlinesModule {}
