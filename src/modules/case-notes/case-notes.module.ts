import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CaseNotesController } from './case-notes.controller';
import { CaseNotesQuery } from './case-notes.query';
import { CaseNotesService } from './case-notes.service';

@Module({
  imports: [CasesModule],
  controllers: [CaseNotesController],
  providers: [CaseNotesService, CaseNotesQuery],
  exports: [CaseNotesService],
})
export class CaseNotesModule {}
