import { Module } from '@nestjs/common';
import { AbsencesController } from './absences.controller';
import { AbsencesQuery } from './absences.query';
import { AbsencesService } from './absences.service';

@Module({ controllers: [AbsencesController], providers: [AbsencesService, AbsencesQuery] })
export class AbsencesModule {}
