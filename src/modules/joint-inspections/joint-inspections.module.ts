import { Module } from '@nestjs/common';
import { CaseHandlingModule } from '../case-handling/case-handling.module';
import { CasesModule } from '../cases/cases.module';
import { InspectionsModule } from '../inspections/inspections.module';
import { DuplicateChecks } from './duplicate-checks.service';
import { EarlierInspectionsQuery } from './earlier-inspections.query';
import { JointInspectionsController } from './joint-inspections.controller';
import { JointParticipants } from './joint-participants.service';

@Module({
  imports: [CasesModule, CaseHandlingModule, InspectionsModule],
  controllers: [JointInspectionsController],
  providers: [JointParticipants, DuplicateChecks, EarlierInspectionsQuery],
  exports: [JointParticipants],
})
export class JointInspectionsModule {}
