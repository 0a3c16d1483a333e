import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DocumentsModule } from '../documents/documents.module';
import { InterimMeasureCourse } from './interim-measure-course.service';
import { InterimMeasuresController } from './interim-measures.controller';
import { InterimMeasuresService } from './interim-measures.service';

@Module({
  imports: [CasesModule, DocumentsModule],
  controllers: [InterimMeasuresController],
  providers: [InterimMeasuresService, InterimMeasureCourse],
  exports: [InterimMeasureCourse],
})
export class InterimMeasuresModule {}
