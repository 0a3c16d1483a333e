import { Module } from '@nestjs/common';
import { TemplatesController } from './templates.controller';
import { TemplatesQuery } from './templates.query';
import { TemplatesService } from './templates.service';

@Module({ controllers: [TemplatesController], providers: [TemplatesService, TemplatesQuery] })
export class TemplatesModule {}
